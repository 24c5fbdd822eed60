"""Characters that count when what is shown is compared with what was written."""

import re
import unicodedata


def normal(text: str) -> str:
    """Characters that count: no white space, no width, no shape of quotes."""
    text = re.sub("[“”\"‘’']", '"', text).replace("。", ".")
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def bare(marked: str) -> str:
    """A text without its marks."""
    return marked.replace("**", "").replace("^2^", "2").replace("|", "")

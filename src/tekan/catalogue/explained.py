"""What a code means, at length: for an editor who is stuck, by `tekan explain`.

Loaded only when somebody asks. Examples of a document's codes are run by a test.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

if TYPE_CHECKING:
    from tekan.catalogue.explain_examples import Example

Kind = Literal["", "article", "edition", "layout", "fonts", "press", "names", "terms"]


class Explained(Struct, frozen=True):
    """A code explained.

    zh, en        what it means, and why it matters on the page or in print
    wrong, right  an example and the same mended, alike in both languages
    kind          the document that the example is a piece of; "" where it is none
    source        where the rule comes from; "" where it is the program's own
    """

    zh: str
    en: str
    wrong: str = ""
    right: str = ""
    kind: Kind = ""
    source: str = ""


def explanations() -> Mapping[str, Explained]:
    """Every code of the catalogue and of the preflight."""
    from tekan.catalogue import (
        explain_articles,
        explain_files,
        explain_form,
        explain_house,
        explain_import,
        explain_pages,
        explain_preflight_colour,
        explain_preflight_file,
        explain_preflight_type,
        explain_review,
        explain_values,
    )
    from tekan.catalogue.explain_examples import EXAMPLES

    modules = (
        explain_files,
        explain_values,
        explain_articles,
        explain_house,
        explain_pages,
        explain_import,
        explain_review,
        explain_form,
        explain_preflight_file,
        explain_preflight_colour,
        explain_preflight_type,
    )
    both = ((code, told) for module in modules for code, told in module.EXPLAINED.items())
    return MappingProxyType({code: _shown(told, EXAMPLES.get(code)) for code, told in both})


def _shown(told: Explained, example: "Example | None") -> Explained:
    return replace(told, wrong=example.wrong, right=example.right) if example else told

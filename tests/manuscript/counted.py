"""The characters of a manuscript, read without the program, and those of what came of it."""

import html
import io
import re
import zipfile
from collections import Counter
from pathlib import Path

from scoring import characters

from tekan.manuscript.take import Intake
from tekan.manuscript.values import Part
from tekan.model.edition import Article, plain
from tekan.source.edition import load_edition

# Parts that become keys: what stood between their words is in the report alone.
_KEYED = (Part.BYLINE, Part.CAPTION, Part.FACT)


def of_source(name: str, data: bytes, encoding: str) -> Counter[str]:
    """The characters of a manuscript's text, as its format shows them."""
    if name.endswith(".docx"):
        return characters("".join(_word_texts(data)))
    text = data.decode(encoding)
    if name.endswith((".html", ".htm")):
        text = re.sub(r"<(script|style|title)\b.*?</\1>", "", text, flags=re.DOTALL)
        text = html.unescape(re.sub(r"<[^>]*>", "", text))
    return characters(text)


def _word_texts(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = [n for n in package.namelist() if re.match(r"word/(document|header|footer)", n)]
        trees = [package.read(name).decode() for name in names]
    found = (re.findall(r"<w:(?:t|delText)(?: [^>]*)?>([^<]*)<", tree) for tree in trees)
    return [html.unescape(text) for texts in found for text in texts]


def of_intake(intake: Intake, folder: Path) -> Counter[str]:
    """The characters of the articles, as tekan itself reads their files, and of the report."""
    total: Counter[str] = Counter()
    for article, taken in zip(loaded(intake, folder), intake.taken, strict=True):
        total += characters(_printed(article))
        marks = (mark.words for mark in taken.draft.marks if mark.part in _KEYED)
        total += characters("".join(marks))
        total += characters("".join(left.words for left in taken.draft.left))
    return total


def loaded(intake: Intake, folder: Path) -> tuple[Article, ...]:
    """The articles as the program's own loader has them; nothing is wrong with any."""
    from tekan.manuscript.edition import placeholder

    folder.mkdir(exist_ok=True)
    names = ", ".join(f'"{taken.stem}"' for taken in intake.taken)
    (folder / "placeholder.png").write_bytes(placeholder())
    (folder / "edition.yaml").write_text(f"layout: a\narticles: [{names}]\n", encoding="utf-8")
    for taken in intake.taken:
        (folder / f"{taken.stem}.yaml").write_bytes(taken.yaml.encode())
    edition, findings = load_edition(folder)
    assert edition, findings
    told = {finding.code for finding in findings}
    assert told <= {"T171"}, findings
    return edition.articles


def _printed(article: Article) -> str:
    heads = (article.kicker, article.headline, article.deck, article.summary)
    head = "".join(plain(text) for text in heads).replace("|", "")
    body = "".join(plain(p.label) + plain(p.text) for p in article.body)
    return (head + body).replace("待填", "")

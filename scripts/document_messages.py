"""Brings the messages that docs/makeup.md and docs/press.md show up to date, in both languages:
each is what the program says of a sample that was changed so.

.venv/bin/python scripts/document_messages.py
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from document_keys import DOCS, LANGS, file_of, put_in
from document_press import examples

from tekan.catalogue import Lang
from tekan.fonts.book import open_book
from tekan.model.findings import Findings
from tekan.page.edition import make_edition
from tekan.pages import names_in
from tekan.printing import as_line
from tekan.source.everything import load_sources
from tekan.text.shape import Typecases
from tekan.text.words import cut, keeping

ROOT = Path(__file__).resolve().parent.parent
INTERVIEWS, WEEKLY = "articles/2024-interviews", "articles/2025-yunxi"


class Change(NamedTuple):
    """A file of a house in which a pattern becomes other words, and the codes that follow."""

    codes: tuple[str, ...]
    edition: str
    file: str
    old: str
    new: str


_LONGER = "body: |\n  " + "居民的小事，就是社区的大事。" * 12 + "\n\n"
_FULL = """pages:
  - lead: persimmon-village
    second: [bamboo-workshop, bench-meeting, market-scales, stairs-lift, iron-pot{more}]
    briefs: [road-lamps, fish-fry, tea-pruning]
"""
_TOO_FULL = _FULL.format(more=", library-branch, rice-harvest")

CHANGES = (
    Change(("T401",), INTERVIEWS, f"{INTERVIEWS}/yinhe.yaml", r"body: \|\n", _LONGER),
    Change(("T402",), INTERVIEWS, f"{INTERVIEWS}/qiliping.yaml", "；利用“共同缔造”.*营商环境", ""),
    Change(
        ("T405",),
        INTERVIEWS,
        f"{INTERVIEWS}/jingtan.yaml",
        "参与社区治理",
        "共同参与社区基层治理与服务",
    ),
    Change(("T406",), INTERVIEWS, "layouts/tabloid-spread.yaml", "lines: 10-35", "lines: 10-25"),
    Change(("T411",), WEEKLY, f"{WEEKLY}/edition.yaml", "pages:\n.*", _FULL.format(more="")),
    Change(("T412", "T413"), WEEKLY, f"{WEEKLY}/edition.yaml", "pages:\n.*", _TOO_FULL),
)


def main() -> None:
    for name, text in documents().items():
        (DOCS / name).write_text(text, encoding="utf-8")


def documents() -> dict[str, str]:
    """The pages as they should be, by file name."""
    return makeup_pages() | press_pages()


def press_pages() -> dict[str, str]:
    """docs/press.md with what the preflight and the proof say now, in both languages."""
    made: dict[str, str] = {}
    for lang, parts in examples().items():
        name = file_of("press", lang)
        page = (DOCS / name).read_text(encoding="utf-8")
        for part, text in parts.items():
            page = put_in(page, part, text)
        made[name] = page
    return made


def makeup_pages() -> dict[str, str]:
    """docs/makeup.md with every message as the program says it now, in both languages."""
    names = {lang: file_of("makeup", lang) for lang in LANGS}
    pages = {lang: (DOCS / name).read_text(encoding="utf-8") for lang, name in names.items()}
    for change in CHANGES:
        for lang, shown, said in _said(change):
            pages[lang] = _replaced(pages[lang], shown, said)
    return {names[lang]: page for lang, page in pages.items()}


def _replaced(page: str, shown: str, said: str) -> str:
    found = re.search(shown, page, re.MULTILINE)
    assert found, f"docs/makeup.md has no line like {said}"
    return page[: found.start()] + said + page[found.end() :]


def _said(change: Change) -> Iterator[tuple[Lang, str, str]]:
    """What finds a message on the page, and the message; the first of each code, both languages."""
    with TemporaryDirectory() as folder:
        house = Path(folder)
        findings = _found(change, house)
        for code in change.codes:
            finding = next((own for own in findings if own.code == code), None)
            assert finding, f"no {code} among {[own.code for own in findings]}"
            for lang in LANGS:
                said = as_line(finding, lang).replace(f"{house}/", "")
                yield lang, rf"^    \S+: \S+ {code}: .*$", f"    {said}"


def _found(change: Change, house: Path) -> Findings:
    """All that is wrong with the pages of a copy of the edition that was changed."""
    for name in ("layouts", "press", "style", change.edition):
        shutil.copytree(ROOT / name, house / name)
    (house / "fonts").symlink_to(ROOT / "fonts", target_is_directory=True)
    path = house / change.file
    text = path.read_text(encoding="utf-8")
    changed = re.sub(change.old, change.new, text, count=1, flags=re.DOTALL)
    assert changed != text, f"nothing to change in {change.file}"
    path.write_text(changed, encoding="utf-8")
    return found_on_pages(house / change.edition)


def found_on_pages(folder: Path, layout: str | None = None) -> Findings:
    """All that is wrong with an edition and its pages."""
    sources = load_sources(folder, layout)
    assert sources.edition and sources.house, sources.findings
    book, unreadable = open_book(sources.house.fonts)
    words = keeping(names_in(sources.edition, sources.house), cut)
    made = make_edition(sources.edition, sources.house.layouts, Typecases(book, words))
    return sources.findings + unreadable + made.findings


if __name__ == "__main__":
    main()

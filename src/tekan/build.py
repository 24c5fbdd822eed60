"""The pipeline: an edition's folder in, press files and a report out."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tekan.fonts.book import FontBook, open_book
from tekan.model.edition import Edition, plain
from tekan.model.findings import Finding, Findings, Place, Severity, error, has_errors
from tekan.model.layout import Layout
from tekan.model.press import Press
from tekan.output import cache_folder, leave
from tekan.page.spread import make_spread
from tekan.pressfiles import Job, press_files
from tekan.printing import as_json
from tekan.source.edition import check_pictures, load_edition
from tekan.source.house import find_root, load_fonts, load_press
from tekan.source.layout import load_layout

PLACEHOLDER = "T171"


@dataclass(frozen=True, slots=True)
class Built:
    """What a build found, and the files it left."""

    findings: Findings
    files: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class House:
    """All that an edition is set with."""

    root: Path
    layout: Layout
    press: Press
    book: FontBook


def build(folder: Path, output: Path | None = None, final: bool = False) -> Built:
    """Builds an edition; files are left only where nothing is wrong.

    output  folder for the files, default output/<edition> in the edition's house
    final   the file goes to press: placeholders are errors
    """
    edition, house, found = _read(folder, final)
    if edition is None or house is None or has_errors(found):
        return Built(found, ())
    spread, misfits = make_spread(edition, house.layout, house.book)
    files, damaged = press_files(spread, _job(edition, house))
    found += misfits + damaged
    if has_errors(found):
        return Built(found, ())
    folder_out = output or house.root / "output" / edition.slug
    all_files = {**files, "report.json": report(edition.slug, found, files)}
    found += leave(folder_out, all_files)
    paths = () if has_errors(found) else tuple(folder_out / name for name in all_files)
    return Built(found, paths)


def check(folder: Path, final: bool = False) -> Findings:
    """All that is wrong with an edition, pictures decoded and pages made up; leaves nothing."""
    edition, house, found = _read(folder, final)
    if edition is None or house is None:
        return found
    found += check_pictures(edition)
    return found + make_spread(edition, house.layout, house.book)[1]


def _read(folder: Path, final: bool) -> tuple[Edition | None, House | None, Findings]:
    """The edition and its house, and all that is wrong with either."""
    edition, found = load_edition(folder)
    if final:
        found = tuple(_refused(finding) for finding in found)
    root = find_root(folder)
    if root is None:
        return edition, None, (*found, error("T502", Place(str(folder))))
    fonts, more = load_fonts(root)
    found += more
    if edition is None or fonts is None:
        return edition, None, found
    roles = tuple(role.name for role in fonts.roles)
    layout, more = load_layout(root, edition.layout, roles, edition.place)
    press, wrong = load_press(root, edition.press, edition.place)
    book, unreadable = open_book(fonts)
    found += more + wrong + unreadable
    if layout is None or press is None or unreadable:
        return edition, None, found
    return edition, House(root, layout, press, book), found


def _job(edition: Edition, house: House) -> Job:
    role = house.layout.styles["body"].role
    return Job(edition.slug, _title(edition), house.press, house.book, role, cache_folder())


def _title(edition: Edition) -> str:
    special = next((f.value for f in edition.fields if f.name == "special"), ())
    return plain(special).replace("|", "") or edition.slug


def _refused(finding: Finding) -> Finding:
    """In a final build a placeholder is an error (T503)."""
    if finding.code != PLACEHOLDER:
        return finding
    file = dict(finding.values)["file"]
    return error("T503", finding.place, length=finding.length, file=file)


def report(slug: str, findings: Findings, files: Mapping[str, bytes]) -> bytes:
    """report.json: every finding in both languages, and the files with their sizes."""
    counts = {s.value: sum(f.severity is s for f in findings) for s in Severity}
    found = [
        {**as_json(finding, "en"), "zh": as_json(finding, "zh")["problem"]} for finding in findings
    ]
    sizes = {name: len(data) for name, data in files.items()}
    value = {"edition": slug, "counts": counts, "files": sizes, "findings": found}
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()

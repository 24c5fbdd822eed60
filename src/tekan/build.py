"""The pipeline: an edition's folder in, press files and a report out."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tekan.fonts.book import open_book
from tekan.model.edition import Edition, plain
from tekan.model.findings import Findings, Place, Severity, error, has_errors
from tekan.output import cache_folder, leave
from tekan.page.spread import make_spread
from tekan.pressfiles import Job, press_files
from tekan.printing import as_json
from tekan.source.edition import load_edition
from tekan.source.house import find_root, load_fonts, load_press
from tekan.source.layout import load_layout

PLACEHOLDER = "T171"


@dataclass(frozen=True, slots=True)
class Built:
    """What a build found, and the files it left."""

    findings: Findings
    files: tuple[Path, ...]


def build(folder: Path, output: Path | None = None, final: bool = False) -> Built:
    """Builds an edition; files are left only where nothing is wrong.

    output  folder for the files, default output/<edition> in the edition's house
    final   the file goes to press: placeholders are errors
    """
    edition, found = load_edition(folder)
    root = find_root(folder)
    if root is None:
        return Built((*found, error("T502", Place(str(folder)))), ())
    fonts, more = load_fonts(root)
    found += more
    if final:
        found += _placeholders(found)
    if edition is None or fonts is None:
        return Built(found, ())
    layout, more = load_layout(root, edition.layout, (r.name for r in fonts.roles), edition.place)
    press, wrong = load_press(root, edition.press, edition.place)
    found += more + wrong
    if layout is None or press is None:
        return Built(found, ())
    book, unreadable = open_book(fonts)
    found += unreadable
    if has_errors(found):
        return Built(found, ())
    spread, misfits = make_spread(edition, layout, book)
    job = Job(
        edition.slug, _title(edition), press, book, layout.styles["folio"].role, cache_folder()
    )
    files, damaged = press_files(spread, job)
    found += misfits + damaged
    if has_errors(found):
        return Built(found, ())
    folder_out = output or root / "output" / edition.slug
    all_files = {**files, "report.json": report(edition.slug, found, files)}
    found += leave(folder_out, all_files)
    paths = () if has_errors(found) else tuple(folder_out / name for name in all_files)
    return Built(found, paths)


def _title(edition: Edition) -> str:
    special = next((f.value for f in edition.fields if f.name == "special"), ())
    return plain(special).replace("|", "") or edition.slug


def _placeholders(found: Findings) -> Findings:
    """For a final build each placeholder stops it (T503)."""
    return tuple(
        error("T503", finding.place, *(), **dict(finding.values))
        for finding in found
        if finding.code == PLACEHOLDER
    )


def report(slug: str, findings: Findings, files: Mapping[str, bytes]) -> bytes:
    """report.json: every finding in both languages, and the files with their sizes."""
    counts = {s.value: sum(f.severity is s for f in findings) for s in Severity}
    found = [
        {**as_json(finding, "en"), "zh": as_json(finding, "zh")["problem"]} for finding in findings
    ]
    sizes = {name: len(data) for name, data in files.items()}
    value = {"edition": slug, "counts": counts, "files": sizes, "findings": found}
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()

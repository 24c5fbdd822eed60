"""The pipeline: an edition's folder in, press files and a report out."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tekan.fonts.book import open_book
from tekan.kept import cache_folder, kept_sources, kept_words
from tekan.model.edition import Edition, plain
from tekan.model.findings import Findings, Severity, error, has_errors
from tekan.output import leave
from tekan.page.spread import make_spread
from tekan.pressfiles import Job, press_files
from tekan.printing import as_json
from tekan.text.shape import Typecases, cut

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
    cache = cache_folder()
    sources = kept_sources(folder, cache)
    found = _refused(sources.findings) if final else sources.findings
    edition, house = sources.edition, sources.house
    if edition is None or house is None or has_errors(found):
        return Built(found, ())
    book, unreadable = open_book(house.fonts)
    if unreadable:
        return Built(found + unreadable, ())
    spread, misfits = make_spread(edition, house.layout, Typecases(book, kept_words(cache, cut)))
    role = house.layout.styles["body"].role
    job = Job(edition.slug, _title(edition), house.press, book, role, cache)
    files, damaged = press_files(spread, job)
    found += misfits + damaged
    if has_errors(found):
        return Built(found, ())
    folder_out = output or Path(house.root) / "output" / edition.slug
    all_files = {**files, "report.json": report(edition.slug, found, files)}
    found += leave(folder_out, all_files)
    paths = () if has_errors(found) else tuple(folder_out / name for name in all_files)
    return Built(found, paths)


def check(folder: Path, final: bool = False) -> Findings:
    """All that is wrong with an edition, pictures decoded and pages made up; leaves nothing."""
    from tekan.source.edition import check_pictures
    from tekan.source.everything import load_sources

    sources = load_sources(folder)
    found = _refused(sources.findings) if final else sources.findings
    edition, house = sources.edition, sources.house
    if edition is None or house is None:
        return found
    book, unreadable = open_book(house.fonts)
    found += unreadable + check_pictures(edition)
    return found if unreadable else found + make_spread(edition, house.layout, Typecases(book))[1]


def _title(edition: Edition) -> str:
    special = next((f.value for f in edition.fields if f.name == "special"), ())
    return plain(special).replace("|", "") or edition.slug


def _refused(findings: Findings) -> Findings:
    """For a final build each placeholder is an error (T503)."""
    return tuple(
        error("T503", finding.place, length=finding.length, file=dict(finding.values)["file"])
        if finding.code == PLACEHOLDER
        else finding
        for finding in findings
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

"""The pipeline: an edition's folder in, press files and a report out."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tekan.again import Asked, Done, done_before, lies_there, remember
from tekan.kept import cache_folder, kept, read_sources
from tekan.model.findings import Finding, Findings, Severity, error, has_errors
from tekan.model.progress import Progress, unheard
from tekan.output import REPORT, clear_abandoned, leads_out, leave
from tekan.printing import as_json
from tekan.sweep import sweep

# Loaded only where there is something to make: a build with nothing new starts in no time.
if TYPE_CHECKING:
    from tekan.ahead import Ahead
    from tekan.model.edition import Edition
    from tekan.model.page import Used
    from tekan.model.pages import Pages
    from tekan.model.sources import House, Sources
    from tekan.proof.change import Changes, Proof
    from tekan.proof.wanted import Wanted

PLACEHOLDER, TO_BE_FILLED_IN = "T171", "T164"


class Built(Struct, frozen=True):
    """What a build found, and the files it left."""

    findings: Findings
    files: tuple[Path, ...]


def build(
    folder: Path,
    output: Path | None = None,
    final: bool = False,
    layout: str | None = None,
    stamp: str = "",
    progress: Progress = unheard,
) -> Built:
    """Builds an edition; files are left only where nothing is wrong.

    output  folder for the files, default output/<edition> in the edition's house
    final   the file goes to press: placeholders and fields to be filled in are errors
    layout  name of a layout that takes the place of the edition's own
    stamp   words for the slug line, such as the time: a build has no clock of its own
    progress  is told how far it has come
    """
    cache = cache_folder()
    asked = Asked(str(folder), layout or "", final, stamp, str(Path.cwd()))
    done = done_before(asked, cache)
    if done is None:
        done, sources = _built(folder, final, layout, stamp, progress)
        if done.files:
            remember(asked, cache, (sources.state, sources.texts, sources.large), done)
            sweep(cache)
    found = from_here(done.findings)
    if done.files and output is None and (stray := leads_out(folder, done.target)):
        return Built(found + stray, ())
    return _left(output or done.target, done.files, found)


def _built(
    folder: Path, final: bool, layout: str | None, stamp: str, progress: Progress
) -> "tuple[Done, Sources]":
    cache = cache_folder()
    with going_ahead() as ahead:
        sources = read_sources(folder, cache, layout)
        found = _refused(sources.findings) if final else sources.findings
        edition, house = sources.edition, sources.house
        if edition is None or house is None or has_errors(found):
            return Done(folder, found, {}), sources
        pages = _make_pages(edition, house, cache, ahead, stamp, progress)
    found += pages.findings
    if has_errors(found):
        return Done(folder, found, {}), sources
    files = dict(pages.files)
    files[REPORT] = report(edition.slug, from_here(found), files, pages.fit)
    return Done(_output(edition, house), found, files), sources


def _output(edition: "Edition", house: "House") -> Path:
    return Path(house.root) / "output" / edition.slug


def _left(folder: Path, files: Mapping[str, bytes], found: Findings) -> Built:
    if not files:
        return Built(found, ())
    is_there = lies_there(folder, files)
    if is_there:
        clear_abandoned(folder)
    unwritten = () if is_there else leave(folder, files)
    names = () if unwritten else tuple(folder / name for name in files)
    return Built(found + from_here(unwritten), names)


class Proofed(Struct, frozen=True):
    """What a proof found, the file it left, which proof it is, and what has changed.

    against  number of the proof that it was compared with, 0 for none
    """

    findings: Findings
    files: tuple[Path, ...]
    number: int = 0
    against: int = 0
    changes: "Changes" = ()


class ProofOptions(Struct, frozen=True):
    """How a proof is wanted; see `tekan proof --help`."""

    number: int = 0
    against: Path | None = None
    areas: bool = False
    grid: bool = False


PLAIN = ProofOptions()


def proof(
    folder: Path,
    output: Path | None = None,
    layout: str | None = None,
    options: ProofOptions = PLAIN,
    progress: Progress = unheard,
) -> Proofed:
    """Leaves a proof of an edition; only what is wrong with its sources keeps it from that."""
    proofed = _proofed(folder, output, layout, options, progress)
    return replace(proofed, findings=from_here(proofed.findings))


def _proofed(
    folder: Path,
    output: Path | None,
    layout: str | None,
    options: ProofOptions,
    progress: Progress,
) -> Proofed:
    from tekan.proof.change import Proof

    cache = cache_folder()
    with going_ahead() as ahead:
        sources = read_sources(folder, cache, layout)
        found, edition, house = sources.findings, sources.edition, sources.house
        if edition is None or house is None or has_errors(found):
            return Proofed(found, ())
        target = output or _output(edition, house)
        if output is None and (stray := leads_out(folder, target)):
            return Proofed(found + stray, ())
        wanted, unread = _wanted(edition, target, options)
        if unread:
            return Proofed(unread, ())
        make = partial(_make_proof, edition, house, found, wanted, cache, ahead, progress)
        made = kept(cache, sources, make, Proof, repr(wanted))
    found += made.findings
    if not made.data:
        return Proofed(found, ())
    return _left_proof(target, edition.slug, wanted, made, found)


def _wanted(edition: "Edition", target: Path, options: ProofOptions) -> "tuple[Wanted, Findings]":
    from tekan.proof.former import former_record, newest_in
    from tekan.proof.wanted import Wanted

    newest = newest_in(target, edition.slug)
    wanted = Wanted(options.number, newest, None, options.areas, options.grid)
    if options.against is None:
        return wanted, ()
    against, unread = former_record(options.against, edition)
    return replace(wanted, against=against), unread


def _left_proof(
    target: Path, slug: str, wanted: "Wanted", made: "Proof", found: Findings
) -> Proofed:
    """The newest proof has always the same name; the one before it is put by under its number."""
    from tekan.proof.former import newest_name, put_by

    name = newest_name(slug)
    former = put_by(target, slug, wanted.newest, made.number)
    left = _left(target, {**former, name: made.data}, found)
    files = (target / name,) if left.files else ()
    return Proofed(left.findings, files, made.number, made.against, made.changes)


def former_files(folder: Path, output: Path | None = None) -> Path | None:
    """Where the files of an earlier build of an edition lie; None where there are none."""
    from tekan.source.edition import file_name
    from tekan.source.house import find_root

    try:
        slug = file_name(folder.resolve().name)
        root = find_root(folder)
        target = output or (root and root / "output" / slug)
        return target if target and (target / f"{slug}.pdf").is_file() else None
    except (OSError, ValueError, RuntimeError):  # a ring of links, a NUL: no build wrote there
        return None


def from_here(findings: Findings) -> Findings:
    """The findings, their files named from the working directory where they lie below it."""
    here = Path.cwd()
    return tuple(_from_here(finding, here) for finding in findings)


def _from_here(finding: Finding, here: Path) -> Finding:
    place = finding.place
    if place is None or not Path(place.file).is_relative_to(here):
        return finding
    return replace(finding, place=replace(place, file=str(Path(place.file).relative_to(here))))


@contextmanager
def going_ahead() -> "Iterator[Ahead | None]":
    """A second process beside a build that has something to do."""
    from tekan.ahead import go_ahead

    ahead = go_ahead()
    try:
        yield ahead
    finally:
        if ahead:
            ahead.abandon()


def _make_pages(
    edition: "Edition",
    house: "House",
    cache: Path,
    ahead: "Ahead | None",
    stamp: str = "",
    progress: Progress = unheard,
) -> "Pages":
    # Loaded only where there is something to make: a build with nothing new starts in no time.
    from tekan.fonts.book import unreadable
    from tekan.fonts.face import SpoiltFaceError
    from tekan.model.pages import Pages
    from tekan.pages import make_pages

    try:
        return make_pages(edition, house, cache, ahead, stamp, progress)
    except SpoiltFaceError as spoilt:
        return Pages((), (unreadable(spoilt.file, str(spoilt)),))


def _make_proof(
    edition: "Edition",
    house: "House",
    found: Findings,
    wanted: "Wanted",
    cache: Path,
    ahead: "Ahead | None",
    progress: Progress,
) -> "Proof":
    from tekan.fonts.book import unreadable
    from tekan.fonts.face import SpoiltFaceError
    from tekan.proof.change import Proof
    from tekan.proof.make import make_proof

    try:
        return make_proof(edition, house, found, wanted, cache, ahead, progress)
    except SpoiltFaceError as spoilt:
        return Proof(b"", (unreadable(spoilt.file, str(spoilt)),))


def check(
    folder: Path, final: bool = False, layout: str | None = None, without: Sequence[str] = ()
) -> Findings:
    """All that is wrong with an edition: all that a build would find, and what an editor should
    look at again; leaves nothing.

    without  codes of checks of the words that are turned off for this run
    """
    return from_here(_checked(folder, final, layout, without))


def _checked(folder: Path, final: bool, layout: str | None, without: Sequence[str]) -> Findings:
    from tekan.fonts.book import unreadable
    from tekan.fonts.face import SpoiltFaceError
    from tekan.pages import made_pages
    from tekan.review import review
    from tekan.source.edition import check_pictures
    from tekan.source.everything import load_sources

    with going_ahead() as ahead:
        sources = load_sources(folder, layout)
        found = _refused(sources.findings) if final else sources.findings
        edition, house = sources.edition, sources.house
        if edition is None or house is None or has_errors(sources.findings):
            return found
        found += (damaged := check_pictures(edition))
        made = None
        if not damaged:
            try:
                pages, made = made_pages(edition, house, cache_folder(), ahead)
                found += pages.findings
            except SpoiltFaceError as spoilt:
                found += (unreadable(spoilt.file, str(spoilt)),)
        return found + review(edition, house, made, without)


def _refused(findings: Findings) -> Findings:
    """For a final build a placeholder is an error (T503), a field to be filled in too (T506)."""
    return tuple(_refusal(finding) for finding in findings)


def _refusal(finding: Finding) -> Finding:
    values = dict(finding.values)
    if finding.code == PLACEHOLDER:
        return error("T503", finding.place, finding.length, file=values["file"])
    if finding.code == TO_BE_FILLED_IN:
        return error("T506", finding.place, finding.length, name=values["name"])
    return finding


def report(
    slug: str, findings: Findings, files: Mapping[str, bytes], fit: "Sequence[Used]" = ()
) -> bytes:
    """report.json: every finding in both languages, the files with their sizes, and what was
    used to fit each article."""
    counts = {s.value: sum(f.severity is s for f in findings) for s in Severity}
    found = [
        {**as_json(finding, "en"), "zh": as_json(finding, "zh")["problem"]} for finding in findings
    ]
    value = {
        "edition": slug,
        "counts": counts,
        "files": {name: len(data) for name, data in files.items()},
        "fit": [_fit_as_json(used) for used in fit],
        "findings": found,
    }
    # A file's name may hold bytes that are no UTF-8; JSON has an escape for them.
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8", _ESCAPED)


_ESCAPED = "backslashreplace"


def _fit_as_json(used: "Used") -> dict[str, object]:
    """What an article got; heights and spaces in lines, pictures counted from 1."""
    pictures = [
        {"picture": at, "natural": natural, "used": lines} for at, natural, lines in used.pictures
    ]
    return {
        "article": used.article,
        "page": used.page,
        "block": f"{used.columns} × {used.lines}",
        "headline": used.headline,
        "pictures": pictures,
        "spaces": used.spaces,
        "left_out": list(used.left_out),
        "loosened": used.loosened,
        "short": used.short,
    }

"""The whole way of a preflight: a profile and a file in, verdicts and a marked copy out."""

from pathlib import Path

from tekan.catalogue.preflight import told
from tekan.fonts.book import FontBook, open_book
from tekan.model.findings import Findings, Place
from tekan.model.press import Press
from tekan.model.progress import Progress, unheard
from tekan.press.preflight.checks import in_order, judge
from tekan.press.preflight.ink_checks import judge_ink
from tekan.press.preflight.marked import mark_file
from tekan.press.preflight.readfile import read_file
from tekan.press.preflight.report import Judged, Lang, Said
from tekan.source.house import find_root, load_fonts, load_press, read_press

DEFAULT_PROFILE = "newsprint"


class HomelessError(Exception):
    """No house is found in which a profile of that name could be."""


def profile_for(file: Path, profile: str | None) -> tuple[Press | None, Findings]:
    """A profile by name, of the house above the file or above the folder worked in, or by path."""
    if profile and (Path(profile).suffix in (".yaml", ".yml") or Path(profile).name != profile):
        return read_press(Path(profile))
    root = _house_of(file)
    if root is None:
        raise HomelessError
    return load_press(root, profile or DEFAULT_PROFILE, Place(str(file)))


def _house_of(file: Path) -> Path | None:
    return find_root(file.absolute().parent) or find_root(Path.cwd())


def judged(
    file: Path, press: Press, maps: Path | None = None, progress: Progress = unheard
) -> Judged:
    """Reads a file cold and judges it; raises UnreadableFileError. Pictures of its pages' ink
    go into a folder where there is one; raises OSError then."""
    seen = read_file(file)
    if maps is not None:
        maps.mkdir(parents=True, exist_ok=True)
    found, ink = judge_ink(file, seen, press, maps, progress)
    verdicts = sorted((*judge(seen, press), *found), key=in_order)
    return Judged(file.name, seen, press, tuple(verdicts), ink)


def mark(file: Path, result: Judged, output: Path, lang: Lang) -> None:
    """Writes a copy with every place framed and a list; raises OSError."""
    mark_file(file, result, output, lang, said_in(lang), _book(file))


def said_in(lang: Lang) -> Said:
    return lambda verdict: told(verdict, lang)


def _book(file: Path) -> FontBook | None:
    """The house's faces; without a house the list is set in what every viewer has."""
    root = _house_of(file)
    fonts = load_fonts(root)[0] if root else None
    return open_book(fonts)[0] if fonts else None

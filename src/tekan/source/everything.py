"""All sources of an edition in one go: the edition and the house it is set in."""

from dataclasses import replace
from pathlib import Path

from tekan.model.edition import Edition
from tekan.model.findings import Finding, Findings, Place, error
from tekan.model.sources import House, Sources
from tekan.source.edition import EDITION_FILE, load_edition, value_place
from tekan.source.furniture import unknown_fields
from tekan.source.house import FONTS_FILE, NAMES_FILE, find_root, load_fonts, load_names, load_press
from tekan.source.layout import load_layout


def load_sources(folder: Path) -> Sources:
    """Reads an edition and its house.

    Errors: T502 where no house is found above it. Warnings: T177, T178, T198 for furniture that
    shows what the edition has not.
    """
    edition, found = load_edition(folder)
    root = find_root(folder)
    if root is None:
        return Sources(edition, None, (*found, error("T502", Place(str(folder)))))
    fonts, more = load_fonts(root)
    found += more
    if edition is None or fonts is None:
        return Sources(edition, None, found)
    roles = tuple(role.name for role in fonts.roles)
    press, wrong = load_press(root, edition.press, edition.place)
    limit = press.ink_limit if press else None
    layout, more = load_layout(root, edition.layout, roles, edition.place, limit)
    names, odd = load_names(root)
    found += _at_values(more + wrong, folder) + odd
    found += unknown_fields(layout, edition) if layout else ()
    if layout is None or press is None:
        return Sources(edition, None, found)
    house = House(str(root), layout, press, fonts, names)
    return Sources(edition, house, found, _texts(folder, edition, root), _large(edition, house))


_NAMED_BY = {"T186": "press", "T188": "layout"}


def _at_values(found: Findings, folder: Path) -> Findings:
    """What is not there is shown where edition.yaml names it; only then is that looked up."""
    return tuple(_at_value(finding, folder) for finding in found)


def _at_value(finding: Finding, folder: Path) -> Finding:
    field = _NAMED_BY.get(finding.code)
    spot = value_place(folder, field) if field else None
    return replace(finding, place=spot[0], length=spot[1]) if spot else finding


def _texts(folder: Path, edition: Edition, root: Path) -> tuple[str, ...]:
    articles = (str(folder / f"{article.slug}.yaml") for article in edition.articles)
    layout = root / "layouts" / f"{edition.layout}.yaml"
    press = root / "press" / f"{edition.press}.yaml"
    files = (folder / EDITION_FILE, root / FONTS_FILE, root / NAMES_FILE, layout, press)
    return (*map(str, files), *articles)


def _large(edition: Edition, house: House) -> tuple[str, ...]:
    photos = (photo.path for article in edition.articles for photo in article.photos)
    return (*photos, *(face.path for face in house.fonts.faces), house.press.icc)

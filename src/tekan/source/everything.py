"""All sources of an edition in one go: the edition and the house it is set in."""

from pathlib import Path

from tekan.model.edition import Edition
from tekan.model.findings import Place, error
from tekan.model.sources import House, Sources
from tekan.source.edition import EDITION_FILE, load_edition
from tekan.source.house import FONTS_FILE, NAMES_FILE, find_root, load_fonts, load_names, load_press
from tekan.source.layout import load_layout


def load_sources(folder: Path) -> Sources:
    """Reads an edition and its house; T502 where no house is found above it."""
    edition, found = load_edition(folder)
    root = find_root(folder)
    if root is None:
        return Sources(edition, None, (*found, error("T502", Place(str(folder)))))
    fonts, more = load_fonts(root)
    found += more
    if edition is None or fonts is None:
        return Sources(edition, None, found)
    roles = tuple(role.name for role in fonts.roles)
    layout, more = load_layout(root, edition.layout, roles, edition.place)
    press, wrong = load_press(root, edition.press, edition.place)
    names, odd = load_names(root)
    found += more + wrong + odd
    if layout is None or press is None:
        return Sources(edition, None, found)
    house = House(str(root), layout, press, fonts, names)
    return Sources(edition, house, found, _texts(folder, edition, root), _large(edition, house))


def _texts(folder: Path, edition: Edition, root: Path) -> tuple[str, ...]:
    articles = (str(folder / f"{article.slug}.yaml") for article in edition.articles)
    layout = root / "layouts" / f"{edition.layout}.yaml"
    press = root / "press" / f"{edition.press}.yaml"
    files = (folder / EDITION_FILE, root / FONTS_FILE, root / NAMES_FILE, layout, press)
    return (*map(str, files), *articles)


def _large(edition: Edition, house: House) -> tuple[str, ...]:
    photos = (photo.path for article in edition.articles for photo in article.photos)
    return (*photos, *(face.path for face in house.fonts.faces), house.press.icc)

"""All sources of an edition in one go: the edition and the house it is set in."""

from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from tekan.model.edition import Edition, plain
from tekan.model.faces import FontSet
from tekan.model.findings import Finding, Findings, Place, error
from tekan.model.layout import Layout
from tekan.model.press import Press
from tekan.model.sources import House, Sources
from tekan.model.wording import Person, Term
from tekan.source.check import MOST_OF_A_NAME, brief
from tekan.source.edition import EDITION_FILE, load_edition, value_place
from tekan.source.files import is_folder, stray_links
from tekan.source.furniture import unknown_fields
from tekan.source.house import (
    FONTS_FILE,
    NAMES_FILE,
    TERMS_FILE,
    find_root,
    is_own_house,
    load_fonts,
    load_names,
    load_press,
    load_terms,
)
from tekan.source.layout import load_layout
from tekan.source.layout_base import layout_files
from tekan.source.recall import Recall, anew, state_of_folder


def load_sources(folder: Path, layout: str | None = None, recall: Recall = anew) -> Sources:
    """Reads an edition and its house.

    layout  name of a layout that takes the place of the edition's own
    recall  knows what was read before

    Errors: T502 where no house is found above it, T218 links that lead out of an edition that is
    its own house, T207 a jump to no later page.
    Warnings: T177, T178, T198 for furniture that shows what the edition has not.
    """
    edition, found = load_edition(folder, recall)
    if not is_folder(folder):
        return Sources(None, None, found)
    root = find_root(folder)
    if root is None:
        return Sources(edition, None, (*found, error("T502", Place(str(folder)))))
    is_held = is_own_house(folder, root)
    if is_held and (strays := _strays(folder)):
        return Sources(edition, None, (*found, *strays))
    fonts, more = recall(
        ("fonts", root), lambda: _faces_of(root), lambda: load_fonts(root, is_held)
    )
    found += more
    if edition is None or fonts is None:
        return Sources(edition, None, found)
    edition = _laid_out(edition, layout or edition.layout)
    own = _set_with(root, edition, fonts, recall, is_held)
    found += _at_values(own.findings, folder, _NAMED_BY if not layout else _NAMED_STILL)
    if own.layouts is None or own.press is None:
        return Sources(edition, None, found)
    edition = numbered(edition, own.layouts)
    found += unknown_fields(own.layouts, edition) + tuple(_lost_jumps(edition, own.layouts))
    house = House(str(root), own.layouts, own.press, fonts, own.names, own.people, own.terms)
    return Sources(
        edition,
        house,
        found,
        _texts(folder, edition, root, own.layout_files),
        _large(edition, house),
    )


def _strays(folder: Path) -> Findings:
    """T218 for links of an edition that is its own house; what it is set with is not trusted more
    than its words."""
    links = islice(stray_links(folder), MOST_STRAYS)
    return tuple(_stray(folder, link) for link in links)


def _stray(folder: Path, link: Path) -> Finding:
    # Placed at the folder: who shows a finding with its source is not to read through the link.
    name = brief(str(link.relative_to(folder)), MOST_OF_A_NAME)
    return error("T218", Place(str(folder)), file=name)


MOST_STRAYS = 20


def _faces_of(root: Path) -> object:
    """The state of fonts.yaml and the files beside it."""
    return state_of_folder((root / FONTS_FILE).parent)


class _SetWith(NamedTuple):
    """What a house has for an edition beside the faces, and what is wrong with it."""

    layouts: dict[str, Layout] | None
    press: Press | None
    names: tuple[str, ...]
    people: tuple[Person, ...]
    terms: tuple[Term, ...]
    layout_files: tuple[Path, ...]
    findings: Findings


def _set_with(
    root: Path, edition: Edition, fonts: FontSet, recall: Recall, is_held: bool
) -> _SetWith:
    wanted = _layout_names(edition)

    def state() -> object:
        folders = (root / "layouts", root / "press", root / NAMES_FILE.rpartition("/")[0])
        return wanted, edition.press, edition.place, fonts, tuple(map(state_of_folder, folders))

    return recall(
        ("house", root), state, lambda: _read_house(root, edition, wanted, fonts, is_held)
    )


def _read_house(
    root: Path, edition: Edition, wanted: tuple[str, ...], fonts: FontSet, is_held: bool
) -> _SetWith:
    press, wrong = load_press(root, edition.press, edition.place, is_held)
    layouts, more = _layouts(root, edition, wanted, fonts, press)
    names, people, odd = load_names(root)
    terms, queer = load_terms(root)
    files = tuple(file for name in wanted for file in layout_files(root / "layouts", name))
    return _SetWith(layouts, press, names, people, terms, files, more + wrong + odd + queer)


def _layout_names(edition: Edition) -> tuple[str, ...]:
    """The layouts that an edition's pages use."""
    names = dict.fromkeys((edition.layout, edition.front, *(p.layout for p in edition.plans)))
    return tuple(name for name in names if name)


def _laid_out(edition: Edition, layout: str) -> Edition:
    """The edition in a layout, as are all its pages that have none of their own."""
    plans = (replace(plan, layout=plan.layout or layout) for plan in edition.plans)
    return replace(edition, layout=layout, plans=tuple(plans))


def _lost_jumps(edition: Edition, layouts: Mapping[str, Layout]) -> Iterator[Finding]:
    """T207 for stories that jump to a page that does not come later: their rest would be lost."""
    last = max((p.number + layouts[p.layout].page.count for p in edition.plans), default=1) - 1
    for plan in edition.plans:
        end = plan.number + layouts[plan.layout].page.count
        for story in plan.stories:
            if story.jump and not end <= story.jump <= last:
                title = plain(edition.articles[story.article].headline).replace("|", "")
                yield error("T207", plan.place, title=title, page=story.jump)


def _layouts(
    root: Path, edition: Edition, wanted: tuple[str, ...], fonts: FontSet, press: Press | None
) -> tuple[dict[str, Layout] | None, Findings]:
    """The wanted layouts by name; None where one of them is wrong."""
    roles = tuple(role.name for role in fonts.roles)
    limit = press.ink_limit if press else None
    read = {name: load_layout(root, name, roles, edition.place, limit) for name in wanted}
    found = tuple(finding for _, wrong in read.values() for finding in wrong)
    layouts = {name: layout for name, (layout, _) in read.items() if layout}
    return (layouts if len(layouts) == len(read) else None), found


def numbered(edition: Edition, layouts: Mapping[str, Layout]) -> Edition:
    """The edition with its pages numbered on, as many as each plan's layout has."""
    plans, number = [], edition.first_page
    for plan in edition.plans:
        plans.append(replace(plan, number=number))
        number += layouts[plan.layout].page.count
    return replace(edition, plans=tuple(plans))


_NAMED_STILL = {"T186": "press"}  # where the layout is named elsewhere
_NAMED_BY = {**_NAMED_STILL, "T188": "layout"}


def _at_values(found: Findings, folder: Path, named_by: Mapping[str, str]) -> Findings:
    """What is not there is shown where edition.yaml names it; only then is that looked up."""
    return tuple(_at_value(finding, folder, named_by) for finding in found)


def _at_value(finding: Finding, folder: Path, named_by: Mapping[str, str]) -> Finding:
    field = named_by.get(finding.code)
    spot = value_place(folder, field) if field else None
    return replace(finding, place=spot[0], length=spot[1]) if spot else finding


def _texts(
    folder: Path, edition: Edition, root: Path, layouts: tuple[Path, ...]
) -> tuple[str, ...]:
    stories = (*edition.articles, *edition.fillers)
    articles = (str(folder / f"{article.slug}.yaml") for article in stories)
    press = root / "press" / f"{edition.press}.yaml"
    style = (root / NAMES_FILE, root / TERMS_FILE)
    files = (folder / EDITION_FILE, root / FONTS_FILE, *style, *layouts, press)
    return (*map(str, files), *articles)


def _large(edition: Edition, house: House) -> tuple[str, ...]:
    stories = (*edition.articles, *edition.fillers)
    photos = (photo.path for article in stories for photo in article.photos)
    ads = (ad.path for plan in edition.plans for ad in plan.ads)
    return (*photos, *ads, *(face.path for face in house.fonts.faces), house.press.icc)

"""A house's own documents: fonts.yaml, a press profile, its names and words."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tekan.model.faces import FaceFile, FontSet, Role
from tekan.model.findings import Finding, Findings, Place, error
from tekan.model.press import Press, Sharpening
from tekan.model.wording import Person, Term
from tekan.source.check import brief, read_yaml, validated
from tekan.source.files import exists, inside, is_file, is_folder
from tekan.source.given import given
from tekan.source.icc import press_profile
from tekan.source.nodes import Mapping, Node

if TYPE_CHECKING:
    from tekan.source.house_schema import FontsSheet, PressSheet, SharpeningSheet

FONTS_FILE = "fonts/fonts.yaml"
NAMES_FILE = "style/names.yaml"
TERMS_FILE = "style/terms.yaml"


def find_root(folder: Path) -> Path | None:
    """The house an edition belongs to: the nearest folder above it with layouts/ and fonts/."""
    start = folder.absolute()
    for above in (start, *start.parents):
        if is_folder(above / "layouts") and is_file(above / FONTS_FILE):
            return above
    return None


def is_own_house(folder: Path, root: Path) -> bool:
    """Whether an edition's folder brings its house along, and may be a stranger's with all that is
    in it. A house above the edition is the user's own, to name and link what it likes."""
    return root == folder.absolute()


def load_fonts(root: Path, is_held: bool = False) -> tuple[FontSet | None, Findings]:
    """The faces and roles of a house.

    is_held  no file may lie outside it

    Errors: as `validated`, T184 no such file, T185 no such face, T206 no such axis.
    """
    path = root / FONTS_FILE
    node, found = read_yaml(path, str(path))
    if node is None:
        return None, found
    from tekan.source.house_schema import FontsSheet

    sheet, invalid = validated(node, FontsSheet)
    if sheet is None:
        return None, found + invalid
    folder = path.parent
    faces = tuple(
        FaceFile(
            name,
            str(folder / face.file),
            face.index,
            tuple(sorted(face.axes.items())),
            entry_place(node, "faces", name),
        )
        for name, face in sheet.faces.items()
    )
    roles = tuple(Role(name, names) for name, names in sheet.roles.items())
    wrong = (
        *_missing_files(faces, root, is_held),
        *_strange_axes(sheet, node),
        *_unknown_faces(roles, set(sheet.faces), node),
    )
    return (None if wrong else FontSet(faces, roles)), found + wrong


def _missing_files(faces: tuple[FaceFile, ...], root: Path, is_held: bool) -> Findings:
    choices = file_names((root / FONTS_FILE).parent, *_FONT_ENDINGS)
    return tuple(
        error("T184", face.place, name=Path(face.path).name, choices=choices)
        for face in faces
        if not _is_usable(Path(face.path), root if is_held else None)
    )


# A tag (OpenType): four printable characters of ASCII.
_AXIS = re.compile(r"[ -~]{4}")


def _strange_axes(sheet: "FontsSheet", node: Node) -> Iterator[Finding]:
    for own in given(sheet, node):
        if own.field == "axes":
            for name in own.value:
                if not _AXIS.fullmatch(name):
                    yield error("T206", own.place, own.length, name=brief(name))


def _is_usable(path: Path, within: Path | None) -> bool:
    return is_file(path) and (within is None or inside(within, str(path)) is not None)


_FONT_ENDINGS = (".ttf", ".otf", ".ttc", ".otc")


def file_names(folder: Path, *endings: str) -> str:
    """The files of a folder that have one of the endings, for a finding's hint."""
    names = (path.name for path in folder.iterdir() if is_file(path)) if is_folder(folder) else ()
    return listed(name.removesuffix(".yaml") for name in names if name.endswith(endings))


_MOST_NAMES = 12


def listed(names: Iterable[str]) -> str:
    """Names in order, as far as a hint has room."""
    ordered = sorted(names)
    return "、".join(ordered[:_MOST_NAMES]) + ("……" if len(ordered) > _MOST_NAMES else "")


def _unknown_faces(roles: tuple[Role, ...], names: set[str], node: Node) -> Findings:
    return tuple(
        error("T185", entry_place(node, "roles", role.name), name=name, choices=listed(names))
        for role in roles
        for name in role.faces
        if name not in names
    )


def entry_place(node: Node, *path: str) -> Place:
    """The place of a key in a tree of mappings, or of the nearest one above it."""
    place = node.place
    for step in path:
        entry = node.entry((step,)) if isinstance(node, Mapping) else None
        if entry is None:
            break
        place, node = entry.key.place, entry.value
    return place


def load_names(root: Path) -> tuple[tuple[str, ...], tuple[Person, ...], Findings]:
    """The names that headlines keep whole, and the people whose titles the house knows; none where
    it has no list of them."""
    node, found = _read_style(root / NAMES_FILE)
    if node is None:
        return (), (), found
    from tekan.source.house_schema import NamesSheet

    sheet, invalid = validated(node, NamesSheet)
    own = sheet.names if sheet else ()
    people = (Person(person.name, person.title, person.org) for person in own)
    titled = tuple(person for person in people if person.title or person.org)
    return tuple(person.name for person in own), titled, found + invalid


def load_terms(root: Path) -> tuple[tuple[Term, ...], Findings]:
    """The house's list of words, wrong and right; none where it has none."""
    node, found = _read_style(root / TERMS_FILE)
    if node is None:
        return (), found
    from tekan.source.house_schema import TermsSheet

    sheet, invalid = validated(node, TermsSheet)
    terms = sheet.terms.items() if sheet else ()
    own = tuple(Term(wrong.strip(), term.right, term.within) for wrong, term in terms)
    return tuple(term for term in own if term.wrong), found + invalid


def _read_style(path: Path) -> tuple[Node | None, Findings]:
    """A document of the house's style; a house need not have one."""
    return read_yaml(path, str(path)) if exists(path) else (None, ())


def load_press(
    root: Path, name: str, place: Place, is_held: bool = False
) -> tuple[Press | None, Findings]:
    """A press profile by name.

    is_held  its ICC file may not lie outside the house

    Errors: as `validated`, T186 no such profile, T187 no ICC file, T504 and T505 one that is of no
    use.
    """
    folder = root / "press"
    path = folder / f"{name}.yaml"
    if not exists(path):
        return None, (error("T186", place, name=name, choices=file_names(folder, ".yaml")),)
    return read_press(path, root if is_held else None)


def read_press(path: Path, within: Path | None = None) -> tuple[Press | None, Findings]:
    """A press profile from a file, its ICC file found from there, or only `within` a folder.
    Errors: as `load_press`, but T186."""
    node, found = read_yaml(path, str(path))
    if node is None:
        return None, found
    from tekan.source.house_schema import PressSheet

    sheet, invalid = validated(node, PressSheet)
    if sheet is None:
        return None, found + invalid
    icc = _profile_file(path.parent, sheet.icc, within)
    if icc is None:
        choices = file_names(path.parent, ".icc")
        missing = error("T187", entry_place(node, "icc"), name=sheet.icc, choices=choices)
        return None, (*found, missing)
    unfit = press_profile(icc, entry_place(node, "icc"))
    return (None if unfit else _press(path.stem, sheet, icc)), found + unfit


def _profile_file(folder: Path, name: str, within: Path | None) -> Path | None:
    """An ICC file, named from the press folder or the one above it, or by its whole path."""
    named = (folder / name, folder.parent / name)
    return next((path for path in named if _is_usable(path, within)), None)


def _press(name: str, sheet: "PressSheet", icc: Path) -> Press:
    return Press(
        name=name,
        icc=str(icc),
        condition=sheet.condition,
        registry=sheet.registry,
        info=sheet.info,
        ink_limit=sheet.ink_limit / 100,
        target_ppi=sheet.target_ppi,
        warn_ppi=sheet.warn_ppi,
        least_ppi=sheet.least_ppi,
        bleed=sheet.bleed.points(0.0, 0.0),
        slug=sheet.slug.points(0.0, 0.0),
        conformance=sheet.conformance,
        imposition=sheet.imposition,
        coarse=sheet.coarse,
        least_rule=sheet.least_rule.points(0.0, 0.0),
        least_ink_rule=sheet.least_ink_rule.points(0.0, 0.0),
        least_type=sheet.least_type.points(0.0, 0.0),
        least_ink_type=sheet.least_ink_type.points(0.0, 0.0),
        rich_black=sheet.rich_black / 100,
        safe=sheet.safe.points(0.0, 0.0),
        spots=sheet.spots,
        colour_bar=sheet.colour_bar,
        single_pages=sheet.single_pages,
        sharpening=_sharpening(sheet.sharpening) if sheet.sharpening else None,
    )


def _sharpening(sheet: "SharpeningSheet") -> Sharpening:
    return Sharpening(sheet.radius, sheet.amount, sheet.threshold, sheet.most)

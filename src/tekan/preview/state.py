"""What the browser is shown at one moment, and what has changed since it was shown the last."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from tekan.fonts.face import Face
from tekan.model.findings import Findings, Severity
from tekan.model.page import Picture
from tekan.pages import title_of
from tekan.preview.scene import Scene, picture_key, scene_of
from tekan.preview.screen import Screen
from tekan.preview.spots import Row, Spots, rows_of
from tekan.preview.telling import Shape, finding_as_json, fit_as_json, oversets_as_json
from tekan.preview.view import Setting, View
from tekan.preview.webfont import face_key

Json = dict[str, Any]


class Drawn(Struct, frozen=True):
    """A sheet as it is drawn; kept as long as the sheet is the same.

    rows  what shows of each source file
    """

    setting: Setting
    scene: Scene
    shape: Shape
    rows: Mapping[str, Sequence[Row]]

    @property
    def number(self) -> int:
        """Of its first page: what the browser knows it by."""
        return self.setting.order.plan.number


class State(Struct, frozen=True):
    """One moment.

    version  counts the builds
    is_good  whether the pages are of the sources as they are; if not, they are the last good ones
    took     how long the build took, ms
    files    source files that elements name by number
    doubts   what a reader of proofs would question, of these pages or still of those before
    """

    version: int
    is_good: bool
    took: float
    view: View | None
    sheets: tuple[Drawn, ...]
    findings: Findings
    files: tuple[str, ...]
    screen: Screen | None = None
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    doubts: Findings = ()

    @property
    def faces(self) -> Mapping[str, Face]:
        return self.view.book.faces if self.view else {}


NOTHING = State(0, False, 0.0, None, (), (), ())


def of_view(view: View, before: State, screen: Screen | None, took: float) -> State:
    """The state after a build that came to pages."""
    files = _files(view, before.files)
    numbers = {name: at for at, name in enumerate(files)}
    known = {id(drawn.setting.sheet): drawn for drawn in before.sheets}
    sheets = tuple(
        _still(known.get(id(setting.sheet))) or _drawn(setting, view, numbers)
        for setting in view.settings
    )
    pictures = {key: own for drawn in sheets for key, own in drawn.scene.pictures.items()}
    version = before.version + 1
    found, doubts = view.findings, before.doubts
    return State(version, True, took, view, sheets, found, files, screen, pictures, doubts)


def with_doubts(state: State, doubts: Findings) -> State:
    """The same pages, their words read over."""
    files = _with(state.files, (f.place.file for f in doubts if f.place))
    return replace(state, version=state.version + 1, doubts=doubts, files=files)


def of_trouble(findings: Findings, before: State, took: float) -> State:
    """The state after a build that came to none: the last good pages, what is wrong over them."""
    return State(
        before.version + 1,
        False,
        took,
        before.view,
        before.sheets,
        findings,
        _with(before.files, (f.place.file for f in findings if f.place)),
        before.screen,
        before.pictures,
        before.doubts,
    )


def _still(drawn: Drawn | None) -> Drawn | None:
    """What was drawn, unless one of its pictures is another by now."""
    pictures = drawn.scene.pictures.items() if drawn else ()
    return drawn if all(picture_key(own) == key for key, own in pictures) else None


def _drawn(setting: Setting, view: View, files: Mapping[str, int]) -> Drawn:
    spread = setting.sheet.spread
    scene = scene_of(spread, view.book, files)
    return Drawn(setting, scene, Shape.of(setting), rows_of(spread))


def _files(view: View, known: Sequence[str]) -> tuple[str, ...]:
    """All source files; one keeps its number as long as the preview runs."""
    stories = (*view.edition.articles, *view.edition.fillers)
    own = (view.edition.place.file, *(article.place.file for article in stories))
    found = (finding.place.file for finding in view.findings if finding.place)
    layouts = (
        run.place.file
        for setting in view.settings
        for run in setting.sheet.spread.glyphs()
        if run.place and run.place.file
    )
    return _with(known, (*own, *found, *layouts))


def _with(known: Sequence[str], more: "Sequence[str] | Iterator[str]") -> tuple[str, ...]:
    return tuple(dict.fromkeys((*known, *more)))


def message(state: State, sent: Mapping[int, Drawn]) -> Json:
    """The state for a browser that was sent these sheets; of an element that it has it gets the
    number alone."""
    inks = {name: ink for drawn in state.sheets for name, ink in drawn.scene.inks.items()}
    colours = state.screen.colours(inks.values()) if state.screen else {}
    numbers = {name: at for at, name in enumerate(state.files)}
    spots = _spots(state.view, state.sheets) if state.view and state.is_good else None
    findings = state.findings + (state.doubts if state.is_good else ())
    counts = {s.value: sum(f.severity is s for f in findings) for s in Severity}
    return {
        "version": state.version,
        "good": state.is_good,
        "took": round(state.took, 1),
        "title": title_of(state.view.edition) if state.view else "",
        "sheets": [_sheet(drawn, sent.get(drawn.number)) for drawn in state.sheets],
        "inks": {name: [*_thousandths(name), colours.get(ink, "")] for name, ink in inks.items()},
        "faces": _faces(state),
        "files": [[str(Path(name).resolve()), name] for name in state.files],
        "counts": counts,
        "findings": [finding_as_json(found, spots, numbers) for found in findings],
        "fit": fit_as_json(state.view) if state.view else [],
        "oversets": oversets_as_json(state.view) if state.view else [],
    }


def _faces(state: State) -> list[list[str]]:
    """Names of the faces, each with the key of its file's state."""
    names = sorted({face for drawn in state.sheets for face in drawn.scene.faces})
    return [[name, face_key(state.faces[name].file)] for name in names]


def _spots(view: View, sheets: Sequence[Drawn]) -> Spots:
    stories = (*view.edition.articles, *view.edition.fillers)
    flowing = frozenset(article.place.file for article in stories)
    return Spots.of({drawn.number: drawn.rows for drawn in sheets}, flowing)


def _thousandths(name: str) -> list[int]:
    return [int(part) for part in name[1:].split("-")]


def _sheet(drawn: Drawn, sent: Drawn | None) -> Json:
    """Elements anew, or numbers of those that were sent before; nothing where all is the same."""
    head = {"number": drawn.number, "digest": drawn.scene.digest}
    if sent and (sent is drawn or (sent.scene.digest, sent.shape) == _same(drawn)):
        return head
    known = {element: at for at, element in enumerate(sent.scene.elements)} if sent else {}
    elements = [known.get(element, element) for element in drawn.scene.elements]
    return {**head, "elements": elements, **drawn.shape.data}


def _same(drawn: Drawn) -> tuple[str, Shape]:
    return drawn.scene.digest, drawn.shape

"""Take a YAML tree and a sheet; give the sheet filled in, or all that is wrong, in place.

For any document: the tree's values reach pydantic's engine as text (`Written`), and each complaint
comes back to the line and column of the key or value that it is about.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, assert_never, get_args, get_type_hints

from tekan.model.findings import Finding, Findings, Place, error
from tekan.source.engine import ValidationError, validator
from tekan.source.fields import Sheet, Written
from tekan.source.nodes import Entry, Mapping, Node, Scalar, Sequence, read_yaml

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

__all__ = ["Written", "names_of", "nearest", "read_yaml", "validated"]

Filled = TypeVar("Filled", bound=Sheet)

# Longer values are cut in findings, which are to be read on one line.
_BRIEF = 40

# A document with more is another kind of document, and looking for near names takes its time.
MOST_COMPLAINTS = 200

# Two-character names that share one character are near (副标, 副题), of longer ones about half.
_NEAR = 0.5

_CODES = {
    "string_type": "T136",
    "string_sub_type": "T136",
    "tuple_type": "T137",
    "list_type": "T137",
    "dict_type": "T138",
    "float_type": "T139",
    "float_parsing": "T139",
    "finite_number": "T139",
    "int_type": "T140",
    "int_parsing": "T140",
    "int_parsing_size": "T140",
    "int_from_float": "T140",
    "bool_type": "T141",
    "bool_parsing": "T141",
    "greater_than_equal": "T142",
    "less_than_equal": "T143",
    "literal_error": "T144",
    "enum": "T144",
    "too_short": "T146",
    "too_long": "T147",
    "greater_than": "T148",
    "less_than": "T149",
    "string_too_short": "T135",
    "string_too_long": "T158",
}
# What is missing or has too few: not so where it is given under a name that is misspelt.
_LACKING = frozenset({"T134", "T146"})
# A sheet's own check raises PydanticCustomError with the code of a finding as its type.
_OWN_CODE = re.compile(r"T\d{3}")


def validated(node: Node, sheet: type[Filled]) -> tuple[Filled | None, Findings]:
    """The sheet filled in from a tree, or what is wrong, at most `MOST_COMPLAINTS` findings.

    Errors: T112 and T113 colons, T131 to T133 unknown or repeated keys, T134 and T135 what is
    missing or empty, T111 wide spaces before a key, T136 to T149 wrong values, T158 a text too
    long, and codes raised by the sheet's own checks.
    """
    try:
        return validator(sheet).validate_python(_data(node)), ()
    except ValidationError as wrong:
        details = wrong.errors(include_url=False)
    found = [(detail, _finding(detail, node, sheet)) for detail in details[:MOST_COMPLAINTS]]
    meant = {
        (detail["loc"][:-1], dict(f.values)["near"]) for detail, f in found if f.code == "T131"
    }
    return None, tuple(
        f
        for detail, f in found
        if f.code not in _LACKING or not _is_misspelt(detail, node, sheet, meant)
    )


def _is_misspelt(
    detail: "ErrorDetails", root: Node, sheet: type[Sheet], meant: set[tuple[Any, Any]]
) -> bool:
    """Whether what is missing, or too short, is there under a name that is nearly its own."""
    path = detail["loc"]
    names = next((own for own in _spot(root, sheet, path[:-1]).names if path[-1] in own), ())
    return any((path[:-1], name) in meant for name in names)


def names_of(sheet: type[Sheet], field: str) -> tuple[str, ...]:
    """The names under which a document may give a field, the first of them its own."""
    return sheet.keys[field].names


def nearest(word: str, words: Iterable[str], least: float = _NEAR) -> str:
    """The word that is most like `word`, or "" where none is near; 1 is the same word."""
    import difflib  # only what is wrong has to be near something

    wanted = word.strip().casefold()
    by_folded = {known.casefold(): known for known in words}
    near = difflib.get_close_matches(wanted, by_folded, n=1, cutoff=least)
    return by_folded[near[0]] if near else ""


# A file's name is shown whole; what is longer than any name is none.
MOST_OF_A_NAME = 120


def brief(text: str, most: int = _BRIEF) -> str:
    """A text on one line, cut to what a finding can show."""
    line = " ".join(text[: 2 * most].split())
    return line if len(line) <= most else line[: most - 1] + "…"


def _data(node: Node) -> Any:
    match node:
        case Scalar():
            return Written.of(node)
        case Sequence():
            return [_data(item) for item in node.items]
        case Mapping():
            return {entry.key.text: _data(entry.value) for entry in node.entries}
        case _:
            assert_never(node)


class _Spot(NamedTuple):
    """A node that a complaint is about, the entry it stands in, and what it was checked by."""

    node: Node
    entry: Entry | None
    sheets: tuple[type[Sheet], ...]

    def into(self, step: int | str) -> "_Spot":
        """The spot one step of a complaint's path further; the same where it names no node."""
        match self.node:
            case Mapping() as mapping if entry := mapping.entry((str(step),)):
                return _Spot(entry.value, entry, tuple(self._sheets_of(entry.key.text)))
            case Sequence(items=items) if isinstance(step, int):
                return _Spot(items[step], self.entry, self.sheets)
            case _:
                return self

    def _sheets_of(self, name: str) -> Iterator[type[Sheet]]:
        hints = [
            get_type_hints(sheet)[field]
            for sheet in self.sheets
            for field, own in sheet.keys.items()
            if name in own.names
        ]
        # A free name (dict[str, …]) is no field: its sheets were found with the dict's own.
        return _sheets_in(hints) if hints else iter(self.sheets)

    @property
    def names(self) -> tuple[tuple[str, ...], ...]:
        return tuple(own.names for sheet in self.sheets for own in sheet.keys.values())


def _spot(root: Node, sheet: type[Sheet], path: Iterable[int | str]) -> _Spot:
    spot = _Spot(root, None, (sheet,))
    for step in path:
        spot = spot.into(step)
    return spot


def _sheets_in(hints: Iterable[Any]) -> Iterator[type[Sheet]]:
    for hint in hints:
        if isinstance(hint, type) and issubclass(hint, Sheet):
            yield hint
        else:
            yield from _sheets_in(get_args(hint))


def _finding(detail: "ErrorDetails", root: Node, sheet: type[Sheet]) -> Finding:
    path = detail["loc"]
    kind = detail["type"]
    named = kind in ("missing", "extra_forbidden")
    spot = _spot(root, sheet, path[:-1] if named else path)
    if kind == "missing":
        return _missing(spot, str(path[-1]))
    if kind == "extra_forbidden":
        return _unknown(spot, str(path[-1]))
    return _wrong_value(spot, detail)


def _missing(spot: _Spot, name: str) -> Finding:
    names = next((names for names in spot.names if name in names), (name,))
    shown = _both(names)
    entry = spot.node.entry(names) if isinstance(spot.node, Mapping) else None
    if entry is None:
        return error("T134", spot.node.place, key=shown)
    return error("T135", entry.key.place, len(entry.key.text), key=entry.key.text)


def _both(names: tuple[str, ...]) -> str:
    """A key's English and Chinese name; further ones are only understood."""
    return "/".join(names[:2])


# A key takes in the full-width and the no-break spaces before it.
_WIDE_INDENT = re.compile(r"\s*?([\u3000\u00a0])")


def _unknown(spot: _Spot, name: str) -> Finding:
    entry = spot.node.entry((name,)) if isinstance(spot.node, Mapping) else None
    place = entry.key.place if entry else spot.node.place
    if blank := _WIDE_INDENT.match(name):
        return error("T111", Place(place.file, place.line, place.column + blank.start(1)))
    colon = re.match(r"[\w .-]+([：:])", name)
    if colon:
        code = "T112" if colon[1] == "：" else "T113"
        return error(code, Place(place.file, place.line, place.column + colon.start(1)))
    known = tuple(names for names in spot.names if name in names)
    if known:
        return error("T133", place, len(name), key=name, others=_both(known[0]))
    return _unknown_word(spot, name, place)


def _unknown_word(spot: _Spot, name: str, place: Place) -> Finding:
    near = nearest(name, (own for names in spot.names for own in names))
    if near:
        return error("T131", place, len(name), key=brief(name), near=near)
    known = "、".join(_both(names) for names in spot.names)
    return error("T132", place, len(name), key=brief(name), known=known)


def _wrong_value(spot: _Spot, detail: "ErrorDetails") -> Finding:
    kind = detail["type"]
    code = kind if _OWN_CODE.fullmatch(kind) else _CODES.get(kind, "T145")
    key = spot.entry.key.text if spot.entry else ""
    values: dict[str, str | int | float] = {"key": brief(key), "value": "", **_context(detail)}
    place, length = spot.node.place, 1
    if isinstance(spot.node, Scalar) and spot.node.lines and spot.node.text:
        values["value"] = brief(spot.node.text)
        place, length = spot.node.lines[0].place, max(len(spot.node.lines[0].text), 1)
    elif spot.entry and spot.entry.value is spot.node:
        place, length = spot.entry.key.place, len(key)
    return error(code, place, length, **values)


_LIMITS = frozenset({"ge", "gt", "le", "lt", "min_length", "max_length"})


def _context(detail: "ErrorDetails") -> dict[str, str | int | float]:
    context = detail.get("ctx", {})
    limits = [limit for name, limit in context.items() if name in _LIMITS]
    values = {"limit": limits[0]} if limits else {}
    if "expected" in context:
        values["choices"] = "、".join(re.findall(r"'([^']*)'", str(context["expected"])))
    if _OWN_CODE.fullmatch(detail["type"]):
        values |= context
    return values

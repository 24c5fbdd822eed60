"""Kinds of values in the documents of a house: lengths, ranges, bounds, inks, percentages."""

import re
from typing import Annotated, Any

from tekan.model.layout import Flex, Range
from tekan.source.engine import PydanticCustomError
from tekan.source.fields import Mark, made, prepared, within
from tekan.source.units import Length, length


def _length(value: Any) -> Length:
    found = length(value) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError("T180", "no length")
    return found


Measure = Annotated[Length, made(_length, type="string")]
"""A length with its unit: 15mm, 10.5pt, 五号, 12em, 2 lines."""

_RANGE = re.compile(r"\s*(\d{1,3})\s*(?:[-–—~～至]\s*(\d{1,3}))?\s*")


def _range(value: Any) -> Range:
    found = _RANGE.fullmatch(value) if isinstance(value, str) else None
    if not found or not 1 <= int(found[1]) <= int(found[2] or found[1]):
        raise PydanticCustomError("T181", "no range")
    return Range(int(found[1]), int(found[2] or found[1]))


def _positive(value: Any) -> Length:
    found = _length(value)
    if found.value <= 0:
        raise PydanticCustomError("T180", "no length")
    return found


Extent = Annotated[Length, made(_positive, type="string")]
"""A length greater than nothing."""


def _not_negative(value: Any) -> Length:
    found = _length(value)
    if found.value < 0:
        raise PydanticCustomError("T180", "no length")
    return found


Size = Annotated[Length, made(_not_negative, type="string")]
"""A length of something that may be nothing: a width, a radius."""


def _in_units(length: Length, *units: str) -> Length:
    if length.unit not in units:
        raise PydanticCustomError("T180", "no length")
    return length


Absolute = Annotated[Length, made(lambda value: _in_units(_positive(value), "pt"), type="string")]
"""A length greater than nothing that needs no grid."""


def margin_to(most: str) -> Mark:
    """A margin of at most so much."""
    limit = length(most)
    assert limit

    def within_limit(value: Any) -> Length:
        found = _in_units(_not_negative(value), "pt")
        if found.value > limit.value:
            raise PydanticCustomError("T143", "too long", {"limit": most})
        return found

    return made(within_limit, type="string")


Leading = Annotated[
    Length, made(lambda value: _in_units(_positive(value), "pt", "em"), type="string")
]
"""What a line of the grid may be measured in."""

Span = Annotated[Range, made(_range, type=["string", "integer"])]
"""Columns or lines: 3, or 1-5."""


def _flex(value: Any) -> Flex:
    words = [value] if isinstance(value, str) else value
    if not isinstance(words, list) or len(words) not in (1, 3):
        raise PydanticCustomError("T182", "no bounds")
    if not all(isinstance(word, str) and re.fullmatch(r"\d{1,3}", word.strip()) for word in words):
        raise PydanticCustomError("T182", "no bounds")
    least, natural, most = (int(word) for word in (words * 3 if len(words) == 1 else words))
    if not least <= natural <= most:
        raise PydanticCustomError("T182", "no bounds")
    return Flex(least, natural, most)


Bounds = Annotated[Flex, made(_flex, type=["integer", "array"])]
"""Lines: 18, or [least, natural, most]."""


def _inks(value: Any) -> tuple[float, ...]:
    words = value if isinstance(value, list) else []
    try:
        parts = tuple(float(word) for word in words)
    except (TypeError, ValueError):
        parts = ()
    if len(parts) != 4 or not all(0 <= part <= 100 for part in parts):
        raise PydanticCustomError("T183", "no ink")
    return tuple(part / 100 for part in parts)


Inks = Annotated[tuple[float, ...], made(_inks, type="array")]
"""Dot areas of C, M, Y, K in percent: [0, 95, 90, 5]."""


# Sizes that a headline may be set in, from large to small: who has more does not choose.
MOST_STYLES = 20


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Names = Annotated[
    tuple[str, ...],
    within(min_length=1, max_length=MOST_STYLES),
    prepared(_one_or_more, type=["string", "array"], items={"type": "string"}),
]
"""A name of a style, or several, the one that is liked best first."""

_PERCENT = re.compile(r"\s*(\d{1,4}(?:\.\d+)?)\s*[%％]\s*")


def _percent(value: Any) -> float:
    found = _PERCENT.fullmatch(value) if isinstance(value, str) else None
    if not found or not 10 <= float(found[1]) <= 1000:
        raise PydanticCustomError("T179", "no percentage")
    return float(found[1]) / 100


Percent = Annotated[float, made(_percent, type="string")]
"""A part of a hundred: 80%."""

Gutter = Annotated[float, within(gt=0, le=60)]
Resolution = Annotated[float, within(ge=1, le=2400)]
"""Pixels an inch: plates are set with 2,400 dots, and no picture needs one for each."""
Share = Annotated[float, within(ge=0, le=4)]
Count = Annotated[int, within(ge=1, le=200)]

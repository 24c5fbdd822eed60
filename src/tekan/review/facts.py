"""The facts box (数据) beside the text: one figure, one number."""

import re
from collections.abc import Iterator, Sequence

from tekan.model.edition import Article, Fact, Text, plain
from tekan.model.findings import Finding, note, warning
from tekan.review.numbers import Number, numbers_in
from tekan.review.passages import RUNNING, Passage

# Units that count alike.
_ALIKE = (
    frozenset(("人", "名", "位", "口")),
    frozenset(("公里", "千米")),
    frozenset(("公斤", "千克")),
)
_MORE = re.compile(r"^[余多来几]")
# Between a label and its number, or the number and its label: no mark, and not more than this.
_AHEAD = 10
# What may stand right before a short label: 绿化面积 is not 面积.
_OPEN = re.compile(r"(?:^|[，。；：、（“\s]|[总共其现有区村镇县市])$")
# A label as long as this speaks for itself.
_LONG_LABEL = 3
# What the text says between the label and the number is another thing's.
_NEAR_WORDS = 6


def facts(article: Article, passages: Sequence[Passage]) -> Iterator[Finding]:
    """T643 a figure that the text gives otherwise under the same label and unit; T644, a note, one
    that stands nowhere else in the article."""
    for fact in article.facts:
        figure = _figure_of(fact)
        if figure is None:
            if not any(plain(fact.figure) in passage.text for passage in passages):
                yield _nowhere(fact)
        elif not any(_stands(figure, fact, passage) for passage in passages):
            yield _differing(fact, figure, passages) or _nowhere(fact)


def _figure_of(fact: Fact) -> Number | None:
    """The figure with what its unit adds (万斤); None where it is no lone number (19:00)."""
    figure, unit = plain(fact.figure).strip(), plain(fact.unit).strip()
    great = re.match(r"[余多来]?[十百千]?[万亿]|[余多来]", unit)
    whole = figure + (great[0] if great else "")
    found = list(numbers_in(whole))
    lone = len(found) == 1 and found[0].end == len(whole)
    return found[0] if lone and re.fullmatch(r"[近约超逾]*\S+", figure) else None


def _unit_of(fact: Fact) -> str:
    unit = _MORE.sub("", plain(fact.unit).strip())
    return _MORE.sub("", re.sub(r"^[十百千]?[万亿]", "", unit))


def _stands(figure: Number, fact: Fact, passage: Passage) -> bool:
    unit = _unit_of(fact)
    return any(
        own.same(figure) and _has_unit(passage.text, own, unit) for own in numbers_in(passage.text)
    )


def _has_unit(text: str, number: Number, unit: str) -> bool:
    if not unit:
        return True
    rest = text[number.end :].lstrip()
    if unit in ("%", "％"):
        return rest[:1] in ("%", "％") or text.startswith("百分之", number.start)
    group = next((own for own in _ALIKE if unit in own), frozenset((unit,)))
    return any(rest.startswith(own) for own in group)


def _differing(fact: Fact, figure: Number, passages: Sequence[Passage]) -> Finding | None:
    label, unit = plain(fact.label).strip(), _unit_of(fact)
    if len(label) < 2:
        return None
    for passage in passages:
        if passage.part not in RUNNING or label not in passage.text:
            continue
        for own in numbers_in(passage.text):
            same_unit = bool(unit) and _has_unit(passage.text, own, unit)
            if same_unit and _is_labelled(passage.text, own, label, unit):
                return _differs(fact, passage, own, unit)
    return None


def _is_labelled(text: str, number: Number, label: str, unit: str) -> bool:
    """Whether a number is a label's: 面积0.6平方公里, 8个网格."""
    behind = text[number.end :].lstrip()
    if re.match(rf"{re.escape(unit)}的?{re.escape(label)}", behind):
        return True
    ahead = text[max(0, number.start - _AHEAD - len(label)) : number.start]
    at = ahead.rfind(label)
    if at < 0 or re.search(r"[，。；：、！？]", ahead[at:]):
        return False
    before = text[: number.start - len(ahead) + at]
    return len(label) >= _LONG_LABEL or bool(_OPEN.search(before[-1:])) or not before


def _differs(fact: Fact, passage: Passage, own: Number, unit: str) -> Finding:
    place = fact.figure[0].place
    words = passage.text[own.start : own.end] + unit
    return warning(
        "T643",
        place,
        len(plain(fact.figure)),
        label=plain(fact.label),
        figure=_shown(fact.figure, fact.unit),
        other=words,
        line=passage.place(own.start).line,
    )


def _nowhere(fact: Fact) -> Finding:
    place = fact.figure[0].place if fact.figure else fact.label[0].place
    figure = _shown(fact.figure, fact.unit)
    return note(
        "T644", place, max(1, len(plain(fact.figure))), label=plain(fact.label), figure=figure
    )


def _shown(figure: Text, unit: Text) -> str:
    return plain(figure) + plain(unit)

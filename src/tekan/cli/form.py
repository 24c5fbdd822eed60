"""What `tekan check --form` prints: the score, its total, and what was not looked at."""

import argparse
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tekan.cli.say import say, source_line
from tekan.model.findings import Place

if TYPE_CHECKING:
    from tekan.catalogue import Lang
    from tekan.form.score import Score, Scored

# The rules there are, by the names that --form takes.
RULES = ("国新2020",)

_MM = 25.4 / 72

_WORDS: "Mapping[Lang, Mapping[str, str]]" = MappingProxyType(
    {
        "zh": {
            "counted": "计 {errors} 个差错",
            "none": "不计差错",
            "uncounted": "计数未查到",
            "page": "第 {page} 版",
            "spot": "离左 {x:.0f} 毫米、离上 {y:.0f} 毫米",
            "comma": "，",
            "stop": "；",
            "by": "依据：",
            "total": "{rule}：出版形式差错 {total} 个（超过 {most} 个不合格）",
            "least": "{rule}：出版形式差错至少 {total} 个（超过 {most} 个不合格）",
            "more": "另有 {uncounted} 处不合要求，怎样计数没有查到，未计入",
            "unseen": "没有代查的：",
        },
        "en": {
            "counted": "counts as {errors} errors",
            "none": "not counted",
            "uncounted": "count not known",
            "page": "page {page}",
            "spot": "{x:.0f} mm from the left, {y:.0f} mm from the top",
            "comma": ", ",
            "stop": "; ",
            "by": "by: ",
            "total": "{rule}: {total} errors of form (more than {most} do not pass)",
            "least": "{rule}: at least {total} errors of form (more than {most} do not pass)",
            "more": "{uncounted} more breaches whose count is not known to us; not in the total",
            "unseen": "Not looked at:",
        },
    }
)


def run_form(options: argparse.Namespace) -> int:
    """Scores an edition's form by the rule that `--form` names; gives the exit status."""
    from tekan.build import from_here
    from tekan.form.command import check_form

    checked = check_form(options.edition, options.layout)
    findings = from_here(checked.findings)
    if checked.scored is None:
        return say(findings, options, ())
    scores = tuple(
        replace(score, finding=from_here((score.finding,))[0]) for score in checked.scored.scores
    )
    result = replace(checked.scored, scores=scores, findings=findings)
    if options.json:
        found = (*(score.finding for score in scores), *findings)
        return say(found, options, (), as_data(result, options.lang))
    for score in scores:
        _say_score(score, options.lang)
    status = say(findings, options, ())
    _say_total(result, options.lang)
    return status


def _say_score(score: "Score", lang: "Lang") -> None:
    from tekan.printing import as_block

    block = as_block(score.finding, lang, _line(score.finding.place))
    words = _WORDS[lang]
    parts = [_item(score), _count(score, lang), _where(score, lang)]
    said = words["by"] + words["stop"].join(part for part in parts if part)
    print(f"{block}\n{_margin(block)}= {said}\n")


def _line(place: Place | None) -> str | None:
    """The line of the file; none where a whole file is meant."""
    return None if place is None or place == Place(place.file) else source_line(place)


def _margin(block: str) -> str:
    """The blanks before the help, under which further words stand."""
    last = block.rsplit("\n", 1)[-1]
    return last[: len(last) - len(last.lstrip())] or "  "


def _item(score: "Score") -> str:
    return f"《{score.item.document.value}》{score.item.number}"


def _count(score: "Score", lang: "Lang") -> str:
    words, errors = _WORDS[lang], score.item.errors
    if errors is None:
        return words["uncounted"]
    return words["counted"].format(errors=errors) if errors else words["none"]


def _where(score: "Score", lang: "Lang") -> str:
    words = _WORDS[lang]
    if not score.page:
        return ""
    page = words["page"].format(page=score.page)
    if score.spot is None:
        return page
    spot = words["spot"].format(x=score.spot.x * _MM, y=score.spot.y * _MM)
    return page + words["comma"] + spot


def _say_total(result: "Scored", lang: "Lang") -> None:
    from tekan.form import rule

    words = _WORDS[lang]
    total = words["least" if result.uncounted else "total"]
    print(total.format(rule=rule.NAME, total=result.total, most=rule.MOST_ERRORS))
    if result.uncounted:
        print(words["more"].format(uncounted=result.uncounted))
    print(words["unseen"])
    for number, said in _unseen(lang):
        print(f"  {number}  {said}")


def _unseen(lang: "Lang") -> tuple[tuple[str, str], ...]:
    from tekan.catalogue.form import UNSEEN
    from tekan.form.rule import NOT_BUILT

    said = (chinese if lang == "zh" else english for chinese, english in UNSEEN)
    return tuple(zip(NOT_BUILT, said, strict=True))


def as_data(result: "Scored", lang: "Lang") -> dict[str, object]:
    """The score for machines; places on the page in millimetres from its trim's top left."""
    from tekan.form import rule

    return {
        "rule": rule.NAME,
        "applies": result.applies,
        "total": result.total,
        "most": rule.MOST_ERRORS,
        "uncounted": result.uncounted,
        "scores": [_score_as_data(score, lang) for score in result.scores],
        "not_looked_at": [{"item": item, "what": what} for item, what in _unseen(lang)],
    }


def _score_as_data(score: "Score", lang: "Lang") -> dict[str, object]:
    from tekan.printing import as_json

    spot = score.spot
    return {
        "document": score.item.document.value,
        "item": score.item.number,
        "errors": score.item.errors,
        "source": score.item.source.value,
        "page": score.page or None,
        "x_mm": round(spot.x * _MM, 1) if spot else None,
        "y_mm": round(spot.y * _MM, 1) if spot else None,
        **as_json(score.finding, lang),
    }

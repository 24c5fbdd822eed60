"""A report on a file's typography as a table or as data."""

import unicodedata
from collections.abc import Iterator
from typing import Any, Literal

from msgspec import to_builtins

from tekan.press.measure import Measure, Spot
from tekan.press.reading import Note
from tekan.press.typography import Report

Lang = Literal["zh", "en"]

# Places shown of one measure; all are in the JSON.
_MOST_PLACES = 8
_NAME_CELLS = {"zh": 30, "en": 44}

WORDS: dict[Lang, dict[str, str]] = {
    "zh": {
        "head": "{pages} 页，{glyphs} 个字形；正文 {size:g} 磅，行距 {leading:g} 磅，"
        "{columns} 段栏，{lines} 行；禁则：{level}",
        "basic": "基本",
        "gb": "国标",
        "strict": "严格",
        "title": "项目\t实测\t限度",
        "starts": "行首禁则",
        "ends": "行尾禁则",
        "dashes": "断开或拉开的 —— ……",
        "words": "断开的数字和西文词",
        "edges": "齐行的墨迹离栏边",
        "han-widest": "汉字间隙，最大",
        "han-usual": "汉字间隙，第 95 百分位",
        "han-closest": "汉字间隙，最小",
        "pairs": "未挤压的相邻标点",
        "trim-ends": "行尾未压缩的标点",
        "trim-starts": "行首未压缩的标点",
        "lone": "末行孤字",
        "grid": "基线离网格",
        "sizes": "异于正文的字号",
        "leadings": "异于正文的行距",
        "scales": "横向缩放不一的字",
        "unicode": "没有 Unicode 值的字形",
        "count": "处",
        "pt": "磅",
        "em": "字",
        "place": "第 {page} 页 ({x:.1f}, {y:.1f})",
        "more": "……另有 {count} 处",
        "within": "全部在限度之内",
        "partial": "量到的都在限度之内，但有没量到的",
        "beyond": "{count} 项超出限度",
        "type3": "Type 3 字体 {name} 没有量（字形是图，没有字体可读）",
        "font": "字体 {name} 读不了，用它的文字没有量",
        "page": "第 {name} 页读不了，没有量",
        "forms": "图形对象 {name} 嵌套太深或太多，没有量",
        "missing": "{file} 打不开；请检查文件名和读取权限",
        "damaged": "{file} 不是 PDF，或者已损坏；请重新导出",
        "encrypted": "{file} 有密码，读不了；请导出一份不加密的",
        "textless": "{file} 里没有文字可量；文字可能已转成曲线或图片",
        "bodiless": "{file} 里没有成栏的中文正文可量",
    },
    "en": {
        "head": "{pages} page(s), {glyphs} glyphs; body {size:g} pt, leading {leading:g} pt, "
        "{columns} column part(s), {lines} lines; level {level}",
        "basic": "basic",
        "gb": "GB",
        "strict": "strict",
        "title": "measure\tvalue\tlimit",
        "starts": "forbidden line starts",
        "ends": "forbidden line ends",
        "dashes": "—— and …… broken or pulled apart",
        "words": "broken numbers and words",
        "edges": "ink of full lines off the column's edge",
        "han-widest": "gap between Han, widest",
        "han-usual": "gap between Han, 95th percentile",
        "han-closest": "gap between Han, narrowest",
        "pairs": "adjacent marks not squeezed",
        "trim-ends": "marks not trimmed at line end",
        "trim-starts": "openers not trimmed at line start",
        "lone": "paragraphs ending in one character",
        "grid": "baselines off the grid",
        "sizes": "glyphs of another size",
        "leadings": "lines of another leading",
        "scales": "glyphs of another horizontal scale",
        "unicode": "glyphs without a Unicode value",
        "count": "",
        "pt": "pt",
        "em": "em",
        "place": "page {page} ({x:.1f}, {y:.1f})",
        "more": "… and {count} more",
        "within": "all within limits",
        "partial": "what was measured is within limits, but not all was",
        "beyond": "{count} measure(s) out of bounds",
        "type3": "the Type 3 font {name} was not measured (its glyphs are drawings)",
        "font": "the font {name} cannot be read; its text was not measured",
        "page": "page {name} cannot be read and was not measured",
        "forms": "the form {name} is nested too deep or too often and was not measured",
        "missing": "{file} cannot be opened; check its name and permissions",
        "damaged": "{file} is no PDF or is damaged; export it again",
        "encrypted": "{file} is protected by a password; export it without",
        "textless": "{file} has no text to measure; it may have been turned into outlines",
        "bodiless": "{file} has no columns of Chinese body text to measure",
    },
}


def as_table(report: Report, lang: Lang) -> str:
    """The report in words: one row a measure, under it the places out of bounds."""
    words = WORDS[lang]
    name, value, limit = words["title"].split("\t")
    rows = [_head(report, lang), "", _row(name, value, limit, lang)]
    for measure in report.measures:
        rows.append(_measure_row(measure, lang))
        rows += _places(measure, lang)
    rows += ["", *(note_text(note, lang) for note in report.notes)]
    return "\n".join((*rows, _verdict(report, lang)))


def _verdict(report: Report, lang: Lang) -> str:
    beyond = sum(not measure.is_within for measure in report.measures)
    if beyond:
        return WORDS[lang]["beyond"].format(count=beyond)
    return WORDS[lang]["within" if report.is_whole else "partial"]


def _head(report: Report, lang: Lang) -> str:
    words = WORDS[lang]
    return words["head"].format(
        pages=report.pages,
        glyphs=report.glyphs,
        size=round(report.size, 2),
        leading=round(report.leading, 2),
        columns=report.columns,
        lines=report.lines,
        level=words[report.level],
    )


def note_text(note: Note, lang: Lang) -> str:
    """What had to be left out, in words."""
    return WORDS[lang][note.kind].format(name=note.name)


def _measure_row(measure: Measure, lang: Lang) -> str:
    sign = "≥" if measure.is_least else "≤"
    row = _row(
        WORDS[lang][measure.name],
        _value(measure, measure.value, lang),
        f"{sign} {_value(measure, measure.limit, lang)}",
        lang,
    )
    return f"{'  ' if measure.is_within else '✗ '}{row[2:]}"


def _row(name: str, value: str, limit: str, lang: Lang) -> str:
    return f"  {_padded(name, _NAME_CELLS[lang])}{_padded(value, 14)}{limit}".rstrip()


def _value(measure: Measure, value: float, lang: Lang) -> str:
    shown = f"{value:.0f}" if measure.unit == "count" else f"{value:.3f}"
    shown = shown.rstrip("0").rstrip(".") if "." in shown else shown
    return f"{'0' if shown == '-0' else shown} {WORDS[lang][measure.unit]}".rstrip()


def _places(measure: Measure, lang: Lang) -> Iterator[str]:
    for spot in measure.places[:_MOST_PLACES]:
        yield f"      {_place(measure, spot, lang)}"
    more = len(measure.places) - _MOST_PLACES
    if more > 0:
        yield f"      {WORDS[lang]['more'].format(count=more)}"


def _place(measure: Measure, spot: Spot, lang: Lang) -> str:
    where = WORDS[lang]["place"].format(page=spot.page, x=spot.x, y=spot.y)
    value = "" if measure.unit == "count" else f"{_value(measure, spot.value, lang)}  "
    return f"{where}  {value}{_printable(spot.text)}"


def _printable(text: str) -> str:
    """Without control characters and lone surrogates, on which a terminal would trip."""
    return "".join(c if unicodedata.category(c)[0] != "C" else "\ufffd" for c in text)


def _padded(text: str, cells: int) -> str:
    taken = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
    return text + " " * max(cells - taken, 1)


def as_data(report: Report) -> dict[str, Any]:
    """The report for machines: every measure with all its places, lengths in points or em."""
    return {
        "pages": report.pages,
        "glyphs": report.glyphs,
        "size": round(report.size, 3),
        "leading": round(report.leading, 3),
        "columns": report.columns,
        "lines": report.lines,
        "level": report.level,
        "within": report.is_within,
        "measures": [_measure_data(measure) for measure in report.measures],
        "notes": to_builtins(report.notes),
    }


def _measure_data(measure: Measure) -> dict[str, Any]:
    return {
        "name": measure.name,
        "value": round(measure.value, 4),
        "limit": measure.limit,
        "bound": "least" if measure.is_least else "most",
        "unit": measure.unit,
        "within": measure.is_within,
        "places": [_spot_data(spot) for spot in measure.places],
    }


def _spot_data(spot: Spot) -> dict[str, Any]:
    return {
        "page": spot.page,
        "x": round(spot.x, 2),
        "y": round(spot.y, 2),
        "value": round(spot.value, 4),
        "text": _printable(spot.text),
    }

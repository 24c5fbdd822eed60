"""Take what was imported and say it: what was found in each article and how sure that is."""

from collections.abc import Iterator, Sequence
from types import MappingProxyType

from tekan.manuscript.take import Intake, Taken
from tekan.manuscript.values import CERTAIN, MEDIUM, Left, Manuscript, Mark, Part
from tekan.manuscript.write import level, one_line, short

_PARTS = MappingProxyType(
    {
        Part.SPLIT: ("起头", "start"),
        Part.KICKER: ("引题", "kicker"),
        Part.PERSON: ("人物", "person"),
        Part.HEADLINE: ("主题", "headline"),
        Part.DECK: ("副题", "deck"),
        Part.SUMMARY: ("提要", "summary"),
        Part.BYLINE: ("署名", "byline"),
        Part.CAPTION: ("图说", "caption"),
        Part.FACT: ("数据", "facts"),
        Part.SUBHEAD: ("小标题", "subheads"),
        Part.TALK: ("问答", "questions and answers"),
        Part.LIST: ("列项", "list"),
        Part.JOIN: ("接起", "joined"),
    }
)
_WORDS = {
    "zh": {
        "file": "{file}（{format}，{count} 篇）",
        "text": "    正文 {count} 段",
        "part": "    {part}{sure}：{words}",
        "sure": "（可能性{level}）",
        "parted": "；",
        "left": "    没有排进稿件（写在文件末尾的注释里）：{words}",
        "look": "    请看一眼：{words}",
        "formats": {"txt": "文本", "docx": "Word", "md": "Markdown", "html": "网页"},
    },
    "en": {
        "file": "{file} ({format}, {count} article{s})",
        "text": "    text: {count} paragraph{s}",
        "part": "    {part}{sure}: {words}",
        "sure": " ({level})",
        "parted": "; ",
        "left": "    in no article (kept in comments at the end of the file): {words}",
        "look": "    have a look: {words}",
        "formats": {"txt": "text", "docx": "Word", "md": "Markdown", "html": "HTML"},
    },
}
# How many of one kind are shown, and of a join all: each may change the sense.
_MOST, _MOST_JOINS = 4, 12


def told(intake: Intake, lang: str) -> Iterator[str]:
    """The report, line by line."""
    for manuscript in intake.manuscripts:
        own = [taken for taken in intake.taken if taken.manuscript is manuscript]
        yield _file(manuscript, len(own), lang)
        for taken in own:
            yield from _article(taken, lang)


def _file(manuscript: Manuscript, count: int, lang: str) -> str:
    words = _WORDS[lang]
    formats = words["formats"]
    name = formats[manuscript.format] if isinstance(formats, dict) else ""
    comma = "，" if lang == "zh" else ", "
    told_format = f"{name}{comma}{manuscript.encoding}" if manuscript.encoding else name
    file = ("粘贴的文字" if lang == "zh" else "pasted text") if manuscript.file == "-" else ""
    return _filled(lang, "file", file=file or manuscript.file, format=told_format, count=count)


def _filled(lang: str, key: str, **values: object) -> str:
    count = values.get("count")
    template = str(_WORDS[lang][key])
    return template.format(**values, s="" if count == 1 else "s")


def _article(taken: Taken, lang: str) -> Iterator[str]:
    draft = taken.draft
    yield f"  {taken.stem}.yaml"
    for part in _PARTS:
        own = [mark for mark in draft.marks if mark.part is part]
        if own:
            yield _part(part, own, lang)
    yield _filled(lang, "text", count=len(draft.body))
    if draft.left:
        yield _filled(lang, "left", words=_left(draft.left, lang))
    if doubtful := [mark for mark in draft.marks if mark.confidence < MEDIUM]:
        names = dict.fromkeys(_name(mark.part, lang) for mark in doubtful)
        yield _filled(lang, "look", words=("、" if lang == "zh" else ", ").join(names))


def _name(part: Part, lang: str) -> str:
    return _PARTS[part][0 if lang == "zh" else 1]


def _part(part: Part, marks: Sequence[Mark], lang: str) -> str:
    least = min(mark.confidence for mark in marks)
    sure = _filled(lang, "sure", level=level(least, lang)) if least < CERTAIN else ""
    most = _MOST_JOINS if part is Part.JOIN else _MOST
    words = str(_WORDS[lang]["parted"]).join(short(mark.words) for mark in marks[:most])
    more = "……" if len(marks) > most else ""
    name = _name(part, lang)
    counted = f"{name} {len(marks)}" + (" 处" if lang == "zh" else "")
    shown = counted if part in (Part.JOIN, Part.SUBHEAD, Part.TALK, Part.LIST) else name
    return _filled(lang, "part", part=shown, sure=sure, words=words + more)


def _left(left: Sequence[Left], lang: str) -> str:
    parted = str(_WORDS[lang]["parted"])
    more = "……" if len(left) > _MOST else ""
    return parted.join(short(each.words) for each in left[:_MOST]) + more


def as_data(taken: Taken) -> dict[str, object]:
    """An article for machines; confidences are numbers from 0 to 1."""
    draft = taken.draft
    return {
        "article": taken.stem,
        "manuscript": taken.manuscript.file,
        "marks": [
            {
                "part": mark.part.value,
                "words": mark.words,
                "confidence": mark.confidence,
                "line": mark.line or None,
            }
            for mark in draft.marks
        ],
        "paragraphs": len(draft.body),
        "left": [
            {"why": each.why.value, "words": one_line(each.words), "line": each.line or None}
            for each in draft.left
        ],
    }


def manuscript_as_data(manuscript: Manuscript) -> dict[str, object]:
    return {
        "file": manuscript.file,
        "format": manuscript.format,
        "encoding": manuscript.encoding or None,
    }

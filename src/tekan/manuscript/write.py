"""Take a draft and give its YAML, in the manner of articles/2024-interviews; safe for any text."""

import re
from collections.abc import Iterator, Sequence

from tekan.manuscript.spaces import LINE_ENDS
from tekan.manuscript.values import CERTAIN, HIGH, MEDIUM, Byline, Caption, Draft, Fact, Mark, Part

TO_BE_FILLED_IN = "待填"
# The picture that stands in for those still to come.
PLACEHOLDER = "placeholder.png"

# What YAML takes as it is, in a block and inside brackets: begins with a letter, a Han or a wide
# mark, and holds no sign of YAML's own.
_FIRST = r"[0-9A-Za-z\u3400-\u9fff“”‘’《（—…·：]"
_INSIDE = r"[^\s:#,?\[\]{}\"'&*!|>%@`\\]"
_PLAIN = re.compile(rf"{_FIRST}{_INSIDE}*(?: {_INSIDE}+)*")
_BLOCK = re.compile(rf"{_FIRST}(?:[^\s:#]|:(?=\S)| (?=[^\s#])|(?<=[^\s])#)*")
_LEVELS = ((HIGH, "高", "high"), (MEDIUM, "中", "medium"), (0.0, "低", "low"))
_PART_NAMES = {
    Part.KICKER: "引题",
    Part.PERSON: "人物",
    Part.HEADLINE: "主题",
    Part.DECK: "副题",
    Part.SUMMARY: "提要",
    Part.BYLINE: "署名",
    Part.CAPTION: "图说",
    Part.FACT: "数据",
    Part.SUBHEAD: "小标题",
    Part.TALK: "问答",
    Part.LIST: "列项",
    Part.JOIN: "接起的断行",
    Part.SPLIT: "从这里起是一篇",
}
# Parts that stand inside the body, whose comment stands above it.
_IN_BODY = (Part.SUBHEAD, Part.TALK, Part.LIST, Part.JOIN)
# Characters of a part shown in a comment, and how many parts.
_SHOWN, _MOST_SHOWN = 18, 6


def level(confidence: float, lang: str = "zh") -> str:
    """A confidence in words: 高, 中, 低."""
    zh, en = next((zh, en) for least, zh, en in _LEVELS if confidence >= least)
    return zh if lang == "zh" else en


def article_yaml(draft: Draft, schema: str, source: str) -> str:
    """The YAML of an article.

    schema  path of the schema from the article's folder, for the modeline; "" for none
    source  the manuscript's name, for the first comment
    """
    name = source.replace("\\", "/").rpartition("/")[2]  # where it lay is no reader's business
    lines = [*modeline(schema), f"# 从来稿 {one_line(name)} 导入"]
    if _has(draft, Part.SPLIT):
        lines.append(f"# 猜测：从这里起是一篇（可能性{_of(draft, Part.SPLIT)}）")
    for part, words in (
        (Part.KICKER, draft.kicker),
        (Part.PERSON, draft.person),
        (Part.HEADLINE, draft.headline or TO_BE_FILLED_IN),
        (Part.DECK, draft.deck),
        (Part.SUMMARY, draft.summary),
    ):
        if words:
            lines.append(f"{part.value}: {scalar(words)}{_guess(draft, part)}")
    lines += [*_bylines(draft), *_photos(draft), *_facts(draft), *_body(draft), *_left(draft)]
    return "\n".join(lines) + "\n"


def modeline(schema: str) -> Iterator[str]:
    """The line that tells an editor where a document's schema lies."""
    if schema:
        yield f"# yaml-language-server: $schema={schema}"


def one_line(text: str) -> str:
    """A text as a comment may hold it."""
    return " ".join(LINE_ENDS.sub(" ", text).replace("\f", " ").split())


def scalar(text: str) -> str:
    """A value in a block: plain where YAML reads it back as it is, else in quotes."""
    if _BLOCK.fullmatch(text) and not text.endswith((":", " ")):
        return text
    return quoted(text)


def flow(text: str) -> str:
    """A value inside brackets."""
    return text if _PLAIN.fullmatch(text) else quoted(text)


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t") + '"'


def _has(draft: Draft, part: Part) -> bool:
    return any(mark.part is part and mark.confidence < CERTAIN for mark in draft.marks)


def _of(draft: Draft, part: Part) -> str:
    return level(min(mark.confidence for mark in draft.marks if mark.part is part))


def _guess(draft: Draft, part: Part) -> str:
    if part is Part.HEADLINE and not draft.headline:
        return "   # 来稿里没有找到标题"
    return f"   # 猜测：可能性{_of(draft, part)}" if _has(draft, part) else ""


def _bylines(draft: Draft) -> Iterator[str]:
    if draft.bylines:
        yield f"bylines:{_guess(draft, Part.BYLINE)}"
        yield from (f"  - {_byline(byline)}" for byline in draft.bylines)


def _byline(byline: Byline) -> str:
    title = f"title: {flow(byline.title)}, " if byline.title else ""
    names = ", ".join(flow(name) for name in byline.names)
    return f"{{role: {flow(byline.role)}, {title}names: [{names}]}}"


def _photos(draft: Draft) -> Iterator[str]:
    if not draft.captions:
        return
    guess = f"；猜测：可能性{_of(draft, Part.CAPTION)}" if _has(draft, Part.CAPTION) else ""
    yield f"photos:   # 先用占位图，换上图片后删去 placeholder{guess}"
    for caption in draft.captions:
        yield from _photo(caption)


def _photo(caption: Caption) -> Iterator[str]:
    yield f"  - file: {PLACEHOLDER}"
    yield f"    caption: {scalar(caption.text)}"
    if caption.credit:
        yield f"    credit: {scalar(caption.credit)}"
    yield "    placeholder: true"


def _facts(draft: Draft) -> Iterator[str]:
    if draft.facts:
        yield f"facts:{_guess(draft, Part.FACT)}"
        yield from (f"  - {_fact(fact)}" for fact in draft.facts)


def _fact(fact: Fact) -> str:
    unit = f", unit: {flow(fact.unit)}" if fact.unit else ""
    return f"{{label: {flow(fact.label)}, figure: {flow(fact.figure)}{unit}}}"


def _body(draft: Draft) -> Iterator[str]:
    for part in _IN_BODY:
        own = [m for m in draft.marks if m.part is part and m.confidence < CERTAIN]
        if own:
            yield f"# 猜测：{_PART_NAMES[part]} {len(own)} 处，可能性{_of_all(own)}：{_shown(own)}"
    if not draft.body:
        yield f"body: {TO_BE_FILLED_IN}   # 来稿里没有找到正文"
        return
    # The first line sets the indent, so it is told where that line begins with a blank.
    yield "body: |2" if draft.body[0].startswith((" ", "\t")) else "body: |"
    for at, paragraph in enumerate(draft.body):
        if at and not _goes_together(draft.body[at - 1], paragraph):
            yield ""
        yield f"  {paragraph}"


def _goes_together(above: str, below: str) -> bool:
    """An answer stands right under its question, an item under the one before."""
    if below.startswith("! ") and above.startswith(("? ", "! ")):
        return True
    return below.startswith("- ") and above.startswith("- ")


def _of_all(marks: Sequence[Mark]) -> str:
    return level(min(mark.confidence for mark in marks))


def _shown(marks: Sequence[Mark]) -> str:
    words = [short(mark.words) for mark in marks[:_MOST_SHOWN]]
    return "；".join(words) + ("……" if len(marks) > _MOST_SHOWN else "")


def short(words: str) -> str:
    """The beginning of a part, for comments and the report."""
    line = one_line(words)
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def _left(draft: Draft) -> Iterator[str]:
    """What stands in no article is in a comment, so that nothing of the manuscript is lost."""
    if draft.left:
        yield "# 来稿里有、没有排进稿件的字："
        for left in draft.left:
            where = f"第 {left.line} 行 " if left.line else ""
            yield f"#   {where}{one_line(left.words)}"

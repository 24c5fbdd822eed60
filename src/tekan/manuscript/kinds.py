"""What a row of a manuscript looks like by its words alone: a label, a number, a speaker."""

import re

from tekan.manuscript.values import Part, Row

_ENDS = "。！？…!?；;."
_CLOSERS = "”’）》〉」』】)\"'"
_LABELS = {
    Part.KICKER: "引题|肩题|眉题",
    Part.HEADLINE: "标题|主题|主标题|题目|正题",
    Part.DECK: "副题|副标题|子题",
    Part.SUMMARY: "提要|内容提要|摘要|核心提示|导语|阅读提示",
}
_LABEL = re.compile(
    r"\s*[【\[（(]?(?:"
    + "|".join(f"(?P<{part.value}>{names})" for part, names in _LABELS.items())
    + r")[】\]）)]?\s*[:：]\s*"
)
_BODY_LABEL = re.compile(r"\s*[【\[]?(正文|内容)[】\]]?\s*[:：]\s*")
_NUMBERS = "一二三四五六七八九十百"
_NUMBERING = re.compile(
    rf"(?:稿件|稿子|来稿|文章|稿)\s*(?:[{_NUMBERS}]+|\d{{1,3}}|[A-Z])\s*(?:[:：、.．]\s*|$)"
    rf"|第\s*(?:[{_NUMBERS}]+|\d{{1,3}})\s*篇\s*(?:[:：、.．]\s*|$)|之[{_NUMBERS}]\s*(?:[:：]\s*|$)"
)
_PAGE_NUMBER = re.compile(
    r"[-—–―·•~\s]*(?:第\s*)?\d{1,3}\s*(?:[页頁]\s*)?"
    r"(?:[/／]\s*\d{1,3}|[,，]?\s*共\s*\d{1,3}\s*[页頁])?[-—–―·•~\s]*"
)
_SECTION = re.compile(
    rf"(?:[{_NUMBERS}]{{1,3}}[、.．]|[（(][{_NUMBERS}]{{1,3}}[）)]、?|第[{_NUMBERS}][、，]|[①-⑳])"
)
_SIGNED_HEAD = re.compile(r"[■□◆◇●○▲★☆▌◎]\s*|【[^】]{1,18}】$")
_CAPTION = re.compile(
    r"\s*(?:[▲△▼▽↑↓←→]\s*|(?P<label>(?:图片说明|图说|图注|图片)\s*\d{0,2}\s*[:：]\s*|图\s*[\d①-⑳一二三四五六七八九]+\s*[:：]\s*)"
    r"|图为(?!什么|何)|图[①-⑳]|(?P<bracket>[（(]\s*(?:图\s*[\d一二三四五六七八九]*|图片说明)\s*[:：]\s*)|[上下左右]图(?:为|：))"
)
_CREDIT = re.compile(
    r"[\s\u3000]*[（(]?(?P<credit>(?:(?:本报)?(?:记者|通讯员)\s*)?[\u3400-\u9fff·]{2,5}[\s\u3000]*[/／]?[\s\u3000]*(?:摄影?|供图|/图)"
    r"|(?:摄影|图|摄)\s*[/／:：]\s*(?:(?:本报)?(?:记者|通讯员)\s*)?[\u3400-\u9fff·]{2,4}"
    r"|[\u3400-\u9fff]{2,10}供图)[）)]?$"
)
_TALKER = re.compile(r"([^：:，。；！？、…“”\d\s]{1,8})\s*[：:]\s*(?=\S)")
_ASKING = frozenset(("问", "记者", "本报记者", "Q", "q", "主持人", "采访者", "笔者"))
_ANSWERING = frozenset(("答", "A", "a"))
_FACT = re.compile(
    r"([\u3400-\u9fff]{2,8})\s*[：:]\s*((?:约|近|超)?\d[\d.,]*(?:多|余)?)\s*([\u3400-\u9fff%％㎡℃]{0,6})"
)
_META = re.compile(
    r"^(?=.{0,80}$)(?:发布时间\s*[:：]\s*|时间\s*[:：]\s*)?\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?"
    r"(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s|$|来源)|^(?:来源|责任编辑|责编|编辑|审核|阅读|点击|浏览)\s*[:：].{0,30}$"
)
_FOLIO = re.compile(r".{0,20}\d{4}年\d{1,2}月\d{1,2}日.{0,14}第\s*[\dA-Z]+\s*版.{0,8}")
_JUMP = re.compile(
    r"[（(]?\s*[▶►◀◄]?\s*(?:下转|上接|紧接|转)\s*第?\s*[\dA-Z]{1,3}\s*版.{0,12}?[）)]?"
)
_NUMBER_ITEM = re.compile(r"(\d{1,3})([.．])\s*(?=\S)")

# Characters of a headline, a kicker or a subhead at the most.
MOST_TITLE, MOST_SUBHEAD = 42, 22


def ends_sentence(text: str) -> bool:
    """Whether a sentence ends with the text, closing quotes and brackets aside."""
    return text.rstrip(_CLOSERS)[-1:] in tuple(_ENDS) or text[-1:] in ("：", ":")


def ends_open(text: str) -> bool:
    """Whether the text stops in the midst of a sentence."""
    return not ends_sentence(text) and text[-1:] not in tuple("”’）》」』】)")


def is_short(text: str, most: int = MOST_TITLE) -> bool:
    """Whether it could be a title: short, and no sentence."""
    return len(text) <= most and "。" not in text and text[-1:] not in ("；", "，", "、", ",", ";")


def label_of(text: str) -> tuple[Part, int] | None:
    """The part that a label names, and where the words behind it begin."""
    found = _LABEL.match(text)
    if not found or not found.lastgroup:
        return None
    return Part(found.lastgroup), found.end()


def body_label(text: str) -> int:
    """Where the words behind 正文： begin; 0 where there is no such label."""
    found = _BODY_LABEL.match(text)
    return found.end() if found else 0


def numbering(text: str) -> int:
    """Where the words behind 稿件一 begin; 0 where there is none."""
    found = _NUMBERING.match(text)
    return found.end() if found else 0


def is_page_number(text: str) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(text)) and len(text) <= 16


def is_meta(text: str) -> bool:
    """Whether it is the line of a web page that says when it was put up and from where."""
    return bool(_META.match(text))


def is_folio(text: str) -> bool:
    """Whether it is the folio of a printed page, or a jump line: the layout makes its own."""
    return bool(_FOLIO.fullmatch(text) or _JUMP.fullmatch(text))


def is_section(text: str) -> bool:
    return bool(_SECTION.match(text) or _SIGNED_HEAD.match(text))


def caption_of(text: str) -> re.Match[str] | None:
    """The opening of a caption; `label` and `bracket` are not printed."""
    return _CAPTION.match(text) if len(text) <= 160 else None


def credit_of(text: str) -> re.Match[str] | None:
    """A credit at the end of a caption."""
    return _CREDIT.search(text)


def talker(text: str) -> str:
    """Who speaks, where a row begins with a speaker; else ""."""
    found = _TALKER.match(text)
    return found[1] if found else ""


def asks(speaker: str) -> bool:
    return speaker in _ASKING


def answers(speaker: str) -> bool:
    return speaker in _ANSWERING


def fact_of(text: str) -> re.Match[str] | None:
    return _FACT.fullmatch(text)


def number_of(text: str) -> re.Match[str] | None:
    return _NUMBER_ITEM.match(text)


def is_bold(row: Row) -> bool:
    return bool(row.pieces) and all(p.look == "bold" or not p.text.strip() for p in row.pieces)

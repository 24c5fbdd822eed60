"""Take a line and give who wrote and took what, or nothing where it is no byline (署名)."""

import re
from typing import NamedTuple

from tekan.manuscript.values import CERTAIN, HIGH, LOW, Byline

_ROLES = {
    "文": "文",
    "文字": "文",
    "撰文": "文",
    "作者": "文",
    "图": "图",
    "图片": "图",
    "摄": "图",
    "摄影": "图",
    "供图": "图",
    "文图": "文/图",
    "图文": "文/图",
    "文/图": "文/图",
    "图/文": "文/图",
    "文并摄": "文/图",
    "供稿": "供稿",
    "整理": "整理",
}
_TITLE = (
    r"(?:(?:本报|本刊|本网|本台|特约|见习|实习|首席|全媒体|融媒体?|驻站|摄影|文字)*"
    r"(?:记者|通讯员|评论员|摄影师|特派员|撰稿人)|实习生|作者单位)"
)
_PARTED = r"[\s/:：、，,;；|｜+＋\u3000]"
_BIG_ROLE = (
    r"文[/、 ]?图|图[/、 ]?文|文并摄|摄影|文字|撰文|供图|供稿|整理|责任编辑|责编|编辑|校对|审核"
    r"|制图|制表|作者|图片|文|图|摄"
)
_ROLE = re.compile(rf"({_BIG_ROLE})(?={_PARTED}|$|{_TITLE})")
_TITLE_AT = re.compile(_TITLE)
_SEPARATORS = re.compile(rf"{_PARTED}+")
_NAME = r"[\u3400-\u9fff\U00020000-\U0003fffd]"
# Where a name stops without a blank: at a title, and at what stands last (甲供稿).
_STOP = rf"(?!{_TITLE}|(?:供稿|供图|摄影|整理)(?:{_PARTED}|$))"
# A name runs to the next blank, mark or title; foreign ones are parted by a dot.
_NAME_AT = re.compile(
    rf"(?:{_STOP}{_NAME})+(?:·(?:{_STOP}{_NAME})+)*"
    r"|[A-Z][A-Za-z.·]*(?: [A-Z][A-Za-z.]*)*"
)
# Two characters of a name that are set apart to be as long as three: 王　琪.
_PADDED = re.compile(
    rf"(?<![^\s\u3000/、，：])({_NAME})[ \u3000]+({_NAME})(?![^\s\u3000/、，/）)])"
)
_OPENING = re.compile(r"^[■□●○◆◇▲△★☆◎⊙▪▌*＊\s]*(?:署名\s*[:：]\s*)?")
_BRACKETS = {"（": "）", "(": ")", "【": "】", "[": "]"}
# A name has two to four characters; a group of writers or an office more.
_MOST_NAME, _MOST_OFFICE = 4, 14
# Characters of a line that may be a byline.
_MOST_LINE = 60
_OFFICE = re.compile(r"(?:社|站|院|局|室|中心|部|组|会|办|校|村|社区|队|公司|团)$")
_SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾"
    "丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹"
    "黎易常武乔贺赖龚文纪喆祁柳温殷施陶洪翟安颜倪严牛章鲁葛韦申尤毕聂丛焦向柴齐梅莫庄辛管祝左涂谷"
)


class Signed(NamedTuple):
    """Bylines of a line and how sure they are; `says` whether the line says what they did."""

    bylines: tuple[Byline, ...]
    confidence: float


class _Token(NamedTuple):
    kind: str
    text: str


def signed(line: str) -> Signed | None:
    """The bylines of a line that is one and nothing else.

    Known are: ■文/记者 甲 图/记者 乙, 本报记者 甲 通讯员 乙, （记者 甲 乙）, 甲 文/图, 甲/摄,
    作者：甲, and a role without a title or a title without a role.
    """
    words = _bare(line)
    if not words or len(words) > _MOST_LINE:
        return None
    if phrase := _in_words(line):
        return phrase
    tokens = _tokens(_PADDED.sub(r"\1\2", words))
    if tokens is None:
        return None
    bylines = _grouped(tokens)
    if not bylines:
        return None
    return Signed(bylines, CERTAIN if _opens(line, tokens) else HIGH)


def named(line: str) -> Signed | None:
    """Names alone, or an office and a name: a byline only where one is looked for."""
    words = _PADDED.sub(r"\1\2", line.strip())
    names = [name for name in re.split(r"[\s\u3000、，/]+", words) if name]
    if not names or len(names) > 4:
        return None
    office = names[0] if len(names) > 1 and _OFFICE.search(names[0]) else ""
    people = names[1:] if office else names
    if not all(
        2 <= len(n) <= 3 and n[0] in _SURNAMES and re.fullmatch(f"{_NAME}+", n) for n in people
    ):
        return None
    return Signed((Byline("文", office, tuple(people)),), LOW)


# By John Smith; （本版图片由 甲 摄）.
_BY = re.compile(r"[Bb][Yy]:?\s+([A-Z][A-Za-z.'-]*(?: [A-Z][A-Za-z.'-]*){1,3})")
_TAKEN_BY = re.compile(
    rf"[（(]?(?:本版|本文|文中|以上)?(?:图片|照片|摄影)(?:均|都)?(?:为|由)?\s*"
    rf"((?:本报)?(?:记者|通讯员))?\s*({_NAME}{{2,10}}?)\s*(?:摄影?|拍摄|提供)[）)]?"
)


def _in_words(line: str) -> Signed | None:
    """A byline that is a phrase."""
    if found := _BY.fullmatch(line.strip()):
        return Signed((Byline("文", "", (found[1],)),), HIGH)
    if found := _TAKEN_BY.fullmatch(line.strip()):
        return Signed((Byline("图", found[1] or "", (found[2],)),), CERTAIN)
    return None


def _bare(line: str) -> str:
    words = _OPENING.sub("", line).strip()
    closing = _BRACKETS.get(words[:1], "")
    if closing and words.endswith(closing):
        words = words[1:-1].strip()
    return words.replace("／", "/").strip()


def _opens(line: str, tokens: list[_Token]) -> bool:
    """Whether the line says at once what it is."""
    return tokens[0].kind in ("role", "title") or not line.startswith(tokens[0].text)


def _tokens(words: str) -> list[_Token] | None:
    """Roles, titles and names of a line; None where it holds anything else."""
    tokens: list[_Token] = []
    at, free = 0, True
    while at < len(words):
        if found := _SEPARATORS.match(words, at):
            at, free = found.end(), True
        elif (found := _ROLE.match(words, at)) and (free or len(found[1]) > 1):
            tokens.append(_Token("role", re.sub(r"[、 ]", "/", found[1])))
            at, free = found.end(), True
        elif found := _TITLE_AT.match(words, at):
            tokens.append(_Token("title", found[0]))
            at, free = found.end(), False
        elif found := _NAME_AT.match(words, at):
            ends = bool(_ROLE.match(words, found.end()))
            if (
                not _is_name(found[0])
                or not (free or _is_known(found[0]))
                or (ends and not _is_known(found[0]))
            ):
                return None
            tokens.append(_Token("name", found[0]))
            at, free = found.end(), False
        else:
            return None
    if not any(t.kind == "name" for t in tokens) or all(t.kind == "name" for t in tokens):
        return None
    return tokens


def _is_known(word: str) -> bool:
    """Whether a word that nothing sets apart is a name: 记者贺小满, but not 记者手记."""
    return word[0] in _SURNAMES or bool(_OFFICE.search(word))


def _is_name(word: str) -> bool:
    if not re.fullmatch(f"{_NAME}+", word):
        return len(word) <= 24
    if len(word) <= _MOST_NAME:
        return len(word) > 1
    return len(word) <= _MOST_OFFICE and bool(_OFFICE.search(word) or word.startswith("受访"))


def _grouped(tokens: list[_Token]) -> tuple[Byline, ...]:
    """Names under the role and title before them, or the role behind them (甲 摄)."""
    prefixed = tokens[0].kind != "name" and not _ends_in_role(tokens)
    done: list[Byline] = []
    role, title, names = "", "", list[str]()

    def close(own: str) -> None:
        if names:
            done.append(Byline(own or "文", title, tuple(names)))
            names.clear()

    for token in tokens:
        if token.kind == "name":
            names.append(token.text)
        elif token.kind == "title":
            close(role)
            title = token.text
        elif prefixed:
            close(role)
            role, title = _ROLES.get(token.text, token.text), ""
        else:
            close(_ROLES.get(token.text, token.text))
            role, title = "", ""
    close(role)
    return tuple(done)


def _ends_in_role(tokens: list[_Token]) -> bool:
    """甲 文 乙 图: what was done stands behind who did it."""
    return tokens[-1].kind == "role"


# 本报讯（记者 甲） at the start of a paragraph, （记者 甲） or (甲 文/图) at its end.
_DATELINE = re.compile(
    r"^(本报讯|本报[^，。（(]{0,8}讯|讯)[\s\u3000]*([（(][^（）()]{2,40}[）)])[\s\u3000]*"
)
_TAIL = re.compile(r"(?<=[。！？”…」』.!?])[\s\u3000]*([（(][^（）()]{2,40}[）)])$")


def dateline(text: str) -> re.Match[str] | None:
    """本报讯 and the bracket after it, where that is a byline; the bracket is group 2."""
    found = _DATELINE.match(text)
    return found if found and signed(found[2]) else None


def tail(text: str) -> re.Match[str] | None:
    """A byline in brackets at the end of a paragraph; the bracket is group 1."""
    found = _TAIL.search(text)
    return found if found and signed(found[1]) else None

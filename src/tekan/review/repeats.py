"""Words and sentences that stand twice (重复): mostly what was pasted or typed once too often."""

import re
from collections.abc import Iterator, Sequence
from types import MappingProxyType

from tekan.model.findings import Finding, warning
from tekan.review.passages import Part, Passage

# Characters that are hardly ever doubled, each with the words in which they rightly are. Those
# that often are (对对联、和和气气) are not here, nor words that are said twice in talk (可以可以).
_DOUBLED = MappingProxyType(
    {
        "的": ("目的的", "的的确", "标的的", "众矢之的的", "的的士", "打的的"),
        "了": (
            "不了了",
            "了了解",
            "了了一",
            "了了心",
            "了了这",
            "了了那",
            "了了事",
            "了了此",
            "了了夙",
            "了了无",
            "了了然",
            "了了却",
            "了了结",
            "了了断",
            "小时了了",
        ),
        "也": ("者也也",),
        "都": (
            "首都都",
            "成都都",
            "古都都",
            "京都都",
            "花都都",
            "武都都",
            "丰都都",
            "大都都",
            "都都江堰",
            "都都匀",
        ),
        "就": (
            "成就就",
            "造就就",
            "迁就就",
            "将就就",
            "就就业",
            "就就近",
            "就就地",
            "就就事",
            "高就就",
        ),
        "在": (
            "所在在",
            "存在在",
            "现在在",
            "内在在",
            "外在在",
            "潜在在",
            "实在在",
            "健在在",
            "好在在",
            "贵在在",
            "重在在",
            "旨在在",
            "意在在",
            "自在在",
        ),
        "而": (),
        "被": ("棉被被", "植被被", "被被子", "被被套", "被被褥", "夏被被", "盖被被"),
        "我们": (),
        "他们": (),
        "她们": (),
        "我国": (),
        "进行": (),
        "开展": (),
        "实现": (),
        "提供": (),
        "通过": (),
        "已经": (),
        "以及": (),
        "因为": (),
        "由于": (),
        "对于": (),
        "关于": (),
        "根据": (),
        "按照": (),
        "为了": (),
        "成为": (),
        "认为": (),
        "其中": (),
        "目前": (),
        "同时": (),
        "并且": (),
        "但是": (),
        "如果": (),
        "社区": (),
        "居民": (),
        "群众": (),
        "记者": (),
        "书记": (),
        "街道": (),
        "工作": (),
        "问题": (),
    }
)
# Three characters or more, twice in a row: 社区党社区党. Of two, verbs are rightly doubled
# (研究研究), which no list can tell; nor is 一步步一步步 a slip, nor 轰隆隆轰隆隆, nor noise.
_LONG = range(3, 9)
_NOISE = frozenset("噼里啪哗啦叮咚哐当咣轰隆咯吱嘎滴答咕噜呼嘟嗒哒吧嗒")
# A sentence shorter than this may well come back, in characters.
_LEAST_SENTENCE = 12
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ALL_HAN = re.compile(r"[\u4e00-\u9fff]+")


def repeated_words(passage: Passage) -> Iterator[Finding]:
    """T651 a word that stands twice in a row."""
    text = passage.text
    for word, right in _DOUBLED.items():
        at = text.find(word * 2)
        while at >= 0:
            end = at + 2 * len(word)
            if not _is_right(text, at, end, right):
                yield _twice(passage, at + len(word), word)
            at = text.find(word * 2, end)
    for start, word in _long(text):
        yield _twice(passage, start, word)


def _long(text: str) -> Iterator[tuple[int, str]]:
    """Longer words that stand twice in a row, with where they do so again."""
    last: dict[str, int] = {}
    for at in range(len(text) - _LONG.start + 1):
        begins = text[at : at + _LONG.start]
        first = last.get(begins)
        last[begins] = at
        if first is not None and at - first in _LONG:
            word = text[first:at]
            distinct = len(set(word)) == len(word) and "一" not in word and set(word) - _NOISE
            if distinct and text.startswith(word, at) and _ALL_HAN.fullmatch(word):
                yield at, word


def _is_right(text: str, start: int, end: int, words: Sequence[str]) -> bool:
    """Whether one of `words` lies over the characters from `start` to `end`."""
    longest = max((len(word) for word in words), default=0)
    around = text[max(0, start - longest) : end + longest]
    return any(word in around for word in words)


def _twice(passage: Passage, at: int, word: str) -> Finding:
    place, length = passage.mark(at, at + len(word))
    return warning("T651", place, length, word=word)


def repeated_sentences(passages: Sequence[Passage]) -> Iterator[Finding]:
    """T653 a sentence that an article's text has said before; one for a paragraph."""
    known: dict[str, int] = {}
    for passage in passages:
        if passage.part in (Part.BODY, Part.SIDEBAR):
            again = [
                own for own in _sentences(passage) if _is_known(own[0], own[1], passage, known)
            ]
            for words, start, end in again[:1]:
                place, length = passage.mark(start, end)
                yield warning("T653", place, length, line=known[words])


def _is_known(words: str, start: int, passage: Passage, known: dict[str, int]) -> bool:
    """Whether a sentence was said before; it is from now on."""
    if words in known:
        return True
    known[words] = passage.place(start).line
    return False


def _sentences(passage: Passage) -> Iterator[tuple[str, int, int]]:
    """Sentences long enough to be told, with where they begin and end."""
    for found in _SENTENCE.finditer(passage.text):
        words = "".join(_HAN.findall(found[0]))
        if len(words) >= _LEAST_SENTENCE:
            yield words, *found.span()

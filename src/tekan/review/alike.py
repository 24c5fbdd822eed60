"""Names that look or sound alike: 徐国文 and 徐国问."""

from collections.abc import Iterator

# GB 2312 orders its common characters (一级字) by their sound, so those near one another sound
# alike or nearly so. A syllable has nine of them on the average; farther away they are others.
_NEAR = 8
_FIRST_ROW, _LAST_ROW = 0xB0, 0xD7
_ROW_LENGTH = 94
# Alike in shape, or in sound where one of them is no common character: those found in names.
_GROUPS = (
    "己已巳",
    "未末",
    "戊戌戍",
    "人入八",
    "土士",
    "天夭",
    "日曰",
    "干千于",
    "候侯",
    "晴睛",
    "粱梁",
    "扬杨",
    "海诲",
    "波泊",
    "洁结",
    "妍研",
    "冰水",
    "大太",
    "王玉",
    "雪雷",
    "璐路潞露鹭",
    "琪琦祺淇奇其骐麒",
    "洪红虹宏鸿弘泓",
    "艳燕雁彦砚",
    "清青晴卿菁箐",
    "莹营盈颖滢",
    "涛焘韬",
    "梅玫枚",
    "辉晖挥徽",
    "琳林霖",
    "雯文纹",
    "玮伟炜",
    "婷亭庭",
    "倩茜",
    "嘉佳家",
    "昕欣新馨",
    "珍真桢",
    "瑶遥谣",
    "璇旋",
    "珊姗",
    "娟涓",
    "芬纷",
    "萱轩宣",
    "钧均军君",
    "浩皓昊",
    "灏颢",
    "锦瑾谨",
)


def alike(one: str, other: str) -> bool:
    """Whether two characters are easily taken for one another."""
    if one == other:
        return False
    sounds = _sound(one), _sound(other)
    if sounds[0] is not None and sounds[1] is not None and abs(sounds[0] - sounds[1]) <= _NEAR:
        return True
    return any(one in group and other in group for group in _GROUPS)


def _sound(character: str) -> int | None:
    """Its place in the order of sounds; None for one that is no common character."""
    try:
        code = character.encode("gb2312")
    except UnicodeEncodeError:
        return None
    if len(code) != 2 or not _FIRST_ROW <= code[0] <= _LAST_ROW:
        return None
    return (code[0] - _FIRST_ROW) * _ROW_LENGTH + code[1]


def names_alike(one: str, other: str) -> bool:
    """Whether two names differ by one character that is easily taken for the other's."""
    if len(one) != len(other) or one == other:
        return False
    differing = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(differing) == 1 and alike(*differing[0])


def slips(text: str, name: str) -> Iterator[int]:
    """Where a text has what is alike to a name of three characters or more."""
    last = len(name) - 1
    starts = set(_every(text, name[0]))
    starts |= {at - last for at in _every(text, name[-1]) if at >= last}
    for start in sorted(starts):
        if names_alike(text[start : start + len(name)], name):
            yield start


def _every(text: str, character: str) -> Iterator[int]:
    at = text.find(character)
    while at >= 0:
        yield at
        at = text.find(character, at + 1)

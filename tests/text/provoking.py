"""Paragraphs made to provoke: whatever is hard to turn, side by side, on narrow columns."""

from collections.abc import Callable
from random import Random
from typing import NamedTuple

import testfont

RARE = "𬍛㛃䶮"
# Longer than a narrow column, and with marks inside that may not begin a line.
LONG = ["1,234,567,890.12", "user@example.com", "0719-8888888-8001", "3.14159265358979"]
COMMON = testfont.HAN[:400]
# What a font for these paragraphs must have.
CHARACTERS = testfont.ALL + RARE + "–℃‰°¥￥€№−×"


def _words(text: str) -> list[str]:
    return text.split()


NUMBERS = _words("""0 7 25 0.6 3.14 95% 37.5℃ -3℃ −12.5℃ 1.5‰ 1,234 10,327 3608 2024 18:30
13812345678 12,345,678.9 ¥12.50 ￥3,999 €1,000,000 20kg 350MB 2024/05/01 1/3 60+ 360° №15
0719-8888888 2023–2024 50~60 5G 128GB 6.02214076""")
NUMBERS += ["20 kg"]
SHEETS = ["A3版", "B12版", "A03版", "1+3+N", "1+1+X", "党建+小区", "党委+5G", "校园+社区+APP"]
NAMES = _words("""WTO App COVID-19 O'Brien Wi-Fi AT&T Jean-Luc Massachusetts internationalization
Llanfairpwllgwyngyll McDonald's x A x@a.com vitamin""")
NAMES += ["John Smith", "J. K. Rowling", "new town of Shiyan", "Ludwig van Beethoven"]
URLS = _words("""www.shiyan.gov.cn https://example.com/a/b?c=d&e=f#g http://t.cn/A6xYz
https://www.people.com.cn/n1/2024/0501/c1001-40227.html www.a.cn""")
FOREIGN = ["阿里木·买买提", "加·马·阿卜杜拉", "列夫·尼古拉耶维奇·托尔斯泰"]
ROWS = _words("""。” ”。 ”， ？！ ！！！ ？！” ……” ——“ ”—— 》《 》、《 ）（ ”“ ：“《 》”） ！” ……
—— ………… ”）。 ）， 。）” ：“‘ ’” ’”。 》）， （《 【“ ”】 、“ ；” 。《""")
SINGLE = "，，，，，。。。、、；：？！"
LINKS = ["—", "～", "~", "–", "·", "/", "："]
# As written, and as it must be set.
HALF = [("社区(村)", "社区（村）"), ("好,的", "好，的"), ("国!", "国！"), ('"好的"', "“好的”")]
HALF += [
    ("的;国", "的；国"),
    ("社区[村]", "社区［村］"),
    ("时间:8点", "时间：8点"),
    ("'好'", "‘好’"),
]


class Piece(NamedTuple):
    """Words as an editor writes them, and as they must be set."""

    written: str
    wanted: str


Maker = Callable[[Random], str]


def han(rng: Random, most: int = 9) -> str:
    return "".join(rng.choices(COMMON, k=rng.randint(1, most)))


def rare(rng: Random) -> str:
    return han(rng, 2) + "".join(rng.choices(RARE, k=rng.randint(1, 3)))


def nested(rng: Random) -> str:
    """Quotes, brackets and titles in one another, closed in a row."""
    text = han(rng, 3)
    for opening, closing in rng.sample(
        ["“”", "‘’", "《》", "（）", "〈〉", "【】"], rng.randint(1, 4)
    ):
        before, after = (han(rng, 2) if rng.random() < 0.4 else "" for _ in "ab")
        text = before + opening + text + rng.choice(["", "", "。", "！", "……"]) + closing + after
    return text


def row(rng: Random) -> str:
    return han(rng, 2) + "".join(rng.choices(ROWS, k=rng.choice([1, 1, 2, 3])))


def linked(rng: Random) -> str:
    return rng.choice(LINKS).join(han(rng, 3) for _ in range(rng.randint(2, 3)))


def _any_of(choices: list[str]) -> Maker:
    return lambda rng: rng.choice(choices)


MAKERS: list[tuple[Maker, int]] = [
    (han, 12),
    (row, 5),
    (nested, 4),
    (_any_of(NUMBERS), 5),
    (_any_of(NAMES), 3),
    (_any_of(SHEETS), 2),
    (_any_of(FOREIGN), 2),
    (linked, 2),
    (rare, 2),
    (_any_of(URLS), 1),
]
_EACH, _WEIGHTS = [maker for maker, _ in MAKERS], [weight for _, weight in MAKERS]


def _piece(rng: Random) -> Piece:
    if rng.random() < 0.04:
        return Piece(*rng.choice(HALF))
    (maker,) = rng.choices(_EACH, _WEIGHTS)
    text = maker(rng)
    if rng.random() < 0.45:
        text += rng.choice(SINGLE)
    return Piece(text, text)


def mixed(rng: Random, most: int = 14) -> Piece:
    pieces = [_piece(rng) for _ in range(rng.randint(1, most))]
    # Two words written together would be one; an editor would put something between.
    for at in range(1, len(pieces)):
        if _meets(pieces[at - 1].wanted[-1], pieces[at].wanted[0]):
            joint = rng.choice("的和，、")
            pieces[at] = Piece(joint + pieces[at].written, joint + pieces[at].wanted)
    return Piece("".join(p.written for p in pieces), "".join(p.wanted for p in pieces))


def _meets(left: str, right: str) -> bool:
    """Whether two pieces would grow together."""
    western = all(not testfont.HAN.count(c) and c not in _MARKS for c in (left, right))
    return western or left == right or (left in "！？" and right in "！？") or right == "版"


_MARKS = testfont.OPENERS + testfont.CLOSERS + "—…" + RARE


def lone(rng: Random, measure: float) -> Piece:
    """Lines of Han alone that leave one character, or one and a mark, for the last."""
    count = int(measure) * rng.randint(1, 4) - 2 + rng.choice([1, 1, 1, 2])
    tail = rng.choice(["", "。", "！”", "……", "5", "A。"])
    text = "".join(rng.choices(COMMON, k=count)) + tail
    return Piece(text, text)


def one(rng: Random, measure: float) -> Piece:
    """A paragraph of one character, or of one thing."""
    text = rng.choice(
        [han(rng, 1), han(rng, 1) + "。", "“好”", "！", "5", "A", "……", "《》", *RARE]
    )
    return Piece(text, text)


def long(rng: Random) -> Piece:
    """Something longer than a narrow column between Han."""
    text = han(rng) + rng.choice(LONG) + han(rng) + rng.choice(SINGLE)
    return Piece(text, text)


def paragraph(rng: Random, measure: float) -> Piece:
    kind = rng.random()
    if kind < 0.05:
        return one(rng, measure)
    if kind < 0.15:
        return lone(rng, measure)
    return mixed(rng, 40 if kind > 0.97 else 14)


def measure(rng: Random) -> float:
    """A column of 6 to 30 em; most are of whole em, as a grid has them."""
    whole = float(rng.randint(6, 30))
    return whole if rng.random() < 0.75 or whole == 30 else round(whole + rng.random(), 2)

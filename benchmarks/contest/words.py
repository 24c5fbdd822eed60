"""The words of a paper: sentences of the house's corpus and a small grammar, never twice alike."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import ceil
from random import Random

from random_editions.corpus import Corpus

# Characters of names that no person bears: one of each list.
_SURNAMES = "林马柳吴郑纪沈盛蒲唐邱姚卢傅汪戴夏钟廖贺龚邵毛阎侯尹黎覃骆祝"
_GIVEN = (
    "知冬叶启小青川满秋泽棠桥砚舟穗禾岚岩溪槐榆桐椿蔚霖霁昀晗晖皓钧锦铭锐镜柏栀梓楠檀"
    "泓沅沁浔涵渊湛澜熠烨琢琅瑜瑶璟甫畅盈睿祺筠翎翰聿芃苒茂荻莳菀萌葵蔓蕴薇藜衡裕詹谦豫轩逸遥"
)
_PLACES = "东街|西岸|上坪|下湾|南仓|竹林坞|桂花巷|石桥头|老渡口|沙洲|茶山坳|柿子岭|粮站|磨坊沟"
_DOINGS = (
    "把旧门板改成长桌|给路口装了凸面镜|量了一遍井水|抄下墙上的告示|替邻居收了被子|修好漏雨的廊檐|"
    "在坡上补种茶苗|画出停车的白线|清点库里的农具|腾出半间铺面|把账目贴在门口|领来新的水表"
)
_TAILS = (
    "大家都说方便|前后用了半个月|没有多花一分钱|路过的人常停下来看|下个月还要再做一次|"
    "登记簿上记得清清楚楚|邻居送来一篮柿子|孩子们跟着学|老人看了点头"
)


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes what is plausible at a glance; all by chance, nothing by the clock."""

    rng: Random
    corpus: Corpus

    def sentence(self) -> str:
        """One of the corpus with other figures, or one of the grammar."""
        if self.rng.random() < 0.4:
            return self._told()
        return _FIGURE.sub(self._figure, self.rng.choice(self.corpus.sentences))

    def _figure(self, match: re.Match[str]) -> str:
        low = 10 ** (len(match[0]) - 1)
        return str(self.rng.randint(low, 10 * low - 1))

    def _told(self) -> str:
        roll = self.rng
        where, done, after = (roll.choice(x.split("|")) for x in (_PLACES, _DOINGS, _TAILS))
        when = f"{roll.randint(1, 12)}月{roll.randint(1, 28)}日"
        return f"{when}，{where}{roll.randint(2, 98)}号的{self.name()}{done}，{after}。"

    def name(self) -> str:
        return self.rng.choice(_SURNAMES) + "".join(self.rng.sample(_GIVEN, 2))

    def headline(self, most: int) -> str:
        """Clauses of the corpus, most characters of what one line holds."""
        return self.rng.choice(_headlines(self.corpus, most))

    def paragraphs(self, column: int, lines: int) -> tuple[str, ...]:
        """As many as fill so many lines of so many characters, the last of each counted as one."""
        done: list[str] = []
        while lines > 0:
            text = self._paragraph(column, min(lines, self.rng.randint(4, 9)))
            done.append(text)
            lines -= lines_of(text, column)
        return tuple(done)

    def _paragraph(self, column: int, lines: int) -> str:
        """Whole sentences for so many lines, the last of those that come nearest."""
        text = self.sentence()
        while lines_of(text, column) < lines - 2:
            text += self.sentence()
        endings = ("", *(self.sentence() for _ in range(_ENDINGS)))
        return text + min(endings, key=lambda end: abs(lines_of(text + end, column) - lines))


_FIGURE = re.compile(r"(?<![\d.])\d+(?![\d.年月日时岁—])")  # dates and ages stay possible
_ENDINGS = 8  # sentences tried


@cache
def _headlines(corpus: Corpus, most: int) -> Sequence[str]:
    """Clauses of Han alone that nearly fill a line of so many."""
    fits = (clause for clause in corpus.clauses if most * 0.7 <= len(clause) <= most)
    return [clause for clause in fits if re.fullmatch(r"[\u4e00-\u9fff]+", clause)]


# Of a line's cells so many hold characters: marks squeezed, lines let out.
_FILL = 0.965
_INDENT = 2  # em


def lines_of(text: str, column: int) -> int:
    """About how many lines of so many characters a paragraph takes."""
    return ceil((len(text) + _INDENT) / (column * _FILL))


def body_of(paragraphs: Sequence[str]) -> str:
    """As it is written in an article's file."""
    return "\n\n".join(paragraphs) + "\n"

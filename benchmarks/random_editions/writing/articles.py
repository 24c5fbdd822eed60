"""Writes articles: everything by chance, nothing by the clock."""

import random
import re
from dataclasses import dataclass

from ..characters import bare
from ..corpus import Corpus
from .stories import Paragraph, Shot, Story

# What no sentence of the corpus has: long numbers, Latin, addresses.
_ODDS = (
    "咨询电话0719-8123456。",
    "账号为6222021001116245702。",
    "项目总投资123456789.05元，比上年增长12.8%。",
    "由Yunxi International Technology公司承建。",
    "GDP和Wi-Fi、5G、APP等词都用得上。",
    "详见https://www.yunxi-weekly.example.cn/news/2025/10/17/index.html。",
    "水面3000米^2^，合4.5亩。",
    "地址：东街18号（邮编442000）。",
    "时间是2025年10月17日—12月31日，每天8:00—17:30。",
    "气温降到-5℃，湿度≥85％。",
    "孩子们念了一句“Good morning, everyone!”，大家都笑了。",
    '他说:"这事能办."',
    "《云溪镇志·水利卷》（1987年版）有记载……",
    "**最要紧的**是安全。",
    "一个字也不能少——这是老规矩。",
)
_WRITERS = ("林知秋", "马冬生", "柳叶青", "吴启泽", "郑小川")
_LABELS = ("户籍人口", "面积", "总投资", "耕地", "工期")
_UNITS = ("户", "万元", "平方公里", "")
# Pixels of photos; those of wild editions are anything.
_SHAPES = ((1200, 800), (1600, 900), (1800, 800), (1000, 1000), (900, 1200), (1500, 1000))
_WILD_SHAPES = (*_SHAPES, (400, 1600), (1800, 600), (600, 1500), (1700, 620))


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes stories: everything by chance, nothing by the clock."""

    rng: random.Random
    corpus: Corpus
    wild: bool = False

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def sentence(self) -> str:
        return self.rng.choice(_ODDS if self.chance(0.06) else self.corpus.sentences)

    def clause(self, least: int, most: int) -> str:
        """Clauses up to so many characters, with a mark between them."""
        wanted = self.rng.randint(least, most)
        text = self.rng.choice(self.corpus.clauses)
        while len(text) < wanted:
            text += self.rng.choice("　，：") + self.rng.choice(self.corpus.clauses)
        return text[:wanted].strip("　，：")

    def headline(self) -> str:
        """4 to 30 characters; sometimes with digits, Latin, quotes, or a place to turn."""
        text = self.clause(4, 30 if self.chance(0.2) else 18)
        roll = self.rng.random()
        if roll < 0.1:
            text = f"“{text[:6]}”{text[6:]}"
        elif roll < 0.2:
            text = f"{self.rng.randint(2, 99999)}{self.rng.choice('人户米天')}{text}"
        elif roll < 0.27:
            text = f"{self.rng.choice(('AI', 'CBA', 'Wi-Fi', 'iPhone 17'))}{text}"
        elif roll < 0.33:
            text += self.rng.choice("？！")
        elif roll < 0.4 and len(text) > 8:
            text = f"{text[: len(text) // 2]}|{text[len(text) // 2 :]}"
        return text[:30].strip("|　") or "云溪"

    def paragraph(self, characters: int) -> Paragraph:
        written = self.sentence()
        while len(written) < characters:
            written += self.sentence()
        return Paragraph(written, bare(written))

    def body(self, characters: int, form: str) -> tuple[Paragraph, ...]:
        """A body of about so many characters: plain, with subheads, lists, or an interview."""
        done: list[Paragraph] = []
        while (left := characters - sum(len(p.shown) for p in done)) > 0:
            wanted = min(left, self.rng.randint(50, 220))
            done += self._block(wanted, form, first=not done)
        return self._cut(done, characters)

    def _block(self, characters: int, form: str, first: bool) -> list[Paragraph]:
        roll = self.rng.random()
        if form == "talk" and not first:
            asked, said = self.paragraph(14), self.paragraph(characters)
            return [
                Paragraph(f"? 记者：{asked.written}", f"记者：{asked.shown}"),
                Paragraph(f"! 程水生：{said.written}", f"程水生：{said.shown}"),
            ]
        if form == "list" and not first and roll < 0.4 and characters > 40:
            return self._list(characters)
        own = [self.paragraph(characters)]
        if form != "plain" and not first and roll > 0.7 and characters > 60:
            head = self.clause(4, 12)
            own.insert(0, Paragraph(f"## {head}", head))
        return own

    def _list(self, characters: int) -> list[Paragraph]:
        numbered = self.chance(0.5)
        items = [self.paragraph(characters // 4) for _ in range(self.rng.randint(2, 5))]
        return [
            Paragraph(
                f"{f'{at}.' if numbered else '-'} {item.written}",
                f"{f'{at}.' if numbered else '▪'}{item.shown}",
            )
            for at, item in enumerate(items, 1)
        ]

    def _cut(self, body: list[Paragraph], characters: int) -> tuple[Paragraph, ...]:
        """Without what is over, where the last paragraph is plain and stays one."""
        over = sum(len(p.shown) for p in body) - characters
        last = body[-1]
        if over > 0 and len(last.written) - over > 8 and not re.search(r"[*^]", last.written):
            text = last.written[: len(last.written) - over].rstrip("，、：；“《（\"'") + "。"
            if not re.match(r"[-?!]|\d+\.", text):
                body[-1] = Paragraph(text, bare(text))
        return tuple(body)

    def photo(self, slug: str, at: int) -> Shot:
        shapes = _WILD_SHAPES if self.wild else _SHAPES
        words = ["", self.clause(6, 16) + "。", self.sentence()[:40], self.sentence()[:55]]
        words += [self.sentence() + self.sentence()] if self.wild else []
        caption = re.sub(r"[*^]", "", self.rng.choice(words))
        credit = self.rng.choice(("", "图/通讯员 马冬生", "图/郑小川", "云溪镇融媒体中心供图"))
        return Shot(f"photos/{slug}-{at}.jpg", self.rng.choice(shapes), caption, credit)

    def story(self, slug: str, weight: str, characters: int, photos: int) -> Story:
        rng, share = self.rng, 0.02 if weight == "brief" else 0.35
        form = form_of(rng, weight)
        side = tuple(self.paragraph(rng.randint(20, 60)) for _ in range(rng.randint(1, 3)))
        return Story(
            slug,
            weight,
            self.headline(),
            self.body(max(80, characters), form),
            kicker=self.clause(6, 18) if self.chance(share) else "",
            deck=self.clause(8, 26) if self.chance(share) else "",
            summary=re.sub("[*^]", "", self.sentence()) if self.chance(share / 2) else "",
            byline=self._byline() if self.chance(2 * share) else None,
            photos=tuple(self.photo(slug, at) for at in range(1, photos + 1)),
            facts=self._facts() if self.chance(share / 3) else (),
            quote=self.clause(10, 28) if self.chance(share / 3) else "",
            sidebar=(self.clause(4, 10), side) if self.chance(share / 4) else None,
        )

    def _byline(self) -> tuple[str, str, tuple[str, ...]]:
        names = self.rng.sample(_WRITERS, self.rng.randint(1, 2))
        return "文", self.rng.choice(("记者", "通讯员")), tuple(names)

    def _facts(self) -> tuple[tuple[str, str, str], ...]:
        labels = self.rng.sample(_LABELS, self.rng.randint(2, 4))
        return tuple(
            (label, str(self.rng.randint(2, 99999)), self.rng.choice(_UNITS)) for label in labels
        )


def form_of(rng: random.Random, weight: str) -> str:
    """What a body is made of: paragraphs alone, with subheads, with lists, or an interview."""
    return "plain" if weight == "brief" else rng.choice(("plain", "heads", "heads", "list", "talk"))

"""A house's own documents as sheets: fonts.yaml, a press profile, names.yaml."""

import re
from typing import Annotated, Any

from tekan.model.press import Conformance, Imposition, Severe
from tekan.source.engine import PydanticCustomError
from tekan.source.fields import Sheet, key, made, prepared, within
from tekan.source.kinds import Resolution, margin_to
from tekan.source.schema import MOST_OF_A_LINE, YesNo
from tekan.source.units import Length


def _digest(value: Any) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"\s*(?:[0-9A-Fa-f]{64})?\s*", value):
        raise PydanticCustomError("T174", "no SHA-256")
    return str(value).strip()


Digest = Annotated[str, made(_digest, type="string", pattern="^(?:[0-9A-Fa-f]{64})?$")]
"""The SHA-256 of a file, or nothing."""


Axes = dict[str, Annotated[float, within(ge=-32_768, le=32_767)]]
"""Axes of a variable font by their tags: {wght: 700}; a coordinate has 16 bits before the point."""

# A house has some dozens of faces, and a role some to fall back on.
_MOST_FACES = 500


class FaceSheet(Sheet):
    """A face in fonts.yaml."""

    file: str = key("file", "文件", about="字体文件，从 fonts 文件夹算起")
    index: Annotated[int, within(ge=0, le=65_535)] = key(
        "index", "第几款", about="字体集里第几款，从 0 起", default=0
    )
    axes: Axes = key("axes", "变量", about="可变字体的轴", default={})
    licence: str = key("licence", "许可", about="许可文件", default="")
    source: str = key("source", "来源", about="从哪里来", default="")
    sha256: Digest = key("sha256", "校验", about="文件的 SHA-256", default="")


RoleFaces = Annotated[tuple[str, ...], within(min_length=1, max_length=_MOST_FACES)]
"""The faces of a role."""


class FontsSheet(Sheet):
    """fonts/fonts.yaml"""

    faces: Annotated[dict[str, FaceSheet], within(max_length=_MOST_FACES)] = key(
        "faces", "字体", about="名字: 字体文件"
    )
    roles: Annotated[dict[str, RoleFaces], within(max_length=_MOST_FACES)] = key(
        "roles", "用途", about="用途: [首选, 缺字时依次找]"
    )


Line = Annotated[str, within(max_length=MOST_OF_A_LINE)]
"""Words of one line, or none."""


class SharpeningSheet(Sheet):
    """An unsharp mask."""

    radius: Annotated[float, within(ge=0.2, le=5)] = key(
        "radius", "半径", about="送印精度下的像素", default=0.8
    )
    amount: Annotated[float, within(ge=0, le=3)] = key(
        "amount", "数量", about="1 为加上全部差值", default=0.8
    )
    threshold: Annotated[int, within(ge=0, le=255)] = key(
        "threshold", "阈值", about="差值小于它的不动，满 255", default=3
    )
    most: Annotated[int, within(ge=1, le=255)] = key(
        "most", "上限", about="一个像素最多改变多少，满 255", default=24
    )


Bleed = Annotated[Length, margin_to("50mm")]
"""Presses ask for 3 to 5 mm, posters for some more."""

Slug = Annotated[Length, margin_to("100mm")]
"""Room around a page."""

LeastRule = Annotated[Length, margin_to("10pt")]
LeastType = Annotated[Length, margin_to("72pt")]


class PressSheet(Sheet):
    """press/*.yaml"""

    icc: Annotated[str, within(min_length=1)] = key(
        "icc", "色彩特性文件", about="ICC 文件：从 press 文件夹或它上面一级写起，或写全路径"
    )
    condition: Line = key("condition", "印刷条件", about="特性数据的名字")
    registry: Line = key(
        "registry", "登记处", about="名字登记在哪里", default="http://www.color.org"
    )
    info: Line = key("info", "说明", about="说明")
    ink_limit: Annotated[float, within(gt=100, le=400)] = key(
        "ink_limit", "总墨量", about="四色合计上限，%"
    )
    target_ppi: Resolution = key("target_ppi", "图片精度", about="送印精度，ppi", default=200.0)
    warn_ppi: Resolution = key("warn_ppi", "精度提醒", about="低于此数提醒，ppi", default=149.0)
    least_ppi: Resolution = key("least_ppi", "精度下限", about="低于此数不合格，ppi", default=99.0)
    bleed: Bleed = key("bleed", "出血", about="出血", default=Length(3 * 72 / 25.4, "pt"))
    slug: Slug = key(
        "slug", "版外", about="出血外放标记的地方", default=Length(9 * 72 / 25.4, "pt")
    )
    conformance: Conformance = key(
        "conformance",
        "标准",
        about="PDF/X-4；老的 RIP 用 PDF/X-1a:2003",
        default=Conformance.X4,
    )
    imposition: Imposition = key(
        "imposition",
        "拼大版",
        about="整份文件里各版怎么放：spreads 对页，single 单页，pairs 印刷对页（末页配首页）",
        default=Imposition.SPREADS,
    )
    coarse: Severe = key(
        "coarse",
        "精度不足",
        about="低于精度下限的图片：error 错误，warning 警告",
        default=Severe.ERROR,
    )
    least_rule: LeastRule = key(
        "least_rule", "最细线", about="单色线最细", default=Length(0.25, "pt")
    )
    least_ink_rule: LeastRule = key(
        "least_ink_rule", "最细色线", about="几色叠印的线、反白线最细", default=Length(0.25, "pt")
    )
    least_type: LeastType = key(
        "least_type", "最小字", about="单色字最小", default=Length(5.0, "pt")
    )
    least_ink_type: LeastType = key(
        "least_ink_type", "最小色字", about="几色叠印的字、反白字最小", default=Length(9.0, "pt")
    )
    rich_black: Annotated[float, within(gt=100, le=400)] = key(
        "rich_black", "深色字墨量", about="深色字四色合计上限，%", default=220.0
    )
    safe: Slug = key(
        "safe", "安全边", about="字离成品边和折缝至少多远", default=Length(3 * 72 / 25.4, "pt")
    )
    spots: Annotated[int, within(ge=0, le=8)] = key(
        "spots", "专色", about="最多几个专色版", default=1
    )
    colour_bar: YesNo = key("colour_bar", "色标", about="出血外放色标", default=True)
    single_pages: YesNo | None = key(
        "single_pages", "单版文件", about="每版另出一个文件；不写：不超过 16 版时出", default=None
    )
    sharpening: SharpeningSheet | None = key(
        "sharpening", "锐化", about="图片锐化；不写就不锐化", default=None
    )


Filled = Annotated[str, within(min_length=1, max_length=MOST_OF_A_LINE)]
"""A word that may not be empty."""

# Some ten times a large paper's list.
_MOST_WORDS = 50_000


class PersonSheet(Sheet):
    """A name; a person's with the title."""

    name: Filled = key("name", "姓名", "名字", about="名字")
    title: Line = key("title", "职务", "身份", about="职务，如 党委书记", default="")
    org: Line = key("org", "单位", about="单位，如 银河社区", default="")


def _named(value: Any) -> Any:
    return {"name": value} if isinstance(value, str) else value


NameOrPerson = Annotated[PersonSheet, prepared(_named, type=["string", "object"])]
"""A plain name, or a person with the title."""


class NamesSheet(Sheet):
    """style/names.yaml"""

    names: Annotated[tuple[NameOrPerson, ...], within(max_length=_MOST_WORDS)] = key(
        "names",
        "名字",
        about="标题转行时不拆开的名字；人可以写职务：{name: 梁红梅, title: 书记, org: 银河社区}",
        default=(),
    )


_FEW = within(max_length=200)


class TermSheet(Sheet):
    """What the house writes instead of a word."""

    right: Filled = key("right", "正", about="应该怎样写")
    within: Annotated[tuple[Filled, ...], _FEW] = key(
        "within", "除外", about="在这些更长的词里不算错", default=()
    )


def _righted(value: Any) -> Any:
    return {"right": value} if isinstance(value, str) else value


RightTerm = Annotated[TermSheet, prepared(_righted, type=["string", "object"])]
"""What is right, alone or with the words in which the wrong one is right."""


class TermsSheet(Sheet):
    """style/terms.yaml"""

    terms: Annotated[dict[str, RightTerm], within(max_length=_MOST_WORDS)] = key(
        "terms", "用词", about="错: 对，或 错: {right: 对, within: [除外的词]}", default={}
    )

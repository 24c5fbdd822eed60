"""What a paper prints about itself, in the rule's terms, and how it is told on the pages.

A term counts as printed where the furniture shows a field of one of these names, or words that
say so themselves: 主办单位：…, 今日8版. The words are looked for in furniture alone, never in
articles.
"""

import re

from msgspec import Struct

from tekan.form.rule import FIXED_PLACE, INTERNAL, NOT_ON_PAGE_1, SERIAL_NUMBER, Item


class Term(Struct, frozen=True):
    """One thing to print.

    chinese  as the rule calls it
    fields   names of fields in edition.yaml that hold it
    words    what tells it in a line of furniture; None where only its field does
    on_front whether it must stand on page 1
    """

    chinese: str
    english: str
    fields: tuple[str, ...]
    words: re.Pattern[str] | None
    item: Item
    on_front: bool = False


NAME = Term("报纸名称", "name of the paper", ("paper", "报名", "报纸名称", "name"), None,
            NOT_ON_PAGE_1, on_front=True)  # fmt: skip
CN = Term("国内统一连续出版物号（CN）", "China serial number (CN)",
          ("cn", "cn_number", "刊号", "国内统一连续出版物号", "国内统一刊号"),
          re.compile(r"CN\s*\d\d.\d{4}"), SERIAL_NUMBER)  # fmt: skip
PRICE = Term("定价", "price", ("price", "定价", "零售价"),
             re.compile("定价|售价|零售|免费赠阅"), FIXED_PLACE)  # fmt: skip


def _fixed(chinese: str, english: str, fields: str, words: str) -> Term:
    return Term(chinese, english, tuple(fields.split()), re.compile(words), FIXED_PLACE)


FIXED = (
    _fixed("出版日期", "date", "date 日期 出版日期", r"\d{4}\s*年\s*\d+\s*月\s*\d+\s*日"),
    _fixed("总期号", "total issue number", "issue 总期号 期号 期次", r"总第?\s*\d+\s*[期号]"),
    _fixed("版数", "number of pages", "版数 page_total", r"(今日|今天|本期|共)\s*\d+\s*版"),
    CN,
    _fixed("主管单位", "supervising body", "supervisor 主管 主管单位", "主管"),
    _fixed("主办单位", "organiser", "organiser organizer 主办 主办单位", "主办"),
    _fixed("出版单位", "publisher", "publisher 出版 出版单位", "出版单位|出版[：:]|[编社]辑?出版"),
    _fixed("出版单位地址", "publisher's address", "address 地址 社址", "地址|社址"),
    _fixed(
        "出版单位联系方式",
        "publisher's telephone or mail",
        "contact phone telephone email 电话 联系方式 邮箱",
        "电话|邮箱|联系方式|联系我们|热线",
    ),
    _fixed(
        "印刷单位名称及地址",
        "printer's name and address",
        "printer 印刷 印刷单位 印厂",
        "印刷|承印",
    ),
    _fixed(
        "发行信息",
        "distribution",
        "distribution postal_code 发行 发行信息 邮发代号",
        "发行|邮发代号",
    ),
    PRICE,
)
"""What part 一 asks for at a fixed place (固定位置)."""


def _inside(chinese: str, english: str, fields: str, words: str, on_front: bool = False) -> Term:
    return Term(chinese, english, tuple(fields.split()), re.compile(words), INTERNAL, on_front)


INTERNAL_TERMS = (
    _inside("准印证编号", "number of its printing permit (准印证)", "permit_number 准印证 准印证号 "
            "准印证编号", r"准印证.*\d", on_front=True),
    _inside("“内部资料，免费交流”字样", "the words 内部资料，免费交流", "",
            r"内部资料.{0,3}免费交流", on_front=True),
    _inside("编印单位", "body that makes it", "editing_body 编印 编印单位", "编印|主办"),
    _inside("发送对象", "whom it is sent to", "recipients 发送对象", "发送对象|发送范围"),
    _inside("印刷单位", "printer", "printer 印刷 印刷单位 印厂", "印刷单位|承印|印刷[：:]|印刷厂"),
    _inside("印刷日期", "date of printing", "printed_on 印刷日期", "印刷日期|印刷时间|印制日期"),
    _inside("印数", "number of copies", "copies 印数", "印数|印刷数量"),
    _inside("期号", "issue number", "issue 总期号 期号 期次", r"第\s*\d+\s*期"),
)  # fmt: skip
"""What internal material (内部资料) must print instead."""

INTERNAL_MARK = "内部资料"
# What internal material may not call itself.
PAPER_WORDS = ("报", "刊", "杂志")

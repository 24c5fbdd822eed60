"""Word manuscripts, made here so that no binary lies in the repository; all in them is made up."""

import io
from collections.abc import Callable
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

_W = nsdecls("w")


def made(write: Callable[[Any], None]) -> bytes:
    document = docx.Document()
    write(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def styled() -> bytes:
    def write(document: Any) -> None:
        document.add_paragraph("云溪镇老旧小区改造一年间", style="Subtitle")
        document.add_heading("电梯装上了，邻居认得了", 0)
        document.add_paragraph("本报记者 林知秋 实习生 方小禾")
        first = document.add_paragraph("")
        first.add_run("柳湾小区三号楼的电梯装了")
        first.add_run("一年零四个月").bold = True
        first.add_run("才装上。")
        document.add_heading("先开二十次会", 2)
        document.add_paragraph("一楼的住户不同意，四楼的等不及，会就一次一次地开。")
        document.add_heading("再算一笔账", 2)
        document.add_paragraph("每户出多少，按楼层算，账目贴在楼道里。")
        for item in ("一楼不出钱", "二楼出一成", "三楼以上递增"):
            document.add_paragraph(item, style="List Bullet")
        document.add_paragraph("电梯前的合影。郑小川 摄", style="Caption")
        document.sections[0].header.paragraphs[0].text = "云溪周报编辑部"
        document.sections[0].footer.paragraphs[0].text = "内部稿件 请勿外传"

    return made(write)


STYLED_MARKS = """
# 稿
引题：云溪镇老旧小区改造一年间
主题：电梯装上了，邻居认得了
署名：文/本报记者/林知秋
署名：文/实习生/方小禾
段：柳湾小区三号楼…才装上。
小标题：先开二十次会
段：一楼的住户不同意…地开。
小标题：再算一笔账
段：每户出多少…楼道里。
列：一楼不出钱…一楼不出钱
列：二楼出一成…二楼出一成
列：三楼以上递增…三楼以上递增
图说：电梯前的合影。
"""


def soft_returns() -> bytes:
    def write(document: Any) -> None:
        title = document.add_paragraph()
        run = title.add_run("秤准了")
        run.bold = True
        run.add_break()
        title.add_run("买菜的人多了").bold = True
        document.add_paragraph("文/记者 沈知白 图/记者 郑小川")
        body = document.add_paragraph("　　东街菜场的公平秤上个月换了新的。")
        body.add_run().add_break()
        body.add_run("　　管理员老姚每天早上五点先校一遍秤，再开门。")
        body.add_run().add_break()
        body.add_run("　　“差一两，退一斤。”墙上这样写着。")
        document.add_paragraph("")
        document.add_paragraph("　　投诉从一个月十九起减到了一起。")

    return made(write)


SOFT_RETURNS_MARKS = """
# 稿
主题：秤准了|买菜的人多了
署名：文/记者/沈知白
署名：图/记者/郑小川
段：东街菜场的公平秤…新的。
段：管理员老姚每天…再开门。
段：“差一两，退一斤。”…写着。
段：投诉从一个月…一起。
"""

_BOX = (
    f'<w:r {_W} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox>'
    "<w:txbxContent><w:p><w:r><w:t>链接：报名电话在社区公告栏。</w:t></w:r></w:p>"
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


def boxes() -> bytes:
    def write(document: Any) -> None:
        document.add_paragraph("戏曲班开了两个月，走了一半人")
        document.add_paragraph("记者 贺小满")
        body = document.add_paragraph("戏曲班八月开班，四十人报名，如今剩下二十一人。")
        body._p.append(parse_xml(_BOX))
        table = document.add_table(rows=3, cols=2)
        rows = (("时间", "内容"), ("周二", "唱腔"), ("周五", "身段"))
        for row, words in zip(table.rows, rows, strict=True):
            for cell, word in zip(row.cells, words, strict=True):
                cell.text = word
        last = document.add_paragraph("老师说，")
        last._p.append(
            parse_xml(f'<w:ins {_W} w:id="1" w:author="a"><w:r><w:t>留下来的</w:t></w:r></w:ins>')
        )
        last._p.append(
            parse_xml(
                f'<w:del {_W} w:id="2" w:author="a"><w:r><w:delText>走的</w:delText></w:r></w:del>'
            )
        )
        last.add_run("都是真喜欢的。")

    return made(write)


BOXES_MARKS = """
# 稿
主题：戏曲班开了两个月，走了一半人
署名：文/记者/贺小满
段：戏曲班八月开班…二十一人。
段：链接：报名电话…公告栏。
段：时间…内容
段：周二…唱腔
段：周五…身段
段：老师说，留下来的…喜欢的。
"""


def page_breaks() -> bytes:
    def write(document: Any) -> None:
        document.add_paragraph("腊鱼下河").runs[0].bold = True
        document.add_paragraph("文/图 记者 林知秋")
        document.add_paragraph("腊月里，柳湾的鱼塘放干了水，全村人都来捉鱼，热闹得像过年。")
        document.add_paragraph("一条青鱼重十九斤，是今年的鱼王。")
        document.add_page_break()
        document.add_paragraph("茶园修枝正当时").runs[0].bold = True
        document.add_paragraph("文/记者 贺小满")
        document.add_paragraph("霜降过后，石桥村的茶园开始修枝，三百亩要在半个月里修完。")
        head = document.add_paragraph()
        head.add_run("剪刀要快").bold = True
        document.add_paragraph("技术员罗望舒说，剪口不平，来年要烂。")
        document.add_page_break()
        document.add_paragraph("失物招领").runs[0].bold = True
        document.add_paragraph("渡口捡到一只红色水壶，请失主到候船棚认领。")

    return made(write)


PAGE_BREAKS_MARKS = """
# 稿
主题：腊鱼下河
署名：文/图/记者/林知秋
段：腊月里，柳湾…过年。
段：一条青鱼重…鱼王。
# 稿
主题：茶园修枝正当时
署名：文/记者/贺小满
段：霜降过后，石桥村…修完。
小标题：剪刀要快
段：技术员罗望舒…要烂。
# 稿
主题：失物招领
段：渡口捡到一只…认领。
"""

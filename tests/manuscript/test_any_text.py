"""Whatever a manuscript holds: no character is lost, and tekan reads back what was written."""

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from counted import of_intake
from hypothesis import given, settings
from hypothesis import strategies as st
from scoring import characters

from tekan.manuscript.take import take
from tekan.manuscript.values import Kind
from tekan.manuscript.write import flow, scalar

# What manuscripts are made of, and what our own marks and YAML's look like.
PIECES = (
    "云溪镇东街的路灯修好了", "柳湾社区党委书记丁家和：", "让山货走出山", "，", "。",
    "……", "”", "“", "本报讯", "（记者 张三）", "■文/记者 李四 图/王五", "图为",
    "图片说明：", "（图1：", "）", " 摄", "====", "---", "***", "- ", "• ", "1. ", "2．",
    "?", "？ ", "! ", "记者：", "答：", "标题：", "副题：", "之一", "稿件二：", "## ", "#",
    "*", "**", "==", "=", "^2^", "^", "{㛃|jié}", "{", "|", "｜", "\\", "\\*", "'", '"',
    ": ", " #", "&", "%", "@", "`", "[", "]", "待填", "～", "123", "a", "m^2",
    "\u3000\u3000", "  ", "\t", "\xa0", "\u200b", "第 3 页", "- 4 -", "面积：3平方公里",
    "人数：5人", "2025-01-02", "\n", "\n\n", "\n\n\n\n", "\r\n", "\r", "\x0c", "\x0b", "𠮷",
    "é", "😀", "‼️",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join)
# Signs of a list, which become `- `.
BULLETS = frozenset("•·▪●○◦‣∙⁃*-")


@settings(max_examples=25, deadline=None)
@given(TEXTS)
def test_no_character_is_lost_of_any_text(text: str) -> None:
    intake = take([("a.txt", text.encode())], "a.json", ())
    if not intake.taken:
        assert characters(text.replace("\ufeff", "")) == Counter() or intake.findings
        return
    with TemporaryDirectory() as folder:
        got = of_intake(intake, Path(folder))
    lost, added = characters(text.replace("待填", "")) - got, got - characters(text)
    # A `|` of a headline stands as `｜`, which does not turn.
    assert added == +Counter({"｜": lost.pop("|", 0)})
    bullets = sum(r.kind is Kind.BULLET for each in intake.manuscripts for r in each.rows)
    assert set(lost) <= BULLETS
    assert lost.total() <= bullets


def test_a_bar_in_a_headline_does_not_turn_it() -> None:
    (taken,) = take([("a.txt", "甲|乙\n\n正文在这里。".encode())], "a.json", ()).taken
    assert taken.draft.headline == "甲｜乙"


@settings(max_examples=50, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_every_value_is_read_back_as_it_was(text: str) -> None:
    text = text.replace("\u2028", "").replace("\u2029", "").replace("\ufeff", "") or "字"
    block = yaml.load(f"a: {scalar(text)}\n", yaml.BaseLoader)
    inside = yaml.load(f"[{flow(text)}, b]\n", yaml.BaseLoader)
    assert (block["a"], inside) == (text, [text, "b"])


@settings(max_examples=20, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_end_in_articles_or_in_words(data: bytes) -> None:
    for name in ("a.txt", "a.html", "a.md", "a.docx"):
        intake = take([(name, data)], "a.json", ())
        assert intake.taken or intake.findings

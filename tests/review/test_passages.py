"""One text by itself: its marks, blanks, words and dates; each rule broken alone, and nearly."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reviewing import BODY, COLUMN, article, codes, edition, fields, found, house, made, marked

from tekan.model.findings import Severity
from tekan.model.wording import Term
from tekan.review import review

WRONG = [
    # 引号、括号
    ("T645", "他说“今天开会。", 2, 1),
    ("T645", "他说今天开会”。", 6, 1),
    ("T645", "读了《云溪河的书。", 2, 1),
    ("T645", "“先办（急事”，再办。", 3, 1),
    ("T646", "说“要“急难愁盼”办好”。", 3, 1),
    ("T646", "读《云溪《河》志》。", 4, 1),
    ("T647", "全村(含新村）都通了水。", 6, 1),
    ("T647", "全村（含新村)都通了水。", 6, 1),
    # 半角标点
    ("T648", "他想了想...没有说话。", 4, 3),
    ("T648", "云溪河--两岸的河。", 3, 2),
    ("T648", "他想了想。。。没有说话。", 4, 3),
    # 空格
    ("T650", "云溪 河两岸", 2, 1),
    ("T650", "共有  3个村", 2, 2),
    # 重复
    ("T651", "河边的的树", 3, 1),
    ("T651", "昨天进行进行了检查", 4, 2),
    ("T651", "全体居民委员会居民委员会成员", 7, 5),
    ("T651", "这件事就就这样定了", 4, 1),
    # 标点的连用
    ("T652", "河边，，有树", 2, 2),
    ("T652", "河边有树。，花也开了", 4, 2),
    ("T652", "河边有树、，花也开了", 4, 2),
    ("T652", "“河边有树。”。", 5, 3),
    ("T652", "“，河边”有树", 0, 2),
    ("T652", "河边（柳树、）有花", 5, 2),
    ("T652", "，河边有树", 0, 1),
    ("T652", "真的吗？。", 4, 1),
    # 日期
    ("T658", "2025年3月2日（星期一）开会", 10, 3),
    ("T658", "10月17日周四开会", 6, 2),
    ("T659", "2月30日开会", 0, 5),
    ("T659", "2025年2月29日开会", 0, 10),
    ("T659", "13月1日开会", 0, 5),
    ("T668", "2026年3月2日已开工", 0, 9),
    # 用词
    ("T663", "既使下雨也去", 0, 2),
]

RIGHT = [
    "他说：“把‘急难愁盼’办好。”",
    "（一）先听；（二）再办。1）先听；2）再办。",
    "三（2）班的孩子",
    "it’s 云溪 Joe’s",
    "全村(含新村)都通了水",  # printed in full width
    "时间:8:30,地点:东街.",
    "长3.5米,宽2米",
    "网址 https://example.org/a?b=c,d 可查",
    "他想了想……没有说话——走了。",
    "第1-3组、2024--2025",
    "（记者 徐国文 通讯员 吴艺丹）",
    "东街居民　董秀兰",
    "有 3 个 A 型站",
    "以盈利为目的的活动，的的确确",
    "不了了之，终于了了一桩心愿",
    "为了了解情况，有的的确如此，打的的人",
    "可以可以，活动活动筋骨，噼里啪啦噼里啪啦",
    "常常看看人人、商量商量、研究研究、一个个",
    "一步步一步步走，轰隆隆轰隆隆响",
    "首都都有，成就就在眼前，问题所在在于人",
    "真的吗？！好！！",
    "“好，”他说，“走吧。”",
    "“？”是问号，（！）",
    "“吃饭难”“社交难”",
    "2025年3月2日（星期日）、10月17日（周五）",
    "10月17日周一至周五",
    "去年3月2日星期六",
    "农历2月30日",
    "2月29日，闰年才有",
    "到2026年3月2日已有的",
    "2025年3月2日已开工",
    "他既使人高兴，又使人难过",
]

TERMS = (Term("既使", "即使", ("既使人",)),)
PAPER = fields(date="2025年10月17日")


def found_in(words: str) -> list[tuple[str, tuple[int, int, int]]]:
    whole = edition(article(body=words), own=PAPER)
    findings = review(whole, house(terms=TERMS), None)
    assert all(finding.severity is Severity.WARNING for finding in findings)
    return [(finding.code, marked(finding)) for finding in findings]


@pytest.mark.parametrize(("code", "words", "at", "length"), WRONG)
def test_each_slip_is_found_alone_and_in_its_place(
    code: str, words: str, at: int, length: int
) -> None:
    assert found_in(words) == [(code, (BODY, COLUMN + at, length))]


@pytest.mark.parametrize("words", RIGHT)
def test_what_is_nearly_a_slip_is_none(words: str) -> None:
    assert found_in(words) == []


def test_words_that_go_on_in_the_next_paragraph_are_closed_once() -> None:
    assert found_in("“第一段说。\n\n“第二段说。”") == []


def test_words_that_do_not_go_on_are_not_closed() -> None:
    assert found_in("“第一段说。\n\n第二段说。") == [("T645", (BODY, COLUMN, 1))]


def test_a_blank_in_a_headline_stands_for_a_comma() -> None:
    assert codes(found(article(headline="菜要烂 汤要热"))) == []


def test_a_place_to_turn_is_no_character() -> None:
    assert codes(found(article(headline="打通服务的|“最后一米”", deck="的|的"))) == []


def test_a_sentence_said_again_is_found_in_the_second_place() -> None:
    words = "云溪河从柿子坪一路下来，进镇以后拐了两个弯。"
    (finding,) = found(article(body=f"{words}河宽了。\n\n镇子就在弯里。{words}"))
    assert (finding.code, marked(finding)) == ("T653", (BODY + 2, COLUMN + 7, len(words)))
    assert dict(finding.values)["line"] == BODY


def test_a_short_sentence_may_come_back() -> None:
    assert codes(found(article(body="河宽了。船来了。\n\n河宽了。"))) == []


@settings(max_examples=100, deadline=None, derandomize=True)
@given(
    st.text(
        st.sampled_from("的了一三万2年月日周版“”‘（）《》()，。.-: 　|徐国文书记第见转"),
        max_size=40,
    )
)
def test_no_check_fails_on_any_text(words: str) -> None:
    story = article(
        kicker=words,
        person=words,
        headline=words or "题",
        caption=words,
        bylines=[(words, words)],
        photos=[("a.jpg", words, words)],
        facts=[(words or "项", words or "1", words)],
        quote=words,
        body=words or "文",
        sidebar=words or "文",
    )
    whole = edition(story, own=fields(date="2025年10月17日", weekday=words, teasers=words))
    findings = review(whole, house([words] if words else []), made({"a": 1}, 2))
    places = [finding.place for finding in findings]
    assert all(place and place.line > 0 and place.column >= COLUMN - 2 for place in places)
    assert not any(finding.severity is Severity.ERROR for finding in findings)

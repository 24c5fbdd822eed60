"""What articles say of one another, of their facts and of the paper they stand in."""

import pytest
from reviewing import (
    BODY,
    COLUMN,
    article,
    codes,
    edition,
    fields,
    found,
    house,
    made,
    marked,
)

from tekan.model.edition import Article
from tekan.model.findings import Findings, Severity
from tekan.model.wording import Person
from tekan.review import CODES, of_article, review, standards_of

KICKER = "张湾区银河社区党委书记梁红梅："
ROSTER = (Person("梁红梅", "党委书记", "银河社区"),)
LONG = "云溪河从柿子坪一路下来，进镇以后拐了两个弯，水势缓了，河面宽到一百五六十米，镇子就在弯里。"
OTHER = "西岸是淤出来的平地，早先只有桑园和砖窑，后来才有人住，一条河把镇子分成老的和新的两半。"
MORE = "秋天收稻子的时候，家家户户都下了田，从早到晚没有人闲着，晒谷场上铺得满满的，鸟也来了许多。"
# The same length in other characters.
SHIFTED = {code: code + 7 for code in range(0x4E00, 0x9F00)}


# Names.


def test_a_name_in_the_text_that_differs_from_the_byline_by_its_sound() -> None:
    (finding,) = found(article(bylines=[("记者", "徐国文")], body="昨天徐国问到了，徐国问又走了。"))
    assert (finding.code, marked(finding)) == ("T640", (BODY, COLUMN + 2, 3))
    assert dict(finding.values) == {"name": "徐国问", "known": "徐国文", "where": "a.yaml:6"}


def test_a_byline_that_differs_from_the_others_is_the_slip() -> None:
    writers = ("徐国文", "徐国问", "徐国文")
    stories = [
        article(slug, bylines=[("记者", name)], headline=f"事{slug}")
        for slug, name in zip("abc", writers, strict=True)
    ]
    (finding,) = found(*stories)
    assert (finding.code, finding.place and finding.place.file) == ("T640", "b.yaml")


def test_a_name_that_differs_from_the_houses_list() -> None:
    (finding,) = found(article(body="静潭社区开了会。"), by=house(["镜潭社区"]))
    assert dict(finding.values)["where"] == "style/names.yaml"


def test_a_name_of_two_characters_behind_a_post() -> None:
    assert codes(
        found(article(person="熊璐", kicker="村支书熊璐：", body="村支书熊路说，好。"))
    ) == ["T640"]


@pytest.mark.parametrize(
    "body",
    [
        "昨天徐国文到了。",
        "昨天徐国强到了。",  # another person: neither sound nor shape is near
        "去年徐国庆到了。",
    ],
)
def test_other_names_are_no_slips(body: str) -> None:
    assert codes(found(article(bylines=[("记者", "徐国文")], body=body))) == []


def test_two_names_that_the_house_has_both_are_two_people() -> None:
    own = house(["徐国文", "徐国问"])
    assert codes(found(article(bylines=[("记者", "徐国问")], body="徐国文来了。"), by=own)) == []


def test_words_that_begin_as_a_place_does_are_no_slip() -> None:
    story = article(body="新的幸福理念。")
    assert codes(found(story, by=house(["幸福里"]))) == []
    assert codes(found(article(body="住在幸福理。"), by=house(["幸福里"]))) == ["T640"]


# Titles.


def titles(caption: str = "", body: str = "正文。", kicker: str = KICKER) -> Article:
    photos = [("a.jpg", caption, "图/记者 吕世银")] if caption else []
    return article(kicker=kicker, person="梁红梅", photos=photos, body=body)


@pytest.mark.parametrize(
    "story",
    [
        titles("银河社区主任梁红梅"),
        titles("界牌社区党委书记梁红梅"),
        titles("银河社区党委副书记梁红梅"),
        titles(body="社区党支部书记梁红梅说。"),
    ],
)
def test_one_person_with_two_titles(story: Article) -> None:
    assert codes(found(story)) == ["T641"]


@pytest.mark.parametrize(
    "story",
    [
        titles("银河社区党委书记梁红梅"),
        titles("党委书记、居委会主任梁红梅"),
        titles(body="社区书记梁红梅说。时任社区主任梁红梅。"),
        titles(body="今年春天，书记梁红梅上门。志愿者梁红梅。"),
        titles(kicker="银河社区党委书记、居委会主任梁红梅：", body="居委会主任梁红梅说。"),
    ],
)
def test_a_title_that_is_the_tail_of_another_agrees_with_it(story: Article) -> None:
    assert codes(found(story)) == []


def test_titles_are_compared_across_articles() -> None:
    other = article("b", body="通讯员徐国文来了。")
    (finding,) = found(article(bylines=[("记者", "徐国文")]), other)
    assert (finding.code, dict(finding.values)["where"]) == ("T641", "a.yaml:6")


def test_a_title_that_is_not_the_houses() -> None:
    assert codes(found(titles("银河社区主任梁红梅"), by=house(people=ROSTER))) == ["T642"]


def test_a_title_as_the_house_has_it() -> None:
    assert codes(found(titles("银河社区党委书记梁红梅"), by=house(people=ROSTER))) == []


# Facts.


@pytest.mark.parametrize(
    ("fact", "body", "other"),
    [
        (("户籍人口", "9103", "人"), "现有户籍人口3608户9102人。", "9102人"),
        (("面积", "0.6", "平方公里"), "社区面积0.9平方公里。", "0.9平方公里"),
        (("网格", "8", "个"), "共有九个网格。", "九个"),
        (("居民", "1.2", "万人"), "居民１.３万人。", "１.３万人"),
    ],
)
def test_a_fact_that_the_text_has_otherwise(
    fact: tuple[str, str, str], body: str, other: str
) -> None:
    (finding,) = found(article(facts=[fact], body=body))
    assert (finding.code, finding.severity) == ("T643", Severity.WARNING)
    assert dict(finding.values)["other"] == other


@pytest.mark.parametrize(
    ("fact", "body"),
    [
        (("居民", "10327", "余人"), "共有4807户10327余人。"),
        (("总人口", "近8000", "人"), "总人口八千人左右。"),
        (("总人口", "近8000", "人"), "总人口7985人。"),
        (("居民", "1.2", "万人"), "居民12000名。"),
        (("户籍", "３６０８", "户"), "户籍人口3608户。"),
        (("入会率", "60", "%"), "入会率百分之六十。"),
        (("末班", "19:00", ""), "末班车19:00开。"),
    ],
)
def test_a_fact_that_the_text_has_in_other_words(fact: tuple[str, str, str], body: str) -> None:
    assert codes(found(article(facts=[fact], body=body))) == []


@pytest.mark.parametrize("body", ["河边有树。", "绿化面积0.2平方公里。", "面积5亩。"])
def test_a_fact_that_stands_nowhere_is_a_note(body: str) -> None:
    (finding,) = found(article(facts=[("面积", "0.6", "平方公里")], body=body))
    assert (finding.code, finding.severity) == ("T644", Severity.NOTE)


# What stands twice.


def test_a_story_that_stands_in_another() -> None:
    (finding,) = found(article(body=LONG), article("b", body=f"{LONG}完。"))
    assert (finding.code, finding.place and finding.place.file) == ("T654", "b.yaml")


def test_a_paragraph_that_stands_in_another_story() -> None:
    first = article(body=f"{LONG}\n\n{OTHER}\n\n{OTHER.translate(SHIFTED)}")
    second = article("b", body=f"{LONG}\n\n{MORE}\n\n{MORE.translate(SHIFTED)}")
    assert codes(found(first, second)) == ["T655"]


def test_other_stories_are_no_doubles() -> None:
    assert codes(found(article(body=LONG), article("b", body=OTHER))) == []


def test_a_photo_and_a_headline_that_are_used_twice() -> None:
    photo = ("a.jpg", "河边", "图/马冬生")
    stories = [article(slug, headline="河边|有树", photos=[photo]) for slug in "ab"]
    assert codes(found(*stories)) == ["T657", "T656"]


# Fields.


def test_the_weekday_of_the_paper() -> None:
    own = fields(date="2025年10月17日", weekday="星期四")
    (finding,) = found(own=own)
    assert (finding.code, marked(finding)) == ("T658", (2, COLUMN, 3))


def test_a_page_with_another_issue() -> None:
    own = fields(issue="总第212期", editor="甲")
    plans = [fields(8, issue="总第212期", editor="乙"), fields(9, issue="总第211期")]
    (finding,) = found(own=own, plans=plans)
    assert (finding.code, marked(finding)) == ("T660", (9, COLUMN, 6))


def test_a_right_weekday_and_the_same_issue_are_fine() -> None:
    own = fields(date="2025年10月17日", weekday="周五", issue="总第212期")
    assert codes(found(own=own, plans=[fields(8, issue="总第212期")])) == []


# Pages.

STORIES = (
    article("persimmon", headline="一只柿饼，三十七道手"),
    article("river", headline="一条河的两岸"),
)
PAGES = {"persimmon": 2, "river": 4}


def pointed(teasers: str = "", body: str = "正文。", first: int = 1) -> Findings:
    whole = edition(*STORIES, article("a", body=body), own=fields(teasers=teasers))
    return review(whole, house(), made({**PAGES, "a": first}, 4, first))


@pytest.mark.parametrize(
    ("teasers", "body", "code"),
    [
        ("柿饼上市 03版　两岸人家 04版", "正文。", "T661"),
        ("A02版 一条河的两岸", "正文。", "T661"),
        ("柿饼上市 12版", "正文。", "T662"),
        ("", "《一条河的两岸》详见3版。", "T661"),
        ("", "（下转第3版）", "T661"),
        ("", "详见第9版。", "T662"),
    ],
)
def test_a_page_that_has_not_what_is_said(teasers: str, body: str, code: str) -> None:
    assert codes(pointed(teasers, body)) == [code]


@pytest.mark.parametrize(
    ("teasers", "body"),
    [
        ("柿饼上市 02版　两岸人家 04版", "正文。"),
        ("02版 一只柿饼，三十七道手", "正文。"),
        ("外地见闻 03版", "正文。"),
        ("", "《一条河的两岸》详见4版。"),
        ("", "详见昨日9版。见《东街报》9版。"),
        ("", "她在9版写过文章。"),
    ],
)
def test_a_page_that_has_what_is_said(teasers: str, body: str) -> None:
    assert codes(pointed(teasers, body)) == []


def test_words_that_two_stories_share_name_neither() -> None:
    other = article("b", headline="两岸的桥")
    whole = edition(*STORIES, other, own=fields(teasers="两岸人家 02版"))
    assert codes(review(whole, house(), made({**PAGES, "b": 3}, 4))) == []


def test_a_part_of_a_paper_knows_no_last_page() -> None:
    assert codes(pointed("柿饼上市 12版", first=2)) == []


# Photos.


def test_a_photo_without_a_name_and_without_a_caption() -> None:
    findings = found(article(photos=[("a.jpg", "河边", ""), ("b.jpg", "", "图/马冬生")]))
    assert [(f.code, f.severity) for f in findings] == [
        ("T664", Severity.NOTE),
        ("T665", Severity.NOTE),
    ]


# Turned off.


def test_a_check_is_turned_off_by_its_code() -> None:
    story = article(body="河边的的树，，有花")
    whole = edition(story, unchecked=["T651"])
    assert codes(review(whole, house(), None)) == ["T652"]
    assert codes(review(edition(story), house(), None, ["t652"])) == ["T651"]


def test_a_code_that_is_none_is_told_where_it_stands() -> None:
    whole = edition(article(), unchecked=["T999"])
    (written,) = review(whole, house(), None)
    assert (written.code, marked(written)) == ("T669", (9, 13, 4))
    (asked,) = review(edition(article()), house(), None, ["T101", ""])
    assert (asked.code, asked.place, dict(asked.values)) == ("T669", None, {"name": "T101"})


def test_every_code_is_there_once() -> None:
    assert len(set(CODES)) == len(CODES)


def test_what_is_told_of_an_article_hangs_on_nothing_else() -> None:
    story = article(body="河边的的树")
    one, other = edition(story), edition(story, article("b", body="既使，，"))
    assert of_article(story, standards_of(one, house())) == of_article(
        story, standards_of(other, house())
    )

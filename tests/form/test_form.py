"""The score of a paper's form: a good paper has no breach, and each item is broken alone."""

import json
from pathlib import Path

import pytest
import small_paper

from tekan.catalogue import CATALOGUE, hint, problem
from tekan.catalogue import form as words
from tekan.cli import main
from tekan.form import rule
from tekan.form.command import check_form
from tekan.form.score import Score, Scored


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_paper.write(tmp_path)


def scored(folder: Path) -> Scored:
    checked = check_form(folder)
    assert checked.scored, checked.findings
    return checked.scored


def only(folder: Path) -> Score:
    (score,) = scored(folder).scores
    return score


def test_a_paper_with_all_it_must_print_has_no_breach(folder: Path) -> None:
    result = scored(folder)
    assert result.scores == ()
    assert (result.total, result.uncounted, result.findings) == (0, 0, ())


# The nameplate


def test_a_name_that_page_1_does_not_show_counts_4(folder: Path) -> None:
    (folder.parents[1] / "layouts/front.yaml").write_text(small_paper.front(left_out="paper"))
    score = only(folder)
    assert score.finding.code == "T681"
    assert (score.item.number, score.item.errors, score.page) == ("二、1（1）", 4, 1)


def test_a_name_that_is_to_be_filled_in_counts_4_and_is_named(folder: Path) -> None:
    small_paper.write_edition(folder, paper="待填")
    score = only(folder)
    assert (score.finding.code, score.item.errors) == ("T684", 4)
    assert score.finding.place and score.finding.place.line == 4
    assert "`paper`" in problem(score.finding, "zh")


def test_a_headline_as_large_as_the_name_counts_4(folder: Path) -> None:
    front = small_paper.front(nameplate="headline-lead")
    (folder.parents[1] / "layouts/front.yaml").write_text(front)
    score = only(folder)
    assert score.finding.code == "T682"
    assert (score.item.number, score.item.errors, score.page) == ("二、1（3）", 4, 1)
    assert "云溪大桥通车" in problem(score.finding, "zh")
    assert score.finding.place and score.finding.place.file.endswith("bridge.yaml")
    assert score.spot is not None


def test_a_total_over_3_does_not_pass(folder: Path) -> None:
    (folder.parents[1] / "layouts/front.yaml").write_text(small_paper.front(left_out="paper"))
    (finding,) = scored(folder).findings
    assert finding.code == "T680"
    assert dict(finding.values) == {"count": 4, "most": 3}


def test_an_insert_without_page_1_has_no_nameplate_to_look_at(folder: Path) -> None:
    (folder.parents[1] / "layouts/front.yaml").write_text(small_paper.front(left_out="paper"))
    small_paper.write_edition(folder, first_page=5)
    result = scored(folder)
    assert result.scores == ()
    assert [finding.code for finding in result.findings] == ["T691"]


# Fields


@pytest.mark.parametrize("name", [name for name in small_paper.FIELDS if name != "paper"])
@pytest.mark.parametrize(("value", "code"), [(None, "T683"), ("待填", "T684")])
def test_a_field_that_is_missing_is_named(
    folder: Path, name: str, value: str | None, code: str
) -> None:
    (folder.parents[1] / "layouts/front.yaml").write_text(small_paper.front(left_out=name))
    small_paper.write_edition(folder, **{name: value})
    score = only(folder)
    assert score.finding.code == code
    assert score.item.errors is None
    assert f"`{name}`" in problem(score.finding, "zh") + hint(score.finding, "zh")


def test_a_field_that_no_layout_shows_is_told_at_its_value(folder: Path) -> None:
    (folder.parents[1] / "layouts/front.yaml").write_text(small_paper.front(left_out="price"))
    score = only(folder)
    assert score.finding.code == "T685"
    assert score.finding.place and score.finding.place.line == 15


def test_the_number_of_pages_is_asked_for(folder: Path) -> None:
    (folder.parents[1] / "layouts/front.yaml").write_text(small_paper.front(left_out="pages"))
    assert dict(only(folder).finding.values)["term"] == "版数"


def test_words_of_a_line_tell_a_term_without_its_field(folder: Path) -> None:
    small_paper.write_edition(folder, price=None, distribution="自办发行　定价每份1元")
    assert scored(folder).scores == ()


def test_words_in_an_article_tell_nothing(folder: Path) -> None:
    (folder / "bridge.yaml").write_text("headline: 定价一元\nbody: 每份定价一元。\n")
    small_paper.write_edition(folder, price=None)
    assert dict(only(folder).finding.values)["term"] == "定价"


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("CN99-0212", None),
        ("国内统一连续出版物号 CN 99-0212", None),
        ("CN 99-0001", None),
        ("CN 99—0212", "CN 99-0212"),
        ("ＣＮ９９－０２１２", "CN 99-0212"),
        ("CN 99-1212", "CN XX-XXXX"),
        ("CN 99-0000", "CN XX-XXXX"),
        ("CN 99-212", "CN XX-XXXX"),
        ("刊号待批", "CN XX-XXXX"),
    ],
)
def test_a_cn_number_is_written_as_the_standard_has_it(
    folder: Path, written: str, form: str | None
) -> None:
    small_paper.write_edition(folder, cn=written)
    found = [dict(score.finding.values).get("form") for score in scored(folder).scores]
    assert found == ([form] if form else [])


# Page numbers and ads


def test_a_page_without_its_number_is_named(folder: Path) -> None:
    layout = folder.parents[1] / "layouts/inner.yaml"
    layout.write_text(small_paper.inner(shows_number=False))
    score = only(folder)
    assert (score.finding.code, score.page) == ("T686", 2)


def test_each_of_two_facing_pages_has_its_own_number(folder: Path) -> None:
    layout = folder.parents[1] / "layouts/inner.yaml"
    facing = small_paper.inner().replace("pages: 1", "pages: 1-2") + "page: {count: 2}\n"
    layout.write_text(facing)
    assert scored(folder).scores == ()
    layout.write_text(facing.replace("pages: 1-2", "pages: 2"))
    assert [(s.finding.code, s.page) for s in scored(folder).scores] == [("T686", 2)]


def test_the_count_of_pages_is_no_page_number(folder: Path) -> None:
    small_paper.write_edition(folder, issue="总第2期　今日2版")
    layout = folder.parents[1] / "layouts/inner.yaml"
    layout.write_text(small_paper.inner(shows_number=False).replace("副刊", "今日{pages}版"))
    assert [score.finding.code for score in scored(folder).scores] == ["T686"]


def test_a_number_at_another_height_is_named(folder: Path) -> None:
    low = folder.parents[1] / "layouts/low.yaml"
    low.write_text(small_paper.inner(number="45pt"))
    small_paper.write_edition(folder)
    edition = folder / "edition.yaml"
    more = "  - {lead: market}\n  - {layout: low, lead: canteen}\n"
    edition.write_text(edition.read_text() + more)
    for name in ("market", "canteen"):
        (folder / f"{name}.yaml").write_text("headline: 菜场\nbody: 一段。\n")
    score = only(folder)
    assert (score.finding.code, score.page) == ("T687", 4)


def test_an_ad_that_is_not_marked_is_named(folder: Path) -> None:
    small_paper.write_edition(folder, ad=", label: false")
    score = only(folder)
    assert (score.finding.code, score.page) == ("T688", 2)
    assert score.finding.place and "edition.yaml" in score.finding.place.file
    assert score.spot is not None


# Internal material

INTERNAL = {
    "permit": "准印证 云溪内资准字第0000号　内部资料　免费交流",
    "issue": "总第212期",
    "recipients": "发送对象：云溪镇各村",
    "organiser": "编印单位：云溪镇",
    "printer": "印刷单位：云溪印刷厂",
    "printed_on": "印刷日期：2025年10月16日",
    "copies": "印数：500份",
}


def internal(folder: Path, left_out: str = "", **changes: str | None) -> None:
    """The paper as internal material: other fields, and no ad."""
    own: dict[str, str | None] = dict.fromkeys(small_paper.FIELDS)
    fields = {**own, "paper": "云溪通讯", "date": "2025年10月17日", **INTERNAL, **changes}
    if left_out:
        fields[left_out] = None
    small_paper.write_edition(folder, **fields)
    edition = folder / "edition.yaml"
    edition.write_text(edition.read_text().split("    ads:")[0])
    layout = folder.parents[1] / "layouts/front.yaml"
    named = [f"{{{name}}}" for name, value in fields.items() if value and name != "paper"]
    text = small_paper.front()
    rows = [
        f'  - {{text: "{name}", style: plate-small, pages: 1, columns: 4-5, line: {line}, y: 0pt}}'
        for line, name in enumerate(named, 2)
    ]
    head = "\n".join(text.split("\n")[:4])
    layout.write_text(head + "\n" + "\n".join(rows) + "\nmakeup: {lines: 14-76}\n")


def test_internal_material_is_looked_at_by_its_own_rule(folder: Path) -> None:
    internal(folder)
    result = scored(folder)
    assert (result.scores, result.uncounted) == ((), 0)
    assert not result.applies
    assert [finding.code for finding in result.findings] == ["T692"]


@pytest.mark.parametrize(
    ("name", "term"),
    [("recipients", "发送对象"), ("copies", "印数"), ("printed_on", "印刷日期"),
     ("printer", "印刷单位"), ("organiser", "编印单位"), ("issue", "期号")],
)  # fmt: skip
def test_what_internal_material_must_show_is_named(folder: Path, name: str, term: str) -> None:
    internal(folder, left_out=name)
    score = only(folder)
    assert score.finding.code == "T693"
    assert dict(score.finding.values)["term"] == term
    assert score.item.errors == 0


def test_internal_material_without_a_permit_number_is_told(folder: Path) -> None:
    internal(folder, permit="内部资料　免费交流")
    assert dict(only(folder).finding.values)["term"] == "准印证编号"


def test_internal_material_may_not_be_called_a_paper(folder: Path) -> None:
    internal(folder, paper="云溪周报")
    score = only(folder)
    assert (score.finding.code, dict(score.finding.values)["word"]) == ("T694", "报")


def test_internal_material_may_have_no_price(folder: Path) -> None:
    internal(folder, price="定价1元")
    assert only(folder).finding.code == "T695"


# The command


def test_the_command_says_item_count_page_and_total(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    front = small_paper.front(nameplate="headline-lead", left_out="price")
    (folder.parents[1] / "layouts/front.yaml").write_text(front)
    assert main(["check", str(folder), "--form", "国新2020", "--lang", "zh"]) == 1
    said = capsys.readouterr().out
    assert "《报纸出版形式差错数计算方法》二、1（3）；计 4 个差错；第 1 版，离左" in said
    assert "国新2020：出版形式差错至少 4 个（超过 3 个不合格）" in said
    assert "另有 1 处不合要求" in said
    assert "二、1（2）" in said


def test_the_score_is_there_for_machines(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder.parents[1] / "layouts/front.yaml").write_text(small_paper.front(left_out="paper"))
    assert main(["check", str(folder), "--form", "国新2020", "--json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert (said["total"], said["most"], said["uncounted"]) == (4, 3, 0)
    (score,) = said["scores"]
    assert (score["item"], score["errors"], score["page"]) == ("二、1（1）", 4, 1)
    assert [finding["code"] for finding in said["findings"]] == ["T681", "T680"]


def test_sources_that_are_wrong_are_told_instead(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "bridge.yaml").write_text("headine: 一座桥\nbody: 一段。\n")
    assert main(["check", str(folder), "--form", "国新2020", "--lang", "en"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "T13" in captured.err


# Words


def test_every_word_of_the_catalogue_formats() -> None:
    for code, own in words.WORDS.items():
        assert CATALOGUE[code] is own
        assert own.zh and own.en


def test_every_item_left_to_the_eye_has_words() -> None:
    assert len(words.UNSEEN) == len(rule.NOT_BUILT)

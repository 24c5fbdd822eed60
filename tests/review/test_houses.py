"""The whole way: names and words of the house, keys and options, the editions of the repository."""

from pathlib import Path

import pytest
from helpers import REPOSITORY

from tekan.build import check
from tekan.catalogue import CATALOGUE, hint, problem
from tekan.cli import main
from tekan.fonts.book import open_book
from tekan.model.findings import Findings, Severity
from tekan.model.wording import Person, Term
from tekan.page.edition import make_edition
from tekan.review import CODES, review
from tekan.source.everything import load_sources
from tekan.source.house import load_names, load_terms
from tekan.text.shape import Typecases

SLIPS = """kicker: 张湾区汉江路街道银河社区党委书记梁红梅：
person: 梁红梅
headline: 着力解决好群众的“急难愁盼”
body: |
  既使下雨，社区的的门也开着。
"""


def styled(house: Path, name: str, text: str) -> None:
    (house / "style").mkdir(exist_ok=True)
    (house / "style" / name).write_text(text)


def told(folder: Path) -> list[tuple[str, str, int]]:
    """What the review finds in an edition of the repository: code, file, line."""
    sources = load_sources(folder)
    assert sources.edition
    assert sources.house
    book, unreadable = open_book(sources.house.fonts)
    assert unreadable == ()
    made = make_edition(sources.edition, sources.house.layouts, Typecases(book))
    findings = review(sources.edition, sources.house, made)
    places = [finding.place for finding in findings]
    return [
        (finding.code, Path(place.file).stem, place.line)
        for finding, place in zip(findings, places, strict=True)
        if place
    ]


@pytest.mark.parametrize(
    ("edition", "expected"),
    [
        ("2024-interviews", []),
        (
            "2025-yunxi",
            [
                ("T644", "persimmon-village", 19),
                ("T644", "persimmon-village", 22),
                ("T644", "two-banks", 24),
                ("T644", "two-banks", 25),
            ],
        ),
        (
            "parts",
            [
                ("T644", "ferry", 13),
                ("T644", "ferry", 14),
                ("T644", "ferry", 15),
                ("T644", "market", 11),
            ],
        ),
    ],
)
def test_the_editions_of_the_repository(edition: str, expected: list[tuple[str, str, int]]) -> None:
    assert told(REPOSITORY / "articles" / edition) == expected


# Documents of the house.


def test_a_name_stands_alone_or_with_a_title(house: Path) -> None:
    styled(house, "names.yaml", "names: [十堰, {姓名: 梁红梅, 职务: 党委书记, 单位: 银河社区}]\n")
    names, people, found = load_names(house)
    assert (names, people, found) == (
        ("十堰", "梁红梅"),
        (Person("梁红梅", "党委书记", "银河社区"),),
        (),
    )


def test_a_term_stands_alone_or_with_its_exceptions(house: Path) -> None:
    styled(house, "terms.yaml", "terms:\n  按装: 安装\n  既使: {right: 即使, within: [既使人]}\n")
    terms, found = load_terms(house)
    assert (terms, found) == ((Term("按装", "安装"), Term("既使", "即使", ("既使人",))), ())


@pytest.mark.parametrize(
    ("name", "text", "code", "line"),
    [
        ("names.yaml", "names:\n  - {title: 书记}\n", "T134", 2),
        ("names.yaml", "names:\n  - {name: 甲, titel: 书记}\n", "T131", 2),
        ("terms.yaml", "terms:\n  按装: {within: [按装订]}\n", "T134", 2),
        ("terms.yaml", "terms:\n  按装: [安装]\n", "T138", 2),
    ],
)
def test_what_is_wrong_with_a_list_of_the_house_has_its_place(
    house: Path, name: str, text: str, code: str, line: int
) -> None:
    styled(house, name, text)
    found = load_names(house)[-1] if name == "names.yaml" else load_terms(house)[-1]
    assert [(f.code, f.place and f.place.line) for f in found] == [(code, line)]


def test_the_houses_own_terms_are_wrong_and_never_right() -> None:
    terms, found = load_terms(REPOSITORY)
    assert found == ()
    assert all(term.wrong != term.right for term in terms)
    assert all(term.wrong in word for term in terms for word in term.within)


# `tekan check`.


@pytest.fixture
def slipped(house: Path) -> Path:
    """The interviews in a house with a list of words, one of them with two slips."""
    styled(house, "terms.yaml", "terms: {既使: 即使}\n")
    folder = house / "articles" / "2024-interviews"
    (folder / "yinhe.yaml").write_text(SLIPS)
    return folder


def of_review(findings: Findings) -> list[tuple[str, int, int, int]]:
    return [
        (f.code, f.place.line, f.place.column, f.length)
        for f in findings
        if f.place and f.code in CODES
    ]


def test_check_shows_where_the_slips_stand(slipped: Path) -> None:
    assert of_review(check(slipped)) == [("T663", 5, 3, 2), ("T651", 5, 11, 1)]


@pytest.mark.parametrize("key", ["unchecked: [T651]", "不查: T651"])
def test_an_edition_turns_a_check_off(slipped: Path, key: str) -> None:
    file = slipped / "edition.yaml"
    file.write_text(file.read_text() + f"\n{key}\n")
    assert [code for code, *_ in of_review(check(slipped))] == ["T663"]


def test_one_run_turns_checks_off(slipped: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["check", str(slipped), "--without", "T651，t663,T999", "--lang", "zh"])
    said = capsys.readouterr().err
    assert status == 0
    assert "T651]" not in said
    assert "T663]" not in said
    assert "没有“T999”这一项检查" in said


# Words.


def test_every_check_has_words_and_is_documented() -> None:
    pages = [(REPOSITORY / "docs" / name).read_text() for name in ("checks.md", "checks.zh-CN.md")]
    assert all(code in CATALOGUE for code in (*CODES, "T669"))
    assert [code for code in CODES for page in pages if code not in page] == []


def test_a_slip_is_told_in_both_languages(slipped: Path) -> None:
    findings = [f for f in check(slipped) if f.code == "T663"]
    assert [(problem(f, "zh"), problem(f, "en")) for f in findings] == [
        ("本报不写“既使”", "this house does not write “既使”")
    ]
    assert [hint(f, "zh") for f in findings] == ["请改成“即使”；用词表在 style/terms.yaml"]
    assert all(f.severity is Severity.WARNING for f in findings)

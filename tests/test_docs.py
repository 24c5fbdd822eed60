"""What the documents say is true: commands run, pages are as generated, links lead somewhere."""

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tekan.cli import main
from tekan.printing import as_block
from tekan.source.edition import load_edition

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
sys.path.insert(0, str(ROOT / "scripts"))

import document_keys  # noqa: E402
import document_messages  # noqa: E402
from document_messages import found_on_pages  # noqa: E402

README = (ROOT / "README.md").read_text(encoding="utf-8")
README_ZH = (ROOT / "README.zh-CN.md").read_text(encoding="utf-8")


def in_docs(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


BOTH = pytest.mark.parametrize("ending", [".md", ".zh-CN.md"])


def first_block(text: str, heading: str) -> list[str]:
    section = text.split(f"\n{heading}\n", 1)[1]
    found = re.search(r"```\w*\n(.*?)```", section, re.DOTALL)
    assert found
    return found[1].splitlines()


@pytest.mark.parametrize(
    ("english", "chinese"),
    [("## Build the spread", "## 生成版面"), ("## Run the tests", "## 运行测试")],
)
def test_each_section_begins_with_one_command_the_same_in_both(english: str, chinese: str) -> None:
    lines = first_block(README, english)
    assert len(lines) == 1
    assert lines == first_block(README_ZH, chinese)


PAGES = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in ("*.md", "docs/**/*.md", "press/*.md", "benchmarks/*.md")
    for path in ROOT.glob(pattern)
)


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_files_and_headings_that_are_there(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^):\s]+)\)", without_code(text))
    assert [link for link in links if not leads_somewhere(ROOT / page, link)] == []


def without_code(text: str) -> str:
    return re.sub(r"```.*?```", "", text, flags=re.DOTALL)


def leads_somewhere(page: Path, link: str) -> bool:
    name, _, anchor = link.partition("#")
    target = page.parent / name if name else page
    return target.exists() and (not anchor or anchor in anchors(target))


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    text = without_code(page.read_text(encoding="utf-8"))
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    kept = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {words.replace(" ", "-") for words in kept}


# Told in one language: what is measured, for those who work on the program; `parts.md` in both.
ALONE = {"performance.md", "parts.md"}


@pytest.mark.parametrize(
    "page", sorted(path.name for path in DOCS.glob("*.md") if path.name not in ALONE)
)
def test_a_page_leads_to_the_same_page_in_the_other_language(page: str) -> None:
    stem = page.removesuffix(".md").removesuffix(".zh-CN")
    other = f"{stem}.md" if page.endswith(".zh-CN.md") else f"{stem}.zh-CN.md"
    first = in_docs(page).split("\n## ")[0]
    assert f"[{other}]({other})" in first


KEYS = document_keys.documents()


@pytest.mark.parametrize("page", KEYS)
def test_the_tables_of_keys_are_as_generated(page: str) -> None:
    assert KEYS[page] == in_docs(page), "run scripts/document_keys.py"


def test_every_key_of_every_document_has_its_table() -> None:
    told = {sheet for page in document_keys.PAGES for _, sheet, _ in page.sections}
    assert {sheet.__name__ for sheet in sheets_of_documents() - told} == set()


def sheets_of_documents() -> set[type]:
    from tekan.source.schemas import json_schema

    met: set[type] = set()

    def shown(sheet: type, described: dict[str, object]) -> dict[str, object]:
        met.add(sheet)
        return described

    for document in ("edition", "article", "layout", "fonts", "press", "names", "terms"):
        json_schema(document, shown)
    return met


@BOTH
def test_every_code_has_its_heading(ending: str) -> None:
    from tekan.cli.explain import all_words

    headings = re.findall(r"^### ([TP]\d+)$", in_docs(f"errors{ending}"), re.MULTILINE)
    assert set(headings) == set(all_words())


def test_the_chinese_page_of_parts_has_every_part() -> None:
    from picture_of_parts import PARTS

    shown = re.findall(r"^\| \d+ \| (.*?) \| ", in_docs("parts.zh-CN.md"), re.MULTILINE)
    assert shown == [part.chinese for part in PARTS]


@BOTH
def test_the_examples_of_the_page_of_articles_are_an_edition(tmp_path: Path, ending: str) -> None:
    page = in_docs(f"articles{ending}")
    _, own, article = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    (tmp_path / "edition.yaml").write_text(own, encoding="utf-8")
    (tmp_path / "yinhe.yaml").write_text(article, encoding="utf-8")
    shutil.copytree(ROOT / "articles" / "2024-interviews" / "photos", tmp_path / "photos")
    edition, findings = load_edition(tmp_path)
    assert edition, findings
    assert {f.code for f in findings} == {"T164", "T171"}


def test_the_readme_shows_an_error_as_the_program_says_it(tmp_path: Path) -> None:
    folder = tmp_path / "2024-interviews"
    shutil.copytree(ROOT / "articles" / "2024-interviews", folder)
    path = folder / "yinhe.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\nbylines:\n", "\nbyline:\n"), encoding="utf-8")
    _, findings = load_edition(folder)
    (found,) = [f for f in findings if f.severity == "error"]
    for readme, lang in ((README, "en"), (README_ZH, "zh")):
        said = as_block(found, lang, "byline:")  # type: ignore[arg-type]
        shown = said.replace(str(folder), "articles/2024-interviews")
        assert indented(shown) in readme


def indented(text: str) -> str:
    return "".join(f"    {line}\n" for line in text.splitlines())


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of what editions need, with the editions themselves: it may be changed."""
    for name in ("layouts", "press", "style", "articles"):
        shutil.copytree(ROOT / name, tmp_path / name)
    (tmp_path / "fonts").symlink_to(ROOT / "fonts", target_is_directory=True)
    return tmp_path


def whole_examples(text: str) -> Iterator[tuple[str, str]]:
    """The YAML of a page that is a whole file, by the file's name in its first line."""
    for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL):
        named = re.match(r"# (\S+\.yaml)\n", block)
        if named:
            yield named[1], block


@BOTH
def test_the_pages_of_the_page_of_articles_are_those_of_an_edition(
    house: Path, ending: str
) -> None:
    page = in_docs(f"articles{ending}")
    pages, *_ = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    folder = house / "articles" / "2025-yunxi"
    (folder / "edition.yaml").write_text(f"layout: weekly-inner\n{pages}", encoding="utf-8")
    edition, findings = load_edition(folder)
    assert edition, findings


def test_the_layout_of_the_page_of_layouts_sets_an_edition(house: Path) -> None:
    ((name, text),) = whole_examples(in_docs("layouts.md"))
    (house / name).write_text(text, encoding="utf-8")
    found = found_on_pages(house / "articles" / "2024-interviews", Path(name).stem)
    assert {f.code for f in found} <= {"T164", "T171", "T402", "T407", "T408"}


MAKEUP = in_docs("makeup.md")
EXAMPLES = list(whole_examples(MAKEUP))
EDITIONS = [text for name, text in EXAMPLES if name == "edition.yaml"]
LAYOUTS = {Path(name).stem: text for name, text in EXAMPLES if name.startswith("layouts/")}


def test_the_page_of_make_up_shows_editions_and_layouts() -> None:
    assert len(EDITIONS) >= 2
    assert {"my-weekly", "my-page"} <= LAYOUTS.keys()


@pytest.mark.parametrize("page", ["makeup", "layouts"])
def test_the_examples_of_both_languages_are_the_same_but_for_comments(page: str) -> None:
    english, chinese = (examples_of(in_docs(f"{page}{ending}")) for ending in (".md", ".zh-CN.md"))
    assert english
    assert chinese == english


def examples_of(page: str) -> list[object]:
    """The YAML of a page, in its place between the tables."""
    blocks = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    return [yaml.safe_load(block) for block in blocks]


@pytest.mark.parametrize("text", EDITIONS)
def test_the_editions_of_the_page_of_make_up_fit(house: Path, text: str) -> None:
    folder = house / "articles" / "2025-yunxi"
    (folder / "edition.yaml").write_text(text, encoding="utf-8")
    assert found_on_pages(folder) == ()


def test_the_made_up_layout_of_the_page_of_make_up_fits(house: Path) -> None:
    (house / "layouts" / "my-weekly.yaml").write_text(LAYOUTS["my-weekly"], encoding="utf-8")
    found = found_on_pages(house / "articles" / "2024-interviews", "my-weekly")
    assert {f.code for f in found} == {"T164", "T171"}


def test_the_page_laid_by_hand_of_the_page_of_make_up_fits(house: Path) -> None:
    (house / "layouts" / "my-page.yaml").write_text(LAYOUTS["my-page"], encoding="utf-8")
    folder = house / "articles" / "2025-yunxi"
    taken_over = re.search(r"pages:\n  - layout: my-page\n.*?(?=```)", MAKEUP, re.DOTALL)
    assert taken_over
    own = (folder / "edition.yaml").read_text(encoding="utf-8")
    before = own.split("pages:\n")[0]
    (folder / "edition.yaml").write_text(before + taken_over[0], encoding="utf-8")
    assert {f.code for f in found_on_pages(folder)} <= {"T407"}


def test_messages_of_the_page_of_make_up_are_what_the_program_says() -> None:
    for name, page in document_messages.makeup_pages().items():
        assert page == in_docs(name), "run scripts/document_messages.py"


def test_examples_of_the_page_of_press_are_what_the_program_says() -> None:
    for name, page in document_messages.press_pages().items():
        assert page == in_docs(name), "run scripts/document_messages.py"


@BOTH
@pytest.mark.parametrize("order", ["build", "proof", "preflight"])
def test_options_of_the_page_of_press_are_those_of_the_command(
    order: str, ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([order, "--help"])
    known = set(re.findall(r"--[a-z][a-z-]+", capsys.readouterr().out))
    used = re.findall(rf"^tekan {order} (.*)$", in_docs(f"press{ending}"), re.MULTILINE)
    assert used
    assert {option for line in used for option in re.findall(r"--[a-z][a-z-]+", line)} <= known


@BOTH
def test_the_contents_of_the_page_of_press_are_its_headings(ending: str) -> None:
    page = in_docs(f"press{ending}")
    headings = re.findall(r"^## (.*)$", page, re.MULTILINE)
    assert re.findall(r"^\d\. \[(.*)\]\(#", page, re.MULTILINE) == headings


def test_every_file_of_the_pictures_of_press_is_small() -> None:
    sizes = [path.stat().st_size for path in (ROOT / "docs" / "press").glob("*.png")]
    assert len(sizes) == 3
    assert sum(sizes) < 1_000_000

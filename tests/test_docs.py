"""What the documents say is true: commands run, pages are as generated."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tekan.cli import main
from tekan.printing import as_block
from tekan.source.edition import load_edition

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

import document_messages  # noqa: E402
from document_messages import found_on_pages  # noqa: E402

README = (ROOT / "README.md").read_text(encoding="utf-8")
README_ZH = (ROOT / "README.zh-CN.md").read_text(encoding="utf-8")
PRESS = (ROOT / "docs" / "press.md").read_text(encoding="utf-8")
MAKEUP = (ROOT / "docs" / "makeup.md").read_text(encoding="utf-8")


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


@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md", "ARCHITECTURE.md",
                                  "CONTRIBUTING.md", "docs/layouts.md",
                                  "docs/articles.md", "docs/markup.md",
                                  "docs/makeup.md", "docs/parts.md",
                                  "docs/press.md", "press/README.md"])  # fmt: skip
def test_links_lead_to_files_that_are_there(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#:]+)\)", text)
    missing = [link for link in links if not ((ROOT / page).parent / link).exists()]
    assert not missing


@pytest.mark.parametrize("page", ["layouts.md", "articles.md", "press.md"])
def test_the_page_of_keys_is_as_generated(page: str) -> None:
    code = f"import document_keys; print(document_keys.documents()['{page}'], end='')"
    done = subprocess.run(
        (sys.executable, "-c", code), cwd=ROOT / "scripts", capture_output=True, check=True,
        env={"PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(ROOT / "src")},
    )  # fmt: skip
    kept = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert done.stdout.decode() == kept, "run scripts/document_keys.py"


def test_the_examples_of_the_page_of_articles_are_an_edition(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "articles.md").read_text(encoding="utf-8")
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


def test_the_pages_of_the_page_of_articles_are_those_of_an_edition(house: Path) -> None:
    page = (ROOT / "docs" / "articles.md").read_text(encoding="utf-8")
    pages, *_ = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    folder = house / "articles" / "2025-yunxi"
    (folder / "edition.yaml").write_text(f"layout: weekly-inner\n{pages}", encoding="utf-8")
    edition, findings = load_edition(folder)
    assert edition, findings


def test_the_layout_of_the_page_of_layouts_sets_an_edition(house: Path) -> None:
    page = (ROOT / "docs" / "layouts.md").read_text(encoding="utf-8")
    ((name, text),) = whole_examples(page)
    (house / name).write_text(text, encoding="utf-8")
    found = found_on_pages(house / "articles" / "2024-interviews", Path(name).stem)
    assert {f.code for f in found} <= {"T164", "T171", "T402", "T407", "T408"}


EXAMPLES = list(whole_examples(MAKEUP))
EDITIONS = [text for name, text in EXAMPLES if name == "edition.yaml"]
LAYOUTS = {Path(name).stem: text for name, text in EXAMPLES if name.startswith("layouts/")}


def test_the_page_of_make_up_shows_editions_and_layouts() -> None:
    assert len(EDITIONS) >= 2
    assert {"my-weekly", "my-page"} <= LAYOUTS.keys()


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
    assert document_messages.up_to_date(MAKEUP) == MAKEUP, "run scripts/document_messages.py"


def test_examples_of_the_page_of_press_are_what_the_program_says() -> None:
    assert document_messages.press_up_to_date(PRESS) == PRESS, "run scripts/document_messages.py"


@pytest.mark.parametrize("order", ["build", "proof", "preflight"])
def test_options_of_the_page_of_press_are_those_of_the_command(
    order: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([order, "--help"])
    known = set(re.findall(r"--[a-z][a-z-]+", capsys.readouterr().out))
    used = re.findall(rf"^tekan {order} (.*)$", PRESS, re.MULTILINE)
    assert used
    assert {option for line in used for option in re.findall(r"--[a-z][a-z-]+", line)} <= known


def test_the_contents_of_the_page_of_press_are_its_headings() -> None:
    headings = re.findall(r"^## (.*)$", PRESS, re.MULTILINE)
    contents = re.findall(r"^\d\. \[(.*)\]\(#", PRESS, re.MULTILINE)
    assert contents == [heading.split("：")[0] for heading in headings]


def test_every_file_of_the_pictures_of_press_is_small() -> None:
    sizes = [path.stat().st_size for path in (ROOT / "docs" / "press").glob("*.png")]
    assert len(sizes) == 3
    assert sum(sizes) < 1_000_000

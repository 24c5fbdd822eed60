"""What the documents say is true: commands run, pages are as generated."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
README_ZH = (ROOT / "README.zh-CN.md").read_text(encoding="utf-8")


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
                                  "docs/articles.md", "docs/markup.md"])  # fmt: skip
def test_links_lead_to_files_that_are_there(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#:]+)\)", text)
    missing = [link for link in links if not ((ROOT / page).parent / link).exists()]
    assert not missing


@pytest.mark.parametrize("page", ["layouts.md", "articles.md"])
def test_the_page_of_keys_is_as_generated(page: str) -> None:
    code = f"import document_keys; print(document_keys.documents()['{page}'], end='')"
    done = subprocess.run(
        (sys.executable, "-c", code), cwd=ROOT / "scripts", capture_output=True, check=True,
        env={"PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(ROOT / "src")},
    )  # fmt: skip
    kept = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert done.stdout.decode() == kept, "run scripts/document_keys.py"


def test_the_examples_of_the_page_of_articles_are_an_edition(tmp_path: Path) -> None:
    from tekan.source.edition import load_edition

    page = (ROOT / "docs" / "articles.md").read_text(encoding="utf-8")
    own, article = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    (tmp_path / "edition.yaml").write_text(own, encoding="utf-8")
    (tmp_path / "yinhe.yaml").write_text(article, encoding="utf-8")
    shutil.copytree(ROOT / "articles" / "2024-interviews" / "photos", tmp_path / "photos")
    edition, findings = load_edition(tmp_path)
    assert edition, findings
    assert {f.code for f in findings} == {"T164", "T171"}


def test_the_readme_shows_an_error_as_the_program_says_it(tmp_path: Path) -> None:
    from tekan.printing import as_block
    from tekan.source.edition import load_edition

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

"""What the documents say is true: commands run, pages are as generated."""

import re
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
                                  "CONTRIBUTING.md", "docs/layouts.md"])  # fmt: skip
def test_links_lead_to_files_that_are_there(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#:]+)\)", text)
    missing = [link for link in links if not ((ROOT / page).parent / link).exists()]
    assert not missing


def test_the_page_of_layout_keys_is_as_generated() -> None:
    code = "import document_layouts; print(document_layouts.document(), end='')"
    done = subprocess.run(
        (sys.executable, "-c", code), cwd=ROOT / "scripts", capture_output=True, check=True,
        env={"PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(ROOT / "src")},
    )  # fmt: skip
    kept = (ROOT / "docs" / "layouts.md").read_text(encoding="utf-8")
    assert done.stdout.decode() == kept, "run scripts/document_layouts.py"


def test_the_readme_shows_an_error_as_the_program_says_it(tmp_path: Path) -> None:
    from tekan.printing import as_line
    from tekan.source.edition import load_edition

    folder = tmp_path / "edition"
    folder.mkdir()
    (folder / "edition.yaml").write_text("layout: x\narticles: [yinhe]\n", encoding="utf-8")
    (folder / "yinhe.yaml").write_text("headline: 题\nbody: 文\nbyline:\n", encoding="utf-8")
    _, findings = load_edition(folder)
    (found,) = [f for f in findings if f.code == "T131"]
    for text, lang in ((README, "en"), (README_ZH, "zh")):
        said = as_line(found, lang).removeprefix(str(folder))  # type: ignore[arg-type]
        assert said in text

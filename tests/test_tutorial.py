"""The tutorial is true: its commands run as printed, and the program says what it shows."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers import REPOSITORY

sys.path.insert(0, str(REPOSITORY / "scripts"))

from document_tutorial import (
    Block,
    Done,
    blocks,
    followed,
    house,
    mended,
    page,
    shows,
)

PICTURES = REPOSITORY / "docs" / "tutorial"
MOST_PICTURES, MOST_BYTES = 5, 250_000


def faults(done: Done) -> Iterator[str]:
    """What of a block is not as the tutorial has it."""
    match done.block.kind:
        case "sh":
            wanted = 1 if done.block.remark == "stops" else 0
            if done.status != wanted:
                yield f"{done.block.words}ends with {done.status}:\n{done.said}"
        case "text" | "yaml" if not shows(done.block.words, done.said):
            yield f"shown:\n{done.block.words}\nsaid:\n{done.said}"


def test_the_tutorial_can_be_followed_as_it_is_printed(tmp_path: Path) -> None:
    text = page("zh").read_text("utf-8")
    found = [fault for done in followed(text, "zh", house(tmp_path)) for fault in faults(done)]
    assert not found, "\n".join((*found, "run scripts/document_tutorial.py"))
    left = {path.name for path in (tmp_path / "output" / "luwan").iterdir()}
    assert left == {"luwan.pdf", "luwan-proof.pdf", "luwan-proof-1.pdf", "report.json"}


def told(block: Block) -> object:
    """What of a block is the same in every language: of what the program says, codes, places
    and paths."""
    if block.kind != "text":
        return block.kind, block.remark, block.file, block.words
    named = r"[TP]\d{3}|\S+\.yaml(?::\d+:\d+)?|(?:output|articles)/[\w./-]+"
    return sorted(re.findall(named, block.words))


def test_both_languages_do_the_same_and_see_the_same() -> None:
    chinese, english = (
        [told(block) for block in blocks(page(lang).read_text("utf-8"))] for lang in ("zh", "en")
    )
    assert english == chinese


def test_setting_up_is_as_the_readme_has_it() -> None:
    (block,) = [b for b in blocks(page("zh").read_text("utf-8")) if b.remark == "not run"]
    command, *_ = block.words.splitlines()
    assert f"\n{command} && " in (REPOSITORY / "README.zh-CN.md").read_text("utf-8")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_links_and_pictures_are_there(lang: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", page(lang).read_text("utf-8"))
    assert [link for link in links if not (page(lang).parent / link).exists()] == []
    pictures = sorted(Path(link).name for link in links if link.endswith(".png"))
    assert pictures == sorted(path.name for path in PICTURES.glob("*.png"))


def test_pictures_are_few_and_small() -> None:
    sizes = [path.stat().st_size for path in PICTURES.glob("*.png")]
    assert 0 < len(sizes) <= MOST_PICTURES
    assert max(sizes) < MOST_BYTES


@pytest.mark.parametrize(
    ("shown", "is_so"),
    [
        ("one\ntwo\n", True),
        ("one\n…\n", True),
        ("…\ntwo\n", True),
        ("o…\ntwo\n", True),
        ("two\n", False),
        ("one\n…\nthree\n", False),
    ],
)
def test_only_an_ellipsis_stands_for_what_is_left_out(shown: str, is_so: bool) -> None:
    assert shows(shown, "one \ntwo\n") is is_so


@pytest.mark.parametrize(
    ("shown", "written"),
    [
        ("page 1: 3 lines over\n…\n1 error\n", "page 1: 4 lines over\n…\n1 error\n"),
        ("page 1: … over\n…\n", "page 1: … over\n…\n"),
        ("quite another thing\n…\n", "page 1: 4 lines over\nthe lead\n1 error\n"),
        ("page 1: 4 lines over\n1 error\n", "page 1: 4 lines over\nthe lead\n1 error\n"),
    ],
)
def test_a_block_written_anew_leaves_out_what_it_left_out(shown: str, written: str) -> None:
    assert mended(shown, "page 1: 4 lines over\nthe lead\n1 error\n") == written

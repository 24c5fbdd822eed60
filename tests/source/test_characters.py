"""Words that no page can show rightly."""

import unicodedata
from pathlib import Path

import pytest

from tekan.source.characters import from_right_to_left, unsettable
from tekan.source.nodes import read_yaml

HEBREW, ARABIC, POINTED, DIGITS = "שלום", "سلام", "א\u05b7", "\u0661\u0662\u0663"


def found(folder: Path, text: str) -> list[tuple[str, int, int, int]]:
    path = folder / "a.yaml"
    path.write_text(f"body: |\n  {text}\n", encoding="utf-8")
    node, _ = read_yaml(path, "a.yaml")
    assert node
    return [(f.code, f.place.line, f.place.column, f.length) for f in unsettable(node) if f.place]


@pytest.mark.parametrize("word", [HEBREW, ARABIC])
def test_words_from_right_to_left_are_found_at_their_place(tmp_path: Path, word: str) -> None:
    assert found(tmp_path, f"门上写着{word}一词") == [("T306", 2, 7, 4)]
    assert [code for code, *_ in found(tmp_path, f"{word}、{word}")] == ["T306", "T306"]


@pytest.mark.parametrize("text", ["א", POINTED, f"{DIGITS}", "社区 社區", "é ü ǎ", "Ελλάδα", "𠮷"])
def test_what_is_the_same_either_way_is_set(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text) == []


def test_every_letter_from_right_to_left_is_known() -> None:
    letters = [
        chr(code)
        for code in range(0x110000)
        if unicodedata.bidirectional(chr(code)) in ("R", "AL")
        and unicodedata.category(chr(code))[0] == "L"
    ]
    assert [f"{ord(c):X}" for c in letters if not list(from_right_to_left(c * 2))] == []

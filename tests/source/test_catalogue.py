"""The catalogue and the code agree: every code used has words, every word is used."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import tekan
from tekan.catalogue import CATALOGUE, Words, hint, problem
from tekan.model.findings import error

SOURCE = Path(tekan.__file__).parent
CODE = re.compile(r"T[1-6]\d\d")
# Values of the codes that a model's complaint is turned into; see `check._wrong_value`.
OF_A_VALUE = {"key", "value", "limit", "choices"}


def trees() -> Iterator[ast.Module]:
    for path in sorted(SOURCE.rglob("*.py")):
        if path.name != "catalogue.py":
            yield ast.parse(path.read_text())


def codes_in(tree: ast.AST) -> set[str]:
    constants = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {value for value in constants if isinstance(value, str) and CODE.fullmatch(value)}


def values_given() -> dict[str, list[set[str]]]:
    """For each code, the names of the values of each call that makes it a finding."""
    given: dict[str, list[set[str]]] = {}
    for call in (node for tree in trees() for node in ast.walk(tree)):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
            continue
        names = {keyword.arg for keyword in call.keywords if keyword.arg} - {"length"}
        if call.func.id in ("error", "warning", "note") and call.args:
            open_ended = any(keyword.arg is None for keyword in call.keywords)
            for code in codes_in(call.args[0]):
                given.setdefault(code, []).append({"*"} if open_ended else names)
    return given


def fields(words: Words) -> set[str]:
    texts = (words.zh, words.zh_hint, words.en, words.en_hint)
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_code_used_has_words() -> None:
    used = set().union(*(codes_in(tree) for tree in trees()))
    assert used - set(CATALOGUE) == set()


def test_every_code_with_words_is_used() -> None:
    used = set().union(*(codes_in(tree) for tree in trees()))
    assert set(CATALOGUE) - used == set()


def test_words_speak_only_of_values_that_are_given() -> None:
    given = values_given()
    used = set().union(*(codes_in(tree) for tree in trees()))
    for code in sorted(used & set(CATALOGUE)):
        words = CATALOGUE[code]
        for names in given.get(code, [OF_A_VALUE]):
            assert "*" in names or fields(words) <= names, code


@pytest.mark.parametrize("code", CATALOGUE)
def test_words_format_in_both_languages(code: str) -> None:
    words = CATALOGUE[code]
    finding = error(code, None, **dict.fromkeys(fields(words), "{甲}"))
    for lang in ("zh", "en"):
        assert problem(finding, lang)
        assert not problem(finding, lang).endswith(("。", "."))
        assert bool(hint(finding, lang)) == bool(words.zh_hint)
    assert problem(finding, "zh") != problem(finding, "en")


def test_values_are_not_taken_for_templates() -> None:
    finding = error("T134", None, key="{0} {nothing}")
    assert problem(finding, "zh") == "缺少“{0} {nothing}”"

"""The command line in both languages, and what was nearly meant."""

import os
import subprocess
import sys

import pytest

from tekan.cli import main
from tekan.cli.completion import SHELLS
from tekan.cli.options import COMMANDS, parser


def said(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code in (0, 2)
    out, err = capsys.readouterr()
    return out + err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["bild", "--lang", "zh"], "您是想写 `build`？"),
        (["bild", "--lang=en"], "did you mean `build`?"),
        (["check", "x", "--finl", "--lang", "zh"], "不认得：--finl；您是想写 `--final`？"),
        (["check", "x", "--finl", "--lang", "en"], "unrecognized arguments: --finl; did you mean"),
        (["check", "--lang", "zh"], "还缺：edition"),
        (["proof", "x", "--lang", "zh", "--layout"], "--layout：后面要写一个值"),
        (["schema", "artikle", "--lang", "zh"], "您是想写 `article`？"),
        (["check", "x", "--format", "jsn", "--lang", "zh"], "您是想写 `json`？"),
        (["completion", "ksh", "--lang", "zh"], "没有 'ksh'（可以写：'bash', 'zsh',"),
        (["check", "x", "y", "--lang", "zh"], "不认得：y"),
    ],
)
def test_a_wrong_command_line_says_what_would_be_right(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert words in said(arguments, capsys)


# English that is a name: of options, their values, files and standards.
@pytest.mark.parametrize("command", COMMANDS)
def test_help_in_chinese_has_no_words_of_argparse(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = said([command, "--lang", "zh", "--help"], capsys)
    assert told.startswith("用法：tekan")
    for english in ("usage", "positional", "options:", "show this", "optional"):
        assert english not in told


@pytest.mark.parametrize("command", COMMANDS)
def test_help_in_english_has_no_chinese_words(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = said([command, "--lang", "en", "--help"], capsys)
    assert told.startswith("usage: tekan")
    assert "用法" not in told


def test_the_language_of_one_command_line_does_not_stay_for_the_next(
    capsys: pytest.CaptureFixture[str],
) -> None:
    said(["check", "--lang", "zh", "-h"], capsys)
    assert "usage: " in said(["check", "--lang", "en", "-h"], capsys)


@pytest.mark.parametrize("before", [["--lang", "zh"], ["--lang=zh"]])
def test_the_language_may_stand_before_the_command(
    before: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert said([*before, "check", "-h"], capsys).startswith("用法：tekan check")


def test_help_of_all_in_chinese_is_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    told = said(["--help", "--lang", "zh"], capsys)
    assert "显示版本" in told
    assert "\n选项：\n" in told


@pytest.mark.parametrize("shell", SHELLS)
def test_completion_knows_every_command_and_option(
    shell: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    for command in COMMANDS:
        assert command in script
    for option in ("--final", "--against", "--format"):
        assert option.lstrip("-") in script


def test_the_shells_are_those_that_the_library_knows() -> None:
    import shtab

    assert set(SHELLS) == set(shtab.SUPPORTED_SHELLS)


def test_completion_for_bash_is_a_script_that_bash_takes() -> None:
    script = subprocess.run(
        (sys.executable, "-m", "tekan", "completion", "bash"), capture_output=True, check=True
    ).stdout
    line = b"\nCOMP_WORDS=(tekan che); COMP_CWORD=1; _shtab_tekan; echo ${COMPREPLY[@]}\n"
    done = subprocess.run(("bash",), input=script + line, capture_output=True, check=False)
    assert done.stdout.split() == [b"check"], done.stderr


def test_a_command_that_is_run_loads_no_other_and_nothing_heavy() -> None:
    code = (
        "import sys; from tekan.cli.options import parsed; parsed(['build', 'x']);"
        "print(*sorted(m for m in sys.modules))"
    )
    done = subprocess.run(
        (sys.executable, "-c", code), capture_output=True, check=True, text=True,
        env={**os.environ, "PYTHONPATH": "src"},
    )  # fmt: skip
    loaded = set(done.stdout.split())
    others = {f"tekan.cli.{module}" for module in COMMANDS.values()} - {"tekan.cli.build"}
    heavy = {"rich", "shtab", "tekan.build", "tekan.catalogue.explained", "pydantic_core", "PIL"}
    assert not loaded & (others | heavy)


def test_every_command_has_its_words_in_both_languages() -> None:
    for lang in ("zh", "en"):
        whole = parser(lang)  # type: ignore[arg-type]
        assert whole.format_help()

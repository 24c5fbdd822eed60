"""docs/commands.md and its Chinese page are true: tables, examples, environment."""

import json
import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tekan.cli import main
from tekan.cli.options import parsed

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

import document_commands  # noqa: E402

PAGES = {
    lang: (ROOT / "docs" / document_commands.file_of("commands", lang)).read_text(encoding="utf-8")
    for lang in document_commands.LANGS
}


@pytest.mark.parametrize("lang", PAGES)
def test_the_tables_of_commands_are_as_generated(lang: str) -> None:
    made = document_commands.page(lang)  # type: ignore[arg-type]
    assert made == PAGES[lang], "run scripts/document_commands.py"  # type: ignore[index]


def examples(page: str) -> Iterator[tuple[str, ...]]:
    """The words of every command that a page shows, without what is for the shell."""
    for block in re.findall(r"```sh\n(.*?)```", page, re.DOTALL):
        for line in block.splitlines():
            words = shlex.split(line, comments=True)
            assert words[0] == "tekan"
            yield tuple(words[1 : words.index(">>") if ">>" in words else None])


EXAMPLES = tuple(examples(PAGES["en"]))


def test_both_pages_show_the_same_examples() -> None:
    assert tuple(examples(PAGES["zh"])) == EXAMPLES


def test_every_command_has_an_example() -> None:
    assert {words[0] for words in EXAMPLES} == set(document_commands.COMMANDS)


# Without end, or waiting for what is typed: of these the words alone are looked at.
WAITING = {("preview", "articles/2024-interviews", "--open"), ("import", "-")}


def status_of(words: tuple[str, ...]) -> int:
    """The exit status that the page tells of."""
    return 1 if "--final" in words else 0


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the repository's house, which is where the commands are run."""
    for name in ("layouts", "press", "style", "articles"):
        shutil.copytree(ROOT / name, tmp_path / name)
    (tmp_path / "fonts").symlink_to(ROOT / "fonts", target_is_directory=True)
    text = "标题：新桥通了\n\n昨天，新桥通车。桥长三百米。\n"
    (tmp_path / "manuscript.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_example_runs_as_printed(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in EXAMPLES:
        if words in WAITING:
            assert parsed(words).command == words[0]
        else:
            assert main(words) == status_of(words), (words, capsys.readouterr().err)


EDITION = "articles/2024-interviews"
PDF = "output/2024-interviews/2024-interviews.pdf"
# What is run for each row of the table of JSON, in this order: a proof needs one before it.
OF_ROWS = {
    "build": ("build", EDITION),
    "check": ("check", EDITION),
    "check --form": ("check", EDITION, "--form", "国新2020"),
    "proof": ("proof", EDITION),
    "proof --against": ("proof", EDITION, "--against", "output/2024-interviews"),
    "preflight": ("preflight", PDF),
    "preflight --typography": ("preflight", PDF, "--typography"),
    "new": ("new", "articles/fresh"),
    "import": ("import", "manuscript.txt"),
    "explain": ("explain", "T131"),
    "fonts": ("fonts",),
    "doctor": ("doctor",),
}


def keys_of_data(page: str) -> dict[str, list[str]]:
    """What the page says that the JSON of each command has."""
    rows = re.findall(r"^\| (`[a-z][^|]*) \| ((?:`\w+`[、, ]*)+) \|$", page, re.MULTILINE)
    return {
        name: re.findall(r"`(\w+)`", keys)
        for names, keys in rows
        for name in re.findall(r"`([^`]+)`", names)
        if name in OF_ROWS
    }


def test_the_json_of_a_command_has_what_both_pages_say(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = {}
    for name, words in OF_ROWS.items():
        main((*words, "--json"))
        found[name] = list(json.loads(capsys.readouterr().out))
    assert keys_of_data(PAGES["en"]) == found
    assert keys_of_data(PAGES["zh"]) == found


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("check", "nowhere"), 2),
        (("preflight", "nowhere.pdf"), 2),
        (("explain", "T999"), 2),
        (("import", "nowhere.docx"), 2),
        (("preview", "nowhere"), 2),
        (("new", "articles"), 1),
    ],
)
def test_the_exit_status_is_that_of_the_page(
    here: Path, words: tuple[str, ...], status: int
) -> None:
    assert main(words) == status


def test_a_command_that_is_written_wrongly_ends_with_2() -> None:
    with pytest.raises(SystemExit) as left:
        main(("build",))
    assert left.value.code == 2


@pytest.mark.parametrize("lang", PAGES)
def test_every_variable_that_the_program_reads_is_told(lang: str) -> None:
    read = {
        name
        for path in (ROOT / "src").rglob("*.py")
        for name in re.findall(
            r"(?:environ\.get\(|environ\[|getenv\()\"([A-Z_]+)\"", path.read_text(encoding="utf-8")
        )
    }
    assert "XDG_CACHE_HOME" in read
    missing = read - set(re.findall(r"`([A-Z_]+)`", PAGES[lang]))  # type: ignore[index]
    assert missing == set()


@pytest.mark.parametrize("name", ["LC_ALL", "LC_MESSAGES", "LANG"])
def test_the_locale_chooses_the_language(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    for each in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(each, raising=False)
    assert parsed(("explain",)).lang == "en"
    monkeypatch.setenv(name, "zh_CN.UTF-8")
    assert parsed(("explain",)).lang == "zh"
    assert parsed(("explain", "--lang", "en")).lang == "en"

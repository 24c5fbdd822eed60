"""Follows docs/tutorial*.md as a reader would: runs its commands, makes its changes.

.venv/bin/python scripts/document_tutorial.py

What the program says is compared with the ```text blocks; one that differs is written anew. In a
block a line with nothing but … stands for any lines, … in a line for any characters; both stay
where the rest is much as it was.

Above a fence may stand

<!-- not run -->         the command installs something
<!-- stops -->           the command ends with errors, as it should here
<!-- until Ctrl+C -->    the command does not end by itself

and above a ```diff or ```yaml the file that is changed or shown, in backticks at the line's end.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
PAGES = {"zh": "tutorial.zh-CN.md", "en": "tutorial.md"}
LOCALES = {"zh": "zh_CN.UTF-8", "en": "en_US.UTF-8"}
# What the reader has in the repository, as far as the tutorial needs it.
HOUSE = ("layouts", "press", "style", "docs/tutorial", "articles/2025-yunxi/ads")
PATIENCE = 120  # s; only a fault takes so long

_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_REMARK = re.compile(r"<!-- (.*) -->\n\Z")
_FILE = re.compile(r"`([^`\n]+\.yaml)`[：:]?\n+\Z")


@dataclass(frozen=True, slots=True)
class Block:
    """A fence of the tutorial.

    remark  what the comment above it says
    file    the file it changes or shows
    start   where its words begin in the page
    """

    kind: str
    words: str
    remark: str
    file: str
    start: int


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a block: what the program said, for ```sh and the ```text under it."""

    block: Block
    said: str = ""
    status: int = 0


def page(lang: str) -> Path:
    return ROOT / "docs" / PAGES[lang]


def blocks(text: str) -> Iterator[Block]:
    for found in _FENCE.finditer(text):
        before = text[: found.start()]
        remark, file = _REMARK.search(before), _FILE.search(before)
        yield Block(
            found[1],
            found[2],
            remark[1] if remark else "",
            file[1] if file else "",
            found.start(2),
        )


def house(folder: Path) -> Path:
    """A house to follow the tutorial in."""
    for name in HOUSE:
        shutil.copytree(ROOT / name, folder / name)
    (folder / "fonts").symlink_to(ROOT / "fonts", target_is_directory=True)
    return folder


def followed(text: str, lang: str, folder: Path) -> Iterator[Done]:
    """Does what the tutorial says, block by block, in a house."""
    last = ""
    for block in blocks(text):
        match block.kind:
            case "sh" if block.remark != "not run":
                done = _run(block, lang, folder)
                last = done.said
                yield done
            case "text":
                yield Done(block, last)
            case "diff":
                change(folder / block.file, block.words)
                yield Done(block)
            case "yaml":
                yield Done(block, (folder / block.file).read_text("utf-8"))


def _run(block: Block, lang: str, folder: Path) -> Done:
    environment = {
        **{name: value for name, value in os.environ.items() if name != "LC_ALL"},
        "LANG": LOCALES[lang],
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONIOENCODING": "utf-8",
        "PYTHONUNBUFFERED": "1",
        "BROWSER": "true",
    }
    process = subprocess.Popen(
        ("bash", "-e", "-c", block.words), cwd=folder, env=environment, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
    )  # fmt: skip
    if block.remark == "until Ctrl+C":
        return Done(block, _until_stopped(process))
    said, _ = process.communicate(timeout=PATIENCE)
    return Done(block, said, process.returncode)


def _until_stopped(process: "subprocess.Popen[str]") -> str:
    """The first line that the preview says, whose page is there; then Ctrl+C."""
    assert process.stdout
    try:
        said = process.stdout.readline()
        address = re.search(r"http://[\w.:]+/", said)
        assert address, said
        with urlopen(address[0], timeout=PATIENCE) as answer:
            assert answer.status == 200
    finally:
        os.killpg(process.pid, signal.SIGINT)
    rest, _ = process.communicate(timeout=PATIENCE)
    return said + rest


def change(path: Path, diff: str) -> None:
    """Makes a change; the lines that it takes out or keeps must stand in the file once."""
    rows = diff.splitlines()
    before = "".join(f"{row[1:]}\n" for row in rows if row[:1] != "+")
    after = "".join(f"{row[1:]}\n" for row in rows if row[:1] != "-")
    text = path.read_text("utf-8")
    assert f"\n{text}".count(f"\n{before}") == 1, f"{path.name}: {before}"
    path.write_text(f"\n{text}".replace(f"\n{before}", f"\n{after}")[1:], "utf-8")


def shows(pattern: str, said: str) -> bool:
    """Whether a block shows what was said, where … stands for what is left out."""
    rows = (
        r"(?:.*\n)*?" if row == "…" else re.escape(row).replace("…", ".*") + r"\n"
        for row in pattern.splitlines()
    )
    return bool(re.fullmatch("".join(rows), _tidy(said)))


def _tidy(said: str) -> str:
    """Without blanks at the ends of lines and of the whole."""
    return "\n".join(row.rstrip() for row in said.strip("\n").splitlines()) + "\n"


def up_to_date(lang: str, folder: Path) -> str:
    """The page, each block that is not true any more written anew."""
    text = written = page(lang).read_text("utf-8")
    for done in reversed([*followed(text, lang, house(folder))]):
        block = done.block
        if block.kind == "text" and not shows(block.words, done.said):
            end = block.start + len(block.words)
            written = written[: block.start] + mended(block.words, done.said) + written[end:]
    return written


# How much alike a line shown and a line said must be, to be the same line in other words.
_ALIKE = 0.7


def mended(pattern: str, said: str) -> str:
    """What was said, with the same left out as before; the whole where a line has no like."""
    rows = _tidy(said).splitlines()
    out: list[str] = []
    at, is_open = 0, False
    for shown in pattern.splitlines():
        if shown == "…":
            is_open = True
            continue
        found = _like(shown, rows, at)
        if found < 0:
            return _tidy(said)
        out += ["…"] if is_open and found > at else rows[at:found]
        out.append(shown if shows(shown, rows[found]) else rows[found])
        at, is_open = found + 1, False
    rest = ["…"] if is_open and at < len(rows) else rows[at:]
    return "\n".join((*out, *rest)) + "\n"


def _like(shown: str, rows: list[str], start: int) -> int:
    """The next line that says the same, or else much the same; -1 where there is none."""
    for at, row in enumerate(rows[start:], start):
        if shows(shown, row):
            return at
    for at, row in enumerate(rows[start:], start):
        if SequenceMatcher(None, shown, row).ratio() >= _ALIKE:
            return at
    return -1


def main() -> None:
    for lang in sys.argv[1:] or PAGES:
        with TemporaryDirectory() as folder:
            page(lang).write_text(up_to_date(lang, Path(folder)), "utf-8")


if __name__ == "__main__":
    main()

"""`tekan import`: manuscripts as they come, into the article files of an edition."""

import argparse
import re
import sys
from os.path import relpath
from pathlib import Path
from typing import TYPE_CHECKING

from tekan.cli.say import USAGE, for_shell, near, say
from tekan.cli.shared import add_json
from tekan.model.findings import Findings, error, has_errors, note

if TYPE_CHECKING:
    from tekan.catalogue import Lang
    from tekan.manuscript.take import Intake

WORDS: "dict[Lang, dict[str, str]]" = {
    "zh": {
        "help": "导入来稿（.docx、.txt、.md、.html 或粘贴的文字），成稿件 YAML",
        "files": "来稿；- 是从标准输入粘贴（粘贴后按 Ctrl-D 结束，Windows 按 Ctrl-Z 再回车）",
        "into": "特刊文件夹（不写则为 articles/来稿名）",
        "replace": "已有同名的稿件，用导入的代替",
        "nothing": "没有写入任何文件",
        "next": "接下来：",
        "T612": "  在 {edition} 的 articles 里加上（可以复制）：",
        "T620": "  在 {edition} 的某一版里加上，如：",
        "paste": "请粘贴文字，完了按 Ctrl-D（Windows 按 Ctrl-Z 再回车）：",
    },
    "en": {
        "help": "manuscripts (.docx, .txt, .md, .html or pasted text) into article files",
        "files": "manuscripts; - is text pasted on standard input (end it with Ctrl-D, on Windows"
        " with Ctrl-Z and Enter)",
        "into": "the edition's folder (default articles/<manuscript>)",
        "replace": "articles that are there already give way to those imported",
        "nothing": "nothing was written",
        "next": "Next:",
        "T612": "  add to articles in {edition} (to copy):",
        "T620": "  add to one of the pages in {edition}, such as:",
        "paste": "Paste the text and end it with Ctrl-D (on Windows with Ctrl-Z and Enter):",
    },
}

_EDITION = "edition.yaml"
_UNLISTED = ("T612", "T620")
# Without text there is nothing to import: the exit status says so.
_UNREAD = frozenset((*(f"T60{digit}" for digit in range(1, 9)), "T619"))


def add(own: argparse.ArgumentParser, words: dict[str, str]) -> None:
    """Its options."""
    own.add_argument("files", nargs="+", metavar="FILE", help=words["files"])
    own.add_argument("--into", type=Path, metavar="DIR", help=words["into"])
    own.add_argument("--replace", action="store_true", help=words["replace"])
    add_json(own)


def run(options: argparse.Namespace) -> int:
    from tekan.manuscript.take import clashes, take

    read, unread = _read(options.files, options)
    folder = _folder(options)
    existing = frozenset(path.stem for path in folder.glob("*.yaml") if path.name != _EDITION)
    intake = take(read, _schema(folder, "article"), existing)
    found = unread + intake.findings
    if not options.replace:
        found += clashes(intake.taken, existing, str(near(folder)))
    if has_errors(found) or not intake.taken:
        return _say_nothing(found, options)
    files, told = _files(folder, intake)
    from tekan.output import leave

    unwritten = _left_schemas(folder, options.lang) or leave(folder, files)
    found += told + unwritten
    return _say(found, options, intake, () if unwritten else tuple(folder / n for n in files))


def _say(
    found: Findings, options: argparse.Namespace, intake: "Intake", files: tuple[Path, ...]
) -> int:
    from tekan.manuscript.telling import as_data, manuscript_as_data, told

    more = {
        "manuscripts": [manuscript_as_data(each) for each in intake.manuscripts],
        "articles": [as_data(each) for each in intake.taken],
    }
    if files and not options.json:
        for line in told(intake, options.lang):
            print(line)
    status = say(found, options, files, more)
    if files and not options.json:
        _say_next(found, files[0].parent, WORDS[options.lang])
    return status


def _say_next(found: Findings, folder: Path, words: dict[str, str]) -> None:
    """What to do now; the articles that edition.yaml lacks as it would have them, to copy."""
    print(words["next"])
    unlisted = [(f.code, str(dict(f.values)["names"])) for f in found if f.code in _UNLISTED]
    for code, names in unlisted:
        print(words[code].format(edition=near(folder / _EDITION)))
        print(_to_copy(code, names, (folder / _EDITION).read_text("utf-8", "replace")))
    print(f"  tekan check {for_shell(folder)}")


def _to_copy(code: str, names: str, edition: str) -> str:
    """The articles as edition.yaml lists its own: in brackets, or in a line each."""
    if code == "T620":
        return f"  briefs: [{names}]"
    if re.search(r"^(?:articles|稿件)\s*:\s*\[", edition, re.MULTILINE):
        return f"  {names}"
    return "\n".join(f"  - {name}" for name in names.split(", "))


def _say_nothing(found: Findings, options: argparse.Namespace) -> int:
    status = say(found, options, ())
    if not options.json:
        print(WORDS[options.lang]["nothing"], file=sys.stderr)
    return USAGE if any(finding.code in _UNREAD for finding in found) else status


def _read(
    names: list[str], options: argparse.Namespace
) -> tuple[list[tuple[str, bytes]], Findings]:
    """The bytes of all files; T601 for each that is not there, T619 that cannot be read."""
    read: list[tuple[str, bytes]] = []
    unread: Findings = ()
    for name in dict.fromkeys(names):
        try:
            read.append((name, _bytes_of(name, options)))
        except FileNotFoundError:
            unread += (error("T601", None, file=name),)
        except (OSError, ValueError):
            unread += (error("T619", None, file=name),)
    return read, unread


def _bytes_of(name: str, options: argparse.Namespace) -> bytes:
    """As many bytes as a manuscript may have, and one more."""
    from tekan.manuscript.opened import MOST_BYTES, STDIN

    if name != STDIN:
        if Path(name).exists() and not (Path(name).is_file() or Path(name).is_dir()):
            raise ValueError("no ordinary file")  # a pipe might never end
        with Path(name).open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    if sys.stdin.isatty():
        print(WORDS[options.lang]["paste"], file=sys.stderr)
    return sys.stdin.buffer.read(MOST_BYTES + 1)


def _folder(options: argparse.Namespace) -> Path:
    """The edition's folder: named, or after the first manuscript in the house found above."""
    if options.into:
        return Path(options.into).absolute()
    from tekan.manuscript.opened import name_of
    from tekan.source.edition import file_name

    return _house(Path.cwd()) / "articles" / file_name(name_of(options.files[0]).strip(". "))


def _house(folder: Path) -> Path:
    from tekan.source.house import find_root

    return find_root(folder) or Path.cwd()


def _schema(folder: Path, document: str) -> str:
    """The path of a schema from the edition's folder, for the modeline; "" outside a house."""
    from tekan.source.house import find_root

    house = find_root(folder)
    return f"{Path(relpath(house / 'schema', folder)).as_posix()}/{document}.json" if house else ""


def _left_schemas(folder: Path, lang: "Lang") -> Findings:
    """Writes what the modelines name, where the house has it not."""
    from tekan.newhouse import missing_schemas
    from tekan.output import leave
    from tekan.source.house import find_root

    house = find_root(folder)
    missing = missing_schemas(house, lang) if house else {}
    return leave(house / "schema", missing) if house and missing else ()


def _files(folder: Path, intake: "Intake") -> tuple[dict[str, bytes], Findings]:
    """The files to leave; edition.yaml only where there is none, else T612 or, where it has
    `pages`, T620 says what to add."""
    from tekan.manuscript.edition import edition_yaml, is_by_page, placeholder, unlisted
    from tekan.manuscript.write import PLACEHOLDER

    files = {f"{each.stem}.yaml": each.yaml.encode() for each in intake.taken}
    drafts = [each.draft for each in intake.taken]
    stems = [each.stem for each in intake.taken]
    if any(draft.captions for draft in drafts) and not (folder / PLACEHOLDER).exists():
        files[PLACEHOLDER] = placeholder()
    edition = folder / _EDITION
    if not edition.exists():
        text = edition_yaml(stems, drafts, _layouts(folder), _schema(folder, "edition"))
        return {_EDITION: text.encode(), **files}, ()
    there = edition.read_text(encoding="utf-8", errors="replace")
    missing = unlisted(stems, there)
    code = "T620" if is_by_page(there) else "T612"
    told = (note(code, None, names=", ".join(missing)),) if missing else ()
    return files, told


def _layouts(folder: Path) -> dict[str, str]:
    """The layouts of the house, as text by name."""
    paths = sorted((_house(folder) / "layouts").glob("*.yaml"))
    return {path.stem: path.read_text(encoding="utf-8", errors="replace") for path in paths}

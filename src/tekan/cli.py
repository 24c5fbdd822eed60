"""The command line: arguments, printing, exit codes."""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from tekan import __version__
from tekan.model.findings import Finding, Findings, Place, Severity, error, has_errors

if TYPE_CHECKING:
    from tekan.catalogue import Lang

EXIT_FINE, EXIT_ERRORS, EXIT_USAGE, EXIT_STOPPED = 0, 1, 2, 130
# Without these there is nothing to work on: input that cannot be read at all.
_UNREADABLE = frozenset(("T172", "T502"))
EDITION_FILE = "edition.yaml"

_HELP: dict["Lang", dict[str, str]] = {
    "zh": {
        "about": "特刊：YAML 稿件，成付印版面",
        "build": "排成付印 PDF（对页和单页）和报告",
        "check": "查出所有问题，什么也不生成",
        "proof": "出校样：溢排的字和所有问题排在版边，有错也出",
        "preflight": "检查任何一个 PDF",
        "pdf": "PDF 文件，任何软件做的都行",
        "typography": "量中文排版：禁则、间隙、栏边、网格等",
        "level": "禁则的严格程度（不写则为国标 gb）",
        "schema": "各种 YAML 文件的 JSON Schema",
        "edition": "特刊文件夹，如 articles/2024-interviews",
        "output": "放文件的地方（不写则为 output/特刊名）",
        "layout": "换用 layouts/ 里的这个版式",
        "final": "付印：有占位图或待填的就不生成",
        "check_final": "按付印来查：占位图和待填的都算错误",
        "lang": "用中文还是英文说话",
        "json": "结果用 JSON 写出，给程序用",
        "document": "哪一种文件",
        "done": "已生成",
        "counts": "{error} 个错误，{warning} 个警告，{note} 个提示",
        "unbuilt": "未生成",
        "former": "未生成；{folder} 里仍是上一次的文件",
    },
    "en": {
        "about": "tekan: an edition in YAML into press-ready newspaper pages",
        "build": "press PDF (spread and single pages) and a report",
        "check": "all that is wrong; builds nothing",
        "proof": "proof: text without room and all findings beside the pages; with errors too",
        "preflight": "a cold look at any PDF",
        "pdf": "a PDF of any program",
        "typography": "measure its Chinese composition: line breaks, gaps, edges, grid",
        "level": "how much may not begin or end a line (default gb)",
        "schema": "JSON Schema of the YAML documents",
        "edition": "the edition's folder, such as articles/2024-interviews",
        "output": "folder for the files (default output/<edition>)",
        "layout": "take this layout of layouts/ instead of the edition's own",
        "final": "for press: refuses placeholders and fields to be filled in",
        "check_final": "as for press: placeholders and fields to be filled in are errors",
        "lang": "language of messages",
        "json": "print the result as JSON",
        "document": "which document",
        "done": "wrote",
        "counts": "{error} error{error_s}, {warning} warning{warning_s}, {note} note{note_s}",
        "unbuilt": "nothing written",
        "former": "nothing written; {folder} still holds the former build",
    },
}


def entry() -> None:
    """The command itself: a process of its own that may leave without tidying up."""
    import gc

    gc.disable()  # a build makes no cycles worth collecting, and is over before they matter
    try:
        _open_streams()
        status = main()
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        status = EXIT_FINE  # whoever reads has read enough
    except OSError:
        status = EXIT_ERRORS  # nobody can be told
    except KeyboardInterrupt:
        status = EXIT_STOPPED
    os._exit(status)  # taking 400 modules apart takes longer than making up a page


def _open_streams() -> None:
    """A stream that is closed, or whose encoding lacks a character, stops no build."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command.

    The exit status is 0 when nothing is worse than a warning, 1 with errors, 2 for usage or
    input that cannot be read at all.
    """
    # pydantic looks for plugins in every installed package when it is imported, for 20 ms.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    options = _parser(_default_lang()).parse_args(arguments)
    try:
        return int(options.run(options))
    except KeyboardInterrupt:
        return EXIT_STOPPED
    except BrokenPipeError:
        raise
    except Exception as problem:  # the last net: a user never sees a traceback
        return _say((_accident(problem),), options, ())


def _parser(lang: "Lang") -> argparse.ArgumentParser:
    words = _HELP[lang]
    parser = argparse.ArgumentParser(prog="tekan", description=words["about"])
    parser.add_argument("--version", action="version", version=f"tekan {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    build = commands.add_parser("build", help=words["build"])
    build.add_argument("edition", type=Path, help=words["edition"])
    build.add_argument("--output", type=Path, metavar="DIR", help=words["output"])
    build.add_argument("--final", action="store_true", help=words["final"])
    build.set_defaults(run=_build)
    proof = commands.add_parser("proof", help=words["proof"])
    proof.add_argument("edition", type=Path, help=words["edition"])
    proof.add_argument("--output", type=Path, metavar="DIR", help=words["output"])
    proof.set_defaults(run=_proof)
    check = commands.add_parser("check", help=words["check"])
    check.add_argument("edition", type=Path, help=words["edition"])
    check.add_argument("--final", action="store_true", help=words["check_final"])
    check.set_defaults(run=_check)
    preflight = commands.add_parser("preflight", help=words["preflight"])
    preflight.add_argument("file", type=Path, help=words["pdf"])
    preflight.add_argument("--typography", action="store_true", help=words["typography"])
    preflight.add_argument("--level", choices=LEVELS, default="gb", help=words["level"])
    preflight.set_defaults(run=_preflight)
    schema = commands.add_parser("schema", help=words["schema"])
    schema.add_argument("document", choices=SCHEMAS, help=words["document"])
    schema.set_defaults(run=_schema)
    for command in (build, proof, check):
        command.add_argument("--layout", metavar="NAME", help=words["layout"])
    for command in (build, proof, check, preflight, schema):
        command.add_argument("--lang", choices=("zh", "en"), default=lang, help=words["lang"])
    for command in (build, proof, check, preflight):
        command.add_argument("--json", action="store_true", help=words["json"])
    return parser


def _default_lang() -> "Lang":
    """Chinese where the locale is, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return "zh" if os.environ[name].lower().startswith("zh") else "en"
    return "en"


def _build(options: argparse.Namespace) -> int:
    from tekan.build import build

    built = build(options.edition, options.output, options.final, options.layout)
    return _say(built.findings, options, built.files)


def _proof(options: argparse.Namespace) -> int:
    from tekan.build import proof

    made = proof(options.edition, options.output, options.layout)
    return _say(made.findings, options, made.files)


def _check(options: argparse.Namespace) -> int:
    from tekan.build import check

    return _say(check(options.edition, options.final, options.layout), options, ())


LEVELS = ("basic", "gb", "strict")


def _preflight(options: argparse.Namespace) -> int:
    from tekan.press.reading import UnreadableFileError
    from tekan.press.table import as_data, as_table
    from tekan.press.typography import typography

    if not options.typography:
        return _say_unmeasured("unbuilt", options)
    try:
        report = typography(options.file, options.level)
    except UnreadableFileError as problem:
        return _say_unmeasured(problem.kind, options)
    if options.json:
        _print_json(as_data(report))
    else:
        print(as_table(report, options.lang))
    return EXIT_FINE if report.is_within else EXIT_ERRORS


def _say_unmeasured(kind: str, options: argparse.Namespace) -> int:
    from tekan.press.table import WORDS

    problem = WORDS[options.lang][kind].format(file=options.file)
    if options.json:
        _print_json({"kind": kind, "problem": problem})
    else:
        print(problem, file=sys.stderr)
    return EXIT_USAGE


SCHEMAS = ("edition", "article", "layout", "fonts", "press")


def _schema(options: argparse.Namespace) -> int:
    from tekan.source.schemas import json_schema

    _print_json(json_schema(options.document))
    return EXIT_FINE


def _say(findings: Findings, options: argparse.Namespace, files: Sequence[Path]) -> int:
    if getattr(options, "json", False):
        _say_json(findings, options.lang, files)
    else:
        _say_words(findings, options.lang, files)
    if not has_errors(findings):
        return EXIT_FINE
    if not files and not options.json:
        _say_unbuilt(options)
    return EXIT_USAGE if any(map(_is_unreadable, findings)) else EXIT_ERRORS


def _is_unreadable(finding: Finding) -> bool:
    no_edition = finding.code == "T101" and dict(finding.values).get("file") == EDITION_FILE
    return no_edition or finding.code in _UNREADABLE


def _say_unbuilt(options: argparse.Namespace) -> None:
    """That a build or a proof left nothing; other commands never do."""
    from tekan.build import former_files

    if options.run not in (_build, _proof):
        return
    words = _HELP[options.lang]
    former = former_files(options.edition, options.output) if options.run is _build else None
    said = words["former"].format(folder=_near(former)) if former else words["unbuilt"]
    print(said, file=sys.stderr)


def _say_json(findings: Findings, lang: "Lang", files: Sequence[Path]) -> None:
    from tekan.printing import as_json

    value = {
        "findings": [as_json(finding, lang) for finding in findings],
        "files": [str(path) for path in files],
    }
    _print_json(value)


def _print_json(value: object) -> None:
    import json

    print(json.dumps(value, ensure_ascii=False, indent=1))


def _say_words(findings: Findings, lang: "Lang", files: Sequence[Path]) -> None:
    from tekan.printing import as_block

    words = _HELP[lang]
    for finding in findings:
        print(as_block(finding, lang, _source_line(finding)), file=sys.stderr)
    for path in files:
        print(f"{words['done']} {_near(path)}")
    if findings:
        print(_counts(findings, words["counts"]), file=sys.stderr)


def _counts(findings: Findings, words: str) -> str:
    counts = {s.value: sum(f.severity is s for f in findings) for s in Severity}
    endings = {f"{name}_s": "" if count == 1 else "s" for name, count in counts.items()}
    return words.format(**counts, **endings)


def _source_line(finding: Finding) -> str | None:
    """The line of the source that a finding speaks of; notes stand without it."""
    place = finding.place
    if place is None or finding.severity is Severity.NOTE or not Path(place.file).is_file():
        return None
    try:
        with Path(place.file).open(encoding="utf-8-sig") as stream:
            rows = (line.rstrip("\r\n") for line in stream)
            return next(islice(rows, place.line - 1, None), None)
    except (OSError, ValueError):
        return None


def _near(path: Path) -> Path:
    """A path as short as it reads from here."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _accident(problem: Exception) -> Finding:
    """An error of the program's own: its traceback goes into a file, not to the user."""
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile("w", suffix=".tekan.log", delete=False) as log:
        traceback.print_exception(problem, file=log)
    reason = f"{type(problem).__name__}: {problem}"
    return error("T599", Place(log.name), reason=reason, log=log.name)

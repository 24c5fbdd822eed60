"""The command line: arguments, printing, exit codes."""

import argparse
import io
import os
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from tekan import __version__
from tekan.model.findings import Finding, Findings, Place, Severity, error, has_errors

if TYPE_CHECKING:
    from tekan.build import Proofed
    from tekan.catalogue import Lang

EXIT_FINE, EXIT_ERRORS, EXIT_USAGE, EXIT_STOPPED = 0, 1, 2, 130
# Without these there is nothing to work on: input that cannot be read at all.
_UNREADABLE = frozenset(("T172", "T502", "T580", "T581", "T582"))
EDITION_FILE = "edition.yaml"

_HELP: dict["Lang", dict[str, str]] = {
    "zh": {
        "about": "特刊：YAML 稿件，成付印版面",
        "build": "排成付印 PDF（对页和单页）和报告",
        "check": "查出所有问题，什么也不生成",
        "proof": "出校样：溢排的字、所有问题和改动排在版边，有错也出",
        "number": "第几次校样（不写则接着文件夹里最新的往下数）",
        "number_wrong": "要写 1 到 {most} 的整数",
        "against": "旧校样的 PDF 或它所在的文件夹：标出改动的行，列出改动",
        "areas": "画出每篇的版块",
        "grid": "画出网格的栏和行",
        "changes": "对照第 {against} 次校样，改动 {count} 处",
        "unchanged": "对照第 {against} 次校样，没有改动",
        "preflight": "检查任何一个 PDF",
        "pdf": "PDF 文件，任何软件做的都行",
        "typography": "只量中文排版：禁则、间隙、栏边、网格等",
        "profile": "印刷条件：press/ 里的名字或 YAML 文件（不写则为 newsprint）",
        "marked": "另存一份，标出每一处并附清单",
        "ink_map": "每页出一张总墨量图（PNG），放在这个文件夹",
        "level": "禁则的严格程度（不写则为国标 gb）",
        "schema": "各种 YAML 文件的 JSON Schema",
        "edition": "特刊文件夹，如 articles/2024-interviews",
        "output": "放文件的地方（不写则为 output/特刊名）",
        "layout": "换用 layouts/ 里的这个版式",
        "final": "付印：有占位图或待填的就不生成",
        "stamp": "版外信息里加上这几个字，如时间",
        "stamp_wrong": "最多 {most} 个字，不能有换行等控制字符",
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
        "proof": "proof: text without room, findings and changes beside the pages; with errors too",
        "number": "which proof it is (default: counted on from the newest in the folder)",
        "number_wrong": "a whole number from 1 to {most}",
        "against": "a former proof (PDF or its folder): marks changed lines, lists the changes",
        "areas": "outline the area of each article",
        "grid": "draw the grid's columns and lines",
        "changes": "{count} change{count_s} since proof {against}",
        "unchanged": "nothing has changed since proof {against}",
        "preflight": "a cold look at any PDF",
        "pdf": "a PDF of any program",
        "typography": "measure its Chinese composition alone: line breaks, gaps, edges, grid",
        "profile": "press profile: a name in press/ or a YAML file (default newsprint)",
        "marked": "write a copy with every place framed, and a list",
        "ink_map": "write a picture of each page's total ink (PNG) into this folder",
        "level": "how much may not begin or end a line (default gb)",
        "schema": "JSON Schema of the YAML documents",
        "edition": "the edition's folder, such as articles/2024-interviews",
        "output": "folder for the files (default output/<edition>)",
        "layout": "take this layout of layouts/ instead of the edition's own",
        "final": "for press: refuses placeholders and fields to be filled in",
        "stamp": "words added to the slug line, such as the time",
        "stamp_wrong": "at most {most} characters, and no line breaks or other controls",
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
    build.add_argument(
        "--stamp", type=partial(_stamp, words), default="", metavar="TEXT", help=words["stamp"]
    )
    build.set_defaults(run=_build)
    proof = commands.add_parser("proof", help=words["proof"])
    proof.add_argument("edition", type=Path, help=words["edition"])
    proof.add_argument("--output", type=Path, metavar="DIR", help=words["output"])
    number = partial(_number, words)
    proof.add_argument("--number", type=number, default=0, metavar="N", help=words["number"])
    proof.add_argument("--against", type=Path, metavar="OLD", help=words["against"])
    proof.add_argument("--areas", action="store_true", help=words["areas"])
    proof.add_argument("--grid", action="store_true", help=words["grid"])
    proof.set_defaults(run=_proof)
    check = commands.add_parser("check", help=words["check"])
    check.add_argument("edition", type=Path, help=words["edition"])
    check.add_argument("--final", action="store_true", help=words["check_final"])
    check.set_defaults(run=_check)
    preflight = commands.add_parser("preflight", help=words["preflight"])
    preflight.add_argument("file", type=Path, help=words["pdf"])
    preflight.add_argument("--profile", metavar="NAME", help=words["profile"])
    preflight.add_argument("--marked", type=Path, metavar="OUT", help=words["marked"])
    preflight.add_argument("--ink-map", type=Path, metavar="DIR", help=words["ink_map"])
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


_LONGEST_STAMP = 40


def _stamp(words: dict[str, str], text: str) -> str:
    if len(text) > _LONGEST_STAMP or not text.replace("\u3000", " ").isprintable():
        raise argparse.ArgumentTypeError(words["stamp_wrong"].format(most=_LONGEST_STAMP))
    return text


_LAST_PROOF = 999_999


def _number(words: dict[str, str], text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= _LAST_PROOF:
        raise argparse.ArgumentTypeError(words["number_wrong"].format(most=_LAST_PROOF))
    return int(text)


def _default_lang() -> "Lang":
    """Chinese where the locale is, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return "zh" if os.environ[name].lower().startswith("zh") else "en"
    return "en"


def _build(options: argparse.Namespace) -> int:
    from tekan.build import build

    built = build(options.edition, options.output, options.final, options.layout, options.stamp)
    return _say(built.findings, options, built.files)


def _proof(options: argparse.Namespace) -> int:
    from tekan.build import ProofOptions, proof

    wanted = ProofOptions(options.number, options.against, options.areas, options.grid)
    made = proof(options.edition, options.output, options.layout, wanted)
    status = _say(made.findings, options, made.files, _proof_as_data(made, options))
    if made.against and not options.json:
        _say_changes(made, options.lang)
    return status


def _proof_as_data(made: "Proofed", options: argparse.Namespace) -> dict[str, object]:
    """What a proof adds to its findings and files, for machines."""
    if not made.number:
        return {}
    from tekan.proof.telling import as_data

    changes = [as_data(change, options.lang) for change in made.changes]
    against = {"against": made.against, "changes": changes} if made.against else {}
    return {"number": made.number, **against}


def _say_changes(made: "Proofed", lang: "Lang") -> None:
    """The changes under the names of their articles, numbered as in the margins."""
    from tekan.proof.telling import listed

    count = len(made.changes)
    words = _HELP[lang]["changes" if count else "unchanged"]
    print(words.format(against=made.against, count=count, count_s="" if count == 1 else "s"))
    for line in listed(made.changes, lang):
        print(line)


def _check(options: argparse.Namespace) -> int:
    from tekan.build import check

    return _say(check(options.edition, options.final, options.layout), options, ())


LEVELS = ("basic", "gb", "strict")


def _preflight(options: argparse.Namespace) -> int:
    from tekan.preflight_command import preflight, typography

    return typography(options) if options.typography else preflight(options, _say)


SCHEMAS = ("edition", "article", "layout", "fonts", "press")


def _schema(options: argparse.Namespace) -> int:
    from tekan.source.schemas import json_schema

    _print_json(json_schema(options.document))
    return EXIT_FINE


def _say(
    findings: Findings,
    options: argparse.Namespace,
    files: Sequence[Path],
    more: Mapping[str, object] | None = None,
) -> int:
    """Findings and files, in words or as data; `more` for machines only."""
    if getattr(options, "json", False):
        _say_json(findings, options.lang, files, more or {})
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


def _say_json(
    findings: Findings, lang: "Lang", files: Sequence[Path], more: Mapping[str, object]
) -> None:
    from tekan.printing import as_json

    value = {
        "findings": [as_json(finding, lang) for finding in findings],
        "files": [str(path) for path in files],
        **more,
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

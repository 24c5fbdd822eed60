"""What `tekan preflight` prints of a file, and its exit status."""

import argparse
import sys
from pathlib import Path

from tekan.cli.progress import progress_of
from tekan.cli.say import is_coloured, print_json, say
from tekan.preflight import HomelessError, judged, mark, profile_for, said_in
from tekan.press.preflight import report
from tekan.press.preflight.report import Judged
from tekan.press.reading import UnreadableFileError
from tekan.press.table import WORDS

FINE, ERRORS, UNREAD = 0, 1, 2


def preflight(options: argparse.Namespace) -> int:
    """Judges a file."""
    try:
        press, findings = profile_for(options.file, options.profile)
        if press is None:
            say(findings, options, ())
            return UNREAD
        with progress_of(options) as progress:
            result = judged(options.file, press, options.ink_map, progress)
    except HomelessError:
        return _say_unjudged("homeless", options.file, options)
    except UnreadableFileError as problem:
        return _say_unread(problem.kind, options)
    except OSError:
        return _say_unjudged("unwritten", options.ink_map or options.file, options)
    # The copy first: whoever reads the table may stop reading.
    status = _marked(result, options) if options.marked else FINE
    return status or _say_judged(result, options)


def _say_judged(result: Judged, options: argparse.Namespace) -> int:
    words = said_in(options.lang)
    if options.format in ("github", "lsp"):
        from tekan.cli.forms import say_verdicts

        say_verdicts(result, options.lang, options.format, options.file)
    elif options.json:
        print_json(report.as_data(result, words))
    else:
        print(report.as_table(result, options.lang, words, is_coloured(sys.stdout)))
    return FINE if result.is_fit else ERRORS


def _marked(result: Judged, options: argparse.Namespace) -> int:
    if options.marked.exists() and options.marked.samefile(options.file):
        return _say_unjudged("onto", options.marked, options)
    try:
        mark(options.file, result, options.marked, options.lang)
    except OSError:
        return _say_unjudged("unwritten", options.marked, options)
    return FINE


def typography(options: argparse.Namespace) -> int:
    """Measures a file's Chinese composition."""
    from tekan.press.table import as_data, as_table
    from tekan.press.typography import typography as measured

    try:
        found = measured(options.file, options.level)
    except UnreadableFileError as problem:
        return _say_unread(problem.kind, options)
    if options.json:
        print_json(as_data(found))
    else:
        print(as_table(found, options.lang))
    return FINE if found.is_within else ERRORS


def _say_unjudged(kind: str, file: Path, options: argparse.Namespace) -> int:
    return _say_problem(kind, report.WORDS[options.lang][kind].format(file=file), options)


def _say_unread(kind: str, options: argparse.Namespace) -> int:
    return _say_problem(kind, WORDS[options.lang][kind].format(file=options.file), options)


def _say_problem(kind: str, problem: str, options: argparse.Namespace) -> int:
    if options.json:
        print_json({"kind": kind, "problem": problem})
    else:
        print(problem, file=sys.stderr)
    return UNREAD

"""The command line: arguments, printing, exit codes."""

import argparse
import json
import locale
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from tekan import __version__
from tekan.catalogue import Lang
from tekan.model.findings import Finding, Findings, Severity, has_errors

EXIT_FINE, EXIT_ERRORS, EXIT_USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command; the exit status is 0 when nothing is worse than a warning, 1 with errors,
    2 for usage or input that cannot be read at all."""
    options = _parser().parse_args(arguments)
    from tekan.build import build

    built = build(options.edition, options.output, options.final)
    _say(built.findings, options)
    for path in built.files:
        print(path)
    return EXIT_ERRORS if has_errors(built.findings) else EXIT_FINE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tekan", description="特刊: YAML → press-ready pages")
    parser.add_argument("--version", action="version", version=f"tekan {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build")
    build.add_argument("edition", type=Path)
    build.add_argument("--output", type=Path)
    build.add_argument("--final", action="store_true")
    build.add_argument("--lang", choices=("zh", "en"))
    build.add_argument("--json", action="store_true")
    return parser


def _say(findings: Findings, options: argparse.Namespace) -> None:
    from tekan.printing import as_line

    for finding in findings:
        print(finding, file=sys.stderr)


_ = (json, locale, os, Lang, Finding, Severity)

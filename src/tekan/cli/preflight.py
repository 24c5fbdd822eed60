"""`tekan preflight`: a cold look at any PDF."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tekan.cli.shared import add_json

if TYPE_CHECKING:
    from tekan.catalogue import Lang

LEVELS = ("basic", "gb", "strict")

WORDS: "dict[Lang, dict[str, str]]" = {
    "zh": {
        "help": "检查任何一个 PDF",
        "pdf": "PDF 文件，任何软件做的都行",
        "profile": "印刷条件：press/ 里的名字或 YAML 文件（不写则为 newsprint）",
        "marked": "另存一份，标出每一处并附清单",
        "ink_map": "每页出一张总墨量图（PNG），放在这个文件夹",
        "typography": "只量中文排版：禁则、间隙、栏边、网格等",
        "level": "禁则的严格程度（不写则为国标 gb）",
    },
    "en": {
        "help": "a cold look at any PDF",
        "pdf": "a PDF of any program",
        "profile": "press profile: a name in press/ or a YAML file (default newsprint)",
        "marked": "write a copy with every place framed, and a list",
        "ink_map": "write a picture of each page's total ink (PNG) into this folder",
        "typography": "measure its Chinese composition alone: line breaks, gaps, edges, grid",
        "level": "how much may not begin or end a line (default gb)",
    },
}


def add(own: argparse.ArgumentParser, words: dict[str, str]) -> None:
    """Its options."""
    own.add_argument("file", type=Path, help=words["pdf"])
    own.add_argument("--profile", metavar="NAME", help=words["profile"])
    own.add_argument("--marked", type=Path, metavar="OUT", help=words["marked"])
    own.add_argument("--ink-map", type=Path, metavar="DIR", help=words["ink_map"])
    own.add_argument("--typography", action="store_true", help=words["typography"])
    own.add_argument("--level", choices=LEVELS, default="gb", help=words["level"])
    add_json(own)


def run(options: argparse.Namespace) -> int:
    from tekan.cli.verdicts import preflight, typography

    return typography(options) if options.typography else preflight(options)

"""Rewrites every golden file: python tests/update_goldens.py"""

from collections.abc import Callable, Mapping
from pathlib import Path

import interviews
from dump import dump

GOLDEN = Path(__file__).parent / "golden"
COMMAND = "python tests/update_goldens.py"
GOLDENS: Mapping[str, Callable[[], str]] = {
    "interviews.txt": lambda: dump(interviews.load().spread),
}


def main() -> None:
    GOLDEN.mkdir(exist_ok=True)
    for name, made in GOLDENS.items():
        (GOLDEN / name).write_text(made(), encoding="utf-8")
        print(GOLDEN / name)


if __name__ == "__main__":
    main()

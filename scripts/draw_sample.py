"""Draws the pictures and the advertisements of `articles/2025-yunxi`.

python scripts/draw_sample.py [FOLDER]
"""

import sys
from pathlib import Path

from sample_pictures.series import draw

EDITION = Path(__file__).resolve().parent.parent / "articles" / "2025-yunxi"


def main(folder: Path) -> None:
    for file in draw(folder):
        print(file)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else EDITION)

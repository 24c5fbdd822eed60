"""Makes docs/spread.png, the picture at the head of the README, from the built spread.

.venv/bin/tekan build articles/2024-interviews && .venv/bin/python scripts/picture_of_spread.py
"""

from pathlib import Path

import pypdfium2

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "output" / "2024-interviews" / "2024-interviews.pdf"
TARGET = ROOT / "docs" / "spread.png"
DPI = 60


def main() -> None:
    page = pypdfium2.PdfDocument(SOURCE)[0]
    left, bottom, right, top = page.get_trimbox()
    width, height = page.get_size()
    outside = (left, bottom, width - right, height - top)
    image = page.render(scale=DPI / 72, crop=outside).to_pil()
    image.convert("P", palette=1, colors=128).save(TARGET, optimize=True)


if __name__ == "__main__":
    main()

"""Makes docs/press/*.png: a proof with changes, a page with its faults framed, its ink.

.venv/bin/python scripts/picture_of_press.py
"""

from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from document_press import corrected, faulty_page, said
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "press"
PROOF_DPI, MARKED_DPI = 56, 76
INK_WIDTH = 480  # pixels
# The foot of the page with the ad, and the head of the list: shares of the height.
PAGE_FROM, LIST_TO = 0.68, 0.72
SPACE, GROUND = 10, "#d4d4d4"
COLOURS = 128


def main() -> None:
    TARGET.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        saved(proof(Path(folder)), "proof")
    with TemporaryDirectory() as folder:
        page = faulty_page(Path(folder))
        copy, ink = Path(folder) / "marked.pdf", Path(folder) / "ink"
        said("preflight", str(page), "--marked", str(copy), "--ink-map", str(ink), "--lang", "zh")
        saved(marked(copy), "marked")
        (path,) = ink.iterdir()
        saved(smaller(path), "ink")


def proof(folder: Path) -> Image.Image:
    """The second proof of the interviews, compared with the first."""
    own = corrected(folder)
    said("proof", str(own.edition), "--against", str(own.former), "--output", str(folder))
    return rendered(folder / f"{own.edition.name}-proof.pdf", 0, PROOF_DPI)


def marked(copy: Path) -> Image.Image:
    """The foot of the page, and under it the head of the list."""
    listed, page = (rendered(copy, at, MARKED_DPI) for at in (0, 1))
    page = page.crop((0, round(page.height * PAGE_FROM), page.width, page.height))
    listed = listed.crop((0, 0, listed.width, round(listed.height * LIST_TO)))
    table = Image.new("RGB", (page.width, page.height + SPACE + listed.height), GROUND)
    table.paste(page, (0, 0))
    table.paste(listed, ((page.width - listed.width) // 2, page.height + SPACE))
    return table


def rendered(file: Path, at: int, dpi: int) -> Image.Image:
    image: Image.Image = pypdfium2.PdfDocument(file)[at].render(scale=dpi / 72).to_pil()
    return image.convert("RGB")


def smaller(path: Path) -> Image.Image:
    with Image.open(path) as image:
        size = (INK_WIDTH, round(image.height * INK_WIDTH / image.width))
        return image.convert("RGB").resize(size, Image.Resampling.LANCZOS)


def saved(image: Image.Image, name: str) -> None:
    flat = image.quantize(COLOURS, kmeans=2)
    flat.save(TARGET / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()

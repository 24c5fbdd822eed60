"""Makes docs/makeup/*.png: the interviews laid by hand and made up by itself, and the weekly.

.venv/bin/python scripts/picture_of_editions.py
"""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from PIL import Image

from tekan.build import build

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = ROOT / "articles"
TARGET = ROOT / "docs" / "makeup"
SPREAD_DPI, WEEKLY_DPI = 45, 40
SPACE = 10  # between two pages and around them all, pixels
GROUND = "#d4d4d4"  # a table of this grey shows where the white pages end
COLOURS = 200


def main() -> None:
    TARGET.mkdir(exist_ok=True)
    interviews = ARTICLES / "2024-interviews"
    layouts = ("tabloid-spread", "tabloid-makeup")
    spreads = [sheets(interviews, SPREAD_DPI, layout)[0] for layout in layouts]
    saved(on_table([[spread] for spread in spreads]), "by-hand-and-by-itself")
    weekly = sheets(ARTICLES / "2025-yunxi", WEEKLY_DPI)
    saved(on_table(in_rows(weekly)), "weekly")


def sheets(edition: Path, dpi: int, layout: str | None = None) -> list[Image.Image]:
    """The pages of a built edition, those that face each other as one."""
    with TemporaryDirectory() as folder:
        built = build(edition, Path(folder), layout=layout)
        assert built.files, built.findings
        pages = pypdfium2.PdfDocument(Path(folder) / f"{edition.name}.pdf")
        return [rendered(page, dpi) for page in pages]


def rendered(page: pypdfium2.PdfPage, dpi: int) -> Image.Image:
    """A page within its trim."""
    left, bottom, right, top = page.get_trimbox()
    width, height = page.get_size()
    outside = (left, bottom, width - right, height - top)
    image: Image.Image = page.render(scale=dpi / 72, crop=outside).to_pil()
    return image.convert("RGB")


def in_rows(images: Sequence[Image.Image]) -> list[list[Image.Image]]:
    """Pages in two rows, the first as wide as the second or wider."""
    whole = sum(image.width for image in images)
    first = next(
        at for at in range(len(images) + 1) if sum(i.width for i in images[:at]) * 2 >= whole
    )
    return [list(images[:first]), list(images[first:])]


def on_table(rows: Sequence[Sequence[Image.Image]]) -> Image.Image:
    """Rows of pages, one under the other."""
    width = max(sum(image.width + SPACE for image in row) for row in rows) + SPACE
    heights = [max(image.height for image in row) + SPACE for row in rows]
    table = Image.new("RGB", (width, sum(heights) + SPACE), GROUND)
    y = SPACE
    for row, height in zip(rows, heights, strict=True):
        x = SPACE
        for image in row:
            table.paste(image, (x, y))
            x += image.width + SPACE
        y += height
    return table


def saved(image: Image.Image, name: str) -> None:
    flat = image.quantize(COLOURS, kmeans=2)
    flat.save(TARGET / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()

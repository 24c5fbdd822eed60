"""Makes docs/tutorial/*.png, and the pictures that the tutorial's reader sets, photos/*.jpg.

.venv/bin/python scripts/picture_of_tutorial.py [photos]

The windows and pages are those that a reader of the Chinese page has at that step.
"""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from document_tutorial import ROOT, Done, followed, house, page
from draw_portraits import srgb
from PIL import Image
from playwright.sync_api import sync_playwright
from sample_pictures.canvas import Plate
from sample_pictures.quilts import pond, quay

sys.path.insert(0, str(ROOT / "tests" / "preview" / "browser"))

from browsing import CHROMIUM, FLAGS, Window, serving

TARGET = ROOT / "docs" / "tutorial"
PHOTOS = {"quilts": quay, "pond": pond}
SIZE, DPI, QUALITY = (1200, 800), 300, 72
# A window as on a small notebook, in CSS pixels.
WINDOW = {"width": 1180, "height": 760}
PAGE_DPI, PROOF_DPI = 66, 62
COLOURS = 160


def main() -> None:
    if "photos" in sys.argv[1:]:
        photos()
    with TemporaryDirectory() as folder:
        screens(house(Path(folder)))


def photos() -> None:
    for seed, (name, scene) in enumerate(PHOTOS.items()):
        plate = Plate(SIZE, seed)
        scene(plate)
        plate.finished().save(
            TARGET / "photos" / f"{name}.jpg",
            quality=QUALITY, dpi=(DPI, DPI), optimize=True, icc_profile=srgb(),
        )  # fmt: skip


def screens(own: Path) -> None:
    for done in followed(page("zh").read_text("utf-8"), "zh", own):
        for name, is_now in MOMENTS.items():
            if done.block.kind == "sh" and is_now(done):
                PICTURES[name](own, name)


MOMENTS: Mapping[str, Callable[[Done], bool]] = {
    "preview": lambda done: done.block.remark == "until Ctrl+C",
    "over": lambda done: "[T411]" in done.said,
    "proof": lambda done: "--against" in done.block.words,
    "final": lambda done: "--final" in done.block.words,
}


def window(own: Path, name: str) -> None:
    """The preview with the bars: at first with the areas too, then with the words over."""
    with serving(own / "articles" / "luwan") as served, sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        shown = browser.new_page(viewport=WINDOW, locale="zh-CN")  # type: ignore[arg-type]
        own_window = Window(shown, [])
        own_window.open(served.address)
        own_window.until("document.fonts.status === 'loaded'")
        if name == "preview":
            shown.keyboard.press("a")
        shown.click("#tab-fit")
        own_window.until("document.querySelector('.bar')")
        shown.mouse.move(0, 0)
        shown.screenshot(path=TARGET / f"{name}.png")
        browser.close()
    with Image.open(TARGET / f"{name}.png") as image:
        saved(image.convert("RGB"), name)


def sheet(own: Path, name: str) -> None:
    """The proof, or the finished page."""
    ends, dpi = ("-proof", PROOF_DPI) if name == "proof" else ("", PAGE_DPI)
    document = pypdfium2.PdfDocument(own / "output" / "luwan" / f"luwan{ends}.pdf")
    image: Image.Image = document[0].render(scale=dpi / 72).to_pil()
    saved(image.convert("RGB"), name)


PICTURES: Mapping[str, Callable[[Path, str], None]] = {
    "preview": window, "over": window, "proof": sheet, "final": sheet,
}  # fmt: skip


def saved(image: Image.Image, name: str) -> None:
    image.quantize(COLOURS, kmeans=2).save(TARGET / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()

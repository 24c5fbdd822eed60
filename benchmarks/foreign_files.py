"""Judges files of other programs, as a press would get them, and prints what is found.

    .venv/bin/python benchmarks/foreign_files.py [--lang zh] [--keep FOLDER]

Each program makes the same small page, a headline, some lines and a photo, as it makes pages
when nobody tells it of presses. Programs that are not installed are named and left out.
"""

import argparse
import importlib.util
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from tekan.preflight import judged, profile_for, said_in
from tekan.press.preflight.report import as_table

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "fonts"
PHOTO = next((ROOT / "articles").rglob("*.jpg"))
HEAD = "云溪二桥通车"
BODY = "10月12日上午，云溪二桥建成通车。新桥长186米，连起东街与西岸。" * 4
HTML = f"""<!doctype html><meta charset="utf-8"><style>
@font-face {{ font-family: song; src: url({(FONTS / "NotoSerifSC-Regular.ttf").as_uri()}) }}
@page {{ size: 210mm 297mm; margin: 20mm }}
body {{ font: 10.5pt/1.6 song }} h1 {{ color: #c00 }} img {{ width: 80mm }}
hr {{ border: 0; border-top: 0.1pt solid black }}
</style><h1>{HEAD}</h1><hr><p>{BODY}</p><img src="{PHOTO.as_uri()}">"""
TYPST = """
#set page(width: 210mm, height: 297mm, margin: 20mm)
#set text(font: "Noto Serif SC", size: 10.5pt)
#text(size: 24pt, fill: rgb("#c00"))[HEAD]

#line(length: 100%, stroke: 0.1pt)
BODY

#image("photo.jpg", width: 80mm)
"""


def reportlab(path: Path) -> None:
    from reportlab.lib.units import mm
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(TTFont("foreign-song", str(FONTS / "NotoSerifSC-Regular.ttf")))
    canvas = Canvas(str(path), pagesize=(210 * mm, 297 * mm))
    canvas.setFillColorRGB(0.8, 0, 0)
    canvas.setFont("foreign-song", 24)
    canvas.drawString(20 * mm, 265 * mm, HEAD)
    canvas.setLineWidth(0.1)
    canvas.line(20 * mm, 260 * mm, 190 * mm, 260 * mm)
    canvas.setFillGray(0)
    canvas.setFont("foreign-song", 10.5)
    for at in range(0, len(BODY), 45):
        canvas.drawString(20 * mm, 250 * mm - at / 45 * 17, BODY[at : at + 45])
    canvas.drawImage(str(PHOTO), 20 * mm, 120 * mm, 80 * mm, 60 * mm)
    canvas.save()


def typst(path: Path) -> None:
    import typst as compiler

    source = path.with_suffix(".typ")
    source.write_text(TYPST.replace("HEAD", HEAD).replace("BODY", BODY), encoding="utf-8")
    shutil.copy(PHOTO, path.with_name("photo.jpg"))
    fonts = compiler.Fonts(include_system_fonts=False, font_paths=[str(FONTS)])
    compiler.compile(str(source), str(path), font_paths=fonts)


_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def _browser() -> str | None:
    return next(filter(None, map(shutil.which, _BROWSERS)), None)


def chromium(path: Path) -> None:
    page = path.with_suffix(".html")
    page.write_text(HTML, encoding="utf-8")
    options = ("--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={path}")
    command = [str(_browser()), *options, page.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=60)


def weasyprint(path: Path) -> None:
    import weasyprint as printer

    printer.HTML(string=HTML).write_pdf(str(path))


def _has(module: str) -> Callable[[], bool]:
    return lambda: importlib.util.find_spec(module) is not None


MAKERS: Mapping[str, tuple[Callable[[Path], None], Callable[[], bool]]] = {
    "reportlab": (reportlab, _has("reportlab")),
    "typst": (typst, _has("typst")),
    "chromium": (chromium, lambda: _browser() is not None),
    "weasyprint": (weasyprint, _has("weasyprint")),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lang", choices=("zh", "en"), default="en")
    parser.add_argument("--keep", type=Path, metavar="FOLDER")
    options = parser.parse_args()
    press, _ = profile_for(ROOT / "articles" / "any.pdf", None)
    assert press is not None
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for name, (make, is_there) in MAKERS.items():
            print(f"== {name}{'' if is_there() else ': not installed, left out'}")
            if is_there():
                make(folder / f"{name}.pdf")
                result = judged(folder / f"{name}.pdf", press)
                print(as_table(result, options.lang, said_in(options.lang)), end="\n\n")


if __name__ == "__main__":
    main()

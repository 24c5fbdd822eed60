"""What docs/press.md and docs/press.zh-CN.md show of the program: a page that is not fit for press,
and a proof compared with the one before. `document_messages.py` puts it on the pages,
`picture_of_press.py` draws it.
"""

import shutil
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pikepdf
from PIL import Image
from reportlab.lib.colors import CMYKColor, Color
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tekan.build import build, proof
from tekan.catalogue import Lang
from tekan.cli import main as tekan
from tekan.model.geometry import Rect
from tekan.press.measure import Measure
from tekan.press.preflight.readfile import read_file
from tekan.press.preflight.seen import Shown
from tekan.press.table import WORDS
from tekan.press.typography import typography

ROOT = Path(__file__).resolve().parent.parent
INTERVIEWS, WEEKLY = "2024-interviews", "2025-yunxi"
LANGS: tuple[Lang, Lang] = ("zh", "en")
FAULTY = f"{WEEKLY}-08.pdf"
BOLD, TINY = "NotoSansSC-Bold", "NotoSansSC-Regular"


def faulty_page(folder: Path) -> Path:
    """The weekly's last page, over whose ad another program has pasted its own."""
    build(ROOT / "articles" / WEEKLY, folder)
    path = folder / FAULTY
    place = _lowest_picture(path)
    with (
        pikepdf.open(path, allow_overwriting_input=True) as pdf,
        pikepdf.open(BytesIO(_ad(place.width, place.height))) as ad,
    ):
        page = pdf.pages[0]
        left, _, _, top = map(float, page.trimbox)
        x, y = left + place.x, top - place.bottom
        page.add_overlay(ad.pages[0], pikepdf.Rectangle(x, y, x + place.width, y + place.height))
        pdf.save(path, deterministic_id=True)
    return path


def _lowest_picture(path: Path) -> Rect:
    """Where the ad stands, pt from the trim's top left."""
    (page,) = read_file(path).pages
    rects = (mark.rect for mark in page.marks if isinstance(mark, Shown))
    return max(rects, key=lambda rect: rect.bottom)


def _ad(width: float, height: float) -> bytes:
    """An ad with all that advertisers' files are sent back for."""
    for name in (BOLD, TINY):
        pdfmetrics.registerFont(TTFont(name, str(ROOT / "fonts" / f"{name}.ttf")))
    out = BytesIO()
    canvas = Canvas(out, pagesize=(width, height), invariant=1)
    canvas.setFillColor(CMYKColor(0, 0.06, 0.2, 0))
    canvas.rect(0, 0, width, height, stroke=0, fill=1)
    photo = str(ROOT / "articles" / WEEKLY / "photos" / "persimmons.jpg")
    canvas.drawImage(_coarse(photo), 12, 12, height * 1.4, height - 24)
    _words(canvas, height * 1.4 + 30, height)
    _panel(canvas, width - 170, height)
    canvas.save()
    return out.getvalue()


def _words(canvas: Canvas, left: float, height: float) -> None:
    """RGB, black that knocks out, type too small and a line too thin."""
    canvas.setFillColor(Color(0.85, 0.15, 0.1))
    canvas.setFont(BOLD, 40)
    canvas.drawString(left, height - 72, "红柿子上市")
    canvas.setFillColor(CMYKColor(0, 0, 0, 1))
    canvas.setFont(TINY, 4.5)
    canvas.drawString(left, 26, "本广告图片仅供参考，活动最终解释权归商家所有。")
    canvas.setStrokeColor(CMYKColor(0, 1, 1, 0))
    canvas.setLineWidth(0.1)
    canvas.line(left, 42, left + 200, 42)


def _panel(canvas: Canvas, left: float, height: float) -> None:
    """Black of 330 % of ink, and a face that is not embedded."""
    canvas.setFillColor(CMYKColor(0.9, 0.8, 0.7, 0.9))
    canvas.rect(left, 12, 158, height - 24, stroke=0, fill=1)
    canvas.setFillColor(CMYKColor(0, 0, 0, 0))
    canvas.setFont("Helvetica-Bold", 17)
    canvas.drawString(left + 12, height / 2 - 6, "TEL 0000-000000")


def _coarse(photo: str) -> ImageReader:
    """A picture from the web: RGB, and too few pixels."""
    with Image.open(photo) as image:
        return ImageReader(image.convert("RGB").resize((220, 150)))


class Correction(NamedTuple):
    """What an editor changes between two proofs: a file in which old words become new ones."""

    file: str
    old: str
    new: str


CORRECTIONS = (
    Correction("edition.yaml", "section: 社区（村）书记访谈", "section: 书记访谈"),
    Correction("yinhe.yaml", "组建而成，", ""),
    Correction("yinhe.yaml", "友好型社区。", "友好型社区。" + "居民的小事，就是社区的大事。" * 8),
    Correction("jiepai.yaml", "打通基层服务的“最后一米”\nb", "打通服务居民的“最后一米”\nb"),
    Correction("jiepai.yaml", "figure: 4807", "figure: 4870"),
    Correction("jiepai.yaml", "共有4807户", "共有4870户"),
    Correction("jingtan.yaml", "focal: 50% 38%", "focal: 42% 30%"),
)


class Corrected(NamedTuple):
    """A copy of the interviews after its corrections, and its proof from before them."""

    edition: Path
    former: Path


def corrected(folder: Path) -> Corrected:
    house = folder / "house"
    edition = house / "articles" / INTERVIEWS
    for name in ("layouts", "press", "style", f"articles/{INTERVIEWS}"):
        shutil.copytree(ROOT / name, house / name)
    (house / "fonts").symlink_to(ROOT / "fonts", target_is_directory=True)
    made = proof(edition, folder / "former")
    assert made.files, made.findings
    for correction in CORRECTIONS:
        _correct(edition / correction.file, correction)
    return Corrected(edition, made.files[0])


def _correct(path: Path, correction: Correction) -> None:
    text = path.read_text(encoding="utf-8")
    assert correction.old in text, f"{correction.old} is not in {path.name}"
    path.write_text(text.replace(correction.old, correction.new, 1), encoding="utf-8")


def examples() -> dict[Lang, dict[str, str]]:
    """The parts of docs/press.md that the program says, by language and name."""
    with TemporaryDirectory() as folder:
        page = str(faulty_page(Path(folder)))
        tables = {lang: said("preflight", page, "--lang", lang) for lang in LANGS}
    with TemporaryDirectory() as folder:
        own = corrected(Path(folder))
        order = ["proof", str(own.edition), "--against", str(own.former), "--output", folder]
        changes = {lang: said(*order, "--lang", lang) for lang in LANGS}
    measures = _measured()
    return {
        lang: {
            "preflight": _block(tables[lang]),
            "changes": _block(changes[lang]),
            "typography": _measures(measures, lang),
        }
        for lang in LANGS
    }


def _block(words: str) -> str:
    return f"```text\n{words}```\n"


def said(*order: str) -> str:
    """What a command prints, without the files that it wrote."""
    out = StringIO()
    with redirect_stdout(out), redirect_stderr(StringIO()):
        tekan(order)
    lines = out.getvalue().splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(("wrote ", "已生成 ")))


def _measured() -> tuple[Measure, ...]:
    """What `tekan preflight --typography` measures of the interviews."""
    with TemporaryDirectory() as folder:
        build(ROOT / "articles" / INTERVIEWS, Path(folder))
        return typography(Path(folder) / f"{INTERVIEWS}.pdf", "gb").measures


_HEADS: dict[Lang, str] = {
    "en": "| Measure | Found | Limit |\n| --- | --- | --- |\n",
    "zh": "| 项目 | 实测 | 限度 |\n| --- | --- | --- |\n",
}


def _measures(measures: tuple[Measure, ...], lang: Lang) -> str:
    """The measures and their limits."""
    return _HEADS[lang] + "".join(_measure(own, lang) for own in measures)


def _measure(own: Measure, lang: Lang) -> str:
    sign = "≥" if own.is_least else "≤"
    unit = {"count": "", "pt": " pt", "em": " em"}[own.unit]
    value = round(own.value, 3) + 0.0  # no -0
    return f"| {WORDS[lang][own.name]} | {value:g}{unit} | {sign} {own.limit:g}{unit} |\n"

"""A paper of two pages that prints all that the rule asks for, to break at will."""

import shutil
from pathlib import Path

from helpers import REPOSITORY
from PIL import Image

FIELDS = {
    "paper": "云溪报",
    "date": "2025年10月17日",
    "issue": "总第212期",
    "cn": "CN 99-0212",
    "supervisor": "云溪镇",
    "organiser": "云溪报社",
    "publisher": "云溪报社",
    "address": "云溪镇桂花巷8号",
    "contact": "0000-00000000",
    "printer": "云溪印刷厂，云溪镇石桥路2号",
    "distribution": "自办发行",
    "price": "每份1元",
}


def front(nameplate: str = "nameplate", left_out: str = "", number: str = "27pt") -> str:
    """The layout of page 1: every field in a piece of its own."""
    pieces = [
        f'- {{text: "{{paper}}", style: {nameplate}, pages: 1, columns: 1-3, line: 1, y: -14pt}}',
        f'- {{text: "{{page}}", style: folio, pages: 1, from: outer, x: 15mm, y: {number}, '
        "width: 50pt}",
        '- {text: "今日{pages}版", style: plate-small, pages: 1, columns: 4-5, line: 1, y: 0pt}',
    ]
    pieces += [
        f'- {{text: "{{{name}}}", style: plate-small, pages: 1, columns: 4-5, line: {line}, '
        "y: 0pt}"
        for line, name in enumerate(list(FIELDS)[1:], 2)
    ]
    kept = [piece for piece in pieces if not left_out or f"{{{left_out}}}" not in piece]
    return "extends: weekly\nfurniture:\n  " + "\n  ".join(kept) + "\nmakeup: {lines: 14-76}\n"


def inner(number: str = "27pt", shows_number: bool = True) -> str:
    """The layout of the other pages, which show their number, or their section alone."""
    text = "{page}" if shows_number else "副刊"
    piece = f'{{text: "{text}", style: folio, pages: 1, from: outer, x: 15mm, y: {number}, '
    return f"extends: weekly\nfurniture:\n  - {piece}width: 50pt}}\nmakeup: {{lines: 2-76}}\n"


def write(root: Path, **fields: str | None) -> Path:
    """The paper's house and its folder; a field that is None is left out."""
    for name in ("layouts", "press"):
        shutil.copytree(REPOSITORY / name, root / name)
    (root / "fonts").symlink_to(REPOSITORY / "fonts")
    folder = root / "articles/yunxi"
    (folder / "ads").mkdir(parents=True)
    Image.new("L", (300, 100), 200).save(folder / "ads/tea.png")
    (root / "layouts/front.yaml").write_text(front())
    (root / "layouts/inner.yaml").write_text(inner())
    for name in ("bridge", "harvest"):
        (folder / f"{name}.yaml").write_text("headline: 云溪大桥通车\nbody: 一段。\n")
    write_edition(folder, **fields)
    return folder


def write_edition(folder: Path, first_page: int = 1, ad: str = "", **fields: str | None) -> None:
    """edition.yaml; `ad` is what an ad on page 2 says besides its file and size."""
    said = {**FIELDS, **fields}
    lines = [f"  {name}: {value}" for name, value in said.items() if value is not None]
    box = f"    ads: [{{file: ads/tea.png, columns: 5, lines: 10{ad}}}]\n"
    (folder / "edition.yaml").write_text(
        f"layout: inner\nfirst_page: {first_page}\nfields:\n"
        + "\n".join(lines)
        + "\npages:\n  - layout: front\n    lead: bridge\n  - lead: harvest\n"
        + box
    )

"""The files of an edition, in a house of its own."""

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml
from PIL import Image

from .corpus import ROOT
from .writing.pages import Page
from .writing.plans import Plan
from .writing.stories import Paragraph, Shot, Story

_BROAD = """# A broadsheet of the weekly.
extends: weekly
page: {width: 390mm, height: 550mm, count: 1}
grid: {columns: 8, column: 13, lines: 111}
furniture:
  - {text: "{page}", style: page-number, pages: 1, from: outer, x: 15mm, y: 27pt, width: 50pt}
  - {tint: accent, pages: 1, columns: 1-8, y: 53pt, height: 1.5pt}
makeup:
  lines: 1-111
  lead: {columns: 4-8}
  second: {columns: 2-5}
"""

_FIELDS = {
    "paper": "云溪周报",
    "organiser": "云溪周报社主办",
    "date": "2025年10月17日",
    "weekday": "星期五",
    "lunar": "农历乙巳年八月廿六",
    "issue": "总第212期",
    "permit": "内部资料",
    "teasers": "柿饼上市 02版",
    "editor": "沈知白",
    "designer": "沈知白",
    "proofreader": "纪小满",
    "section": "要闻",
    "special": "云溪|特刊",
    "line": "一条河",
}


def build_house(folder: Path) -> Path:
    """The repository's house with a broadsheet of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("fonts", "press", "style"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "layouts", folder / "layouts")
    (folder / "layouts" / "broad.yaml").write_text(_BROAD, encoding="utf-8")
    return folder


class _Dumper(yaml.SafeDumper):
    """Bodies as they are written by hand."""


def _block(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _block)


def _dump(path: Path, value: Mapping[str, Any]) -> None:
    text = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**9)
    path.write_text(text, encoding="utf-8")


def write(plan: Plan, house: Path) -> Path:
    """An edition's folder."""
    folder = house / "articles" / f"random-{plan.seed}"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "photos").mkdir(parents=True)
    (folder / "ads").mkdir()
    for name, pixels in (("a", (1600, 500)), ("b", (600, 600))):
        _picture(folder / f"ads/{name}.jpg", pixels)
    for story in (*plan.stories, *plan.fillers):
        _dump(folder / f"{story.slug}.yaml", _article(story))
        for photo in story.photos:
            _picture(folder / photo.file, photo.pixels)
    _dump(folder / "edition.yaml", _edition(plan))
    return folder


def _picture(path: Path, pixels: tuple[int, int]) -> None:
    Image.linear_gradient("L").resize(pixels).convert("RGB").save(path, quality=40)


def _text(body: Iterable[Paragraph]) -> str:
    return "\n\n".join(paragraph.written for paragraph in body) + "\n"


def _article(story: Story) -> dict[str, Any]:
    value: dict[str, Any] = {"weight": story.weight, "headline": story.headline}
    for name in ("kicker", "deck", "summary", "quote"):
        if getattr(story, name):
            value[name] = getattr(story, name)
    if story.byline:
        role, title, names = story.byline
        value["bylines"] = [{"role": role, "title": title, "names": list(names)}]
    if story.photos:
        value["photos"] = [_photo(photo) for photo in story.photos]
    if story.facts:
        keys = ("label", "figure", "unit")
        rows = (zip(keys, fact, strict=True) for fact in story.facts)
        value["facts"] = [{key: text for key, text in row if text} for row in rows]
    if story.sidebar:
        value["sidebar"] = {"headline": story.sidebar[0], "body": _text(story.sidebar[1])}
    return {**value, "body": _text(story.body)}


def _photo(photo: Shot) -> dict[str, str]:
    words = {"file": photo.file, "caption": photo.caption, "credit": photo.credit}
    return {key: value for key, value in words.items() if value}


def _edition(plan: Plan) -> dict[str, Any]:
    value: dict[str, Any] = {"layout": plan.pages[-1].size.layout, "fields": _FIELDS}
    if plan.fillers:
        value["fillers"] = [story.slug for story in plan.fillers]
    if not plan.listed:
        return {**value, "pages": [_page_of(page) for page in plan.pages]}
    if plan.pages[0].size.layout != value["layout"]:
        value["front"] = plan.pages[0].size.layout
    value["page_count"] = plan.page_count
    return {**value, "articles": [story.slug for story in plan.stories]}


def _page_of(page: Page) -> dict[str, Any]:
    value: dict[str, Any] = {"layout": page.size.layout, "fields": {"section": page.section}}
    for key, weight in (("lead", "lead"), ("second", "second"), ("briefs", "brief")):
        slugs = [story.slug for story in page.stories if story.weight == weight]
        if slugs:
            value[key] = slugs
    if page.ads:
        value["ads"] = [{"file": f, "columns": c, "lines": n} for f, c, n in page.ads]
    return {**value, "jumps": dict(page.jumps)} if page.jumps else value

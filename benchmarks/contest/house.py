"""A paper as tekan's house: its folder of YAML."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from contest.paper import BLOCKS, PHOTO_LINES, Block, Page, Story
from contest.words import body_of

ROOT = Path(__file__).resolve().parents[2]
FIELDS = {
    "paper": "云溪周报",
    "date": "2025年10月17日",
    "weekday": "星期五",
    "editor": "沈知白",
    "proofreader": "纪小满",
}


def build_house(folder: Path) -> Path:
    """The repository's faces, press and style, its layouts and one laid by hand for each number
    of pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("fonts", "press", "style"):
        if not (folder / name).exists():
            (folder / name).symlink_to(ROOT / name)
    layouts = folder / "layouts"
    layouts.mkdir(exist_ok=True)
    for path in (ROOT / "layouts").glob("*.yaml"):
        (layouts / path.name).write_bytes(path.read_bytes())
    for photos in range(len(BLOCKS) + 1):
        (layouts / f"paper-{photos}.yaml").write_text(_layout(photos), encoding="utf-8")
    return folder


def _layout(photos: int) -> str:
    lines = ["# Three stories a page, laid by hand.", "extends: weekly-inner", "areas:"]
    for at, block in enumerate(BLOCKS, 1):
        lines += _area(at, block, at <= photos)
    return "\n".join(lines) + "\n"


def _area(at: int, block: Block, with_photo: bool) -> Iterator[str]:
    yield f"  - article: {at}"
    yield "    page: 1"
    yield f"    columns: {_range(block.columns)}"
    yield f"    lines: {_range(block.lines)}"
    yield "    stacks:"
    yield f"      - columns: {_range(block.columns)}"
    yield f"        parts: [{{heading: {{headline: {block.style}, space: [0, 1, 3]}}}}]"
    if with_photo:
        yield f"      - columns: {_range(block.photo)}"
        yield f"        parts: [{{photo: {{lines: [{PHOTO_LINES - 3}, {PHOTO_LINES}, 18]}}}}]"


def _range(ends: tuple[int, int]) -> str:
    return f"{ends[0]}-{ends[1]}"


def write(pages: Iterable[Page], house: Path, name: str, layout: str) -> Path:
    """An edition's folder: its articles, and pages of a layout."""
    folder = house / "articles" / name
    (folder / "photos").mkdir(parents=True, exist_ok=True)
    entries = []
    for page in pages:
        for story in page.stories:
            (folder / f"{story.slug}.yaml").write_text(article(story), encoding="utf-8")
        entries.append(_page(page))
    head = {"layout": layout, "fields": FIELDS, "pages": entries}
    (folder / "edition.yaml").write_text(_as_yaml(head), encoding="utf-8")
    return folder


def _as_yaml(value: object) -> str:
    """JSON is YAML too, and PyYAML's own writer is slow."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _page(page: Page) -> dict[str, object]:
    lead, *others = (story.slug for story in page.stories)
    return {"fields": {"section": page.section}, "lead": lead, "second": others}


def article(story: Story) -> str:
    """An article's file as it is written by hand."""
    lines = [
        f"kicker: {story.kicker}",
        f"headline: {story.headline}",
        f"bylines: [{{role: 文, title: 记者, names: [{story.writer}]}}]",
    ]
    if story.photo:
        credit = f"图/记者 {story.writer}"
        lines.append(
            f"photos: [{{file: {story.photo}, caption: {story.caption}, credit: {credit}}}]"
        )
    body = "\n".join(f"  {line}" if line else "" for line in body_of(story.body).splitlines())
    return "\n".join((*lines, "body: |", body)) + "\n"

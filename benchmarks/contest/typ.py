"""A paper as Typst's source: the template, and the words beside it."""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

from contest.house import FIELDS
from contest.paper import Page, Story


def write(pages: Iterable[Page], folder: Path) -> Path:
    """The source to compile."""
    folder.mkdir(parents=True, exist_ok=True)
    value = {"fields": FIELDS, "pages": [_page(page) for page in pages]}
    words = json.dumps(value, ensure_ascii=False)
    (folder / "paper.json").write_text(words, encoding="utf-8")
    return Path(shutil.copy(Path(__file__).with_name("paper.typ"), folder))


def _page(page: Page) -> dict[str, object]:
    stories = [_story(story) for story in page.stories]
    return {"number": page.number, "section": page.section, "stories": stories}


def _story(story: Story) -> dict[str, object]:
    block = story.block
    return {
        "columns": block.columns,
        "lines": block.lines,
        "head": block.head,
        "size": block.size,
        "leading": block.leading,
        "kicker": story.kicker,
        "headline": story.headline,
        "byline": f"■文/记者 {story.writer}",
        "body": story.body,
    }

"""What many tests say: a style, a text, a set paragraph."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from tekan.model.edition import Face, Span, Text
from tekan.model.faces import FaceFile
from tekan.model.findings import Place
from tekan.model.ink import BLACK
from tekan.model.style import Align, Style
from tekan.text.breaks import break_lines
from tekan.text.lines import Line, set_lines
from tekan.text.shape import Shaped, Typecases, shape

REPOSITORY = Path(__file__).parent.parent
INTERVIEWS = REPOSITORY / "articles" / "2024-interviews"
# In the fallback face and in no other.
RARE = "龘"
# In none.
ABSENT = "齉"

# One em is ten points.
EM = 10.0
STYLE = Style("body", "song", "other", "song", EM, 16.0, BLACK, Align.JUSTIFY)


def in_own_loop(work: Coroutine[Any, Any, None]) -> None:
    """Runs a coroutine to its end; a browser's tests keep a loop of their own in this thread."""
    with ThreadPoolExecutor(1) as aside:
        aside.submit(asyncio.run, work).result()


def style_with(**changes: object) -> Style:
    return replace(STYLE, **changes)  # type: ignore[arg-type]


def text_of(words: str) -> Text:
    return (Span(words, Face.PLAIN, Place("a.yaml", 7, 5)),)


def shaped(words: str, cases: Typecases, style: Style = STYLE) -> Shaped:
    """A text shaped, where no character is missing."""
    found, missing = shape(text_of(words), style, cases)
    assert missing == ()
    return found


def lines_of(
    words: str, measure: float, cases: Typecases, style: Style = STYLE
) -> tuple[Line, ...]:
    """The best lines of a paragraph on a measure in em."""
    whole = shaped(words, cases, style)
    (best, *_) = break_lines(whole, (measure,), style.composition, style.indent)
    return set_lines(whole, best, (measure,), style, cases)


def face_file(folder: Path, name: str, file: str, index: int = 0, **axes: float) -> FaceFile:
    return FaceFile(name, str(folder / file), index, tuple(axes.items()), Place("fonts.yaml", 3))

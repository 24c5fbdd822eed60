"""Display lines: headlines, kickers, captions and furniture on a measure of their own."""

from tekan.model.edition import Text
from tekan.model.findings import Finding, Findings, Place, error
from tekan.model.page import GlyphRun
from tekan.model.style import Align, Style
from tekan.text.lines import Line, set_line
from tekan.text.shape import Shaped, Typecases, shape
from tekan.text.turn import hanging, turn

# A character whose ink fills the em square's height as most Han do.
_TYPICAL_HAN = "国"


def display_lines(
    text: Text, style: Style, measure: float, cases: Typecases
) -> tuple[tuple[Line, ...], Findings]:
    """A text turned by sense on a measure in pt, each line aligned as the style says.

    It is set once: make-up tries each size of a headline, and all have one kicker.
    """
    key = (text, style, measure)
    known = cases.lines.get(key)
    return known or cases.lines.keep(key, _display_lines(text, style, measure, cases))


def _display_lines(
    text: Text, style: Style, measure: float, cases: Typecases
) -> tuple[tuple[Line, ...], Findings]:
    shaped, findings = turn(text, style, measure / style.size, cases)
    filled = [part for part in shaped if part.cells]
    lines = tuple(
        _line(part, style, measure, cases, turns=part is not filled[-1]) for part in filled
    )
    return lines, findings + tuple(too_wide(line, measure) for line in lines if juts(line))


def _line(
    shaped: Shaped, style: Style, measure: float, cases: Typecases, turns: bool = False
) -> Line:
    """A display line; where it turns, a mark at its end hangs and is not counted."""
    end = len(shaped.cells) - 1
    room = measure / style.size + (hanging(shaped.cells[end]) if turns else 0.0)
    return set_line(shaped, 0, end, room, 0.0, style, cases, last=True)


# Rounding of widths never adds up to this much of a point.
_ROUNDING = 0.05


def juts(line: Line) -> bool:
    """Whether a line is wider than its measure."""
    return line.width > line.measure + _ROUNDING


def too_wide(line: Line, measure: float) -> Finding:
    """Words that no turn brings onto their measure (T405)."""
    return beyond(line.text, line.place, line.width - measure)


def beyond(text: str, place: Place, over: float) -> Finding:
    """What is wider or higher than its place by `over` pt (T405)."""
    shown = text if len(text) <= _SHOWN else text[:_SHOWN] + "……"
    return error("T405", place, text=shown, over=round(over * _MM_PER_POINT, 1))


_SHOWN = 24  # characters of a text that name it in a finding


_MM_PER_POINT = 25.4 / 72


def one_line(
    text: Text, style: Style, x: float, y: float, cases: Typecases, align: Align = Align.START
) -> tuple[tuple[GlyphRun, ...], float, Findings]:
    """A text on one line from, about or up to (x, y), with its width; pt."""
    shaped, findings = shape(text, style, cases)
    if not shaped.cells:
        return (), 0.0, findings
    line = _line(shaped, style, shaped.width * style.size, cases)
    back = {Align.CENTRE: line.width / 2, Align.END: line.width}.get(align, 0.0)
    return line.at(x - back, y), line.width, findings


def ink_top(style: Style, cases: Typecases) -> float:
    """Height of Han ink over the baseline in a style, pt."""
    face = cases.book.first(style.role)
    return face.extent(face.gid(_TYPICAL_HAN)).top * style.size

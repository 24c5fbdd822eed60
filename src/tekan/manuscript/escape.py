"""Take pieces of a row and give marked-up text; what only looks like a mark is escaped.

The marks are those of docs/markup.md. Bold becomes `**`, italic Kai `*`, raised `^`.
"""

import re
from collections.abc import Sequence

from tekan.manuscript.values import Look, Piece

_MARKS = re.compile(r"\\(?=[\\*#=^{}?!？！.．-])|[*^{]|(?<==)=|=(?==)")
_OPENING = re.compile(
    r"(?P<mark>#)|(?P<dash>-)(?=[ \u3000]|[\u4e00-\u9fff“《（])"
    r"|(?P<number>\d{1,3})(?P<point>[.．])(?=[ \u3000\u4e00-\u9fff“《（])"
    r"|(?P<talk>[?？!！])(?=[ \u3000]|[^\s?？!！：:，。]{1,8}[：:])"
)
_SMALL = r"0-9A-Za-z\u4e00-\u9fff①-⑳†‡"
_RAISED = re.compile(rf"[-+−(（\[［〔]*[{_SMALL}][-+−{_SMALL}]{{0,7}}[)）\]］〕]*")
_SIGNS = {Look.BOLD: "**", Look.ITALIC: "*"}


def escaped(text: str) -> str:
    """A text inside a line whose characters print as themselves."""
    return _MARKS.sub(lambda found: f"\\{found[0]}", text)


def opening(text: str) -> str:
    """A paragraph, already escaped inside, whose first characters are no mark of its own."""
    found = _OPENING.match(text)
    if not found:
        return text
    if found["number"]:
        at = found.start("point")
        return f"{text[:at]}\\{text[at:]}"
    return f"\\{text}"


def headline(text: str) -> str:
    """A headline: `|` is where it may turn, so one of the manuscript's becomes `｜`."""
    return escaped(text.replace("|", "｜"))


def marked(pieces: Sequence[Piece]) -> str:
    """Pieces with their marks."""
    out: list[str] = []
    was_marked = False
    for at, piece in enumerate(pieces):
        before = pieces[at - 1].text[-1:] if at else ""
        after = pieces[at + 1].text[:1] if at + 1 < len(pieces) else ""
        sign = "" if was_marked else _sign(piece, before, after)
        was_marked = bool(sign)
        out.append(_set(piece.text, sign) if sign else escaped(piece.text))
    return "".join(out)


def _sign(piece: Piece, before: str, after: str) -> str:
    words = piece.text.strip()
    if not words:
        return ""
    if piece.look is Look.RAISED:
        fits = _RAISED.fullmatch(piece.text) and before.strip() and before not in "^*="
        return "^" if fits and not (after.isascii() and after.isalnum()) else ""
    if piece.look is Look.ITALIC and any(c.isascii() and c.isalnum() for c in (before, words[0])):
        return ""  # beside figures a star is a times sign
    # Signs of the text itself beside a mark would make another mark of it.
    if any(c in "*=\\^" for c in (before, after, words[0], words[-1]) if c):
        return ""
    return _SIGNS.get(piece.look, "")


def _set(text: str, sign: str) -> str:
    """The words between their marks; blanks at the edges stand outside."""
    words = text.strip()
    left = text[: len(text) - len(text.lstrip())]
    right = text[len(text.rstrip()) :]
    own = words if sign == "^" else escaped(words)
    return f"{left}{sign}{own}{sign}{right}"

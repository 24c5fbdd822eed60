"""Take a web page, or what was copied from one, and give its rows.

Scripts and styles are no text. What stands in a navigation bar, a foot or a list of links is left
out and told; entities and `<br>` are read as they print.
"""

from collections.abc import Iterator
from html.parser import HTMLParser

from msgspec.structs import replace

from tekan.manuscript.plain import ordered
from tekan.manuscript.values import Kind, Left, Look, Piece, Row, Why

_UNREAD = frozenset(("script", "style", "title", "template", "noscript", "textarea", "select"))
_ASIDE = frozenset(("nav", "footer", "aside", "header", "menu"))
_ASIDE_NAMES = ("nav", "footer", "header", "menu", "breadcrumb", "sidebar", "copyright", "share")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    (
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "table",
        "tr",
        "section",
        "article",
        "main",
        "blockquote",
        "pre",
        "figure",
        "figcaption",
        "dl",
        "dt",
        "dd",
        "center",
        "body",
        "html",
        "address",
        "caption",
        "form",
        "hr",
        "header",
        "footer",
        "nav",
        "aside",
        "menu",
        *tuple(_HEADINGS),
    )
)
_LOOKS = {"b": Look.BOLD, "strong": Look.BOLD, "i": Look.ITALIC, "em": Look.ITALIC}
_LOOKS["sup"] = Look.RAISED
_EMPTY = frozenset(
    ("br", "img", "hr", "meta", "link", "input", "col", "area", "base", "source", "wbr", "embed")
)
_KINDS = {"figcaption": Kind.CAPTION, "caption": Kind.CAPTION, "li": Kind.BULLET}


def rows_of_page(text: str) -> tuple[tuple[Row, ...], tuple[Left, ...], int]:
    """The rows, what was left out, and how many pictures there were."""
    reader = _Reader()
    # A tag that nothing closes is none; the parser would look for its end again and again.
    end = text.rfind(">") + 1
    reader.feed(text[:end] + text[end:].replace("<", "&lt;"))
    reader.close()
    reader.finish()
    return ordered(reader.rows), tuple(reader.left), reader.pictures


class _Reader(HTMLParser):
    """Turns tags into rows; `open` holds the names of the elements that it is inside of."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[Row] = []
        self.left: list[Left] = []
        self.pictures = 0
        self._open: list[tuple[str, bool]] = []
        self._pieces: list[Piece] = []
        self._linked = 0
        self._after_break = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._flush()
        if tag == "br":
            self._flush(empty=True)
            self._after_break = True
        elif tag == "img":
            self.pictures += 1
        elif tag in ("td", "th"):
            self._pieces.append(Piece("\u3000"))
        if tag not in _EMPTY:
            self._open.append((tag, tag in _ASIDE or _is_aside(dict(attrs))))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._flush()
        names = [name for name, _ in self._open]
        if tag in names:
            del self._open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        names = {name for name, _ in self._open}
        if names & _UNREAD:
            return
        words = data if "pre" in names else " ".join(data.replace("\r", "\n").split("\n"))
        if "a" in names:
            self._linked += len(words.strip())
        self._pieces.append(Piece(words, self._look()))

    def unknown_decl(self, data: str) -> None:
        """Word's conditional marks, which are no text."""

    def finish(self) -> None:
        self._flush()

    def _look(self) -> Look:
        return next((_LOOKS[n] for n, _ in reversed(self._open) if n in _LOOKS), Look.PLAIN)

    def _flush(self, empty: bool = False) -> None:
        pieces, linked = tuple(self._pieces), self._linked
        self._pieces, self._linked = [], 0
        words = "".join(piece.text for piece in pieces).strip()
        soft, self._after_break = self._after_break, False
        if not words:
            if empty:
                self.rows.append(Row(()))
            return
        if any(aside for _, aside in self._open) or linked == len(words):
            self.left.append(Left(words, Why.NAVIGATION))
            return
        for row in self._lines(pieces):
            self.rows.append(replace(row, soft=soft and row.kind is Kind.TEXT))
            soft = False

    def _lines(self, pieces: tuple[Piece, ...]) -> Iterator[Row]:
        """The rows of an element: more than one where it keeps its line ends."""
        tags = [name for name, _ in self._open]
        kind = next((_KINDS[tag] for tag in reversed(tags) if tag in _KINDS), Kind.TEXT)
        level = next((_HEADINGS[tag] for tag in reversed(tags) if tag in _HEADINGS), 0)
        kind = Kind.HEADING if level else Kind.CELLS if "tr" in tags else kind
        if "pre" not in tags:
            yield Row(pieces, kind, level=level, whole=True)
            return
        for line in "".join(piece.text for piece in pieces).splitlines():
            yield Row((Piece(line),), kind, level=level)


def _is_aside(attributes: dict[str, str | None]) -> bool:
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()
    words = names.replace("-", " ").replace("_", " ").split()
    return any(name in words for name in _ASIDE_NAMES)

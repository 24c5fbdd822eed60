"""Which lines of the pages show which characters of a text of the source."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from tekan.model.edition import Text
from tekan.model.findings import Place
from tekan.model.page import GlyphRun, Picture, Spread
from tekan.proof.wording import Wording


class Lookup(Struct, frozen=True):
    """The runs of each source file in the order of its lines and columns, and all pictures."""

    runs: Mapping[str, Sequence[tuple[int, int, int, GlyphRun]]]
    pictures: Mapping[Place, Sequence[tuple[int, Picture]]]

    @staticmethod
    def on(spreads: Sequence[Spread]) -> "Lookup":
        runs: dict[str, list[tuple[int, int, int, GlyphRun]]] = defaultdict(list)
        pictures: dict[Place, list[tuple[int, Picture]]] = defaultdict(list)
        for sheet, spread in enumerate(spreads):
            for run in spread.glyphs():
                if run.place:
                    runs[run.place.file].append((run.place.line, run.place.column, sheet, run))
            for picture in spread.pictures():
                pictures[picture.place].append((sheet, picture))
        in_order = {file: sorted(rows, key=_by_place) for file, rows in runs.items()}
        return Lookup(in_order, pictures)

    def of_text(self, text: Text) -> tuple[tuple[int, int, GlyphRun], ...]:
        """The runs that begin in a text: at which of its characters, on which sheet."""
        return tuple(self._of_text(text))

    def _of_text(self, text: Text) -> Iterator[tuple[int, int, GlyphRun]]:
        offset = 0
        for span in text:
            place, rows = span.place, self.runs.get(span.place.file, ())
            start = (place.line, place.column)
            at = bisect_left(rows, start, key=lambda row: row[:2])
            end = (place.line, place.column + len(span.text))
            while at < len(rows) and rows[at][:2] < end:
                _, column, sheet, run = rows[at]
                yield offset + column - place.column, sheet, run
                at += 1
            offset += len(span.text)

    def showing(
        self, text: Text, wording: Wording, start: int, end: int
    ) -> tuple[tuple[int, GlyphRun], ...]:
        """The runs that show some characters of what a text says, with their sheets.

        Where nothing stands between `start` and `end` they are those at that place.
        """
        if end <= start:
            start = min(start, max(0, len(wording.words) - 1))
            end = start + 1
        own = [
            (bisect_left(wording.offsets, offset), sheet, run)
            for offset, sheet, run in _of_one_size(self.of_text(text))
        ]
        found = [
            (sheet, run)
            for first, sheet, run in own
            if first < end and first + _length(run) > start
        ]
        if not found and own:
            found = [
                (sheet, run)
                for first, sheet, run in own
                if 0 <= start - first <= _length(run) + _NEAR
            ][-1:]
        return tuple(found)


def _by_place(row: tuple[int, int, int, GlyphRun]) -> tuple[int, int, int]:
    return row[:3]


def _length(run: GlyphRun) -> int:
    return sum(len(text) for text in run.texts if not text.isspace())


# What is set small or shows nothing belongs to the line that it follows within so many characters.
_NEAR = 2


# Ruby and superscripts stand within the line whose type they are smaller than.
_SMALL = 0.65


def _of_one_size(
    rows: Sequence[tuple[int, int, GlyphRun]],
) -> Iterator[tuple[int, int, GlyphRun]]:
    """Without what is set small beside the text of a line."""
    sizes = Counter[float]()
    for _, _, run in rows:
        sizes[run.size] += len(run.texts)
    main = max(sizes, key=lambda size: sizes[size], default=0.0)
    return (row for row in rows if row[2].size >= _SMALL * main)

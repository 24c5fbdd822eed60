"""Take the rows of a manuscript and give them without page numbers and running heads."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from tekan.manuscript.kinds import is_folio, is_page_number
from tekan.manuscript.values import Kind, Left, Row, Why

_MOST_HEAD = 30


def cleared(rows: Sequence[Row]) -> tuple[tuple[Row, ...], tuple[Left, ...]]:
    """The rows of the text, and what was printed on every page around it.

    A number alone is a page's where there are two at least; a running head is a short row that
    comes again, each time beside a page's end.
    """
    numbers = _numbers(rows)
    heads = _heads(rows, numbers) | {at for at, row in enumerate(rows) if is_folio(row.text)}
    left = tuple(
        Left(row.text, Why.PAGE_NUMBER if at in numbers else Why.RUNNING_HEAD, row.line)
        for at, row in enumerate(rows)
        if at in numbers or at in heads
    )
    return tuple(_kept(rows, numbers | heads)), left


def _kept(rows: Sequence[Row], out: frozenset[int]) -> Iterator[Row]:
    """What follows a page's end goes on as if it stood right below."""
    after = False
    for at, row in enumerate(rows):
        if at in out:
            after = True
            continue
        yield replace(row, blanks=min(row.blanks, 1), page=False) if after else row
        after = False


def _numbers(rows: Sequence[Row]) -> frozenset[int]:
    found = [
        at
        for at, row in enumerate(rows)
        if row.kind in (Kind.TEXT, Kind.BULLET) and is_page_number(row.text)
    ]
    bare = [at for at in found if rows[at].text.isdecimal()]
    rising = all(int(rows[a].text) < int(rows[b].text) for a, b in pairwise(bare))
    counted = bare if len(bare) > 1 and rising else []
    return frozenset((set(found) - set(bare)) | set(counted))


def _heads(rows: Sequence[Row], numbers: frozenset[int]) -> frozenset[int]:
    counts = Counter(row.text for row in rows if len(row.text) <= _MOST_HEAD)
    edges = {
        at
        for at, row in enumerate(rows)
        if at == 0 or at - 1 in numbers or at + 1 in numbers or row.page or _is_break(rows, at)
    }
    often = {words for words, count in counts.items() if count > 1}
    at_edge = {
        words
        for words in often
        if all(at in edges for at, row in enumerate(rows) if row.text == words)
    }
    return frozenset(at for at, row in enumerate(rows) if row.text in at_edge and at not in numbers)


def _is_break(rows: Sequence[Row], at: int) -> bool:
    return at + 1 < len(rows) and rows[at + 1].page

"""Headlines turn by sense (标题回行): the words of a display line stay whole.

An editor's own break `|` always wins; then marks that part a sentence anyway; then words,
for which the dictionary is asked only where a line must turn and no mark settles it.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, combinations, pairwise
from math import ceil

from msgspec import Struct

from tekan.model.edition import Text, plain
from tekan.model.edition import cut as cut_text
from tekan.model.findings import Findings
from tekan.model.style import Composition, Style
from tekan.text.breaks import break_lines
from tekan.text.cells import Cell
from tekan.text.classes import PAIRS, Kind
from tekan.text.shape import Shaped, Typecases, look_of, shape
from tekan.text.spacing import Break

# They lean on the word before them: never first in a line.
LEANING = frozenset("的地得了着过和与及们吗呢吧")
# A turn that leaves lines this unlike (shortest over longest) is not taken on marks alone.
_EVEN_ENOUGH = 0.5
_UNEVEN_COST = 6.0  # of the shortest line's lack, as a fraction of the longest
_PLAIN_WORD_COST = 0.6  # between two words with no mark: good, a mark is better
# Between two words of one character each, which the dictionary often takes a word apart to get.
_SINGLES_COST = 6.0
_IN_QUOTES_COST = 12.0
_IN_WORD_COST = 40.0
_LEANING_COST = 40.0
_LINE_COST = 3.0  # a line more than need be
_MOST_LINES = 4
_LONGEST = 60  # cells of a text that is still a headline
_SLACK = 1e-6


def turn(
    text: Text, style: Style, measure: float, cases: Typecases, vertical: bool = False
) -> tuple[tuple[Shaped, ...], Findings]:
    """The lines of a display text on a measure in em, as shaped texts.

    A text is turned once on a measure: a picture that is tried in ten heights has one caption.
    """
    key = (text, *look_of(style), round(measure, 4), vertical)
    known = cases.turned.get(key)
    if known is None:
        known = cases.turned.keep(key, _turn(text, style, measure, cases, vertical))
    return known


def _turn(
    text: Text, style: Style, measure: float, cases: Typecases, vertical: bool
) -> tuple[tuple[Shaped, ...], Findings]:
    lines: list[Shaped] = []
    findings: Findings = ()
    for piece in split_at_bars(text):
        shaped, missing = shape(piece, style, cases, vertical)
        findings += missing
        parts = _turned(piece, shaped, measure, cases)
        lines += [shape(part, style, cases, vertical)[0] for part in parts]
    return tuple(lines), findings


def split_at_bars(text: Text) -> tuple[Text, ...]:
    """A text parted at the editor's own breaks `|`, which vanish."""
    cuts = [at for at, character in enumerate(plain(text)) if character == "|"]
    edges = [-1, *cuts, len(plain(text))]
    parts = (cut_text(text, start + 1, end) for start, end in pairwise(edges))
    return tuple(part for part in parts if part)


def _turned(text: Text, shaped: Shaped, measure: float, cases: Typecases) -> Iterable[Text]:
    if shaped.width <= measure + _SLACK or measure <= 0:
        return [text]
    if len(shaped.cells) > _LONGEST or shaped.width > _MOST_LINES * measure:
        return _as_prose(text, shaped, measure)
    cells = _best_turns(shaped, plain(text), measure, cases)
    edges = [0, *(shaped.offsets[cell + 1] for cell in cells), len(plain(text))]
    return [cut_text(text, start, end) for start, end in pairwise(edges)]


def _as_prose(text: Text, shaped: Shaped, measure: float) -> Iterable[Text]:
    """A long caption turns where prose would; by sense it would take for ever.

    Prose may be squeezed into its measure, display lines stand at their natural width: they are
    broken on as much less as it takes.
    """
    for tries in range(_MOST_TRIES):
        (best, *_) = break_lines(shaped, (measure - _LESS * tries,), Composition())
        starts = (0, *(end + 1 for end in best.ends[:-1]))
        widths = (
            shaped.right[end] - shaped.left[at] for at, end in zip(starts, best.ends, strict=True)
        )
        if max(widths) <= measure + _SLACK:
            break
    edges = [0, *(shaped.offsets[end + 1] for end in best.ends[:-1]), len(plain(text))]
    return [cut_text(text, start, end) for start, end in pairwise(edges)]


# Em by which prose is broken tighter each time, and how often.
_LESS = 0.25
_MOST_TRIES = 6


def _best_turns(shaped: Shaped, words: str, measure: float, cases: Typecases) -> tuple[int, ...]:
    """The last cells of all lines but the last; none where no turns fit."""
    # Marks that hang may save a line; a line more may save a word.
    least = ceil(shaped.width / measure - _SLACK)
    counts = range(max(2, least - 1), min(least + 2, _MOST_LINES + 1))
    sure = _cheapest(shaped, _turns(shaped, words, None), measure, counts)
    if sure and sure.reads_well and sure.evenness >= _EVEN_ENOUGH:
        return sure.cells
    turns = _turns(shaped, words, _between(cases.words(words)))
    best = _cheapest(shaped, turns, measure, counts)
    return best.cells if best else ()


class _Turn(Struct, frozen=True):
    """A cell that a line may end with, how ill it reads to turn there, and how far a mark that
    ends the line hangs, em."""

    cell: int
    cost: float
    hang: float


def _turns(shaped: Shaped, words: str, between: Mapping[int, float] | None) -> tuple[_Turn, ...]:
    """Every gap a line may end in; without costs between words only those that marks settle."""
    depth = _quote_depth(words)
    turns = []
    for cell, gap in enumerate(shaped.gaps):
        if gap.breaks not in (Break.ALLOWED, Break.UNEASY):
            continue
        at = shaped.offsets[cell + 1]
        marked = _is_marked(shaped, cell)
        if between is None and not marked:
            continue
        cost = 0.0 if between is None or marked else between.get(at, _IN_WORD_COST)
        cost += _LEANING_COST if words[at] in LEANING else 0.0
        cost += _IN_QUOTES_COST if depth[at] else 0.0
        turns.append(_Turn(cell, cost, hanging(shaped.cells[cell])))
    return tuple(turns)


def _is_marked(shaped: Shaped, cell: int) -> bool:
    """Whether a mark or a space parts the text here, whatever the words are."""
    before, after = shaped.cells[cell], shaped.cells[cell + 1]
    return (
        before.kind in (Kind.CLOSE, Kind.COMMA, Kind.STOP, Kind.PAIR)
        or after.kind is Kind.OPEN
        or bool(shaped.gaps[cell].space)
        or before.text == "的"
    )


def _quote_depth(words: str) -> Sequence[int]:
    """How many quotes and brackets are open before each character."""
    closers = set(PAIRS.values())
    steps = (1 if c in PAIRS else -1 if c in closers else 0 for c in words)
    return list(accumulate(steps, initial=0))


def _between(words: Sequence[str]) -> Mapping[int, float]:
    """How ill it reads to turn where one word ends and the next begins, by the place."""
    places = accumulate(len(word) for word in words)
    singles = (len(word) == len(after) == 1 for word, after in pairwise(words))
    costs = (_SINGLES_COST if single else _PLAIN_WORD_COST for single in singles)
    return dict(zip(places, costs, strict=False))  # behind the last word nothing turns


def _widths(shaped: Shaped, chosen: Sequence[_Turn], measure: float) -> list[float]:
    """Widths of the lines, em, without the marks that hang at a turn; none where one of them
    does not go into the measure."""
    widths, start = list[float](), 0
    for turn in chosen:
        widths.append(shaped.right[turn.cell] - shaped.left[start] - turn.hang)
        if widths[-1] > measure + _SLACK:
            return []
        start = turn.cell + 1
    widths.append(shaped.right[-1] - shaped.left[start])
    return widths if widths[-1] <= measure + _SLACK else []


def hanging(cell: Cell) -> float:
    """How far a mark that ends a display line hangs outside its measure at a turn, em."""
    return cell.width if cell.kind in (Kind.COMMA, Kind.STOP) else 0.0


class _Turned(Struct, frozen=True):
    """Turns chosen together.

    reading   how ill they read, 0 at best
    evenness  the shortest line over the longest
    """

    cells: tuple[int, ...]
    reading: float
    evenness: float

    @property
    def reads_well(self) -> bool:
        return self.reading < 1.0

    @property
    def cost(self) -> float:
        uneven = _UNEVEN_COST * (1.0 - self.evenness)
        return self.reading + uneven + _LINE_COST * len(self.cells)


def _cheapest(
    shaped: Shaped, turns: Sequence[_Turn], measure: float, counts: Iterable[int]
) -> _Turned | None:
    """The best of all ways to turn into so many lines; None where no line fits its measure."""
    ways = (
        way
        for lines in counts
        for chosen in combinations(turns, lines - 1)
        if (way := _way(shaped, chosen, measure)) is not None
    )
    return min(ways, key=lambda way: way.cost, default=None)


def _way(shaped: Shaped, chosen: Sequence[_Turn], measure: float) -> _Turned | None:
    widths = _widths(shaped, chosen, measure)
    if not widths:
        return None
    cells = tuple(turn.cell for turn in chosen)
    return _Turned(cells, sum(turn.cost for turn in chosen), min(widths) / max(widths))

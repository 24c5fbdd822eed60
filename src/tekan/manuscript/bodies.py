"""Take the body of an article and give its paragraphs with the marks of docs/markup.md, and what
stands among them that is none: captions, bylines, figures."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from tekan.manuscript.bylines import Signed, dateline, named, signed, tail
from tekan.manuscript.escape import escaped, marked, opening
from tekan.manuscript.kinds import (
    MOST_SUBHEAD,
    answers,
    asks,
    caption_of,
    credit_of,
    ends_sentence,
    fact_of,
    is_bold,
    is_meta,
    is_section,
    number_of,
    talker,
)
from tekan.manuscript.paragraphs import Paragraph
from tekan.manuscript.splits import behind
from tekan.manuscript.values import (
    CERTAIN,
    HIGH,
    LOW,
    MEDIUM,
    Byline,
    Caption,
    Fact,
    Kind,
    Left,
    Mark,
    Part,
    Piece,
    Row,
    Why,
)

# Characters of a plain short row that may be a subhead, and of one in bold.
_MOST_PLAIN, _MOST_CREDITED = 16, 60


class Found(Struct):
    """What was found in a body; local to one article."""

    body: list[str] = field(default_factory=list)
    bylines: list[Byline] = field(default_factory=list)
    captions: list[Caption] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)

    def mark(self, part: Part, row: Row, sure: float, words: str | None = None) -> None:
        self.marks.append(Mark(part, row.text if words is None else words, sure, row.line))


def body_of(paragraphs: Sequence[Paragraph], is_signed: bool) -> Found:
    """The body of an article; `is_signed` where its head has a byline."""
    found = Found()
    talk = _talk(paragraphs)
    facts = _facts(paragraphs)
    numbers = _numbers(paragraphs)
    for at, paragraph in enumerate(paragraphs):
        found.marks += paragraph.joins
        row = paragraph.row
        if at in facts:
            _take_fact(found, row)
        elif at in numbers:
            _take_number(found, row)
        elif talker(row.text) in talk:
            _take_talk(found, row, talk[talker(row.text)])
        elif not _take_aside(found, paragraphs, at):
            _take_text(found, paragraphs, at, is_signed)
    return found


def _take_aside(found: Found, paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Takes a caption, a byline or the line of a web page, which are not of the text."""
    row = paragraphs[at].row
    words = row.text
    if sure := _is_caption(row):
        _take_caption(found, row, sure)
        return True
    if row.kind in (Kind.TEXT, Kind.BOX) and (read := signed(words)):
        is_last = all(_is_caption(p.row) or signed(p.text) for p in paragraphs[at + 1 :])
        found.bylines += read.bylines
        found.mark(Part.BYLINE, row, HIGH if is_last else MEDIUM)
        return True
    if row.kind is Kind.TEXT and at == len(paragraphs) - 1 and (read := _in_brackets(words)):
        found.bylines += read.bylines
        found.mark(Part.BYLINE, row, LOW)
        return True
    if is_meta(words) and at in (0, len(paragraphs) - 1):
        found.left.append(Left(words, Why.SOURCE, row.line))
        return True
    return False


def _in_brackets(words: str) -> Signed | None:
    """（甲 乙） at the very end."""
    return named(words[1:-1]) if words[:1] in "（(" and words[-1:] in "）)" else None


def _is_caption(row: Row) -> float:
    if row.kind is Kind.CAPTION:
        return CERTAIN
    if row.kind not in (Kind.TEXT, Kind.BOX):
        return 0.0
    opened = caption_of(row.text)
    if opened and (opened["label"] or opened["bracket"]):
        return CERTAIN
    if opened:
        return HIGH
    credit = credit_of(row.text) if len(row.text) <= _MOST_CREDITED else None
    if not credit or signed(row.text) or not credit.start("credit"):
        return 0.0
    apart = row.text[credit.start("credit") - 1] in " \u3000。！？（(" or "/" in credit["credit"]
    return MEDIUM if apart else 0.0


_ARROWS = "▲△▼▽↑↓←→"


def _take_caption(found: Found, row: Row, sure: float) -> None:
    """A caption without its label, and its credit apart."""
    words = row.text
    opened = caption_of(words)
    if opened and opened["bracket"]:
        words = words.rstrip()[opened.end() :].removesuffix("）").removesuffix(")")
    elif opened and (opened["label"] or words[0] in _ARROWS):
        words = words[opened.end() :]
    credit = credit_of(words)
    text = words[: credit.start()] if credit else words
    who = credit["credit"] if credit else ""
    if not text.strip():
        text, who = who, ""
    found.captions.append(Caption(escaped(text.strip()), escaped(who.strip())))
    found.mark(Part.CAPTION, row, sure)


def _take_text(found: Found, paragraphs: Sequence[Paragraph], at: int, is_signed: bool) -> None:
    row = _unsigned(found, paragraphs, at, is_signed)
    if row.kind is Kind.BULLET:
        found.body.append(f"- {opening(marked(row.pieces))}")
        found.mark(Part.LIST, row, CERTAIN)
    elif row.kind is Kind.NUMBER and number_of(row.text):
        _take_number(found, row, CERTAIN)
    elif sure := _is_subhead(paragraphs, at):
        found.body.append(f"## {escaped(row.text)}")
        found.mark(Part.SUBHEAD, row, sure)
    elif row.text:
        found.body.append(opening(marked(row.pieces)))


def _unsigned(found: Found, paragraphs: Sequence[Paragraph], at: int, is_signed: bool) -> Row:
    """The row without the byline that it opens or ends with."""
    row = paragraphs[at].row
    if begun := dateline(row.text):
        read = signed(begun[2])
        found.bylines += read.bylines if read else ()
        found.mark(Part.BYLINE, row, CERTAIN, begun[2])
        rest = behind(row, begun.end())
        # The house sets two cells' blank after 本报讯, where the bracket stood.
        return replace(row, pieces=(Piece(f"{begun[1]}\u3000"), *rest.pieces))
    ended = tail(row.text)
    if not ended or (
        at < len(paragraphs) - 1 and is_signed and not ended[1][1:].startswith("记者")
    ):
        return row
    read = signed(ended[1])
    found.bylines += read.bylines if read else ()
    found.mark(Part.BYLINE, row, HIGH, ended[1])
    return _before(row, ended.start())


def _before(row: Row, end: int) -> Row:
    """The row up to a character."""
    pieces, left = [], end
    for piece in row.pieces:
        if left > 0:
            pieces.append(Piece(piece.text[:left], piece.look))
        left -= len(piece.text)
    return replace(row, pieces=tuple(pieces))


def _is_subhead(paragraphs: Sequence[Paragraph], at: int) -> float:
    """How sure it is that a row is a subhead; 0 where it is text."""
    row = paragraphs[at].row
    words = row.text
    if row.kind in (Kind.HEADING, Kind.TITLE, Kind.DECK):
        return CERTAIN
    if row.kind is not Kind.TEXT or len(words) > MOST_SUBHEAD or at == len(paragraphs) - 1:
        return 0.0
    if _ends(words) or paragraphs[at].joins or talker(words):
        return 0.0
    if is_bold(row) or is_section(words):
        return HIGH
    return _plain_subhead(paragraphs, at)


def _ends(words: str) -> bool:
    return (ends_sentence(words) and words[-1] not in "？！?!") or words[-1] in "，、,；;"


def _plain_subhead(paragraphs: Sequence[Paragraph], at: int) -> float:
    """A short row between two sentences, in a text whose sentences end with their stops."""
    words, row = paragraphs[at].text, paragraphs[at].row
    before, after = paragraphs[at - 1].row if at else None, paragraphs[at + 1].row
    is_short = (
        2 <= len(words) <= _MOST_PLAIN and words[0] not in "#-?？!！" and not number_of(words)
    )
    if not is_short or before is None or row.soft or not ends_sentence(before.text):
        return 0.0
    if before.text[-1] in "：:" or not ends_sentence(after.text) or len(after.text) <= len(words):
        return 0.0
    return MEDIUM if row.blanks and after.kind is Kind.TEXT else LOW


def _talk(paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    """Who speaks in questions and answers, with the mark for it; none where nobody asks twice."""
    counts = Counter(talker(p.text) for p in paragraphs if p.row.kind is Kind.TEXT)
    counts.pop("", None)
    questions = {speaker for speaker in counts if asks(speaker)}
    replies = {s for s, n in counts.items() if s not in questions and (n > 1 or answers(s))}
    if sum(counts[speaker] for speaker in questions) < 2 or not replies:
        return {}
    return dict.fromkeys(questions, "?") | dict.fromkeys(replies, "!")


def _take_talk(found: Found, row: Row, sign: str) -> None:
    found.body.append(f"{sign} {opening(marked(row.pieces))}")
    found.mark(Part.TALK, row, HIGH)


def _facts(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Rows that give a figure and nothing else, at least two in a row."""
    hits = {at for at, p in enumerate(paragraphs) if fact_of(p.text)}
    return frozenset(at for at in hits if at - 1 in hits or at + 1 in hits)


def _take_fact(found: Found, row: Row) -> None:
    read = fact_of(row.text)
    if read:
        found.facts.append(Fact(read[1], read[2], read[3]))
        found.mark(Part.FACT, row, MEDIUM)


def _numbers(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Rows that count on from 1, at least two in a row."""
    found: list[int] = []
    run: list[int] = []
    for at, paragraph in enumerate(paragraphs):
        read = number_of(paragraph.text) if paragraph.row.kind is Kind.TEXT else None
        value = int(read[1]) if read else 0
        if read and value == len(run) + 1:
            run.append(at)
            continue
        found += run if len(run) > 1 else []
        run = [at] if value == 1 else []
    found += run if len(run) > 1 else []
    return frozenset(found)


def _take_number(found: Found, row: Row, sure: float = HIGH) -> None:
    read = number_of(row.text)
    if read:
        rest = behind(row, read.end())
        found.body.append(f"{read[1]}{read[2]} {opening(marked(rest.pieces))}")
        found.mark(Part.LIST, row, sure)

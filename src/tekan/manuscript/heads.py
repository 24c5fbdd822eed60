"""Take the paragraphs of an article and give its head: kicker, headline, deck, bylines, summary."""

import re
from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from tekan.manuscript.bylines import named, signed
from tekan.manuscript.escape import headline as head_text
from tekan.manuscript.kinds import (
    body_label,
    is_bold,
    is_meta,
    is_section,
    label_of,
    talker,
)
from tekan.manuscript.paragraphs import Paragraph
from tekan.manuscript.splits import behind, looks_like_title
from tekan.manuscript.values import (
    CERTAIN,
    HIGH,
    LOW,
    MEDIUM,
    Byline,
    Kind,
    Left,
    Mark,
    Part,
    Row,
    Why,
)

_MOST_TITLES = 4
_MOST_KICKER = 20
# A deck is longer than its headline, a kicker hardly.
_DECK_LONGER = 1.25
_DASHES = ("—", "–", "―", "--")
_OFFICES = (
    "书记|主任|校长|院长|所长|站长|镇长|乡长|村长|县长|市长|区长|局长|会长|队长|船工|师傅|医生|老师"
    "|教授|专家|代表|委员|负责人|经理|厂长|社长|馆长|店长|民警|干事|居民|村民|商户|志愿者|带头人"
)
_PERSON = re.compile(rf"^.*(?:{_OFFICES})([\u3400-\u9fff\U00020000-\U0003fffd·]{{2,4}})\s*[：:]$")
_KICKED = re.compile(r"^(.{4,}?[：:])[\s\u3000]*(\S.*)$")
_PARTED = re.compile(r"^(.{4,}?[：:])[\s\u3000]+(\S.*)$")


class _Found(Struct):
    """What was found so far; local to one article."""

    titles: list[Row] = field(default_factory=list)
    bylines: list[Byline] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    labelled: dict[Part, str] = field(default_factory=dict)


class Head(Struct, frozen=True):
    """The head of an article, and the paragraphs that are its body."""

    parts: dict[Part, str]
    bylines: tuple[Byline, ...]
    marks: tuple[Mark, ...]
    left: tuple[Left, ...]
    body: tuple[Paragraph, ...]


def head_of(paragraphs: Sequence[Paragraph]) -> Head:
    """The head of an article."""
    found = _Found()
    before = _greeting(paragraphs)
    rest = list(paragraphs[before:])
    while rest and (taken := _take(found, rest)):
        rest = rest[taken:]
    rest = [*paragraphs[:before], *rest]
    if rest and (cut := body_label(rest[0].text)):
        found.left.append(Left(rest[0].text[:cut].strip(), Why.LABEL, rest[0].row.line))
        rest[0] = replace(rest[0], row=behind(rest[0].row, cut))
        rest = rest if rest[0].text else rest[1:]
    parts, extra = _titled(found, bool(rest))
    body = (*(Paragraph(row) for row in extra), *rest)
    return Head(parts, tuple(found.bylines), tuple(found.marks), tuple(found.left), body)


_EDITORS = re.compile(r"[【\[（(]?(?:编者按|编者的话|开栏语|开栏的话)[】\]）)]?\s*[:：]?")
_LETTER = re.compile(r"您好|你好|如下[：:]?$|请查收")
_MOST_LETTER = 40


def _greeting(paragraphs: Sequence[Paragraph]) -> int:
    """How many rows before the headline speak to the editor (稿子如下：) or for him (编者按)."""
    for at, paragraph in enumerate(paragraphs[:3]):
        if _EDITORS.match(paragraph.text) or (
            _LETTER.search(paragraph.text) and len(paragraph.text) < _MOST_LETTER
        ):
            following = paragraphs[at + 1 : at + 2]
            if following and looks_like_title(following[0].row):
                return at + 1
    return 0


def _take(found: _Found, rest: list[Paragraph]) -> int:
    """Takes the first row into the head where it belongs there; how many rows were taken."""
    row = rest[0].row
    words = row.text
    if label := label_of(words):
        return _take_label(found, row, *label)
    if words in ("本报记者", "记者", "作者：", "作者") and len(rest) > 1:
        return _take_two(found, rest)
    if (read := signed(words)) and row.kind in (Kind.TEXT, Kind.DECK, Kind.CELLS):
        found.bylines += read.bylines
        found.marks.append(Mark(Part.BYLINE, words, read.confidence, row.line))
        return 1
    if is_meta(words) and len(rest) > 1:
        found.left.append(Left(words, Why.SOURCE, row.line))
        return 1
    if _is_names(found, rest):
        return _take_names(found, row)
    return _take_title(found, rest)


def _take_label(found: _Found, row: Row, part: Part, cut: int) -> int:
    if part in found.labelled:
        return 0
    found.left.append(Left(row.text[:cut].strip(), Why.LABEL, row.line))
    found.labelled[part] = row.text[cut:]
    found.marks.append(Mark(part, row.text[cut:], CERTAIN, row.line))
    return 1


def _take_two(found: _Found, rest: list[Paragraph]) -> int:
    """记者 on one line and the name on the next."""
    words = f"{rest[0].text} {rest[1].text}"
    read = signed(words)
    if not read:
        return 0
    found.bylines += read.bylines
    found.marks.append(Mark(Part.BYLINE, words, HIGH, rest[0].row.line))
    return 2


def _is_names(found: _Found, rest: list[Paragraph]) -> bool:
    """Names alone under a headline, with text after them."""
    has_head = bool(found.titles or found.labelled)
    if has_head and found.bylines:
        # A name more on a line of its own, under 作者：甲.
        return (
            rest[0].row.kind is Kind.TEXT
            and 2 <= len(rest[0].text) <= 3
            and bool(named(rest[0].text))
        )
    follows = len(rest) > 1 and not looks_like_title(rest[1].row)
    return has_head and follows and rest[0].row.kind is Kind.TEXT and bool(named(rest[0].text))


def _take_names(found: _Found, row: Row) -> int:
    read = named(row.text)
    if read:
        found.bylines += read.bylines
        found.marks.append(Mark(Part.BYLINE, row.text, read.confidence, row.line))
    return 1


def _take_title(found: _Found, rest: list[Paragraph]) -> int:
    row = rest[0].row
    is_titled = bool(found.titles or Part.HEADLINE in found.labelled)
    is_title = looks_like_title(row) or _is_kicker(found, rest)
    if not is_title or len(found.titles) >= _MOST_TITLES:
        return 0
    # After the byline only a deck that says it is one, by its dash.
    is_later = is_titled and (bool(found.bylines) or _is_subhead(found, row))
    is_apart = is_titled and row.blanks > 1 and len(found.titles) > 1
    if (is_later or is_apart) and not row.text.startswith(_DASHES):
        return 0
    if _is_lone_line(found, rest):
        return 0
    found.titles.append(row)
    return 1


def _is_kicker(found: _Found, rest: list[Paragraph]) -> bool:
    """云溪镇第一小学： right above a headline."""
    words = rest[0].text
    is_lead_in = rest[0].row.kind is Kind.TEXT and _colon(words) and len(words) <= _MOST_KICKER
    above = len(rest) > 1 and not rest[1].row.blanks and looks_like_title(rest[1].row)
    return is_lead_in and above and not found.titles and not _LETTER.search(words)


def _is_subhead(found: _Found, row: Row) -> bool:
    is_titled = any(title.kind is Kind.TITLE or title.level for title in found.titles)
    return (
        is_section(row.text)
        or bool(talker(row.text) in ("问", "答", "记者"))
        or (is_titled and row.kind is Kind.HEADING)
        or (is_titled and row.kind is Kind.TEXT and row.whole and not row.text.startswith(_DASHES))
    )


def _is_lone_line(found: _Found, rest: list[Paragraph]) -> bool:
    """The last line of a text without a byline is text, where it stands apart from its title."""
    return bool(found.titles) and len(rest) == 1


def _titled(found: _Found, has_body: bool) -> tuple[dict[Part, str], list[Row]]:
    """Which of the titles is what; those that are none go back to the body."""
    titles = _turned(found.titles)
    parts = {part: head_text(words) for part, words in found.labelled.items()}
    extra: list[Row] = []
    if Part.HEADLINE in parts:
        extra = found.titles
    elif titles:
        chosen, extra = _chosen(titles, bool(found.bylines))
        for part, (row, words, sure) in chosen.items():
            parts[part] = words
            found.marks.append(Mark(part, row.text, sure, row.line))
    _kicked(found, parts)
    return parts, extra


_Title = tuple[Row, str]
_Chosen = dict[Part, tuple[Row, str, float]]


def _turned(rows: Sequence[Row]) -> list[_Title]:
    """Titles as marked-up text; one that was set in two lines by a soft return turns there."""
    out: list[_Title] = []
    for row in rows:
        words = head_text(row.text)
        if out and row.soft and row.kind is out[-1][0].kind and is_bold(row) == is_bold(out[-1][0]):
            above, text = out[-1]
            joined = replace(above, pieces=(*above.pieces, *row.pieces))
            out[-1] = joined, f"{text}|{words}"
        else:
            out.append((row, words))
    return out


def _chosen(titles: list[_Title], is_signed: bool) -> tuple[_Chosen, list[Row]]:
    main = _main(titles)
    if main is not None:
        return _around(titles, main), []
    sure = HIGH if is_signed else MEDIUM
    parts = _by_count(titles)
    own = {1: sure, 2: LOW, 3: MEDIUM}.get(len(titles), LOW)
    if len(titles) > 1 and (
        titles[-1][1].startswith(_DASHES) or _colon(titles[0][1]) or titles[0][1][0] in "【〖"
    ):
        own = HIGH
    chosen = {part: (*title, own) for part, title in zip(parts, titles, strict=False)}
    return chosen, [row for row, _ in titles[len(parts) :]]


def _main(titles: list[_Title]) -> int | None:
    """The title that the manuscript itself sets apart: by its style, or as the only bold one."""
    for test in (
        lambda row: row.kind is Kind.TITLE,
        lambda row: row.kind is Kind.HEADING,
        is_bold,
    ):
        hits = [at for at, (row, _) in enumerate(titles) if test(row)]
        if hits and (len(hits) == 1 or test is not is_bold):
            return hits[0]
    return None


def _around(titles: list[_Title], main: int) -> _Chosen:
    row, words = titles[main]
    is_told = row.kind in (Kind.TITLE, Kind.HEADING)
    chosen: _Chosen = {Part.HEADLINE: (row, words, CERTAIN if is_told else HIGH)}
    for part, own in ((Part.KICKER, titles[:main]), (Part.DECK, titles[main + 1 :])):
        if own:
            pieces = tuple(piece for each, _ in own for piece in each.pieces)
            text = " ".join(words for _, words in own)
            chosen[part] = (replace(own[0][0], pieces=pieces), text, HIGH if is_told else MEDIUM)
    order = (Part.KICKER, Part.HEADLINE, Part.DECK)
    return {part: chosen[part] for part in order if part in chosen}


def _by_count(titles: list[_Title]) -> tuple[Part, ...]:
    """By their number, their lengths and a dash before a deck."""
    words = [text for _, text in titles]
    if len(words) == 1:
        return (Part.HEADLINE,)
    if len(words) > 2:
        return (Part.KICKER, Part.HEADLINE, Part.DECK)
    is_deck = words[1].startswith(_DASHES) or len(words[1]) > _DECK_LONGER * len(words[0])
    is_deck = is_deck and not _colon(words[0])
    return (Part.HEADLINE, Part.DECK) if is_deck else (Part.KICKER, Part.HEADLINE)


def _colon(words: str) -> bool:
    return words.endswith(("：", ":"))


def _kicked(found: _Found, parts: dict[Part, str]) -> None:
    """银河社区党委书记梁红梅： 着力解决…: kicker and headline on one line, and who is meant."""
    if Part.KICKER not in parts and Part.HEADLINE in parts:
        words = parts[Part.HEADLINE]
        cut = _PARTED.match(words) or _KICKED.match(words)
        if cut and (_PERSON.match(cut[1]) or (cut.re is _PARTED and len(cut[1]) > 6)):
            parts[Part.KICKER], parts[Part.HEADLINE] = cut[1], cut[2]
            mark = next(m for m in found.marks if m.part is Part.HEADLINE)
            found.marks.remove(mark)
            sure = HIGH if _PERSON.match(cut[1]) else MEDIUM
            found.marks.append(replace(mark, part=Part.KICKER, words=cut[1], confidence=sure))
            found.marks.append(replace(mark, words=cut[2], confidence=sure))
    person = _PERSON.match(parts.get(Part.KICKER, ""))
    if person:
        parts[Part.PERSON] = person[1]
        found.marks.append(Mark(Part.PERSON, person[1], HIGH))

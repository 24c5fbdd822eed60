"""Take a photo as the article gives it and fill in from the picture what the article leaves out.

What the article says is printed, always. A key that is there and empty (`caption: ""`) asks for
nothing, and gets nothing. A placeholder is not asked: it is no picture of what is to stand there.
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tekan.model.edition import Face, Span, Text, plain
from tekan.model.findings import Finding, Findings, Place, error, note, warning
from tekan.source.characters import from_right_to_left
from tekan.source.nodes import Scalar
from tekan.source.photo_words import PhotoWords, Said, agree, photo_words

if TYPE_CHECKING:
    from tekan.source.schema import PhotoSheet


class SaidBy(NamedTuple):
    """Caption and credit as they are printed, and what the editor should know of them."""

    caption: Text
    credit: Text
    findings: Findings


def said_by(sheet: "PhotoSheet", path: str, caption: Text, credit: Text) -> SaidBy:
    """The article's caption and credit, or the picture's where the article has none.

    Errors: T306 a word from right to left. Warnings: T213, T214 where the two disagree.
    Notes: T211, T212 what was taken, T215 an
    encoding that was guessed, T216 a picture at odds with itself, T217 who wrote the caption.
    """
    if sheet.placeholder:
        return SaidBy(caption, credit, ())
    words = photo_words(Path(path))
    own_credit = credit_of(words)
    found = (*_taken(sheet, words.caption.text, own_credit), *_odds(sheet, words, caption, credit))
    more = tuple(_more(sheet, words, found)) if found else ()
    return SaidBy(
        _text(sheet.caption, caption, words.caption.text, sheet.file),
        _text(sheet.credit, credit, own_credit, sheet.file),
        (*found, *more),
    )


def credit_of(words: PhotoWords) -> str:
    """The credit in the house's manner: `图/名字`, `图/新华社 名字`."""
    names, provider = words.photographers.text, words.provider.text
    said = max(provider, names, key=len) if agree(provider, names) else f"{provider} {names}"
    return said if not said or said.startswith(_HOUSE) else f"{_HOUSE}{said}"


_HOUSE = "图/"


def _is_left_out(scalar: Scalar) -> bool:
    """Whether the key is not there, or has no value; `""` is one."""
    return scalar.is_absent and not scalar.text.strip()


def _text(scalar: Scalar, given: Text, own: str, file: Scalar) -> Text:
    if not own or not _is_left_out(scalar):
        return given
    return (Span(own, Face.PLAIN, file.place),)


def _taken(sheet: "PhotoSheet", caption: str, credit: str) -> Iterator[Finding]:
    place, length, name = sheet.file.place, len(sheet.file.text), _name(sheet.file)
    if caption and _is_left_out(sheet.caption):
        yield note("T211", place, length, file=name, text=_shown(caption))
        yield from _reversed(caption, sheet.file)
    if credit and _is_left_out(sheet.credit):
        yield note("T212", place, length, file=name, text=_shown(credit))
        yield from _reversed(credit, sheet.file)


def _reversed(text: str, file: Scalar) -> Iterator[Finding]:
    """T306 for the first word of a picture's own that cannot be set as it runs."""
    for word in islice(from_right_to_left(text), 1):
        yield error("T306", file.place, len(file.text), text=_shown(word[0]))


def _odds(sheet: "PhotoSheet", words: PhotoWords, caption: Text, credit: Text) -> Iterator[Finding]:
    """Where article and picture say different things."""
    name = _name(sheet.file)
    given, own = plain(caption), words.caption.text
    if given and own and not agree(given, own):
        spot = _spot(sheet.caption)
        yield warning("T213", *spot, file=name, given=_shown(given), text=_shown(own))
    given, own = plain(credit), credit_of(words)
    names = words.photographers.text.split() or [words.provider.text]
    if given and own and not all(agree(given, one) for one in names):
        spot = _spot(sheet.credit)
        yield warning("T214", *spot, file=name, given=_shown(given), text=_shown(own))


def _spot(scalar: Scalar) -> tuple[Place, int]:
    return scalar.lines[0].place, len(scalar.lines[0].text)


def _more(sheet: "PhotoSheet", words: PhotoWords, found: Findings) -> Iterator[Finding]:
    """What the editor should know of the words that were taken or compared."""
    place, name = sheet.file.place, _name(sheet.file)
    if words.is_guessed:
        yield note("T215", place, file=name)
    for said in (words.caption, words.photographers, words.provider):
        if said.xmp:
            yield _at_odds(said, sheet.file)
    if words.writer and any(finding.code == "T211" for finding in found):
        yield note("T217", place, file=name, writer=words.writer)


def _at_odds(said: Said, file: Scalar) -> Finding:
    return note(
        "T216",
        file.place,
        len(file.text),
        file=_name(file),
        xmp=_shown(said.xmp),
        iptc=_shown(said.iptc),
        text=_shown(said.text),
    )


def _name(file: Scalar) -> str:
    return file.text.strip()


_SHOWN = 40  # characters of a text that a finding shows


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}……"

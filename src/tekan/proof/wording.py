"""Texts as they read on the page: what two proofs compare, character by character."""

import re

from msgspec import Struct

from tekan.model.edition import Text, plain
from tekan.text.marks import full_width

_SPACE = re.compile(r"\s+")
# Where a headline is to turn; it shows nothing.
_TURN = "|"


class Wording(Struct, frozen=True):
    """What a text says, and where in the text each of its characters stands."""

    words: str
    offsets: tuple[int, ...]

    @staticmethod
    def of(text: Text, turns: bool = False) -> "Wording":
        """Marks in full width as they are set, spaces beside Han not counted.

        turns  whether `|` is where a line should turn, and no character
        """
        read = full_width(plain(text))
        blank = {
            at
            for match in _SPACE.finditer(read)
            for at in range(match.start() + _parts_words(read, match), match.end())
        }
        kept = tuple(
            at
            for at, character in enumerate(read)
            if at not in blank and not (turns and character == _TURN)
        )
        return Wording(_SPACE.sub(" ", "".join(read[at] for at in kept)), kept)


def _parts_words(text: str, space: re.Match[str]) -> bool:
    """Whether a space stands between two words of Latin: only there is it more than nothing."""
    before, after = text[: space.start()][-1:], text[space.end() :][:1]
    return bool(before and after) and before.isascii() and after.isascii()

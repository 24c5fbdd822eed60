"""A second process that gets ready while the first still reads.

The dictionary for headlines and the picture library take longer to load than a page takes to
make up. On a second processor they are loaded meanwhile; then the process answers for words and
converts pictures into the cache, of which both take one after the other until none is left.
Nothing depends on it: where it is missing or dies, the first process does the work itself, with
the same result.
"""

import os
import pickle
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from signal import SIGTERM
from typing import BinaryIO, Protocol

from msgspec import Struct, field

from tekan.model.page import Picture


class Converts(Protocol):
    """What makes press pictures and keeps them."""

    def convert(self, picture: Picture) -> object: ...


class Turns(Struct, frozen=True):
    """Numbers in a pipe, from which two processes draw: each number comes to one of them."""

    out: int
    into: int

    @staticmethod
    def open() -> "Turns":
        out, into = os.pipe()
        os.set_blocking(out, False)  # none left is an end, nothing to wait for
        return Turns(out, into)

    def put(self, first: int, count: int) -> None:
        """Puts in so many numbers from `first` on, as far as the pipe surely has room for all."""
        numbers = range(first, min(first + count, _MOST_TURNS))
        os.write(self.into, b"".join(number.to_bytes(_TURN, "big") for number in numbers))

    def __iter__(self) -> Iterator[int]:
        with suppress(BlockingIOError):
            while drawn := os.read(self.out, _TURN):
                yield int.from_bytes(drawn, "big")

    def close(self) -> None:
        os.close(self.out)
        os.close(self.into)


_TURN = 2  # bytes of a number
_MOST_TURNS = 2048  # 4 KB, which an empty pipe takes at once; what is over, the first process does


class Ahead(Struct, frozen=True):
    """The first process's end of the pipes.

    known     words of texts that were answered
    expected  orders for words whose answers were not yet read
    pictures  all that were ordered, in their order
    """

    pid: int
    orders: BinaryIO
    answers: BinaryIO
    turns: Turns
    known: dict[str, tuple[str, ...]] = field(default_factory=dict)
    expected: list[tuple[str, ...]] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)

    def expect(self, texts: Sequence[str]) -> None:
        """Asks for the words of many texts, which will be wanted; does not wait."""
        with suppress(OSError):
            self._order(("words", tuple(texts)))
            self.expected.append(tuple(texts))

    def words(self, text: str) -> tuple[str, ...]:
        """The words of a text; none where the other process is gone."""
        try:
            if text not in self.known and not any(text in texts for texts in self.expected):
                self.expect((text,))
            while self.expected:
                found = pickle.load(self.answers)
                self.known.update(zip(self.expected.pop(0), found, strict=True))
        except (OSError, EOFError, pickle.UnpicklingError):
            self.expected.clear()
        return self.known.get(text, ())

    def all_words(self) -> Mapping[str, tuple[str, ...]]:
        """The words of all texts that were asked for; waits for the answers."""
        if self.expected:
            self.words(self.expected[0][0])
        return dict(self.known)

    def convert(self, converter: Converts, pictures: Sequence[Picture]) -> None:
        """Begins to convert pictures, the first first; does not wait. More may follow."""
        # Turns first: once it has the order, the other process finds some, or all are taken.
        self.turns.put(len(self.pictures), len(pictures))
        self.pictures.extend(pictures)
        with suppress(OSError):
            self._order(("pictures", converter, tuple(pictures)))

    def help_convert(self, converter: Converts) -> None:
        """Takes a hand in converting what was ordered; returns when none is left to take."""
        for turn in self.turns:
            _convert(converter, self.pictures[turn])

    def finish(self) -> None:
        """Waits until everything ordered is done; once is enough, twice does no harm."""
        if self.orders.closed:
            return
        with suppress(OSError):
            self.orders.close()
        self.answers.close()
        self.turns.close()
        os.waitpid(self.pid, 0)

    def abandon(self) -> None:
        """Ends the other process, in the midst of loading too: nothing more is wanted of it."""
        if not self.orders.closed:
            os.kill(self.pid, SIGTERM)  # what it keeps is written aside and renamed
            self.finish()

    def _order(self, order: object) -> None:
        pickle.dump(order, self.orders)
        self.orders.flush()


def go_ahead() -> Ahead | None:
    """Starts the second process; None where there is no second processor for it."""
    if not hasattr(os, "fork") or processors() < 2:
        return None
    order_out, order_in = os.pipe()
    answer_out, answer_in = os.pipe()
    turns = Turns.open()
    pid = os.fork()
    if pid:
        os.close(order_out)
        os.close(answer_in)
        return Ahead(pid, os.fdopen(order_in, "wb"), os.fdopen(answer_out, "rb"), turns)
    try:
        os.close(order_in)
        os.close(answer_out)
        _serve(os.fdopen(order_out, "rb"), os.fdopen(answer_in, "wb"), turns)
    finally:
        os._exit(0)  # whatever went wrong here, the first process meets it again and says so


def processors() -> int:
    """How many this process may use; macOS does not tell, and has that many."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _serve(orders: BinaryIO, answers: BinaryIO, turns: Turns) -> None:
    from PIL import Image, ImageCms, ImageOps  # noqa: F401 - to have them when they are wanted

    from tekan.text.words import cut

    cut("字")  # loads the dictionary
    known: list[Picture] = []
    with suppress(EOFError):
        while converter := _obey(orders, answers, known):
            for turn in turns:
                while turn >= len(known):  # its order is on its way
                    converter = _obey(orders, answers, known)
                _convert(converter, known[turn])


def _obey(orders: BinaryIO, answers: BinaryIO, known: list[Picture]) -> Converts:
    """Answers for words until pictures come, which are put to the known; raises EOFError when
    nothing more is wanted."""
    while True:
        match pickle.load(orders):
            case ("words", texts):
                from tekan.text.words import cut

                pickle.dump([cut(text) for text in texts], answers)
                answers.flush()
            case ("pictures", converter, pictures):
                known += pictures
                found: Converts = converter
                return found


def _convert(converter: Converts, picture: Picture) -> None:
    with suppress(Exception):  # the first process meets it again, and says so
        converter.convert(picture)

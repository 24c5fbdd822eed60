"""A second process that gets ready while the first still reads.

On a second processor the picture library is loaded meanwhile; then the process converts pictures
into the cache, of which both take one after the other until none is left.
Nothing depends on it: where it is missing or dies, the first process does the work itself, with
the same result.
"""

import os
import pickle
import struct
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from signal import SIGTERM
from typing import Any, BinaryIO, Protocol

from msgspec import Struct, field

from tekan.model.page import Picture


class Converts(Protocol):
    """What makes press pictures and keeps them."""

    def get_ready(self) -> None:
        """Does what it needs once for all pictures."""
        ...

    def prepare(self, picture: Picture) -> str:
        """Makes one and keeps it; tells under what name."""
        ...


class Orders(Struct, frozen=True):
    """What the second process is to do. A pipe tells where each order lies in a file: in the pipe
    itself a printer's profile has no room, and the first process would wait for the second."""

    out: int
    into: int
    store: BinaryIO

    @staticmethod
    def open() -> "Orders":
        store = tempfile.TemporaryFile()  # noqa: SIM115 - as long as both processes need it
        return Orders(*os.pipe(), store)

    def put(self, order: object) -> None:
        """Raises OSError where the other process is gone, or the disk is full."""
        data = pickle.dumps(order, protocol=5)
        at = os.fstat(self.store.fileno()).st_size
        if os.pwrite(self.store.fileno(), data, at) < len(data):
            raise OSError("no room for an order")
        os.write(self.into, _LIES.pack(at, len(data)))

    def next(self) -> Any:  # as the other process put it
        """Waits for one; raises EOFError when no more will come."""
        told = os.read(self.out, _LIES.size)
        if len(told) < _LIES.size:
            raise EOFError
        at, size = _LIES.unpack(told)
        return pickle.loads(os.pread(self.store.fileno(), size, at))


_LIES = struct.Struct(">QQ")  # from which byte of the file on, and how many


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

    orders    its end to read from is closed
    pictures  all that were ordered, in their order
    names     under what name each was kept that one of the processes has made
    """

    pid: int
    orders: Orders
    answers: BinaryIO
    turns: Turns
    pictures: list[Picture] = field(default_factory=list)
    names: dict[Picture, str] = field(default_factory=dict)

    def get_ready(self, converter: Converts) -> None:
        """Tells by what pictures will be converted; the other process gets it ready."""
        with suppress(OSError):
            self.orders.put((converter, 0, ()))

    def convert(self, pictures: Sequence[Picture]) -> None:
        """Begins to convert pictures, the first first; does not wait. More may follow."""
        # Turns first: once it has the order, the other process finds some, or all are taken.
        first = len(self.pictures)
        self.turns.put(first, len(pictures))
        self.pictures.extend(pictures)
        with suppress(OSError):
            self.orders.put((None, first, tuple(pictures)))

    def help_convert(self, converter: Converts) -> None:
        """Takes a hand in converting what was ordered; returns when none is left to take."""
        for turn in self.turns:
            _prepare(converter, self.pictures[turn], self.names)

    def finish(self) -> None:
        """Waits until everything ordered is done; once is enough, twice does no harm."""
        if self.answers.closed:
            return
        os.close(self.orders.into)
        with suppress(OSError, EOFError, pickle.UnpicklingError):
            self.names.update(pickle.load(self.answers))
        self._end()

    def _end(self) -> None:
        self.orders.store.close()
        self.answers.close()
        self.turns.close()
        os.waitpid(self.pid, 0)

    def abandon(self) -> None:
        """Ends the other process, in the midst of loading too: nothing more is wanted of it."""
        if not self.answers.closed:
            os.kill(self.pid, SIGTERM)  # what it keeps is written aside and renamed
            os.close(self.orders.into)
            self._end()


def go_ahead() -> Ahead | None:
    """Starts the second process; None where there is no second processor for it."""
    if not hasattr(os, "fork") or processors() < 2:
        return None
    orders, turns = Orders.open(), Turns.open()
    answer_out, answer_in = os.pipe()
    pid = os.fork()
    if pid:
        os.close(orders.out)
        os.close(answer_in)
        return Ahead(pid, orders, os.fdopen(answer_out, "rb"), turns)
    try:
        os.close(orders.into)
        os.close(answer_out)
        _serve(orders, os.fdopen(answer_in, "wb"), turns)
    finally:
        os._exit(0)  # whatever went wrong here, the first process meets it again and says so


def processors() -> int:
    """How many this process may use; macOS does not tell, and has that many."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _serve(orders: Orders, answers: BinaryIO, turns: Turns) -> None:
    from PIL import Image, ImageCms  # noqa: F401 - to have them when they are wanted

    Image.preinit()
    known, names = dict[int, Picture](), dict[Picture, str]()
    converter: Converts | None = None
    with suppress(EOFError):
        while True:
            converter = _obey(orders, known) or converter
            for turn in turns:
                while turn not in known:  # its order is on its way
                    converter = _obey(orders, known) or converter
                if converter:
                    _prepare(converter, known[turn], names)
    pickle.dump(names, answers)
    answers.flush()


def _obey(orders: Orders, known: dict[int, Picture]) -> Converts | None:
    """Puts ordered pictures to the known under their turns; raises EOFError when nothing more is
    wanted."""
    new: Converts | None
    new, first, pictures = orders.next()
    if new:
        new.get_ready()
    known.update(enumerate(pictures, first))
    return new


def _prepare(converter: Converts, picture: Picture, names: dict[Picture, str]) -> None:
    with suppress(Exception):  # the first process meets it again, and says so
        names[picture] = converter.prepare(picture)

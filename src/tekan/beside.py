"""A second process that makes sheets from the last on, while the first makes them from the first.

Each sheet is a function of its order alone, so that it does not matter who makes it. The second
guesses the orders: that nothing goes on from earlier pages, and no filler is used up. Where a
guess was wrong, the first process makes the sheet itself.
"""

import mmap
import os
import pickle
import struct
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from signal import SIGTERM
from typing import BinaryIO, Generic

from msgspec import Struct, field

from tekan.ahead import processors
from tekan.page.edition import Leaves, Maker
from tekan.page.sheet import Order
from tekan.text.shape import Typecases

_FREE, _FIRST, _SECOND = 0, 1, 2
_MADE = struct.Struct(">IQQ")  # which sheet, and where it lies in the store: from, bytes


class Beside(Struct, Generic[Leaves], frozen=True):
    """The first process's side.

    guesses  orders by the number of the sheet's first page
    claims   one byte a sheet: who makes it
    made     the second process tells of each sheet that it has made
    store    the sheets themselves
    own      makes a sheet in this process
    known    what was made of guesses, by their place
    """

    pid: int
    guesses: Sequence[Order]
    claims: mmap.mmap
    made: BinaryIO
    store: BinaryIO
    own: Maker[Leaves]
    known: dict[int, Leaves] = field(default_factory=dict)

    def make(self, order: Order, cases: Typecases) -> Leaves:
        """The second process's sheet where it has begun with this very order, else an own one."""
        at = self._place(order)
        if at is None:
            return self.own(order, cases)
        if self.claims[at] == _SECOND and self.guesses[at] == order:
            sheet = self._awaited(at)
            if sheet:
                return sheet
        self.claims[at] = _FIRST
        return self.own(order, cases)

    def _place(self, order: Order) -> int | None:
        number = order.plan.number
        return next((at for at, own in enumerate(self.guesses) if own.plan.number == number), None)

    def _awaited(self, at: int) -> Leaves | None:
        """Waits for a sheet; None where the second process died over it."""
        while at not in self.known:
            told = self.made.read(_MADE.size)
            if len(told) < _MADE.size:
                return None
            which, start, size = _MADE.unpack(told)
            with suppress(OSError, EOFError, pickle.UnpicklingError):
                self.known[which] = pickle.loads(os.pread(self.store.fileno(), size, start))
        return self.known.pop(at)

    def end(self) -> None:
        """Ends the second process, in the midst of a sheet too."""
        with suppress(OSError):
            os.kill(self.pid, SIGTERM)
        os.waitpid(self.pid, 0)
        self.made.close()
        self.store.close()
        self.claims.close()


@contextmanager
def helped(
    guesses: Sequence[Order], cases: Callable[[], Typecases], make: Maker[Leaves]
) -> Iterator[Maker[Leaves]]:
    """What makes sheets, with help where there are several and a second processor.

    make   makes one
    cases  makes those of the second process, which may ask the first for nothing
    """
    beside = _begun(guesses, cases, make)
    if beside is None:
        yield make
        return
    try:
        yield beside.make
    finally:
        beside.end()


def _begun(
    guesses: Sequence[Order], cases: Callable[[], Typecases], make: Maker[Leaves]
) -> Beside[Leaves] | None:
    if len(guesses) < 2 or not hasattr(os, "fork") or processors() < 2:
        return None
    own = cases()
    claims = mmap.mmap(-1, len(guesses))
    store = tempfile.TemporaryFile()  # noqa: SIM115 - as long as the process lives
    out, into = os.pipe()
    pid = os.fork()
    if pid:
        os.close(into)
        return Beside(pid, guesses, claims, os.fdopen(out, "rb"), store, make)
    try:
        os.close(out)
        _make_from_the_last(guesses, lambda order: make(order, own), claims, into, store.fileno())
    finally:
        os._exit(0)  # whatever went wrong here, the first process meets it again and says so


def _make_from_the_last(
    guesses: Sequence[Order],
    make: Callable[[Order], object],
    claims: mmap.mmap,
    into: int,
    store: int,
) -> None:
    start = 0
    for at in reversed(range(len(guesses))):
        if claims[at] != _FREE:
            return
        claims[at] = _SECOND
        data = pickle.dumps(make(guesses[at]), protocol=5)
        os.pwrite(store, data, start)
        os.write(into, _MADE.pack(at, start, len(data)))
        start += len(data)

"""Runs functions in a process of their own, with limits on memory, on its time of a processor, so
that a busy machine is no fault, and on the size of files."""

import faulthandler
import json
import os
import resource
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, NoReturn

MEMORY = 2 << 30
SECONDS = 20
PATIENCE = 8  # times as long on the clock: who waits for a pipe uses no processor
_END = b"null"
_Read = tuple[bytes, bool]  # a line, and whether it came too late

Work = Callable[[], Any]


@dataclass(frozen=True, slots=True)
class Ended:
    """How it ended: its value, or what went wrong ("" for nothing)."""

    value: Any
    wrong: str


def apart(work: Work, seconds: int = SECONDS, memory: int = MEMORY) -> Ended:
    """The value of a function, run in a child; no limit that it meets harms this process."""
    (ended,) = apart_each((work,), seconds, memory)
    return ended


def apart_each(
    works: Iterable[Work], seconds: int = SECONDS, memory: int = MEMORY
) -> Iterator[Ended]:
    """The value of each function, run one after the other in one child; where one kills the child,
    it is the last.

    seconds  of a processor for each function
    memory   bytes of the child's addresses
    """
    out, into = os.pipe()
    pid = os.fork()
    if not pid:
        _child(works, into, seconds, memory)
    os.close(into)
    left = bytearray()
    try:
        while (read := _line(out, left, seconds * PATIENCE))[0]:
            if read[0] == _END:
                return
            answer = json.loads(read[0])
            yield Ended(answer.get("value"), answer.get("wrong", ""))
        yield Ended(None, _why(pid, seconds, is_late=read[1]))
    finally:
        os.close(out)
        _end(pid)


def _line(out: int, left: bytearray, patience: float) -> _Read:
    """A line of a pipe, b"" at its end or where it is too late; `left` is what came after it."""
    until = time.monotonic() + patience
    while b"\n" not in left:
        wait = until - time.monotonic()
        if wait <= 0 or not select.select([out], [], [], wait)[0]:
            return b"", True
        part = os.read(out, 1 << 16)
        if not part:
            return b"", False
        left += part
    line, _, rest = bytes(left).partition(b"\n")
    left[:] = rest
    return line, False


def _why(pid: int, seconds: int, is_late: bool) -> str:
    """Why a child ended that did not come to its end."""
    if is_late:
        return "hang: waits for ever"
    ended = os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    if ended is None or ended.si_code == os.CLD_EXITED:
        return f"ended with status {ended.si_status if ended else '?'} and no word"
    if ended.si_status == signal.SIGXCPU:
        return f"hang: over {seconds} s of a processor"
    return f"died of {signal.Signals(ended.si_status).name}"


def _end(pid: int) -> None:
    """Ends a child, with those that it started: it has said its last word, or waits for ever."""
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    os.waitpid(pid, 0)


def _child(works: Iterable[Work], into: int, seconds: int, memory: int) -> NoReturn:
    try:
        os.setsid()
        faulthandler.register(signal.SIGXCPU, chain=True)  # says where it was
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 29, 1 << 29))
        for work in works:
            _limit_time(seconds)
            _say(into, json.dumps(_answer(work)).encode())
        _say(into, _END)
    finally:
        sys.stderr.flush()
        os._exit(0)


def _limit_time(seconds: int) -> None:
    """So many more than the process has used."""
    most = int(time.process_time()) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (most, resource.RLIM_INFINITY))


def _say(into: int, line: bytes) -> None:
    left = memoryview(line + b"\n")
    while left:
        left = left[os.write(into, left) :]


def _answer(work: Work) -> dict[str, Any]:
    try:
        return {"value": work()}
    except BaseException as problem:
        frames = traceback.extract_tb(problem.__traceback__)
        where = " < ".join(
            f"{f.filename.rpartition('tekan/')[2]}:{f.lineno}" for f in reversed(frames[-5:])
        )
        return {"wrong": f"{type(problem).__name__}: {str(problem)[:200]} at {where}"}

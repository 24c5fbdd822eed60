"""Runs a function in a process of its own, with limits on memory, on its time of a processor, so
that a busy machine is no fault, and on the size of files."""

import json
import os
import resource
import select
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

MEMORY = 2 << 30
SECONDS = 20
_LATE = (signal.SIGXCPU, signal.SIGKILL)
PATIENCE = 8  # times as long on the clock: who waits for a pipe uses no processor


@dataclass(frozen=True, slots=True)
class Ended:
    """How it ended: its value, or what went wrong ("" for nothing)."""

    value: Any
    wrong: str
    seconds: float


def apart(work: Callable[[], Any], seconds: int = SECONDS, memory: int = MEMORY) -> Ended:
    """The value of a function, run in a child; no limit that it meets harms this process."""
    out, into = os.pipe()
    began = time.monotonic()
    pid = os.fork()
    if not pid:
        _child(work, into, seconds, memory)
    os.close(into)
    data, is_late = _read(out, began + seconds * PATIENCE)
    if is_late:
        os.killpg(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    os.close(out)
    took = time.monotonic() - began
    if is_late:
        return Ended(None, "hang: waits for ever", took)
    if os.WIFSIGNALED(status) and took >= seconds and os.WTERMSIG(status) in _LATE:
        return Ended(None, f"hang: over {seconds} s of a processor", took)
    if os.WIFSIGNALED(status):
        return Ended(None, f"died of {signal.Signals(os.WTERMSIG(status)).name}", took)
    if not data:
        return Ended(None, f"ended with status {os.WEXITSTATUS(status)} and no word", took)
    answer = json.loads(data)
    return Ended(answer.get("value"), answer.get("wrong", ""), took)


def _child(work: Callable[[], Any], into: int, seconds: int, memory: int) -> None:
    import traceback

    try:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 29, 1 << 29))
        try:
            answer = {"value": work()}
        except BaseException as problem:
            frames = traceback.extract_tb(problem.__traceback__)
            where = " < ".join(
                f"{f.filename.rpartition('tekan/')[2]}:{f.lineno}" for f in reversed(frames[-5:])
            )
            answer = {"wrong": f"{type(problem).__name__}: {str(problem)[:200]} at {where}"}
        os.write(into, json.dumps(answer).encode())
    finally:
        sys.stderr.flush()
        os._exit(0)


def _read(out: int, until: float) -> tuple[bytes, bool]:
    """All that is written to a pipe until it is closed, and whether that took too long."""
    data = b""
    while True:
        left = until - time.monotonic()
        if left <= 0 or not select.select([out], [], [], left)[0]:
            return data, True
        part = os.read(out, 1 << 16)
        if not part:
            return data, False
        data += part

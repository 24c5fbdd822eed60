"""Watches an edition and keeps its pages up to date; tells every open browser."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from msgspec import Struct, field
from watchfiles import Change, awatch

from tekan.accident import accident
from tekan.job import read_profile
from tekan.kept import cache_folder
from tekan.model.press import Press
from tekan.preview.screen import Screen
from tekan.preview.state import NOTHING, Json, State, message, of_trouble, of_view, with_doubts
from tekan.preview.view import Memory, StaleError, remake, reviewed
from tekan.source.house import find_root

# A save comes as several events; so long nothing more must follow, ms. More would be felt.
_QUIET = 5
_MOST_QUIET = 50
_HOUSE = ("layouts", "fonts", "press", "style")


class Desk(Struct):
    """An edition under work: the newest state, and who looks at it.

    changes  counts what happened to the files
    """

    folder: Path
    layout: str | None
    state: State = NOTHING
    changes: int = 1
    stirred: asyncio.Event = field(default_factory=asyncio.Event)
    published: asyncio.Condition = field(default_factory=asyncio.Condition)
    memory: Memory = field(default_factory=Memory)
    thread: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1))
    screens: dict[Press, Screen] = field(default_factory=dict)

    async def run(self) -> None:
        """Builds, then builds again after every change, until it is cancelled."""
        self.stirred.set()
        async with asyncio.TaskGroup() as group:
            group.create_task(self._watch())
            group.create_task(self._build())

    async def _watch(self) -> None:
        folders = watched(self.folder)
        changes = awatch(
            *folders, watch_filter=_counts, debounce=_MOST_QUIET, step=_QUIET, recursive=True
        )
        async for _ in changes:
            self.changes += 1
            self.stirred.set()

    async def _build(self) -> None:
        while True:
            await self.stirred.wait()
            self.stirred.clear()
            # A newer change stops the build under way, and has stirred already.
            with contextlib.suppress(StaleError):
                await self._publish(await self._in_thread(self._next))
                # The pages are seen first; to read them over takes longer in a large edition.
                await self._publish(await self._in_thread(self._read_over))

    async def _in_thread(self, step: Callable[[Callable[[], bool]], State]) -> State:
        loop, at = asyncio.get_running_loop(), self.changes
        return await loop.run_in_executor(self.thread, step, lambda: self.changes != at)

    def _read_over(self, is_stale: Callable[[], bool]) -> State:
        view = self.state.view
        if is_stale():
            raise StaleError
        if view is None or not self.state.is_good:
            return self.state
        doubts = reviewed(view, self.memory)
        return self.state if doubts == self.state.doubts else with_doubts(self.state, doubts)

    def _next(self, is_stale: Callable[[], bool]) -> State:
        start = time.perf_counter()
        try:
            view, found = remake(self.folder, self.layout, self.memory, is_stale)
        except StaleError:
            raise
        except Exception as problem:  # the last net: the page stays, and says what has happened
            view, found = None, (accident(problem),)
        if view is None:
            return of_trouble(found, self.state, _since(start))
        screen = self._screen(view.house.press)
        return of_view(view, self.state, screen, _since(start))

    def _screen(self, press: Press) -> Screen | None:
        """How the press's paper looks; None where its profile cannot be read."""
        if press not in self.screens:
            profile, wrong = read_profile(press)
            if wrong:
                return None
            self.screens.clear()
            self.screens[press] = Screen(press, profile, cache_folder())
        return self.screens[press]

    async def _publish(self, state: State) -> None:
        if state is self.state:
            return
        async with self.published:
            self.state = state
            self.published.notify_all()

    async def messages(self) -> AsyncIterator[Json]:
        """The newest state, then each newer one; what is sent is what this reader lacks."""
        state = await self._newer_than(0)
        yield message(state, {})
        while True:
            sent = {drawn.number: drawn for drawn in state.sheets}
            state = await self._newer_than(state.version)
            yield message(state, sent)

    async def _newer_than(self, version: int) -> State:
        async with self.published:
            await self.published.wait_for(lambda: self.state.version > version)
            return self.state


def _since(start: float) -> float:
    return (time.perf_counter() - start) * 1000


def watched(folder: Path) -> tuple[Path, ...]:
    """The folders whose files a page may be made from."""
    root = find_root(folder)
    own = [root / name for name in _HOUSE] if root else []
    return (folder, *(path for path in own if path.is_dir()))


def _counts(_: Change, path: str) -> bool:
    """Whether a change of a file may be one of the pages; what editors write aside is none."""
    name = Path(path).name
    return not name.startswith(".") and not name.endswith(("~", ".swp", ".tmp"))

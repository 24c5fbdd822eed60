"""Whatever happens to a build, its files are whole, new ones or old, and the next is right."""

import errno
import multiprocessing
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from apart import apart
from desk import Desk
from faults import build_with, killed, moments, refused
from small_house import MADE_UP, good_house

from tekan import output
from tekan.build import build

WHOLE = "TEKAN_FUZZ" in os.environ  # every moment, as the nightly run does; else some


def some(count: int, most: int) -> range:
    return range(count) if WHOLE or count <= most else range(0, count, count // most)


def test_killed_while_it_leaves_files_they_are_whole_and_the_next_build_is_right(
    desk: Desk,
) -> None:
    count = moments(desk.edition, desk.output)
    for at in some(count, 3):
        desk.again()
        assert build_with(desk.edition, desk.output, at, killed).wrong == "died of SIGKILL"
        desk.assert_whole()
        desk.assert_next_is_right()


def test_killed_while_it_keeps_what_it_made_the_next_build_is_right(desk: Desk) -> None:
    cache = desk.cache
    for at in some(moments(desk.edition, cache, writing=True), 2):
        desk.again()
        assert build_with(desk.edition, cache, at, killed, writing=True).wrong == "died of SIGKILL"
        assert desk.left() == desk.old
        desk.assert_next_is_right()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES] if WHOLE else [errno.ENOSPC])
def test_a_refused_cache_is_no_cache(desk: Desk, number: int) -> None:
    cache = desk.cache
    for at in some(moments(desk.edition, cache, writing=True), 2):
        desk.again()
        ended = build_with(desk.edition, cache, at, refused(number), writing=True)
        assert (ended.wrong, ended.value) == ("", [])
        assert desk.left() == desk.new


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES])
def test_a_disk_that_refuses_a_file_is_a_finding_and_the_old_files_stay(
    desk: Desk, number: int
) -> None:
    count = moments(desk.edition, desk.output, writing=True, aside=True)
    assert count >= len(desk.new)
    for at in some(count, 2):
        desk.again()
        ended = build_with(desk.edition, desk.output, at, refused(number), writing=True)
        assert ended.wrong == "", at
        # The folder itself need not be made: it is there.
        assert (ended.value, desk.left()) in ((["T501"], desk.old), ([], desk.new)), at
        desk.assert_next_is_right()


def test_a_disk_that_is_full_in_the_midst_of_a_file_is_a_finding(desk: Desk) -> None:
    sizes = sorted(len(data) for data in desk.new.values())
    for most in (0, sizes[-1] - 1):
        desk.again()

        def work(most: int = most) -> list[str]:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
            return [f.code for f in build(desk.edition).findings if f.severity == "error"]

        # The result comes through a pipe, which has no such limit.
        ended = apart(work)
        assert (ended.wrong, ended.value) == ("", ["T501"])
        assert desk.left() == desk.old
        desk.assert_next_is_right()


def test_killed_at_random_the_files_are_whole_and_the_next_build_is_right(desk: Desk) -> None:
    random = Random(7)
    for _ in range(50 if WHOLE else 2):
        desk.again()
        command = [sys.executable, "-m", "tekan", "build", str(desk.edition)]
        process = subprocess.Popen(command, start_new_session=True, stdout=subprocess.DEVNULL)
        time.sleep(random.uniform(0.0, 0.8))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        desk.assert_whole()
        desk.assert_next_is_right()


# Sources that change under the reader's hand.


def shortened(path: str) -> None:
    data = Path(path).read_bytes()
    Path(path).write_bytes(data[: len(data) // 2])


def gone(path: str) -> None:
    Path(path).unlink()


def folder_instead(path: str) -> None:
    Path(path).unlink()
    Path(path).mkdir()


def another_picture(path: str) -> None:
    aside = Path(path).with_name("aside")
    aside.write_bytes(good_house()[f"{MADE_UP}/ads/a.tif"])  # type: ignore[arg-type]
    aside.replace(path)


CHANGES = (shortened, gone, folder_instead, another_picture)
FACES = ("fonts/song.ttf", "fonts/hei.otf")
SOURCES = (
    f"{MADE_UP}/edition.yaml",
    f"{MADE_UP}/five.yaml",
    f"{MADE_UP}/photos/a.jpg",
    f"{MADE_UP}/photos/b.png",
    f"{MADE_UP}/ads/a.tif",
    "fonts/fonts.yaml",
    *FACES,
    "press/newsprint.yaml",
    "press/coldset.icc",
    "layouts/base.yaml",
    "style/names.yaml",
)


@pytest.mark.parametrize("change", CHANGES)
def test_a_source_changed_while_it_is_read_is_a_finding_or_right_pages(
    desk: Desk, change: Callable[[str], None]
) -> None:
    sources = SOURCES if WHOLE else SOURCES[2:3]
    for name in sources:
        path = desk.house / name
        good = path.read_bytes()
        for at in some(moments(desk.edition, path), 2):
            desk.again()
            ended = build_with(desk.edition, path, at, change)
            # A face is mapped, not copied: cut short in its place, the system ends who reads it.
            is_mapped = change is shortened and name in FACES
            assert ended.wrong in ("", *(("died of SIGBUS",) if is_mapped else ())), (name, at)
            desk.assert_whole() if ended.value or ended.wrong else None
            if path.is_dir():
                path.rmdir()
            path.unlink(missing_ok=True)
            path.write_bytes(good)


# Clock and place.


@pytest.mark.parametrize("seconds", [0, 2**33] if WHOLE else [0])
def test_the_clock_is_in_no_file(desk: Desk, monkeypatch: pytest.MonkeyPatch, seconds: int) -> None:
    for path in desk.edition.rglob("*.yaml"):
        os.utime(path, (seconds, seconds))
    monkeypatch.setattr(time, "time", lambda: float(seconds))
    monkeypatch.setattr(time, "time_ns", lambda: seconds * 10**9)
    assert build(desk.edition).files
    assert desk.left() == desk.new


@pytest.mark.parametrize("locale", ["C", "tr_TR.UTF-8", "zh_CN.GB18030"] if WHOLE else ["C"])
def test_the_locale_is_in_no_file(desk: Desk, locale: str) -> None:
    """A locale that the machine has not is C to Python, whose own names of encodings then hold."""
    names = {
        "LC_ALL": locale,
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "TZ": "Asia/Kathmandu",
    }
    command = [sys.executable, "-m", "tekan", "build", str(desk.edition)]
    done = subprocess.run(command, env={**os.environ, **names}, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert b"Traceback" not in done.stderr
    assert desk.left() == desk.new


def _build_when_all_are_ready(
    edition: Path, barrier: "multiprocessing.synchronize.Barrier"
) -> None:
    barrier.wait(20)
    os._exit(0 if build(edition).files else 1)


def test_two_builds_of_one_edition_at_once_leave_the_files_of_one(desk: Desk) -> None:
    context = multiprocessing.get_context("fork")
    for _ in range(20 if WHOLE else 2):
        desk.again()
        barrier = context.Barrier(3)
        both = [
            context.Process(target=_build_when_all_are_ready, args=(desk.edition, barrier))
            for _ in range(3)
        ]
        for process in both:
            process.start()
        for process in both:
            process.join(30)
        assert [process.exitcode for process in both] == [0, 0, 0]
        assert desk.left() == desk.new


def test_what_a_build_has_aside_is_left_alone_by_another(desk: Desk) -> None:
    """At each moment of a build another comes, and clears away what it takes for abandoned."""

    def clear(_path: str) -> None:
        if pid := os.fork():
            os.waitpid(pid, 0)
            return
        try:
            output.clear_abandoned(desk.output)
        finally:
            os._exit(0)

    for at in some(moments(desk.edition, desk.output), 8):
        desk.again()
        ended = build_with(desk.edition, desk.output, at, clear)
        assert (ended.wrong, ended.value) == ("", []), at
        assert desk.left() == desk.new


def test_a_cache_that_is_deleted_meanwhile_does_no_harm(desk: Desk) -> None:
    cache = desk.cache

    def delete(_path: str) -> None:
        shutil.rmtree(cache, ignore_errors=True)

    for at in some(moments(desk.edition, cache), 2):
        desk.again()
        ended = build_with(desk.edition, cache, at, delete)
        assert (ended.wrong, ended.value) == ("", [])
        assert desk.left() == desk.new

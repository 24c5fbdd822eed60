"""The cache stays small, and loses nothing that is used."""

import os
import time
from pathlib import Path

import pytest

import tekan.sweep
from tekan.sweep import sweep

DAY = 86_400
NAMES = tuple(
    f"{letter * 64}{kind}" for letter, kind in zip("abc", (".kept", ".done", ".jpg"), strict=True)
)
KEPT = NAMES[0]
NEW, READ = ("d" * 64, "e" * 64)


def put(cache: Path, name: str, days: float, used: float | None = None) -> Path:
    """A file that was written so many days ago, and last read so many."""
    path = cache / name
    path.write_bytes(b"x")
    now = time.time()
    read = days if used is None else used
    os.utime(path, (now - read * DAY, now - days * DAY))
    return path


@pytest.mark.parametrize("name", NAMES)
def test_what_nobody_has_used_for_a_month_leaves(tmp_path: Path, name: str) -> None:
    old, new = put(tmp_path, name, 31), put(tmp_path, NEW + Path(name).suffix, 29)
    read = put(tmp_path, READ + Path(name).suffix, 90, used=3)
    sweep(tmp_path)
    assert not old.exists()
    assert new.exists() and read.exists()


def test_what_a_killed_build_had_aside_leaves_the_next_day(tmp_path: Path) -> None:
    left, writing = put(tmp_path, f"{KEPT}.4711", 2), put(tmp_path, f"{KEPT}.4712", 0.1)
    sweep(tmp_path)
    assert not left.exists()
    assert writing.exists()


def test_it_is_swept_once_a_day(tmp_path: Path) -> None:
    sweep(tmp_path)
    late = put(tmp_path, KEPT, 40)
    sweep(tmp_path)
    assert late.exists()
    put(tmp_path, "swept", 1.1)
    sweep(tmp_path)
    assert not late.exists()
    assert (tmp_path / "swept").exists()


def test_a_mark_from_days_to_come_stops_nothing(tmp_path: Path) -> None:
    put(tmp_path, "swept", -100)
    old = put(tmp_path, KEPT, 40)
    sweep(tmp_path)
    assert not old.exists()


def test_folders_and_links_are_left_alone(tmp_path: Path) -> None:
    outside = put(tmp_path, KEPT, 1)
    cache = tmp_path / "cache"
    (cache / NAMES[1]).mkdir(parents=True)
    link = cache / KEPT
    link.symlink_to(outside)
    os.utime(link, (0, 0), follow_symlinks=False)
    os.utime(cache / NAMES[1], (0, 0))
    sweep(cache)
    assert outside.exists() and link.is_symlink()
    assert (cache / NAMES[1]).is_dir()


def test_what_others_put_there_stays(tmp_path: Path) -> None:
    for name in ("README.md", "notes.kept", "a.jpg", f"{'x' * 64}.kept"):
        put(tmp_path, name, 400)
    sweep(tmp_path)
    assert len(list(tmp_path.iterdir())) == 5  # and the mark


def test_a_file_that_vanishes_meanwhile_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone, old = put(tmp_path, NAMES[0], 40), put(tmp_path, NAMES[1], 40)
    is_old = tekan.sweep._is_old

    def vanished(entry: os.DirEntry[str], now: float) -> bool:
        if entry.name == gone.name:
            raise FileNotFoundError(entry.path)
        return is_old(entry, now)

    monkeypatch.setattr(tekan.sweep, "_is_old", vanished)
    sweep(tmp_path)
    assert not old.exists()


def test_a_cache_that_is_not_there_is_none(tmp_path: Path) -> None:
    sweep(tmp_path / "none")
    assert list(tmp_path.iterdir()) == []

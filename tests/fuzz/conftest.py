"""A built edition that something may happen to."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk import Desk
from faults import contents
from small_house import MADE_UP, SENTENCE, good_house, write
from verdict import load

from tekan.build import build


@pytest.fixture(scope="session", autouse=True)
def _loaded() -> None:
    load()


@pytest.fixture(scope="session")
def made(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[dict[str, bytes], dict[str, bytes], Path]:
    """The files of the old words, those of the new, and the house with the new."""
    house = tmp_path_factory.mktemp("desk") / "house"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(house.parent)  # the report names files from here
        return *_built_twice(house), house


def _built_twice(house: Path) -> tuple[dict[str, bytes], dict[str, bytes]]:
    write(good_house(), house)
    assert build(house / MADE_UP).files
    old = contents(house / "output" / "made")
    article = house / MADE_UP / "five.yaml"
    words = article.read_text(encoding="utf-8").replace(SENTENCE, SENTENCE * 2, 1)
    article.write_text(words, encoding="utf-8")
    assert build(house / MADE_UP).files
    new = contents(house / "output" / "made")
    assert old["made.pdf"] != new["made.pdf"]
    return old, new


@pytest.fixture
def desk(
    made: tuple[dict[str, bytes], dict[str, bytes], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desk]:
    # One processor, so one process: what a second one does is no moment of the first.
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    old, new, house = made
    shutil.copytree(house, tmp_path / "house")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "house" / "cache"))
    monkeypatch.chdir(tmp_path)
    own = Desk(tmp_path / "house", old, new)
    own.again()
    yield own
    os.sched_setaffinity(0, cores)

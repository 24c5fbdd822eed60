"""The second process: pictures shared with the first, and nothing lost where it dies."""

import os
from dataclasses import dataclass
from pathlib import Path
from signal import SIGCONT, SIGKILL, SIGSTOP
from time import sleep

import pytest

from tekan.ahead import Turns, go_ahead
from tekan.model.findings import Place
from tekan.model.geometry import Rect
from tekan.model.page import Picture


@dataclass(frozen=True, slots=True)
class Recorder:
    """Instead of converting leaves a note of who took which picture; one of them fails."""

    folder: Path
    failing: str = ""

    def get_ready(self) -> None:
        pass

    def prepare(self, picture: Picture) -> str:
        sleep(0.01)
        (self.folder / f"{picture.path} {os.getpid()} {id(picture)}").touch()
        if picture.path == self.failing:
            raise ValueError(picture.path)
        return f"name of {picture.path}"


PICTURES = tuple(
    Picture(Rect(0, 0, 1, 1), f"{at}", (0, 0, 1, 1), Place("a.yaml")) for at in range(60)
)


def taken(folder: Path) -> tuple[list[str], set[str]]:
    """The pictures that were taken, and by which processes."""
    notes = [path.name.split() for path in folder.iterdir()]
    return sorted((note[0] for note in notes), key=int), {note[1] for note in notes}


def test_turns_come_in_order_and_end() -> None:
    turns = Turns.open()
    turns.put(0, 5)
    assert list(turns) == [0, 1, 2, 3, 4]
    assert list(turns) == []
    turns.close()


def test_more_turns_than_a_pipe_holds_are_cut_off() -> None:
    turns = Turns.open()
    turns.put(0, 1_000_000)
    drawn = list(turns)
    assert drawn == list(range(len(drawn)))
    turns.close()


@pytest.mark.parametrize("failing", ["", "7"])
def test_both_take_pictures_and_none_twice(tmp_path: Path, failing: str) -> None:
    ahead = go_ahead()
    if ahead is None:
        pytest.skip("one processor only")
    converter = Recorder(tmp_path, failing)
    ahead.get_ready(converter)
    ahead.convert(PICTURES)
    ahead.help_convert(converter)
    ahead.finish()
    names, processes = taken(tmp_path)
    assert names == [picture.path for picture in PICTURES]
    assert str(os.getpid()) in processes
    told = {picture: f"name of {picture.path}" for picture in PICTURES if picture.path != failing}
    assert ahead.names == told


def test_the_other_begins_without_this_one(tmp_path: Path) -> None:
    ahead = go_ahead()
    if ahead is None:
        pytest.skip("one processor only")
    ahead.get_ready(Recorder(tmp_path))
    ahead.convert(PICTURES[:5])
    ahead.finish()
    names, processes = taken(tmp_path)
    assert (names, processes) == (["0", "1", "2", "3", "4"], {str(ahead.pid)})


def test_this_one_does_all_where_the_other_is_gone(tmp_path: Path) -> None:
    ahead = go_ahead()
    if ahead is None:
        pytest.skip("one processor only")
    os.kill(ahead.pid, SIGKILL)
    sleep(0.1)
    ahead.get_ready(Recorder(tmp_path))
    ahead.convert(PICTURES)
    ahead.help_convert(Recorder(tmp_path))
    ahead.finish()
    names, processes = taken(tmp_path)
    assert names == [picture.path for picture in PICTURES]
    assert processes == {str(os.getpid())}


@dataclass(frozen=True, slots=True)
class Heavy(Recorder):
    """With a printer's profile, for which no pipe has room."""

    profile: bytes = bytes(1_000_000)


def test_ordering_does_not_wait_for_the_other(tmp_path: Path) -> None:
    ahead = go_ahead()
    if ahead is None:
        pytest.skip("one processor only")
    os.kill(ahead.pid, SIGSTOP)  # a write that waited for it would wait for ever
    for picture in PICTURES:
        ahead.get_ready(Heavy(tmp_path))
        ahead.convert([picture])
    os.kill(ahead.pid, SIGCONT)
    ahead.help_convert(Heavy(tmp_path))
    ahead.finish()
    names, _ = taken(tmp_path)
    assert names == [picture.path for picture in PICTURES]


def test_an_order_that_was_lost_gives_no_picture_anothers_name(tmp_path: Path) -> None:
    ahead = go_ahead()
    if ahead is None:
        pytest.skip("one processor only")
    ahead.get_ready(Recorder(tmp_path))
    ahead.convert(PICTURES[:2])
    ahead.pictures.extend(PICTURES[2:4])  # their order found no room on the disk
    ahead.convert(PICTURES[4:8])
    ahead.finish()
    told = {picture: f"name of {picture.path}" for picture in (*PICTURES[:2], *PICTURES[4:8])}
    assert ahead.names == told

"""An edition that was built, and whose words have been changed since."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from faults import contents
from small_house import MADE_UP

from tekan.build import build


@dataclass(frozen=True, slots=True)
class Desk:
    """The house, the files that stand in its output, and those that it should come to."""

    house: Path
    old: Mapping[str, bytes]
    new: Mapping[str, bytes]

    @property
    def edition(self) -> Path:
        return self.house / MADE_UP

    @property
    def output(self) -> Path:
        return self.house / "output" / "made"

    @property
    def cache(self) -> Path:
        return self.house / "cache"

    def again(self) -> None:
        """As it was: the old files, and nothing kept."""
        for folder in (self.output, self.cache):
            shutil.rmtree(folder, ignore_errors=True)
        self.output.mkdir(parents=True)
        for name, data in self.old.items():
            (self.output / name).write_bytes(data)

    def left(self) -> dict[str, bytes]:
        return contents(self.output)

    def assert_whole(self) -> None:
        """Each file is the old one or the new, to the last byte."""
        left = self.left()
        for name in self.old.keys() | self.new.keys():
            assert left.get(name) in (self.old.get(name), self.new.get(name)), f"{name} is torn"

    def assert_next_is_right(self) -> None:
        assert build(self.edition).files
        assert self.left() == self.new
        assert not [path.name for path in self.output.iterdir() if path.is_dir()]

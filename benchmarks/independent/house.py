"""The files to be judged: editions built in copies of the house, one press profile each."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
EDITIONS = ("2024-interviews", "2025-yunxi")
PRESSES = ("newsprint", "coated")
STANDARDS = ("PDF/X-4", "PDF/X-1a:2003")


@dataclass(frozen=True, slots=True)
class Case:
    """A whole file and what it was made for.

    condition  printing condition, by its name in the registry
    ink_limit  of all inks together, %
    stories    folder of the edition's YAML
    """

    edition: str
    press: str
    standard: str
    condition: str
    ink_limit: float
    stories: Path
    file: Path

    @property
    def name(self) -> str:
        return f"{self.edition}, {self.press}, {self.standard}"


def _copy(house: Path, press: str, standard: str) -> Path:
    """A house for one press and one standard; the house's own profile is left alone."""
    house.mkdir(parents=True)
    for name in ("fonts", "layouts", "style"):
        (house / name).symlink_to(ROOT / name)
    for name in ("press", "articles"):
        shutil.copytree(ROOT / name, house / name)
    _write(house / "press" / f"{press}.yaml", "conformance", standard)
    for edition in EDITIONS:
        _write(house / "articles" / edition / "edition.yaml", "press", press)
    return house


def _write(path: Path, key: str, value: str) -> None:
    text = path.read_text(encoding="utf-8")
    changed, count = re.subn(rf"(?m)^{key}:[^#\n]*", f"{key}: {value}  ", text)
    if count != 1:
        raise ValueError(f"{path.name} has {count} lines of {key}")
    path.write_text(changed, encoding="utf-8")


def _build(house: Path, edition: str) -> Path:
    """The whole file of an edition, made as anybody makes it."""
    output = house / "output" / edition
    command = (sys.executable, "-m", "tekan", "build", house / "articles" / edition)
    surroundings = {**os.environ, "XDG_CACHE_HOME": str(house / "cache")}
    line = [str(part) for part in (*command, "--output", output)]
    done = subprocess.run(line, capture_output=True, text=True, env=surroundings)
    if done.returncode:
        raise RuntimeError(f"{edition} was not built:\n{done.stdout}{done.stderr}")
    return output / f"{edition}.pdf"


def cases(folder: Path, only: str) -> Iterator[Case]:
    """Every file whose name holds a text, built when its turn comes."""
    for press in PRESSES:
        for standard in STANDARDS:
            wanted = [name for name in EDITIONS if only in f"{name}, {press}, {standard}"]
            if not wanted:
                continue
            house = _copy(folder / f"{press}-{standard[4:7].strip('-')}", press, standard)
            profile = yaml.safe_load((house / "press" / f"{press}.yaml").read_text("utf-8"))
            facts = press, standard, str(profile["condition"]), float(profile["ink_limit"])
            for name in wanted:
                yield Case(name, *facts, house / "articles" / name, _build(house, name))

"""An edition from a stranger reads nothing outside its folder, writes nothing outside its output,
runs nothing and asks nobody.

Some bring their house along: then layouts, faces and press profiles are as strange as the words.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from apart import apart
from faults import contents
from helpers import REPOSITORY
from small_house import MADE_UP, Files, Link, good_house, write
from verdict import SECRET

from tekan.build import Built, build, check, proof
from tekan.printing import as_json

HOUSE = ("fonts", "layouts", "press", "style")


def strange(**changes: bytes | Link | None) -> Files:
    """An edition that is its own house, with other things in some places of its folder; `__` in a
    name stands for a slash, `_` before an ending for a point."""
    files = {
        (path if path.startswith(MADE_UP) else f"{MADE_UP}/{path}"): content
        for path, content in good_house().items()
        if path.startswith((MADE_UP, *HOUSE))
    }
    for name, content in changes.items():
        path = f"{MADE_UP}/{name.replace('__', '/').replace('_', '.')}"
        files = {own: was for own, was in files.items() if not f"{own}/".startswith(f"{path}/")}
        if content is not None:
            files[path] = content
    return files


def own(path: str) -> bytes:
    content = good_house()[path]
    assert isinstance(content, bytes)
    return content


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the stranger's edition lies; beside it are things that are none of its business."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    for path, content in good_house().items():
        if path.startswith(HOUSE):
            write({path: content}, tmp_path / "mine")
    (tmp_path / "mine" / "secret.yaml").write_text(f"{SECRET}: {SECRET}\n")
    (tmp_path / "mine" / "photo.jpg").write_bytes(own(f"{MADE_UP}/photos/a.jpg"))
    return tmp_path / "house" / MADE_UP


def put(folder: Path, files: Files) -> Path:
    write(files, folder.parent.parent)
    return folder


def codes(built: Built) -> list[str]:
    return [finding.code for finding in built.findings if finding.severity == "error"]


def test_an_edition_that_is_its_own_house_is_built_into_its_own_folder(folder: Path) -> None:
    built = build(put(folder, strange()))
    assert codes(built) == []
    assert {path.parent for path in built.files} == {folder / "output" / "made"}


@pytest.mark.parametrize(
    ("name", "to"),
    [
        ("fonts", "fonts"),
        ("layouts", "layouts"),
        ("press", "press"),
        ("style", "style"),
        ("fonts__song_ttf", "fonts/song.ttf"),
        ("layouts__base_yaml", "layouts/base.yaml"),
        ("press__coldset_icc", "press/coldset.icc"),
        ("press__newsprint_yaml", "press/newsprint.yaml"),
        ("style__names_yaml", "secret.yaml"),
        ("output", "."),
        ("deeper__still", "."),
    ],
)
def test_no_link_leads_out_of_an_edition_that_is_its_own_house(
    folder: Path, name: str, to: str
) -> None:
    above = "../" * (3 + name.count("__"))
    mine = {path.name for path in (folder.parents[2] / "mine").rglob("*")}
    put(folder, strange(**{name: Link(f"{above}mine/{to}")}))
    assert (folder / name.replace("__", "/").replace("_", ".")).exists()
    built = build(folder)
    assert codes(built) == ["T218"]
    assert not built.files
    assert {path.name for path in (folder.parents[2] / "mine").rglob("*")} == mine


def test_links_inside_the_folder_do(folder: Path) -> None:
    files = strange(fonts__song_ttf=Link("real.ttf"), fonts__real_ttf=own("fonts/song.ttf"))
    assert codes(build(put(folder, files))) == []


@pytest.mark.parametrize("name", ["{mine}/fonts/song.ttf", "../../../../mine/fonts/song.ttf"])
def test_no_face_is_named_outside_an_edition_that_is_its_own_house(folder: Path, name: str) -> None:
    named = name.format(mine=folder.parents[2] / "mine").encode()
    fonts = own("fonts/fonts.yaml").replace(b"song.ttf", named)
    put(folder, strange(fonts__fonts_yaml=fonts))
    assert (folder / "fonts" / named.decode()).is_file()
    assert codes(build(folder)) == ["T184"]


@pytest.mark.parametrize("name", ["{mine}/press/coldset.icc", "../../../../mine/press/coldset.icc"])
def test_no_profile_is_named_outside_an_edition_that_is_its_own_house(
    folder: Path, name: str
) -> None:
    named = name.format(mine=folder.parents[2] / "mine").encode()
    press = own("press/newsprint.yaml").replace(b"coldset.icc", named)
    put(folder, strange(press__newsprint_yaml=press))
    assert (folder / "press" / named.decode()).is_file()
    assert codes(build(folder)) == ["T187"]


def test_a_house_above_the_edition_is_the_users_own_to_link_and_name(
    folder: Path, tmp_path: Path
) -> None:
    press = own("press/newsprint.yaml")
    press = press.replace(b"coldset.icc", f"{tmp_path}/mine/press/coldset.icc".encode())
    files = {path: what for path, what in good_house().items() if not path.startswith("fonts")}
    write(
        {**files, "fonts": Link("../mine/fonts"), "press/newsprint.yaml": press}, folder.parents[1]
    )
    assert codes(build(folder)) == []


@pytest.mark.parametrize("path", ["edition.yaml", "one.yaml", "photos/a.jpg", "photos"])
def test_no_link_of_an_edition_in_the_users_own_house_leads_out(folder: Path, path: str) -> None:
    to = "photo.jpg" if path.endswith(".jpg") else "secret.yaml" if "." in path else "."
    above = "../" * (3 + path.count("/"))
    files = {
        name: what
        for name, what in good_house().items()
        if not name.startswith(f"{MADE_UP}/{path}")
    }
    files[f"{MADE_UP}/{path}"] = Link(f"{above}mine/{to}")
    write(files, folder.parents[1])
    if path == "photos":
        (folder.parents[2] / "mine" / "a.jpg").write_bytes(own(f"{MADE_UP}/photos/a.jpg"))
    built = build(folder)
    assert set(codes(built)) & {"T163", "T218"}
    assert not built.files
    assert SECRET not in "".join(str(as_json(finding, "en")) for finding in built.findings)


def test_a_link_that_comes_later_is_no_way_out_for_what_was_built_before(folder: Path) -> None:
    built = build(put(folder, strange()))
    for path in built.files:
        path.unlink()
    (folder / "output" / "made").rmdir()
    (folder / "output").rmdir()
    (folder / "output").symlink_to(folder.parents[2] / "mine")
    assert codes(build(folder)) == ["T510"]
    assert not (folder.parents[2] / "mine" / "made").exists()


def test_where_the_output_folder_holds_links_they_are_replaced_and_not_followed(
    folder: Path, tmp_path: Path
) -> None:
    target = tmp_path / "mine" / "photo.jpg"
    before = target.read_bytes()
    files = {**good_house(), "output/made/made.pdf": Link(str(target))}
    write({**files, "output/made/report.json": Link(str(target))}, folder.parents[1])
    assert build(folder).files
    assert target.read_bytes() == before
    assert not any(path.is_symlink() for path in (folder.parents[1] / "output/made").iterdir())


def test_a_pipe_in_the_output_folder_keeps_no_build_waiting(folder: Path) -> None:
    write(good_house(), folder.parents[1])
    target = folder.parents[1] / "output" / "made"
    target.mkdir(parents=True)
    os.mkfifo(target / "report.json")
    ended = apart(lambda: codes(build(folder)))
    assert (ended.value, ended.wrong) == ([], "")
    assert contents(target)["report.json"]


# What a build does at all, told by Python's audit hooks: whatever stands in the house.

_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.spawn",
    "os.posix_spawn",
    "urllib.",
    "http.",
    "ftplib.",
    "webbrowser.",
    "ctypes.dlopen",
    "marshal.loads",
    "os.putenv",
)


def _done(folder: Path, free: tuple[str, ...]) -> list[str]:
    """What building, proofing and checking does that it should not."""
    seen: list[str] = []

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event.startswith(_FORBIDDEN):
            seen.append(event)
        if event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
            path = os.fsdecode(arguments[0])
            if not os.path.realpath(path).startswith(free):
                seen.append(f"open {path}")

    _all_of(folder)  # loads what is loaded
    shutil.rmtree(os.environ["XDG_CACHE_HOME"])
    sys.addaudithook(hook)
    _all_of(folder)
    return sorted(set(seen))


def _all_of(folder: Path) -> None:
    assert build(folder).files
    assert proof(folder).files
    check(folder)


@pytest.mark.parametrize("name", ["style", "articles__linked", "five_yaml"])
def test_nothing_outside_is_looked_at_either(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    to = "mine/secret.yaml" if name.endswith("_yaml") else "mine"
    put(folder, strange(**{name: Link("../" * (3 + name.count("__")) + to)}))
    mine = str((tmp_path / "mine").resolve())
    seen = apart(lambda: _opened(folder, mine))
    assert (seen.wrong, seen.value) == ("", [])


def _opened(folder: Path, below: str) -> list[str]:
    """The files below another folder that a build opens."""
    seen: list[str] = []

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event in ("open", "os.scandir") and isinstance(arguments[0], str | os.PathLike):
            path = os.path.realpath(arguments[0])
            if path.startswith(below):
                seen.append(f"{event} {path}")

    sys.addaudithook(hook)
    build(folder)
    return sorted(set(seen))


_XMP = b"""<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">
<!ENTITY c SYSTEM "http://127.0.0.1:9/">]><x:xmpmeta xmlns:x="adobe:ns:meta/">&b;&c;</x:xmpmeta>"""


def test_a_build_opens_only_what_is_its_own_runs_nothing_and_asks_nobody(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = own(f"{MADE_UP}/photos/a.jpg")
    segment = b"http://ns.adobe.com/xap/1.0/\0" + _XMP
    head = b"\xff\xe1" + (len(segment) + 2).to_bytes(2, "big") + segment
    put(folder, strange(photos__a_jpg=photo[:2] + head + photo[2:]))
    house = str(tmp_path.resolve())
    free = (house, str(REPOSITORY), sys.prefix, sys.base_prefix, "/dev/null", "/usr/share/zoneinfo")
    monkeypatch.setattr(tempfile, "tempdir", house)
    ended = apart(lambda: _done(folder, free))
    assert ended.wrong == ""
    assert ended.value == []


def test_a_mark_of_yaml_makes_no_object(folder: Path) -> None:
    words = b'headline: !!python/object/apply:os.system ["touch mine/made"]\nbody: b\n'
    built = build(put(folder, strange(five_yaml=words)))
    assert "T127" in codes(built)
    assert not (folder.parents[2] / "mine" / "made").exists()

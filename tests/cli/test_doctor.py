"""`tekan doctor` and `tekan fonts`: what is there, what is missing, and how to mend it."""

import json
import shutil
from collections import namedtuple
from pathlib import Path

import pytest
from helpers import REPOSITORY

from tekan import doctor
from tekan.cli import main
from tekan.facelist import gb2312


@pytest.fixture
def small(tmp_path: Path, font_files: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A house with two small faces, and a cache of its own."""
    house = tmp_path / "house"
    shutil.copytree(REPOSITORY / "press", house / "press")
    (house / "layouts").mkdir()
    (house / "fonts").mkdir()
    for name in ("counted.ttf", "fallback.ttf"):
        shutil.copy(font_files / name, house / "fonts" / name)
    (house / "fonts/fonts.yaml").write_text(
        "faces:\n  song: {file: counted.ttf, licence: OFL.txt}\n  rare: {file: fallback.ttf}\n"
        "roles:\n  song: [song, rare]\n"
    )
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return house


def looked(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, str]]:
    status = main(["doctor", str(folder), "--json", "--lang", "zh"])
    found = json.loads(capsys.readouterr().out)
    return status, {each["check"]: each["state"] for each in found["checks"]}


def test_a_sound_house_is_ready(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, states = looked(small, capsys)
    assert status == 0
    assert {"python", "house", "faces", "profile", "output", "cache"} <= set(states)
    assert "wrong" not in states.values()


def test_every_check_has_words_in_both_languages(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for lang, sign in (("zh", "[好] "), ("en", "[ok] ")):
        assert main(["doctor", str(small), "--lang", lang]) == 0
        out = capsys.readouterr().out
        assert out.count(sign) >= 6
        assert "\x1b" not in out


def test_a_font_that_is_cut_short(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = small / "fonts" / "counted.ttf"
    path.write_bytes(path.read_bytes()[:200])
    assert main(["doctor", str(small), "--lang", "zh"]) == 1
    out = capsys.readouterr().out
    assert "[不行] fonts/fonts.yaml 里的字体不能用" in out
    assert "T301" in out
    assert "还不能生成" in out


def test_a_font_that_is_not_there(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (small / "fonts" / "counted.ttf").unlink()
    status, states = looked(small, capsys)
    assert (status, states["fonts"]) == (1, "wrong")


def test_a_font_that_was_changed(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = small / "fonts" / "fonts.yaml"
    path.write_text(path.read_text().replace("OFL.txt", f"OFL.txt, sha256: {'0' * 64}"))
    status, states = looked(small, capsys)
    assert (status, states["changed"]) == (0, "warn")
    assert "faces" not in states


def test_a_profile_without_its_icc_file(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (small / "press" / "coldset-tr002.icc").unlink()
    status, states = looked(small, capsys)
    assert (status, states["profile_wrong"]) == (1, "wrong")


def test_no_profile_at_all(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (small / "press").glob("*.yaml"):
        path.unlink()
    assert looked(small, capsys)[1]["unprofiled"] == "wrong"


def test_outside_a_house(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, states = looked(tmp_path, capsys)
    assert (status, states["homeless"]) == (0, "warn")


def test_an_output_folder_that_is_a_file(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (small / "output").write_text("")
    status, states = looked(small, capsys)
    assert (status, states["output_unwritten"]) == (1, "wrong")


@pytest.mark.parametrize(("free", "state"), [(10**8, "wrong"), (10**9, "warn")])
def test_a_full_disk(
    small: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    free: int,
    state: str,
) -> None:
    usage = namedtuple("usage", "total used free")(10**12, 0, free)
    monkeypatch.setattr(doctor.shutil, "disk_usage", lambda _: usage)
    assert looked(small, capsys)[1]["full"] == state


def test_libraries_of_other_versions_and_missing_ones(
    small: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pinned = (("pillow", "0.1"), ("tekan-lacks-this", "1.0"))
    monkeypatch.setattr(doctor, "_pinned", lambda: pinned)
    assert main(["doctor", str(small), "--lang", "en"]) == 1
    out = capsys.readouterr().out
    assert "[warn] the library pillow is" in out
    assert "[wrong] the library tekan-lacks-this 1.0 is missing" in out
    assert "run pip install tekan-lacks-this==1.0" in out


def test_gb_2312_has_6763_han() -> None:
    han = gb2312()
    assert len(han) == len(set(han)) == 6763
    assert (han[0], han[-1]) == ("啊", "齄")


def test_fonts_lists_faces_roles_licences_and_coverage(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fonts", str(small), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [face["name"] for face in found["faces"]] == ["song", "rare"]
    assert found["faces"][0]["licence"] == "OFL.txt"
    assert 0 < found["faces"][0]["gb2312"] <= found["gb2312"] == 6763
    assert found["roles"] == [{"name": "song", "faces": ["song", "rare"]}]
    assert main(["fonts", str(small), "--lang", "zh"]) == 0
    assert "许可 OFL.txt；来源 没有写明" in capsys.readouterr().out


def test_fonts_of_an_edition_tell_what_falls_to_other_faces_and_what_to_none(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = small / "articles" / "spring"
    folder.mkdir(parents=True)
    (folder / "edition.yaml").write_text("layout: x\narticles: [a]\n")
    (folder / "a.yaml").write_text("headline: 国中龘\nbody: 国齉。\n")
    assert main(["fonts", str(folder), "--lang", "zh"]) == 0
    out = capsys.readouterr().out
    assert "“song”要从备用字体里找的字\n" in out
    assert "  rare：龘\n" in out
    assert "  哪款都没有：齉\n" in out


def test_fonts_without_a_house(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fonts", str(tmp_path), "--lang", "en"]) == 2
    assert "T502" in capsys.readouterr().err

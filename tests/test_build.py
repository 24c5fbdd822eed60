"""The whole way: an edition's folder in, files out, or the former files left as they were."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from helpers import INTERVIEWS, REPOSITORY

from tekan.build import Built, build
from tekan.cli import main
from tekan.model.edition import Edition, plain
from tekan.source.edition import load_edition
from tekan.text.marks import full_width

SLUG = "2024-interviews"
FILES = {f"{SLUG}.pdf", f"{SLUG}-02.pdf", f"{SLUG}-03.pdf", "report.json"}
MM = 72 / 25.4


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a build of the repository's own edition leaves."""
    folder = tmp_path_factory.mktemp("output")
    built = build(INTERVIEWS, folder)
    assert {path.name for path in built.files} == FILES, built.findings
    return folder


@pytest.fixture(scope="module")
def edition() -> Edition:
    edition, _ = load_edition(INTERVIEWS)
    assert edition
    return edition


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}


def codes(built: Built) -> set[str]:
    return {finding.code for finding in built.findings}


# What is left.


def test_the_folder_holds_the_files_and_nothing_else(output: Path) -> None:
    assert set(contents(output)) == FILES


def test_spread_and_pages_have_their_trim(output: Path) -> None:
    for name, width in ((SLUG, 540), (f"{SLUG}-02", 270), (f"{SLUG}-03", 270)):
        with pikepdf.open(output / f"{name}.pdf") as pdf:
            (page,) = pdf.pages
            left, bottom, right, top = (float(edge) for edge in page.TrimBox)
            assert (right - left, top - bottom) == pytest.approx((width * MM, 390 * MM), abs=0.01)


def test_report_has_the_findings_and_the_sizes(output: Path) -> None:
    report = json.loads((output / "report.json").read_text(encoding="utf-8"))
    assert report["edition"] == SLUG
    assert report["counts"]["error"] == 0
    assert report["files"] == {
        name: (output / name).stat().st_size for name in FILES - {"report.json"}
    }
    placeholders = [f for f in report["findings"] if f["code"] == "T171"]
    assert len(placeholders) == 4
    assert all(f["file"].endswith(".yaml") and f["line"] and f["zh"] for f in placeholders)


def test_report_says_how_each_article_came_to_fit(output: Path, edition: Edition) -> None:
    report = json.loads((output / "report.json").read_text(encoding="utf-8"))
    assert {fit["article"] for fit in report["fit"]} == {a.slug for a in edition.articles}
    assert [fit["page"] for fit in report["fit"]] == [2, 2, 3, 3]
    for fit in report["fit"]:
        assert re.fullmatch(r"\d+ × \d+", fit["block"])
        assert {"headline", "spaces", "left_out", "loosened", "short"} <= fit.keys()
        assert all(set(picture) == {"picture", "natural", "used"} for picture in fit["pictures"])


def test_same_source_gives_same_bytes(output: Path, tmp_path: Path) -> None:
    build(INTERVIEWS, tmp_path / "again")
    assert contents(tmp_path / "again") == contents(output)


def test_same_source_gives_same_bytes_with_no_cache(
    output: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    build(INTERVIEWS, tmp_path / "again")
    assert contents(tmp_path / "again") == contents(output)


def test_output_goes_into_the_house_where_no_folder_is_named(house: Path) -> None:
    built = build(house / "articles" / SLUG)
    assert {path.parent for path in built.files} == {house / "output" / SLUG}


# Text in the finished file.


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u3000\ufffe\u00ad]", "", full_width(text))


def extracted(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return squeezed("".join(page.get_textpage().get_text_range() for page in document))
    finally:
        document.close()


def test_every_paragraph_stands_in_the_pdf_in_order(output: Path, edition: Edition) -> None:
    text = extracted(output / f"{SLUG}.pdf")
    at = 0
    for article in edition.articles:
        for paragraph in article.body:
            found = text.find(squeezed(plain(paragraph.text)), at)
            assert found >= 0, plain(paragraph.text)[:30]
            at = found + 1


@pytest.mark.parametrize(("page", "articles"), [("02", slice(0, 2)), ("03", slice(2, 4))])
def test_each_page_file_holds_its_own_articles(
    output: Path, edition: Edition, page: str, articles: slice
) -> None:
    text = extracted(output / f"{SLUG}-{page}.pdf")
    for at, article in enumerate(edition.articles):
        words = squeezed("".join(plain(p.text) for p in article.body))
        assert (words in text) == (at in range(4)[articles])


def test_headlines_kickers_and_captions_stand_in_the_pdf(output: Path, edition: Edition) -> None:
    text = extracted(output / f"{SLUG}.pdf")
    for article in edition.articles:
        for words in (article.headline, article.kicker, article.photos[0].caption):
            assert squeezed(plain(words).replace("|", "")) in text


# Failures.


def broken_yaml(house: Path) -> None:
    (house / "articles" / SLUG / "jiepai.yaml").write_text("headline: [")


def unknown_layout(house: Path) -> None:
    path = house / "articles" / SLUG / "edition.yaml"
    path.write_text(path.read_text().replace("layout: tabloid-spread", "layout: no-such"))


def damaged_picture(house: Path) -> None:
    path = house / "articles" / SLUG / "photos" / "xiong-lu.jpg"
    path.write_bytes(path.read_bytes()[:2000])


def missing_picture(house: Path) -> None:
    (house / "articles" / SLUG / "photos" / "xiong-lu.jpg").unlink()


def overset(house: Path) -> None:
    path = house / "articles" / SLUG / "yinhe.yaml"
    path.write_text(path.read_text() + "\n  " + "社区工作做到位，" * 400 + "\n")


def character_of_no_face(house: Path) -> None:
    path = house / "articles" / SLUG / "yinhe.yaml"
    path.write_text(path.read_text() + "\n  社区\U00013000工作。\n")


def broken_profile(house: Path) -> None:
    (house / "press" / "newsprint.yaml").write_text("icc: none.icc\n")


def broken_font(house: Path) -> None:
    fonts = house / "fonts"
    fonts.unlink()
    fonts.mkdir()
    for file in (REPOSITORY / "fonts").iterdir():
        (fonts / file.name).symlink_to(file)
    bad = fonts / "NotoSansSC-Bold.ttf"
    bad.unlink()
    bad.write_bytes((REPOSITORY / "fonts" / bad.name).read_bytes()[:100])


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (broken_yaml, None),
        (unknown_layout, None),
        (damaged_picture, "T170"),
        (missing_picture, None),
        (overset, "T401"),
        (character_of_no_face, "T302"),
        (broken_profile, None),
        (broken_font, "T301"),
    ],
)
def test_a_build_that_fails_leaves_the_former_files(
    house: Path, harm: Callable[[Path], None], code: str | None
) -> None:
    folder = house / "articles" / SLUG
    assert build(folder).files
    former = contents(house / "output" / SLUG)
    harm(house)
    built = build(folder)
    assert built.files == ()
    assert any(finding.severity == "error" for finding in built.findings)
    assert code is None or code in codes(built)
    assert contents(house / "output" / SLUG) == former


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_an_unwritable_folder_is_a_finding_and_harms_nothing(house: Path) -> None:
    out = house / "out"
    assert build(house / "articles" / SLUG, out).files
    former = contents(out)
    out.chmod(0o500)
    try:
        built = build(house / "articles" / SLUG, out)
        assert "T501" in codes(built)
        assert (built.files, contents(out)) == ((), former)
    finally:
        out.chmod(0o700)


@pytest.mark.parametrize("below", ["", "deeper"])
def test_a_file_where_the_folder_should_be_is_a_finding(house: Path, below: str) -> None:
    (house / "out").write_text("a file of mine")
    built = build(house / "articles" / SLUG, house / "out" / below)
    assert "T501" in codes(built)
    assert built.files == ()
    assert (house / "out").read_text() == "a file of mine"


def test_where_one_file_cannot_be_put_in_place_none_is(house: Path) -> None:
    out = house / "out"
    assert build(house / "articles" / SLUG, out).files
    (out / "report.json").unlink()
    (out / "report.json" / "in the way").mkdir(parents=True)
    former = {p.name: p.read_bytes() for p in out.glob("*.pdf")}
    path = house / "articles" / SLUG / "edition.yaml"
    path.write_text(path.read_text().replace("first_page: 2", "first_page: 4"))
    built = build(house / "articles" / SLUG, out)
    assert "T501" in codes(built)
    assert {p.name: p.read_bytes() for p in out.glob("*.pdf")} == former


def test_a_final_build_refuses_placeholders(house: Path) -> None:
    built = build(house / "articles" / SLUG, final=True)
    refused = [finding for finding in built.findings if finding.code == "T503"]
    assert len(refused) == 4
    assert all(f.severity == "error" and f.place and f.place.line > 1 for f in refused)
    assert built.files == ()
    assert not (house / "output").exists()


def test_a_final_build_refuses_fields_still_to_be_filled_in(house: Path) -> None:
    built = build(house / "articles" / SLUG, final=True)
    refused = [finding for finding in built.findings if finding.code == "T506"]
    assert {dict(f.values)["name"] for f in refused} >= {"paper", "date"}
    assert all(f.severity == "error" and f.place and f.place.line > 1 for f in refused)
    assert "T164" not in codes(built)


def test_a_final_build_without_placeholders_leaves_files(house: Path) -> None:
    for path in (house / "articles" / SLUG).glob("*.yaml"):
        text = path.read_text().replace("placeholder: true", "placeholder: false")
        path.write_text(text.replace(": 待填", ": 某"))
    assert build(house / "articles" / SLUG, final=True).files


def test_a_folder_outside_any_house_is_a_finding(tmp_path: Path) -> None:
    shutil.copytree(INTERVIEWS, tmp_path / SLUG)
    built = build(tmp_path / SLUG)
    assert "T502" in codes(built)
    assert built.files == ()


# What is kept from build to build.


def another_article(house: Path) -> None:
    path = house / "articles" / SLUG / "yinhe.yaml"
    path.write_text(path.read_text().replace("多年来", "长期以来"))


def another_date(house: Path) -> None:
    path = house / "articles" / SLUG / "edition.yaml"
    path.write_text(path.read_text().replace("date: 待填", "date: 2024年1月8日"))


def another_layout(house: Path) -> None:
    path = house / "layouts" / "tabloid.yaml"
    text = re.sub(r"accent: \[[\d, ]+\]", "accent: [100, 40, 0, 10]", path.read_text())
    path.write_text(text)


def another_press(house: Path) -> None:
    path = house / "press" / "newsprint.yaml"
    path.write_text(path.read_text().replace("bleed: 3mm", "bleed: 4mm"))


def another_picture(house: Path) -> None:
    photos = house / "articles" / SLUG / "photos"
    shutil.copyfile(photos / "xiong-lu.jpg", photos / "liang-hongmei.jpg")


def other_faces(house: Path) -> None:
    own = house / "fonts"
    own.unlink()
    own.mkdir()
    for file in (REPOSITORY / "fonts").iterdir():
        (own / file.name).symlink_to(file)
    text = (own / "fonts.yaml").read_text().replace("song: [song, hei, kai]", "song: [kai, song]")
    (own / "fonts.yaml").unlink()
    (own / "fonts.yaml").write_text(text)


@pytest.mark.parametrize(
    "change",
    [another_article, another_date, another_layout, another_press, another_picture, other_faces],
)
def test_after_any_change_a_build_is_as_if_nothing_had_been_kept(
    house: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None]
) -> None:
    folder = house / "articles" / SLUG
    build(folder)
    first = contents(house / "output" / SLUG)
    change(house)
    assert build(folder).files
    second = contents(house / "output" / SLUG)
    monkeypatch.setenv("XDG_CACHE_HOME", str(house / "another cache"))
    build(folder)
    assert second != first
    assert contents(house / "output" / SLUG) == second


def test_an_error_put_in_after_a_good_build_is_found(house: Path) -> None:
    build(house / "articles" / SLUG)
    broken_yaml(house)
    assert build(house / "articles" / SLUG).files == ()


def test_a_wrecked_cache_does_no_harm(house: Path) -> None:
    first = build(house / "articles" / SLUG)
    former = contents(house / "output" / SLUG)
    kept = [path for path in (house / "cache").rglob("*") if path.is_file()]
    assert kept
    for path in kept:
        path.write_bytes(b"wreck")
    assert build(house / "articles" / SLUG) == first
    assert contents(house / "output" / SLUG) == former


def test_where_nothing_can_be_kept_a_build_is_made_all_the_same(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (house / "file").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(house / "file"))
    assert build(house / "articles" / SLUG).files


# Another layout.


def with_blue(house: Path) -> Path:
    """A layout beside the edition's own, in another colour."""
    text = "extends: tabloid-spread\n\ninks:\n  accent: [100, 40, 0, 10]\n"
    (house / "layouts" / "blue.yaml").write_text(text)
    return house / "articles" / SLUG


def test_a_layout_named_takes_the_place_of_the_editions_own(house: Path) -> None:
    folder = with_blue(house)
    for name, layout in (("own", None), ("blue", "blue"), ("again", None), ("same", "blue")):
        assert build(folder, house / name, layout=layout).files
    own, blue, again, same = (contents(house / n) for n in ("own", "blue", "again", "same"))
    assert own == again
    assert blue == same
    assert own[f"{SLUG}.pdf"] != blue[f"{SLUG}.pdf"]


def test_a_layout_named_is_as_if_the_edition_named_it(house: Path) -> None:
    folder = with_blue(house)
    assert build(folder, house / "one", layout="blue").files
    path = folder / "edition.yaml"
    path.write_text(path.read_text().replace("layout: tabloid-spread", "layout: blue"))
    assert build(folder, house / "two").files
    one, two = (contents(house / name) for name in ("one", "two"))
    one.pop("report.json")
    two.pop("report.json")
    assert one == two


def test_a_change_of_the_layout_named_is_seen(house: Path) -> None:
    folder = with_blue(house)
    build(folder, house / "one", layout="blue")
    path = house / "layouts" / "blue.yaml"
    path.write_text(path.read_text().replace("[100, 40, 0, 10]", "[80, 0, 60, 10]"))
    build(folder, house / "two", layout="blue")
    assert contents(house / "one") != contents(house / "two")


@pytest.mark.parametrize("command", ["build", "check", "proof"])
def test_a_layout_that_is_not_there_is_an_error(
    house: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    folder = house / "articles" / SLUG
    assert main([command, str(folder), "--layout", "no-such", "--lang", "en"]) == 1
    assert "no-such" in capsys.readouterr().err
    assert main([command, str(folder), "--layout", "tabloid-spread"]) == 0


# The command line.


def test_the_command_leaves_files_and_exits_with_zero(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", str(INTERVIEWS), "--output", str(tmp_path)]) == 0
    assert set(contents(tmp_path)) == FILES
    assert f"{SLUG}.pdf" in capsys.readouterr().out


def test_the_command_exits_with_one_where_there_are_errors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", str(INTERVIEWS), "--output", str(tmp_path), "--final"]) == 1
    assert contents(tmp_path) == {}
    assert "T503" in capsys.readouterr().err


def test_the_command_exits_with_two_where_there_is_no_edition(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", str(tmp_path / "none")]) == 2
    assert "T172" in capsys.readouterr().err


def test_the_command_exits_with_two_where_the_folder_is_no_edition(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (house / "articles" / "empty").mkdir()
    assert main(["build", str(house / "articles" / "empty"), "--lang", "en"]) == 2
    said = capsys.readouterr().err
    assert "T101" in said
    assert said.endswith("\n1 error, 0 warnings, 0 notes\nnothing written\n")


def test_a_build_that_fails_says_what_is_left(
    house: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(house)
    command = ["build", f"articles/{SLUG}", "--lang", "zh"]
    broken_yaml(house)
    assert main(command) == 1
    assert capsys.readouterr().err.splitlines()[-1] == "未生成"
    (house / "output" / SLUG).mkdir(parents=True)
    (house / "output" / SLUG / f"{SLUG}.pdf").write_bytes(b"of a former build")
    assert main(command) == 1
    last = capsys.readouterr().err.splitlines()[-1]
    assert last == f"未生成；output/{SLUG} 里仍是上一次的文件"
    assert main(["check", *command[1:]]) == 1
    assert "未生成" not in capsys.readouterr().err


def test_files_of_findings_are_named_from_here(
    house: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (house / "press" / "newsprint.yaml").write_text("icc: none.icc\n")
    monkeypatch.chdir(house)
    assert main(["check", str(house / "articles" / SLUG), "--json"]) == 1
    files = {finding["file"] for finding in json.loads(capsys.readouterr().out)["findings"]}
    assert "press/newsprint.yaml" in files
    assert f"articles/{SLUG}/yinhe.yaml" in files
    assert not any(Path(file).is_absolute() for file in files)


def test_usage_is_exit_two() -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["build"])
    assert stopped.value.code == 2


def test_json_names_files_and_findings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", str(INTERVIEWS), "--output", str(tmp_path), "--json"]) == 0
    value = json.loads(capsys.readouterr().out)
    assert {Path(file).name for file in value["files"]} == FILES
    assert {finding["code"] for finding in value["findings"]} >= {"T171"}


# What other tools make of the files.


def run(*command: str) -> str:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


PDFS = pytest.mark.parametrize("name", sorted(FILES - {"report.json"}))


@PDFS
def test_qpdf_finds_nothing_wrong(output: Path, name: str) -> None:
    said = run("qpdf", "--check", str(output / name))
    assert "No syntax or stream encoding errors" in said
    assert "WARNING" not in said


@PDFS
def test_pdffonts_finds_every_font_embedded_and_subset(output: Path, name: str) -> None:
    rows = run("pdffonts", str(output / name)).splitlines()[2:]
    assert len(rows) >= 4
    for row in rows:
        # … emb sub uni object ID
        assert row.split()[-5:-2] == ["yes", "yes", "yes"], row
        assert re.match(r"[A-Z]{6}\+", row), row


@PDFS
def test_mutool_draws_it_without_a_warning(output: Path, tmp_path: Path, name: str) -> None:
    said = run(
        "mutool", "draw", "-q", "-r", "20", "-o", str(tmp_path / "p.png"), str(output / name)
    )
    # A build of mutool without colour management says so of every output intent.
    assert said.replace("warning: ICC support is not available", "").strip() == ""


@PDFS
def test_ghostscript_reads_it_without_a_warning(output: Path, name: str) -> None:
    said = run(
        "gs",
        "-q",
        "-dNOPAUSE",
        "-dBATCH",
        "-dPDFSTOPONWARNING",
        "-sDEVICE=inkcov",
        "-r20",
        "-o",
        "-",
        str(output / name),
    )
    assert "rror" not in said
    assert len(said.split()) == 6  # four coverages, CMYK OK


def test_another_edition_in_the_same_folder_is_left_alone(tmp_path: Path) -> None:
    house = tmp_path / "house"
    for name in ("layouts", "fonts", "press", "style"):
        (house / name).parent.mkdir(exist_ok=True)
        (house / name).symlink_to(REPOSITORY / name)
    for name in ("one", "two"):
        shutil.copytree(INTERVIEWS, house / "articles" / name)
        assert build(house / "articles" / name, tmp_path / "out").files
    assert {"one.pdf", "one-02.pdf", "two.pdf", "two-02.pdf"} <= set(contents(tmp_path / "out"))


def test_the_place_of_the_house_is_not_in_the_bytes(tmp_path: Path) -> None:
    built = []
    for name in ("here", "there"):
        house = tmp_path / name
        house.mkdir()
        for part in ("layouts", "fonts", "press", "style"):
            (house / part).symlink_to(REPOSITORY / part)
        shutil.copytree(INTERVIEWS, house / "articles" / "x")
        build(house / "articles" / "x", tmp_path / f"out-{name}")
        built.append((tmp_path / f"out-{name}" / "x.pdf").read_bytes())
    assert built[0] == built[1]

"""A folder as an edition: what comes out of a good one, and all that is said of a bad one."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from tekan.catalogue import hint, problem
from tekan.model.edition import Edition, Face, ParagraphKind, plain
from tekan.model.findings import Findings, Severity, has_errors
from tekan.source import reading
from tekan.source.edition import check_pictures, load_edition
from tekan.source.reading import read_text

EDITION = """\
layout: tabloid-spread
first_page: 2
articles: [yinhe, jiepai.yaml]
fields:
  special: 幸福里·十堰社区（村）联盟
  paper: 待填
  date:
"""
YINHE = """\
引题: 张湾区银河社区党委书记梁红梅：
headline: 着力解决|好群众的“急难愁盼”
bylines:
  - {role: 文, title: 记者, names: [徐国文, 秦洪涛]}
  - {role: 图, names: 吕世银}
photos:
  - file: photos/liang.jpg
    caption: 银河社区*梁红梅*
    credit: 图/记者 吕世银
    focal: 50% 35%
    placeholder: true
facts:
  - {label: 面积, figure: 0.60, unit: 平方公里}
  - {label: 网格, figure: 08}
body: |
  第一段，
  采用**“1224”**工作法。

  ## 小标题

  第二段。
"""
JIEPAI = "主题: 打通“最后一米”\n正文: 一段。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "interviews"
    (folder / "photos").mkdir(parents=True)
    (folder / "edition.yaml").write_text(EDITION)
    (folder / "yinhe.yaml").write_text(YINHE)
    (folder / "jiepai.yaml").write_text(JIEPAI)
    Image.new("RGB", (60, 80), "grey").save(folder / "photos/liang.jpg")
    return folder


def edited(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def loaded(folder: Path) -> Edition:
    edition, findings = load_edition(folder)
    assert edition is not None, findings
    return edition


def found(folder: Path) -> Findings:
    """The findings, having seen that they can be said and that errors leave no edition."""
    edition, findings = load_edition(folder)
    assert (edition is None) == has_errors(findings)
    for finding in findings:
        assert problem(finding, "zh") and problem(finding, "en")
        assert bool(hint(finding, "zh")) == bool(hint(finding, "en"))
    return findings


def spots(folder: Path, least: Severity = Severity.ERROR) -> list[tuple[str, str, int, int]]:
    return [
        (f.code, Path(f.place.file).name, f.place.line, f.place.column)
        for f in found(folder)
        if f.place and f.severity is least
    ]


def test_an_edition_comes_out_whole(folder: Path) -> None:
    edition = loaded(folder)
    assert (edition.slug, edition.layout, edition.press) == (
        "interviews",
        "tabloid-spread",
        "newsprint",
    )
    assert edition.first_page == 2
    assert [article.slug for article in edition.articles] == ["yinhe", "jiepai"]
    assert [(f.name, plain(f.value)) for f in edition.fields] == [
        ("special", "幸福里·十堰社区（村）联盟"),
        ("paper", ""),
        ("date", ""),
    ]


def test_an_article_comes_out_as_written(folder: Path) -> None:
    article = loaded(folder).articles[0]
    assert plain(article.kicker) == "张湾区银河社区党委书记梁红梅："
    assert plain(article.headline) == "着力解决|好群众的“急难愁盼”"
    assert article.deck == article.quote == ()
    assert [(b.role, b.title, b.names) for b in article.bylines] == [
        ("文", "记者", ("徐国文", "秦洪涛")),
        ("图", "", ("吕世银",)),
    ]
    assert [(plain(f.label), plain(f.figure), plain(f.unit)) for f in article.facts] == [
        ("面积", "0.60", "平方公里"),
        ("网格", "08", ""),
    ]
    assert [(p.kind, plain(p.text)) for p in article.body] == [
        (ParagraphKind.BODY, "第一段，采用“1224”工作法。"),
        (ParagraphKind.SUBHEAD, "小标题"),
        (ParagraphKind.BODY, "第二段。"),
    ]
    bold = next(span for span in article.body[0].text if span.face is Face.BOLD)
    assert (bold.text, bold.place.line, bold.place.column) == ("“1224”", 17, 7)


def test_a_photo_comes_out_with_its_size_and_words(folder: Path) -> None:
    (photo,) = loaded(folder).articles[0].photos
    assert photo.path == str((folder / "photos/liang.jpg").resolve())
    assert photo.pixels == (60, 80)
    assert photo.focal == (0.5, 0.35)
    assert photo.placeholder
    assert plain(photo.caption) == "银河社区梁红梅"
    assert (photo.place.line, photo.place.column) == (7, 11)


def test_what_is_still_to_be_done_is_said(folder: Path) -> None:
    assert spots(folder, Severity.NOTE) == [
        ("T164", "edition.yaml", 6, 10),
        ("T164", "edition.yaml", 7, 8),
    ]
    assert spots(folder, Severity.WARNING) == [("T171", "yinhe.yaml", 7, 11)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[0.5, 0.35]", (0.5, 0.35)),
        ("25%, 100%", (0.25, 1.0)),
        ("２５％，１", (0.25, 1.0)),
        ("", (0.5, 0.5)),
        ("50%", None),
        ("120% 0%", None),
        ("-1 0", None),
        ("[0.1, 0.2, 0.3]", None),
        ("[[0], 1]", None),
        ("左上", None),
        ("{a: b}", None),
    ],
)
def test_focal_points(folder: Path, written: str, expected: tuple[float, float] | None) -> None:
    edited(folder, "yinhe.yaml", "focal: 50% 35%", f"focal: {written}")
    if expected is None:
        assert [spot[0] for spot in spots(folder)] == ["T165"]
    else:
        assert loaded(folder).articles[0].photos[0].focal == expected


def test_yes_may_be_written_in_chinese(folder: Path) -> None:
    edited(folder, "yinhe.yaml", "placeholder: true", "占位: 否")
    assert not loaded(folder).articles[0].photos[0].placeholder


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("edition.yaml", "jiepai.yaml]", "./yinhe.yaml]", ("T160", "edition.yaml", 3, 19)),
        ("edition.yaml", "jiepai.yaml]", "jeipai]", ("T161", "edition.yaml", 3, 19)),
        ("edition.yaml", "jiepai.yaml]", "qqqqqqqqqqq]", ("T162", "edition.yaml", 3, 19)),
        ("edition.yaml", "jiepai.yaml]", "../jiepai]", ("T163", "edition.yaml", 3, 19)),
        ("edition.yaml", "jiepai.yaml]", "/etc/passwd]", ("T163", "edition.yaml", 3, 19)),
        ("edition.yaml", "jiepai.yaml]", '"a\\0b"]', ("T154", "edition.yaml", 3, 21)),
        ("edition.yaml", "[yinhe, jiepai.yaml]", "[]", ("T209", "edition.yaml", 1, 1)),
        ("edition.yaml", "[yinhe, jiepai.yaml]", "", ("T209", "edition.yaml", 1, 1)),
        ("edition.yaml", "first_page: 2", "first_page: 0", ("T142", "edition.yaml", 2, 13)),
        ("edition.yaml", "layout: tabloid", "layout: ../x", ("T145", "edition.yaml", 1, 9)),
        ("edition.yaml", "paper: 待填", "paper: [待填]", ("T136", "edition.yaml", 6, 3)),
        ("yinhe.yaml", "headline:", "headlin:", ("T131", "yinhe.yaml", 2, 1)),
        ("yinhe.yaml", "着力解决|好群众的“急难愁盼”", "'|'", ("T135", "yinhe.yaml", 2, 12)),
        ("yinhe.yaml", "着力解决|好群众的“急难愁盼”", "'| |'", ("T135", "yinhe.yaml", 2, 12)),
        ("yinhe.yaml", "body: |", "body: |\nquote: |", ("T135", "yinhe.yaml", 15, 1)),
        ("yinhe.yaml", "names: 吕世银", "names: []", ("T146", "yinhe.yaml", 5, 15)),
        ("yinhe.yaml", "names: 吕世银", "names: ", ("T135", "yinhe.yaml", 5, 15)),
        ("yinhe.yaml", "photos/liang.jpg", "photos/laing.jpg", ("T166", "yinhe.yaml", 7, 11)),
        ("yinhe.yaml", "photos/liang.jpg", "elsewhere/a.png", ("T167", "yinhe.yaml", 7, 11)),
        ("yinhe.yaml", "photos/liang.jpg", "photos", ("T167", "yinhe.yaml", 7, 11)),
        ("yinhe.yaml", "photos/liang.jpg", "../a.jpg", ("T163", "yinhe.yaml", 7, 11)),
        ("yinhe.yaml", "photos/liang.jpg", "yinhe.yaml", ("T168", "yinhe.yaml", 7, 11)),
        ("yinhe.yaml", "第二段", "第\ufffd段", ("T154", "yinhe.yaml", 21, 4)),
        ("yinhe.yaml", "第二段", "第\u0378段", ("T154", "yinhe.yaml", 21, 4)),
        ("yinhe.yaml", "第二段", "第\t段", ("T154", "yinhe.yaml", 21, 4)),
        ("yinhe.yaml", "第二段", "第\x07段", ("T107", "yinhe.yaml", 21, 4)),
    ],
)
def test_one_mistake_gives_its_error(
    folder: Path, name: str, old: str, new: str, expected: tuple[str, str, int, int]
) -> None:
    edited(folder, name, old, new)
    assert expected in spots(folder)


def test_the_nearest_file_is_suggested(folder: Path) -> None:
    edited(folder, "edition.yaml", "jiepai.yaml]", "jeipai]")
    edited(folder, "yinhe.yaml", "photos/liang.jpg", "photos/liang.jpeg")
    near = [dict(f.values)["near"] for f in found(folder) if f.code in ("T161", "T166")]
    assert near == ["jiepai", "photos/liang.jpg"]


def test_a_picture_that_another_article_uses_is_not_suggested(folder: Path) -> None:
    (folder / "jiepai.yaml").write_text(JIEPAI + "图片:\n  - 文件: photos/lian.jpg\n")
    assert [spot[0] for spot in spots(folder)] == ["T167"]
    for name in ("lina.png", "lian.txt"):
        (folder / "photos" / name).write_bytes(b"")
    (wrong,) = (f for f in found(folder) if f.severity is Severity.ERROR)
    assert (wrong.code, dict(wrong.values)["near"]) == ("T166", "photos/lina.png")


def test_newer_han_characters_are_no_mistake(folder: Path) -> None:
    edited(folder, "yinhe.yaml", "第二段", "𮯠\U000323b0")
    assert plain(loaded(folder).articles[0].body[2].text) == "𮯠\U000323b0。"


def test_everything_comes_out_in_one_run_and_in_order(folder: Path) -> None:
    edited(folder, "edition.yaml", "first_page: 2", "first_page: two")
    edited(folder, "edition.yaml", "[yinhe, ", "[yinhe, none, ")
    edited(folder, "yinhe.yaml", "photos/liang.jpg", "photos/none.jpg")
    edited(folder, "yinhe.yaml", "headline", "headlien")
    (folder / "jiepai.yaml").write_text("主题: 甲\n\t正文: 乙\n")
    codes = [(code, name) for code, name, _, _ in spots(folder)]
    assert codes[:2] == [("T140", "edition.yaml"), ("T162", "edition.yaml")]
    assert codes[2:] == [
        ("T131", "yinhe.yaml"),
        ("T167", "yinhe.yaml"),
        ("T110", "jiepai.yaml"),
    ]
    assert found(folder) == found(folder)


def test_findings_name_files_as_the_folder_was_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    _, findings = load_edition(Path("interviews"))
    assert {f.place.file for f in findings if f.place} == {
        "interviews/edition.yaml",
        "interviews/yinhe.yaml",
    }
    monkeypatch.chdir(folder)
    assert loaded(Path()).slug == "interviews"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("十堰 特刊-1", "十堰 特刊-1"),
        ("a\nb\x7f\\c", "a_b__c"),
        ("a\u2028b", "a_b"),
        ("\udcff", "_"),
    ],
)
def test_the_name_of_the_folder_is_made_fit_for_files(folder: Path, name: str, slug: str) -> None:
    named = folder.with_name(name)
    folder.rename(named)
    assert loaded(named).slug == slug


def test_no_folder_no_edition_file(tmp_path: Path) -> None:
    assert [f.code for f in load_edition(tmp_path / "none")[1]] == ["T172"]
    assert [f.code for f in load_edition(tmp_path)[1]] == ["T101"]
    (tmp_path / "edition.yaml").mkdir()
    assert [f.code for f in load_edition(tmp_path)[1]] == ["T102"]
    assert [f.code for f in load_edition(tmp_path / "edition.yaml/x\0")[1]] == ["T172"]


def test_links_may_not_lead_out_of_the_folder(folder: Path) -> None:
    outside = folder.parent / "secret.jpg"
    Image.new("L", (2, 2)).save(outside)
    (folder / "photos/link.jpg").symlink_to(outside)
    (folder / "out.yaml").symlink_to("/etc/passwd")
    edited(folder, "yinhe.yaml", "photos/liang.jpg", "photos/link.jpg")
    edited(folder, "edition.yaml", "jiepai.yaml", "out")
    assert [spot[0] for spot in spots(folder)] == ["T163", "T163"]


def test_rings_of_links_pipes_and_long_names_are_findings(folder: Path) -> None:
    (folder / "ring.yaml").symlink_to(folder / "ring.yaml")
    (folder / "photos/ring.jpg").symlink_to(folder / "photos/ring.jpg")
    os.mkfifo(folder / "photos/pipe.jpg")
    edited(folder, "edition.yaml", "jiepai.yaml", f"ring, {'x' * 300}, photos")
    for name in ("ring.jpg", "pipe.jpg", "x" * 300):
        edited(folder, "jiepai.yaml", "主题", f"photos: [{{file: photos/{name}}}]\n主题")
        assert has_errors(found(folder))
        (folder / "jiepai.yaml").write_text(JIEPAI)


@pytest.mark.parametrize("name", ["edition.yaml", "jiepai.yaml"])
def test_a_pipe_is_no_text(folder: Path, name: str) -> None:
    (folder / name).unlink()
    os.mkfifo(folder / name)
    assert spots(folder) == [("T102", name, 1, 1)]


def test_a_pipe_that_takes_the_place_of_a_text_is_not_waited_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "jiepai.yaml").unlink()
    os.mkfifo(folder / "jiepai.yaml")
    monkeypatch.setattr("stat.S_ISREG", lambda mode: True)
    assert spots(folder) == [("T106", "jiepai.yaml", 1, 1)]


@pytest.mark.parametrize(("most", "codes"), [(len(JIEPAI.encode()), []), (9, ["T108"])])
def test_a_text_has_its_limit(
    folder: Path, monkeypatch: pytest.MonkeyPatch, most: int, codes: list[str]
) -> None:
    assert reading.MOST_BYTES == 4_000_000
    text = read_text(folder / "jiepai.yaml", "jiepai.yaml")
    monkeypatch.setattr(reading, "MOST_BYTES", most)
    found, wrong = read_text(folder / "jiepai.yaml", "jiepai.yaml")
    assert [finding.code for finding in wrong] == codes
    assert (found is None) == bool(codes) and (bool(codes) or (found, wrong) == text)


def cut(path: Path, share: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])


def noise(size: tuple[int, int]) -> Image.Image:
    return Image.effect_noise(size, 90).convert("RGB")


@pytest.mark.parametrize("ending", ["jpg", "png", "tif", "webp"])
def test_every_format_is_measured_and_a_cut_one_is_found(folder: Path, ending: str) -> None:
    path = folder / f"photos/a.{ending}"
    noise((120, 90)).save(path)
    edited(folder, "yinhe.yaml", "photos/liang.jpg", f"photos/a.{ending}")
    edition = loaded(folder)
    assert edition.articles[0].photos[0].pixels == (120, 90)
    assert check_pictures(edition) == ()
    cut(path, 0.6)
    (finding,) = check_pictures(edition)
    assert (finding.code, finding.place) == ("T170", edition.articles[0].photos[0].place)


def test_a_cut_picture_is_found_at_once_only_where_there_are_errors(folder: Path) -> None:
    noise((120, 90)).save(folder / "photos/liang.jpg")
    cut(folder / "photos/liang.jpg", 0.6)
    assert spots(folder) == []
    edited(folder, "jiepai.yaml", "正文", "正问")
    assert [spot[0] for spot in spots(folder)] == ["T170", "T131"]


def with_orientation(path: Path, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.new("RGB", (60, 80)).save(path, exif=exif)


@pytest.mark.parametrize(("orientation", "pixels"), [(1, (60, 80)), (3, (60, 80)), (6, (80, 60))])
def test_a_camera_held_on_its_side_swaps_the_size(
    folder: Path, orientation: int, pixels: tuple[int, int]
) -> None:
    with_orientation(folder / "photos/liang.jpg", orientation)
    assert loaded(folder).articles[0].photos[0].pixels == pixels


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("ending", ["jpg", "png", "tif", "webp"])
def test_a_picture_is_measured_as_it_is_seen(folder: Path, ending: str, orientation: int) -> None:
    path = folder / f"photos/a.{ending}"
    with_orientation(path, orientation)
    with Image.open(path) as image:
        seen = ImageOps.exif_transpose(image).size
    assert seen == ((80, 60) if orientation > 4 else (60, 80))
    edited(folder, "yinhe.yaml", "photos/liang.jpg", path.relative_to(folder).as_posix())
    assert loaded(folder).articles[0].photos[0].pixels == seen


def as_gif(path: Path) -> None:
    Image.new("P", (3, 3)).save(path, format="GIF")


def as_bomb(path: Path) -> None:
    Image.new("1", (20_000, 20_000)).save(path, format="PNG")


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (as_gif, "T168"),
        (lambda path: path.write_bytes(b""), "T168"),
        (lambda path: path.write_bytes(b"\xff\xd8\xff\xe0" + bytes(40)), "T168"),
        (lambda path: path.write_bytes(b"II*\0\xff\xff\xff\xff" + bytes(40)), "T168"),
        (as_bomb, "T169"),
    ],
)
def test_unfit_pictures(folder: Path, make: Callable[[Path], object], code: str) -> None:
    make(folder / "photos/liang.jpg")
    assert spots(folder) == [(code, "yinhe.yaml", 7, 11)]


def test_limits_of_pillow_are_left_alone(folder: Path) -> None:
    before = Image.MAX_IMAGE_PIXELS
    Image.new("1", (10_000, 10_000)).save(folder / "photos/liang.jpg", format="PNG")
    assert check_pictures(loaded(folder)) == ()
    assert before == Image.MAX_IMAGE_PIXELS


@pytest.mark.parametrize("blank", ["\u3000\u3000", "\u3000", "\u00a0"])
def test_a_line_indented_by_wide_blanks_under_a_key_is_found_at_its_blank(
    folder: Path, blank: str
) -> None:
    words = f"headline: 甲\nbody: 乙\nphotos:\n{blank}- file: photos/a.jpg\n"
    (folder / "jiepai.yaml").write_text(words, encoding="utf-8")
    assert ("T111", "jiepai.yaml", 4, 1) in spots(folder)
    assert "T132" not in {code for code, *_ in spots(folder)}


def test_a_folder_that_is_not_there_is_one_finding(tmp_path: Path) -> None:
    from tekan.source.everything import load_sources

    assert [finding.code for finding in load_sources(tmp_path / "nowhere").findings] == ["T172"]

"""Press files of an edition of several sheets: all in one file, and each page in its own."""

import re
from collections.abc import Callable
from pathlib import Path

import papers
import pikepdf
import pypdfium2
import pytest
from helpers import INTERVIEWS
from msgspec.structs import replace

import tekan.ahead
import tekan.build
import tekan.drawn
import tekan.pages
from tekan import __version__
from tekan.build import build, check
from tekan.cli import main
from tekan.draw.sheet import items_within
from tekan.drawn import DrawnSheet, draw_sheet, shown_alone
from tekan.fonts.book import FontBook
from tekan.model.page import GlyphRun, Made, Spread
from tekan.model.press import Conformance, Imposition
from tekan.page.sheet import Sheet
from tekan.pages import Ready, make_up
from tekan.press.preflight.checks import judge
from tekan.press.preflight.readfile import read_file

SLUG = "2024-interviews"
MM = 72 / 25.4
WHOLE = f"{SLUG}.pdf"


def page_alone(spread: Spread, page: int, number: int) -> Spread:
    """One page of facing ones as a sheet of its own, where it stands."""
    trim = spread.pages[page]
    return Spread(trim, (trim,), (number,), items_within(spread, trim))


def in_sheets(made: Made) -> Made:
    """The interviews' spread as page 1, pages 2 and 3 that face each other, and page 4."""
    (spread,) = made.spreads
    first, last = page_alone(spread, 0, 1), page_alone(spread, 1, 4)
    return replace(made, spreads=(first, spread, last))


def one_page(made: Made) -> Made:
    return replace(made, spreads=(page_alone(made.spreads[0], 0, 7),))


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Nothing kept: what is made up differently here must not be met elsewhere."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return monkeypatch


def made_as(patch: pytest.MonkeyPatch, change: Callable[[Made], Made]) -> None:
    """Makes up editions as they are not: their sheets come to the drawing stage changed."""

    def changed(ready: Ready) -> list[DrawnSheet]:
        made = change(make_up(ready.edition, ready.house, ready.job, ready.converting))
        for spread in made.spreads:
            ready.converting.take(spread.pictures())
        (first, *others) = made.spreads
        sheets = [Sheet(first, made.used, (), made.findings)]
        sheets += [Sheet(spread, (), (), ()) for spread in others]
        return [draw_sheet(sheet, ready.showing, ready.job.book) for sheet in sheets]

    patch.setattr(tekan.pages, "draw_up", changed)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sheets")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        made_as(patch, in_sheets)
        built = build(INTERVIEWS, folder / "output")
    assert built.files, built.findings
    return folder / "output"


def trims(path: Path) -> list[tuple[float, float]]:
    with pikepdf.open(path) as pdf:
        boxes = [[float(edge) for edge in page.TrimBox] for page in pdf.pages]
    return [((right - left) / MM, (top - foot) / MM) for left, foot, right, top in boxes]


def texts(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        found = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return [re.sub(r"\s", "", text) for text in found]


def streams(page: pikepdf.Page) -> list[bytes]:
    """What is inside the bleed, and the marks."""
    return [stream.read_raw_bytes() for stream in page.Contents]  # type: ignore[attr-defined]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_all_sheets_are_one_file_and_each_page_one_more(output: Path) -> None:
    pages = {f"{SLUG}-0{number}.pdf" for number in range(1, 5)}
    assert set(contents(output)) == {WHOLE, "report.json"} | pages


def test_the_whole_has_a_page_a_sheet_wide_where_pages_face(output: Path) -> None:
    assert trims(output / WHOLE) == [
        pytest.approx(size, abs=0.01) for size in ((270, 390), (540, 390), (270, 390))
    ]


@pytest.mark.parametrize("number", range(1, 5))
def test_a_page_file_has_one_page(output: Path, number: int) -> None:
    assert trims(output / f"{SLUG}-0{number}.pdf") == [pytest.approx((270, 390), abs=0.01)]


def test_boxes_are_nested_on_every_sheet(output: Path) -> None:
    with pikepdf.open(output / WHOLE) as pdf:
        for page in pdf.pages:
            media, bleed, trim = (
                [float(edge) for edge in page[name]]
                for name in ("/MediaBox", "/BleedBox", "/TrimBox")
            )
            assert media[:2] == [0, 0]
            assert all(0 < outer < inner for outer, inner in zip(bleed[:2], trim[:2], strict=True))
            assert all(a > b > c for a, b, c in zip(media[2:], bleed[2:], trim[2:], strict=True))


def test_sheets_stand_in_the_order_of_their_pages(output: Path) -> None:
    first, middle, last = texts(output / WHOLE)
    assert "急难愁盼" in first
    assert "凝聚多方资源" not in first
    assert "急难愁盼" in middle
    assert "凝聚多方资源" in middle
    assert "凝聚多方资源" in last
    assert "急难愁盼" not in last


def test_the_slug_line_names_the_pages_of_each_sheet(output: Path) -> None:
    names = [re.findall(rf"{SLUG}(第[\d、]+版)CGATS", text) for text in texts(output / WHOLE)]
    assert names == [["第1版"], ["第2、3版"], ["第4版"]]
    for number in range(1, 5):
        (text,) = texts(output / f"{SLUG}-0{number}.pdf")
        assert f"{SLUG}第{number}版CGATSTR002" in text


def test_the_slug_line_says_what_was_built_by_what(output: Path) -> None:
    ends = [re.findall(r"CGATSTR002(\w{8})(tekan.*)$", text)[0] for text in texts(output / WHOLE)]
    versions = [version for version, _ in ends]
    assert all(re.fullmatch("[0-9a-f]{8}", version) for version in versions)
    assert len(set(versions)) == 3, "each sheet has a version of its own"
    # And no time: a build has no clock.
    assert {program for _, program in ends} == {f"tekan{__version__}"}


def test_a_page_with_a_sheet_to_itself_is_drawn_once_for_both_files(output: Path) -> None:
    with pikepdf.open(output / WHOLE) as whole, pikepdf.open(output / f"{SLUG}-04.pdf") as page:
        sheet, alone = whole.pages[2], page.pages[0]
        assert streams(sheet) == streams(alone)


def test_a_page_names_only_what_it_shows(output: Path) -> None:
    with pikepdf.open(output / WHOLE) as pdf:
        for page, pictures in zip(pdf.pages, (2, 4, 2), strict=True):
            steps = list(pikepdf.parse_content_stream(page))
            shown = {str(s.operands[0]) for s in steps if str(s.operator) == "Do"}
            faces = {str(s.operands[0]) for s in steps if str(s.operator) == "Tf"}
            assert set(page.Resources.XObject.keys()) == shown
            assert set(page.Resources.Font.keys()) == faces
            assert len(shown) == pictures


def test_faces_pictures_and_the_profile_are_in_a_file_once(output: Path) -> None:
    with pikepdf.open(output / WHOLE) as pdf:
        streams = [obj for obj in pdf.objects if isinstance(obj, pikepdf.Stream)]
        raw = [stream.read_raw_bytes() for stream in streams]
    assert len(raw) == len(set(raw))


def test_a_file_of_an_edition_has_its_own_identity(output: Path) -> None:
    identities = []
    for path in output.glob("*.pdf"):
        with pikepdf.open(path) as pdf:
            identities.append(bytes(pdf.trailer.ID[0]))
    assert len(set(identities)) == 5


def test_a_single_page_is_one_file(fresh: pytest.MonkeyPatch, tmp_path: Path) -> None:
    made_as(fresh, one_page)
    assert build(INTERVIEWS, tmp_path / "out").files
    assert set(contents(tmp_path / "out")) == {WHOLE, "report.json"}
    (text,) = texts(tmp_path / "out" / WHOLE)
    assert f"{SLUG}第7版CGATS" in text


def test_without_a_second_process_the_bytes_are_the_same(
    fresh: pytest.MonkeyPatch, tmp_path: Path, output: Path
) -> None:
    made_as(fresh, in_sheets)
    fresh.setattr(tekan.ahead, "go_ahead", lambda: None)
    build(INTERVIEWS, tmp_path / "out")
    assert contents(tmp_path / "out") == contents(output)


def stamped(folder: Path, stamp: str) -> str:
    assert build(INTERVIEWS, folder, stamp=stamp).files
    return texts(folder / WHOLE)[0]


def test_a_stamp_is_printed_as_given_and_met_again_only_with_itself(
    fresh: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert "2025-10-1622:30" in stamped(tmp_path / "a", "2025-10-16 22:30")
    assert "清样三" in stamped(tmp_path / "b", "清样三")
    assert "清样" not in stamped(tmp_path / "c", "")
    stamped(tmp_path / "d", "清样三")
    assert contents(tmp_path / "b") == contents(tmp_path / "d")


def test_a_stamp_of_characters_no_face_has_is_an_error(tmp_path: Path) -> None:
    built = build(INTERVIEWS, tmp_path, stamp="\U0001f600")
    assert [f.code for f in built.findings if f.severity == "error"] == ["T302"]
    assert built.files == ()


@pytest.mark.parametrize("stamp", ["字" * 41, "two\nlines", "\x1b[2J"])
def test_a_stamp_is_short_and_in_one_line(stamp: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["build", str(INTERVIEWS), "--stamp", stamp, "--lang", "en"])
    assert stopped.value.code == 2
    assert "40" in capsys.readouterr().err


def test_a_stamp_may_have_forty_characters(tmp_path: Path) -> None:
    stamp = "第二次" + "\u3000" + "字" * 36
    assert main(["build", str(INTERVIEWS), "--output", str(tmp_path), "--stamp", stamp]) == 0
    assert "第二次" + "字" * 36 in texts(tmp_path / WHOLE)[0]


def asks(house: Path, key: str, value: str) -> Path:
    """The interviews, for a press that asks for something else."""
    path = house / "press" / "newsprint.yaml"
    rows = path.read_text(encoding="utf-8").splitlines()
    kept = [row for row in rows if not row.startswith(f"{key}:")]
    path.write_text("\n".join((*kept, f"{key}: {value}\n")), encoding="utf-8")
    return house / "articles" / "2024-interviews"


def test_pages_that_make_no_pairs_are_an_error_of_check_too(house: Path) -> None:
    edition = asks(house, "imposition", "pairs")
    for findings in (build(edition).findings, check(edition)):
        (found,) = [finding for finding in findings if finding.severity == "error"]
        assert found.code == "T507"
        assert dict(found.values) == {"count": 2, "more": 2, "press": "newsprint"}


def test_a_profile_of_version_four_is_refused_for_x1a(house: Path) -> None:
    edition = asks(house, "conformance", "PDF/X-1a:2003")
    icc = house / "press" / "coldset-tr002.icc"
    data = icc.read_bytes()
    assert data[8] == 2
    icc.write_bytes(data[:8] + b"\x04" + data[9:])
    assert {f.code for f in build(edition).findings if f.severity == "error"} == {"T509"}


def made(book: FontBook, cache: Path, conformance: Conformance) -> pikepdf.Pdf:
    path = cache / f"{conformance.name}.pdf"
    made_with = papers.job(book, cache, conformance=conformance)
    path.write_bytes(papers.files(papers.paper((1, 2, 1), book), made_with)["paper.pdf"])
    return pikepdf.open(path)


@pytest.mark.parametrize(
    ("conformance", "version", "key"),
    [
        (Conformance.X4, "1.6", "pdfxid:GTS_PDFXVersion"),
        (Conformance.X1A, "1.4", "pdfx:GTS_PDFXVersion"),
    ],
)
def test_a_file_says_which_standard_it_keeps(
    conformance: Conformance, version: str, key: str, book: FontBook, tmp_path: Path
) -> None:
    with made(book, tmp_path, conformance) as pdf:
        assert pdf.pdf_version == version
        assert str(pdf.docinfo["/GTS_PDFXVersion"]) == conformance
        assert pdf.open_metadata()[key] == conformance
        ours = {"/GTS_PDFXConformance"} if conformance is Conformance.X1A else set()
        assert {name for name in pdf.docinfo if "Conformance" in name} == ours


@pytest.mark.parametrize("conformance", Conformance)
def test_information_and_metadata_agree(
    conformance: Conformance, book: FontBook, tmp_path: Path
) -> None:
    with made(book, tmp_path, conformance) as pdf:
        info, xmp = pdf.docinfo, pdf.open_metadata()
        assert str(info["/Title"]) == xmp["dc:title"] == "报纸 paper"
        assert str(info["/Creator"]) == xmp["xmp:CreatorTool"]
        assert str(info["/Producer"]) == xmp["pdf:Producer"]
        assert str(info["/Trapped"]).lstrip("/") == xmp["pdf:Trapped"] == "False"
        for key, twin in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
            digits = re.sub(r"\D", "", str(info[key]))
            assert digits == re.sub(r"\D", "", xmp[twin]) == "20240101000000"
        assert (xmp["xmpMM:VersionID"], xmp["xmpMM:RenditionClass"]) == ("1", "default")


def test_a_document_keeps_its_name_over_builds_an_instance_does_not(
    book: FontBook, tmp_path: Path
) -> None:
    def ids(stamp: str) -> tuple[str, str, str]:
        path = tmp_path / "a.pdf"
        job = papers.job(book, tmp_path, stamp)
        path.write_bytes(papers.files(papers.paper((1,), book), job)["paper.pdf"])
        with pikepdf.open(path) as pdf:
            xmp = pdf.open_metadata()
            own = bytes(pdf.trailer.ID[0]).hex()
            return xmp["xmpMM:DocumentID"], xmp["xmpMM:InstanceID"].replace("-", ""), own

    first, second = ids("清"), ids("样")
    assert first[0] == second[0]
    assert first[1] != second[1]
    assert first[1] == f"uuid:{first[2]}"


# What PDF/X-1a:2003 has nothing of (ISO 15930-4), and our pages need for neither.
FORBIDDEN = ("/SMask", "/Group", "/ca", "/CA", "/BM", "/OC", "/OCProperties", "/TR", "/JavaScript")


@pytest.mark.parametrize("conformance", Conformance)
def test_nothing_is_transparent_layered_or_of_other_colour(
    conformance: Conformance, book: FontBook, tmp_path: Path
) -> None:
    with made(book, tmp_path, conformance) as pdf:
        for found in pdf.objects:
            if isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
                assert not set(FORBIDDEN) & set(found.keys())
        for page in pdf.pages:
            used = {str(step.operator) for step in pikepdf.parse_content_stream(page)}
            assert not used & {"rg", "RG", "g", "G", "cs", "CS", "sh", "BI"}


def test_objects_and_their_table_are_plain_in_an_old_file_and_packed_in_a_new_one(
    book: FontBook, tmp_path: Path
) -> None:
    kinds = dict[Conformance, set[str]]()
    for standard in Conformance:
        with made(book, tmp_path, standard) as pdf:
            streams_ = (own for own in pdf.objects if isinstance(own, pikepdf.Stream))
            kinds[standard] = {str(own.get("/Type")) for own in streams_}
    assert not kinds[Conformance.X1A] & {"/ObjStm", "/XRef"}
    assert {"/ObjStm", "/XRef"} <= kinds[Conformance.X4]
    assert b"\nxref\n" in (tmp_path / f"{Conformance.X1A.name}.pdf").read_bytes()


def test_what_names_a_packed_file_stays_plain(book: FontBook, tmp_path: Path) -> None:
    with made(book, tmp_path, Conformance.X4):
        pass
    data = (tmp_path / f"{Conformance.X4.name}.pdf").read_bytes()
    assert b"/GTS_PDFXVersion" in data  # document information
    assert b"/OutputIntents" in data  # catalog
    assert b"<pdfxid:GTS_PDFXVersion>" in data  # XMP


def test_both_standards_show_the_same(book: FontBook, tmp_path: Path) -> None:
    with made(book, tmp_path, Conformance.X4) as x4, made(book, tmp_path, Conformance.X1A) as x1a:
        for one, other in zip(x4.pages, x1a.pages, strict=True):
            assert streams(one) == streams(other)
        assert bytes(x4.trailer.ID[0]) != bytes(x1a.trailer.ID[0])


@pytest.mark.parametrize("conformance", Conformance)
def test_the_intent_has_its_profile(
    conformance: Conformance, book: FontBook, tmp_path: Path
) -> None:
    with made(book, tmp_path, conformance) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert (str(intent.S), str(intent.OutputConditionIdentifier)) == (
            "/GTS_PDFX",
            papers.PRESS.condition,
        )
        assert intent.DestOutputProfile.read_bytes() == papers.ICC.read_bytes()


@pytest.mark.parametrize("imposition", Imposition)
@pytest.mark.parametrize("conformance", Conformance)
def test_our_own_checks_find_nothing_wrong(
    conformance: Conformance, imposition: Imposition, book: FontBook, tmp_path: Path
) -> None:
    job = papers.job(book, tmp_path, "清样", conformance=conformance, imposition=imposition)
    for name, data in papers.files(papers.paper((1, 2, 1), book), job).items():
        (tmp_path / name).write_bytes(data)
        assert judge(read_file(tmp_path / name), job.press) == ()


@pytest.mark.parametrize(
    ("wanted", "pages", "alone"),
    [
        (None, 1, False),
        (None, 2, True),
        (None, 16, True),
        (None, 17, False),
        (True, 17, True),
        (False, 2, False),
    ],
)
def test_single_pages_have_files_up_to_sixteen_or_as_the_press_says(
    wanted: bool | None, pages: int, alone: bool
) -> None:
    assert shown_alone(replace(papers.PRESS, single_pages=wanted), pages) is alone


def test_that_there_are_no_single_pages_is_said_unless_the_press_wants_none(
    fresh: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    fresh.setattr(tekan.drawn, "MOST_SINGLE_PAGES", 1)
    built = build(INTERVIEWS, tmp_path / "out")
    assert set(contents(tmp_path / "out")) == {WHOLE, "report.json"}
    (said,) = [finding for finding in built.findings if finding.code == "T511"]
    assert dict(said.values) == {"pages": 2, "press": "newsprint"}


def test_two_pages_that_read_one_glyph_differently_keep_both_readings(
    book: FontBook, tmp_path: Path
) -> None:
    """A glyph that stands for a radical on one page and for the character on another."""
    first, second = papers.paper([1, 1], book)
    changed = tuple(
        replace(item, texts=tuple("⽂" if text == "版" else text for text in item.texts))
        if isinstance(item, GlyphRun)
        else item
        for item in second.items
    )
    pages = (first, replace(second, items=changed))
    data = papers.files(pages, papers.job(book, tmp_path))["paper.pdf"]
    (tmp_path / "a.pdf").write_bytes(data)
    one, other = texts(tmp_path / "a.pdf")
    assert "版面" in one
    assert "⽂面" in other
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        streams = [o for o in pdf.objects if isinstance(o, pikepdf.Stream)]
        assert sum("/Length1" in o for o in streams) == 1, "the face itself is there once"

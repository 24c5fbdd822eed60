"""The words in a picture's head: which are read, which win, and that nothing damaged stops."""

from collections.abc import Callable
from pathlib import Path

import photo_files as made
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tekan.catalogue import problem
from tekan.model.edition import Photo, plain
from tekan.model.findings import Findings, Severity
from tekan.source.edition import load_edition
from tekan.source.photo_head import MOST_BYTES
from tekan.source.photo_words import PhotoWords, photo_words

CAPTION, BYLINE, CREDIT, WRITER = 120, 80, 110, 122


@pytest.fixture
def words_in(tmp_path: Path) -> Callable[..., PhotoWords]:
    def read(*segments: bytes) -> PhotoWords:
        path = tmp_path / "photo.jpg"
        path.write_bytes(made.jpeg(*segments))
        return photo_words(path)

    return read


# Reading


@pytest.mark.parametrize("ending", [".jpg", ".png", ".tif", ".webp"])
def test_xmp_is_read_in_every_format(tmp_path: Path, ending: str) -> None:
    packet = made.xmp("桥头的晒架", ("纪小满",), "云溪图片社")
    words = photo_words(made.in_format(tmp_path / f"a{ending}", packet))
    assert words.caption.text == "桥头的晒架"
    assert words.photographers.text == "纪小满"
    assert words.provider.text == "云溪图片社"


def test_iptc_with_the_mark_is_utf8(words_in: Callable[..., PhotoWords]) -> None:
    fields = ((CAPTION, "晒架沿坡排开".encode()), (BYLINE, "纪小满".encode()),
              (CREDIT, "云溪图片社".encode()), (WRITER, "沈知白".encode()))  # fmt: skip
    words = words_in(made.iptc_segment(made.datasets(*fields, utf8=True)))
    assert words.caption.text == "晒架沿坡排开"
    assert (words.photographers.text, words.provider.text) == ("纪小满", "云溪图片社")
    assert words.writer == "沈知白"
    assert not words.is_guessed


def test_iptc_without_the_mark_is_gb18030(words_in: Callable[..., PhotoWords]) -> None:
    words = words_in(made.iptc_segment(made.datasets((CAPTION, "晒架沿坡排开".encode("gb18030")))))
    assert words.caption.text == "晒架沿坡排开"
    assert words.is_guessed


def test_gb18030_that_reads_as_utf8_of_two_bytes_is_han(
    words_in: Callable[..., PhotoWords],
) -> None:
    raw = "专业".encode("gb18030")
    assert raw.decode("utf-8")  # Cyrillic or the like, which no editor here has written
    words = words_in(made.iptc_segment(made.datasets((CAPTION, raw))))
    assert words.caption.text == "专业"


def test_unmarked_utf8_of_han_is_seen_to_be_utf8(words_in: Callable[..., PhotoWords]) -> None:
    words = words_in(made.iptc_segment(made.datasets((CAPTION, "晒架沿坡排开".encode()))))
    assert words.caption.text == "晒架沿坡排开"
    assert not words.is_guessed


def test_several_bylines_are_several_names(words_in: Callable[..., PhotoWords]) -> None:
    fields = ((BYLINE, "纪小满".encode()), (BYLINE, "沈知白".encode()))
    words = words_in(made.iptc_segment(made.datasets(*fields, utf8=True)))
    assert words.photographers.text == "纪小满 沈知白"


def test_resources_may_run_over_two_segments(words_in: Callable[..., PhotoWords]) -> None:
    whole = made.resources(made.datasets((CAPTION, "晒架沿坡排开".encode()), utf8=True))
    halves = (made.segment(0xED, made.PHOTOSHOP + half) for half in (whole[:20], whole[20:]))
    assert words_in(*halves).caption.text == "晒架沿坡排开"


def test_exif_comes_last(words_in: Callable[..., PhotoWords]) -> None:
    exif = made.exif_segment("相机里的话".encode(), "纪小满".encode())
    assert words_in(exif).caption.text == "相机里的话"
    assert words_in(exif).photographers.text == "纪小满"
    both = words_in(exif, made.xmp_segment(made.xmp("图说")))
    assert (both.caption.text, both.photographers.text) == ("图说", "纪小满")


def test_chinese_comes_before_other_languages(words_in: Callable[..., PhotoWords]) -> None:
    words = words_in(made.xmp_segment(made.xmp("Racks", en="Racks", zh_CN="晒架")))
    assert words.caption.text == "晒架"
    assert words_in(made.xmp_segment(made.xmp("默认", en="Racks"))).caption.text == "默认"


@pytest.mark.parametrize(
    "rubbish",
    ["OLYMPUS DIGITAL CAMERA", "SAMSUNG", "SAMSUNG CSC", "default", "   ", "\x01\x02", "----", "",
     "KONICA MINOLTA DIGITAL CAMERA", "Exif_JPEG_PICTURE", "untitled"],
)  # fmt: skip
def test_what_no_person_wrote_is_ignored(words_in: Callable[..., PhotoWords], rubbish: str) -> None:
    words = words_in(made.exif_segment(rubbish.encode() or b" ", rubbish.encode() or b" "))
    assert words == PhotoWords()


def test_controls_and_lines_become_blanks(words_in: Callable[..., PhotoWords]) -> None:
    raw = "第一行。\r\n第二行\x07 A  B|C".encode()
    words = words_in(made.iptc_segment(made.datasets((CAPTION, raw), utf8=True)))
    assert words.caption.text == "第一行。第二行 A B｜C"


# Which wins


def test_xmp_wins_over_iptc_and_both_are_told(words_in: Callable[..., PhotoWords]) -> None:
    iptc = made.datasets((CAPTION, "旧的图说".encode()), utf8=True)
    words = words_in(made.iptc_segment(iptc), made.xmp_segment(made.xmp("新的图说")))
    assert words.caption == ("新的图说", "新的图说", "旧的图说")


def test_iptc_changed_after_the_xmp_wins(words_in: Callable[..., PhotoWords]) -> None:
    iptc = made.datasets((CAPTION, "后来改的".encode()), utf8=True)
    before = made.datasets((CAPTION, "原来的".encode()), utf8=True)
    packet = made.xmp_segment(made.xmp("原来的"))
    assert words_in(made.iptc_segment(iptc, digest_of=before), packet).caption.text == "后来改的"
    assert words_in(made.iptc_segment(iptc, digest_of=iptc), packet).caption.text == "原来的"


def test_iptc_that_stops_short_agrees(words_in: Callable[..., PhotoWords]) -> None:
    iptc = made.datasets((CAPTION, "晒架沿坡排开，去皮的".encode()), utf8=True)
    packet = made.xmp_segment(made.xmp("晒架沿坡排开，去皮的柿子吊三十天。"))
    assert words_in(made.iptc_segment(iptc), packet).caption.xmp == ""


# In an edition


def article(caption: str = "", credit: str = "", placeholder: bool = False) -> str:
    lines = ("file: photos/a.jpg", caption, credit, "placeholder: true" if placeholder else "")
    photo = "\n    ".join(line for line in lines if line)
    return f"headline: 一座桥\nphotos:\n  - {photo}\nbody: 一段。\n"


@pytest.fixture
def loaded(tmp_path: Path) -> Callable[..., tuple[Photo, Findings]]:
    def load(*segments: bytes, **keys: object) -> tuple[Photo, Findings]:
        (tmp_path / "photos").mkdir(exist_ok=True)
        (tmp_path / "photos/a.jpg").write_bytes(made.jpeg(*segments))
        (tmp_path / "edition.yaml").write_text("layout: tabloid-spread\narticles: [bridge]\n")
        (tmp_path / "bridge.yaml").write_text(article(**keys))  # type: ignore[arg-type]
        edition, findings = load_edition(tmp_path)
        assert edition, findings
        return edition.articles[0].photos[0], findings

    return load


Loaded = Callable[..., tuple[Photo, Findings]]


def codes(findings: Findings) -> list[str]:
    return [finding.code for finding in findings]


def test_a_silent_article_prints_what_the_picture_says(loaded: Loaded) -> None:
    photo, findings = loaded(made.xmp_segment(made.xmp("桥头的晒架", ("纪小满",))))
    assert (plain(photo.caption), plain(photo.credit)) == ("桥头的晒架", "图/纪小满")
    assert codes(findings) == ["T211", "T212"]
    assert all(finding.severity is Severity.NOTE for finding in findings)
    assert findings[0].place and findings[0].place.line == 3


@pytest.mark.parametrize(
    ("names", "provider", "printed"),
    [
        (("纪小满",), "", "图/纪小满"),
        (("纪小满", "沈知白"), "", "图/纪小满 沈知白"),
        ((), "云溪图片社", "图/云溪图片社"),
        (("纪小满",), "云溪图片社", "图/云溪图片社 纪小满"),
        (("纪小满",), "图/记者 纪小满", "图/记者 纪小满"),
        (("纪小满",), "记者 纪小满", "图/记者 纪小满"),
    ],
)
def test_the_credit_is_in_the_houses_manner(
    loaded: Loaded, names: tuple[str, ...], provider: str, printed: str
) -> None:
    photo, _ = loaded(made.xmp_segment(made.xmp("", names, provider)))
    assert plain(photo.credit) == printed


@pytest.mark.parametrize("empty", ['caption: ""', "caption: ''"])
def test_an_empty_caption_asks_for_none(loaded: Loaded, empty: str) -> None:
    photo, findings = loaded(made.xmp_segment(made.xmp("桥头的晒架")), caption=empty)
    assert photo.caption == ()
    assert findings == ()


def test_a_key_without_a_value_is_left_out(loaded: Loaded) -> None:
    photo, _ = loaded(made.xmp_segment(made.xmp("桥头的晒架")), caption="caption:")
    assert plain(photo.caption) == "桥头的晒架"


def test_the_article_wins_and_a_disagreement_is_a_warning(loaded: Loaded) -> None:
    photo, findings = loaded(
        made.xmp_segment(made.xmp("晒架沿坡排开", ("纪小满",))),
        caption="caption: 老桥拆了",
        credit="credit: 图/记者 沈知白",
    )
    assert (plain(photo.caption), plain(photo.credit)) == ("老桥拆了", "图/记者 沈知白")
    assert codes(findings) == ["T213", "T214"]
    assert all(finding.severity is Severity.WARNING for finding in findings)
    assert [finding.place and finding.place.line for finding in findings] == [4, 5]
    said = problem(findings[0], "zh")
    assert "老桥拆了" in said and "晒架沿坡排开" in said


@pytest.mark.parametrize(
    ("written", "own"),
    [
        ("晒架 沿坡排开", "晒架沿坡排开。"),
        ("共 30 架", "共３０架"),
        ("晒架沿坡排开", "2025年10月，晒架沿坡排开，去皮的柿子吊三十天"),
    ],
)
def test_blanks_widths_and_cuts_are_no_disagreement(loaded: Loaded, written: str, own: str) -> None:
    _, findings = loaded(made.xmp_segment(made.xmp(own)), caption=f"caption: {written}")
    assert findings == ()


def test_a_name_within_the_credit_agrees(loaded: Loaded) -> None:
    segment = made.xmp_segment(made.xmp("", ("纪小满", "沈知白"), "云溪图片社"))
    _, findings = loaded(segment, credit="credit: 图/记者 纪小满 沈知白")
    assert findings == ()


def test_a_guessed_encoding_is_told(loaded: Loaded) -> None:
    iptc = made.datasets((CAPTION, "晒架沿坡排开".encode("gb18030")))
    _, findings = loaded(made.iptc_segment(iptc))
    assert codes(findings) == ["T211", "T215"]


def test_a_picture_at_odds_with_itself_is_told_with_both_words(loaded: Loaded) -> None:
    iptc = made.datasets((CAPTION, "旧的图说".encode()), (WRITER, "沈知白".encode()), utf8=True)
    _, findings = loaded(made.iptc_segment(iptc), made.xmp_segment(made.xmp("新的话")))
    assert codes(findings) == ["T211", "T216", "T217"]
    assert "新的话" in problem(findings[1], "zh") and "旧的图说" in problem(findings[1], "zh")


def test_a_placeholder_is_not_asked(loaded: Loaded) -> None:
    photo, findings = loaded(made.xmp_segment(made.xmp("桥头的晒架")), placeholder=True)
    assert photo.caption == ()
    assert codes(findings) == ["T171"]


# Damage

DAMAGED = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@DAMAGED
@given(
    st.sampled_from([0xE1, 0xED]),
    st.sampled_from([b"", made.XAP, b"Exif\0\0", b"Exif\0\0II*\0", b"Exif\0\0MM\0*\0\0\0\x08",
                     made.PHOTOSHOP, made.PHOTOSHOP + b"8BIM\x04\x04\0\0",
                     made.XAP + b"<x:xmpmeta xmlns:x='a'>"]),
    st.binary(max_size=300),
)  # fmt: skip
def test_no_bytes_in_a_segment_ever_raise(
    tmp_path: Path, marker: int, start: bytes, data: bytes
) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(made.jpeg(made.segment(marker, start + data)))
    assert isinstance(photo_words(path), PhotoWords)


@DAMAGED
@given(st.sampled_from([".jpg", ".png", ".tif", ".webp"]), st.data())
def test_no_file_cut_short_or_changed_ever_raises(
    tmp_path: Path, ending: str, data: st.DataObject
) -> None:
    whole = made.in_format(tmp_path / f"a{ending}", made.xmp("晒架", ("纪小满",))).read_bytes()
    changed = bytearray(whole[: data.draw(st.integers(0, len(whole)))])
    for _ in range(data.draw(st.integers(0, 4))):
        if changed:
            at = data.draw(st.integers(0, min(len(changed), 600) - 1))
            changed[at] = data.draw(st.integers(0, 255))
    path = tmp_path / f"b{ending}"
    path.write_bytes(changed)
    assert isinstance(photo_words(path), PhotoWords)


@pytest.mark.parametrize("declared", ['<!ENTITY a "晒架">', "<!ELEMENT a ANY>"])
def test_a_packet_that_declares_a_document_type_is_not_read(
    words_in: Callable[..., PhotoWords], declared: str
) -> None:
    packet = f"<!DOCTYPE x [{declared}]>{made.xmp('图说')}"
    assert words_in(made.xmp_segment(packet)) == PhotoWords()


def test_metadata_past_the_bound_is_not_read(words_in: Callable[..., PhotoWords]) -> None:
    heap = made.segment(0xE1, b"x" * 65_000)
    late = made.xmp_segment(made.xmp("图说"))
    assert words_in(*[heap] * 3, late).caption.text == "图说"
    assert words_in(*[heap] * (MOST_BYTES // 65_000 + 1), late) == PhotoWords()

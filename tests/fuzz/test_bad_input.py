"""Whatever stands in a house, a build ends in findings or right pages: never in an exception, a
hang, a file elsewhere, or pages with lost words.

These are some hundreds of cases; `scripts/fuzz` makes as many as it is asked for.
"""

import tempfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import nasty
import pytest
import yaml
from apart import apart
from damage import Case, broken
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from small_house import BY_HAND, HAN, MADE_UP, SENTENCE, Files, Link, good_house, write
from verdict import judged

from tekan.build import build
from tekan.model.findings import has_errors
from tekan.source.everything import load_sources

FONTS, PRESS, BASE = "fonts/fonts.yaml", "press/newsprint.yaml", "layouts/base.yaml"
EDITION, ARTICLE, SHORT = (f"{MADE_UP}/{name}.yaml" for name in ("edition", "one", "five"))
DOCUMENTS = (
    FONTS,
    PRESS,
    BASE,
    "layouts/made.yaml",
    "style/names.yaml",
    "style/terms.yaml",
    EDITION,
    ARTICLE,
)

# Each example is a whole house: few, always the same, and as slow as they are.
SOME = settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def changed(path: str, old: str, new: str, edition: str = MADE_UP) -> Case:
    """The good house with other words in one of its documents."""
    content = good_house()[path]
    assert isinstance(content, bytes) and old.encode() in content
    return Case({**good_house(), path: content.replace(old.encode(), new.encode(), 1)}, edition, ())


def with_file(path: str, content: bytes | Link, edition: str = MADE_UP) -> Case:
    return Case({**good_house(), path: content}, edition, ())


def wrong_with(case: Case, whole: bool = True, seconds: int = 20) -> list[str]:
    """What is wrong with what the program makes of a case, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        ended = apart(lambda: judged(case, Path(folder), whole), seconds)
    return [ended.wrong] if ended.wrong else list(ended.value)


# Broken houses, by their seeds.


@pytest.mark.parametrize("seed", range(5))
def test_a_broken_house_ends_in_findings_or_right_pages(seed: int) -> None:
    case = broken(f"suite:{seed}")
    assert wrong_with(case) == [], case.done


# Documents.

_scalars = (
    st.sampled_from(nasty.WORDS)
    | st.text(max_size=30)
    | st.integers()
    | st.floats()
    | st.booleans()
    | st.none()
)
_values = st.recursive(
    _scalars,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)


def dumped(value: Any) -> bytes:
    return yaml.safe_dump(value, allow_unicode=True).encode("utf-8", "surrogatepass")


def read(files: Files) -> bool:
    """Whether the sources have errors; that nothing else comes of them, in bounded time and
    memory, is the test."""
    ended = apart(lambda: _has_errors(files), memory=1 << 30)
    assert ended.wrong == ""
    return bool(ended.value)


def _has_errors(files: Files) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        write(files, Path(folder))
        return has_errors(load_sources(Path(folder) / MADE_UP).findings)


@given(st.sampled_from(DOCUMENTS), st.data())
@SOME
def test_any_value_in_any_document_is_read_or_refused(path: str, data: st.DataObject) -> None:
    content = good_house()[path]
    assert isinstance(content, bytes)
    tree = yaml.safe_load(content)
    tree[data.draw(st.sampled_from(sorted(tree)))] = data.draw(_values)
    read({**good_house(), path: dumped(tree)})


@given(
    st.sampled_from(DOCUMENTS),
    st.binary(max_size=200)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
)
@SOME
def test_any_bytes_for_any_document_are_read_or_refused(path: str, content: bytes) -> None:
    read({**good_house(), path: content})


@given(
    st.lists(
        st.text(st.sampled_from(HAN + "，。、“”（）—…AB12 "), min_size=1, max_size=80),
        min_size=1,
        max_size=4,
    )
)
@settings(SOME, max_examples=4)
def test_any_words_of_the_face_stand_on_the_page_or_are_refused(paragraphs: list[str]) -> None:
    body = "\n\n".join(paragraphs)
    content = yaml.safe_dump(
        {"headline": "社区", "weight": "brief", "body": body}, allow_unicode=True, width=10**6
    )
    assert wrong_with(with_file(SHORT, content.encode())) == []


@pytest.mark.parametrize("path", DOCUMENTS)
def test_anchors_that_explode_and_nesting_without_end_are_findings(path: str) -> None:
    for content in (nasty.exploding(), "[" * 100_000, "{a: " * 100_000, "- " * 100_000):
        assert read({**good_house(), path: content.encode()})


@pytest.mark.parametrize("escape", ["\\0", "\\ud800", "\\x1b", "\\uffff", "\\u0378"])
def test_what_is_no_character_is_a_finding(escape: str) -> None:
    content = good_house()[ARTICLE]
    assert isinstance(content, bytes)
    words = content.replace("居民说好\nweight".encode(), f'"社{escape}"\nweight'.encode(), 1)
    assert words != content
    assert read({**good_house(), ARTICLE: words})


@pytest.mark.parametrize(
    "words",
    [
        "👨‍👩‍👧‍👦",
        "🇨🇳",
        "\U0001fa00",
        "\u0378",
        "שלום עולם",
        "العربية",
        "\u202e反\u202c",
        "\u2067反\u2069",
        "e\u0301\u0301",
        "𠮷",
        "\U000e0001",
        "ﷺ",
    ],
    ids=lambda words: "-".join(f"{ord(character):x}" for character in words),
)
def test_emoji_and_what_runs_to_the_left_or_is_unassigned_are_set_whole_or_refused(
    words: str,
) -> None:
    article = {
        "headline": f"社区{words}",
        "weight": "brief",
        "body": f"{SENTENCE}{words}{SENTENCE}",
    }
    content = yaml.safe_dump(article, allow_unicode=True, width=10**6)
    assert wrong_with(with_file(SHORT, content.encode())) == []


# Values out of all reason.


@pytest.mark.parametrize(
    "case",
    [
        changed(BASE, "gutter: 1,", "gutter: 1e308,"),
        changed(BASE, "gutter: 1,", "gutter: nan,"),
        changed(BASE, "width: 120mm", "width: 9999mm"),
        changed(PRESS, "bleed: 3mm", "bleed: 9999mm"),
        changed(PRESS, "warn_ppi: 2", "warn_ppi: -0"),
        changed(FONTS, "{file: song.ttf}", "{file: song.ttf, axes: {wght: nan}}"),
        changed(FONTS, "{file: song.ttf}", "{file: song.ttf, index: 65535}"),
        changed(f"{BY_HAND}/edition.yaml", "first_page: 2", f"first_page: {10**400}", BY_HAND),
        changed(EDITION, "jumps: {one: 2}", f"jumps: {{one: {10**30}}}"),
    ],
    ids=lambda case: "",
)
def test_a_number_out_of_all_reason_is_a_finding_or_right_pages(case: Case) -> None:
    assert wrong_with(case) == []


# Names and places of files.

NAMES = (
    "x" * 300,
    '"a\\0b"',
    '"a\\ud800"',
    "..",
    "/etc/passwd",
    "../" * 20 + "etc/passwd",
    '"a\\nb"',
    nasty.LONG_NAME,
)


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_a_name_of_any_kind_names_a_file_or_none(name: str) -> None:
    for path, old in (
        (EDITION, "ads/a.tif"),
        (EDITION, "one"),
        (ARTICLE, "photos/a.jpg"),
        (PRESS, "coldset.icc"),
        ("layouts/made.yaml", "base"),
    ):
        assert wrong_with(changed(path, old, name), whole=False) == []


@pytest.mark.parametrize("to", ["/dev/zero", "a.jpg", "../../../secret.yaml"])
def test_a_link_of_any_kind_is_read_or_refused(to: str) -> None:
    for path in (ARTICLE, f"{MADE_UP}/photos/a.jpg"):
        assert wrong_with(with_file(path, Link(to))) == []


@pytest.mark.parametrize("name", ["a\nb", "字" * 80, "\u202e%s{x}"], ids=range(3))
def test_a_folder_of_any_name_gives_files(name: str) -> None:
    edition = f"articles/{name}"
    files = {path.replace(MADE_UP, edition): content for path, content in good_house().items()}
    assert wrong_with(Case(files, edition, ())) == []


# Pictures.


@pytest.mark.parametrize(
    "make",
    [
        lambda: nasty.png(65_535, 65_535),
        lambda: nasty.png(2**31 - 1, 2**31 - 1),
        lambda: nasty.jpeg(65_535, 65_535),
        lambda: nasty.jpeg(14_000, 14_000),
        lambda: nasty.tiff(65_535, 65_535),
        lambda: nasty.tiff(2**32 - 1, 2**32 - 1),
        lambda: nasty.tiff(100, 100, after=8),
        lambda: nasty.webp(65_535, 65_535),
        lambda: b"",
    ],
)
def test_a_picture_that_is_none_or_too_big_is_a_finding(make: Callable[[], bytes]) -> None:
    case = with_file(f"{MADE_UP}/photos/a.jpg", make())
    assert wrong_with(case, whole=False) == []
    ended = apart(lambda: _cannot_be_built(case))
    assert (ended.value, ended.wrong) == (True, "")


def _cannot_be_built(case: Case) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        write(case.files, Path(folder))
        built = build(Path(folder) / MADE_UP, Path(folder) / "out")
        return has_errors(built.findings)


# Profiles.


def _profile() -> bytes:
    good = good_house()["press/coldset.icc"]
    assert isinstance(good, bytes)
    return good


_TAGS = 128  # byte of a profile at which its table of tags begins (ICC.1 7.3)
BROKEN_PROFILES: Mapping[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "a piece of its head": lambda: _profile()[:100],
    "its head alone": lambda: _profile()[:_TAGS],
    "half": lambda: _profile()[: len(_profile()) // 2],
    "all but a byte": lambda: _profile()[:-1],
    "tags without number": lambda: _profile()[:_TAGS] + b"\xff" * 4 + _profile()[_TAGS + 4 :],
    "no tags": lambda: _profile()[:_TAGS] + bytes(4) + _profile()[_TAGS + 4 :],
    "a table of rubbish": lambda: _profile()[: _TAGS + 4] + b"\xff" * (len(_profile()) - _TAGS - 4),
    "tags behind its end": lambda: (
        _profile()[: _TAGS + 8] + b"\x7f\xff\xff\xf0" * 2 + _profile()[_TAGS + 16 :]
    ),
    "of another kind": lambda: _profile()[:12] + b"scnr" + _profile()[16:],
    "of another space": lambda: _profile()[:16] + b"XCLR" + _profile()[20:],
}


@pytest.mark.parametrize("kind", BROKEN_PROFILES)
def test_a_broken_profile_of_a_press_is_a_finding_or_works(kind: str) -> None:
    assert wrong_with(with_file("press/coldset.icc", BROKEN_PROFILES[kind]())) == []


@pytest.mark.parametrize("kind", BROKEN_PROFILES)
def test_a_broken_profile_in_a_picture_is_passed_over(kind: str) -> None:
    files = dict(good_house())
    for name, mode in (("a.jpg", "RGB"), ("b.png", "CMYK")):  # a name says nothing of what it holds
        out = BytesIO()
        Image.new(mode, (60, 80), 90).save(out, "JPEG", icc_profile=BROKEN_PROFILES[kind]())
        files[f"{MADE_UP}/photos/{name}"] = out.getvalue()
    assert wrong_with(Case(files, MADE_UP, ())) == []


# Fonts.


@pytest.mark.parametrize("name", ["song.ttf", "hei.otf"])
def test_a_face_that_is_cut_short_is_a_finding(name: str) -> None:
    good = good_house()[f"fonts/{name}"]
    assert isinstance(good, bytes)
    for size in (0, 12, 100, len(good) - 1):
        assert wrong_with(with_file(f"fonts/{name}", good[:size])) == []


def test_a_glyph_that_is_a_part_of_itself_ends() -> None:
    assert wrong_with(with_file("fonts/song.ttf", nasty.looping_glyf())) == []

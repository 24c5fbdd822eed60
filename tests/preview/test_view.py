"""What stays between builds changes nothing but the time they take."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers import REPOSITORY

from tekan.fonts.book import open_book
from tekan.page.edition import make_edition
from tekan.pages import names_in
from tekan.preview.state import NOTHING, State, message, of_trouble, of_view
from tekan.preview.view import Memory, StaleError, View, remake
from tekan.source.everything import load_sources
from tekan.text.shape import Typecases
from tekan.text.words import cut, keeping


def never() -> bool:
    return False


@pytest.fixture
def weekly(house: Path) -> Path:
    shutil.copytree(REPOSITORY / "style", house / "style")
    return house / "articles" / "2025-yunxi"


@pytest.fixture
def interviews(house: Path) -> Path:
    shutil.copytree(REPOSITORY / "style", house / "style")
    return house / "articles" / "2024-interviews"


def seen(folder: Path, memory: Memory) -> View:
    view, found = remake(folder, None, memory, never)
    assert view, found
    return view


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_only_the_sheet_of_the_changed_article_is_made_again(weekly: Path) -> None:
    memory = Memory()
    before = seen(weekly, memory)
    change(weekly / "fish-fry.yaml", "。", "，很好。")
    after = seen(weekly, memory)
    pairs = zip(before.settings, after.settings, strict=True)
    same = [old.sheet is new.sheet for old, new in pairs]
    assert same.count(False) == 1


def test_pages_after_many_edits_are_those_of_a_first_build(interviews: Path) -> None:
    memory, choose = Memory(), random.Random(7)
    for _ in range(6):
        file = interviews / choose.choice(["yinhe.yaml", "jiepai.yaml", "jingtan.yaml"])
        change(
            file, *choose.choice([("社区", "小区"), ("，", "、"), ("的", "之"), ("提升", "提高")])
        )
        kept = seen(interviews, memory)
        assert kept.made == _made_anew(interviews)


def test_what_is_found_after_any_edit_is_what_a_first_reading_finds(interviews: Path) -> None:
    memory, house = Memory(), interviews.parents[1]
    photo, aside = interviews / "photos" / "liu-haizhen.jpg", house / "aside.jpg"
    whole = photo.read_bytes()
    edits: tuple[Callable[[], object], ...] = (
        lambda: change(interviews / "yinhe.yaml", "headline:", "headlin:"),
        lambda: change(interviews / "yinhe.yaml", "headlin:", "headline:"),
        lambda: photo.rename(aside),
        lambda: photo.write_bytes(whole[:4000]),
        lambda: change(interviews / "jiepai.yaml", "facts:", "fact:"),
        lambda: photo.write_bytes(whole),
        lambda: change(interviews / "jiepai.yaml", "fact:", "facts:"),
        lambda: change(house / "layouts" / "tabloid.yaml", "hei-bold", "hei-bald"),
        lambda: change(house / "layouts" / "tabloid.yaml", "hei-bald", "hei-bold"),
        lambda: change(interviews / "edition.yaml", "newsprint", "coated"),
        lambda: change(interviews / "edition.yaml", "layout: tabloid-spread", "layout: tabloid"),
        lambda: change(interviews / "edition.yaml", "layout: tabloid", "layout: tabloid-makeup"),
        lambda: change(house / "style" / "names.yaml", "names:", "nomes:"),
        lambda: (house / "style" / "names.yaml").unlink(),
        lambda: (interviews / "jingtan.yaml").unlink(),
    )
    for edit in (lambda: None, *edits):
        edit()
        _, found = remake(interviews, None, memory, never)
        anew = load_sources(interviews).findings
        assert found[: len(anew)] == anew


def _made_anew(folder: Path) -> object:
    sources = load_sources(folder)
    assert sources.edition and sources.house
    book, _ = open_book(sources.house.fonts)
    words = keeping(names_in(sources.edition, sources.house), cut)
    return make_edition(sources.edition, sources.house.layouts, Typecases(book, words))


def test_a_newer_change_stops_a_build(interviews: Path) -> None:
    with pytest.raises(StaleError):
        remake(interviews, None, Memory(), lambda: True)


def test_a_build_that_was_stopped_leaves_nothing_wrong_behind(weekly: Path) -> None:
    memory, answers = Memory(), iter([False, False, True])
    with pytest.raises(StaleError):
        remake(weekly, None, memory, lambda: next(answers))
    assert seen(weekly, memory).made == seen(weekly, Memory()).made


def rebuilt(sent: tuple[str, ...], sheet: dict[str, list[object]]) -> tuple[object, ...]:
    """The elements of a sheet, as a browser puts them together."""
    return tuple(sent[e] if isinstance(e, int) else e for e in sheet["elements"])


def after(view: View, before: State) -> State:
    return of_view(view, before, None, 1.0)


def test_a_browser_is_sent_only_what_it_lacks(interviews: Path) -> None:
    memory = Memory()
    first = after(seen(interviews, memory), NOTHING)
    sent = {drawn.number: drawn for drawn in first.sheets}
    change(interviews / "yinhe.yaml", "加强社区", "加强小区")
    second = after(seen(interviews, memory), first)
    (sheet,) = message(second, sent)["sheets"]
    anew = [e for e in sheet["elements"] if isinstance(e, str)]
    assert 0 < len(anew) < 20
    assert rebuilt(sent[2].scene.elements, sheet) == second.sheets[0].scene.elements


def test_a_browser_that_has_all_is_sent_no_elements(interviews: Path) -> None:
    memory = Memory()
    first = after(seen(interviews, memory), NOTHING)
    second = after(seen(interviews, memory), first)
    sent = {drawn.number: drawn for drawn in first.sheets}
    assert second.version == 2
    assert all("elements" not in sheet for sheet in message(second, sent)["sheets"])


def test_a_photo_that_is_another_is_shown_anew(interviews: Path) -> None:
    memory = Memory()
    first = after(seen(interviews, memory), NOTHING)
    photos = interviews / "photos"
    (photos / "liu-haizhen.jpg").write_bytes((photos / "li-xiaolong.jpg").read_bytes())
    second = after(seen(interviews, memory), first)
    assert set(first.pictures) != set(second.pictures)
    sent = {drawn.number: drawn for drawn in first.sheets}
    (sheet,) = message(second, sent)["sheets"]
    anew = [e for e in sheet["elements"] if isinstance(e, str)]
    assert len(anew) == 1 and anew[0].startswith("<image ")


def test_with_broken_sources_the_last_good_pages_stay(interviews: Path) -> None:
    memory = Memory()
    good = after(seen(interviews, memory), NOTHING)
    change(interviews / "yinhe.yaml", "headline:", "headlin:")
    view, found = remake(interviews, None, memory, never)
    assert view is None
    broken = of_trouble(found, good, 1.0)
    told = message(broken, {})
    assert (told["good"], told["counts"]["error"]) == (False, 1)
    assert "T131" in {found["code"] for found in told["findings"]}
    assert [sheet["number"] for sheet in told["sheets"]] == [2]


def test_a_finding_knows_where_it_shows(interviews: Path) -> None:
    state = after(seen(interviews, Memory()), NOTHING)
    told = message(state, {})
    photo = next(f for f in told["findings"] if f["code"] == "T171")
    x, y, width, height = photo["spot"]["box"]
    pictures = [p.rect for p in state.sheets[0].setting.sheet.spread.pictures()]
    assert any((round(r.x, 2), round(r.y, 2)) == (x, y) for r in pictures)
    assert width > 0 and height > 0


def test_an_article_too_long_is_over_by_its_lines_and_characters(interviews: Path) -> None:
    change(interviews / "yinhe.yaml", "body: |\n", "body: |\n  " + "居民的小事。" * 60 + "\n\n")
    state = after(seen(interviews, Memory()), NOTHING)
    told = message(state, {})
    (row,) = [row for row in told["fit"] if row["article"] == "yinhe"]
    (finding,) = [f for f in state.findings if f.code == "T401"]
    values = dict(finding.values)
    assert (row["over"], row["over_characters"]) == (values["lines"], values["characters"])
    assert row["over"] > 0


def test_the_reading_order_of_a_body_goes_through_its_columns(interviews: Path) -> None:
    state = after(seen(interviews, Memory()), NOTHING)
    (sheet,) = message(state, {})["sheets"]
    orders = {order["article"]: order["boxes"] for order in sheet["orders"]}
    assert set(orders) == {"yinhe", "jiepai", "jingtan", "qiliping"}
    for boxes in orders.values():
        lefts = [box[0] for box in boxes]
        assert len(boxes) >= 2 and lefts == sorted(lefts)

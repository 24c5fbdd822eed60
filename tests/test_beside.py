"""Sheets made by two processes are those that one makes."""

import os
from collections.abc import Sequence
from pathlib import Path
from signal import SIGKILL

import pytest
from helpers import REPOSITORY

import tekan.beside
from tekan.beside import Beside, helped
from tekan.fonts.book import open_book
from tekan.page.edition import orders_of, sheets_of
from tekan.page.sheet import Order, Sheet, make_sheet
from tekan.source.everything import load_sources
from tekan.text.shape import Typecases
from tekan.text.words import cut

WEEKLY = REPOSITORY / "articles" / "2025-yunxi"


@pytest.fixture(scope="module")
def orders() -> Sequence[Order]:
    return orders_of_weekly(WEEKLY)


def orders_of_weekly(folder: Path) -> Sequence[Order]:
    sources = load_sources(folder)
    assert sources.edition and sources.house
    return orders_of(sources.edition, sources.house.layouts, cases())


def cases() -> Typecases:
    sources = load_sources(WEEKLY)
    assert sources.house
    book, _ = open_book(sources.house.fonts)
    return Typecases(book, cut)


@pytest.fixture(scope="module")
def alone(orders: Sequence[Order]) -> tuple[Sheet, ...]:
    return tuple(sheets_of(orders, cases(), make_sheet))


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine with two processors."""
    monkeypatch.setattr(tekan.beside, "processors", lambda: 2)


def test_two_processes_make_what_one_makes(
    two: None, orders: Sequence[Order], alone: tuple[Sheet, ...]
) -> None:
    with helped(orders, cases, make_sheet) as make:
        assert tuple(sheets_of(orders, cases(), make)) == alone


def test_on_one_processor_there_is_one_process(
    monkeypatch: pytest.MonkeyPatch, orders: Sequence[Order]
) -> None:
    monkeypatch.setattr(tekan.beside, "processors", lambda: 1)
    with helped(orders, cases, make_sheet) as make:
        assert make is make_sheet


def test_a_second_process_that_dies_leaves_its_sheets_to_the_first(
    two: None, orders: Sequence[Order], alone: tuple[Sheet, ...]
) -> None:
    with helped(orders, cases, make_sheet) as make:
        os.kill(helper(make).pid, SIGKILL)
        assert tuple(sheets_of(orders, cases(), make)) == alone


def test_a_sheet_that_was_guessed_wrongly_is_made_anew(
    two: None, orders: Sequence[Order], alone: tuple[Sheet, ...]
) -> None:
    """The second process finishes all; then a story's rest comes to a sheet after all."""
    jumped = [at for at, sheet in enumerate(alone) if sheet.rests]
    assert jumped, "the weekly has a story that jumps"
    with helped(orders, cases, make_sheet) as make:
        beside = helper(make)
        while beside.claims[0] == 0:
            pass  # it makes all, the first last
        made = tuple(sheets_of(orders, cases(), make))
    assert made == alone


def helper(make: object) -> Beside[Sheet]:
    own = make.__self__  # type: ignore[attr-defined]
    assert isinstance(own, Beside)
    return own

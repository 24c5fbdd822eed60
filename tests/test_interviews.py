"""The interviews as they stand in articles/: nothing of the manuscript lost or added.

(Named so, for pytest wants each test file to have its own name and source/ has test_edition.)
"""

import re
from hashlib import sha256

import pytest
from helpers import INTERVIEWS

from tekan.model.edition import Article, Edition, plain
from tekan.page.heading import byline_text
from tekan.source.edition import load_edition

# Of all characters but white space of the manuscript the articles were made from, which is
# no part of the repository: its kickers, headlines, bylines and bodies in their order.
MANUSCRIPT = "e076790b87c8130eb0d7be0a3842be59109b5aa6a2c3c04e1548824eac474f98"


@pytest.fixture(scope="module")
def edition() -> Edition:
    edition, _ = load_edition(INTERVIEWS)
    assert edition
    return edition


def body(article: Article) -> str:
    return "".join(plain(paragraph.text) for paragraph in article.body)


def test_articles_are_the_manuscript_character_by_character(edition: Edition) -> None:
    whole = "".join(
        plain(text)
        for article in edition.articles
        for text in (
            article.kicker,
            article.headline,
            byline_text(article.bylines),
            *(paragraph.text for paragraph in article.body),
        )
    )
    bare = re.sub(r"\s|\|", "", whole)
    assert sha256(bare.encode()).hexdigest() == MANUSCRIPT


def test_there_are_four_articles_in_the_manuscripts_order(edition: Edition) -> None:
    assert [article.slug for article in edition.articles] == [
        "yinhe",
        "jiepai",
        "jingtan",
        "qiliping",
    ]


def test_quotes_stand_verbatim_in_their_article(edition: Edition) -> None:
    for article in edition.articles:
        assert plain(article.quote)
        assert plain(article.quote).replace("|", "") in body(article)


def test_figures_and_units_stand_verbatim_in_their_article(edition: Edition) -> None:
    for article in edition.articles:
        for fact in article.facts:
            assert f"{plain(fact.figure)}{plain(fact.unit)}" in body(article), article.slug


def test_labels_stand_verbatim_in_their_article(edition: Edition) -> None:
    for article in edition.articles:
        for fact in article.facts:
            assert plain(fact.label) in body(article), (article.slug, plain(fact.label))


def test_captions_are_made_of_the_kicker(edition: Edition) -> None:
    for article in edition.articles:
        for photo in article.photos:
            assert plain(photo.caption) in plain(article.kicker)


def test_credits_are_the_bylines(edition: Edition) -> None:
    for article in edition.articles:
        for photo in article.photos:
            assert plain(photo.credit) in plain(byline_text(article.bylines))

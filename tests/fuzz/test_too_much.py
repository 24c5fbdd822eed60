"""Too much of anything is a finding at once: nobody waits a minute to be told of a slip."""

import tempfile
from pathlib import Path

import pytest
import yaml
from apart import apart
from damage import Case
from small_house import MADE_UP, SENTENCE, good_house, write
from test_bad_input import ARTICLE, BASE, EDITION, FONTS, PRESS, changed, with_file

from tekan.model.findings import Findings
from tekan.printing import as_json
from tekan.source.everything import load_sources
from tekan.source.paragraphs import MOST_OF_A_PARAGRAPH
from tekan.source.schema import (
    MOST_ARTICLES,
    MOST_OF_A_BODY,
    MOST_OF_A_LINE,
    MOST_OF_A_PASSAGE,
    MOST_ON_A_PAGE,
)

SECONDS = 5  # of a processor


def article(**values: object) -> bytes:
    words = {"headline": "社区", "body": "居民说好", **values}
    return yaml.safe_dump(words, allow_unicode=True, width=10**9).encode()


def paragraphs(count: int) -> str:
    """A body of so many characters."""
    return "\n\n".join([SENTENCE * 10] * (count // (len(SENTENCE) * 10 + 2)))


def in_edition(words: str) -> Case:
    return with_file(EDITION, words.encode())


@pytest.mark.parametrize(
    ("case", "code"),
    [
        (with_file(ARTICLE, article(body=SENTENCE * 100_000)), "T108"),
        (with_file(ARTICLE, article(body=paragraphs(MOST_OF_A_BODY + 1_000))), "T158"),
        (with_file(ARTICLE, article(body="社" * (MOST_OF_A_PARAGRAPH + 1))), "T159"),
        (with_file(ARTICLE, article(body="\n" * 300_000)), "T109"),
        (with_file(ARTICLE, article(headline="社" * (MOST_OF_A_LINE + 1))), "T158"),
        (with_file(ARTICLE, article(summary="社" * (MOST_OF_A_PASSAGE + 1))), "T158"),
        (with_file(ARTICLE, article(person="名" * 10_000)), "T158"),
        (with_file(ARTICLE, article(bylines=[{"role": "文", "names": "名" * 10_000}])), "T158"),
        (with_file(ARTICLE, article(bylines=[{"role": "文", "names": ["名"] * 10_000}])), "T147"),
        (with_file(ARTICLE, article(photos=[{"file": "photos/a.jpg"}] * 1_000)), "T147"),
        (with_file(ARTICLE, article(facts=[{"label": "社", "figure": 1}] * 10_000)), "T147"),
        (with_file(ARTICLE, f"headline: a\nbody: [{'a,' * 300_000}]".encode()), "T109"),
        (in_edition("layout: made\narticles:\n" + "- one\n- five\n" * 5_000), "T147"),
        (
            in_edition(f"layout: made\npages:\n- articles: [{'one,' * (MOST_ON_A_PAGE + 1)}]"),
            "T147",
        ),
        (in_edition("layout: made\npages:\n" + "- lead: one\n" * 5_000), "T147"),
        (in_edition(f"layout: made\narticles: [one]\nfields: {{paper: {'社' * 10_000}}}"), "T158"),
        (in_edition(f"layout: made\narticles: [{'a' * 10_000}]"), "T158"),
        (with_file("style/names.yaml", b"names:\n" + b"- a\n" * 60_000), "T147"),
        (with_file("style/names.yaml", f"names: [{'名' * 10_000}]".encode()), "T158"),
        (changed(BASE, "{page}", "{page}" * 100), "T158"),
        (changed(FONTS, "hei: [hei, song]", f"hei: [{'hei, ' * 1_000}]"), "T147"),
        (changed(PRESS, "a press for tests", "a" * 1_000), "T158"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_too_much_is_a_finding_at_once(case: Case, code: str) -> None:
    ended = apart(lambda: sorted({f.code for f in found(case)}), SECONDS, memory=1 << 30)
    assert ended.wrong == ""
    assert code in ended.value


def found(case: Case) -> Findings:
    with tempfile.TemporaryDirectory() as folder:
        write(case.files, Path(folder))
        findings = load_sources(Path(folder) / case.edition).findings
        for finding in findings:  # as it is shown, the source beside it
            assert len(str(as_json(finding, "zh"))) < 2_000
        return findings


def test_articles_on_pages_are_counted_together() -> None:
    pages = MOST_ARTICLES // MOST_ON_A_PAGE + 1
    names = [f"a{at}" for at in range(pages * MOST_ON_A_PAGE)]
    shares = [names[at::pages] for at in range(pages)]
    edition = {"layout": "made", "pages": [{"articles": share} for share in shares]}
    case = with_file(EDITION, yaml.safe_dump(edition).encode())
    ended = apart(lambda: [f.values for f in found(case) if f.code == "T147"], SECONDS)
    assert [dict(values)["limit"] for values in ended.value] == [MOST_ARTICLES]


def test_an_edition_of_a_thousand_pages_is_not_too_much() -> None:
    pages = "".join(f"- lead: a{n}\n  second: b{n}\n  briefs: c{n}\n" for n in range(1_024))
    files = {**good_house(), EDITION: f"layout: made\npages:\n{pages}".encode()}
    files |= {
        f"{MADE_UP}/{kind}{n}.yaml": article(headline=f"社区{kind}{n}")
        for n in range(1_024)
        for kind in "abc"
    }
    ended = apart(
        lambda: [f.code for f in found(Case(files, MADE_UP, ())) if f.severity == "error"]
    )
    assert (ended.value, ended.wrong) == ([], "")

"""Twenty manuscripts with the habits of real ones: nothing is lost, and marks are guessed right."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
import yaml
from counted import loaded, of_intake, of_source
from helpers import INTERVIEWS
from scoring import actual, expected, score
from sheaf import SHEAF, Sample

from tekan.manuscript.take import Intake, take
from tekan.model.edition import plain

ENCODINGS = {
    "hard-returns.txt": ("gbk", "GB 18030"),
    "page-numbers.txt": ("utf-8-sig", "UTF-8"),
    "interview.txt": ("gb18030", "GB 18030"),
    "rare-names.txt": ("gb18030", "GB 18030"),
    "series.txt": ("gbk", "GB 18030"),
    "columns.txt": ("gb18030", "GB 18030"),
    "notepad.txt": ("utf-16", "UTF-16"),
    "end-bylines.txt": ("utf-16-be", "UTF-16"),
    "page.html": ("gbk", "GB 18030"),
    "message.htm": ("utf-8-sig", "UTF-8"),
}
# Signs of a format that become marks of ours, which are no characters of the text.
BECOME_MARKS = {
    "marked.txt": "-",
    "bamboo.md": "# ** ** * * ## ^ ^ ## - - - [ ] ( ) ! [ ] ( ) #",
}
SCHEMA = "../../schema/article.json"


@cache  # an intake is a value, and several tests look at the same one
def intake_of(sample: Sample) -> Intake:
    return take([(sample.name, sample.data())], SCHEMA, ())


def test_there_are_twenty_manuscripts() -> None:
    assert len(SHEAF) == 20
    assert {Path(sample.name).suffix for sample in SHEAF} == {
        ".txt",
        ".docx",
        ".md",
        ".html",
        ".htm",
    }


@pytest.mark.parametrize("sample", SHEAF, ids=lambda sample: sample.name)
def test_no_character_is_lost_and_none_added(sample: Sample, tmp_path: Path) -> None:
    encoding, _ = ENCODINGS.get(sample.name, ("utf-8", "UTF-8"))
    source = of_source(sample.name, sample.data(), encoding)
    source -= Counter(c for c in BECOME_MARKS.get(sample.name, "") if c != " ")
    assert of_intake(intake_of(sample), tmp_path) == source


@pytest.mark.parametrize("sample", SHEAF, ids=lambda sample: sample.name)
def test_what_became_a_key_says_nothing_that_the_manuscript_does_not(
    sample: Sample, tmp_path: Path
) -> None:
    intake = intake_of(sample)
    for article, taken in zip(loaded(intake, tmp_path), intake.taken, strict=True):
        words = "".join(mark.words for mark in taken.draft.marks).replace(" ", "")
        values = [name for byline in article.bylines for name in byline.names]
        values += [plain(fact.figure) for fact in article.facts]
        values += [plain(photo.caption).replace(" ", "") for photo in article.photos]
        assert [value for value in values if value not in words] == []


@pytest.mark.parametrize("sample", SHEAF, ids=lambda sample: sample.name)
def test_the_encoding_is_named(sample: Sample) -> None:
    (manuscript,) = intake_of(sample).manuscripts
    _, name = ENCODINGS.get(sample.name, ("utf-8", "UTF-8"))
    assert manuscript.encoding == ("" if sample.name.endswith(".docx") else name)


def test_nine_marks_in_ten_are_right(capsys: pytest.CaptureFixture[str]) -> None:
    scores = {
        sample.name: score(
            expected(sample.marks), actual([taken.yaml for taken in intake_of(sample).taken])
        )
        for sample in SHEAF
    }
    right = sum(each.right for each in scores.values())
    wrong = sum(len(each.missing) + len(each.wrong) for each in scores.values())
    with capsys.disabled():
        print(f"\nmarks guessed right: {right} of {right + wrong}, {right / (right + wrong):.1%}")
    assert right >= 0.9 * (right + wrong), {n: s for n, s in scores.items() if s.share < 1}


@pytest.mark.parametrize("sample", SHEAF, ids=lambda sample: sample.name)
def test_every_guess_is_marked_in_its_file(sample: Sample) -> None:
    for taken in intake_of(sample).taken:
        is_guessed = any(mark.confidence < 1 for mark in taken.draft.marks)
        assert ("# 猜测：" in taken.yaml or "   # 猜测：" in taken.yaml) == is_guessed


def test_the_interviews_come_out_as_the_editors_made_them() -> None:
    data = (Path(__file__).parent / "sheaf" / "interviews.txt").read_bytes()
    intake = take([("interviews.txt", data)], SCHEMA, ())
    names = yaml.safe_load((INTERVIEWS / "edition.yaml").read_text(encoding="utf-8"))["articles"]
    wanted = [
        yaml.load((INTERVIEWS / f"{name}.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
        for name in names
    ]
    got = [yaml.load(taken.yaml, yaml.BaseLoader) for taken in intake.taken]
    keys = ("kicker", "person", "headline", "bylines", "body")
    assert got == [{k: v[k] for k in keys} for v in wanted]

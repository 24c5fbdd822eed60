"""Words for headlines: names stay whole, characters are never lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tekan.text.words import cut, keeping

NAMES = ("幸福里", "七里坪村", "幸福里社区")


def single(text: str) -> tuple[str, ...]:
    return tuple(text)


def test_a_name_is_one_word() -> None:
    assert keeping(NAMES, single)("建七里坪村好") == ("建", "七里坪村", "好")


def test_the_longer_of_two_names_wins() -> None:
    assert keeping(NAMES, single)("幸福里社区") == ("幸福里社区",)


def test_without_names_the_segmenter_is_the_same() -> None:
    assert keeping((), single) is single
    assert keeping(("",), single) is single


def test_the_dictionary_knows_words_that_a_headline_turns_between() -> None:
    assert cut("汇聚多元力量实现乡村振兴") == ("汇聚", "多元", "力量", "实现", "乡村", "振兴")


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(alphabet="幸福里社区七坪村，a1 ", max_size=30))
def test_words_put_together_are_the_text(text: str) -> None:
    assert "".join(keeping(NAMES, single)(text)) == text

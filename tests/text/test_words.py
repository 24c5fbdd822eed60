"""Words for headlines: names stay whole, characters are never lost."""

import re
import subprocess
import sys
from mmap import ACCESS_READ, mmap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tekan.text.words import _ATOM, _file, _words_at, cut, keeping

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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2024年春耕", ("2024", "年", "春耕")),
        ("增产3.5%，好", ("增产", "3.5%", "，", "好")),
        ("AI进社区", ("AI", "进社区")),
        ("吉林工业大学", ("吉林工业大学",)),  # stands before 吉林 in the dictionary
        ("吉林的雪", ("吉林", "的", "雪")),
        ("中华人民共和国", ("中华人民共和国",)),
        ("单位推行AA制聚餐", ("单位", "推行", "AA制", "聚餐")),
        ("阿Q正传", ("阿Q", "正传")),
        ("一一三医院", ("一一", "三", "医院")),
        ("高富帅", ("高富帅",)),  # stands 824 bytes from its place
        ("", ()),
        ("a b", ("a", " ", "b")),
    ],
)
def test_the_likeliest_words(text: str, words: tuple[str, ...]) -> None:
    assert cut(text) == words


def test_the_first_and_the_last_word_of_the_dictionary_are_found() -> None:
    assert cut("龢一") == ("龢", "一")
    assert cut("一心一意") == ("一心一意",)


def test_a_rare_character_and_one_that_no_dictionary_has_are_words() -> None:
    assert cut("㐀龘") == ("㐀", "龘")


def test_every_word_of_letters_and_han_is_one_and_so_is_every_hundredth() -> None:
    with _file().open(encoding="utf-8") as lines:
        words = [line.split(" ")[0] for line in lines]
    mixed = [word for word in words if re.search("[0-9A-Za-zα-ω]", word) and word != "AT&T"]
    assert len(mixed) > 60
    with _file().open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as lines:
        for word in (*mixed, *words[72::100]):
            atoms = _ATOM.findall(word)
            assert len(atoms) in dict(_words_at(atoms, 0, lines)), word


def test_its_package_is_not_loaded() -> None:
    script = "import sys; from tekan.text.words import cut; cut('农村'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert "tekan.text.words" in done.stdout
    assert "jieba_next" not in done.stdout


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(max_size=40))
def test_no_character_is_lost_nor_moved(text: str) -> None:
    assert "".join(cut(text)) == text
    assert all(cut(text))

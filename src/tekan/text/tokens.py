"""A text cut into what is never parted: characters, words, numbers, dashes."""

import re

_DIGIT_UNITS = "kg|km|cm|mm|mL|ml|m|g|t|L|ha|kW|MW|kWh|GB|MB|Hz|h|min|s"
_LETTER = r"0-9A-Za-zÀ-ÖØ-öø-ʯͰ-ϿЀ-ӿ̀-ͯ"
# Han and whatever else is a letter but of none of those: so a class is made in a tenth of the time
# that a range of 20,000 characters takes.
_HAN = rf"[^\W\d_{_LETTER}]"
# A sign belongs to the number after it; a plus after Han only before a share (增长+5.2%), for
# else it joins two things (党建+5G).
_PLUS = rf"(?:(?<!{_HAN})\+(?=\d)|\+(?=\d[\d.,]*[%‰℃]))"
_SIGN = rf"(?:[-−±](?=\d)|{_PLUS})?"
_GROUPED = r"\d{1,3}(?: \d{3})+(?!\d)"  # 1 000 000
_NUMBERED = r"No\. ?\d+"
_WORD = (
    rf"{_NUMBERED}|{_SIGN}[¥￥$€£№]?(?:{_GROUPED}|[{_LETTER}]+)"
    rf"(?:(?:[.,:/+\-_@&'’=#*~–]|://)[{_LETTER}]+)*"
    rf"(?:(?<=\d) (?:{_DIGIT_UNITS})(?![0-9A-Za-z]))?[%‰℃℉°′″²³+\u3380-\u33df]*"
)
_URL = r"(?:https?://|www\.)[!-~]*[0-9A-Za-z/]"
_WIDE = r"[０-９]+(?:[．，：／－][０-９]+)*[％‰℃]?"

# What may follow a character as part of it: voiced sound marks, variation selectors.
_JOINED = r"\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef"
# Characters that begin nothing longer: most of a text, so they are taken by the stretch.
_PLAIN = rf"(?:{_HAN}+|[、。，；：“”‘’《》（）·]+)+(?![{_JOINED}])"

# In this order: each alternative is longer than those after it.
_STRETCH = re.compile(
    rf"(?P<plain>{_PLAIN})|(?P<url>{_URL})|(?P<dash>——|⸺|……|…)|(?P<bang>[！？]{{2,3}})"
    rf"|(?P<space>[ \t\u00a0\u3000]+)|(?P<word>{_WORD})|(?P<wide>{_WIDE})"
    rf"|(?P<one>.[{_JOINED}]*)",
    re.DOTALL,
)
# A URL breaks after these and before none (clreq has no rule; the web's own points).
_URL_POINT = re.compile(r"(?<=[/?&=#_.])(?=[^/?&=#_.])")

# A Latin word longer than this may be cut between two letters when nothing else fits a narrow
# column; shorter ones never. A number is cut only where it is longer than any column.
LONG_WORD = 12
LONG_NUMBER = 18
_LETTERS = re.compile(rf"(?<=[{_LETTER}])(?=[{_LETTER}])")


def tokens(text: str) -> list[tuple[str, str]]:
    """The tokens of a text in order, each with its group: one, word, wide, space, dash, bang, url.

    Their characters, put together, are the text.
    """
    return [
        ("one" if group == "plain" else group, part)
        for group, token in stretches(text)
        for part in (token if group == "plain" else (token,))
    ]


def stretches(text: str) -> list[tuple[str, str]]:
    """The same, but characters in a row that are tokens of their own are together, as plain."""
    return [(match.lastgroup or "one", match.group()) for match in _STRETCH.finditer(text)]


def url_pieces(url: str) -> list[str]:
    """A URL cut at its own break points."""
    return _URL_POINT.split(url)


def is_long(word: str) -> bool:
    """Whether a word or number may be cut where nothing else fits."""
    length = len(word)
    return length > LONG_WORD and (length > LONG_NUMBER or any(c.isalpha() for c in word))


def letter_pieces(word: str) -> list[str]:
    """A long word cut between every two letters or digits; marks stay with what they follow."""
    return _LETTERS.split(word)

"""A text cut into what is never parted: characters, words, numbers, dashes."""

import re

_DIGIT_UNITS = "kg|km|cm|mm|mL|ml|m|g|t|L|ha|kW|MW|kWh|GB|MB|Hz|h|min|s"
_LETTER = r"0-9A-Za-zÀ-ÖØ-öø-ʯͰ-ϿЀ-ӿ̀-ͯ"
_WORD = (
    rf"(?:[-−±](?=\d))?[¥￥$€£№]?[{_LETTER}]+"
    rf"(?:(?:[.,:/+\-_@&'’=#*~–]|://)[{_LETTER}]+)*"
    rf"(?:(?<=\d) (?:{_DIGIT_UNITS})(?![0-9A-Za-z]))?[%‰℃℉°′″²³+]*"
)
_URL = r"(?:https?://|www\.)[!-~]*[0-9A-Za-z/]"

# In this order: each alternative is longer than those after it.
_TOKEN = re.compile(
    rf"(?P<url>{_URL})|(?P<dash>——|⸺|……)|(?P<bang>[！？]{{2,3}})|(?P<space>[ \t\u00a0\u3000]+)"
    rf"|(?P<word>{_WORD})|(?P<one>.[\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef]*)",
    re.DOTALL,
)
# A URL breaks after these and before none (clreq has no rule; the web's own points).
_URL_POINT = re.compile(r"(?<=[/?&=#_.])(?=[^/?&=#_.])")

# A Latin word longer than this may be cut between any two letters when nothing else fits
# a narrow column; shorter ones never.
LONG_WORD = 12


def tokens(text: str) -> list[tuple[str, str]]:
    """The tokens of a text in order, each with its group: one, word, space, dash, bang, url.

    Their characters, put together, are the text.
    """
    return [(match.lastgroup or "one", match.group()) for match in _TOKEN.finditer(text)]


def url_pieces(url: str) -> list[str]:
    """A URL cut at its own break points."""
    return _URL_POINT.split(url)

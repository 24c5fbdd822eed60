"""Characters a second through shape and total-fit, on one core.

    .venv/bin/python benchmarks/compose.py

Sets the paragraphs of the interviews again and again, each time with a character more before
them so that no two are alike, on columns of 12 em; nothing is remembered from one round to the
next but the glyphs of the typecases. The best of several rounds is quoted, as the one least
disturbed. Limit: 400,000 characters a second.
"""

import argparse
import time
from pathlib import Path

from tekan.fonts.book import open_book
from tekan.model.edition import Face, Span, Text, plain
from tekan.model.findings import Place
from tekan.source.everything import load_sources
from tekan.text.breaks import break_lines
from tekan.text.shape import Typecases, shape

ROOT = Path(__file__).resolve().parent.parent
MEASURE = 12.0
LIMIT = 400_000


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    sources = load_sources(ROOT / "articles" / "2024-interviews")
    assert sources.edition and sources.house
    texts = [plain(p.text) for article in sources.edition.articles for p in article.body]
    paragraphs = [_text(chr(0x4E00 + at) + words) for at in range(20) for words in texts]
    style = sources.house.layouts[sources.edition.layout].styles["body"]
    cases = Typecases(open_book(sources.house.fonts)[0])
    count = sum(len(plain(text)) for text in paragraphs)
    speeds = []
    for _ in range(rounds):
        cases.shaped.clear()  # else only the first round would shape and break
        start = time.process_time()
        for text in paragraphs:
            shaped, _ = shape(text, style, cases)
            break_lines(shaped, (MEASURE,), style.composition, style.indent)
        speeds.append(count / (time.process_time() - start))
    verdict = "PASS" if max(speeds) >= LIMIT else "under"
    print(f"{max(speeds):,.0f} characters a second (at least {LIMIT:,}) {verdict}")


def _text(words: str) -> Text:
    return (Span(words, Face.PLAIN, Place("")),)


if __name__ == "__main__":
    main()

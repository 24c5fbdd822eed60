"""The rule's items: what each is called in its document, and how many errors a breach counts.

《报纸期刊质量管理规定》 (国新出发〔2020〕10号, 28 May 2020), annex 报纸出版形式差错数计算方法:
part 一 says what a paper must print, part 二 counts what is missing. No official text of the
annex was at hand. It was read in a copy that ends in the middle of 二、2（1）, so an item behind
that place has no count here: `errors` is None, and nothing is added to the total for it.
docs/form.md has the table of sources.
"""

from enum import StrEnum

from msgspec import Struct

NAME = "国新2020"
# Article 6: a paper with more errors of form than this does not pass (不合格).
MOST_ERRORS = 3


class Document(StrEnum):
    """Where an item stands: the annex and article 2 are of 国新出发〔2020〕10号."""

    ANNEX = "报纸出版形式差错数计算方法"
    SERIAL_NUMBER = "GB/T 9999.1—2018 中国标准连续出版物号 第1部分：CN"
    INTERNAL = "内部资料性出版物管理办法"


class Source(StrEnum):
    """How we know it."""

    COPY = "copy"  # a whole sentence in a copy of the document, not the official text
    CUT = "cut"  # a sentence that the copy breaks off
    QUOTED = "quoted"  # told by others: news, textbooks, a local text of the same wording


class Item(Struct, frozen=True):
    """One item of a document.

    number  as the document counts it; 一 is the annex's part of requirements
    errors  how many errors (差错) one breach counts, 0 for a document that counts none; None
            where it does, but what we read does not say how many
    """

    document: Document
    number: str
    errors: int | None
    source: Source


NOT_ON_PAGE_1 = Item(Document.ANNEX, "二、1（1）", 4, Source.COPY)
NOT_LARGEST = Item(Document.ANNEX, "二、1（3）", 4, Source.COPY)
SERIAL_NUMBER = Item(Document.ANNEX, "二、2（1）", None, Source.CUT)
FIXED_PLACE = Item(Document.ANNEX, "一", None, Source.COPY)
PAGE_NUMBER = Item(Document.ANNEX, "一", None, Source.COPY)
ADVERTISEMENT = Item(Document.ANNEX, "一", None, Source.COPY)
SERIAL_FORM = Item(Document.SERIAL_NUMBER, "", 0, Source.QUOTED)
INTERNAL = Item(Document.INTERNAL, "", 0, Source.QUOTED)

NOT_BUILT = (
    "二、1（2）",
    "二、1（4）",
    "二、1（5）",
    "一",
    "二、2（1）起",
)
"""Items that no program can see here, or whose text we have not read; said in `catalogue.form`.

The last stands for all that follows 二、2（1）.
"""

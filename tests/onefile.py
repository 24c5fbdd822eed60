"""A PDF of a few painted sheets by themselves, as no build makes one."""

from collections.abc import Mapping, Sequence

from tekan.draw.document import FileFacts, Intent, bind
from tekan.draw.fonts import lettering
from tekan.draw.painting import Painted
from tekan.draw.pictures import PressPicture
from tekan.fonts.book import FontBook
from tekan.model.page import Picture


def draw(
    painted: Sequence[Painted],
    book: FontBook,
    pictures: Mapping[Picture, PressPicture],
    intent: Intent,
    facts: FileFacts,
) -> bytes:
    """A PDF of painted sheets that share their faces with no other file."""
    letters = lettering([sheet.glyphs() for sheet in painted], book)
    pages = tuple(zip(painted, letters.legends, strict=True))
    return bind(pages, letters.faces, pictures, intent, facts)

"""Parts set for make-up: how high each is in so many columns, and whether it goes there."""

from typing import TYPE_CHECKING

from msgspec import Struct, field

from tekan.model.edition import Article
from tekan.model.findings import has_errors
from tekan.model.layout import (
    FactsPart,
    GroupPart,
    Heading,
    Part,
    PhotoPart,
    QuotePart,
    SidebarPart,
)
from tekan.model.style import Style
from tekan.page.group import set_group
from tekan.page.heading import set_heading
from tekan.page.parts import Desk, SetPart, set_facts, set_quote
from tekan.page.photo import set_photo
from tekan.page.place import columns_width
from tekan.page.sidebar import set_sidebar

if TYPE_CHECKING:
    from tekan.page.makeup.profile import Offer


class Setter(Struct, frozen=True):
    """Sets parts on columns of one page; what was set once is known.

    strict   a part that juts out goes nowhere; else its finding is left to the page
    known    heights of parts; `offered` the offers of stories on a width (see profile), `least`
             the fewest cells that a story takes
    """

    desk: Desk
    strict: bool = True
    known: dict[tuple[object, ...], int] = field(default_factory=dict)
    offered: dict[tuple[object, ...], tuple["Offer", ...]] = field(default_factory=dict)
    least: dict[tuple[object, ...], int] = field(default_factory=dict)

    def height(
        self,
        part: Part,
        article: Article,
        columns: int,
        lines: int = 0,
        headline: Style | None = None,
    ) -> int:
        """Lines of a part; 0 where it does not go into so many columns (T405).

        lines  a picture's own height
        """
        key = (article.slug, _mark(part), columns, lines, headline and headline.name)
        if key not in self.known:
            done = self._set(part, article, columns, lines, headline)
            wrong = self.strict and has_errors(done.findings)
            self.known[key] = 0 if wrong else done.lines
        return self.known[key]

    def _set(
        self, part: Part, article: Article, columns: int, lines: int, headline: Style | None
    ) -> SetPart:
        width = columns_width(self.desk.grid, columns)
        match part:
            case Heading():
                return set_heading(part, article, width, self.desk, headline)
            case PhotoPart():
                return set_photo(part, article, lines, width, self.desk)
            case GroupPart():
                return set_group(part, article, lines, width, self.desk)
            case FactsPart():
                return set_facts(part, article, width, self.desk)
            case QuotePart():
                return set_quote(part, article, width, self.desk)
            case SidebarPart():
                return set_sidebar(part, article, width, self.desk)


def _mark(part: Part) -> tuple[object, ...]:
    """What tells apart the parts of one article on one page; to hash a whole part takes long."""
    match part:
        case Heading(vertical=vertical, lines=lines):
            return "heading", vertical, lines
        case PhotoPart(index=index):
            return "photo", index
        case GroupPart(indexes=indexes):
            return "group", indexes
        case FactsPart(form=form, lines=lines):
            return "facts", form, lines
        case QuotePart():
            return ("quote",)
        case SidebarPart():
            return ("sidebar",)

"""The parts of a layout, and how make-up may set an article, in points and inks."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from tekan.model.edition import Weight
from tekan.model.findings import Place
from tekan.model.ink import BLACK, Ink
from tekan.model.layout import (
    Area,
    Box,
    FactsPart,
    Flex,
    Form,
    GroupPart,
    Heading,
    MakeUp,
    Part,
    PhotoPart,
    QuotePart,
    SidebarPart,
    Stack,
    WordsAt,
)
from tekan.model.style import Style
from tekan.source.units import Length

if TYPE_CHECKING:
    from tekan.source.layout_schema import (
        BodySheet,
        FactsPartSheet,
        FormSheet,
        GroupPartSheet,
        HeadingSheet,
        MakeUpSheet,
        PartSheet,
        PhotoPartSheet,
        QuotePartSheet,
        SidebarPartSheet,
        StackSheet,
    )

_ONE_LINE = Flex(1, 1, 1)
# Make-up may let one line more under a heading or a photo, or take none away.
_HEADING_SPACE = Flex(1, 1, 2)
_PHOTO_SPACE = Flex(1, 1, 2)


class Parts(NamedTuple):
    """Makes parts from their sheets, with the layout's styles, inks and units."""

    styles: Mapping[str, Style]
    ink: Callable[[str], Ink]
    points: Callable[[Length], float]

    def stack(self, sheet: "StackSheet") -> Stack:
        left, right = sheet.inset
        parts = tuple(self._part(part) for part in sheet.parts)
        inset = self.points(left), self.points(right)
        return Stack(sheet.columns, parts, sheet.foot, sheet.at, inset)

    def setting(self, sheet: "BodySheet", question: Style, place: Place) -> Area:
        """How a body is set, before it is known where."""
        styles = self.styles
        return Area(
            article=1,
            page=1,
            blocks=(),
            stacks=(),
            body=styles[sheet.body],
            subhead=styles[sheet.subhead],
            question=question,
            bullet=sheet.bullet,
            lead_in=sheet.lead_in,
            column_rule=self.points(sheet.column_rule),
            rule_ink=BLACK,
            place=place,
            box=self._box(sheet),
            end=sheet.end,
            jump=styles[sheet.jump] if sheet.jump else None,
        )

    def _box(self, sheet: "BodySheet") -> Box | None:
        weight = self.points(sheet.border)
        if not sheet.tint and not weight:
            return None
        tint = self.ink(sheet.tint) if sheet.tint else None
        return Box(tint, weight, self.ink(sheet.border_ink))

    def _part(self, sheet: "PartSheet") -> Part:
        """A part is exactly one of its keys (T192)."""
        if sheet.heading:
            return self._heading(sheet.heading)
        if sheet.photo:
            return self._photo(sheet.photo)
        if sheet.group:
            return self._group(sheet.group)
        if sheet.facts:
            return self._facts(sheet.facts)
        if sheet.sidebar:
            return self._sidebar(sheet.sidebar)
        assert sheet.quote is not None, "a part is exactly one (T192)"
        return self._quote(sheet.quote)

    def _heading(self, sheet: "HeadingSheet") -> Heading:
        styles = self.styles
        return Heading(
            kicker=styles[sheet.kicker],
            headlines=tuple(styles[name] for name in sheet.headline),
            deck=styles[sheet.deck],
            summary=styles[sheet.summary or sheet.deck],
            byline=styles[sheet.byline],
            vertical=sheet.vertical,
            lines=sheet.lines,
            space=sheet.space,
        )

    def _photo(self, sheet: "PhotoPartSheet") -> PhotoPart:
        caption, credit = self.styles[sheet.caption], self.styles[sheet.credit]
        return PhotoPart(sheet.index, sheet.lines, caption, credit, sheet.words, sheet.space)

    def _group(self, sheet: "GroupPartSheet") -> GroupPart:
        caption, credit = self.styles[sheet.caption], self.styles[sheet.credit]
        indexes = tuple(range(sheet.photos.first, sheet.photos.last + 1))
        return GroupPart(indexes, sheet.a_row, sheet.lines, caption, credit, sheet.space)

    def _facts(self, sheet: "FactsPartSheet") -> FactsPart:
        styles = self.styles
        return FactsPart(
            form=sheet.form,
            lines=sheet.lines,
            label=styles[sheet.label],
            figure=styles[sheet.figure],
            unit=styles[sheet.unit],
            tint=self.ink(sheet.tint),
            bar=self.ink(sheet.bar),
            optional=sheet.optional,
            space=sheet.space,
        )

    def _quote(self, sheet: "QuotePartSheet") -> QuotePart:
        style, bar = self.styles[sheet.style], self.ink(sheet.bar)
        return QuotePart(sheet.form, style, bar, sheet.optional, sheet.space)

    def _sidebar(self, sheet: "SidebarPartSheet") -> SidebarPart:
        return SidebarPart(
            headline=self.styles[sheet.headline],
            body=self.styles[sheet.body],
            tint=self.ink(sheet.tint),
            bar=self.ink(sheet.bar),
            optional=sheet.optional,
            space=sheet.space,
        )

    def makeup(self, sheet: "MakeUpSheet", questions: Mapping[str, Style], place: Place) -> MakeUp:
        """Make-up's rules; `questions` are the styles of questions by the styles of bodies."""
        forms = {Weight.LEAD: sheet.lead, Weight.SECOND: sheet.second, Weight.BRIEF: sheet.brief}
        return MakeUp(
            lines=sheet.lines,
            gap=sheet.gap,
            rule=self.points(sheet.rule),
            side_rule=self.points(sheet.side_rule),
            rule_ink=self.ink(sheet.rule_ink),
            through=sheet.through,
            forms={
                weight: self._form(
                    form,
                    self.styles[form.question] if form.question else questions[form.body],
                    place,
                )
                for weight, form in forms.items()
            },
            ad_label=self.styles[sheet.ad_label],
            place=place,
        )

    def _form(self, sheet: "FormSheet", question: Style, place: Place) -> Form:
        photo = sheet.photo
        caption, credit = self.styles[photo.caption], self.styles[photo.credit]
        return Form(
            area=self.setting(sheet, question, place),
            heading=self._form_heading(sheet, sheet.headline, vertical=False),
            vertical=self._form_heading(sheet, (sheet.vertical,), vertical=True)
            if sheet.vertical
            else None,
            columns=sheet.columns,
            photo=PhotoPart(1, _ONE_LINE, caption, credit, WordsAt.UNDER, _PHOTO_SPACE),
            photo_columns=photo.columns,
            photo_give=(photo.least, photo.most),
            facts=self._facts(sheet.facts) if sheet.facts else None,
            quote=self._quote(sheet.quote) if sheet.quote else None,
            sidebar=self._sidebar(sheet.sidebar) if sheet.sidebar else None,
        )

    def _form_heading(
        self, sheet: "FormSheet", headlines: tuple[str, ...], vertical: bool
    ) -> Heading:
        styles = self.styles
        return Heading(
            kicker=styles[sheet.kicker],
            headlines=tuple(styles[name] for name in headlines),
            deck=styles[sheet.deck],
            summary=styles[sheet.summary or sheet.deck],
            byline=styles[sheet.byline],
            vertical=vertical,
            lines=1,
            space=_HEADING_SPACE,
        )

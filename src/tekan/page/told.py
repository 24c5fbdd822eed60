"""What is told on a sheet, and what became of it."""

from collections.abc import Sequence

from msgspec import Struct

from tekan.model.edition import Copy, Paragraph, Weight
from tekan.model.findings import Findings
from tekan.model.page import Item, Overset, Used, Zone
from tekan.page.area import Filled


class Told(Struct, frozen=True):
    """A story of a sheet, or what goes on here of one that began on an earlier page.

    page  which page of the sheet must take it, from 1; 0 where any may
    """

    copy: Copy
    weight: Weight
    page: int


class MadeUp(Struct, frozen=True):
    """All that the stories of a sheet came to.

    rests    stories that go on elsewhere, with what is left of them
    fillers  slugs of the fillers that closed a hole
    """

    items: tuple[Item, ...]
    zones: tuple[Zone, ...]
    findings: Findings
    used: tuple[Used, ...]
    overset: tuple[Overset, ...]
    rests: tuple[tuple[Told, tuple[Paragraph, ...]], ...] = ()
    fillers: tuple[str, ...] = ()

    @staticmethod
    def of(
        filled: Sequence[Filled],
        rests: tuple[tuple[Told, tuple[Paragraph, ...]], ...] = (),
        items: tuple[Item, ...] = (),
        zones: tuple[Zone, ...] = (),
        findings: Findings = (),
        fillers: tuple[str, ...] = (),
    ) -> "MadeUp":
        """Areas filled one after the other, over what else stands on the sheet."""
        return MadeUp(
            items + tuple(item for area in filled for item in area.items),
            zones + tuple(zone for area in filled for zone in area.zones),
            findings + tuple(found for area in filled for found in area.findings),
            tuple(area.used for area in filled),
            tuple(area.overset for area in filled if area.overset),
            rests,
            fillers,
        )

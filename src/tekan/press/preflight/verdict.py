"""What a check says: a rule that is broken, where, by how much, and what to do."""

from collections.abc import Callable

from msgspec import Struct

from tekan.model.findings import Severity, Value
from tekan.model.geometry import Rect
from tekan.model.press import Press
from tekan.press.preflight.seen import FileSeen


class Verdict(Struct, frozen=True):
    """One broken rule.

    rule    its code, P101 …; its words and remedy are in the catalogue
    page    counted from 1; 0 for the whole file
    rect    on the page, pt from the trim's top left; None where it is no place
    value   what was found, and the `limit` it breaks, as they are shown, with unit
    """

    rule: str
    severity: Severity
    page: int
    rect: Rect | None
    value: str = ""
    limit: str = ""
    values: tuple[tuple[str, Value], ...] = ()


Check = Callable[[FileSeen, Press], tuple[Verdict, ...]]
"""A small check of one rule, or of a few that are of one kind."""

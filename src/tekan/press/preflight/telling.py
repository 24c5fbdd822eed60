"""How checks are made and say what they found."""

from collections.abc import Callable, Iterable

from tekan.model.findings import Severity, Value
from tekan.model.geometry import Rect
from tekan.model.press import Press
from tekan.press.preflight.seen import FileSeen, PageSeen
from tekan.press.preflight.verdict import Check, Verdict

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

PageCheck = Callable[[PageSeen, Press], Iterable[Verdict]]


def broken(
    rule: str,
    severity: Severity,
    page: int = 0,
    rect: Rect | None = None,
    value: str = "",
    limit: str = "",
    **values: Value,
) -> Verdict:
    """A rule that is broken; `values` are further words of its sentence."""
    return Verdict(rule, severity, page, rect, value, limit, tuple(values.items()))


def on_pages(check: PageCheck) -> Check:
    """A check of one page as a check of a file."""

    def checked(seen: FileSeen, press: Press) -> tuple[Verdict, ...]:
        return tuple(verdict for page in seen.pages for verdict in check(page, press))

    return checked


def percent(share: float) -> str:
    """245 % of 2.449."""
    return f"{round(share * 100)} %"


def points(length: float) -> str:
    """0.25 pt."""
    return f"{length:.2f}".rstrip("0").rstrip(".") + " pt"


def ppi(resolution: float) -> str:
    """Rounded down: 148.9 is under 149. An image without extent has no end of pixels."""
    return f"{int(min(resolution, 99_999))} ppi"

"""All checks, and a file judged by them."""

from tekan.model.press import Press
from tekan.press.preflight import (
    colour_checks,
    document_checks,
    image_checks,
    page_checks,
    type_checks,
)
from tekan.press.preflight.seen import FileSeen
from tekan.press.preflight.verdict import Check, Verdict

CHECKS: tuple[Check, ...] = (
    *document_checks.CHECKS,
    *page_checks.CHECKS,
    *colour_checks.CHECKS,
    *type_checks.CHECKS,
    *image_checks.CHECKS,
)


def judge(seen: FileSeen, press: Press) -> tuple[Verdict, ...]:
    """What is broken: the file first, then page by page and rule by rule, from the top down."""
    found = (verdict for check in CHECKS for verdict in check(seen, press))
    return tuple(sorted(found, key=in_order))


def in_order(verdict: Verdict) -> tuple[int, str, float, float]:
    rect = verdict.rect
    return verdict.page, verdict.rule, rect.y if rect else -1.0, rect.x if rect else -1.0

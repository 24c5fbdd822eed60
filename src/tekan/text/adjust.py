"""Line adjustment (行内调整): each gap of a line gets its width, in the standard's order.

Push-in first, rank by rank, each as far as it goes before the next begins; then push-out:
word spaces, Han–Latin spaces, and last all gaps alike (clreq § 3.3.3).
"""

from collections.abc import Sequence

from tekan.text.spacing import RANKS, Gap

SLACK = 1e-9
# A first line's indent may grow by this much, em, before its gaps pass their bound: under half a
# point in newspaper sizes and seen by nobody, where nine Han on ten em would open by 1/8.
INDENT_GIVE = 0.04


def adjust(gaps: Sequence[Gap], room: float) -> list[float]:
    """Widths of the gaps of a line that is to become wider by `room` em, or narrower."""
    if abs(room) <= SLACK:
        return [gap.natural for gap in gaps]
    return _open(gaps, room) if room > 0 else _push(gaps, -room)


def _push(gaps: Sequence[Gap], over: float) -> list[float]:
    widths = [gap.natural for gap in gaps]
    giving = {gap.rank for gap in gaps if gap.shrink}
    for rank in RANKS:
        if rank not in giving:
            continue
        give = sum([gap.shrink for gap in gaps if gap.rank is rank])
        part = min(1.0, over / give)
        for at, gap in enumerate(gaps):
            if gap.rank is rank:
                widths[at] -= gap.shrink * part
        over -= give * part
        if over <= SLACK:
            break
    return widths


def _open(gaps: Sequence[Gap], room: float) -> list[float]:
    widths = [gap.natural for gap in gaps]
    for stretches in ([gap.word for gap in gaps], [gap.latin for gap in gaps]):
        give = sum(stretches)
        if give:
            part = min(1.0, room / give)
            widths = [w + stretch * part for w, stretch in zip(widths, stretches, strict=True)]
            room -= give * part
    opens = [gap.open for gap in gaps]
    joints = sum(opens)
    if room > SLACK and joints:
        each = room / joints
        widths = [w + each * is_open for w, is_open in zip(widths, opens, strict=True)]
    return widths

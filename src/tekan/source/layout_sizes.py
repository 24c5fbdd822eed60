"""Take a layout's sheet; find type and lines that nobody could see, or that no page could hold."""

from collections.abc import Callable, Iterator

from tekan.model.findings import Finding, Findings, error
from tekan.source.given import given
from tekan.source.layout_schema import GridSheet, LayoutSheet, StyleSheet
from tekan.source.nodes import Node
from tekan.source.units import Length

# Points. Type of 4 pt is hardly read; of 1 pt it is a gray line. A broadsheet is 1,600 pt high.
_LEAST, _MOST = 1.0, 1_000.0
_FIELDS = ("size", "leading")


def unfit_sizes(sheet: LayoutSheet, node: Node, points: Callable[[Length], float]) -> Findings:
    """T219 for every size and leading out of all reason; where the grid's are, for these alone,
    for others are reckoned by them."""
    return tuple(_unfit(sheet, node, GridSheet, points)) or tuple(
        _unfit(sheet, node, StyleSheet, points)
    )


def _unfit(
    sheet: LayoutSheet, node: Node, of: type, points: Callable[[Length], float]
) -> Iterator[Finding]:
    for own in given(sheet, node):
        if type(own.sheet) is not of or own.field not in _FIELDS or own.value is None:
            continue
        size = points(own.value)
        if not _LEAST <= size <= _MOST:
            limits = {"least": f"{_LEAST:g}", "most": f"{_MOST:g}"}
            key, shown = own.sheet.keys[own.field].names[0], f"{size:.3g}"
            yield error("T219", own.place, own.length, key=key, points=shown, **limits)

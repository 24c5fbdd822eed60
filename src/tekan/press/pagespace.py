"""A PDF's page in our coordinates: points from the trim's top left, y down."""

from typing import Any

import pikepdf

from tekan.press.matrix import Matrix, times

# A page tree deeper than this is a loop.
_DEEPEST = 50


def inherited(node: pikepdf.Object, key: str, default: Any) -> Any:
    """A page's attribute, its own or of the tree above (ISO 32000-1 7.7.3.4)."""
    for _ in range(_DEEPEST):
        if key in node:
            return node[key]
        if "/Parent" not in node:
            break
        node = node["/Parent"]
    return default


def page_matrix(page: pikepdf.Page) -> Matrix:
    """User space to points from the trim's top left, y down, the page turned as it is shown."""
    left, bottom, right, top = (float(edge) for edge in page.trimbox)
    left, right, bottom, top = *sorted((left, right)), *sorted((bottom, top))
    unit = float(page.obj.get("/UserUnit", 1))
    match int(inherited(page.obj, "/Rotate", 0)) % 360:
        case 90:
            turned = (0.0, 1.0, 1.0, 0.0, -bottom, -left)
        case 180:
            turned = (-1.0, 0.0, 0.0, 1.0, right, -bottom)
        case 270:
            turned = (0.0, -1.0, -1.0, 0.0, top, right)
        case _:
            turned = (1.0, 0.0, 0.0, -1.0, -left, top)
    return times(turned, (unit, 0.0, 0.0, unit, 0.0, 0.0))

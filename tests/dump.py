"""A spread as text, one line an item, for people to compare."""

from tekan.model.geometry import Rect
from tekan.model.ink import Ink
from tekan.model.page import Direction, GlyphRun, Item, Picture, Rule, Spread, Tint


def dump(spread: Spread) -> str:
    """Pages, zones and items in their order; lengths in pt, to a tenth."""
    lines = [f"trim {_rect(spread.trim)}"]
    lines += [
        f"page {number} {_rect(page)}"
        for number, page in zip(spread.numbers, spread.pages, strict=True)
    ]
    lines += [f"zone {_rect(z.rect)} {z.article} {z.name}" for z in spread.zones]
    lines += [_item(item) for item in spread.items]
    return "\n".join(lines) + "\n"


def _item(item: Item) -> str:
    match item:
        case GlyphRun():
            way = "" if item.direction is Direction.ACROSS else f" {item.direction}"
            words = item.text.replace("\u3000", "□")
            return (
                f"text {_at(item.x, item.y)} {item.face} {_number(item.size)}"
                f"{_ink(item.ink)}{way} {words}"
            )
        case Tint():
            radii = " ".join(_number(r) for r in item.radii)
            corners = f" corners {radii}" if any(item.radii) else ""
            return f"tint {_rect(item.rect)}{_ink(item.ink)}{corners}"
        case Rule():
            ends = f"{_at(item.x1, item.y1)} to {_at(item.x2, item.y2)}"
            return f"rule {ends} weight {item.weight:g}{_ink(item.ink)}"
        case Picture():
            name = item.path.rpartition("/")[2]
            crop = " ".join(map(str, item.crop))
            return f"picture {_rect(item.rect)} {name} crop {crop}"


def _ink(ink: Ink) -> str:
    """Percent of each ink; nothing for plain black."""
    parts = (ink.cyan, ink.magenta, ink.yellow, ink.black)
    return "" if parts == (0, 0, 0, 1) else " " + "/".join(f"{100 * part:g}" for part in parts)


def _rect(rect: Rect) -> str:
    return f"{_at(rect.x, rect.y)} {_number(rect.width)}×{_number(rect.height)}"


def _at(x: float, y: float) -> str:
    return f"{_number(x)} {_number(y)}"


def _number(value: float) -> str:
    shown = f"{value:.1f}"
    return "0.0" if shown == "-0.0" else shown

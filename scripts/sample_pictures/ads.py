"""The advertisements."""

from draw_portraits import blend, box, curve, oval

from sample_pictures.boats import boat
from sample_pictures.books import books, open_book
from sample_pictures.canvas import SCALE, Plate
from sample_pictures.houses import House, house_row, lantern
from sample_pictures.land import crest, hills
from sample_pictures.palette import (
    BARK,
    CREAM,
    INDIGO,
    INK,
    KAI,
    MOSS,
    OCHRE,
    PINE,
    RED,
    RUST,
    SANS,
    SERIF,
    TEAL,
    WHITE,
    WOOD,
)
from sample_pictures.shapes import bow, drop, mirrored, placed

CLAY = ("#b5653f", "#6d3320")
METAL = ("#c9d0cd", "#5f6e73")
DEEP = "#1f5560"


def tea_rows(plate: Plate, left: float) -> None:
    """Tea terraces over the right of a strip."""
    for k in range(7):
        t = k / 6
        line = [(x, y) for x, y in crest(plate, 190 + 250 * t, 26 + 10 * t, 0.2) if x >= left - 60]
        shape = [*line, (plate.width + 20.0, 520.0), (left - 60, 520.0)]
        plate.fill(shape, ("#8fa968", "#6f8f52")[k % 2], ("#5d7d46", "#486a3c")[k % 2])
        plate.stipple(shape, PINE, 0, 0.25)
        for x, y in line[::4]:
            bush = oval(x, y + 2, 18 + 8 * t, 11 + 6 * t)
            plate.fill(bush, ("#a5bc78", "#88a661")[k % 2], "#55763f")


def teapot(plate: Plate, x: float, base: float, size: float) -> None:
    """A clay teapot, its spout to the right."""
    at = (x, base)
    plate.fill(oval(x, base, size * 1.05, size * 0.1), INK, share=0.25)
    spout = bow(*placed("0.6,-0.35 0.98,-0.4 1.12,-0.92", at, size))
    plate.line(spout, size * 0.26, CLAY[0], size * 0.12)
    handle = oval(x - size * 0.78, base - size * 0.52, size * 0.34, size * 0.36)
    plate.line(curve(handle, 2), size * 0.13, CLAY[1])
    right = ((0.42, 0.92), (0.82, 0.5), (0.5, 0))
    body = mirrored(x, [(size * dx, base - size * up) for dx, up in right])
    plate.solid(curve(body), *CLAY)
    plate.solid(bow(*placed("-0.42,-0.9 0,-1.3 0.42,-0.9", at, size)), *CLAY)
    plate.solid(oval(x, base - size * 1.16, size * 0.1, size * 0.1), *CLAY)
    shine = oval(x - size * 0.34, base - size * 0.58, size * 0.1, size * 0.22, 18)
    plate.fill(shine, "#e09a70", share=0.6)


def tea_things(plate: Plate) -> None:
    """The teapot and two cups, all steaming."""
    teapot(plate, 1180, 420, 170)
    for x in (1420, 1530):
        plate.fill(bow((x - 46, 360), (x, 480), (x + 46, 360)), WHITE, "#c9cdbf", 60)
        plate.fill(oval(x, 362, 44, 11), "#b5632c")
        plate.steam(x, 340, 26)
    plate.steam(1372, 250, 40)


def tea(plate: Plate) -> None:
    """The tea shop: a strip."""
    plate.ground("#f7efd9", "#efdfb8", 90)
    plate.glow(1850, 120, 340, "#fff6dc", 0.9)
    tea_rows(plate, 1330)
    fade = blend((560 * SCALE, 500 * SCALE), "#ffffff", "#000000", 90).convert("L")
    plate.image.paste("#f3e7c9", (1225 * SCALE, 0), fade)
    tea_things(plate)
    plate.fill(box(90, 90, 92, 320), RED)
    plate.column((136, 146), "本地秋茶", (SERIF, 62), CREAM)
    plate.text((236, 168), "云岫茶铺", (SERIF, 148), PINE)
    plate.text((244, 300), "秋焙桂花红茶　今日开罐", (KAI, 62), RUST)
    plate.text((244, 388), "东街18号　每天8时至20时　先喝后买", (SANS, 36), BARK)


def shop_window(plate: Plate) -> None:
    """A lit window full of books."""
    plate.glow(870, 330, 420, "#ffdf94", 0.6)
    plate.fill(box(640, 150, 460, 470), WOOD)
    plate.fill(box(656, 166, 428, 438), "#fbe7b4", "#f1c877")
    for y in (306, 450, 598):
        books(plate, 662, y, 416, 112)
        plate.fill(box(656, y, 428, 10), WOOD)


def pile(plate: Plate) -> None:
    """A pile of four books, one open on top."""
    for k, (wide, tone) in enumerate(((380, RUST), (330, TEAL), (356, OCHRE), (290, MOSS))):
        x, y = 270 - wide / 2 + 6 * k, 720 - (k + 1) * 46
        plate.solid(box(x, y, wide, 44), tone, INK)
        plate.fill(box(x + wide - 26, y + 5, 26, 34), "#f3e6c8")
    open_book(plate, 280, 514, 240)


def bookshop(plate: Plate) -> None:
    """The bookshop at night."""
    plate.ground("#20394a", "#35586a")
    shop_window(plate)
    plate.band(720, 180, "#7b5235", "#4d3322")
    pile(plate)
    plate.line([(900, 0), (900, 92)], 4, INK)
    lantern(plate, 900, 96, 40)
    plate.text((84, 128), "慢桥书铺", (SERIF, 118), CREAM)
    plate.text((90, 236), "旧书换新书", (KAI, 66), "#f4c667")
    plate.text((90, 318), "三本抵一本，", (KAI, 44), CREAM)
    plate.text((90, 374), "写下一句话，再减两元", (KAI, 44), CREAM)
    plate.text((600, 812), "桂花巷7号　周二至周日　9时至21时", (SANS, 42), CREAM, "mm")


def tap(plate: Plate, x: float, y: float) -> None:
    """A tap whose mouth is at (x, y)."""
    plate.solid(box(x + 20, y - 190, 560, 74), *METAL)
    plate.solid(box(x + 330, y - 214, 60, 122), *METAL)
    plate.line(bow((x + 60, y - 152), (x + 2, y - 152), (x, y)), 74, "#9aa6a6", 66)
    plate.solid(box(x - 44, y - 20, 88, 24), *METAL)
    plate.solid(box(x + 122, y - 262, 36, 84), *METAL)
    plate.solid(box(x + 40, y - 300, 200, 44), RED, "#7d2417")


def wide_river(plate: Plate) -> None:
    """The river with houses on its bank and a boat."""
    hills(plate, ((470, 46), (520, 36), (566, 24)), "#b5d0cb", "#6f9f9c")
    house_row(plate, House(1210, 626, 110, 74), 5, 118, taller=12)
    plate.mist(600, 150, "#f9f4e2", 0.5)
    plate.reflect(632, ("#a9cfcf", "#2f7480"), 0.4, 7)
    plate.ripples(640, 170, WHITE, 0.3)
    boat(plate, 1420, 712, 230)


def bead(plate: Plate) -> None:
    """A drop that falls from the tap, and its rings on the river."""
    plate.fill(drop(1960, 480, 58), "#a9dbe0", "#2f8796", 40)
    plate.fill(oval(1940, 466, 12, 24, 20), WHITE, share=0.85)
    for k in range(4):
        plate.line(curve(oval(1960, 704, 60 + 74 * k, 10 + 12 * k), 2), 4, WHITE)


def save_water(plate: Plate) -> None:
    """The public notice: turn off the tap, keep the river."""
    plate.ground("#d9ebe6", "#f8f0d9")
    plate.glow(1500, 220, 420, "#fffbe8", 0.8)
    wide_river(plate)
    tap(plate, 1960, 330)
    bead(plate)
    plate.text((120, 140), "关紧一滴水", (SERIF, 136), DEEP)
    plate.text((120, 292), "留住一条河", (SERIF, 136), DEEP)
    plate.text((126, 396), "滴漏的龙头，一天一夜能流走几十升水", (KAI, 42), INDIGO)
    plate.fill(box(120, 706, 300, 58), DEEP)
    plate.text((270, 735), "公 益 广 告", (SANS, 34), WHITE, "mm")

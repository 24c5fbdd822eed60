"""Values that break programs, and files that break readers."""

# ruff: noqa: E501 - lists of values, read by nobody line by line

import struct
import zlib
from functools import cache
from io import BytesIO
from random import Random

import testfont
from fontTools.misc.psCharStrings import T2CharString
from fontTools.ttLib import TTFont
from small_house import HAN, SENTENCE

LONG_NAME = "名" * 10_000

WORDS = (
    "", " ", "~", "null", "nan", "-nan", ".nan", "inf", "-inf", ".inf", "-0", "0", "-1", "1e308", "1e-308",
    "1e999", "9" * 30, "9" * 5000, "0x10", "0b1", "1_000", "1:30", "true", "否", "08", "1.50", "٣", "３", "²",
    "a\0b", "\ud800", "\udfff", "\ufeff", "\ufffe", "\u202e反\u202c", "\u200b", "\u2028", "\u0301" * 40,
    "👨‍👩‍👧‍👦", "🇨🇳", "\U0001fa00", "\U000e0001", "\U0010ffff", "\u0378", "שלום", "العربية", "𠮷", "㐂", "\x1b[31m",
    "..", ".", "../../..", "/", "/etc/passwd", "/dev/zero", "/dev/stdin", "~root", "a/b", "a\\b", "C:\\a",
    "x" * 300, LONG_NAME, "字" * 90, "*", "&a", "!!python/object/apply:os.system [true]", "<<", "? :", "{", "}", "[", "|",
    "%", "{page}", "{paper:9}", "{paper:0}", "{" * 200, "**", "==", "^^", "{字|", "{|}", "{字|" + "a" * 400 + "}",
    "## ", "- ", "1. ", "? ", "! ", "|" * 500, "待填", "\\", "\\*" * 100, "”“" * 50, "——" * 60, "，" * 200,
    "99999999mm", "1e5mm", "0.0000000001pt", "-5mm", "10000mm", "9999em", "9999 lines", "0pt", "五号", "mm", "٣mm",
    "100%", "0%", "1000%", "1-200", "200-1", "0-0", "1-1", "3", "1 - 2", "PDF/X-1a:2003", "pairs", "single", "justify",
    "vertical", "black", "white", "body", "headline", "lead", "brief", "one", "two", "one.yaml", "./one", "hand", "made", "base",
    "W" * 200, "http://" + "a" * 200, "a b " * 100, "1" * 200,
)  # fmt: skip

NUMBERS = (
    0,
    -1,
    1,
    2,
    3,
    7,
    199,
    200,
    65535,
    2**31,
    2**63,
    10**30,
    -0.0,
    1e308,
    -1e308,
    1e-308,
    float("nan"),
    float("inf"),
    0.5,
    100.1,
)

SYNTAX = (
    "\t", "：", ":", "- ", "|", ">", "|9", ">-", "'", '"', "[", "]", "{", "}", ", ", "#", "&a ", "*a", "!x ", "---\n", "...\n",
    "%YAML 9.9\n", "\r", "\x85", "\u2028", "\u3000", "\u00a0", "\0", "\x7f", "? ", "<<: ", "@", "`", "\ufeff", "\\x", "\\ud800",
)  # fmt: skip


def words(random: Random) -> str:
    """Text of any length, most of it such as a page can show."""
    kind = random.randrange(5)
    if kind == 0:
        return random.choice(WORDS)
    length = random.choice((1, 2, 5, 20, 80, 300))
    if kind == 1:
        return "".join(random.choices(HAN + "，。、“”（）—…AB12 ", k=length))
    if kind == 2:
        marks = (
            "**",
            "*",
            "==",
            "^2^",
            "{社|a}",
            "{社区|a b}",
            "\\",
            "|",
            "——",
            "……",
            "“",
            "”",
            "（",
            "）",
            "12.5%",
            "https://a.b/c",
        )
        return "".join(random.choice((SENTENCE, *marks)) for _ in range(min(length, 40)))
    if kind == 3:
        return "\n".join(
            random.choice(("", "## ", "- ", "1. ", "? 记者：", "! ", ""))
            + SENTENCE[: random.randrange(17)]
            for _ in range(min(length, 40))
        )
    return "".join(
        chr(random.choice((random.randrange(0x3000), random.randrange(0x110000))))
        for _ in range(length)
    )


def exploding() -> str:
    """Anchors that come to ten to the ninth nodes."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    return "\n".join(lines) + "\n"


def deep(random: Random) -> str:
    depth = random.choice((50, 70, 5000, 100_000))
    return random.choice(
        ("[" * depth, "{a: " * depth, "- " * depth, "? " * depth, "[" * depth + "]" * depth)
    )


# Pictures


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(
    width: int,
    height: int,
    colour: int = 2,
    bits: int = 8,
    more: bytes = b"",
    data: bytes | None = None,
) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    packed = zlib.compress(b"\0" * 100) if data is None else data
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", head)
        + more
        + _chunk(b"IDAT", packed)
        + _chunk(b"IEND", b"")
    )


def jpeg(width: int, height: int, more: bytes = b"") -> bytes:
    frame = struct.pack(">BHHB", 8, height, width, 3) + bytes((1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0))
    return (
        b"\xff\xd8"
        + more
        + b"\xff\xc0"
        + struct.pack(">H", len(frame) + 2)
        + frame
        + b"\xff\xda\0\x0c\3\1\0\2\0\3\0\0\x3f\0\xff\xd9"
    )


def tiff(
    width: int, height: int, more: tuple[tuple[int, int, int, int], ...] = (), after: int = 0
) -> bytes:
    entries = (
        (256, 4, 1, width),
        (257, 4, 1, height),
        (258, 3, 1, 8),
        (259, 3, 1, 1),
        (262, 3, 1, 1),
        (273, 4, 1, 8),
        (278, 4, 1, height),
        (279, 4, 1, 10),
        *more,
    )
    body = b"".join(struct.pack("<HHII", *entry) for entry in sorted(entries))
    return (
        struct.pack("<2sHIH", b"II", 42, 8, len(entries))
        + body
        + struct.pack("<I", after)
        + b"\0" * 16
    )


def webp(width: int, height: int) -> bytes:
    head = (
        b"VP8X"
        + struct.pack("<I", 10)
        + b"\0\0\0\0"
        + struct.pack("<I", width - 1)[:3]
        + struct.pack("<I", height - 1)[:3]
    )
    return b"RIFF" + struct.pack("<I", len(head) + 4) + b"WEBP" + head


@cache
def _bomb() -> bytes:
    return zlib.compress(b"\0" * 60_000_000, 9)


def picture(random: Random) -> bytes:
    side = random.choice((0, 1, 2, 10, 14_000, 14_143, 30_000, 65_535))
    other = random.choice((side, 1, 65_535))
    profile = random.randbytes(200)
    makers = (
        lambda: png(side, other),
        lambda: png(side * 30_000, other, data=b""),
        lambda: png(side, other, random.randrange(8), random.choice((1, 2, 4, 8, 16, 3))),
        lambda: png(100, 100, more=_chunk(b"iCCP", b"a\0\0" + zlib.compress(profile))),
        lambda: png(100, 100, more=_chunk(b"iCCP", b"a\0\0" + _bomb())),
        lambda: png(100, 100, more=_chunk(b"zTXt", b"a\0\0" + _bomb())),
        lambda: png(100, 100, more=_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp(random))),
        lambda: png(14_000, 14_000, 0, data=_bomb()),
        lambda: jpeg(side, other),
        lambda: jpeg(100, 100, b"\xff\xe1" + struct.pack(">H", 40) + b"Exif\0\0" + random.randbytes(32)),
        lambda: jpeg(100, 100, b"\xff\xe2" + struct.pack(">H", 216) + b"ICC_PROFILE\0\1\1" + random.randbytes(200)),
        lambda: tiff(side, other),
        lambda: tiff(100, 100, after=8),
        lambda: tiff(100, 100, ((274, 3, 1, random.randrange(20)), (700, 1, 2**31, 8))),
        lambda: tiff(100, 100, ((277, 3, 1, random.choice((0, 5, 65_535))),)),
        lambda: webp(max(side, 1), max(other, 1)),
        lambda: b"",
        lambda: b"GIF89a" + random.randbytes(40),
        lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9999999 9999999\n",
        lambda: b"<svg xmlns='http://www.w3.org/2000/svg'><image href='/etc/passwd'/></svg>",
        lambda: random.randbytes(5000),
    )  # fmt: skip
    return random.choice(makers)()


def xmp(random: Random) -> bytes:
    return random.choice(
        (
            b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
            b"<a>" * 20_000,
            b"<a>" * 20_000 + b"</a>" * 20_000,
            b'<?xml version="1.0" encoding="utf-7"?><a/>',
            b"<a " + b" ".join(b'x%d="y"' % n for n in range(5000)) + b"/>",
        )
    )


# Fonts


def _saved(font: TTFont) -> bytes:
    stream = BytesIO()
    font.save(stream)
    return stream.getvalue()


@cache
def looping_cff() -> bytes:
    """A CFF font in which every glyph calls a subroutine that calls itself."""
    font = testfont.cff(HAN + testfont.CLOSERS + testfont.OPENERS + testfont.LATIN + " ")
    top = font["CFF "].cff.topDictIndex[0]
    subrs = font["CFF "].cff.GlobalSubrs
    subrs.append(T2CharString(program=["return"] * 3, globalSubrs=subrs))
    for name in top.CharStrings.keys():  # noqa: SIM118
        top.CharStrings[name].program = [500, -107, "callgsubr", "endchar"]
    # Only now: who saves a font looks into its subroutines.
    return _saved(font).replace(_THREE_RETURNS, _CALLS_ITSELF)


_THREE_RETURNS, _CALLS_ITSELF = b"\x0b\x0b\x0b", b"\x20\x1d\x0b"


@cache
def looping_glyf() -> bytes:
    """A TrueType font in which every glyph has itself as a part."""
    font = testfont.truetype(HAN[:100] + testfont.CLOSERS + testfont.LATIN + " ")
    data = bytearray(_saved(font))
    tables = table_places(bytes(data))
    start, size = tables[b"glyf"]
    loca, _ = tables[b"loca"]
    glyph = struct.pack(">hhhhhHHbb", -1, 0, 0, 1000, 1000, 0x20 | 0x2, 1, 0, 0)
    for at in range(start, start + size - len(glyph), len(glyph)):
        data[at : at + len(glyph)] = glyph
    del loca
    return bytes(data)


def table_places(font: bytes) -> dict[bytes, tuple[int, int]]:
    """Where each table starts, and its length."""
    count = int.from_bytes(font[4:6], "big")
    rows = (font[at : at + 16] for at in range(12, 12 + 16 * count, 16))
    return {
        row[:4]: (int.from_bytes(row[8:12], "big"), int.from_bytes(row[12:], "big"))
        for row in rows
        if len(row) == 16
    }


def font(random: Random, good: bytes) -> bytes:
    """A font whose directory is whole and one of whose tables is not."""
    kind = random.randrange(8)
    if kind == 0:
        return looping_cff()
    if kind == 1:
        return looping_glyf()
    data, tables = bytearray(good), table_places(good)
    if not tables:  # broken before
        return good
    tag = random.choice(sorted(tables))
    start, size = tables[tag]
    row = 12 + 16 * sorted(tables).index(tag)
    if kind == 2:  # shorter
        data[row + 12 : row + 16] = struct.pack(">I", random.randrange(size + 1))
    elif kind == 3:  # elsewhere
        data[row + 8 : row + 12] = struct.pack(">I", random.randrange(len(good)))
    elif kind == 4:  # rubbish
        data[start : start + size] = random.randbytes(size)
    elif kind == 5:  # all ones, all zeros
        data[start : start + size] = random.choice((b"\xff", b"\0")) * size
    else:
        for _ in range(random.randrange(1, 12)):
            at = start + random.randrange(max(size, 1))
            if at < len(data):  # it may have been cut short before
                data[at] = random.choice((0, 1, 0x7F, 0x80, 0xFF, random.randrange(256)))
    return bytes(data[: len(good)])

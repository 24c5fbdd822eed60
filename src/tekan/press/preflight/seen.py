"""What a finished PDF shows and says, as values: every check reads these, none the file.

Places are points from the trim's top left, y down, as everywhere in this program.
"""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from tekan.model.geometry import Rect

Point = tuple[float, float]
Subpath = tuple[Point, ...]
"""A polygon: curves are flattened to within a tenth of a point."""


class Space(StrEnum):
    """Families of colour spaces (ISO 32000-1 8.6)."""

    GRAY = "DeviceGray"
    RGB = "DeviceRGB"
    CMYK = "DeviceCMYK"
    CAL = "CalGray or CalRGB"
    LAB = "Lab"
    ICC = "ICCBased"
    SEPARATION = "Separation"
    DEVICE_N = "DeviceN"
    PATTERN = "Pattern"


class Colour(Struct, frozen=True):
    """A colour as the file gives it.

    values    its components, 0 to 1
    colorants plates that it names: those of a separation or DeviceN, else the process's own
    inks      dot areas by plate, 0 to 1, where they are known: Cyan, Magenta, Yellow, Black, spots
    alternate  what a press without the plates of a separation or DeviceN prints for it
    """

    space: Space
    values: tuple[float, ...]
    colorants: tuple[str, ...]
    inks: Mapping[str, float] | None
    alternate: "Colour | None" = None


class Paint(Struct, frozen=True):
    """How a mark is laid down.

    overprint  OP or op, whichever goes for it; mode is OPM
    is_plain   neither transparent, nor blended, nor under a soft mask
    """

    colour: Colour
    overprint: bool
    mode: int
    alpha: float
    blend: str
    is_masked: bool

    @property
    def is_plain(self) -> bool:
        return self.alpha >= 1.0 and self.blend in ("Normal", "Compatible") and not self.is_masked


class Fill(Struct, frozen=True):
    """A filled shape."""

    path: tuple[Subpath, ...]
    even_odd: bool
    paint: Paint
    rect: Rect
    clip: Rect


class Stroke(Struct, frozen=True):
    """A stroked line, `width` pt thick as it stands on the page."""

    path: tuple[Subpath, ...]
    width: float
    paint: Paint
    rect: Rect
    clip: Rect


class Type(Struct, frozen=True):
    """A run of glyphs of one font at one size.

    text      characters; "" for each glyph that gives none
    size      pt as it stands on the page
    mode      text rendering mode; 3 is invisible
    outlines  of its glyphs on the page, where the font is embedded and could be read
    """

    font: str
    text: tuple[str, ...]
    size: float
    mode: int
    paint: Paint
    rect: Rect
    clip: Rect
    outlines: tuple[tuple[Subpath, ...], ...]


class Shown(Struct, frozen=True):
    """An image where it stands.

    key      object number in the file, 0 for an inline image
    matrix   unit square to the page
    pixels   width and height
    bits     a component
    space    None for a stencil mask
    ppi      the lower of across and down, as placed
    has_soft_mask  it is transparent in parts
    """

    key: int
    matrix: tuple[float, float, float, float, float, float]
    pixels: tuple[int, int]
    bits: int
    space: Space | None
    ppi: float
    has_soft_mask: bool
    paint: Paint
    rect: Rect
    clip: Rect


class Shade(Struct, frozen=True):
    """A smooth shading."""

    space: Space
    paint: Paint
    rect: Rect
    clip: Rect


Mark = Fill | Stroke | Type | Shown | Shade


class FontSeen(Struct, frozen=True):
    """A font of the file.

    name      as in its descriptor
    kind      Type0, TrueType, Type1, Type3 …
    embedded, subset, has_unicode  whether it is embedded, a subset, has a ToUnicode map or an
              encoding that gives characters
    """

    name: str
    kind: str
    embedded: bool
    subset: bool
    has_unicode: bool


class PageSeen(Struct, frozen=True):
    """A page: its boxes in its own space (x, y up, pt), and its marks in painting order.

    boxes        MediaBox, CropBox, TrimBox, BleedBox, ArtBox as far as they are given
    group_space  blend space of the page's transparency group, None without a group
    annotations  subtypes, with their places
    """

    number: int
    boxes: Mapping[str, tuple[float, float, float, float]]
    trim: Rect
    bleed: Rect
    rotate: int
    user_unit: float
    group_space: Space | None
    has_group: bool
    annotations: tuple[tuple[str, Rect], ...]
    marks: tuple[Mark, ...]
    unread: tuple[str, ...] = ()


class IntentSeen(Struct, frozen=True):
    """An output intent. `profile`: the embedded ICC profile's bytes, b"" where there is none."""

    subtype: str
    identifier: str
    registry: str
    profile: bytes


class FileSeen(Struct, frozen=True):
    """A whole file.

    info, xmp  document information, and the metadata packet's simple properties by prefixed name
    has_id     the trailer has a document ID
    features   what a press may not have: JavaScript, forms, embedded files, optional content,
               encryption, transfer functions, halftones, PostScript, by name, each with a page or 0
    """

    version: str
    info: Mapping[str, str]
    xmp: Mapping[str, str]
    has_id: bool
    trapped: str
    intents: tuple[IntentSeen, ...]
    fonts: tuple[FontSeen, ...]
    features: tuple[tuple[str, int], ...]
    pages: tuple[PageSeen, ...]

"""A press profile (印刷条件): what a printer asks of the file."""

from enum import StrEnum

from msgspec import Struct


class Conformance(StrEnum):
    """The standard that files keep: PDF/X-4 (ISO 15930-7), or PDF/X-1a:2003 (ISO 15930-4)."""

    X4 = "PDF/X-4"
    X1A = "PDF/X-1a:2003"


class Imposition(StrEnum):
    """How pages stand on the sheets of the whole file (拼版)."""

    SPREADS = "spreads"  # facing pages of a layout side by side, all others alone
    SINGLE = "single"  # every page alone
    PAIRS = "pairs"  # printer's pairs: last and first, second and last but one …


class Severe(StrEnum):
    """What a picture under the least resolution is."""

    ERROR = "error"
    WARNING = "warning"


class Sharpening(Struct, frozen=True):
    """An unsharp mask for what the paper's grain takes away (锐化).

    radius     at the press's resolution, px
    amount     1 adds the whole difference
    threshold  differences under it are left alone, of 255
    most       no pixel changes by more, of 255: no haloes
    """

    radius: float
    amount: float
    threshold: int
    most: int


class Press(Struct, frozen=True):
    """One press and paper.

    icc         the output profile's file, absolute
    condition   name of the printing condition it characterises
    registry    where that name is kept
    ink_limit   total area coverage, 1 is 100 % of one ink
    resolution  of placed photos: sent to the press, and the least without a warning and an
                error, ppi
    bleed       pt
    slug        room outside the bleed for marks, pt
    conformance what files conform to
    imposition  of the whole file
    coarse      what a picture under `least_ppi` is
    least_rule  thinnest line, pt; `least_ink_rule` of one in several inks or white
    least_type  smallest type, pt; `least_ink_type` of type in several inks or white
    rich_black  most ink of dark type, 1 is 100 % of one ink
    safe        type keeps so far from the trim and the fold, pt
    spots       most spot plates
    colour_bar  a bar of patches stands outside the bleed
    single_pages  each page has a file of its own too; None: as far as there are few
    """

    name: str
    icc: str
    condition: str
    registry: str
    info: str
    ink_limit: float
    target_ppi: float
    warn_ppi: float
    least_ppi: float
    bleed: float
    slug: float
    conformance: Conformance = Conformance.X4
    imposition: Imposition = Imposition.SPREADS
    coarse: Severe = Severe.ERROR
    least_rule: float = 0.25
    least_ink_rule: float = 0.25
    least_type: float = 5.0
    least_ink_type: float = 9.0
    rich_black: float = 2.2
    safe: float = 8.5
    spots: int = 1
    colour_bar: bool = True
    single_pages: bool | None = None
    sharpening: Sharpening | None = None

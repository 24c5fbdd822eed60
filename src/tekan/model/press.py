"""A press profile (印刷条件): what a printer asks of the file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Press:
    """One press and paper.

    icc         the output profile's file, absolute
    condition   name of the printing condition it characterises
    registry    where that name is kept
    ink_limit   total area coverage, 1 is 100 % of one ink
    resolution  of placed photos: sent to the press, and the least without a warning and an
                error, ppi
    bleed       pt
    slug        room outside the bleed for marks, pt
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

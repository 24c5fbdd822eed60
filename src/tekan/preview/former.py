"""The last proof, to be looked at beside the pages as they are now."""

from io import BytesIO
from pathlib import Path
from typing import Any

from msgspec import Struct

from tekan.proof.former import newest_in, newest_name

_POINTS_PER_INCH = 72.0
_PPI = 144.0  # twice a screen's own, so that body type can be read


class FormerProof(Struct, frozen=True):
    """A proof's file; `pages` is 0 where there is none. `stamp` tells one state from another."""

    path: Path
    number: int
    pages: int
    stamp: int = 0

    def as_json(self) -> dict[str, Any]:
        return {"number": self.number, "pages": self.pages, "stamp": self.stamp}


def former_proof(folder: Path, slug: str) -> FormerProof:
    """The newest proof in an edition's output."""
    import pypdfium2

    path = folder / newest_name(slug)
    try:
        stamp = path.stat().st_mtime_ns // 1_000_000
        with pypdfium2.PdfDocument(path) as pdf:
            pages = len(pdf)
    except (OSError, pypdfium2.PdfiumError):
        return FormerProof(path, 0, 0)
    return FormerProof(path, newest_in(folder, slug).number, pages, stamp)


def page_picture(proof: FormerProof, at: int) -> bytes:
    """A page of it as PNG; raises ValueError where it cannot be read any more."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(proof.path) as pdf:
            bitmap = pdf[at].render(scale=_PPI / _POINTS_PER_INCH)
            out = BytesIO()
            bitmap.to_pil().save(out, "PNG", compress_level=1)
    except (pypdfium2.PdfiumError, FileNotFoundError) as problem:
        raise ValueError(str(problem)) from problem
    return out.getvalue()

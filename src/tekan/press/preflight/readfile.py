"""A finished PDF into what it shows and says, trusting nothing that its writer meant."""

from pathlib import Path

import pikepdf

from tekan.press.pdffont import MALFORMED
from tekan.press.preflight import document
from tekan.press.preflight.fontlist import read_fonts
from tekan.press.preflight.interpret import read_page, shared
from tekan.press.preflight.seen import FileSeen
from tekan.press.reading import UnreadableFileError


def read_file(path: Path, outlines: bool = True) -> FileSeen:
    """All of a file; raises `UnreadableFileError` only. Without `outlines` type has none, and
    its boxes are those of its ems."""
    try:
        with pikepdf.open(path) as pdf:
            return _read(pdf, outlines)
    except pikepdf.PasswordError:
        raise UnreadableFileError("encrypted") from None
    except OSError:
        raise UnreadableFileError("missing") from None
    except MALFORMED:
        raise UnreadableFileError("damaged") from None


def _read(pdf: pikepdf.Pdf, outlines: bool) -> FileSeen:
    known = shared(outlines)
    pages = tuple(read_page(known, page, number) for number, page in enumerate(pdf.pages, 1))
    info = document.read_info(pdf)
    features = dict.fromkeys(document.read_features(pdf)) | known.features
    return FileSeen(
        version=document.read_version(pdf),
        info=info,
        xmp=document.read_metadata(pdf),
        has_id=document.has_id(pdf),
        trapped=info.get("Trapped", ""),
        intents=document.read_intents(pdf),
        fonts=read_fonts(pdf),
        features=tuple(features),
        pages=pages,
    )

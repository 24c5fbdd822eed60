"""Former proofs: what they say, read from the files, and which number comes next."""

import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pikepdf
from msgspec import Struct
from msgspec.structs import replace

from tekan.model.edition import Edition
from tekan.model.findings import Findings, Place, error
from tekan.proof.record import Record
from tekan.proof.stored import NoRecordError, from_json, to_json

ATTACHED = "tekan-proof.json"
_LARGEST = 1 << 30  # bytes of a proof; more is no proof of a paper


def newest_name(slug: str) -> str:
    return f"{slug}-proof.pdf"


def numbered_name(slug: str, number: int) -> str:
    return f"{slug}-proof-{number}.pdf"


class Newest(Struct, frozen=True):
    """The newest proof in a folder.

    number   what it is counted as; 0 where there is none
    record   what it says; None where it does not tell
    highest  number of those that lie under theirs
    """

    number: int
    record: Record | None
    highest: int = 0

    def next(self, record: Record, against: Record | None) -> int:
        """Which proof one with this record is: where it shows the same pages as the newest, or
        as what it is compared with, the same; else the next after all that are known."""
        for former in (self.record, against):
            if former and replace(former, number=0) == replace(record, number=0):
                return former.number
        return max(self.number, self.highest, against.number if against else 0) + 1


NONE = Newest(0, None)


def newest_in(folder: Path, slug: str) -> Newest:
    """The newest proof of an edition; one that does not tell its number is counted as the next
    after those that lie under theirs."""
    highest = max(_numbers(folder, slug), default=0)
    path = folder / newest_name(slug)
    if not path.is_file():
        return Newest(0, None, highest)
    try:
        record = read_record(path)
    except NoRecordError:
        return Newest(highest + 1, None, highest)
    return Newest(record.number, record, highest)


def _numbers(folder: Path, slug: str) -> list[int]:
    name = re.compile(re.escape(slug) + r"-proof-([1-9][0-9]{0,5})\.pdf")
    try:
        names = [path.name for path in folder.iterdir()]
    except OSError:
        return []
    return [int(found[1]) for own in names if (found := name.fullmatch(own))]


def put_by(folder: Path, slug: str, newest: Newest, number: int) -> Mapping[str, bytes]:
    """The newest proof under its number, where one with another number takes its place."""
    path = folder / newest_name(slug)
    if newest.number == number or not path.is_file():
        return {}
    return {numbered_name(slug, newest.number): path.read_bytes()}


def with_record(data: bytes, record: Record) -> bytes:
    """A proof that tells what it says: the record is a file attached to it, which no press sees.

    The same proof with the same record has the same bytes.
    """
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.attachments[ATTACHED] = pikepdf.AttachedFileSpec(
            pdf,
            to_json(record),
            filename=ATTACHED,
            mime_type="application/json",
            description="tekan proof --against",
            creation_date="",
            mod_date="",
        )
        pdf.save(out, deterministic_id=True, fix_metadata_version=False)
    return out.getvalue()


def read_record(path: Path) -> Record:
    """What a proof says; `NoRecordError` where the file is none of ours."""
    try:
        if path.stat().st_size > _LARGEST:
            raise NoRecordError
        with pikepdf.open(path) as pdf:
            if ATTACHED not in pdf.attachments:
                raise NoRecordError
            data = pdf.attachments[ATTACHED].get_file().read_bytes()
    except (OSError, pikepdf.PdfError, ValueError, RuntimeError) as problem:
        raise NoRecordError from problem
    return from_json(data)


def former_record(path: Path, edition: Edition) -> tuple[Record | None, Findings]:
    """The record of a former proof, named by its file or by the folder that it lies in.

    Errors: T580 there is none, T581 it is no proof of this program, T582 of another edition.
    """
    file = path / newest_name(edition.slug) if path.is_dir() else path
    if not file.is_file():
        return None, (error("T580", Place(str(file))),)
    try:
        record = read_record(file)
    except NoRecordError:
        return None, (error("T581", Place(str(file)), file=file.name),)
    if _is_strange(record, edition):
        return None, (error("T582", Place(str(file)), name=record.edition),)
    return record, ()


def _is_strange(record: Record, edition: Edition) -> bool:
    """A folder may be renamed, articles come and go; but not all at once."""
    slugs = {article.slug for article in (*edition.articles, *edition.fillers)}
    common = any(story.slug in slugs for story in record.stories)
    return record.edition != edition.slug and not common

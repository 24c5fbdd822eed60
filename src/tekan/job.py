"""What the files of one edition are made with, and its pictures on their way into them.

Apart from the drawing, which is loaded only when the pages are made up and their pictures are
already being converted.
"""

from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path

from msgspec import Struct, field

from tekan.ahead import Ahead
from tekan.draw.pictures import Converter, PressPicture
from tekan.drawn import Showing, shown_alone
from tekan.fonts.book import FontBook
from tekan.model.findings import Findings, Place, error
from tekan.model.page import Picture
from tekan.model.press import Conformance, Press
from tekan.model.progress import Progress, unheard


class Job(Struct, frozen=True):
    """What the files of one edition are made with.

    slug_role  role of the face for the words outside the trim
    ahead      a second process that converts pictures meanwhile
    stamp      words for the slug line of these files alone, such as the time
    progress   is told how far the pages have come
    """

    slug: str
    title: str
    press: Press
    book: FontBook
    slug_role: str
    cache: Path
    ahead: Ahead | None
    stamp: str = ""
    progress: Progress = unheard


def showing_of(job: Job, pages: int) -> Showing:
    """How so many pages go into the files of a job."""
    alone = shown_alone(job.press, pages)
    return Showing(job.press, job.slug, job.slug_role, job.stamp, alone)


class Converting(Struct, frozen=True):
    """Pictures on their way, in this process and, where there is one, in a second; they begin as
    soon as a sheet is made up."""

    converter: Converter
    ahead: Ahead | None
    shown: dict[Picture, None] = field(default_factory=dict)

    @staticmethod
    def begun(profile: bytes, job: Job) -> "Converting":
        converter = Converter(job.press, profile, job.cache)
        if job.ahead:
            job.ahead.get_ready(converter)
        return Converting(converter, job.ahead)

    def take(self, pictures: Iterable[Picture]) -> None:
        """Begins with the pictures of a sheet, the largest first: the last one, for which one
        process may wait, is a small one."""
        new = [picture for picture in dict.fromkeys(pictures) if picture not in self.shown]
        self.shown.update(dict.fromkeys(new))
        if self.ahead and new:
            largest_first = sorted(new, key=lambda picture: -picture.rect.area)
            self.ahead.convert(largest_first)

    def help(self) -> None:
        """Takes a hand where a second process converts; returns when none is left to take."""
        if self.ahead:
            self.ahead.help_convert(self.converter)

    def finish(self) -> tuple[Mapping[Picture, PressPicture], Findings]:
        """The pictures that could be read, and what is wrong with any."""
        names: Mapping[Picture, str] = {}
        if self.ahead:
            self.help()
            self.ahead.finish()
            names = self.ahead.names
        return self.converter.convert_all(tuple(self.shown), names)


def read_profile(press: Press) -> tuple[bytes, Findings]:
    """The press's output profile.

    Errors: T504 it cannot be read, T505 it is for no press, T509 it is newer than PDF/X-1a.
    """
    path = Path(press.icc)
    try:
        data = path.read_bytes()
    except OSError:
        return b"", (error("T504", Place(press.icc), name=path.name),)
    if not _is_profile(data):
        return b"", (error("T504", Place(press.icc), name=path.name),)
    kind, space = data[12:16].decode("latin-1"), data[16:20].decode("latin-1")
    if (kind, space) != ("prtr", "CMYK"):
        found = f"{space.strip()} {kind.strip()}"
        return b"", (error("T505", Place(press.icc), name=path.name, found=found),)
    if press.conformance is Conformance.X1A and data[8] > _ICC_OF_PDF_14:
        place, version = Place(press.icc), data[8]
        return b"", (error("T509", place, name=path.name, found=version, press=press.name),)
    return data, ()


def _is_profile(data: bytes) -> bool:
    """Whether a colour engine can open it, and it is as long as it says."""
    from PIL import ImageCms

    if len(data) < _ICC_HEAD or int.from_bytes(data[:4], "big") > len(data):
        return False
    try:
        ImageCms.ImageCmsProfile(BytesIO(data))
    except (OSError, ImageCms.PyCMSError):
        return False
    return True


_ICC_HEAD = 128  # bytes of a profile's header (ICC.1 § 7.2)
_ICC_OF_PDF_14 = 2  # the ICC's version that PDF 1.4 knows

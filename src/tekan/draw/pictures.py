"""Pictures for the press: upright, cropped, at target resolution, in the press's inks."""

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from tekan.draw.convert import in_inks, ready_for_srgb
from tekan.draw.finished import PressPicture, keep, kept
from tekan.draw.jpeg import as_jpeg
from tekan.draw.profiles import PressProfileError
from tekan.draw.reading import DamagedPictureError, shown
from tekan.draw.sharpen import sharpened
from tekan.model.findings import Finding, Findings, Place, Severity, error, warning
from tekan.model.page import Picture
from tekan.model.press import Press, Severe

__all__ = ("Converter", "DamagedPictureError", "PressPicture")

# Changes whenever the conversion would give other bytes.
_RECIPE = "4"
_POINTS_PER_INCH = 72.0
_NO_NAMES: Mapping[Picture, str] = {}


class Converter(Struct, frozen=True):
    """Converts pictures for one press, and keeps what it made by content.

    cache  folder of finished pictures; safe to delete, may be shared by builds at once
    """

    press: Press
    profile: bytes
    cache: Path

    def convert_all(
        self, pictures: Sequence[Picture], names: Mapping[Picture, str] = _NO_NAMES
    ) -> tuple[dict[Picture, PressPicture], Findings]:
        """All pictures of a spread; a damaged one is an error (T170), a coarse one T202 or T203.

        names  what `prepare` told of some; their files are not read a second time
        T504 where the press's profile converts nothing.
        """
        findings = tuple(f for picture in pictures for f in self._resolution(picture))
        done: dict[Picture, PressPicture] = {}
        for picture in pictures:
            try:
                done[picture] = self._known(names.get(picture)) or self.convert(picture)
            except DamagedPictureError:
                name = Path(picture.path).name
                findings += (error("T170", picture.place, file=name),)
            except PressProfileError:
                icc = self.press.icc
                return done, (*findings, error("T504", Place(icc), name=Path(icc).name))
        return done, findings

    def _resolution(self, picture: Picture) -> Findings:
        """Whether the picture has detail enough for its size (T202, T203)."""
        name, shows = Path(picture.path).name, round(_ppi(picture))
        least, fair = round(self.press.least_ppi), round(self.press.warn_ppi)
        if shows < least:
            told = error("T203", picture.place, name=name, ppi=shows, least=least)
            return (told if self.press.coarse is Severe.ERROR else _milder(told),)
        if shows < fair:
            return (warning("T202", picture.place, name=name, ppi=shows, least=fair),)
        return ()

    def convert(self, picture: Picture) -> PressPicture:
        """One picture, out of the cache where it was made before."""
        return self._named(picture)[1]

    def get_ready(self) -> None:
        """Prepares the way into the press's inks that most pictures take."""
        ready_for_srgb(self.profile)

    def prepare(self, picture: Picture) -> str:
        """Sees to it that one is in the cache; tells under what name."""
        return self._named(picture)[0]

    def _named(self, picture: Picture) -> tuple[str, PressPicture]:
        source = _read(picture.path)
        name = self._key(source, picture)
        known = self._known(name)
        if known is None:
            known = self._make(source, picture)
            keep(self._path(name), known)
        return name, known

    def _known(self, name: str | None) -> PressPicture | None:
        try:
            return kept(self._path(name)) if name else None
        except OSError:
            return None

    def _path(self, name: str) -> Path:
        return self.cache / f"{name}.jpg"

    def _key(self, source: bytes, picture: Picture) -> str:
        """All that the finished bytes depend on, the library's version too."""
        from PIL import __version__

        press = self.press
        settings = (_RECIPE, __version__, picture.crop, self._pixels(picture), press.ink_limit)
        sharpening = (press.sharpening, self._scale(picture)) if press.sharpening else None
        digest = blake2b(repr((*settings, sharpening)).encode(), digest_size=32)
        digest.update(blake2b(self.profile).digest())
        digest.update(source)
        return digest.hexdigest()

    def _pixels(self, picture: Picture) -> tuple[int, int]:
        """Size at the press's target resolution, never more than the picture has."""
        left, top, right, bottom = picture.crop
        scale = self.press.target_ppi / _POINTS_PER_INCH
        return (
            max(1, min(right - left, round(picture.rect.width * scale))),
            max(1, min(bottom - top, round(picture.rect.height * scale))),
        )

    def _scale(self, picture: Picture) -> float:
        """Pixels that the picture will have for one of the press's."""
        return min(1.0, round(_ppi(picture) / self.press.target_ppi, 2))

    def _make(self, source: bytes, picture: Picture) -> PressPicture:
        image, embedded = shown(source, picture.crop, self._pixels(picture))
        if self.press.sharpening:
            # Before the inks: nothing after them may add to these.
            image = sharpened(image, self.press.sharpening, self._scale(picture))
        inked = in_inks(image, embedded, self.profile, self.press.ink_limit)
        inks = 1 if inked.mode == "L" else 4
        return PressPicture(as_jpeg(inked), inked.width, inked.height, inks)


def _milder(finding: Finding) -> Finding:
    return replace(finding, severity=Severity.WARNING)


def _ppi(picture: Picture) -> float:
    """Pixels of the picture on an inch of the page."""
    return (picture.crop[2] - picture.crop[0]) / picture.rect.width * _POINTS_PER_INCH


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as problem:
        raise DamagedPictureError(problem.strerror or str(problem)) from problem

"""What the pages of a proof say, as words: what a later proof is compared with."""

from dataclasses import dataclass

from tekan.proof.change import Part


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one part; `number` tells those of a kind apart: the third paragraph."""

    part: Part
    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Shot:
    """A photo on the pages.

    digest  of its file's content
    focal   the point that a crop keeps in sight, fractions
    crop    the part shown, pixels
    """

    number: int
    file: str
    digest: str
    focal: tuple[float, float]
    crop: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Story:
    """An article and the numbers of the pages that it stands on."""

    slug: str
    title: str
    pages: tuple[int, ...]
    passages: tuple[Passage, ...]
    shots: tuple[Shot, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A field of the furniture, or an ad.

    name   of the field, or of the ad's file
    page   number of its page; 0 for a field of the whole edition
    value  a field's words; the digest of an ad's file
    """

    name: str
    page: int
    value: str


@dataclass(frozen=True, slots=True)
class Record:
    """All that the pages of a proof say.

    number   which proof of the edition it was
    version  changes with anything on the pages, words or not
    """

    edition: str
    number: int
    version: str
    stories: tuple[Story, ...]
    fields: tuple[Shown, ...]
    ads: tuple[Shown, ...]

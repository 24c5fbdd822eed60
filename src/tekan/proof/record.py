"""What the pages of a proof say, as words: what a later proof is compared with."""

from msgspec import Struct

from tekan.proof.change import Part


class Passage(Struct, frozen=True):
    """Words of one part; `number` tells those of a kind apart: the third paragraph."""

    part: Part
    number: int
    words: str


class Shot(Struct, frozen=True):
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


class Story(Struct, frozen=True):
    """An article and the numbers of the pages that it stands on."""

    slug: str
    title: str
    pages: tuple[int, ...]
    passages: tuple[Passage, ...]
    shots: tuple[Shot, ...]


class Shown(Struct, frozen=True):
    """A field of the furniture, or an ad.

    name   of the field, or of the ad's file
    page   number of its page; 0 for a field of the whole edition
    value  a field's words; the digest of an ad's file
    """

    name: str
    page: int
    value: str


class Record(Struct, frozen=True):
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

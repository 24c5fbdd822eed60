"""All that a build is made from: an edition and the house it is set in."""

from collections.abc import Mapping

from msgspec import Struct

from tekan.model.edition import Edition
from tekan.model.faces import FontSet
from tekan.model.findings import Findings
from tekan.model.layout import Layout
from tekan.model.press import Press
from tekan.model.wording import Person, Term


class House(Struct, frozen=True):
    """What an edition is set with, as its house has it; paths are absolute.

    layouts  by name; those that the edition's pages use
    names    what a headline never cuts in two
    people   whose titles it knows
    terms    what it does not write, and what it writes instead
    """

    root: str
    layouts: Mapping[str, Layout]
    press: Press
    fonts: FontSet
    names: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    terms: tuple[Term, ...] = ()


class Sources(Struct, frozen=True):
    """What was read, all that is wrong with it, and the files it came from.

    texts  files that were read as text
    large  photos, faces and profiles
    state  tells one state of all these files from another; empty where they changed meanwhile
    """

    edition: Edition | None
    house: House | None
    findings: Findings
    texts: tuple[str, ...] = ()
    large: tuple[str, ...] = ()
    state: str = ""

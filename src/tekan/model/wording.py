"""A house's own words: who is who in its pages (style/names.yaml), and how it writes
(style/terms.yaml)."""

from msgspec import Struct


class Person(Struct, frozen=True):
    """Somebody whose title (职务) the house knows: 梁红梅, 党委书记, of 银河社区."""

    name: str
    title: str
    org: str = ""


class Term(Struct, frozen=True):
    """A word that the house does not write (wrong), and what it writes instead (right).

    within  longer words in which `wrong` is right
    """

    wrong: str
    right: str
    within: tuple[str, ...] = ()

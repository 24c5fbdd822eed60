"""Posts (职务) as they stand before a name: 银河社区党委书记, 居委会副主任."""

import re

from msgspec import Struct

# Posts that one holds instead of another; 志愿者, 老师 and 党员 one is besides.
_BASES = (
    "书记",
    "支书",
    "主任",
    "主席",
    "局长",
    "科长",
    "处长",
    "部长",
    "市长",
    "区长",
    "县长",
    "镇长",
    "乡长",
    "村长",
    "社长",
    "校长",
    "园长",
    "院长",
    "所长",
    "站长",
    "队长",
    "会长",
    "理事长",
    "董事长",
    "秘书长",
    "厂长",
    "店长",
    "馆长",
    "总经理",
    "经理",
    "主编",
    "护士长",
    "厨师长",
    "记者",
    "通讯员",
)
# Who writes for a paper is that besides any other post.
_WRITERS = frozenset(("记者", "通讯员"))
_SAME = {"支书": "书记"}
_BODIES = "党工委|党总支|党支部|党委|党组|支部|总支|团委|居委会|村委会|居民委员会|村民委员会|业委会"
_POST = re.compile(rf"(?P<org>.*?)(?P<body>{_BODIES})?(?P<deputy>副)?(?P<base>{'|'.join(_BASES)})$")
POST_END = re.compile("|".join(sorted(_BASES, key=len, reverse=True)))
# 村党支部 is short for 村的党支部, 支部 for either of 党支部 and 党总支.
_LOOSE = frozenset(("支部", "总支"))
_FORMER = re.compile(r"原|时任|前任|曾任|历任|当时|拟任|老(?=书记|支书|主任|校长|镇长)")
_UNIT = re.compile(
    r"(?P<own>[\u3400-\u9fff]{2})(?P<kind>社区|村|街道|镇|乡|学校|小学|中学|医院|公司|厂)$"
)


class Post(Struct, frozen=True):
    """A post: of what unit (org) and which of its bodies (党委, 居委会)."""

    org: str
    body: str
    deputy: bool
    base: str


def posts_of(chain: str) -> tuple[Post, ...]:
    """The posts that stand right before a name, the nearest first; none for former ones."""
    found: list[Post] = []
    for words in reversed(re.split("[、兼]", chain)):
        post = _POST.match(words)
        if not post or _FORMER.search(words[-12:]):
            break
        base = _SAME.get(post["base"], post["base"])
        found.append(Post(post["org"], post["body"] or "", bool(post["deputy"]), base))
    return tuple(found)


def disagree(one: tuple[Post, ...], other: tuple[Post, ...], units: bool = False) -> bool:
    """Whether no post of the one can be meant by a post of the other.

    units  their units are compared too: both are written out, not told in passing
    """
    pairs = [(a, b) for a in one for b in other if _is_writer(a) == _is_writer(b)]
    return bool(pairs) and not any(_agree(a, b, units) for a, b in pairs)


def _is_writer(post: Post) -> bool:
    return post.base in _WRITERS


def _agree(one: Post, other: Post, units: bool) -> bool:
    if one.base != other.base or one.deputy != other.deputy:
        return False
    bodies = {one.body, other.body}
    loose = "" in bodies or bodies & _LOOSE
    if len(bodies) == 2 and not loose:
        return False
    return not (units and _other_unit(one.org, other.org))


def _other_unit(one: str, other: str) -> bool:
    """Whether two units of one kind have different names: 银河社区, 界牌社区. The shorter may be
    the tail of the longer."""
    here, there = _UNIT.search(one), _UNIT.search(other)
    return bool(here and there and here["kind"] == there["kind"] and here["own"] != there["own"])

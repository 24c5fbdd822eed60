"""A good house and a seed become a broken house."""

# ruff: noqa: E501 - lists of values, read by nobody line by line

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

import nasty
import yaml
from small_house import BY_HAND, EDITIONS, MADE_UP, Files, Link, good_house


@dataclass(frozen=True, slots=True)
class Case:
    """A house, the edition in it that is built, and what was done to it."""

    files: Files
    edition: str
    done: tuple[str, ...]


Break = Callable[[Random, dict[str, bytes | Link], str], str]


def broken(seed: int | str, parent: Case | None = None) -> Case:
    """The case of a seed: one to three things broken, in a good house or a broken one."""
    random = Random(seed)
    edition = random.choice(EDITIONS)
    parent = parent or Case(good_house(), edition, ())
    house, edition = dict(parent.files), parent.edition
    count = random.choice((1, 1, 1, 2, 3))
    done = list(parent.done)
    for _ in range(count):
        way = random.choices(_WAYS, _CHANCES)[0]
        done.append(f"{way.__name__.strip('_')}: {way(random, house, edition)}")
    return _renamed(random, Case(house, edition, tuple(done)))


def _renamed(random: Random, case: Case) -> Case:
    """Now and then the edition's folder has another name."""
    if random.randrange(25):
        return case
    name = random.choice(_FOLDERS)
    new = f"articles/{name}"
    files = {
        path.replace(case.edition, new) if path.startswith(case.edition + "/") else path: content
        for path, content in case.files.items()
    }
    return Case(files, new, (*case.done, f"folder {name!r}"))


_FOLDERS = (
    "\udcff\udcfe", "a\nb", "a b", "'", '"', "$(true)", "%s", "{x}", "-rf", "．．", "é", "e\u0301", "\u202e反", "字" * 80, "x" * 250,
    "x.pdf", "report.json", "CON", "*", "?", "a\tb", "\x1b[31m", "\x7f", "~", "#", "；", "\U0001f600", "\ufffe",
)  # fmt: skip


_OTHERS = {BY_HAND: "layouts/made.yaml", MADE_UP: "layouts/hand.yaml"}


def _source(random: Random, house: dict[str, bytes | Link], edition: str, *endings: str) -> str:
    """A file that the edition needs."""
    own = [
        path
        for path, content in house.items()
        if (path.startswith(edition + "/") or not path.startswith("articles/"))
        and isinstance(content, bytes)
        and (not endings or path.endswith(endings))
        and path != _OTHERS.get(edition)
    ]
    return random.choice(sorted(own)) if own else ""


# Ways to break a house. Each says what it did.


def _value(random: Random, house: dict[str, bytes | Link], edition: str) -> str:
    """A value, a key or an item of a document is another."""
    path = _source(random, house, edition, ".yaml")
    tree = _tree(house[path]) if path else None
    if not isinstance(tree, dict):
        return "nothing"
    for _ in range(random.choice((1, 1, 2, 4))):
        done = _replace(random, tree)
    house[path] = _dumped(tree)
    return f"{path}: {done}"


def _tree(content: bytes | Link) -> Any:
    try:
        return (
            yaml.load(content, yaml.CSafeLoader)
            if isinstance(content, bytes) and len(content) < 100_000
            else None
        )
    except (yaml.YAMLError, ValueError, RecursionError):
        return None


def _dumped(tree: Any) -> bytes:
    try:
        text: str = yaml.dump(tree, Dumper=_Dumper, allow_unicode=True, sort_keys=False)
    except RecursionError:  # deeper than what is to be broken
        return b"a: &a [*a]"
    return text.encode("utf-8", "surrogatepass")


class _Dumper(yaml.SafeDumper):
    """Bodies as they are written by hand."""


def _string(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar(
        "tag:yaml.org,2002:str", text, style="|" if "\n" in text else None
    )


_Dumper.add_representer(str, _string)


def _replace(random: Random, tree: Any) -> str:
    """Walks to a random place of a tree and puts something else there."""
    node, path = tree, []
    while True:
        keys = list(node) if isinstance(node, dict) else list(range(len(node)))
        if not keys:
            return "nothing"
        key = random.choice(keys)
        path.append(key)
        if isinstance(node[key], dict | list) and node[key] and random.randrange(6):
            node = node[key]
            continue
        break
    old = node[key]
    kind = random.randrange(8)
    if kind == 0:
        del node[key]
    elif kind == 1 and isinstance(node, list):
        node.extend([old] * random.choice((1, 2, 30)))
    elif kind == 2 and isinstance(node, dict):
        node[random.choice(_KEYS)] = node.pop(key)
    elif kind == 3 and isinstance(node, dict):
        node[random.choice(_KEYS)] = _anything(random)
    else:
        node[key] = _like(random, old)
    return (
        f"{'.'.join(map(str, path))} = {str(node[key])[:60]!r}"
        if key in (node if isinstance(node, dict) else range(len(node)))
        else f"{path} gone"
    )


def _like(random: Random, old: Any) -> Any:
    """Something else, often of the same kind."""
    if isinstance(old, int | float) and not isinstance(old, bool) and random.randrange(3):
        return random.choice((*nasty.NUMBERS, old + 1, old * 2, -old))
    if isinstance(old, str) and "mm" in old + "pt" and random.randrange(3) == 0:
        return f"{random.choice((0, 0.001, 1, 5, 50, 500, 3000, 9999))}{random.choice(('mm', 'pt', 'em', ' lines'))}"
    if isinstance(old, bool) and random.randrange(2):
        return not old
    return _anything(random)


def _anything(random: Random) -> Any:
    kind = random.randrange(10)
    if kind < 6:
        return nasty.words(random)
    if kind < 8:
        return random.choice(nasty.NUMBERS)
    if kind == 8:
        return [_anything(random) for _ in range(random.choice((0, 1, 2, 4)))]
    return {random.choice(_KEYS): _anything(random) for _ in range(random.choice((0, 1, 3)))}


@cache
def _known_keys() -> tuple[str, ...]:
    keys: dict[str, None] = {}

    def walk(node: Any) -> None:
        if isinstance(node, dict):
            for key, value in node.items():
                keys[str(key)] = None
                walk(value)
        elif isinstance(node, list):
            for item in node:
                walk(item)

    for path, content in good_house().items():
        if path.endswith(".yaml"):
            walk(_tree(content))
    return tuple(keys)


_KEYS = (
    *_known_keys(),
    *("标题", "正文", "图片", "split", "give", "also", "at", "inset", "group", "sidebar", "vertical", "tint", "border", "rest"),
    *("column_rule", "bullet", "end", "index", "axes", "corners", "from", "front", "page_count", "imposition", "conformance"),
    *("", " ", "<<", "a\0b", nasty.LONG_NAME, "\u202e", "😀", "1", "~", "headline："),
)  # fmt: skip


def _text(random: Random, house: dict[str, bytes | Link], edition: str) -> str:
    """The words of an article are others."""
    path = f"{edition}/{random.choice(('one', 'one', 'two', 'three', 'five'))}.yaml"
    tree = _tree(house.get(path, b""))
    if not isinstance(tree, dict) or not any(isinstance(value, str) for value in tree.values()):
        return "nothing"
    key = random.choice([key for key, value in tree.items() if isinstance(value, str)])
    tree[key] = nasty.words(random)
    house[path] = _dumped(tree)
    return f"{path}: {key} = {tree[key][:60]!r}"


def _syntax(random: Random, house: dict[str, bytes | Link], edition: str) -> str:
    """Marks of YAML in wrong places; lines lost, doubled, moved."""
    path = _source(random, house, edition, ".yaml")
    content = house.get(path, b"")
    if not path or not isinstance(content, bytes) or len(content) > 100_000:
        return "nothing"
    # Of bytes that are no UTF-8 a sign is left, lest two ways of breaking be in each other's way.
    lines = content.decode("utf-8", "replace").splitlines(keepends=True) or [""]
    for _ in range(random.choice((1, 1, 2, 5))):
        at = random.randrange(len(lines))
        kind = random.randrange(6)
        if kind == 0 and len(lines) > 1:
            del lines[at]
        elif kind == 1:
            lines.insert(at, lines[random.randrange(len(lines))])
        elif kind == 2:
            lines[at] = " " * random.randrange(5) + lines[at].lstrip(" ")
        else:
            column = random.randrange(len(lines[at]) + 1)
            mark = random.choice((*nasty.SYNTAX, nasty.words(random)))
            lines[at] = lines[at][:column] + mark + lines[at][column + random.randrange(2) :]
    house[path] = "".join(lines).encode("utf-8", "surrogatepass")
    return path


def _bytes(random: Random, house: dict[str, bytes | Link], edition: str) -> str:
    """Bytes lost, doubled, changed."""
    path = _source(random, house, edition)
    data = bytearray(house[path]) if path else bytearray()  # type: ignore[arg-type]
    done = ""
    for _ in range(random.choice((1, 1, 2, 8))):
        at, size = random.randrange(len(data) + 1), random.choice((1, 2, 4, 16, 300))
        kind = random.randrange(6)
        done += f" {kind}@{at}"
        if kind == 0:
            del data[at:]
        elif kind == 1:
            del data[at : at + size]
        elif kind == 2:
            data[at:at] = random.randbytes(size)
        elif kind == 3:
            data[at : at + size] = data[: len(data[at : at + size])]
        else:
            edge = random.choice(
                (
                    b"\0",
                    b"\xff",
                    b"\x7f\xff\xff\xff",
                    b"\x80\0\0\0",
                    b"\0\0\0\1",
                    random.randbytes(1),
                )
            )
            data[at : at + len(edge)] = edge
    house[path or "nothing"] = bytes(data)
    return path + done


def _picture(random: Random, house: dict[str, bytes | Link], edition: str) -> str:
    path = _source(random, house, edition, ".jpg", ".png", ".webp", ".tif")
    if path:
        house[path] = nasty.picture(random)
        return f"{path} {house[path][:40]!r}"  # type: ignore[index]
    return "nothing"


def _font(random: Random, house: dict[str, bytes | Link], edition: str) -> str:
    path = _source(random, house, edition, ".ttf", ".otf")
    if path:
        house[path] = nasty.font(random, house[path])  # type: ignore[arg-type]
    return path


def _profile(random: Random, house: dict[str, bytes | Link], edition: str) -> str:
    """The head, the list of tags or one of the tables is wrong; the length still right."""
    path = _source(random, house, edition, ".icc")
    if not path:
        return "nothing"
    data = bytearray(house[path])  # type: ignore[arg-type]
    if len(data) < 500:
        return "nothing"
    for _ in range(random.choice((1, 2, 6))):
        at = random.choice(
            (random.randrange(128), 128 + random.randrange(150), random.randrange(len(data)))
        )
        data[at : at + 4] = random.choice(
            (
                random.randbytes(4),
                b"\0\0\0\0",
                b"\xff\xff\xff\xff",
                b"\0\0\0\1",
                b"\x7f\xff\xff\xff",
            )
        )
    if random.randrange(4) == 0:
        data = data[: random.randrange(len(data))]
        data[:4] = len(data).to_bytes(4, "big")
    house[path] = bytes(data)
    return path


def _link(random: Random, house: dict[str, bytes | Link], edition: str) -> str:
    """A file or a folder is a link, somewhere else or in a ring."""
    path = _source(random, house, edition)
    if not path:
        return "nothing"
    name = path.rpartition("/")[2]
    to = random.choice(
        (
            name,
            ".",
            "..",
            "/",
            "/etc/passwd",
            "/dev/zero",
            "/dev/null",
            "/dev/stdin",
            "/proc/self/mem",
            "/proc/self/fd/0",
            "../" * 40 + "etc/hostname",
            "nowhere",
            "\udcff",
            "x" * 300,
            "../../fonts/song.ttf",
            "../../../secret.yaml",
        )
    )
    if random.randrange(8) == 0 and "/" in path:
        folder = random.choice((path.rpartition("/")[0], path.partition("/")[0]))
        for own in [own for own in house if own.startswith(folder + "/")]:
            del house[own]
        house[folder] = Link(to)
        return f"{folder} -> {to[:40]}"
    house[path] = Link(to)
    return f"{path} -> {to[:40]}"


def _named(random: Random, house: dict[str, bytes | Link], edition: str) -> str:
    """A file that another file names has an odd name; or is named and lies elsewhere."""
    name = random.choice(
        (
            *_FOLDERS,
            "../out",
            "../../out",
            "/tmp/out",
            "a/../b",
            ".",
            "..",
            "",
            "a\0b",
            nasty.LONG_NAME,
            "photos/" * 50 + "a",
        )
    )
    path = _source(random, house, edition, ".yaml")
    content = house.get(path, b"")
    if not path or not isinstance(content, bytes):
        return "nothing"
    for old in random.sample(
        (
            b"one",
            b"two",
            b"photos/a.jpg",
            b"photos/b.png",
            b"ads/a.tif",
            b"song.ttf",
            b"hei.otf",
            b"coldset.icc",
            b"hand",
            b"made",
            b"base",
            b"newsprint",
        ),
        12,
    ):
        if old in content:
            quoted = (
                '"'
                + "".join(c if c.isalnum() or c in "/.-" else f"\\U{ord(c):08x}" for c in name)
                + '"'
            )
            house[path] = content.replace(old, quoted.encode("utf-8", "surrogatepass"), 1)
            folder = path.rpartition("/")[0]
            house[f"{folder}/{name}.yaml"] = house.get(
                f"{folder}/{old.decode()}.yaml", b"headline: a\nbody: b\n"
            )
            return f"{path}: {old!r} named {name[:40]!r}"
    return "nothing"


def _huge(random: Random, house: dict[str, bytes | Link], edition: str) -> str:
    """Too much of something."""
    path = f"{edition}/one.yaml"
    kind = random.randrange(9)
    big = random.choice((100_000, 1_000_000, 5_000_000))
    if kind == 0:
        house[path] = (
            "headline: a\nbody: |\n" + ("  " + "社区" * 40 + "\n\n") * (big // 246)
        ).encode()
    elif kind == 1:
        house[path] = ("headline: a\nbody: |\n  " + "社" * (big // 3) + "\n").encode()
    elif kind == 2:
        house[path] = ("headline: " + "社" * (big // 30) + "\nbody: a\n").encode()
    elif kind == 3:
        house[path] = ("headline: a\nbody: |\n  " + "a" * big + "\n").encode()
    elif kind == 4:
        house[path] = (
            "headline: a\nbody: b\nfacts:\n" + "- {label: a, figure: 1}\n" * (big // 100)
        ).encode()
    elif kind == 5:
        house[f"{edition}/edition.yaml"] = (
            "layout: hand\narticles:\n" + "".join(f"- a{n}\n" for n in range(10_000))
        ).encode()
        house[f"{edition}/a1.yaml"] = b"headline: a\nbody: b\n"
    elif kind == 6:
        house[path] = (
            "headline: a\nbody: |\n"
            + "".join(
                f"  {random.choice(('**', '==', '{', '^', '*', '(', '“'))}"
                for _ in range(big // 10)
            )
            + "\n"
        ).encode()
    elif kind == 7:
        house["style/names.yaml"] = (
            "names:\n" + "".join(f"- 社区{n}\n" for n in range(50_000))
        ).encode()
    else:
        house[path] = (
            "headline: a\nbody: b\nbylines: [{role: 文, names: ["
            + nasty.LONG_NAME
            + "]}]\nperson: "
            + nasty.LONG_NAME
            + "\n"
        ).encode()
    return f"{kind} of {big}"


def _bomb(random: Random, house: dict[str, bytes | Link], edition: str) -> str:
    """Anchors that explode, nesting without end."""
    path = _source(random, house, edition, ".yaml")
    head = house.get(path, b"") if random.randrange(2) else b""
    made = nasty.exploding() if random.randrange(2) else "body: " + nasty.deep(random)
    house[path or "nothing"] = (head if isinstance(head, bytes) else b"") + made.encode()
    return f"{path} {made[:12]!r}"


_WAYS: tuple[Break, ...] = (
    _value,
    _text,
    _syntax,
    _bytes,
    _picture,
    _font,
    _profile,
    _link,
    _named,
    _huge,
    _bomb,
)
_CHANCES = (30, 18, 14, 8, 9, 6, 4, 5, 6, 1, 2)

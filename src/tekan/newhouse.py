"""A new edition, and where there is none a new house, as files: what `tekan new` leaves.

Words that an editor has not given are 待填, and the sample articles say of themselves that they
are samples: nothing here may be taken for news.
"""

import json
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from os.path import relpath
from pathlib import Path

from msgspec import Struct

from tekan.model.findings import Findings, Place, error
from tekan.output import leave
from tekan.samples import Layouts, Wanted, edition_files
from tekan.source.house import find_root

# Folders of a house that an edition needs, as they travel with the program.
PARTS = ("layouts", "fonts", "press")
# The kinds of documents that have a schema.
DOCUMENTS = ("edition", "article", "layout", "fonts", "press", "names", "terms")


class Made(Struct, frozen=True):
    """What was left: the edition's folder, its house, and the files written for people."""

    findings: Findings
    edition: Path
    house: Path
    files: tuple[Path, ...] = ()


def starter() -> Path | None:
    """Where the program keeps a house to begin with: beside it in a wheel, above it in the
    repository."""
    package = Path(__file__).parent
    places = (package / "starter", package.parent.parent)
    return next((p for p in places if all((p / part).is_dir() for part in PARTS)), None)


def schema_files(lang: str) -> dict[str, bytes]:
    """The JSON Schema of each kind of document, by the names of their files."""
    from tekan.source.editor_schema import editor_schema

    return {f"{document}.json": _as_json(editor_schema(document, lang)) for document in DOCUMENTS}


def missing_schemas(house: Path, lang: str) -> dict[str, bytes]:
    """The files of `schema_files` that a house has not yet."""
    folder = house / "schema"
    return {n: data for n, data in schema_files(lang).items() if not (folder / n).exists()}


def _as_json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def make(folder: Path, wanted: Wanted, lang: str) -> Made:
    """Makes a new edition, in a new house where none stands above it.

    Errors: T520 the folder is not empty, T521 the program's own house is missing, T501 it cannot
    be written.
    """
    folder = folder.absolute()
    house = find_root(folder)
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            return Made((error("T520", Place(str(folder)), folder=folder.name),), folder, folder)
        return _edition_in(house, folder, wanted, lang) if house else _house(folder, wanted, lang)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        return Made((error("T501", Place(str(folder)), reason=reason),), folder, folder)


def _edition_in(house: Path, folder: Path, wanted: Wanted, lang: str) -> Made:
    schema = house / "schema"
    named = relpath(schema, folder).replace("\\", "/")
    files = edition_files(wanted, _layout_of(house), named)
    missing = missing_schemas(house, lang)
    unwritten = leave(schema, missing) if missing else ()
    if unwritten:
        return Made(unwritten, folder, house)
    try:
        names = _left(folder, {name: text.encode() for name, text in files.items()})
    except BaseException:  # whoever stops it finds nothing of it
        for name in missing:
            (schema / name).unlink(missing_ok=True)
        with suppress(OSError):
            schema.rmdir()
        raise
    return Made((), folder, house, names)


def _house(folder: Path, wanted: Wanted, lang: str) -> Made:
    own = starter()
    name = "first"
    edition = folder / "articles" / name
    if own is None:
        return Made((error("T521", Place(str(folder))),), edition, folder)
    files = edition_files(wanted, _layout_of(own), "../../schema")
    whole: dict[str, bytes] = {f"articles/{name}/{n}": t.encode() for n, t in files.items()}
    whole |= {f"schema/{n}": data for n, data in schema_files(lang).items()}
    whole |= {"style/names.yaml": _NAMES.encode(), **_for_editors()}
    whole["说明.md" if lang == "zh" else "README.md"] = _ABOUT[lang].encode()
    names = _left(folder, whole, own)
    shown = tuple(n for n in names if n.parent == edition or n.suffix == ".md")
    return Made((), edition, folder, shown)


def _left(folder: Path, files: Mapping[str, bytes], house: Path | None = None) -> tuple[Path, ...]:
    """Writes a folder aside and renames it: whoever stops this half-way finds nothing."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".tekan-", dir=folder.parent) as aside:
        made = Path(aside) / folder.name
        made.mkdir()
        for part in PARTS if house else ():
            assert house
            shutil.copytree(house / part, made / part, ignore=_unwanted)
        for name, data in files.items():
            path = made / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        if folder.exists():
            folder.rmdir()  # it is empty; not every system renames onto a folder
        made.replace(folder)
    return tuple(folder / name for name in files)


_unwanted = shutil.ignore_patterns(".*", "__pycache__", "parts.yaml")

# The layouts that the program comes with, made up from whatever articles there are.
_USUAL = ("weekly-front", "tabloid-makeup")
_FOR_FURTHER_PAGES = "weekly-inner"


def _layout_of(house: Path) -> Layouts:
    """A layout of the house that makes pages up by itself; any where it has none."""
    names = sorted(path.stem for path in (house / "layouts").glob("*.yaml"))
    usual = next((name for name in _USUAL if name in names), "")
    if usual == _USUAL[0] and _FOR_FURTHER_PAGES in names:
        return Layouts(usual, _FOR_FURTHER_PAGES)
    made_up = (name for name in names if _makes_up(house / "layouts" / f"{name}.yaml"))
    return Layouts(usual or next(made_up, names[0] if names else "tabloid"))


def _makes_up(path: Path) -> bool:
    text = path.read_text(encoding="utf-8", errors="replace")
    return any(line.startswith(("makeup:", "拼版:")) for line in text.splitlines())


_NAMES = """\
# 标题转行时不拆开的名字：人名、地名、机构名。特刊里写明的人物和署名不用再写。
names: []
#  - 某某社区
"""


def _for_editors() -> dict[str, bytes]:
    """What VS Code needs to complete and explain the house's documents."""
    schemas = {
        "./schema/edition.json": ["articles/*/edition.yaml"],
        "./schema/article.json": ["articles/*/[!e]*.yaml", "articles/*/e[!d]*.yaml"],
        "./schema/layout.json": ["layouts/*.yaml"],
        "./schema/fonts.json": ["fonts/fonts.yaml"],
        "./schema/press.json": ["press/*.yaml"],
        "./schema/names.json": ["style/names.yaml"],
        "./schema/terms.json": ["style/terms.yaml"],
    }
    settings = {
        "yaml.schemas": schemas,
        "[yaml]": {"editor.wordWrap": "on", "editor.insertSpaces": True, "editor.tabSize": 2},
        "files.encoding": "utf8",
        "yaml.format.enable": False,
    }
    return {
        ".vscode/settings.json": _as_json(settings),
        ".vscode/extensions.json": _as_json({"recommendations": ["redhat.vscode-yaml"]}),
    }


_ABOUT: dict[str, str] = {
    "zh": """\
# 我们的报纸

| 在哪里 | 是什么 |
| --- | --- |
| `articles/first/` | 第一份特刊：`edition.yaml` 和稿件，每篇一个 `.yaml` 文件 |
| `layouts/` | 版式：版面大小、网格、样式、拼版的规矩 |
| `fonts/` | 字体和 `fonts.yaml`；许可在 `fonts/licences/` |
| `press/` | 印刷条件；印厂给的色彩特性文件（ICC）也放这里 |
| `style/` | 本报自己的名字和用字 |
| `schema/` | 编辑器补全和提示用的，不要改；程序升级后用 `tekan schema --write` 更新 |

常用的几条命令，都在这个文件夹里运行：

    tekan check articles/first      # 查出所有问题
    tekan build articles/first      # 排成付印 PDF，在 output/first/
    tekan proof articles/first      # 出校样
    tekan new articles/second       # 再开一份特刊
    tekan explain T131              # 某个问题是什么意思
    tekan doctor                    # 看看还缺什么
""",
    "en": """\
# Our paper

| where | what |
| --- | --- |
| `articles/first/` | the first edition: `edition.yaml` and a `.yaml` file for each article |
| `layouts/` | pages, grids, styles, rules of make-up |
| `fonts/` | the faces and `fonts.yaml`; licences in `fonts/licences/` |
| `press/` | press profiles, and the ICC file that your printer gives you |
| `style/` | the paper's own names and terms |
| `schema/` | for completion in an editor; `tekan schema --write` brings it up to date |

Commands, run in this folder:

    tekan check articles/first      # all that is wrong
    tekan build articles/first      # press PDF, in output/first/
    tekan proof articles/first      # a proof
    tekan new articles/second       # one more edition
    tekan explain T131              # what a finding means
    tekan doctor                    # what is missing
""",
}

"""`tekan fonts`: the faces of a house, what they cover, and what of an edition they lack."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tekan.cli.say import print_json, say

if TYPE_CHECKING:
    from tekan.catalogue import Lang
    from tekan.facelist import Listed

WORDS: "dict[Lang, dict[str, str]]" = {
    "zh": {
        "help": "字体和用途，各有多少字；写特刊文件夹，就列出要从备用字体里找的字",
        "folder": "特刊或报纸的文件夹（不写则为当前文件夹）",
        "json": "结果用 JSON 写出，给程序用",
        "faces": "字体",
        "face": "  {name}：{file}，{characters} 字，GB 2312 汉字 {hanzi} / {all}",
        "licence": "    许可 {licence}；来源 {source}",
        "unknown": "没有写明",
        "roles": "用途（前面的缺字，依次到后面的找）",
        "role": "  {name}：{faces}",
        "fallen": "“{role}”要从备用字体里找的字",
        "from": "  {face}：{characters}",
        "absent": "  哪款都没有：{characters}",
        "none": "这份特刊的字，首选字体里都有",
    },
    "en": {
        "help": "faces and roles, and what they cover; of an edition, what falls to other faces",
        "folder": "folder of an edition or a house (default: here)",
        "json": "print the result as JSON",
        "faces": "Faces",
        "face": "  {name}: {file}, {characters} characters, {hanzi} of {all} Han of GB 2312",
        "licence": "    licence {licence}; from {source}",
        "unknown": "not said",
        "roles": "Roles (what the first face lacks is looked for in the next)",
        "role": "  {name}: {faces}",
        "fallen": "“{role}” takes from other faces",
        "from": "  {face}: {characters}",
        "absent": "  in no face: {characters}",
        "none": "the first faces have all characters of this edition",
    },
}


def add(own: argparse.ArgumentParser, words: dict[str, str]) -> None:
    """Its options."""
    own.add_argument("folder", nargs="?", type=Path, default=Path(), help=words["folder"])
    own.add_argument("--json", action="store_true", help=words["json"])


def run(options: argparse.Namespace) -> int:
    from tekan.build import from_here
    from tekan.facelist import listed

    found, findings = listed(options.folder)
    if found is None:
        options.format = "json" if options.json else "text"
        return say(from_here(findings), options, ())
    if options.json:
        print_json(_as_data(found))
    else:
        _say(found, options.lang)
    return 0


def _as_data(found: "Listed") -> dict[str, Any]:
    from msgspec import to_builtins

    data: dict[str, Any] = to_builtins(found)
    return data


def _say(found: "Listed", lang: "Lang") -> None:
    words = WORDS[lang]
    between = "、" if lang == "zh" else ", "
    print(words["faces"])
    for face in found.faces:
        values = {"name": face.name, "file": face.file, "hanzi": face.gb2312, "all": found.gb2312}
        print(words["face"].format(characters=face.characters, **values))
        licence, source = face.licence or words["unknown"], face.source or words["unknown"]
        print(words["licence"].format(licence=licence, source=source))
    print(words["roles"])
    for role in found.roles:
        print(words["role"].format(name=role.name, faces=between.join(role.faces)))
    for fallen in found.fallen:
        print(words["fallen"].format(role=fallen.role))
        for face_name, characters in fallen.taken:
            told = {"face": face_name, "characters": " ".join(characters)}
            print(words["from" if face_name else "absent"].format(**told))
    if found.edition and not found.fallen:
        print(words["none"])

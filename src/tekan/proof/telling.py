"""The words of changes, in Chinese and English."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from tekan.catalogue import Lang
from tekan.catalogue.field_names import in_chinese
from tekan.proof.change import Change, Changes, Kind, Part

_PARTS: Mapping[Lang, Mapping[Part, str]] = {
    "zh": {
        Part.ARTICLE: "整篇",
        Part.KICKER: "引题",
        Part.HEADLINE: "主题",
        Part.DECK: "副题",
        Part.SUMMARY: "提要",
        Part.BYLINE: "署名",
        Part.QUOTE: "引语",
        Part.FACT: "数字第{number}项",
        Part.PHOTO: "图{number}",
        Part.CAPTION: "图{number}图说",
        Part.CREDIT: "图{number}署名",
        Part.BODY: "正文第{number}段",
        Part.SUBHEAD: "小标题{number}",
        Part.SIDEBAR_HEADLINE: "链接标题",
        Part.SIDEBAR: "链接第{number}段",
        Part.FIELD: "“{title}”",
        Part.AD: "广告",
    },
    "en": {
        Part.ARTICLE: "the article",
        Part.KICKER: "kicker",
        Part.HEADLINE: "headline",
        Part.DECK: "deck",
        Part.SUMMARY: "summary",
        Part.BYLINE: "byline",
        Part.QUOTE: "quote",
        Part.FACT: "fact {number}",
        Part.PHOTO: "photo {number}",
        Part.CAPTION: "caption {number}",
        Part.CREDIT: "credit {number}",
        Part.BODY: "paragraph {number}",
        Part.SUBHEAD: "subhead {number}",
        Part.SIDEBAR_HEADLINE: "sidebar headline",
        Part.SIDEBAR: "sidebar paragraph {number}",
        Part.FIELD: "“{title}”",
        Part.AD: "ad",
    },
}

_KINDS: Mapping[Lang, Mapping[Kind, str]] = {
    "zh": {
        Kind.CHANGED: "{part}：原「{was}」→今「{now}」",
        Kind.ADDED: "{part}新增：「{now}」",
        Kind.REMOVED: "{gone}删去：「{was}」",
        Kind.MOVED: "原{gone}移为{part}：「{now}」",
        Kind.SWAPPED: "{part}与第{former}段对调",
        Kind.SPLIT: "原{gone}从“{now}”后分段",
        Kind.JOINED: "原{gone}与下一段合为{part}",
        Kind.CROPPED: "{part}裁切：视点原 {was}→今 {now}",
    },
    "en": {
        Kind.CHANGED: "{part}: “{was}” → “{now}”",
        Kind.ADDED: "{part} added: “{now}”",
        Kind.REMOVED: "{gone} removed: “{was}”",
        Kind.MOVED: "{gone} moved, now {part}: “{now}”",
        Kind.SWAPPED: "{part} and {former} changed places",
        Kind.SPLIT: "{gone} parted behind “{now}”",
        Kind.JOINED: "{gone} and the one after it joined, now {part}",
        Kind.CROPPED: "{part} cropped: focal point {was} → {now}",
    },
}

# What is told in other words than those of its kind.
_OWN: Mapping[Lang, Mapping[tuple[Part, Kind], str]] = {
    "zh": {
        (Part.ARTICLE, Kind.ADDED): "整篇新上（{now}版）",
        (Part.ARTICLE, Kind.REMOVED): "整篇撤下（原在{was}版）",
        (Part.ARTICLE, Kind.MOVED): "移版：原{was}版→今{now}版",
        (Part.PHOTO, Kind.CHANGED): "{part}换图：原 {was}→今 {now}",
        (Part.PHOTO, Kind.ADDED): "{part}新上：{now}",
        (Part.PHOTO, Kind.REMOVED): "{gone}撤下：{was}",
        (Part.AD, Kind.ADDED): "广告新上：{now}",
        (Part.AD, Kind.REMOVED): "广告撤下：{was}",
        (Part.FACT, Kind.SWAPPED): "{part}与第{former}项对调",
    },
    "en": {
        (Part.ARTICLE, Kind.ADDED): "the article is new (page {now})",
        (Part.ARTICLE, Kind.REMOVED): "the article is gone (was on page {was})",
        (Part.ARTICLE, Kind.MOVED): "the article moved from page {was} to {now}",
        (Part.PHOTO, Kind.CHANGED): "{part} replaced: {was} → {now}",
        (Part.PHOTO, Kind.ADDED): "{part} is new: {now}",
        (Part.PHOTO, Kind.REMOVED): "{gone} is gone: {was}",
        (Part.AD, Kind.ADDED): "a new ad: {now}",
        (Part.AD, Kind.REMOVED): "an ad is gone: {was}",
    },
}
_SAME_FILE = {
    "zh": "{part}换图：{now}（内容已换）",
    "en": "{part} replaced: {now} (another picture)",
}
_AT = {"zh": "{page:02d}版{column}栏{line}行", "en": "page {page}, column {column}, line {line}"}
_ON = {"zh": "{page:02d}版", "en": "page {page}"}
_COLON = {"zh": "　", "en": ": "}
_AROUND = {"zh": "版上各栏", "en": "around the articles"}


def told(change: Change, lang: Lang) -> str:
    """A change as a sentence without a full stop, and without its place."""
    key = (change.part, change.kind)
    words = _OWN[lang].get(key, _KINDS[lang][change.kind])
    if key == (Part.PHOTO, Kind.CHANGED) and change.was == change.now:
        words = _SAME_FILE[lang]
    part = _PARTS[lang][change.part]
    title = change.title
    if lang == "zh" and change.part is Part.FIELD:
        title = in_chinese(title)
    return words.format(
        part=part.format(number=change.number, title=title),
        gone=part.format(number=change.former, title=title),
        former=change.former,
        was=change.was,
        now=change.now,
    )


def place_of(change: Change, lang: Lang) -> str:
    """02版3栏25行; "" where a change stands nowhere."""
    at = change.at
    if at is None:
        return ""
    words = _AT if at.column and at.line else _ON
    return words[lang].format(page=at.page, column=at.column, line=at.line)


def heading_of(change: Change, lang: Lang) -> str:
    """What the changes of one article stand under."""
    if not change.article:
        return _AROUND[lang]
    return f"{change.article} 《{change.title}》"


def listed(changes: Changes, lang: Lang) -> Iterator[str]:
    """A change a line under the name of its article; numbers are those of the margins."""
    numbered = enumerate(changes, 1)
    for heading, group in groupby(numbered, key=lambda pair: heading_of(pair[1], lang)):
        yield heading
        for number, change in group:
            where = place_of(change, lang)
            yield f"  {number} {where + _COLON[lang] if where else ''}{told(change, lang)}"


def as_data(change: Change, lang: Lang) -> dict[str, Any]:
    """A change for machines."""
    at = change.at
    return {
        "article": change.article,
        "title": change.title,
        "part": change.part.value,
        "kind": change.kind.value,
        "number": change.number,
        "former": change.former,
        "was": change.was,
        "now": change.now,
        "page": at.page if at else None,
        "column": at.column if at and at.column else None,
        "line": at.line if at and at.line else None,
        "words": told(change, lang),
    }

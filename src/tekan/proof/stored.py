"""Records as JSON, and back; what is no record is refused, whatever it is."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import to_builtins

from tekan.proof.change import Part
from tekan.proof.record import Passage, Record, Shot, Shown, Story

FORM = "tekan proof 1"


class NoRecordError(Exception):
    """The data is no record of a proof, or one of a form that this program does not know."""


def to_json(record: Record) -> bytes:
    """Compact and the same for the same record: it is part of the proof's bytes."""
    value = {"form": FORM, **to_builtins(record)}
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def from_json(data: bytes) -> Record:
    """A record as it was written; `NoRecordError` for anything else."""
    try:
        value = json.loads(data)
        if value["form"] != FORM:
            raise NoRecordError
        return _record(value)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as problem:
        raise NoRecordError from problem


def _record(value: Mapping[str, Any]) -> Record:
    return Record(
        _text(value["edition"]),
        int(value["number"]),
        _text(value["version"]),
        tuple(_story(story) for story in value["stories"]),
        tuple(_shown(shown) for shown in value["fields"]),
        tuple(_shown(shown) for shown in value["ads"]),
    )


def _story(value: Mapping[str, Any]) -> Story:
    return Story(
        _text(value["slug"]),
        _text(value["title"]),
        tuple(int(page) for page in value["pages"]),
        tuple(
            Passage(Part(passage["part"]), int(passage["number"]), _text(passage["words"]))
            for passage in value["passages"]
        ),
        tuple(_shot(shot) for shot in value["shots"]),
    )


def _shot(value: Mapping[str, Any]) -> Shot:
    x, y = map(float, value["focal"])
    return Shot(
        int(value["number"]),
        _text(value["file"]),
        _text(value["digest"]),
        (x, y),
        _crop(value["crop"]),
    )


def _crop(value: Sequence[Any]) -> tuple[int, int, int, int]:
    left, top, right, bottom = map(int, value)
    return left, top, right, bottom


def _shown(value: Mapping[str, Any]) -> Shown:
    return Shown(_text(value["name"]), int(value["page"]), _text(value["value"]))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise NoRecordError
    return value

"""Declare what a document may say, one annotated key a line, and have pydantic's engine check it.

A sheet is a class whose fields are `key(…)`s. It is read once a process, when the first document
of its kind is, into the schema that `pydantic_core` checks by; `pydantic` itself, which takes
longer to import than an edition takes to read, only writes the JSON Schema, from the same schema.
"""

from collections.abc import Callable
from enum import Enum
from functools import cache
from types import EllipsisType, NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Literal,
    NamedTuple,
    Union,
    dataclass_transform,
    get_args,
    get_origin,
    get_type_hints,
)

from tekan.source.nodes import Scalar

if TYPE_CHECKING:
    from pydantic_core import SchemaValidator

Schema = dict[str, Any]
Mark = Callable[[Schema], Schema]
"""What stands beside a type in `Annotated[…]`: it makes the type's schema stricter or another."""

# Where a schema keeps what only the JSON Schema shows; see `schemas`.
SHOWN = "tekan_shown"

_REQUIRED = object()


class Written(str):
    """A scalar's text that knows its scalar; to the engine it is a str like any other."""

    __slots__ = ("scalar",)
    scalar: Scalar

    @classmethod
    def of(cls, scalar: Scalar) -> "Written":
        written = cls(scalar.text)
        written.scalar = scalar
        return written


class Key(NamedTuple):
    """The names under which a document gives a field, what it is, and what stands for it."""

    names: tuple[str, ...]
    about: str
    default: Any

    @property
    def is_required(self) -> bool:
        return self.default is _REQUIRED


def key(*names: str, about: str, default: Any = _REQUIRED) -> Any:
    """A sheet's field that documents give under any of `names`: English, Chinese, further ones."""
    return Key(names, about, default)


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(key,))
class Sheet:
    """A document or a part of one, filled in: a frozen value.

    A stdlib dataclass does the same, but each takes a millisecond to make. A key without a value
    counts as left out, and one that is not declared is an error.
    """

    def __init__(self, **values: Any) -> None:
        defaults = {name: own.default for name, own in keys_of(type(self)).items()}
        vars(self).update(defaults | values)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__}.{name} is frozen")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{n}={v!r}' for n, v in vars(self).items())})"


@cache
def keys_of(sheet: type[Sheet]) -> dict[str, Key]:
    """A sheet's keys by the names of its fields, those of the sheets it extends first."""
    members = (member for base in reversed(sheet.__mro__) for member in vars(base).items())
    return {name: value for name, value in members if isinstance(value, Key)}


@cache
def validator(sheet: type[Sheet]) -> "SchemaValidator":
    """The engine's validator of a document of this kind."""
    from pydantic_core import SchemaValidator

    schema: Any = schema_of(sheet)
    return SchemaValidator(schema)


def within(**limits: float | str) -> Mark:
    """Limits, by the engine's names: ge, gt, le, lt, min_length, max_length, pattern."""
    return lambda schema: {**schema, **limits}


def prepared(function: Callable[[Any], Any], **shown: Any) -> Mark:
    """What is written is rewritten before it is checked; `shown` goes to the JSON Schema."""
    return lambda schema: {"type": "function-before", "schema": schema, **_own(function, shown)}


def made(function: Callable[[Any], Any], **shown: Any) -> Mark:
    """The value is made by a function alone, which raises PydanticCustomError with our code."""
    return lambda _: {
        "type": "function-plain",
        "json_schema_input_schema": {"type": "any"},
        **_own(function, shown),
    }


def _own(function: Callable[..., Any], shown: Schema) -> Schema:
    return {"function": {"type": "no-info", "function": function}, "metadata": {SHOWN: shown}}


_PLAIN: dict[Any, str] = {str: "str", int: "int", float: "float", bool: "bool"}


def schema_of(hint: Any) -> Schema:
    """The engine's schema of a field's type or of a whole sheet."""
    if get_origin(hint) is not None:
        return _compound(get_origin(hint), get_args(hint))
    if hint in _PLAIN:
        return {"type": _PLAIN[hint]}
    if issubclass(hint, Sheet):
        return _sheet(hint)
    if issubclass(hint, Enum):
        return {"type": "enum", "cls": hint, "members": list(hint), "sub_type": "str"}
    # Nothing that is written is one: a mark makes it.
    return {"type": "is-instance", "cls": hint}


def _compound(origin: Any, arguments: tuple[Any, ...]) -> Schema:
    match arguments:
        case (inner, *marks) if origin is Annotated:
            schema = schema_of(inner)
            for mark in marks:
                schema = mark(schema)
            return schema
        case (item, EllipsisType()) if origin is tuple:
            return {"type": "tuple", "items_schema": [schema_of(item)], "variadic_item_index": 0}
        case items if origin is tuple:
            return {"type": "tuple", "items_schema": [schema_of(item) for item in items]}
        case (_, value) if origin is dict:
            return {"type": "dict", "keys_schema": {"type": "str"}, "values_schema": schema_of(value)}
        case choices if origin is Literal:
            return {"type": "literal", "expected": list(choices)}
        case (inner, last) if origin in (Union, UnionType) and last is NoneType:
            return {"type": "nullable", "schema": schema_of(inner)}
    raise TypeError(f"no field may be {origin}{arguments}")


def _sheet(sheet: type[Sheet]) -> Schema:
    keys, hints = keys_of(sheet), get_type_hints(sheet, include_extras=True)
    known = frozenset(name for own in keys.values() for name in own.names)

    def filled(data: Any, checked: Callable[[Any], dict[str, Any]]) -> Sheet:
        if isinstance(data, dict):
            # An unknown key stays, to be found unknown.
            data = {n: v for n, v in data.items() if n not in known or not _is_absent(v)}
        return sheet(**checked(data))

    fields = {
        "type": "typed-dict",
        "cls": sheet,
        "fields": {name: _field(own, hints[name]) for name, own in keys.items()},
        "extra_behavior": "forbid",
        "config": {"str_strip_whitespace": True, "allow_inf_nan": False},
    }
    ref = f"{sheet.__module__}.{sheet.__qualname__}:{id(sheet)}"
    return {"type": "function-wrap", "schema": fields, "ref": ref, **_own(filled, {})}


def _field(own: Key, hint: Any) -> Schema:
    schema = schema_of(hint)
    if not own.is_required:
        schema = {"type": "default", "schema": schema, "default": own.default}
    return {
        "type": "typed-dict-field",
        "schema": schema,
        "required": own.is_required,
        "validation_alias": [[name] for name in own.names],
        "metadata": {SHOWN: {"title": own.names[1], "description": own.about}},
    }


def _is_absent(value: Any) -> bool:
    return isinstance(value, Written) and value.scalar.is_absent

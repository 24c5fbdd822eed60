"""Turn a sheet into a validator of pydantic's engine, once a process and only if one is read.

`pydantic_core` is the engine alone: `import pydantic` and its models of the same sheets would take
longer than reading an edition. So would the types that it has for type checkers.
"""

from collections.abc import Callable
from enum import Enum
from types import EllipsisType, NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    TypedDict,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from tekan.lean import standing_in
from tekan.source.fields import SHOWN, Key, Schema, Sheet, Written, own_check

_DESCRIBES = dict.fromkeys(("CoreConfig", "CoreSchema", "CoreSchemaType", "ErrorType"), Any)
_TYPES = {"TypedDict": TypedDict, "Sentinel": str}
with standing_in({"pydantic_core.core_schema": _DESCRIBES, "typing_extensions": _TYPES}):
    from pydantic_core import PydanticCustomError, SchemaValidator, ValidationError

__all__ = ("PydanticCustomError", "SchemaValidator", "ValidationError", "schema_of", "validator")

_VALIDATORS: dict[type[Sheet], SchemaValidator] = {}


def validator(sheet: type[Sheet]) -> SchemaValidator:
    """The engine's validator of a document of this kind, made when the first of them is read."""
    if sheet not in _VALIDATORS:
        schema: Any = schema_of(sheet)
        _VALIDATORS[sheet] = SchemaValidator(schema)
    return _VALIDATORS[sheet]


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
            return {
                "type": "dict",
                "keys_schema": {"type": "str"},
                "values_schema": schema_of(value),
            }
        case choices if origin is Literal:
            return {"type": "literal", "expected": list(choices)}
        case (inner, last) if origin in (Union, UnionType) and last is NoneType:
            return {"type": "nullable", "schema": schema_of(inner)}
    raise TypeError(f"no field may be {origin}{arguments}")


def _sheet(sheet: type[Sheet]) -> Schema:
    hints = get_type_hints(sheet, include_extras=True)
    known = frozenset(name for own in sheet.keys.values() for name in own.names)

    def filled(data: Any, checked: Callable[[Any], dict[str, Any]]) -> Sheet:
        if isinstance(data, dict):
            # An unknown key stays, to be found unknown.
            data = {n: v for n, v in data.items() if n not in known or not _is_absent(v)}
        return sheet(**checked(data))

    fields = {
        "type": "typed-dict",
        "cls": sheet,
        "fields": {name: _field(own, hints[name]) for name, own in sheet.keys.items()},
        "extra_behavior": "forbid",
        "config": {"str_strip_whitespace": True, "allow_inf_nan": False},
    }
    ref = f"{sheet.__module__}.{sheet.__qualname__}:{id(sheet)}"
    return {"type": "function-wrap", "schema": fields, "ref": ref, **own_check(filled)}


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

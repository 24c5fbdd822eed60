"""Declare what a document may say: a sheet is a class, each of its keys an annotated line.

What stands beside a type in `Annotated[…]` is a mark: a limit, or a function of our own. `engine`
checks documents by these declarations, and `schemas` describes them.
"""

from collections.abc import Callable
from typing import Any, ClassVar, NamedTuple, dataclass_transform

from tekan.source.nodes import Scalar

Schema = dict[str, Any]
"""A schema of pydantic_core's, as plain data."""

Mark = Callable[[Schema], Schema]
"""Makes the schema of the type that it stands beside stricter, or another."""

# Where a schema keeps what only the JSON Schema shows.
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

    keys: ClassVar[dict[str, Key]] = {}
    """The keys by the names of their fields, those of the sheet that it extends first."""

    def __init_subclass__(cls) -> None:
        own = {name: value for name, value in vars(cls).items() if isinstance(value, Key)}
        inherited: dict[str, Key] = {}
        for base in reversed(cls.__mro__[1:]):
            inherited |= vars(base).get("keys", {})
        cls.keys = inherited | own

    def __init__(self, **values: Any) -> None:
        defaults = {name: own.default for name, own in self.keys.items()}
        vars(self).update(defaults | values)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__}.{name} is frozen")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{n}={v!r}' for n, v in vars(self).items())})"


def within(**limits: float | str) -> Mark:
    """Limits, by the engine's names: ge, gt, le, lt, min_length, max_length, pattern."""
    return lambda schema: {**schema, **limits}


def prepared(function: Callable[[Any], Any], **shown: Any) -> Mark:
    """What is written is rewritten before it is checked; `shown` goes to the JSON Schema."""
    return lambda schema: {
        "type": "function-before",
        "schema": schema,
        **own_check(function, **shown),
    }


def made(function: Callable[[Any], Any], **shown: Any) -> Mark:
    """The value is made by a function alone, which raises PydanticCustomError with our code."""
    return lambda _: {
        "type": "function-plain",
        "json_schema_input_schema": {"type": "any"},
        **own_check(function, **shown),
    }


def own_check(function: Callable[..., Any], **shown: Any) -> Schema:
    """The part of a schema that names a function of ours."""
    return {"function": {"type": "no-info", "function": function}, "metadata": {SHOWN: shown}}

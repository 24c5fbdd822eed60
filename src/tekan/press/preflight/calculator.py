"""PostScript calculator functions (ISO 32000-1 7.10.5): a stack, no loops, so they always end."""

import math
import operator
import re
from collections.abc import Callable, Sequence
from typing import Any

_TOKEN = re.compile(r"[{}]|[^\s{}]+")
# Procedures in procedures, and values on the stack (the standard asks for 100).
_DEEPEST, _MOST = 32, 1000

_Stack = list[Any]
_Program = list[Any]


def calculator(source: bytes) -> Callable[[Sequence[float]], list[float]]:
    """The function: its inputs to all that is left on the stack."""
    text = re.sub(r"%[^\r\n]*", " ", source.decode("latin-1"))
    tokens = iter(_TOKEN.findall(text))
    if next(tokens, "") != "{":
        raise ValueError("no procedure")
    program = _parsed(tokens, 0)

    def run(inputs: Sequence[float]) -> list[float]:
        stack: _Stack = [float(value) for value in inputs]
        _obey(program, stack)
        return [float(value) for value in stack]

    return run


def _parsed(tokens: Any, depth: int) -> _Program:
    if depth > _DEEPEST:
        raise ValueError("procedures within procedures")
    program: _Program = []
    for token in tokens:
        if token == "}":
            return program
        if token == "{":
            program.append(_parsed(tokens, depth + 1))
        elif token in _WORDS or token in ("if", "ifelse"):
            program.append(token)
        else:
            program.append(float(token) if set(token) & set(".eE") else int(token))
    raise ValueError("unfinished procedure")


def _obey(program: _Program, stack: _Stack) -> None:
    for step in program:
        if step == "if":
            then = stack.pop()
            if stack.pop():
                _obey(then, stack)
        elif step == "ifelse":
            other, then = stack.pop(), stack.pop()
            _obey(then if stack.pop() else other, stack)
        elif isinstance(step, str):
            _WORDS[step](stack)
        else:
            stack.append(step)
        if len(stack) > _MOST:
            raise ValueError("too much on the stack")


def _one(work: Callable[[Any], Any]) -> Callable[[_Stack], None]:
    def word(stack: _Stack) -> None:
        stack.append(work(stack.pop()))

    return word


def _two(work: Callable[[Any, Any], Any]) -> Callable[[_Stack], None]:
    def word(stack: _Stack) -> None:
        second, first = stack.pop(), stack.pop()
        stack.append(work(first, second))

    return word


def _copy(stack: _Stack) -> None:
    count = int(stack.pop())
    if not 0 <= count <= len(stack):
        raise ValueError("copy")
    stack.extend(stack[len(stack) - count :])


def _roll(stack: _Stack) -> None:
    by, count = int(stack.pop()), int(stack.pop())
    if not 0 < count <= len(stack):
        raise ValueError("roll")
    top = stack[-count:]
    by %= count
    stack[-count:] = top[count - by :] + top[: count - by]


def _index(stack: _Stack) -> None:
    depth = int(stack.pop())
    if depth < 0:
        raise ValueError("index")
    stack.append(stack[-1 - depth])


def _exchange(stack: _Stack) -> None:
    stack[-1], stack[-2] = stack[-2], stack[-1]


def _shift(value: int, by: int) -> int:
    by = max(min(by, 32), -32)
    return (value << by if by >= 0 else value >> -by) & 0xFFFFFFFF


def _turned(first: float, second: float) -> float:
    return math.degrees(math.atan2(first, second)) % 360


def _not(value: Any) -> Any:
    return not value if isinstance(value, bool) else ~int(value)


_WORDS: dict[str, Callable[[_Stack], None]] = {
    "abs": _one(abs),
    "add": _two(operator.add),
    "atan": _two(_turned),
    "ceiling": _one(math.ceil),
    "cos": _one(lambda a: math.cos(math.radians(a))),
    "cvi": _one(int),
    "cvr": _one(float),
    "div": _two(operator.truediv),
    "exp": _two(math.pow),
    "floor": _one(math.floor),
    "idiv": _two(lambda a, b: int(a / b)),
    "ln": _one(math.log),
    "log": _one(math.log10),
    "mod": _two(math.fmod),
    "mul": _two(operator.mul),
    "neg": _one(operator.neg),
    "round": _one(lambda a: math.floor(a + 0.5)),
    "sin": _one(lambda a: math.sin(math.radians(a))),
    "sqrt": _one(math.sqrt),
    "sub": _two(operator.sub),
    "truncate": _one(math.trunc),
    "and": _two(operator.and_),
    "bitshift": _two(_shift),
    "eq": _two(operator.eq),
    "ge": _two(operator.ge),
    "gt": _two(operator.gt),
    "le": _two(operator.le),
    "lt": _two(operator.lt),
    "ne": _two(operator.ne),
    "not": _one(_not),
    "or": _two(operator.or_),
    "xor": _two(operator.xor),
    "false": lambda stack: stack.append(False),
    "true": lambda stack: stack.append(True),
    "copy": _copy,
    "dup": lambda stack: stack.append(stack[-1]),
    "exch": _exchange,
    "index": _index,
    "pop": lambda stack: stack.__delitem__(-1),
    "roll": _roll,
}

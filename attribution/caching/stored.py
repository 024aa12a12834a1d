"""Dataclasses as plain data for JSON and back: lists of their fields in order, read strictly by their types."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

Thing = TypeVar("Thing")
_Decoder = Callable[[Any], Any]
_NEWER_UNION = (Union, types.UnionType)


def to_data(value: Any) -> Any:
    """Return a value of the model as lists, mappings, texts and numbers."""
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        return [to_data(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, tuple | list):
        return [to_data(item) for item in value]
    if isinstance(value, Mapping):
        return {key: to_data(item) for key, item in value.items()}
    return value


def from_data(type_: type[Thing], data: Any) -> Thing:
    """Return the value of a type that `to_data` made data of. Raises ValueError, TypeError or KeyError otherwise."""
    of_any: Any = type_
    made: Thing = _decoder(of_any)(data)
    return made


@cache
def _decoder(type_: Any) -> _Decoder:
    """Return what makes a value of a type, as the annotation of a field gives it."""
    origin, arguments = get_origin(type_), get_args(type_)
    if origin in _NEWER_UNION:
        (inner,) = (argument for argument in arguments if argument is not type(None))
        inside = _decoder(inner) if get_origin(inner) or isinstance(inner, type) else _same
        return lambda data: None if data is None else inside(data)
    if origin is tuple:
        return _tuple_decoder(arguments)
    if isinstance(type_, type) and issubclass(type_, Enum):
        return type_
    if is_dataclass(type_) or hasattr(type_, "_fields"):
        return _record_decoder(type_)
    return _same


def _same(data: Any) -> Any:
    return data


def _tuple_decoder(arguments: tuple[Any, ...]) -> _Decoder:
    inside = _decoder(arguments[0])
    if inside is _same:
        return tuple
    return lambda data: tuple([inside(item) for item in data])


def _record_decoder(type_: Any) -> _Decoder:
    """Read a dataclass or named tuple from the list of its fields; each must be there, and no other."""
    hints = get_type_hints(type_)
    names = [field.name for field in fields(type_)] if is_dataclass(type_) else type_._fields
    decoders = [_decoder(hints[name]) for name in names]
    return lambda data: type_(*[decode(item) for decode, item in zip(decoders, data, strict=True)])

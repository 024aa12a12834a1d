"""What is wrong in a rule file, in words: where, in which rule, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from attribution.errors import RuleFault
from attribution.yamlfile import KeyPath, YamlData, YamlFault, YamlFile

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_NO_KEY = ("tuple[", "dict[", "list[", "literal[", "function-", "[key]")
_LIST = ("{key} must be a list", "write it as [a, b], or with a dash before each item")
_KEYS = ("{key} must have keys", "write it as key: value")
_TOLD = {
    "unexpected_keyword_argument": ("unknown key {key}", "remove it or correct its spelling"),
    "missing": ("the key {key} is missing", "add it"),
    "string_type": ("{key} must be a word, not {input}", "put it in quotation marks"),
    "literal_error": ("{key} must be {expected}, not {input}", "choose one of these"),
    "tuple_type": _LIST,
    "list_type": _LIST,
    "dict_type": _KEYS,
    "mapping_type": _KEYS,
    "dataclass_type": _KEYS,
}


def rules_of(data: YamlData) -> list[YamlData]:
    """Return the list under `rules`, or an empty one."""
    rules = data.get("rules") if isinstance(data, dict) else None
    return rules if isinstance(rules, list) else []


def rule_faults(path: Path, data: YamlData, faults: Iterable[YamlFault]) -> tuple[RuleFault, ...]:
    """Name the file and the rule of each fault."""
    return tuple(
        RuleFault(str(path), fault.line, _rule_name(data, fault.path), fault.what, fault.remedy) for fault in faults
    )


def _rule_name(data: YamlData, place: KeyPath) -> str:
    number = place[1] if place[:1] == ("rules",) and len(place) > 1 else None
    rule = rules_of(data)[number] if isinstance(number, int) else None
    return str(rule.get("id") or rule.get("code") or "") if isinstance(rule, dict) else ""


def shape_faults(file: YamlFile, errors: Iterable[ErrorDetails]) -> list[YamlFault]:
    """Put validation errors into words: of a union, which tells one for each of its members, the deepest and first."""
    found: dict[KeyPath, YamlFault] = {}
    for error in errors:
        place = tuple(key for key in error["loc"] if isinstance(key, int) or not key.startswith(_NO_KEY))
        found.setdefault(place, _told(file, place, error))
    around = {place[:length] for place in found for length in range(len(place))}
    return [fault for place, fault in found.items() if place not in around]


def _told(file: YamlFile, place: KeyPath, error: ErrorDetails) -> YamlFault:
    names = [key for key in place if isinstance(key, str)]
    key = repr(names[-1]) if names else "the file"
    if place and isinstance(place[-1], int):
        key = f"item {place[-1] + 1} of {key}"
    what, remedy = _TOLD.get(error["type"], ("{key}: {msg}", "correct the value"))
    expected = error.get("ctx", {}).get("expected", "")
    told = what.format(key=key, input=repr(error["input"]), msg=error["msg"], expected=expected)
    return YamlFault(file.line(place), told, remedy, place)

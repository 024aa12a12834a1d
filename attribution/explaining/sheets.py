"""An entry laid out for reading: everything that its data says, with the standards' names and addresses."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from attribution.explaining.catalogue import Entry, Subject
from attribution.explaining.measured import Measured, told
from attribution.explaining.options import option_lines
from attribution.ruleset import RuleSet
from attribution.ruleset.shapes import Examples, Guard, LintRule, PatternRule, Target, WordList

_TITLES = {"id", "code", "name", "lexicon", "option_notes"}
_REFERENCES = {"standards", "see"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page on one entry: what it is called, what kind it is, and labelled items in the order of the data."""

    title: str
    kind: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]


def sheet(rules: RuleSet, entry: Entry, measured: Mapping[str, Measured]) -> Sheet:
    """Return the page on an entry, a rule's with its figures. Fields that are empty are left out."""
    name = getattr(entry.subject, "name", "")
    title = f"{entry.key}  {name}" if name else entry.key
    sections = [(label, items) for label, items in _sections(rules, entry.subject) if items]
    if isinstance(entry.subject, (PatternRule, LintRule)):
        sections.append(("measured", (told(entry.subject, measured.get(entry.key)),)))
    return Sheet(title, entry.kind, tuple(sections))


def _sections(rules: RuleSet, subject: Subject | Examples | Guard | Target) -> Iterator[tuple[str, tuple[str, ...]]]:
    for field in fields(subject):
        value = getattr(subject, field.name)
        label = field.name.replace("_", " ")
        if isinstance(value, (Examples, Guard, Target)):
            for inner, items in _sections(rules, value):
                yield f"{label}: {inner}", items
        elif isinstance(subject, LintRule) and field.name == "options":
            yield label, tuple(option_lines(rules, subject))
        elif field.name in _REFERENCES:
            yield label, tuple(_reference(rules, key) for key in value)
        elif field.name not in _TITLES:
            yield label, tuple(_items(value))


def _reference(rules: RuleSet, key: str) -> str:
    """Tell a standard with its name and address; other things to see by their key."""
    standard = rules.standards.get(key)
    return f"[{key}] {standard.name}: {standard.asks} <{standard.address}>" if standard else key


def _items(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from (f"{key}: {_inline(part)}" for key, part in value.items())
    elif isinstance(value, (tuple, list)):
        yield from (_inline(part) for part in value)
    elif value not in ("", None):
        yield _inline(value)


def _inline(value: Any) -> str:
    if isinstance(value, WordList):
        about = f"{value.about} " if value.about else ""
        return f"{about}[{', '.join(value.words)}]"
    if isinstance(value, (dict, list)):
        return json.dumps(value, ensure_ascii=False)
    return f"{value:g}" if isinstance(value, float) else str(value)


def subject_data(subject: Subject) -> dict[str, Any]:
    """Return an entry's data as JSON has it."""
    data: dict[str, Any] = _plain(subject)
    return data


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, (tuple, list)) else value

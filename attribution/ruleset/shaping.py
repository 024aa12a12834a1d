"""From one rule file to its shape, and everything that is wrong in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from attribution.errors import RuleFault
from attribution.model import Directness
from attribution.ruleset.shapes import KINDS, Lexicon, LintFile, LintRule, PatternFile, PatternRule, RuleFile, ScaleFile
from attribution.ruleset.telling import rule_faults, rules_of, shape_faults
from attribution.yamlfile import KeyPath, YamlData, YamlError, YamlFault, YamlFile, read_yaml

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_Rule = TypeVar("_Rule", PatternRule, LintRule)


@dataclass(frozen=True, slots=True)
class ShapedFile:
    """A rule file: its data; its shape, less the rules that are wrong (None if nothing is left); and the faults."""

    data: YamlData
    shape: RuleFile | None
    faults: tuple[RuleFault, ...]


def read_shape(path: Path) -> ShapedFile:
    """Read one rule file. Each rule of its shape knows the file and line where it stands."""
    try:
        file = read_yaml(path)
    except YamlError as error:
        return ShapedFile(None, None, rule_faults(path, None, [error.fault]))
    shape, faults = _shaped(path, file)
    return ShapedFile(file.data, shape, rule_faults(path, file.data, [*file.faults, *faults]))


def _shaped(path: Path, file: YamlFile) -> tuple[RuleFile | None, Sequence[YamlFault]]:
    kind = next((key for key in KINDS if isinstance(file.data, dict) and key in file.data), None)
    if kind is None:
        what = f"not a rule file: it has none of the keys {', '.join(KINDS)}"
        return None, [YamlFault(1, what, "begin it with one of them")]
    faults = [*_set_by_loading(file), *_shape_faults(kind, file)]
    shape = _shape(kind, path, file, faults)
    return shape, [*faults, *_content_faults(shape, file)]


@cache
def _adapter(kind: str) -> TypeAdapter[RuleFile]:
    from pydantic import TypeAdapter  # noqa: PLC0415 - a tenth of a second, paid only where rules are loaded

    return TypeAdapter(KINDS[kind])


def _set_by_loading(file: YamlFile) -> Iterator[YamlFault]:
    for number, rule in enumerate(rules_of(file.data)):
        if isinstance(rule, dict) and "where" in rule:
            place = ("rules", number, "where")
            yield YamlFault(file.line(place), "unknown key 'where'", "remove it", place)


def _shape_faults(kind: str, file: YamlFile) -> list[YamlFault]:
    from pydantic import ValidationError  # noqa: PLC0415

    try:
        _adapter(kind).validate_python(file.data)
    except ValidationError as error:
        return shape_faults(file, error.errors())
    return []


def _shape(kind: str, path: Path, file: YamlFile, faults: Sequence[YamlFault]) -> RuleFile | None:
    """Return the shape, less the rules that are wrong; None if something else is."""
    if not isinstance(file.data, dict) or any(not _in_a_rule(fault.path) for fault in faults):
        return None
    wrong = {fault.path[1] for fault in faults}
    kept = [number for number in range(len(rules_of(file.data))) if number not in wrong]
    rules = [rules_of(file.data)[number] for number in kept]
    shape = _adapter(kind).validate_python({**file.data, "rules": rules} if wrong else file.data)
    places = [f"{path}:{file.line(('rules', number))}" for number in kept]
    if isinstance(shape, PatternFile):
        return replace(shape, rules=_placed(shape.rules, places))
    return replace(shape, rules=_placed(shape.rules, places)) if isinstance(shape, LintFile) else shape


def _in_a_rule(place: KeyPath) -> bool:
    return place[:1] == ("rules",) and len(place) > 1


def _placed(rules: Sequence[_Rule], places: Sequence[str]) -> tuple[_Rule, ...]:
    return tuple(replace(rule, where=place) for rule, place in zip(rules, places, strict=True))


def _content_faults(shape: RuleFile | None, file: YamlFile) -> Iterator[YamlFault]:
    if isinstance(shape, Lexicon):
        yield from _name_faults(shape, file)
        yield from _word_faults(shape, file)
    elif isinstance(shape, ScaleFile):
        for code in set(shape.scale.classes) - set(Directness):
            place = ("scale", "classes", code)
            yield YamlFault(file.line(place), f"unknown class {code!r}", f"use {', '.join(Directness)}", place)


def _name_faults(shape: Lexicon, file: YamlFile) -> Iterator[YamlFault]:
    names: dict[KeyPath, str] = {("lexicon",): shape.lexicon, **{("lists", name): name for name in shape.lists}}
    for place, name in names.items():
        if not _NAME.fullmatch(name):
            yield YamlFault(file.line(place), f"the name {name!r} is not plain", "use a-z, 0-9 and -", place)


def _word_faults(shape: Lexicon, file: YamlFile) -> Iterator[YamlFault]:
    for name, words in shape.lists.items():
        for number, word in enumerate(words.words):
            if not word or word != word.strip():
                place = ("lists", name, "words", number)
                what = f"the word {word!r} is empty or has space at its ends"
                yield YamlFault(file.line(place), what, "trim or remove it", place)

"""From the shapes of rule files to one RuleSet: later files add to earlier ones."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, TypeVar

from attribution.errors import RuleFault
from attribution.ruleset.rules import RuleSet
from attribution.ruleset.shapes import (
    FormatFile,
    Lexicon,
    LintFile,
    LintRule,
    PatternFile,
    PatternRule,
    PresetFile,
    RuleFile,
    Scale,
    ScaleFile,
    StandardFile,
    TermFile,
    WordList,
)
from attribution.ruleset.validation import rule_fault

_Rule = TypeVar("_Rule", PatternRule, LintRule)


def merge_shapes(shapes: Iterable[RuleFile], digest: str, faults: list[RuleFault]) -> RuleSet:
    """Put the shapes together in their order; what does not fit, an id given twice, goes to `faults`."""
    rules = RuleSet({}, {}, {}, Scale({}, {}, {}), {}, {}, digest)
    for shape in shapes:
        rules = _added(rules, shape, faults)
    return rules


def joined_rules(found: Sequence[RuleSet]) -> RuleSet:
    """Return what tells of the rules of several sets: of two rules with one name that of the first set."""
    first, digests = found[0], sorted({rules.digest for rules in found})
    if len(digests) == 1:
        return first
    kinds: dict[str, Any] = {}
    for kind in ("patterns", "lint", "standards", "terms", "lexicons"):
        kinds[kind] = {key: value for rules in reversed(found) for key, value in getattr(rules, kind).items()}
    return replace(first, **kinds, digest=hashlib.sha256(repr(digests).encode()).hexdigest()[: len(first.digest)])


def _added(rules: RuleSet, shape: RuleFile, faults: list[RuleFault]) -> RuleSet:
    match shape:
        case Lexicon():
            return replace(rules, lexicons={**rules.lexicons, shape.lexicon: _lexicon(rules, shape)})
        case PatternFile():
            patterns = _new(rules, ((rule.id, rule) for rule in shape.rules), f"{shape.family}/", faults)
            return replace(rules, patterns={**rules.patterns, **patterns})
        case LintFile():
            lint = _new(rules, ((rule.code, rule) for rule in shape.rules), shape.lint, faults)
            return replace(rules, lint={**rules.lint, **lint})
        case ScaleFile():
            return replace(rules, scale=_scale(rules.scale, shape.scale))
        case TermFile() | StandardFile() | PresetFile() | FormatFile():
            (entries,) = fields(shape)
            more: Any = {entries.name: {**getattr(rules, entries.name), **getattr(shape, entries.name)}}
            return replace(rules, **more)


def _lexicon(rules: RuleSet, shape: Lexicon) -> Lexicon:
    """Lower the words, and let a lexicon add to the lists of an earlier one of its name."""
    old: Mapping[str, WordList] = rules.lexicons[shape.lexicon].lists if shape.lexicon in rules.lexicons else {}
    lists = {**old, **{name: _words(old.get(name), words) for name, words in shape.lists.items()}}
    return replace(shape, lists=lists)


def _words(old: WordList | None, new: WordList) -> WordList:
    words = tuple(word.lower().replace("’", "'") for word in new.words)
    if old is None:
        return replace(new, words=tuple(dict.fromkeys(words)))
    together = tuple(dict.fromkeys((*old.words, *words)))
    return WordList(together, about=new.about or old.about, sets={**old.sets, **new.sets})


def _scale(old: Scale, new: Scale) -> Scale:
    return Scale({**old.classes, **new.classes}, {**old.modifiers, **new.modifiers}, {**old.bands, **new.bands})


def _new(rules: RuleSet, named: Iterable[tuple[str, _Rule]], prefix: str, faults: list[RuleFault]) -> dict[str, _Rule]:
    """Return the rules whose ids are new."""
    result: dict[str, _Rule] = {}
    for key, rule in named:
        first = rules.patterns.get(key) or rules.lint.get(key) or result.get(key)
        if first:
            faults.append(rule_fault(rule, "the id stands twice", f"choose another id than that at {first.where}"))
        elif not key.startswith(prefix):
            faults.append(rule_fault(rule, f"the id does not begin with {prefix!r}", "rename the rule or the family"))
        result.setdefault(key, rule)
    return result

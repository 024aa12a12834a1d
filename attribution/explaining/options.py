"""The options of a rule's check as they are written in `attribution.toml`, each with what it does."""

from __future__ import annotations

import json
from collections.abc import Iterator

from attribution.ruleset import RuleSet
from attribution.ruleset.checkoptions import NUMBERS
from attribution.ruleset.shapes import LintRule


def option_lines(rules: RuleSet, rule: LintRule) -> Iterator[str]:
    """Yield the table of a rule's options with their values as a configuration file has it, and remarks."""
    if rule.options:
        yield f"[options.{rule.code}]"
    for name, value in rule.options.items():
        is_number = any(shape.fullmatch(value) for shape in NUMBERS.values())
        written = value if is_number else json.dumps(value, ensure_ascii=False)
        yield f"{name} = {written}  # {option_note(rules, rule, name)}"


def option_note(rules: RuleSet, rule: LintRule, name: str) -> str:
    """Return what an option does: the rule's own note, or what its word list or its pattern rules are for."""
    value = rule.options[name]
    if name in rule.option_notes:
        return rule.option_notes[name]
    if rules.has_words(value):
        lexicon, _, part = value.partition(".")
        found = rules.lexicons[lexicon]
        return f"word list: {_first(found.lists[part].about if part else found.about)}"
    known = [rules.patterns[key] for key in value.split() if key in rules.patterns]
    label = "pattern rules, such as" if len(known) > 1 else "pattern rule"
    return f"{label}: {_first(known[0].why)}" if known else ""


def _first(about: str) -> str:
    """Return the first sentence, as it goes on after a colon."""
    sentence = " ".join(about.split()).partition(". ")[0].removesuffix(".")
    return sentence[:1].lower() + sentence[1:]

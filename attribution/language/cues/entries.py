"""Which word of which list a cue was matched by: the entry that stands in `because` beside the rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attribution.model import RuleMatch, Token
from attribution.ruleset import RuleSet
from attribution.ruleset.shapes import TokenPattern

_WORDLIKE = ("LEMMA", "LOWER", "NORM", "ORTH", "TEXT")


def word_entry(rules: RuleSet, match: RuleMatch, token: Token) -> str:
    """Return `lexicon.list/word` for the cue of a match, or "" where its rule spells the word out or asks for none."""
    forms = (token.lemma, token.text.lower())
    nodes = [node for pattern in rules.patterns[match.rule].patterns for node in _cue_nodes(pattern, match, token)]
    if any(form in _spelt_out(node) for node in nodes for form in forms):
        return ""
    entries = (_place(rules, name, form) for node in nodes for name in _lists(node) for form in forms)
    return next((entry for entry in entries if entry), "")


def _cue_nodes(pattern: TokenPattern, match: RuleMatch, token: Token) -> Iterator[Mapping[str, Any]]:
    """Yield the conditions on the cue's token in a pattern that may have matched; of a flat pattern all conditions."""
    if not match.roles:
        yield from (node for node in pattern if "RIGHT_ID" not in node)
    elif tuple(node.get("RIGHT_ID") for node in pattern) == tuple(role for role, _ in match.roles):
        yield from (node["RIGHT_ATTRS"] for node, (_, i) in zip(pattern, match.roles, strict=True) if i == token.i)


def _values(node: Mapping[str, Any]) -> Iterator[Any]:
    for value in (node[name] for name in _WORDLIKE if name in node):
        yield value["IN"] if isinstance(value, dict) and "IN" in value else value


def _spelt_out(node: Mapping[str, Any]) -> Iterator[str]:
    for value in _values(node):
        yield from [value] if isinstance(value, str) else value if isinstance(value, list) else ()


def _lists(node: Mapping[str, Any]) -> Iterator[str]:
    return (value["lexicon"] for value in _values(node) if isinstance(value, dict) and set(value) == {"lexicon"})


def _place(rules: RuleSet, reference: str, word: str) -> str | None:
    """Return the entry of a word behind `name` or `name.list`."""
    name, _, part = reference.partition(".")
    lists = rules.lexicons[name].lists
    return next((f"{name}.{key}/{word}" for key in ([part] if part else lists) if word in lists[key].words), None)

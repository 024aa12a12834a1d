"""Rule matches that are no cues, as spans of the article."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.language.grammar.tree import Tree
from attribution.model import Marker, RuleMatch
from attribution.ruleset import RuleSet


def find_markers(tree: Tree, rules: RuleSet) -> Iterator[Marker]:
    """Yield the markers of a paragraph in the order of the text."""
    for match in tree.parsed.matches:
        if match.emits != "cue":
            yield _marker(tree, rules, match)


def _marker(tree: Tree, rules: RuleSet, match: RuleMatch) -> Marker:
    """Return a match as a marker with the facts that its rule sets and the lexicon entry that it used, if any."""
    rule = rules.patterns[match.rule]
    part = match.start, match.end
    entry = f"{rule.phrases['lexicon']}/{tree.words(part)}" if isinstance(rule.phrases, dict) else ""
    return Marker(match.rule, match.emits, tree.span(part), dict(rule.sets), entry)

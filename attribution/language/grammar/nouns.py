"""Noun phrases: from a head to the words that belong to the phrase."""

from __future__ import annotations

from attribution.language.grammar.ranges import trim
from attribution.language.grammar.tree import Range, Tree

_BEFORE = frozenset({"punct", "cc", "advmod", "dep", "parataxis"})
_OUTSIDE = _BEFORE | {"relcl", "acl", "advcl", "conj", "appos", "ccomp", "npadvmod"}


def phrase(tree: Tree, head: int) -> Range:
    """Return the whole phrase of a head, titles, appositives and clauses with it, without a comma at its ends."""
    return trim(tree, tree.reach[head])


def core(tree: Tree, head: int) -> Range:
    """Return the phrase without what is set off by commas: no appositive, no clause, no coordinated phrase."""
    start, end = tree.reach[head]
    for child in tree.children_by(head, *_OUTSIDE):
        low, high = tree.reach[child]
        if child > head:
            end = min(end, low)
        elif tree.tokens[child].dep in _BEFORE:
            start = max(start, high)
    return trim(tree, (min(start, head), max(end, head + 1)))

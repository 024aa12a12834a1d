"""Noun phrases: from a head to the words that belong to the phrase."""

from __future__ import annotations

from attribution.language.tree import Range, Tree

_OUTSIDE = frozenset(
    {"relcl", "acl", "advcl", "parataxis", "cc", "conj", "punct", "appos", "ccomp", "dep", "advmod", "npadvmod"}
)


def phrase(tree: Tree, head: int) -> Range:
    """Return the whole phrase of a head: titles, appositives and clauses that describe it, without a comma at its ends."""
    return trim(tree, tree.reach[head])


def core(tree: Tree, head: int) -> Range:
    """Return the phrase without what is set off by commas: no appositive, no clause, no coordinated phrase."""
    start, end = tree.reach[head]
    for child in tree.children[head]:
        if tree.tokens[child].dep in _OUTSIDE:
            low, high = tree.reach[child]
            if child > head:
                end = min(end, low)
            elif tree.tokens[child].dep in {"punct", "cc", "advmod", "dep", "parataxis"}:
                start = max(start, high)
    return trim(tree, (min(start, head), max(end, head + 1)))


def trim(tree: Tree, part: Range) -> Range:
    """Take commas, dashes, brackets that do not close and spaces off the ends of a range, never all of it."""
    start, end = part
    while end - start > 1 and _loose(tree, end - 1, part):
        end -= 1
    while end - start > 1 and _loose(tree, start, part):
        start += 1
    return start, end


def _loose(tree: Tree, token: int, part: Range) -> bool:
    text = tree.tokens[token].text
    if text == ")":
        return "(" not in {t.text for t in tree.tokens[part[0] : part[1]]}
    return tree.tokens[token].pos in {"PUNCT", "SPACE"} and text not in {'"', "'", "''", ")", "]"}

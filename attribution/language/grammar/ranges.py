"""Token ranges: what is left of one without its loose marks, or without another."""

from __future__ import annotations

from bisect import bisect_right

from attribution.language.grammar.tree import ACCORDING, Range, Tree

Ranges = tuple[Range, ...]
_QUOTES_AND_BRACKETS = frozenset({'"', "'", "''", ")", "]"})
_WORDLESS = frozenset({"PUNCT", "SPACE", "CCONJ"})
_FINAL = frozenset({".", ";"})


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
        return "(" not in {t.text for t in tree.tokens[slice(*part)]}
    return tree.tokens[token].pos in {"PUNCT", "SPACE"} and text not in _QUOTES_AND_BRACKETS


def without(tree: Tree, whole: Range, hole: Range) -> Ranges:
    """Return what is left of `whole` once `hole` is taken out, without loose commas."""
    parts = ((whole[0], min(hole[0], whole[1])), (max(hole[1], whole[0]), whole[1]))
    return tuple(trim(tree, part) for part in parts if part[0] < part[1] and _has_words(tree, part))


def _has_words(tree: Tree, part: Range) -> bool:
    return any(token.pos not in _WORDLESS for token in tree.tokens[slice(*part)])


def statement(tree: Tree, token: int) -> Range:
    """Return the sentence that holds `token`, less its last full stop: that is no content."""
    low, high = tree.bounds(token)
    return low, high - (tree.tokens[high - 1].text in _FINAL)


def before_according(tree: Tree, part: Range) -> Range:
    """Cut a range where *according to* begins: what follows attributes it and is no part of it."""
    start, end = part
    after = bisect_right(tree.according, start)
    return trim(tree, (start, min([end, *tree.according[after : after + 1]])))


def is_according(tree: Tree, token: int) -> bool:
    """Whether a token opens *according to*."""
    return tree.tokens[token].text.lower() == ACCORDING


def overlap(one: Range, other: Range | None) -> bool:
    """Whether two ranges share a token."""
    return other is not None and one[0] < other[1] and other[0] < one[1]

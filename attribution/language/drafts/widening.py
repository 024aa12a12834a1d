"""What is said round quoted words: *urged the board to “think again”* gives the board's duty, not two words alone."""

from __future__ import annotations

from attribution.language.drafts.scene import Scene
from attribution.language.grammar.ranges import trim
from attribution.language.grammar.tree import Range, Tree
from attribution.language.quotations.forms import is_uttered
from attribution.model import Quotation, Span

HIGHEST = 12  # tokens on the path from the quoted words to the cue
_COMPLEMENTS = frozenset({"dobj", "ccomp", "xcomp", "prep", "oprd", "acomp", "attr"})
_ABOUT_OBJECT = frozenset({"oprd", "acomp", "attr"})


def said_with(scene: Scene, quotation: Quotation, paragraph: int, cue: int) -> Span:
    """Return the cue's complement where the quoted words are part of it, else the quotation."""
    if is_uttered(scene.text, quotation):
        return quotation.span
    tree = scene.trees[paragraph]
    first = next((t.i for t in tree.tokens if t.start >= quotation.inner.start), None)
    node = None if first is None else _complement(tree, first, cue)
    if node is None:
        return quotation.span
    whole = tree.span(_range(tree, node, cue))
    return Span(min(whole.start, quotation.span.start), max(whole.end, quotation.span.end))


def _complement(tree: Tree, first: int, cue: int) -> int | None:
    """Return the head of the complement of the cue, to its right, in which a token lies."""
    path = list(tree.climb(first, HIGHEST))
    node = next((token for token in path if token.head == cue and token.i != cue), None)
    return node.i if node is not None and node.i > cue and node.dep in _COMPLEMENTS else None


def _range(tree: Tree, node: int, cue: int) -> Range:
    """Return a complement: the object too where it is said of one, but no preposition right before the mark."""
    start, end = tree.reach[node]
    if tree.tokens[node].dep == "prep" and tree.tokens[node + 1 : node + 2] and tree.tokens[node + 1].text == '"':
        start = node + 1
    if tree.tokens[node].dep in _ABOUT_OBJECT or tree.tokens[node].text.lower() == "as":
        start = min([start, *(tree.reach[child][0] for child in tree.children_by(cue, "dobj"))])
    return trim(tree, (max(start, cue + 1), end))

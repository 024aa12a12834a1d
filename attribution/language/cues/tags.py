"""The tag of a cue, such as *Lund told the council on Monday*, and the content around it."""

from __future__ import annotations

from attribution.language.grammar.ranges import Ranges, statement, without
from attribution.language.grammar.tags import ASSERTING
from attribution.language.grammar.tree import VERBAL, Range, Tree

HANGING = frozenset({"prep", "npadvmod", "dobj", "dative", "advmod", "tmod", "pobj", "prt", "attr", "oprd", "acomp"})
_CLAUSES = frozenset({"acl", "relcl", "pcomp", "ccomp"})
_BEFORE = frozenset({",", '"', "-", "–", "—", "?", "!", "''"})
_JOINING = frozenset({"and", "but"})  # after a clause that opens the sentence they join another, and nothing is said
_AFTER = frozenset({"", ",", ".", ";", ":", "-", "–", "—", '"'})


def tag_range(tree: Tree, cue: Range, source: Range | None, verb: int) -> Range:
    """Return the tag: source, cue and what hangs on the cue at its right without being a clause."""
    start, end = (min(cue[0], source[0]), max(cue[1], source[1])) if source and _beside(tree, cue, source) else cue
    if start > tree.bounds(verb)[0] and tree.tokens[start - 1].text.lower() == "as":
        start -= 1
    for child in tree.children_by(verb, *HANGING):
        if child >= end and tree.reach[child][0] >= end - 1 and not _quotes(tree, child):
            end = max(end, _end_before_clause(tree, child))
    return start, end


def _end_before_clause(tree: Tree, child: int) -> int:
    clauses = (tree.reach[c][0] for c in tree.children_by(child, *_CLAUSES) if c > child)
    return min([tree.reach[child][1], *clauses])


def _beside(tree: Tree, cue: Range, source: Range) -> bool:
    """Whether no verb stands between source and cue."""
    gap = (source[1], cue[0]) if source[1] <= cue[0] else (cue[1], source[0])
    return not any(token.pos in VERBAL for token in tree.tokens[slice(*gap)])


def _quotes(tree: Tree, child: int) -> bool:
    return _has_mark(tree, tree.reach[child])


def around_tag(tree: Tree, verb: int, tag: Range) -> Ranges:
    """Return the sentence less a tag set off by commas or quotation marks; nothing if it is no such tag."""
    if not _set_off(tree, tag, tree.bounds(verb)):
        return ()
    whole = statement(tree, verb)
    rest = tag[1], whole[1]
    if after_quotation(tree, tag) and not _has_mark(tree, rest) and not _goes_on(tree, rest):
        whole = whole[0], tag[1]
    parts = without(tree, whole, tag)
    quotes = _has_mark(tree, (whole[0], tag[0]))
    return parts if quotes or any(_states(tree, part) for part in parts) else ()


def after_quotation(tree: Tree, tag: Range) -> bool:
    """Whether a tag follows a closing mark: what comes after it without one is the writer's."""
    return tag[0] > tree.bounds(tag[0])[0] and tree.tokens[tag[0] - 1].text == '"'


def _goes_on(tree: Tree, part: Range) -> bool:
    """Whether a clause that began before the tag goes on with its verb: *“Only you,” she said, would do that*."""
    first = next((token for token in tree.tokens[slice(*part)] if token.pos != "PUNCT"), None)
    return first is not None and first.tag in ASSERTING


def _has_mark(tree: Tree, part: Range) -> bool:
    return any(token.text == '"' for token in tree.tokens[slice(*part)])


def _set_off(tree: Tree, tag: Range, bounds: Range) -> bool:
    (start, end), (low, high) = tag, bounds
    after = tree.tokens[end].text if end < high else ""
    if start <= low and after == "," and end + 1 < high and tree.tokens[end + 1].lemma in _JOINING:
        return False
    return (start <= low or tree.tokens[start - 1].text in _BEFORE) and after in _AFTER


def _states(tree: Tree, part: Range) -> bool:
    return any(token.pos in VERBAL and token.tag != "VBG" for token in tree.tokens[slice(*part)])

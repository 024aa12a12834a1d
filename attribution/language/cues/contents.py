"""What a cue's content is: ranges of tokens, one function for each frame."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from attribution.language.cues.tags import HANGING, after_quotation, around_tag
from attribution.language.grammar.ranges import Ranges, before_according, is_according, statement, trim, without
from attribution.language.grammar.tags import ASSERTING
from attribution.language.grammar.tree import VERBAL, Range, Tree

BARE = frozenset({"stance", "quotation"})  # frames whose cue has no content of its own
_TAKEN_ALONG = frozenset({"prep", "advmod", "npadvmod", "dobj", "attr", "acomp"})
_COMPLETING = HANGING | {"xcomp", "ccomp", "appos"}
_RELATIVE = frozenset({"whom"})  # after an object it tells of that, not what was said
_NO_STATEMENT = frozenset({",", ":", '"', "in", "at", "on"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cue stands: its head token, its words and the tag around them.

    `node` is the head of the content where the rule names one; the conjunctions `continuing` carry on a content clause,
    those of `timing` tell when or how something was said.
    """

    tree: Tree
    verb: int
    cue: Range
    tag: Range
    node: int | None
    continuing: frozenset[str] = frozenset()
    timing: frozenset[str] = frozenset()


def find_content(place: Place, frame: str) -> Ranges | None:
    """Return the content in a frame, () where the frame has none of its own, or None where the frame does not fit."""
    if frame in BARE:
        return ()
    found = _FRAMES[frame](place)
    if frame != "sentence" and place.tree.tokens[place.verb].pos in VERBAL:
        found = tuple(before_according(place.tree, part) for part in found)
    return found or None


def rest_of_sentence(tree: Tree, token: int, hole: Range) -> Ranges:
    """Return the sentence less an adverbial of attribution such as *according to Lund*."""
    return without(tree, statement(tree, token), hole)


def _clause(place: Place) -> Ranges:
    """Return the content clause; one before its verb reaches back to where the sentence begins."""
    if place.node is None:
        return ()
    if place.node < place.verb:
        return _clause_before(place, place.node)
    if _describes_speaking(place, place.node):
        return ()
    start, tag = place.tree.reach[place.node][0], place.tag
    if start > place.cue[1] and place.tree.tokens[start].lemma in _RELATIVE:
        return ()
    left = tag[1] if start < tag[1] <= place.node else start
    return without(place.tree, (left, _right_end(place, place.node)), tag)


def _describes_speaking(place: Place, node: int) -> bool:
    """Whether a clause tells when or how something was said: *said, smiling at her*, *said, as the band began*."""
    tree = place.tree
    if any(tree.tokens[mark].lemma in place.timing for mark in tree.children_by(node, "mark")):
        return node > place.verb
    return tree.tokens[node].tag == "VBG" and node > 0 and tree.tokens[node - 1].text == ","


def _clause_before(place: Place, node: int) -> Ranges:
    if _said_after(place):
        return ()
    tree, (start, end) = place.tree, place.tree.reach[node]
    low, _ = tree.bounds(place.verb)
    if tree.tokens[place.verb].dep == "ROOT" and _opens(tree, low, start):
        start = low
    pieces = without(tree, (start, max(end, start + 1)), place.tag)
    return (*pieces, *(trim(tree, tree.reach[child]) for child in _resumed(place)))


def _said_after(place: Place) -> bool:
    """Whether what was said follows the tag at once or after a colon, so that a clause before it is not part of it."""
    tree, end = place.tree, place.tag[1]
    if tree.tokens[end : end + 1] and tree.tokens[end].text == ":":
        return True
    clauses = (child for child in tree.children_by(place.verb, "ccomp") if child >= end)
    return any(tree.reach[child][0] == end and not _describes_speaking(place, child) for child in clauses)


def _opens(tree: Tree, low: int, start: int) -> bool:
    """Whether nothing but a connective or an adverbial stands between the sentence's start and the clause."""
    return all(token.dep not in {"nsubj", "nsubjpass"} for token in tree.tokens[low:start])


def _resumed(place: Place) -> Iterator[int]:
    """Yield the clauses in which the content goes on after the tag."""
    tree = place.tree
    for child in tree.children_by(place.verb, "ccomp", "conj"):
        timed = _describes_speaking(place, child)
        if child > place.tag[1] and not timed and (tree.tokens[child].dep == "ccomp" or _opens_quotation(tree, child)):
            yield child


def _opens_quotation(tree: Tree, child: int) -> bool:
    return tree.tokens[tree.reach[child][0] - 1].text == '"'


def _right_end(place: Place, node: int) -> int:
    """Carry a clause on over what the parser hung on the verb of saying though it belongs to the clause."""
    later = (child for child in place.tree.children[place.verb] if child > node and _belongs(place, child))
    return max([place.tree.reach[node][1], *(place.tree.reach[child][1] for child in later)])


def _belongs(place: Place, child: int) -> bool:
    tree, dep = place.tree, place.tree.tokens[child].dep
    if dep == "ccomp":
        return True
    if is_according(tree, child):
        return False
    marks = {tree.tokens[mark].lemma for mark in tree.children_by(child, "mark")}
    return dep in _TAKEN_ALONG or (dep == "advcl" and bool(marks & place.continuing))


def _infinitive(place: Place) -> Ranges:
    """Return an infinitive or participle clause."""
    return () if place.node is None else (trim(place.tree, place.tree.reach[place.node]),)


def _complement(place: Place) -> Ranges:
    """Return the object and all that is said of it: *the plan a disgrace*, *Holm of lying*."""
    tree, node = place.tree, place.node
    if node is None:
        return ()
    later = (child for child in tree.children_by(place.verb, *_COMPLETING) if child > node)
    ends = (tree.reach[child][1] for child in later if not is_according(tree, child))
    return (trim(tree, (tree.reach[node][0], max([tree.reach[node][1], *ends]))),)


def _rest(place: Place) -> Ranges:
    """Return what follows the verb in its sentence if that states something; quotations have a rule of their own."""
    if after_quotation(place.tree, place.tag):
        return ()
    part = place.cue[1], statement(place.tree, place.verb)[1]
    words = place.tree.tokens[slice(*part)]
    states = any(token.tag in ASSERTING for token in words) and words[0].text not in _NO_STATEMENT
    return (trim(place.tree, part),) if states else ()


_FRAMES: Mapping[str, Callable[[Place], Ranges]] = {
    "clause": _clause,
    "tag": lambda place: around_tag(place.tree, place.verb, place.tag),
    "rest": _rest,
    "sentence": lambda place: rest_of_sentence(place.tree, place.verb, place.tag),
    "complement": _complement,
    "phrase": _infinitive,
    "infinitive": _infinitive,
}

"""Who speaks through whom: which draft is a speaker's own, which only relays, which lies inside another's words."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from attribution.language.drafts.draft import Draft
from attribution.language.drafts.extraction import Extraction
from attribution.language.grammar.tree import Tree
from attribution.ruleset import RuleSet

COVERS = 0.6
OWN = 0.5
ATTITUDE = "attitude"
HOLDING = "object-verbs.documents/"  # verbs by which papers hold something: nobody passes on what *the files include*
CLIMB = 6
_CHAINED = frozenset({"clause", "sentence", "quotation", "complement", "tag", "infinitive"})


class Place(Enum):
    """Where a draft stands: by itself, as the origin of what another passes on, or only inside another's words."""

    TOP = "top"
    ORIGIN = "origin"
    NESTED = "nested"


def places(extraction: Extraction, rules: RuleSet) -> tuple[Place, ...]:
    """Tell the place of each draft."""
    found: dict[int, Place] = {}

    def place(number: int) -> Place:
        parent = extraction.parents[number]
        if number not in found:
            found[number] = Place.TOP if parent is None else Place.NESTED
            heard = parent is not None and place(parent) is not Place.NESTED
            if parent is not None and heard and _passes_on(extraction, rules, number, parent):
                found[number] = Place.ORIGIN
        return found[number]

    return tuple(place(number) for number in range(len(extraction.drafts)))


def _passes_on(extraction: Extraction, rules: RuleSet, number: int, parent: int) -> bool:
    """Whether what the inner says is nearly all that the outer passes on: told, or quoted from an outlet."""
    inner, outer = extraction.drafts[number], extraction.drafts[parent]
    told = _is_outlet(extraction, outer)
    if not _can_pass_on(rules, inner, outer, told=told) or not _is_main(extraction, inner, outer):
        return False
    if not any(q.inner.holds(inner.cue[-1]) for q in extraction.quotations if q.depth == 0):
        return _covered(inner, outer) >= COVERS * sum(map(len, outer.content))
    return told and _fills_sentence(extraction, inner)


def _can_pass_on(rules: RuleSet, inner: Draft, outer: Draft, *, told: bool) -> bool:
    """Whether the constructions allow it: no hearsay, and no thoughts but those that an outlet tells of."""
    if inner.candidate.word.startswith(HOLDING):
        return False
    if outer.candidate.frame == "hearsay" or inner.candidate.frame not in _CHAINED or not inner.content:
        return False
    thinks = [ATTITUDE in rules.patterns[draft.candidate.rule].sets for draft in (outer, inner)]
    return not thinks[0] and (told or not thinks[1])


def _is_main(extraction: Extraction, inner: Draft, outer: Draft) -> bool:
    """Whether the inner is what the outer's content is about, and speaks under a name or noun of its own."""
    tree, candidate = extraction.trees[inner.paragraph], inner.candidate
    if candidate.source_head is not None and tree.tokens[candidate.source_head].pos == "PRON":
        return False
    return inner.unit != outer.unit or _leads(tree, candidate.head, outer.candidate.head)


def _fills_sentence(extraction: Extraction, inner: Draft) -> bool:
    unit = extraction.units[inner.unit].span
    own = sum(max(0, min(s.end, unit.end) - max(s.start, unit.start)) for s in inner.content)
    return own >= OWN * len(unit)


def _leads(tree: Tree, inner: int, outer: int) -> bool:
    """Whether the inner cue is the main verb of what the outer passes on, not one in a side clause of it."""
    token = tree.tokens[inner]
    for _ in range(CLIMB):
        if token.head == outer or token.dep == "ROOT":
            return token.dep not in {"advcl", "relcl", "acl"}
        if token.dep not in {"ccomp", "conj", "parataxis", "xcomp"}:
            return False
        token = tree.tokens[token.head]
    return False


def _is_outlet(extraction: Extraction, draft: Draft) -> bool:
    part, tree = draft.candidate.source, extraction.trees[draft.paragraph]
    return part is not None and any(part[0] <= m.start < part[1] for m in tree.matches("media"))


def covered(passed: Sequence[Draft], outer: Draft) -> float:
    """Return the share of the outer's content that what others say in it takes up, with their cues and names."""
    own = sum(map(len, outer.content))
    return sum(_covered(inner, outer) for inner in passed) / own if own else 0.0


def _covered(inner: Draft, outer: Draft) -> int:
    parts: Sequence[tuple[int, int]] = [
        (s.start, s.end) for s in (*inner.content, *inner.cue, *([inner.source] if inner.source else []))
    ]
    return sum(max(0, min(end, o.end) - max(start, o.start)) for start, end in parts for o in outer.content)

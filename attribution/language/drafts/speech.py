"""Give every quotation to the cue that it belongs to.

A quotation belongs, in this order, to the cue whose clause it lies in; to a tag that touches it; to a cue of its
sentence; to a tag that is a sentence of its own right after it; to a cue before a colon; to the speaker of the
quotation before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from attribution.language.drafts.claiming import CLAIMS, HIGHEST, SIDE_CLAUSES, Claim, claim
from attribution.language.drafts.draft import Draft, joined
from attribution.language.drafts.scene import Scene
from attribution.language.drafts.widening import said_with
from attribution.language.grammar.tree import Tree
from attribution.model import Quotation


def give_quotations(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the drafts with their quotations, those in quotations or left without content among them."""
    result = list(drafts)
    owner: dict[int, int] = {}
    by_unit: dict[int, list[int]] = defaultdict(list)
    for i, draft in enumerate(drafts):
        by_unit[draft.unit].append(i)
    for number, quotation in enumerate(scene.quotations):
        found = _speaker(claim(scene, result, by_unit, quotation), number, owner)
        if found is not None:
            owner[number] = found
            result[found] = _take(scene, result[found], quotation)
    return tuple(result)


def _take(scene: Scene, draft: Draft, quotation: Quotation) -> Draft:
    kept = tuple(span for span in draft.content if not quotation.span.holds(span))
    told = quotation.span if draft.content else said_with(scene, quotation, draft.paragraph, draft.candidate.head)
    return replace(draft, content=joined((*kept, told)), quotes=(*draft.quotes, quotation))


def _speaker(look: Claim, number: int, owner: Mapping[int, int]) -> int | None:
    claimed = (find(look) for find in CLAIMS)
    found = next((i for i in claimed if i is not None), None)
    return _carried(look, number, owner) if found is None else found


def _carried(look: Claim, number: int, owner: Mapping[int, int]) -> int | None:
    """Let the speaker of the quotation before go on, where nobody else has begun to speak."""
    before = owner.get(number - 1)
    if before is None:
        return None
    last = look.scene.quotations[number - 1]
    if look.quotation.turn == last.turn:
        return before
    goes_on = _opens_sentence(look) and _is_next(look, last, before)
    return before if goes_on and not _interrupted(look, last, before) else None


def _opens_sentence(look: Claim) -> bool:
    return bool(look.units) and look.quotation.span.start - look.units[0].span.start <= 1


def _is_next(look: Claim, last: Quotation, before: int) -> bool:
    """Whether the quotation stands in the paragraph of the last one, or opens the paragraph after it."""
    ended = list(look.scene.touched(last.span))
    if not ended:
        return False
    here, there = look.units[0], ended[-1]
    if here.paragraph == there.paragraph:
        return True
    return here.paragraph == there.paragraph + 1 and here.index <= max(there.index, look.drafts[before].unit) + 1


def _interrupted(look: Claim, last: Quotation, before: int) -> bool:
    """Whether another cue stands between the two quotations, but for those in side clauses of the tag."""
    tag = look.drafts[before]
    others = (look.drafts[i] for i in look.near if i != before)
    between = (d for d in others if d.cue[0].start > last.span.end and d.unit <= look.units[-1].index)
    return any(not _is_under(look.scene.trees[tag.paragraph], tag, d) for d in between)


def _is_under(tree: Tree, tag: Draft, other: Draft) -> bool:
    """Whether a cue of a tag's sentence is its speaker's too, or in a side clause: *Lund said, repeating a claim*."""
    if other.unit != tag.unit or other.quotes:
        return False
    if other.source is not None and other.candidate.source_head == tag.candidate.source_head:
        return True
    path = list(tree.climb(other.candidate.head, HIGHEST))
    below = [token.dep for token in takewhile(lambda token: token.i != tag.candidate.head, path)]
    return len(below) < len(path) and not SIDE_CLAUSES.isdisjoint(below)

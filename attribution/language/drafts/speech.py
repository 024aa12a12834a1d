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

from attribution.language.drafts.claiming import CLAIMS, HIGHEST, SIDE_CLAUSES, Claim, claim, opens_sentence
from attribution.language.drafts.draft import Draft, joined
from attribution.language.drafts.scene import Scene
from attribution.language.drafts.widening import said_with
from attribution.language.grammar.tree import Tree
from attribution.language.quotations.forms import is_passage
from attribution.model import Quotation, Span


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
    told = _with_lead(scene, draft, quotation)
    if not draft.content:
        told = said_with(scene, quotation, draft.paragraph, draft.candidate.head)
    return replace(draft, content=joined((*kept, told)), quotes=(*draft.quotes, quotation))


def _with_lead(scene: Scene, draft: Draft, quotation: Quotation) -> Span:
    """Return a quotation, with the writer's words before it where it ends the sentence after the tag's."""
    unit = next(scene.touched(quotation.span), None)
    goes_on = unit is not None and (unit.paragraph, unit.index) == (draft.paragraph, draft.unit + 1)
    return Span(unit.span.start, quotation.span.end) if unit is not None and goes_on else quotation.span


def _speaker(look: Claim, number: int, owner: Mapping[int, int]) -> int | None:
    claimed = (find(look) for find in CLAIMS)
    found = next((i for i in claimed if i is not None), None)
    return _carried(look, number, owner) if found is None else found


def _carried(look: Claim, number: int, owner: Mapping[int, int]) -> int | None:
    """Let the speaker of the quotation before go on, where nobody else has begun to speak."""
    before = owner.get(number - 1)
    if before is None:
        return _told_before(look)
    last = look.scene.quotations[number - 1]
    if look.quotation.turn == last.turn:
        return before
    goes_on = (opens_sentence(look) and _is_next(look, last, before)) or _goes_on_within(look, before)
    return before if goes_on and not _interrupted(look, last, before) else _told_before(look)


def _goes_on_within(look: Claim, before: int) -> bool:
    """Whether a passage ends the sentence right after the tag, in the writer's words: *Lund said. It was “a …”*."""
    draft, here = look.drafts[before], look.units[0]
    beside = here.paragraph == draft.paragraph and here.index == draft.unit + 1
    within = look.scene.text[: look.quotation.span.start].rstrip()[-1:].isalnum()
    return beside and within and is_passage(look.scene.text, look.quotation) and _is_whole(look)


def _told_before(look: Claim) -> int | None:
    """Find who was told of in the sentence before a passage that is a sentence itself: *Lund said no. “It leaks.”*."""
    if not opens_sentence(look) or not is_passage(look.scene.text, look.quotation) or not _is_whole(look):
        return None
    before = [i for i in look.quoting if _tells(look.drafts[i]) and look.drafts[i].unit == look.units[0].index - 1]
    outer = [i for i in before if not any(_holds(look.drafts[other], look.drafts[i]) for other in before if other != i)]
    return outer[-1] if outer else None


def _tells(draft: Draft) -> bool:
    return bool(draft.content) and draft.candidate.word.startswith("reporting-verbs")


def _is_whole(look: Claim) -> bool:
    """Whether a quotation ends with its last sentence."""
    return look.units[-1].span.end - look.quotation.span.end <= 1


def _holds(outer: Draft, inner: Draft) -> bool:
    return any(span.holds(inner.cue[0]) for span in outer.content)


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
    """Whether a cue of a tag's sentence is its speaker's too, or in a side clause: *Lund said, repeating a rumour*."""
    if other.unit != tag.unit or other.quotes:
        return False
    if other.source is not None and other.candidate.source_head == tag.candidate.source_head:
        return True
    path = list(tree.climb(other.candidate.head, HIGHEST))
    below = [token.dep for token in takewhile(lambda token: token.i != tag.candidate.head, path)]
    return len(below) < len(path) and not SIDE_CLAUSES.isdisjoint(below)

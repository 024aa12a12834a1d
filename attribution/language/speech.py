"""Give every quotation to the cue that it belongs to.

A quotation belongs, in this order, to the cue whose clause it lies in; to a tag that touches it; to a cue of its sentence;
to a tag that is a sentence of its own right after it; to a cue before a colon; to the speaker of the quotation before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from attribution.language.drafts import Draft, joined
from attribution.language.tree import Tree
from attribution.language.units import Unit
from attribution.model import Quotation, Span

_BETWEEN = re.compile(r"[\s,;:.!?—–\-\"“”'’‘]*(?:(?:and|but|that|then|also)\s+)?", re.IGNORECASE)
RUNNING = "modifier/running-quotation"


@dataclass(frozen=True, slots=True)
class Scene:
    """What the search for a speaker looks at."""

    text: str
    units: tuple[Unit, ...]
    quotations: tuple[Quotation, ...]
    trees: tuple[Tree, ...]


def give_quotations(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the drafts with their quotations, those in quotations or left without content among them."""
    result = list(drafts)
    owner: dict[int, int] = {}
    for number, quotation in enumerate(scene.quotations):
        found = _speaker(scene, result, number, quotation, owner)
        if found is not None:
            owner[number] = found
            result[found] = _take(result[found], quotation)
    return tuple(result)


def _take(draft: Draft, quotation: Quotation) -> Draft:
    kept = tuple(span for span in draft.content if not quotation.span.holds(span))
    return replace(draft, content=joined((*kept, quotation.span)), quotes=(*draft.quotes, quotation))


def _speaker(
    scene: Scene, drafts: Sequence[Draft], number: int, quotation: Quotation, owner: dict[int, int]
) -> int | None:
    near = [i for i in _near(scene, drafts, quotation) if not _inside(scene, drafts[i])]
    for choose in (_covering, _touching, _sharing, _following, _announcing):
        found = choose(scene, drafts, near, quotation)
        if found is not None:
            return found
    return _carried(scene, drafts, near, number, owner)


def _near(scene: Scene, drafts: Sequence[Draft], quotation: Quotation) -> list[int]:
    """Return the drafts whose cue stands in the sentences of the quotation or next to them."""
    touched = [unit.index for unit in _units(scene, quotation.span)]
    low, high = min(touched, default=0) - 1, max(touched, default=0) + 1
    return [i for i, draft in enumerate(drafts) if low <= draft.unit <= high]


def _units(scene: Scene, span: Span) -> Iterator[Unit]:
    return (unit for unit in scene.units if unit.span.touches(span))


def _inside(scene: Scene, draft: Draft) -> bool:
    return any(q.inner.holds(draft.cue[0]) for q in scene.quotations)


def _covering(scene: Scene, drafts: Sequence[Draft], near: list[int], quotation: Quotation) -> int | None:
    """Find the cue whose content already holds the quotation, or its beginning; the closest where there are two."""
    del scene
    holding = [
        i
        for i in near
        if any(span.start <= quotation.inner.start < span.end for span in drafts[i].content)
        and not any(quotation.span.holds(cue) for cue in drafts[i].cue)
    ]
    return max(
        holding, key=lambda i: (drafts[i].cue[0].start < quotation.span.start, drafts[i].cue[0].start), default=None
    )


def _touching(scene: Scene, drafts: Sequence[Draft], near: list[int], quotation: Quotation) -> int | None:
    def gap(i: int) -> int | None:
        tag = drafts[i].tag
        if tag.start >= quotation.inner.end:
            return _gap(scene.text, quotation.span.end, tag.start)
        return _gap(scene.text, tag.end, quotation.span.start)

    places = {unit.paragraph for unit in _units(scene, quotation.span)}
    quoting = [i for i in near if _may_quote(drafts[i]) and scene.units[drafts[i].unit].paragraph in places]
    gaps = {i: distance for i in quoting if (distance := gap(i)) is not None}
    after = [i for i in gaps if drafts[i].tag.start >= quotation.inner.end]
    return min(after or gaps, key=lambda i: (gaps[i], i), default=None)


def _gap(text: str, start: int, end: int) -> int | None:
    between = text[start:end] if start <= end else ""
    return len(between) if len(between) < 20 and _BETWEEN.fullmatch(between) else None


def _may_quote(draft: Draft) -> bool:
    return bool(draft.candidate.quoting)


def _sharing(scene: Scene, drafts: Sequence[Draft], near: list[int], quotation: Quotation) -> int | None:
    """Find a cue of the sentences in which the quotation begins and ends: one that says, or one that governs the quotation."""
    ends = {unit.index for unit in _units(scene, quotation.span)}
    inside = [
        i
        for i in near
        if drafts[i].unit in ends
        and _may_quote(drafts[i])
        and (_says(drafts[i]) or _governs(scene, drafts[i], quotation))
    ]
    free = [i for i in inside if not drafts[i].content]
    before = [i for i in inside if drafts[i].cue[0].start < quotation.span.start]
    return free[-1] if free else before[-1] if before else (inside[0] if inside else None)


def _says(draft: Draft) -> bool:
    return draft.candidate.word.startswith("reporting-verbs")


def _governs(scene: Scene, draft: Draft, quotation: Quotation) -> bool:
    """Whether the quotation's first word hangs on the cue in the parse."""
    tree = scene.trees[draft.paragraph]
    token = next((t for t in tree.tokens if t.start >= quotation.inner.start), None)
    for _ in range(12):
        if token is None or token.head == token.i:
            return False
        if token.head == draft.candidate.head:
            return True
        token = tree.tokens[token.head]
    return False


def _following(scene: Scene, drafts: Sequence[Draft], near: list[int], quotation: Quotation) -> int | None:
    """Find a tag that makes up the next sentence: *“Why?” Lund asked.*"""
    last = max((unit.index for unit in _units(scene, quotation.span)), default=-1)
    for i in near:
        draft = drafts[i]
        if draft.unit == last + 1 and not draft.content and _may_quote(draft):
            unit = scene.units[draft.unit]
            if draft.tag.start - unit.span.start <= 3 and unit.paragraph == scene.units[last].paragraph:
                return i
    return None


def _announcing(scene: Scene, drafts: Sequence[Draft], near: list[int], quotation: Quotation) -> int | None:
    """Find a cue without content in the sentence before, which ends in a colon."""
    first = min((unit.index for unit in _units(scene, quotation.span)), default=0)
    for i in reversed(near):
        unit = scene.units[drafts[i].unit]
        if unit.index == first - 1 and not drafts[i].content and scene.text[unit.span.end - 1] == ":":
            return i
    return None


def _carried(scene: Scene, drafts: Sequence[Draft], near: list[int], number: int, owner: dict[int, int]) -> int | None:
    """Let the speaker of the quotation before go on, where nobody else has begun to speak."""
    before = owner.get(number - 1)
    if before is None:
        return None
    quotation, last = scene.quotations[number], scene.quotations[number - 1]
    if quotation.turn == last.turn:
        return before
    here = list(_units(scene, quotation.span))
    there = list(_units(scene, last.span))
    if not here or not there or not _opens_unit(quotation, here[0]):
        return None
    between = [
        d for i in near if (d := drafts[i]).cue[0].start > last.span.end and i != before and d.unit <= here[-1].index
    ]
    same = here[0].paragraph == there[-1].paragraph
    next_one = (
        here[0].paragraph == there[-1].paragraph + 1 and here[0].index <= max(there[-1].index, drafts[before].unit) + 1
    )
    return before if (same or next_one) and not between else None


def _opens_unit(quotation: Quotation, unit: Unit) -> bool:
    return quotation.span.start - unit.span.start <= 1

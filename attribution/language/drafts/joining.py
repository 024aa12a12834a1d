"""Cues that are one, and cues inside which another stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from attribution.language.drafts.draft import Draft
from attribution.language.drafts.lookup import Lookup
from attribution.model import Span


def without_hedges(found: Draft, hearsay: Sequence[Draft]) -> Draft:
    """Take hearsay out of a cue: in *reportedly said* the hedge is a cue of its own."""
    cue = found.cue
    for hedge in (h.cue[0] for h in hearsay if h.cue[0].touches(found.cue[0])):
        cue = tuple(part for span in cue for part in _cut(span, hedge))
    return replace(found, cue=cue) if cue else found


def _cut(span: Span, hole: Span) -> Iterator[Span]:
    """Yield what is left of a span once a hole and the space beside it are taken out."""
    if span.start < hole.start:
        yield Span(span.start, min(span.end, hole.start - 1))
    if hole.end < span.end:
        yield Span(max(span.start, hole.end + 1), span.end)


def without_tags_of_tags(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Leave out what would have a tag for its content: in *Lund has advised us, the paper says* the paper says."""
    return tuple(d for d in drafts if d.candidate.frame != "tag" or not any(_is_tag_of(d, other) for other in drafts))


def _is_tag_of(found: Draft, other: Draft) -> bool:
    if other is found or other.unit != found.unit or not found.content:
        return False
    return all(other.tag.holds(piece) for piece in found.content)


def without_doubles(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Make one of two cues of one source where one is a bare stance and the other gives the content."""
    result: list[Draft] = []
    at: dict[int, list[int]] = defaultdict(list)
    for found in drafts:
        twin = next((i for i in at[found.unit] if _are_one(result[i], found)), None)
        if twin is None:
            at[found.unit].append(len(result))
            result.append(found)
        else:
            result[twin] = _joined(result[twin], found)
    return tuple(result)


def _are_one(one: Draft, other: Draft) -> bool:
    same = one.unit == other.unit and one.paragraph == other.paragraph and one.source is not None
    return same and one.candidate.source_head == other.candidate.source_head and not (one.content and other.content)


def _joined(first: Draft, second: Draft) -> Draft:
    bare, full = sorted((first, second), key=lambda draft: bool(draft.content))
    cue = tuple(sorted((*bare.cue, *full.cue)))
    return replace(full, cue=cue, source=first.source, because=(bare.candidate.rule, bare.candidate.word))


def parents(drafts: Sequence[Draft]) -> Iterator[int | None]:
    """Yield for each draft the number of the one in whose content its cue lies, of the narrowest; None if in none."""
    said = Lookup(((i, piece) for i, outer in enumerate(drafts) for piece in outer.content), lambda pair: pair[1])
    rank = {i: place for place, i in enumerate(sorted(range(len(drafts)), key=lambda i: _said(drafts[i])))}
    for number, inner in enumerate(drafts):
        near = sorted({i for i, _ in said.touching(inner.cue[-1])}, key=rank.__getitem__)
        yield next((i for i in near if i != number and _lies_in(inner, drafts[i])), None)


def _lies_in(inner: Draft, outer: Draft) -> bool:
    """Whether a cue lies in the content of another; of two that hold each other the wider content is the outer."""
    if not _holds_cue(outer, inner):
        return False
    return not _holds_cue(inner, outer) or _said(inner) < _said(outer)


def _holds_cue(outer: Draft, inner: Draft) -> bool:
    return any(piece.holds(inner.cue[-1]) for piece in outer.content)


def _said(draft: Draft) -> int:
    return sum(map(len, draft.content))

"""Where one statement of a speaker ends and the next begins: *said it leaked, adding that the pumps were old*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from attribution.language.drafts.draft import Draft
from attribution.language.drafts.scene import Scene
from attribution.model import Span, Spans

_SET_OFF = re.compile(r",[\"”’']*\s+(?:(?:while|before|after|but|and|then|also|later)\s+){0,2}$", re.IGNORECASE)
_SECOND = re.compile(r",[\"”’']+\s+(?:and|but)\s+(?:then|also|later)?\s*$", re.IGNORECASE)
NEARBY = 30  # characters before a cue in which a comma sets it off


def divided(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Cut each content where the same speaker begins anew: a participle after a comma, a verb after a quotation."""
    return tuple(_before_next(scene, found, drafts) for found in drafts)


def _before_next(scene: Scene, found: Draft, drafts: Sequence[Draft]) -> Draft:
    cuts = [cut for other in drafts if (cut := _cut(scene, found, other)) is not None]
    return replace(found, content=_up_to(found.content, min(cuts))) if cuts else found


def _cut(scene: Scene, found: Draft, other: Draft) -> int | None:
    """Return where the second cue is set off, if it is one of the same speaker inside the first's content."""
    if (found.paragraph, found.unit) != (other.paragraph, other.unit) or found is other:
        return None
    cue, tokens = other.cue[0], scene.trees[other.paragraph].tokens
    inside = any(span.holds(cue) for span in found.content) and found.content[0].start < cue.start
    if not inside or found.cue[0].start > cue.start or not _says(other):
        return None
    sets_off = _SET_OFF if tokens[other.candidate.head].tag == "VBG" else _SECOND
    same = found.candidate.source_head is not None and found.candidate.source_head == other.candidate.source_head
    comma = sets_off.search(scene.text, max(0, cue.start - NEARBY), cue.start)
    return comma.start() if same and comma and not scene.quoted(cue) else None


def _says(draft: Draft) -> bool:
    return bool(draft.content) or draft.candidate.word.startswith("reporting-verbs")


def _up_to(content: Spans, end: int) -> Spans:
    return tuple(Span(span.start, min(span.end, end)) for span in content if span.start < end)

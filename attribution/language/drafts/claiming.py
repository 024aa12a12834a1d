"""The ways in which a cue may claim a quotation, from the surest to the weakest."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from attribution.language.cues.surface import SIGNATURE
from attribution.language.drafts.draft import Draft
from attribution.language.drafts.scene import Scene
from attribution.language.drafts.units import Unit
from attribution.language.quotations.forms import FEWEST_UNDER_ANY_VERB, is_passage
from attribution.model import Quotation

WIDEST = 20  # characters between a quotation and the tag that touches it, at most
LATEST = 3  # characters before a tag that opens its sentence, at most
HIGHEST = 12  # tokens on the path from a quotation to the cue that governs it
SIDE_CLAUSES = frozenset({"relcl", "acl", "advcl", "pcomp", "ccomp"})
_BETWEEN = re.compile(r"[\s,;:.!?—–\-\"“”'’‘]*(?:(?:and|but|that|then|also)\s+)?", re.IGNORECASE)
_LEADS = re.compile(r"[,:]?\s*[\"“‘'«]")
_JOINED = re.compile(r"\b(?:and|but)\b", re.IGNORECASE)
_NOUNS = frozenset({"phrase", "complement"})  # frames whose content may be a noun: *released the following statement:*
_STOPS = (".", "…")


@dataclass(frozen=True, slots=True)
class Claim:
    """A quotation in search of its cue: `units` are the sentences it touches, `near` the drafts in or next to these."""

    scene: Scene
    drafts: Sequence[Draft]
    quotation: Quotation
    units: tuple[Unit, ...]
    near: tuple[int, ...]

    @property
    def quoting(self) -> tuple[int, ...]:
        """Those of the drafts that may take a quotation beside them; a governing verb takes no short fragment.

        No side clause takes the next sentence: *told a crowd that the club put at 300. “We won.”*
        """
        passage = is_passage(self.scene.text, self.quotation, FEWEST_UNDER_ANY_VERB)
        found = ((i, self.drafts[i]) for i in self.near if self.drafts[i].candidate.quoting)
        return tuple(i for i, d in found if (passage or not d.candidate.governing) and not _ended_aside(self, d))


def _ended_aside(look: Claim, draft: Draft) -> bool:
    """Whether a cue stands in a side clause of a sentence that ended before the quotation begins."""
    if not look.units or draft.unit >= look.units[0].index:
        return False
    return look.scene.trees[draft.paragraph].tokens[draft.candidate.head].dep in SIDE_CLAUSES


def claim(scene: Scene, drafts: Sequence[Draft], by_unit: Mapping[int, Sequence[int]], quotation: Quotation) -> Claim:
    """Gather what the search for a quotation's cue looks at; cues inside quotations claim none.

    `by_unit` gives the numbers of the drafts of each sentence.
    """
    units = tuple(scene.touched(quotation.span))
    low, high = (units[0].index, units[-1].index) if units else (0, 0)
    near = sorted(i for unit in range(low - 1, high + 2) for i in by_unit.get(unit, ()))
    outside = tuple(i for i in near if scene.around(drafts[i].cue[0]) is None)
    return Claim(scene, drafts, quotation, units, outside)


def covering(look: Claim) -> int | None:
    """Find the cue whose content already holds the quotation, or its beginning; the closest where there are two."""
    holding = (i for i in look.near if _holds(look.drafts[i], look.quotation))
    start = look.quotation.span.start
    cues = {i: look.drafts[i].cue[0].start for i in holding}
    return max(cues, key=lambda i: (cues[i] < start, cues[i]), default=None)


def _holds(draft: Draft, quotation: Quotation) -> bool:
    held = any(span.start <= quotation.inner.start < span.end for span in draft.content)
    return held and not any(quotation.span.holds(cue) for cue in draft.cue)


def touching(look: Claim) -> int | None:
    """Find the tag that touches the quotation; one after it goes before one ahead of it, the closest first."""
    places = {unit.paragraph for unit in look.units}
    here = (i for i in look.quoting if look.scene.units[look.drafts[i].unit].paragraph in places)
    gaps = {i: gap for i in here if not _begins_anew(look, i) and (gap := _gap(look, i)) is not None}
    after = [i for i in gaps if _follows(look, i)]
    return min(after or gaps, key=lambda i: (gaps[i], i), default=None)


def opens_sentence(look: Claim) -> bool:
    """Whether the quotation begins with its sentence."""
    return bool(look.units) and look.quotation.span.start - look.units[0].span.start <= 1


def _begins_anew(look: Claim, number: int) -> bool:
    """Whether a cue after the quotation has words of its own: *“It leaks.” Lund said: “We know.”*."""
    draft = look.drafts[number]
    if not look.units or not _follows(look, number) or draft.candidate.frame == SIGNATURE:
        return False
    if draft.unit == look.units[-1].index:
        between = look.scene.text[look.quotation.span.end : draft.tag.start]
        return bool(draft.content) and draft.content[0].start >= draft.tag.end and bool(_JOINED.search(between))
    text, end = look.scene.text, draft.tag.end
    if draft.content and not opens_sentence(look):
        return True
    stopped = text[: look.quotation.inner.end].endswith(_STOPS)
    return text[end : end + 1] == ":" or (stopped and bool(_LEADS.match(text, end)))


def _follows(look: Claim, number: int) -> bool:
    return look.drafts[number].tag.start >= look.quotation.inner.end


def _gap(look: Claim, number: int) -> int | None:
    """Return how many characters lie between quotation and tag; None where more than marks and a connective does.

    After a full stop a cue that says something of its own is no tag: *“It held.” Lund said that it was late.* Nobody
    signs what stands below.
    """
    tag, span = look.drafts[number].tag, look.quotation.span
    if _follows(look, number) and look.drafts[number].content and _is_ended(look, number):
        return None
    if look.drafts[number].candidate.frame == SIGNATURE and not _follows(look, number):
        return None
    start, end = (span.end, tag.start) if _follows(look, number) else (tag.end, span.start)
    between = look.scene.text[start:end]
    return len(between) if len(between) < WIDEST and _BETWEEN.fullmatch(between) else None


def _is_ended(look: Claim, number: int) -> bool:
    """Whether the quotation ends like a statement, and the cue stands in a later sentence."""
    inside = {unit.index for unit in look.units}
    return look.scene.text[: look.quotation.inner.end].endswith(".") and look.drafts[number].unit not in inside


def sharing(look: Claim) -> int | None:
    """Find a cue of the quotation's sentences that says or governs it: one without content, else the last before it."""
    units = {unit.index for unit in look.units}
    inside = [i for i in look.quoting if look.drafts[i].unit in units and (_says(look, i) or _governs(look, i))]
    free = [i for i in inside if not look.drafts[i].content]
    before = [i for i in inside if look.drafts[i].cue[0].start < look.quotation.span.start]
    return next(iter((*free[-1:], *before[-1:], *inside)), None)


def _says(look: Claim, number: int) -> bool:
    return look.drafts[number].candidate.word.startswith("reporting-verbs")


def _governs(look: Claim, number: int) -> bool:
    """Whether the quotation's first word hangs on the cue in the parse."""
    draft = look.drafts[number]
    tree = look.scene.trees[draft.paragraph]
    first = next((token.i for token in tree.tokens if token.start >= look.quotation.inner.start), None)
    if first is None:
        return False
    path = [token.head for token in tree.climb(first, HIGHEST) if token.head != token.i]
    return draft.candidate.head in path


def following(look: Claim) -> int | None:
    """Find a tag that makes up the next sentence, as in *“Why?” Lund asked*."""
    return next((i for i in look.quoting if _opens_next(look, i)), None)


def _opens_next(look: Claim, number: int) -> bool:
    draft = look.drafts[number]
    if not look.units or draft.content or draft.unit != look.units[-1].index + 1 or _begins_anew(look, number):
        return False
    unit = look.scene.units[draft.unit]
    return draft.tag.start - unit.span.start <= LATEST and unit.paragraph == look.units[-1].paragraph


def announcing(look: Claim) -> int | None:
    """Find a cue in the sentence before, which ends in a colon: one without content, or with a noun for it."""
    return next((i for i in reversed(look.near) if _announces(look, look.drafts[i])), None)


def _announces(look: Claim, draft: Draft) -> bool:
    unit = look.scene.units[draft.unit]
    first = look.units[0].index if look.units else 0
    open_yet = not draft.content or draft.candidate.frame in _NOUNS
    return unit.index == first - 1 and open_yet and look.scene.text[unit.span.end - 1] == ":"


CLAIMS = (covering, touching, sharing, following, announcing)

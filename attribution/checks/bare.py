"""ATT101 and ATT106: what is claimed in the writer's voice, and what an attribution no longer covers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attribution.checks.case import Case, Line
from attribution.checks.registry import Options, check
from attribution.checks.wrongs import accuses
from attribution.findings import Hit
from attribution.model import Attribution, Directness, Source, Span


@check("bare-claim")
def bare_claim(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on each sentence that claims something disputable and is attributed to nobody; a charge is a record.

    The case is `nobody` where it does not say that somebody in particular did wrong, else `front` at the head of the
    story.
    """
    legal = case.rules.words(options["records"])
    for line in case.lines:
        bare = line.directness is Directness.BARE and not _is_finding(case, line, options)
        if bare and not legal.intersection(re.findall(r"[a-z]+", case.words(line.span))):
            grave = "nobody" if not accuses(case, line) else "front" if line.is_front else ""
            yield Hit(line.span, {"trigger": _trigger(case, line)}, grave)


def _is_finding(case: Case, line: Line, options: Options) -> bool:
    """Whether the sentence itself tells of a study or of those who published it, and that it says so."""
    words = frozenset(re.findall(r"[a-z]+", case.words(line.span).lower()))
    work = words & (case.rules.words(options["works"]) | case.rules.words(options["publishing"]))
    return bool(work and words & case.rules.words(options["reporting"]))


def _trigger(case: Case, line: Line) -> str:
    """Return the words that make the sentence disputable."""
    strong = (m for m in case.markers(line.span, "trigger") if m.sets.get("strength") != "weak")
    return next((case.words(marker.span) for marker in strong), case.words(line.span))


@check("lapsed-attribution")
def lapsed_attribution(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on disputable sentences after an attributed one of their paragraph; `outlet` where another outlet was it.

    The case is `nobody` where another was, and the sentence does not say that somebody in particular did wrong.
    A sentence that only goes on with what an outlet reported counts too, since it sounds confirmed.
    """
    outlets = frozenset(options["outlets"].split())
    for line in case.body:
        before = _attributed_before(case, line)
        source = case.source(before)
        if source is None or _is_speech(case, line):
            continue
        outlet = source.type in outlets
        told_on = outlet and (_goes_on(case, line, source) or _tells_of_conduct(case, line, before, options))
        if line.directness is Directness.BARE or told_on:
            grave = "outlet" if outlet else "" if accuses(case, line) else "nobody"
            yield Hit(line.span, {"source": source.name or "the source"}, grave)


def _is_speech(case: Case, line: Line) -> bool:
    """Whether the sentence is somebody's own words, quoted."""
    middle = (line.span.start + line.span.end) // 2
    return bool(case.quotations(Span(middle, middle + 1)))


def _attributed_before(case: Case, line: Line) -> Attribution | None:
    """Return the nearest attribution with its cue in an earlier sentence of the paragraph."""
    earlier = [other for other in case.paragraph(line) if other.sentence.index < line.sentence.index]
    cued = (a for other in reversed(earlier) for a in other.attributions if a.source_id and case.is_cued(other, a))
    return next(cued, None)


def _tells_of_conduct(case: Case, line: Line, before: Attribution | None, options: Options) -> bool:
    """Whether a sentence right after an outlet's words tells what *he* or *she* of these words did, as ours."""
    if before is None or line.directness is not Directness.BACKGROUND or case.quoted(before.cue[0]):
        return False
    last = case.body[(line.number or 0) - 1]
    words = case.words(line.span).lower().split()
    acts = len(words) > 1 and words[1] not in case.rules.words(options["states"])
    return last.span.holds(before.cue[0]) and words[0] in case.rules.words(options["people"]) and acts


def _goes_on(case: Case, line: Line, source: Source) -> bool:
    """Whether the sentence has that source by inheritance alone."""
    first = line.first
    return first is not None and first.source_id == source.id and not case.is_cued(line, first)

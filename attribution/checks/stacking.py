"""HED303: hedges on top of one another, or of an attribution."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.checks.case import Case, Line
from attribution.checks.registry import Options, check
from attribution.findings import Hit
from attribution.model import Marker


@check("stacked-hedge")
def stacked_hedge(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on a hearsay adverb in a sentence whose attribution, or whose other hedge, already says as much."""
    for line in case.body:
        hedges = tuple(case.markers(line.span, "evidential"))
        for hedge in case.markers(line.span, "evidential", "hedge"):
            if hedge.rule in options["adverbs"].split():
                other = _attributed(case, line, hedge) or _stacked(case, hedges, hedge)
                if other:
                    yield Hit(hedge.span, {"hedge": case.words(hedge.span), "other": other})


def _attributed(case: Case, line: Line, hedge: Marker) -> str:
    """Return the words of the attribution that covers the hedge, or nothing."""
    for attribution in line.attributions:
        if attribution.source and case.is_cued(line, attribution) and not case.quoted(attribution.cue[0]):
            touching = any(hedge.span.start <= c.end + 2 and c.start <= hedge.span.end + 1 for c in attribution.content)
            if touching and hedge.span not in attribution.cue:
                return case.words(attribution.cue[0])
    return ""


def _stacked(case: Case, hedges: tuple[Marker, ...], hedge: Marker) -> str:
    """Return the words of another hedge that stands before this one, or nothing."""
    others = (other for other in hedges if other.span.end <= hedge.span.start and other.rule != hedge.rule)
    return next((case.words(other.span) for other in others), "")

"""The verdict: what an editor must know of an article, in one line. No grade."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attribution.graph.relays import UNKNOWN
from attribution.metrics.measuring import measure
from attribution.metrics.replies import ABSENT
from attribution.metrics.telling import as_text, percent, plural
from attribution.model import Metric, Report, Response, SourceType

_CHROME = frozenset({"chrome", "disclaimer"})
_HEADLINES: Mapping[str | float | None, str] = {
    "stronger": "headline stronger than body",
    "unsupported": "headline not borne out by body",
}
_STATUSES: Mapping[str, str] = {"no-reply": "no reply", "sought-unspecified": "asked"}


def verdict(report: Report) -> str:
    """Return the one-line verdict of a report, made of its metrics or, where it has none yet, of those measured now.

    Parts that do not apply are left out; where the number of roots rests on inference (scale C.1), it says so.
    """
    figures = {metric.name: metric for metric in report.metrics or measure(report)}
    if not figures["sourced_share"].of:
        return "no sentences to judge."
    return "; ".join(_parts(report, figures)) + "."


def _parts(report: Report, figures: Mapping[str, Metric]) -> Iterator[str]:
    sourced, second_hand = figures["sourced_share"], figures["second_hand_share"]
    yield f"{sourced.count} sourced of {sourced.of}"
    yield _sources(report, figures)
    if second_hand.count:
        yield f"second-hand {as_text(second_hand)}"
    explained = figures["anonymity_explained"]
    if explained.of:
        yield f"{explained.count} of {explained.of} anonymous explained"
    directness = figures["directness"]
    if directness.value is not None:
        yield f"median directness {as_text(directness)} ({directness.parts['band']})"
    if report.responses:
        yield f"response: {', '.join(dict.fromkeys(map(_response, report.responses)))}"
    yield from _hygiene(report, figures["duplication"])
    headline = _HEADLINES.get(figures["headline_support"].parts.get("verdict"))
    if headline:
        yield headline


def _sources(report: Report, figures: Mapping[str, Metric]) -> str:
    distinct, roots = figures["distinct_sources"], figures["independent_roots"]
    if not distinct.value or not roots.value:
        return "no source"
    named = plural(float(distinct.parts["named"] or 0), "named source")
    notes = [_root_name(report, str(roots.parts["root"]))] if roots.value == 1 else []
    if roots.parts["inferred"]:
        notes.append(f"inferred for {roots.parts['inferred']} of {plural(distinct.value, 'source')}")
    return f"{named}, {plural(roots.value, 'root')}" + (f" ({', '.join(notes)})" if notes else "")


def _root_name(report: Report, root: str) -> str:
    """Tell the article's one root by name, or say in what way it is not named."""
    source = next((s for s in report.sources if s.id == root), None)
    if root == UNKNOWN:
        return "not named"
    if source is None:
        return next((node.label for node in report.graph.nodes if node.id == root), root.partition(":")[2])
    if source.type in {SourceType.MEDIA_UNNAMED, SourceType.DOC_UNNAMED}:
        return "unnamed report"
    return source.name or "this outlet"


def _response(response: Response) -> str:
    status = _STATUSES.get(response.status, response.status)
    return f"{response.party} {status}" + ("" if response.status == ABSENT else f" ({response.by})")


def _hygiene(report: Report, duplication: Metric) -> Iterator[str]:
    told = [f"duplicate body {percent(duplication.value)}"] if duplication.value else []
    if any(excluded.reason in _CHROME for excluded in report.excluded):
        told.append("chrome removed")
    if told:
        yield ", ".join(told)

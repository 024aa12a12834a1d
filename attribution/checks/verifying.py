"""REL504: whether a story that others reported says what the outlet itself could confirm."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.checks.case import Case, Line
from attribution.checks.registry import Options, check
from attribution.checks.secondhand import cued
from attribution.checks.wording import has_word, holds_name
from attribution.findings import Hit
from attribution.graph.relays import REPORT_TYPES
from attribution.model import Attribution, SourceType, Span

LEAST_LED = 0.25  # second-hand share under which a story that opens on another's report has enough of its own


@check("verification-note")
def verification_note(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the first second-hand cue of a story that rests on others' reports and says nothing of checking.

    Options: `share`, the second-hand share from which it rests on them, and `least`, how many such attributions it has
    at least. A second-hand lede needs no more; it is the case `few` where there are not so many. `own` are verbs
    of what an outlet does itself (*named her person of the year*, *called the race*), `publishing` those whose own work
    a report is.
    """
    heard = ((line, a) for line, a in cued(case) if line.number is not None and is_second_hand(a))
    second_hand = [(line, a) for line, a in heard if not _is_own_work(case, line, a, options)]
    share = case.metric("M13")
    rests = (share.count or 0) >= int(options["least"]) and (share.value or 0) >= float(options["share"])
    leads = (
        (share.value or 0) >= LEAST_LED
        and bool(second_hand)
        and second_hand[0][0].number == 0
        and second_hand[0][1] == second_hand[0][0].first
    )
    if second_hand and (rests or leads) and not _says_so(case):
        cue = second_hand[0][1].cue[0]
        yield Hit(cue, {"cue": case.words(cue), "count": str(share.count), "of": str(share.of)}, "" if rests else "few")


def is_second_hand(attribution: Attribution) -> bool:
    """Whether an attribution comes by way of somebody else, or from an outlet."""
    return bool(attribution.relays) or attribution.source_type in REPORT_TYPES


def _is_own_work(case: Case, line: Line, attribution: Attribution, options: Options) -> bool:
    """Whether an outlet tells what it does, or the report is the work of those who are named in its sentence."""
    did = {entry.rpartition("/")[2] for entry in attribution.because}
    study = attribution.source_type is SourceType.MEDIA_UNNAMED and has_word(case, line.span, options["publishing"])
    return bool(did & case.rules.words(options["own"])) or (study and holds_name(case, line.span))


def _says_so(case: Case) -> bool:
    """Whether the story tells of checking, has own work, or heard again somebody whom others had heard."""
    everywhere = Span(0, len(case.report.article.text))
    if any(case.markers(everywhere, "verification")):
        return True
    relayed = {a.source_id for a in case.report.attributions if a.relays}
    direct = {a.source_id for a in case.report.attributions if not a.relays and a.source_id}
    again = {id_ for id_ in relayed & direct if id_ and case.sources[id_].named}
    return bool(again) or any(a.source_type is SourceType.SELF for a in case.report.attributions)

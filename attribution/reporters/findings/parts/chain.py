"""What a finding rests on: its sentence, the attribution that it is about, and the way from claim to source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from attribution.model import Attribution, Finding, Report, Sentence, Span
from attribution.reporters.findings.parts.places import span_of
from attribution.reporters.view.chains import speaker


@dataclass(frozen=True, slots=True)
class Step:
    """One place on the way from a claim to its source."""

    kind: str
    span: Span


def sentence_of(report: Report, finding: Finding) -> Sentence | None:
    """Return the sentence in which a finding begins; None where it stands outside the article proper."""
    return next((s for s in report.sentences if s.start <= finding.start < s.end), None)


def attribution_of(report: Report, finding: Finding) -> Attribution | None:
    """Return the attribution on whose cue or source a finding stands, else that which decided its sentence's class."""
    sentence = sentence_of(report, finding)
    if sentence is None:
        return None
    by_id = {attribution.id: attribution for attribution in report.attributions}
    found = [by_id[number] for number in sentence.attributions if number in by_id]
    span = span_of(finding)
    whole = span.holds(Span(sentence.start, sentence.end))
    meant = (one for one in found if not whole and any(span.touches(part) for part in (*one.cue, *one.source)))
    return next(meant, found[0] if found else None)


def steps(report: Report, finding: Finding) -> tuple[Step, ...]:
    """Return the way from claim over cue and relays to source and its first mention; empty without an attribution."""
    attribution = attribution_of(report, finding)
    if attribution is None:
        return ()
    claim = attribution.content[:1] or (span_of(finding),)
    return (Step("claim", claim[0]), *_cues(attribution), *_sources(report, attribution))


def _cues(attribution: Attribution) -> Iterator[Step]:
    yield from (Step("cue", cue) for cue in attribution.cue)
    yield from (Step("relay", Span(relay.start, relay.end)) for relay in attribution.relays)


def _sources(report: Report, attribution: Attribution) -> Iterator[Step]:
    yield from (Step("source", span) for span in attribution.source)
    source = next((source for source in report.sources if source.id == attribution.source_id), None)
    if source is None or not source.mentions:
        return
    first = Span(source.mentions[0].start, source.mentions[0].end)
    if not any(first.touches(span) for span in attribution.source):
        yield Step(f"first mention of {speaker(report, attribution)}", first)

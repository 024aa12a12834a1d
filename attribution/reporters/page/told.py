"""What the page tells of one sentence: its class, its source and the way from it, hedges, reasons and findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from attribution.language.drafts.lookup import Lookup
from attribution.metrics.telling import FIRMLY
from attribution.model import Attribution, Finding, Marker, Report, Sentence, Span
from attribution.reporters.json import SEVERITIES
from attribution.reporters.page.advice import Advice, advice_of
from attribution.reporters.page.labels import line_of, words_of
from attribution.reporters.page.people import speaker_of
from attribution.reporters.view.chains import relay_label, source_label, speaker
from attribution.reporters.view.reasons import reasons
from attribution.reporters.view.safe import clean
from attribution.reporters.view.story import class_name
from attribution.reporters.view.words import SOURCE_TYPES, number
from attribution.ruleset import RuleSet


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with everything that the page tells of it.

    `line` is how it is underlined, `label` its number, `words` its class in a word or two.
    """

    index: int
    label: str
    text: str
    code: str
    class_name: str
    words: str
    line: str
    score: str
    band: str
    commitment: str
    source: str
    source_id: str
    source_type: str
    chain: tuple[str, ...]
    others: tuple[str, ...]
    hedges: tuple[str, ...]
    why: str
    findings: tuple[Advice, ...]


@dataclass(frozen=True, slots=True)
class ReadReport:
    """A report read once for all its sentences."""

    report: Report
    rules: RuleSet
    second_hand: frozenset[int]
    said: Mapping[int, Attribution]
    hedges: Lookup[Marker]
    findings: Lookup[Finding]


def read_report(report: Report, rules: RuleSet, second_hand: frozenset[int]) -> ReadReport:
    """Index a report for its sentences; `second_hand` are those that come through somebody else's report."""
    hedges = (marker for marker in report.markers if marker.emits in {"hedge", "evidential"})
    return ReadReport(
        report,
        rules,
        second_hand,
        {attribution.id: attribution for attribution in report.attributions},
        Lookup(hedges, lambda marker: marker.span),
        Lookup(report.findings, lambda finding: Span(finding.start, finding.end)),
    )


def told_of(look: ReadReport, sentence: Sentence, label: str) -> Told:
    """Return what is told of a sentence; `label` is its number in the story."""
    report, rules = look.report, look.rules
    span = Span(sentence.start, sentence.end)
    said = [look.said[id_] for id_ in sentence.attributions if id_ in look.said]
    first = said[0] if said else None
    source = speaker_of(report, first)
    code = sentence.would_be or sentence.directness
    return Told(
        index=sentence.index,
        label=label,
        text=clean(report.article.text[sentence.start : sentence.end]),
        code=code.value,
        class_name=class_name(rules, code),
        words=words_of(code, second_hand=sentence.index in look.second_hand),
        line=line_of(code),
        score="" if sentence.score is None else number(sentence.score),
        band=sentence.band or "",
        commitment=FIRMLY[sentence.commitment],
        source=speaker(report, first) if first else "",
        source_id=source.id if source else "",
        source_type=SOURCE_TYPES[first.source_type] if first and source else "",
        chain=_chain(report, first) if first else (),
        others=_others(report, said[1:], source.id if source else ""),
        hedges=tuple(clean(report.article.text[m.span.start : m.span.end]) for m in look.hedges.touching(span)),
        why=reasons(rules, sentence.because),
        findings=tuple(
            advice_of(rules, f) for f in _gravest_first(look.findings.touching(span)) if f.start >= span.start
        ),
    )


def _gravest_first(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity))


def _chain(report: Report, attribution: Attribution) -> tuple[str, ...]:
    """Return the steps from the writer to the root: relays, the speaker, and where the speaker's chain is inferred."""
    steps = ["writer", *(relay_label(report, relay) for relay in attribution.relays), speaker(report, attribution)]
    source = speaker_of(report, attribution)
    root = next((s for s in report.sources if source and s.id == source.root), None)
    if source is not None and root is not None and root.id != source.id and not attribution.relays:
        steps.insert(1, f"{source_label(root)} (inferred)" if source.root_inferred else source_label(root))
    return tuple(steps)


def _others(report: Report, said: list[Attribution], first: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(speaker(report, a) for a in said if a.source_id and a.source_id != first))

"""The story as the page shows it: paragraphs of sentences, each with what is told of it, and what was left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from attribution.language.drafts.lookup import Lookup
from attribution.model import Attribution, Exclusion, Finding, Marker, Report, Sentence, Span
from attribution.reporters.page.people import speaker_of
from attribution.reporters.view.chains import relay_label, source_label, speaker
from attribution.reporters.view.reasons import reasons
from attribution.reporters.view.safe import clean
from attribution.reporters.view.story import class_name
from attribution.reporters.view.words import EXCLUSIONS, SOURCE_TYPES, number
from attribution.ruleset import RuleSet

LINES = {
    "solid": ("OBS", "NQ", "NP", "TU"),
    "double": ("DOC",),
    "dashed": ("AD", "AP", "AV", "CO"),
    "wavy": ("MR", "UR", "HS"),
    "dotted": ("UA",),
}
_LINE_OF = {code: line for line, codes in LINES.items() for code in codes}


@dataclass(frozen=True, slots=True)
class Advice:
    """A finding; why its rule is there and who asks for it stands at the foot of the page."""

    code: str
    name: str
    severity: str
    message: str
    suppressed: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with everything that the page tells of it; `line` is how it is underlined, `label` its number."""

    index: int
    label: str
    text: str
    code: str
    class_name: str
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
    second_hand: bool


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A passage that was left out of the analysis, and why."""

    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the story with its sentences, or what was left out between two of them."""

    headline: bool
    sentences: tuple[Told, ...]
    left_out: tuple[LeftOut, ...]


def blocks(report: Report, rules: RuleSet, second_hand: frozenset[int]) -> tuple[Block, ...]:
    """Return the story in the order of the text; `second_hand` are the sentences that come through a report."""
    look = _read(report, rules, second_hand)
    numbers = {s.index: n for n, s in enumerate((s for s in report.sentences if s.would_be is None), 1)}
    found: list[tuple[int, Block]] = [(p.start, _left_out(report, p)) for p in report.excluded]
    for _, group in groupby(report.sentences, key=lambda s: (s.paragraph, s.would_be is not None)):
        sentences = tuple(group)
        told = tuple(_told(look, s, str(numbers.get(s.index, ""))) for s in sentences)
        found.append((sentences[0].start, Block(sentences[0].would_be is not None, told, ())))
    return tuple(_gathered(block for _, block in sorted(found, key=lambda pair: pair[0])))


def _gathered(found: Iterable[Block]) -> Iterator[Block]:
    """Put what was left out side by side together."""
    for left_out, group in groupby(found, key=lambda block: bool(block.left_out)):
        if left_out:
            yield Block(headline=False, sentences=(), left_out=tuple(x for block in group for x in block.left_out))
        else:
            yield from group


def _left_out(report: Report, passage: Exclusion) -> Block:
    reason = EXCLUSIONS.get(passage.reason, (passage.reason, ""))[0]
    words = clean(report.article.text[passage.start : passage.end])
    return Block(headline=False, sentences=(), left_out=(LeftOut(reason, words),))


@dataclass(frozen=True, slots=True)
class _Read:
    """A report read once for all its sentences."""

    report: Report
    rules: RuleSet
    second_hand: frozenset[int]
    said: Mapping[int, Attribution]
    hedges: Lookup[Marker]
    findings: Lookup[Finding]


def _read(report: Report, rules: RuleSet, second_hand: frozenset[int]) -> _Read:
    hedges = (marker for marker in report.markers if marker.emits in {"hedge", "evidential"})
    return _Read(
        report,
        rules,
        second_hand,
        {attribution.id: attribution for attribution in report.attributions},
        Lookup(hedges, lambda marker: marker.span),
        Lookup(report.findings, lambda finding: Span(finding.start, finding.end)),
    )


def _told(look: _Read, sentence: Sentence, label: str) -> Told:
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
        line=_LINE_OF.get(code.value, "none"),
        score="" if sentence.score is None else number(sentence.score),
        band=sentence.band or "",
        commitment=sentence.commitment.value,
        source=speaker(report, first) if first else "",
        source_id=source.id if source else "",
        source_type=SOURCE_TYPES[first.source_type] if first and source else "",
        chain=_chain(report, first) if first else (),
        others=_others(report, said[1:], source.id if source else ""),
        hedges=tuple(clean(report.article.text[m.span.start : m.span.end]) for m in look.hedges.touching(span)),
        why=reasons(rules, sentence.because),
        findings=tuple(_advice(f) for f in look.findings.touching(span) if f.start >= span.start),
        second_hand=sentence.index in look.second_hand,
    )


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


def _advice(finding: Finding) -> Advice:
    return Advice(finding.code, finding.name, finding.severity, clean(finding.message), finding.suppressed)

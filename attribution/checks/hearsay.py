"""HED301: the writer's hearsay."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from attribution.checks.case import Case, Line
from attribution.checks.registry import Options, check
from attribution.checks.wording import shares_word, words_of
from attribution.findings import Hit
from attribution.model import Directness, Marker, SourceType, Span

ALLEGATION = "allegation"
_UNSOURCED = frozenset({Directness.BACKGROUND, Directness.BARE})
_REPORTS = frozenset({SourceType.MEDIA, SourceType.DOC, SourceType.DOC_UNNAMED})
_NEAR = 5  # words, the hedge's own among them, in which a view is denied


@check("sourceless-hearsay")
def sourceless_hearsay(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the hedge that is all a sentence has of a source, but for allegations, which HED302 has.

    Hedges of the rules in `always` count in a side clause too. The case is `loose` for what the writer only infers
    (rules in `inferred`), for views that are denied (words `denying`) or a state that all assume (`assumed`), where the
    sentence has a source beside the hedge or the next one tells who said it, and for passives (rules in `passive`)
    after a sourced sentence close by, whose source readers will supply.
    """
    always = options["always"].split()
    for line in case.lines:
        hedges = tuple(h for h in case.markers(line.span, "evidential") if _is_hearsay(h))
        if line.directness is Directness.HEARSAY:
            yield from _told_by_nobody(case, line, hedges, options)
        elif line.directness in _UNSOURCED and not any(a.source_id for a in line.attributions):
            yield from (_hearsay_hit(case, line, hedge, options) for hedge in hedges if hedge.rule in always)


def _is_hearsay(hedge: Marker) -> bool:
    """Whether a hedge is no allegation, and strong enough that an editor would ask who says so."""
    return hedge.sets.get("kind") != ALLEGATION and hedge.sets.get("strength") != "weak"


def _told_by_nobody(case: Case, line: Line, hedges: tuple[Marker, ...], options: Options) -> Iterator[Hit]:
    """Yield the hedge that made the sentence hearsay; without a marker, the words that it was read from."""
    first = line.first
    if hedges:
        hedge = next((h for h in hedges if h.rule in line.sentence.because), hedges[0])
        yield _hearsay_hit(case, line, hedge, options)
    elif first is not None and first.rule in _plain_hearsay(case) and case.is_cued(line, first):
        yield Hit(first.cue[0], {"hedge": case.words(first.cue[0])}, _place(line))


def _hearsay_hit(case: Case, line: Line, hedge: Marker, options: Options) -> Hit:
    hit = hedge_hit(case, line, hedge)
    return replace(hit, case="loose") if _is_loose(case, line, hedge, options) else hit


def _is_loose(case: Case, line: Line, hedge: Marker, options: Options) -> bool:
    """Whether an editor would let the hedge pass: an inference, a denied view, or a source that stands just before.

    So does a nickname or praise (words in `harmless`), which is nobody's secret.
    """
    after = words_of(case, Span(hedge.span.end, line.span.end))[:_NEAR]
    if case.rules.words(options["harmless"]).intersection(word.lower() for word in after):
        return True
    before = words_of(case, Span(line.span.start, hedge.span.end))
    near = frozenset(word.lower() for word in before[-_NEAR:])
    viewed = before[-1:] == ["seen"] or "can" in near  # as a film is, and not as something; what we can reveal is ours
    if viewed or hedge.rule in options["inferred"].split() or near & case.rules.words(options["denying"]):
        return True
    if _has_source(case, line) or _is_taken_up(case, line):
        return True
    if hedge.rule not in options["passive"].split() or line.number is None:
        return False
    return _is_sourced_before(case, line, line.number) or bool(near & case.rules.words(options["assumed"]))


def _has_source(case: Case, line: Line) -> bool:
    """Whether somebody is heard in the sentence itself, as a later report that corrects the first one."""
    return any(a.source_id and case.is_cued(line, a) for a in line.attributions)


def _is_taken_up(case: Case, line: Line) -> bool:
    """Whether somebody says in the next sentence what this one has as hearsay, in the same word."""
    after = next(iter(case.body[line.number + 1 :]), None) if line.number is not None else None
    if after is None or not _has_source(case, after):
        return False
    return any(shares_word(case, line.span, content) for a in after.attributions for content in a.content)


def _is_sourced_before(case: Case, line: Line, number: int) -> bool:
    """Whether the paragraph has a source so far, or one of the last two sentences has an outlet or a paper for one."""
    here = [other for other in case.paragraph(line) if (other.number or 0) < number]
    last = case.body[max(0, number - 2) : number]
    told = [(other, a) for other in (*here, *last) for a in other.attributions if case.is_cued(other, a)]
    return any(a.source_id and (other in here or a.source_type in _REPORTS) for other, a in told)


def _plain_hearsay(case: Case) -> frozenset[str]:
    """Return the rules of hearsay that are no allegations."""
    rules = case.rules.emitting("evidential")
    return frozenset(rule.id for rule in rules if rule.sets.get("kind") != ALLEGATION and "strength" not in rule.sets)


def hedge_hit(case: Case, line: Line, hedge: Marker) -> Hit:
    """Return a hit on a hedge, in the case of its line."""
    return Hit(hedge.span, {"hedge": case.words(hedge.span)}, _place(line))


def _place(line: Line) -> str:
    return "front" if line.is_front else ""

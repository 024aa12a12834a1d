"""HED302: allegations without an accuser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from attribution.checks.case import Case, Line
from attribution.checks.hearsay import ALLEGATION, hedge_hit
from attribution.checks.registry import Options, check
from attribution.findings import Hit
from attribution.model import Directness, Marker


@check("no-accuser")
def no_accuser(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the first word of allegation in a paragraph that has no accuser, charge or record.

    The case is `settled` where the next paragraph has a charge or record.
    """
    told: set[int] = set()
    for line in case.lines:
        paragraph = line.sentence.paragraph
        hedge = next(_allegations(case, line, options), None)
        if hedge is not None and paragraph not in told and not _has_accuser(case, line, options):
            told.add(paragraph)
            hit = hedge_hit(case, line, hedge)
            yield replace(hit, case="settled") if _has_record(case, line, range(-1, 0), options) else hit


def _allegations(case: Case, line: Line, options: Options) -> Iterator[Marker]:
    """Yield the words of allegation that carry the sentence, and those that carry an accusation wherever they stand."""
    for hedge in case.markers(line.span, "evidential"):
        carries = line.directness is Directness.HEARSAY or hedge.rule in options["always"].split()
        if carries and hedge.sets.get("kind") == ALLEGATION:
            yield hedge


def _has_accuser(case: Case, line: Line, options: Options) -> bool:
    """Whether somebody accuses in the paragraph, or it or the one before tells of a charge, a court or the police."""
    if any(attribution.source_id for other in case.paragraph(line) for attribution in other.attributions):
        return True
    return _has_record(case, line, range(-2, 1) if line.number is None else range(2), options)


def _has_record(case: Case, line: Line, reach: range, options: Options) -> bool:
    """Whether one of the paragraphs so far above a line (below, if less than none) tells of a charge or a court."""
    words = case.rules.words(options["records"])
    near = (other for other in case.lines if line.sentence.paragraph - other.sentence.paragraph in reach)
    return any(words & frozenset(re.findall(r"[a-z-]+", _own_words(case, other).lower())) for other in near)


def _own_words(case: Case, line: Line) -> str:
    """Return the words of a sentence less what stands in quotation marks: a charge in somebody's mouth is no record."""
    text, start = "", line.span.start
    for quotation in case.quotations(line.span):
        text, start = text + case.report.article.text[start : quotation.span.start], max(start, quotation.span.end)
    return text + case.report.article.text[start : line.span.end]

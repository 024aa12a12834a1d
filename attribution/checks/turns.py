"""QUO403: quotations of two speakers in one paragraph, between which nothing says that the speaker changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from attribution.checks.case import Case, Line
from attribution.checks.registry import Options, check
from attribution.checks.wording import words_of
from attribution.findings import Hit
from attribution.model import Attribution, Quotation, Span


@check("mixed-speakers")
def mixed_speakers(case: Case, options: Options) -> Iterator[Hit]:  # noqa: ARG001 - every check is called alike
    """Stand on each quotation that opens a sentence and turns out, only after it, to be somebody else's."""
    owners = _owners(case)
    spoken = [q for q in case.report.quotations if q in owners and case.line_at(q.span.start) is not None]
    for before, after in pairwise(spoken):
        line = case.line_at(after.span.start)
        if line is None or line.number is None or not _opens(line, after) or not _beside(case, before, line):
            continue
        names = _changed(case, owners, before, after) or _answered(case, line, owners[after], before)
        if names:
            yield Hit(after.span, {"first": names[0], "second": names[1]}, related=(before.span,))


def _owners(case: Case) -> Mapping[Quotation, Attribution]:
    """Return who says each of the outermost quotations."""
    found = ((q, next((a for a in case.report.attributions if _says(a, q)), None)) for q in case.report.quotations)
    return {quotation: attribution for quotation, attribution in found if attribution and not quotation.depth}


def _says(attribution: Attribution, quotation: Quotation) -> bool:
    return any(piece.holds(quotation.span) for piece in attribution.content)


def _opens(line: Line, quotation: Quotation) -> bool:
    return quotation.span.start == line.span.start


def _beside(case: Case, before: Quotation, line: Line) -> bool:
    """Whether a quotation stands in an earlier sentence of the line's paragraph."""
    first = case.line_at(before.span.start)
    return first is not None and first.number != line.number and first.sentence.paragraph == line.sentence.paragraph


def _changed(
    case: Case, owners: Mapping[Quotation, Attribution], before: Quotation, after: Quotation
) -> tuple[str, str] | None:
    """Return the two speakers where no cue stands between their words, or the second's stands in a later sentence."""
    one, other = case.source(owners[before]), case.source(owners[after])
    if one is None or other is None or one.id == other.id or not (one.named or other.named):
        return None
    between = Span(before.span.end, after.span.start)
    if {*(other.name or "").split()[-1:]} & {*words_of(case, between)}:
        return None  # the sentence before the words names who speaks them
    cues = [cue for a in case.report.attributions for cue in a.cue]
    line = case.line_at(after.span.start)
    is_late = line is not None and all(cue.start >= line.span.end for cue in owners[after].cue)
    if is_late and line is not None and not _is_cued_here(case, line, owners[after]):
        return None  # what opens the next paragraph is no tag of this one
    if is_late or not (case.words(between) or any(between.holds(cue) for cue in cues)):
        return one.name or "", other.name or ""
    return None


def _is_cued_here(case: Case, line: Line, owner: Attribution) -> bool:
    """Whether a verb of saying in the same paragraph gives the words to somebody, and not one that only may."""
    if any(entry.startswith("quoting-verbs.") for entry in owner.because):
        return False
    lines = (case.line_at(cue.start) for cue in owner.cue)
    return any(other is not None and other.sentence.paragraph == line.sentence.paragraph for other in lines)


def _answered(case: Case, line: Line, owner: Attribution, before: Quotation) -> tuple[str, str] | None:
    """Return the two where the words went to the speaker before, and in the next sentence another answers."""
    source = case.source(owner)
    following = next((other for other in case.paragraph(line) if other.number == (line.number or 0) + 1), None)
    if source is None or following is None or not _says(owner, before) or case.is_cued(line, owner):
        return None
    for marker in case.markers(following.span, "turn"):
        somebody = case.words(marker.span).split()
        if marker.span.start == following.span.start and somebody[0] not in (source.name or "").split():
            return source.name or "", somebody[0]
    return None

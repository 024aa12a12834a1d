"""QUO401: speech in quotation marks of which the text does not say whose it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from attribution.checks.case import Case, Line
from attribution.checks.hygiene import shortened
from attribution.checks.registry import Hit, Options, check
from attribution.model import Quotation

_EDGE = 2  # characters by which marks and sentence ends may differ


@check("orphan-quote")
def orphan_quote(case: Case, options: Options) -> Iterator[Hit]:  # noqa: ARG001 - every check is called alike
    """Stand on the first quoted sentence of a paragraph in which, and before which, nobody is said to speak."""
    told: set[int] = set()
    for before, line in pairwise(case.body):
        paragraph = line.sentence.paragraph
        quotation = _around(case, line)
        if quotation is None or paragraph in told or _speaks(case, (before, *case.paragraph(line))):
            continue
        told.add(paragraph)
        yield Hit(line.span, {"quote": shortened(case.words(line.span))})


def _around(case: Case, line: Line) -> Quotation | None:
    """Return the spoken clause with which a sentence begins and ends, if it is in quotation marks as a whole."""
    for quotation in case.report.quotations:
        if quotation.clause and abs(quotation.span.start - line.span.start) < _EDGE and quotation.span.end >= line.span.end - 1:
            return quotation
    return None


def _speaks(case: Case, lines: Iterable[Line]) -> bool:
    """Whether a sentence says, or goes on saying, what somebody says; what is said inside the words is no help."""
    cues = (a.cue for line in lines for a in line.attributions)
    return any(not all(case.quoted(piece) for piece in cue) for cue in cues)

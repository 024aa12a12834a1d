"""ANO210: words that cover up who speaks, *a source close to the minister* and *the Courier has learned*."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.checks.case import Case
from attribution.checks.registry import Hit, Options, check
from attribution.checks.voices import described, voices
from attribution.model import Span


@check("euphemistic-cover")
def euphemistic_cover(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the covering words in the description of a speaker, and on an outlet's having learned something."""
    for voice in voices(case):
        within = described(voice)
        for span in _marked(case, options["speaker"]):
            if within.holds(span) and voice.line.span.holds(span):
                yield Hit(span, {"words": case.words(span)})
    for span in _marked(case, options["outlet"]):
        if not case.quoted(span) and case.line_at(span.start):
            yield Hit(span, {"words": case.words(span)})


def _marked(case: Case, rule: str) -> Iterator[Span]:
    return (marker.span for marker in case.report.markers if marker.rule == rule)

"""ANO210: words that cover up who speaks, *a source close to the minister* and *the Courier has learned*."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.checks.case import Case
from attribution.checks.registry import Options, check
from attribution.checks.voices import described, voices
from attribution.findings import Hit
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
        if not case.quoted(span) and case.line_at(span.start) and _is_outlet(case, span):
            yield Hit(span, {"words": case.words(span)})


def _is_outlet(case: Case, span: Span) -> bool:
    """Whether an outlet is the one who has learned, by its name or as *this newspaper*."""
    named = any(marker.emits == "media" for marker in case.marker_lookup.touching(span))
    return named or case.words(span).lower().startswith(("this ", "our "))


def _marked(case: Case, rule: str) -> Iterator[Span]:
    return (marker.span for marker in case.report.markers if marker.rule == rule)

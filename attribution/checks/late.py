"""ATT102: long quotations and reports whose speaker is told too late."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.checks.case import Case, Line
from attribution.checks.registry import Options, check
from attribution.checks.voices import Voice, voices
from attribution.findings import Hit
from attribution.model import Span


@check("late-attribution")
def late_attribution(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the cue that comes after more than `most` sentences of its words, unless the paragraph before did."""
    for voice in voices(case):
        before = _sentences_before(case, voice)
        if len(before) >= int(options["most"]) and not _known(case, before[0], voice):
            yield Hit(voice.span, {"source": case.words(voice.span), "count": str(len(before))})


def _sentences_before(case: Case, voice: Voice) -> tuple[Line, ...]:
    """Return the sentences of the paragraph that are wholly the speaker's words and stand before the cue."""
    inside = (line for line in case.paragraph(voice.line) if line.sentence.index < voice.line.sentence.index)
    return tuple(line for line in inside if voice.attribution.id in line.sentence.attributions) + _same(case, voice)


def _same(case: Case, voice: Voice) -> tuple[Line, ...]:
    """Return the sentence of the cue where its words have ended before the cue: one sentence more."""
    cue = voice.attribution.cue[0]
    ended = any(c.end <= cue.start and _whole(case, c) for c in voice.attribution.content if voice.line.span.touches(c))
    return (voice.line,) if ended else ()


def _whole(case: Case, content: Span) -> bool:
    return case.words(content)[:1] in {"“", '"', "‘"} or case.quoted(content)


def _known(case: Case, line: Line, voice: Voice) -> bool:
    """Whether the same source spoke right before the first of these sentences."""
    before = next((other for other in reversed(case.body) if other.sentence.index < line.sentence.index), None)
    return before is not None and any(a.source_id == voice.source.id for a in before.attributions)

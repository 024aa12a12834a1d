"""ATT104: studies, figures and papers that no reader could find."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attribution.checks.case import Case
from attribution.checks.registry import Hit, Options, check
from attribution.checks.voices import Voice, first_voices, taken_up
from attribution.model import SourceType


@check("unnamed-document")
def unnamed_document(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the first cue of each document of which the text tells too little to ask for it."""
    for voice in first_voices(case):
        types = voice.attribution.source_type, voice.source.type
        unnamed = types == (SourceType.DOC_UNNAMED, SourceType.DOC_UNNAMED) and not voice.attribution.deferred
        if unnamed and not taken_up(case, voice) and not _words(case, voice) & case.rules.words(options["dates"]):
            yield Hit(voice.span, {"source": case.words(voice.span)})


def _words(case: Case, voice: Voice) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+|(?:19|20)\d\d", case.words(voice.span).lower()))

"""ATT104: studies, figures and papers that no reader could find."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attribution.checks.case import Case
from attribution.checks.registry import Options, check
from attribution.checks.voices import Voice, first_voices, nouns, taken_up
from attribution.findings import Hit
from attribution.model import SourceType


@check("unnamed-document")
def unnamed_document(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the first cue of each document of which the text tells too little to ask for it."""
    for voice in first_voices(case):
        types = voice.attribution.source_type, voice.source.type
        unnamed = types == (SourceType.DOC_UNNAMED, SourceType.DOC_UNNAMED) and not voice.attribution.deferred
        if unnamed and not taken_up(case, voice) and not _identifies(case, voice, options):
            yield Hit(voice.span, {"source": case.words(voice.span)})


def _identifies(case: Case, voice: Voice, options: Options) -> bool:
    """Whether a date or an owner tells which document it is, or it is a letter or the like that somebody sent."""
    words = case.words(voice.span).lower()
    found = frozenset(re.findall(r"[a-z]+|(?:19|20)\d\d", words))
    spared = case.rules.words(options["sent"]) | case.rules.words(options["drawn"])
    sent = {noun.removesuffix("s") for noun in nouns(case, voice)} & spared
    return bool(sent or found & case.rules.words(options["dates"]) or re.search(r"['’]s\b|(?:19|20)\d\d", words))

"""ATT104: studies, figures and papers that no reader could find."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.checks.case import Case
from attribution.checks.registry import Hit, Options, check
from attribution.checks.voices import first_voices
from attribution.model import SourceType


@check("unnamed-document")
def unnamed_document(case: Case, options: Options) -> Iterator[Hit]:  # noqa: ARG001 - every check is called alike
    """Stand on the first cue of each document of which the text tells too little to ask for it."""
    for voice in first_voices(case):
        types = voice.attribution.source_type, voice.source.type
        if types == (SourceType.DOC_UNNAMED, SourceType.DOC_UNNAMED) and not voice.attribution.deferred:
            yield Hit(voice.span, {"source": case.words(voice.span)})

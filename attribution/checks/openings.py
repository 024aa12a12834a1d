"""ANO207: an unnamed voice that leads the story or is the first to be quoted."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.checks.case import Case
from attribution.checks.excusing import is_unique
from attribution.checks.registry import Options, check
from attribution.checks.unnamed import speaks_unnamed
from attribution.checks.voices import Voice, kinds, nouns, voices
from attribution.findings import Hit
from attribution.model import Form


@check("anonymous-first")
def anonymous_first(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the unnamed source of the lede, or else on that of the first direct quotation."""
    public = case.rules.words(options["public"])
    everyone = tuple(voices(case))
    lede = next((voice for voice in everyone if voice.line.number == 0 and voice.decides), None)
    quoted = next((voice for voice in everyone if voice.attribution.form is Form.DIRECT), None)
    for voice, place in ((lede, "the story opens with"), (quoted, "the first quotation is from")):
        if voice is not None and speaks_unnamed(case, voice) and not _is_known(case, voice, public):
            yield _hit(case, voice, place)
            return


def _hit(case: Case, voice: Voice, place: str) -> Hit:
    return Hit(voice.span, {"source": case.words(voice.span), "place": place})


def _is_known(case: Case, voice: Voice, public: frozenset[str]) -> bool:
    """Whether it speaks for the state, is known by its post, or is one of a class of people whom nobody shields."""
    loose = "collective" in kinds(case, voice)
    return bool(nouns(case, voice) & public) or is_unique(case, voice) or loose

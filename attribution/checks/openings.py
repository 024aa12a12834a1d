"""ANO207: an unnamed voice that leads the story or is the first to be quoted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from attribution.checks.case import Case
from attribution.checks.excusing import routine
from attribution.checks.known import is_known
from attribution.checks.registry import Options, check
from attribution.checks.unnamed import speaks_unnamed
from attribution.checks.voices import Voice, kinds, nouns, voices
from attribution.findings import Hit
from attribution.model import Directness, Form

_QUOTED = frozenset({Form.DIRECT, Form.MIXED})


@check("anonymous-first")
def anonymous_first(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the unnamed source of the lede, or else on that of the first direct quotation.

    The case is `routine` for the officials of a nation or a body who give the public the facts of the day.
    """
    public = case.rules.words(options["public"])
    everyone = tuple(voices(case))
    lede = next((voice for voice in everyone if voice.line.number == 0 and voice.decides), None)
    quoted = next((voice for voice in everyone if voice.attribution.form in _QUOTED), None)
    whole = quoted if quoted is not None and quoted.attribution.form is Form.DIRECT else None
    for voice, place in ((lede, "The story opens with"), (whole, "The first quotation is from")):
        if voice is not None and speaks_unnamed(case, voice) and not _is_known(case, voice, public):
            everyday = voice.line.directness is Directness.ANON_PARTIAL and routine(case, voice, options)
            yield replace(_hit(case, voice, place), case="routine" if everyday else "")
            return


def _hit(case: Case, voice: Voice, place: str) -> Hit:
    return Hit(voice.span, {"source": case.words(voice.span), "place": place})


def _is_known(case: Case, voice: Voice, public: frozenset[str]) -> bool:
    """Whether it speaks for the state, is known by its post, or is one of a class of people whom nobody shields."""
    loose = "collective" in kinds(case, voice)
    return bool(nouns(case, voice) & public) or is_known(case, voice) or loose

"""ANO203: unnamed sources of whom nothing says how they know."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.checks.case import Case
from attribution.checks.excusing import anonymous, is_excused, routine, source_hit
from attribution.checks.registry import Options, check
from attribution.checks.voices import Voice, kinds, nouns
from attribution.findings import Hit
from attribution.model import Span


@check("no-basis")
def no_basis(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the first cue of each unnamed source of whom nothing but *familiar* says how it can know a fact.

    The case is `routine` where nothing of the source is told, so that ANO202 asks first, for everyday statements, and
    for another outlet's source, of whom we know only what that outlet says.
    """
    for voice in anonymous(case):
        if voice.source.facets.basis in options["weak"].split() and not _needs_no_basis(case, voice, options):
            facets = voice.source.facets
            grave = (facets.basis != "none" or facets.reason != "none") and not voice.attribution.relays
            yield source_hit(case, voice, routine(case, voice, options) if grave else "routine")


def _needs_no_basis(case: Case, voice: Voice, options: Options) -> bool:
    """Whether the source judges, tells what it lived through, or speaks of itself."""
    if "witness" in kinds(case, voice) or is_excused(case, voice, options) or _is_opinion(case, voice, options):
        return True
    return _of_itself(case, voice, case.rules.words(options["own"])) or _of_its_state(case, voice, options)


def _is_opinion(case: Case, voice: Voice, options: Options) -> bool:
    """Whether what the source says is a judgement, which needs no way of knowing."""
    if voice.attribution.stance in options["attitudes"].split():
        return True
    found = (m for content in voice.attribution.content for m in case.marked(content, "trigger", "wording"))
    return any(marker.rule in options["judgements"].split() for marker in found)


def _of_its_state(case: Case, voice: Voice, options: Options) -> bool:
    """Whether an official tells what the city or state that it serves did: *an official said the city had paid*."""
    words = case.words(min(voice.attribution.content, default=Span(0, 0))).lower().removeprefix("that ").split()
    serves = voice.source.facets.official or bool(nouns(case, voice) & case.rules.words(options["serving"]))
    return serves and words[:1] == ["the"] and words[1:2] != [] and words[1] in case.rules.words(options["served"])


def _of_itself(case: Case, voice: Voice, own: frozenset[str]) -> bool:
    """Whether the content begins with a word for the source itself: *they said they were looking into it*."""
    first = min(voice.attribution.content, default=Span(0, 0))
    words = case.words(first).lower().split()
    return next((word in own for word in words if word not in {"that", "“", '"'}), False)

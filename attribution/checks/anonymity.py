"""ANO201 to ANO205 and ANO209: how an unnamed source is described, and why it is not named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attribution.checks.case import Case
from attribution.checks.registry import Hit, Options, check
from attribution.checks.shielding import must_stay_unnamed
from attribution.checks.voices import (
    HUMAN,
    Voice,
    described,
    first_voices,
    is_plural,
    kinds,
    nouns,
    on_record,
    speaks_unnamed,
    taken_up,
    voices,
)
from attribution.model import Directness, SourceType, Span

SHORT = 2  # words of a plural that can stand for people of whom more was told before


@check("vague-source")
def vague_source(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on each source of whom a sentence tells nothing; the case is `sole` where no other source stands by."""
    for voice in voices(case):
        vague = voice.decides and voice.line.directness is Directness.ANON_VAGUE and _is_vague(case, voice)
        if vague and not must_stay_unnamed(case, voice, options):
            others = {a.source_id for a in voice.line.attributions if a.source_id} - {voice.source.id}
            yield _hit(case, voice, "" if others else "sole")


@check("no-reason")
def no_reason(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the first cue of each unnamed source whose anonymity is nowhere explained."""
    for voice in _anonymous(case):
        excused = _is_excused(case, voice, options) or must_stay_unnamed(case, voice, options)
        if voice.source.facets.reason == "none" and not excused:
            yield _hit(case, voice)


@check("no-basis")
def no_basis(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the first cue of each unnamed source of whom nothing but *familiar* says how it can know a fact."""
    for voice in _anonymous(case):
        if voice.source.facets.basis in options["weak"].split() and not _needs_no_basis(case, voice, options):
            yield _hit(case, voice)


@check("stock-reason")
def stock_reason(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the first cue of each unnamed source whose anonymity has a reason that says nothing of the risk."""
    for voice in _anonymous(case):
        facets = voice.source.facets
        if facets.reason == "stock" and facets.reason_class in options["classes"].split():
            yield _hit(case, voice)


@check("uncounted")
def uncounted(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the first cue of each description of several unnamed people that does not say how many they are."""
    seen: set[str] = set()
    single = case.rules.words(options["single"])
    for voice in first_voices(case):
        words = case.words(voice.span).lower()
        several = voice.source.facets.count is None and words.partition(" ")[0] not in single and words not in seen
        excused = _is_excused(case, voice, options) or taken_up(case, voice)
        if several and speaks_unnamed(case, voice) and not excused:
            seen.add(words)
            yield _hit(case, voice)


@check("unnamed-spokesperson")
def unnamed_spokesperson(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the first cue of each spokesperson without a name, unless it is said why."""
    heads = case.rules.words(options["heads"])
    for voice in first_voices(case):
        titled = voice.attribution.source_type is SourceType.TITLED and voice.source.facets.reason == "none"
        if titled and not voice.attribution.deferred and nouns(case, voice) & heads:
            yield _hit(case, voice)


def _is_vague(case: Case, voice: Voice) -> bool:
    """Whether no mention of the source tells more, such as the place or the body that it is at."""
    vague = voice.source.type is SourceType.ANON_VAGUE and speaks_unnamed(case, voice)
    back = taken_up(case, voice) and not voice.attribution.deferred
    places = "|".join(sorted(case.rules.words("shielded-sources.places")))
    return vague and not back and not re.search(rf"\b(?:{places}) (?:the )?[A-Z]", case.words(described(voice)))


def _is_unique(case: Case, voice: Voice) -> bool:
    """Whether the description fits one person alone, such as *the agency's chief vet*."""
    words = case.words(described(voice)).lower().split()
    definite = words[0] not in case.rules.words("shielded-sources.single") and not is_plural(voice)
    return definite and bool(case.rules.words("shielded-sources.unique").intersection(words))


def _anonymous(case: Case) -> Iterator[Voice]:
    """Yield the first cue of each unnamed source. *The official* or *aides* after one are taken for the same."""
    seen: set[str] = set()
    for voice in first_voices(case):
        if speaks_unnamed(case, voice):
            words = nouns(case, voice)
            short = is_plural(voice) and len(case.words(voice.span).split()) <= SHORT
            told = taken_up(case, voice) or _is_unique(case, voice)
            if not (short and words <= seen) and not told:
                yield voice
            seen |= words


def _hit(case: Case, voice: Voice, severity: str = "") -> Hit:
    return Hit(voice.span, {"source": case.words(voice.span)}, severity)


def _is_excused(case: Case, voice: Voice, options: Options) -> bool:
    """Whether several people spoke in public, or a class of people speaks who need no shield."""
    loose = kinds(case, voice) & HUMAN == {"collective"}
    several = voice.source.facets.count is None and "collective" in kinds(case, voice)
    if loose or several or nouns(case, voice) & case.rules.words(options["public"]):
        return True
    verbs = case.rules.words(options["verbs"])
    return is_plural(voice) and on_record(case, voice, frozenset(options["venues"].split()), verbs)


def _needs_no_basis(case: Case, voice: Voice, options: Options) -> bool:
    """Whether the source judges, tells what it lived through, or speaks of itself."""
    if "witness" in kinds(case, voice) or _is_excused(case, voice, options) or _is_opinion(case, voice, options):
        return True
    return _of_itself(case, voice, case.rules.words(options["own"]))


def _is_opinion(case: Case, voice: Voice, options: Options) -> bool:
    """Whether what the source says is a judgement, which needs no way of knowing."""
    if voice.attribution.stance in options["attitudes"].split():
        return True
    judged = (m for m in case.report.markers if m.emits == "trigger" and m.rule in options["judgements"].split())
    return any(content.holds(marker.span) for marker in judged for content in voice.attribution.content)


def _of_itself(case: Case, voice: Voice, own: frozenset[str]) -> bool:
    """Whether the content begins with a word for the source itself: *they said they were looking into it*."""
    first = min(voice.attribution.content, default=Span(0, 0))
    words = case.words(first).lower().split()
    return next((word in own for word in words if word not in {"that", "“", '"'}), False)

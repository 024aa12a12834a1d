"""ANO201 to ANO205 and ANO209: how an unnamed source is described, and why it is not named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attribution.checks.belonging import serves_agency, was_placed
from attribution.checks.case import Case
from attribution.checks.excusing import anonymous, is_excused, routine, source_hit
from attribution.checks.known import is_epithet
from attribution.checks.registry import Options, check
from attribution.checks.shielding import must_stay_unnamed
from attribution.checks.unnamed import speaks_unnamed
from attribution.checks.voices import (
    Voice,
    described,
    first_voices,
    is_plural,
    kinds,
    nouns,
    on_record,
    taken_up,
    voices,
)
from attribution.findings import Hit
from attribution.model import Directness, Form, SourceType, Span


@check("vague-source")
def vague_source(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on each source of whom a sentence tells nothing; the case is `sole` where no other source stands by.

    It is `public` where several announce something, or only expect a thing, as the weather; where officials belong to
    an agency named close by (words in `agencies`, sentences `reach`) or to a place told before; and where a named
    outlet passes them on, whose source it is.
    """
    for voice in voices(case):
        if _tells_nothing(case, voice) and not must_stay_unnamed(case, voice, options):
            others = {a.source_id for a in voice.line.attributions if a.source_id} - {voice.source.id}
            yield source_hit(case, voice, _openness(case, voice, options) or ("" if others else "sole"))


def _openness(case: Case, voice: Voice, options: Options) -> str:
    """Return the case `public` for what nobody hides behind, settled case A.8, 11."""
    verbs = case.rules.words(options["verbs"])
    announced = is_plural(voice) and on_record(case, voice, frozenset(options["venues"].split()), verbs)
    expected = voice.attribution.rule in options["expecting"].split()
    theirs = any(relay.name for relay in voice.attribution.relays)
    return "public" if announced or expected or theirs or serves_agency(case, voice, options) else ""


@check("no-reason")
def no_reason(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the first cue of each unnamed source whose anonymity is nowhere explained.

    The case is `routine` for everyday statements, for another outlet's source, whose reason is not ours to give, for
    what was alleged before the news of the day (*had alleged*), for the camp of a named person, for what a body has its
    people say (*We are working …*), and for whom ANO201 wants described first.
    """
    for voice in anonymous(case):
        excused = is_excused(case, voice, options) or must_stay_unnamed(case, voice, options)
        if voice.source.facets.reason == "none" and not excused:
            past = case.words(voice.attribution.cue[0]).lower().startswith("had ")
            camp = nouns(case, voice) & case.rules.words("shielded-sources.camp")
            quiet = (
                voice.attribution.relays or past or camp or _tells_nothing(case, voice) or _is_statement(case, voice)
            )
            yield source_hit(case, voice, "routine" if quiet else routine(case, voice, options))


def _is_statement(case: Case, voice: Voice) -> bool:
    """Whether an official says *we* of the body in a quotation, as a statement of that body does."""
    words = case.words(min(voice.attribution.content, default=Span(0, 0))).lower().lstrip("“\"‘' ").split()
    official = nouns(case, voice) & case.rules.words("shielded-sources.serving")
    return bool(official) and voice.attribution.form is Form.DIRECT and words[:1] == ["we"]


@check("stock-reason")
def stock_reason(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the first cue of each unnamed source whose anonymity has a reason that says nothing of the risk."""
    for voice in anonymous(case):
        facets = voice.source.facets
        if facets.reason == "stock" and facets.reason_class in options["classes"].split():
            yield source_hit(case, voice)


@check("uncounted")
def uncounted(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the first cue of each description of several unnamed people that does not say how many they are."""
    seen: set[str] = set()
    single = case.rules.words(options["single"])
    for voice in first_voices(case):
        words = case.words(voice.span).lower()
        several = voice.source.facets.count is None and words.partition(" ")[0] not in single and words not in seen
        excused = is_excused(case, voice, options) or taken_up(case, voice)
        if several and speaks_unnamed(case, voice) and not excused:
            seen.add(words)
            yield source_hit(case, voice)


@check("unnamed-spokesperson")
def unnamed_spokesperson(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the first cue of each spokesperson without a name, unless it is said why."""
    heads = case.rules.words(options["heads"])
    for voice in first_voices(case):
        titled = voice.attribution.source_type is SourceType.TITLED and voice.source.facets.reason == "none"
        if titled and not voice.attribution.deferred and nouns(case, voice) & heads:
            yield source_hit(case, voice)


def _tells_nothing(case: Case, voice: Voice) -> bool:
    """Whether a sentence rests on a source of whom the text tells nothing."""
    return voice.decides and voice.line.directness is Directness.ANON_VAGUE and _is_vague(case, voice)


def _is_vague(case: Case, voice: Voice) -> bool:
    """Whether no mention of the source tells more, such as the place or the body that it is at."""
    vague = voice.source.type is SourceType.ANON_VAGUE and speaks_unnamed(case, voice)
    words = case.words(described(voice))
    named_again = case.words(voice.span).lower() in {"he", "she"}  # ATT103 asks who that is
    related = nouns(case, voice) & case.rules.words("shielded-sources.related")
    described_more = related or " who " in words or " close to " in words
    if named_again or described_more or is_epithet(case, voice) or kinds(case, voice) >= {"vague", "collective"}:
        return False
    this = case.words(voice.span).lower().startswith("this ")
    back = (taken_up(case, voice) and (this or not voice.attribution.deferred)) or was_placed(case, voice)
    places = "|".join(sorted(case.rules.words("shielded-sources.places")))
    return vague and not back and not re.search(rf"\b(?:{places}) (?:the )?[A-Z]", case.words(described(voice)))

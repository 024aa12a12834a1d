"""Which unnamed sources rules complain of, each once, and which need no reason for their anonymity."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.checks.case import Case
from attribution.checks.known import is_known
from attribution.checks.registry import Options
from attribution.checks.unnamed import HUMAN, speaks_unnamed
from attribution.checks.voices import Voice, described, first_voices, is_plural, kinds, nouns, on_record, taken_up
from attribution.findings import Hit
from attribution.model import Span

SHORT = 2  # words of a plural that can stand for people of whom more was told before


def anonymous(case: Case) -> Iterator[Voice]:
    """Yield the first cue of each unnamed source. *The official* or *aides* after one are taken for the same.

    So is who is described in the words of an earlier one: GRF707 asks whether they are one or two.
    """
    seen: set[str] = set()
    told: list[str] = []
    for voice in first_voices(case):
        if speaks_unnamed(case, voice):
            words = nouns(case, voice)
            short = is_plural(voice) and len(case.words(voice.span).split()) <= SHORT
            here = case.words(voice.span).lower()
            known = taken_up(case, voice) or is_known(case, voice) or any(t.startswith(here) for t in told)
            known = known or _is_subheading(case, voice)
            if not (short and words <= seen) and not known:
                yield voice
            seen |= words
            told.append(here)


def _is_subheading(case: Case, voice: Voice) -> bool:
    """Whether the sentence is a line of its own without an end mark, which sums up what stands below it."""
    alone = len(case.paragraph(voice.line)) == 1
    return alone and not case.words(voice.line.span).endswith((".", "!", "?", "”", '"', "’", ":"))


def source_hit(case: Case, voice: Voice, severity: str = "") -> Hit:
    """Return a hit on the words for a source; `severity` is the rule's case."""
    return Hit(voice.span, {"source": case.words(voice.span)}, severity)


def routine(case: Case, voice: Voice, options: Options) -> str:
    """Return the case `routine` for witnesses, and for those who serve the public and speak for it every day.

    Who asked not to be named does not, nor who serves and was heard by way of somebody else. What the writer tells
    only as hearsay (*a guest reportedly said*) is HED301's to ask.
    """
    serving = nouns(case, voice) & case.rules.words(options["routine"])
    asked = any(case.marked(voice.line.span, "anonymity-request"))
    several = voice.source.facets.count is None and is_plural(voice)
    daily = case.rules.words("shielded-sources.daily").intersection(case.words(described(voice)).lower().split())
    everyday = ((serving and several) or daily) and not voice.attribution.relays
    cued = Span(voice.span.end, max(voice.span.end, voice.attribution.cue[0].end))
    told = any(m.rule == "evidentials/reportedly" for m in case.markers(cued, "evidential"))
    return "routine" if (everyday or told or "witness" in kinds(case, voice)) and not asked else ""


def is_excused(case: Case, voice: Voice, options: Options) -> bool:
    """Whether several people spoke in public, or a class of people speaks who need no shield."""
    loose = kinds(case, voice) & HUMAN in ({"collective"}, {"vague", "collective"})
    several = voice.source.facets.count is None and "collective" in kinds(case, voice)
    if loose or several or nouns(case, voice) & case.rules.words(options["public"]):
        return True
    verbs = case.rules.words(options["verbs"])
    return is_plural(voice) and on_record(case, voice, frozenset(options["venues"].split()), verbs)

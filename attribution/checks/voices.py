"""Who speaks where: the cues of the body in the writer's own words, each with its sentence and its source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attribution.checks.case import Case, Line
from attribution.model import ANONYMOUS_TYPES, Attribution, Directness, Marker, Source, Span


@dataclass(frozen=True, slots=True)
class Voice:
    """A cue of the body: its sentence, its attribution and the source."""

    line: Line
    attribution: Attribution
    source: Source

    @property
    def span(self) -> Span:
        """Return the words for the source in the sentence; the cue's where the source stands in another."""
        return next((span for span in self.attribution.source if self.line.span.holds(span)), self.attribution.cue[0])

    @property
    def anonymous(self) -> bool:
        """Whether nobody is named and no office either, here and wherever the source is mentioned."""
        return self.attribution.source_type in ANONYMOUS_TYPES and self.source.type in ANONYMOUS_TYPES

    @property
    def decides(self) -> bool:
        """Whether this attribution decided the class of its sentence."""
        return self.line.first is self.attribution


def voices(case: Case) -> Iterator[Voice]:
    """Yield the cues of the body in order. Responses have rules of their own."""
    for line in case.body:
        if line.directness is not Directness.RESPONSE:
            for attribution in line.attributions:
                source = case.source(attribution)
                if source and case.is_cued(line, attribution) and not case.quoted(attribution.cue[0]):
                    yield Voice(line, attribution, source)


def first_voices(case: Case) -> Iterator[Voice]:
    """Yield each source's first cue."""
    seen: set[str] = set()
    for voice in voices(case):
        if voice.source.id not in seen:
            seen.add(voice.source.id)
            yield voice


def described(voice: Voice) -> Span:
    """Return where the source is described: its words here, or its first mention where these are a pronoun."""
    if voice.attribution.source and not voice.attribution.deferred:
        return voice.attribution.source[0]
    first = min(voice.source.mentions, key=lambda mention: mention.start)
    return Span(first.start, first.end)


def kinds(case: Case, voice: Voice) -> frozenset[str]:
    """Return the kinds of the nouns that describe a source, such as vague, role or witness."""
    return frozenset(marker.sets["kind"] for marker in kind_markers(case, voice))


def nouns(case: Case, voice: Voice) -> frozenset[str]:
    """Return the nouns, in lower case, by which rules knew what kind of source it is."""
    return frozenset(case.words(marker.span).lower() for marker in kind_markers(case, voice))


def kind_markers(case: Case, voice: Voice) -> list[Marker]:
    """Return the markers of the nouns in a source's description."""
    return case.marked(described(voice), "source-kind")


def taken_up(case: Case, voice: Voice) -> bool:
    """Whether *the official*, *this report* or *one of the three* takes up what the text has told of before."""
    words = case.words(voice.span).lower().split()
    if "of" in words and _is_told_count(words[words.index("of") + 1 :], case.rules.words("quantities.of")):
        return True
    if words[0] in {"this", "that"}:
        return True
    if words[0] not in case.rules.words("shielded-sources.pointing"):
        return False
    before = case.report.article.text[: voice.span.start].lower()
    return any(re.search(rf"\b{re.escape(noun.removesuffix('s'))}", before) for noun in nouns(case, voice))


def _is_told_count(words: Sequence[str], numbers: frozenset[str]) -> bool:
    """Whether words after *of* are but *them* or *the three*."""
    return words == ["them"] or (words[:1] == ["the"] and len(words) == 2 and words[1] in numbers)  # noqa: PLR2004


def is_plural(voice: Voice) -> bool:
    """Whether the source is more than one, or a number of people that is not said."""
    return voice.source.facets.count != 1


def on_record(case: Case, voice: Voice, venues: frozenset[str], verbs: frozenset[str]) -> bool:
    """Whether the source spoke in public: at one of these venues or by one of these verbs (settled case A.8, 11)."""
    said = {entry.rpartition("/")[2] for entry in voice.attribution.because}
    return bool(said & verbs) or any(
        marker.sets.get("venue") in venues for marker in case.marked(voice.line.span, "venue")
    )

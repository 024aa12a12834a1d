"""ANO206: judgements about people by somebody who is not named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attribution.checks.case import Case, Line
from attribution.checks.known import is_unique
from attribution.checks.registry import Options, check
from attribution.checks.unnamed import speaks_unnamed
from attribution.checks.voices import Voice, described, kinds, nouns
from attribution.checks.wording import words_before
from attribution.findings import Hit
from attribution.model import ANONYMOUS_TYPES, Attribution, Directness, Marker, SourceType, Span

_HOLDER = re.compile(r"(?:\b[Tt]he|['’]s) (?:\w+ )?$")  # what makes a post that of one person
_NAME_INSIDE = re.compile(r"(?<=[\w,;] )[A-Z][a-z]+")  # a name that does not open what is said


@check("anonymous-attack")
def anonymous_attack(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on each sentence in which an unnamed source or a class of people judges somebody in particular."""
    for line in case.body:
        for attribution in line.attributions:
            shielded = _is_shielded(case, line, attribution, options)
            word = _judgement(case, line, attribution, options) if shielded else None
            if word is not None:
                yield Hit(line.span, {"source": _name(case, attribution), "word": case.words(word.span)})
                break


def _name(case: Case, attribution: Attribution) -> str:
    source = case.source(attribution)
    return source.name or source.type.value if source else ""


def _is_shielded(case: Case, line: Line, attribution: Attribution, options: Options) -> bool:
    source = case.source(attribution)
    if source is None or line.directness is Directness.RESPONSE or case.quoted(attribution.cue[0]):
        return False
    voice = Voice(line, attribution, source)
    told = frozenset(re.findall(r"[a-z]+", case.words(described(voice)).lower()))
    spared = (
        "witness" in kinds(case, voice)
        or (attribution.source_type in ANONYMOUS_TYPES and (is_unique(case, voice) or not speaks_unnamed(case, voice)))
        or case.rules.words("shielded-sources.being") & words_before(case, line, voice.span.start)
        or told & case.rules.words("shielded-sources.violence")
        or nouns(case, voice) & (case.rules.words(options["spared"]) | case.rules.words("shielded-sources.marching"))
    )
    return attribution.source_type in ANONYMOUS_TYPES | {SourceType.COLLECTIVE} and not spared


def _judgement(case: Case, line: Line, attribution: Attribution, options: Options) -> Marker | None:
    """Return the word that judges somebody in what the source says in this sentence."""
    for marker in case.marker_lookup.touching(line.span):
        if marker.rule in options["rules"].split() and line.span.holds(marker.span):
            inside = next((c for c in attribution.content if c.holds(marker.span)), None)
            praise = marker.word.rpartition("/")[2] in case.rules.words(options["praise"])
            told = case.words(Span(max(line.span.start, inside.start - 2), inside.end)) if inside else ""
            if inside and not praise and (_is_about_somebody(case, told) or _has_holder(case, inside)):
                return marker
    return None


def _is_about_somebody(case: Case, told: str) -> bool:
    """Whether words tell of a person: by a name or a pronoun."""
    people = (case.rules.words(f"pronouns.{kind}") for kind in ("male", "female", "plural"))
    words = frozenset(re.findall(r"[a-z]+", told.lower()))
    return _NAME_INSIDE.search(told) is not None or any(words & pronouns for pronouns in people)


def _has_holder(case: Case, content: Span) -> bool:
    """Whether words tell of one person by a post: *the minister*, *the fund's chief clerk*."""
    text = case.report.article.text
    roles = (m.span for m in case.marked(content, "source-kind") if m.sets["kind"] == "role")
    return any(_HOLDER.search(text[content.start : role.start]) and text[role.end - 1] != "s" for role in roles)

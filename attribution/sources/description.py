"""How well an unnamed source is described: facets (taxonomy B.2) and the rubric of B.5."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attribution.model import Facets, Marker
from attribution.ruleset import RuleSet
from attribution.sources.entities import Entity
from attribution.sources.mentions import TypedMention
from attribution.sources.nearby import Surroundings, strongest
from attribution.sources.typing import STRONG_BASES

OFFICIAL = frozenset({"government", "law-enforcement", "military", "political"})
UNCOUNTED = frozenset({"org", "document", "media", "report", "office", "collective"})
DIGITS = 3  # a longer number is a year or an amount, not a count of speakers
_WORDS = "zero one two three four five six seven eight nine ten eleven twelve"
_NUMBERS = {word: number for number, word in enumerate(_WORDS.split())} | {"both": 2, "dozen": 12}


def facets_of(around: Surroundings, entity: Entity, typed: Sequence[TypedMention], rules: RuleSet) -> Facets:
    """Gather what the mentions of a source tell of it."""
    told = [marker for mention in typed for marker in around.in_span(mention.profile.span, "affiliation")]
    affiliation = _first(told, "affiliation")
    reason = next((m.reason for m in typed if m.reason), None)
    basis = strongest([m.basis for m in typed])
    return Facets(
        affiliation=affiliation,
        role=_first(told, "role"),
        status=_first(told, "status"),
        official=affiliation in OFFICIAL,
        reason="none" if reason is None else "stock" if reason.sets.get("stock") == "yes" else "specific",
        reason_class=reason.sets.get("reason_class") if reason else None,
        basis=basis,
        count=count_of(entity),
        description=_points(entity, rules) + (basis in STRONG_BASES) + (reason is not None),
    )


def _first(markers: Sequence[Marker], name: str) -> str:
    return next((marker.sets[name] for marker in markers if name in marker.sets), "unknown")


def count_of(entity: Entity) -> int | None:
    """Return how many people a phrase says the source is, or None where it does not say; one for a singular."""
    told = (number_in(mention.text) for mention in entity.profiles if mention.plural)
    number = next((number for number in told if number is not None), None)
    return number if number is not None or entity.plural or entity.kind in UNCOUNTED else 1


def number_in(phrase: str) -> int | None:
    """Return the number with which a phrase for several sources begins, or None."""
    for word in re.findall(r"[a-z]+|\d+", phrase.lower())[:3]:
        if word in _NUMBERS:
            return _NUMBERS[word]
        if word.isdigit() and len(word) <= DIGITS:
            return int(word)
    return None


def _points(entity: Entity, rules: RuleSet) -> int:
    """Count the points of B.5 that the phrase gives: role, organisation, rank, and the number of a plural."""
    words = {word for mention in entity.profiles for word in mention.text.lower().split()}
    heads = {mention.head for mention in entity.profiles}
    named = any(word[:1].isupper() for mention in entity.profiles for word in mention.text.split()[1:])
    counted = entity.plural and count_of(entity) is not None
    role = bool(heads - rules.words("source-heads.plain"))
    return role + named + bool(words & rules.words("source-heads.seniority")) + counted

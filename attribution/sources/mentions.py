"""Type one mention of a source, and tell which rules were needed for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from attribution.language.grammar.tree import Tree
from attribution.model import Marker, SourceType
from attribution.sources.affiliation import identifying_fields, is_affiliated
from attribution.sources.cast import Cast
from attribution.sources.nearby import OWN, Surroundings, basis_of, reason_of
from attribution.sources.profiles import Profile
from attribution.sources.typing import Known, type_of

SERVED_WITHIN = 2  # sentences back in which the one whom an aide serves was named
NEVER_ANONYMOUS = frozenset({"person", "org", "media", "document"})


@dataclass(frozen=True, slots=True)
class TypedMention:
    """A mention with its type and the rules without which it would have another."""

    profile: Profile
    type: SourceType
    because: tuple[str, ...]
    basis: str
    reason: Marker | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mention stands: the parse of its paragraph and its sentence."""

    tree: Tree
    unit: int


def typed_mention(around: Surroundings, cast: Cast, mention: Profile, place: Place) -> TypedMention:
    """Type a mention by its noun and by what stands within reach of it."""
    basis = basis_of(around, mention.span, place.unit)
    reason = (
        None if mention.kind in NEVER_ANONYMOUS else reason_of(around, place.unit, mention.head, several=mention.plural)
    )
    observed = around.in_span(mention.span, "observer")
    known = Known(
        reason=reason is not None,
        basis=basis.sets["basis"] if basis else "none",
        affiliated=is_affiliated(place.tree, mention, cast.rules) or _serves(around, cast, mention, place.unit),
        fields=identifying_fields(place.tree, mention),
        observed=bool(observed),
        posted=any(m.sets.get("venue") == "post" for m in around.in_span(mention.span, "venue")),
        holder=_holds_office(cast, mention),
        lived=basis is not None and basis.sets.get("account") == OWN,
    )
    needed = _needed(mention, known, reason, basis, observed)
    noun = (mention.rule,) if mention.rule and _noun_decides(cast, mention, known, place.tree) else ()
    return TypedMention(mention, type_of(mention, known), (*noun, *needed), known.basis, reason)


def _serves(around: Surroundings, cast: Cast, mention: Profile, unit: int) -> bool:
    """Whether the mention serves somebody just named: *an aide* after the candidate (settled case A.8, 8)."""
    if mention.head not in cast.rules.words("source-heads.serving"):
        return False
    start = around.units[max(0, unit - SERVED_WITHIN)].span.start
    return any(start <= a.person.position < mention.span.start for a in cast.people)


def _holds_office(cast: Cast, mention: Profile) -> bool:
    one = mention.definite and not mention.plural
    return one and mention.head in cast.rules.words("source-heads.office-holder")


def _needed(
    mention: Profile, known: Known, reason: Marker | None, basis: Marker | None, observed: list[Marker]
) -> Iterator[str]:
    """Yield the rules of the markers without which the mention would stand elsewhere on the scale."""
    without = [
        (reason, replace(known, reason=False)),
        (basis, replace(known, basis="none", lived=False)),
        *((marker, replace(known, observed=len(observed) > 1)) for marker in observed),
    ]
    for marker, less in without:
        if marker is not None and _standing(mention, less) != _standing(mention, known):
            yield marker.rule


def _standing(mention: Profile, known: Known) -> tuple[SourceType, bool]:
    """Return the type of a mention, and whether it is described in both of the ways that count (rank 6)."""
    kind = type_of(mention, known)
    return kind, kind is SourceType.ANON_DESCRIBED and known.reason and known.strong


def _noun_decides(cast: Cast, mention: Profile, known: Known, tree: Tree) -> bool:
    """Whether the mention would have another type if no rule knew its noun."""
    unknown = replace(mention, kind="other", rule="")
    less = replace(known, affiliated=known.affiliated or is_affiliated(tree, unknown, cast.rules))
    return _standing(unknown, less) != _standing(mention, known)

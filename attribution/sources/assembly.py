"""From gathered mentions to finished sources: name, type, facets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from attribution.language.drafts import Draft
from attribution.language.extraction import Extraction
from attribution.language.tree import Tree
from attribution.model import NAMED_TYPES, Facets, Marker, Mention, Source, SourceType, Span
from attribution.ruleset import RuleSet
from attribution.sources.description import count_of, description_points
from attribution.sources.nearby import Surroundings, basis_of, reason_of, strongest
from attribution.sources.people import Person, same_person
from attribution.sources.profiles import Profile
from attribution.sources.registry import Entity, same_body
from attribution.sources.typing import STRONG_BASES, Known, facets_of, identifying_fields, is_affiliated, type_of

SERVING = frozenset({"aide", "adviser", "advisor", "staffer", "strategist"})
BEST = (
    SourceType.SELF,
    SourceType.DOC,
    SourceType.PERSON,
    SourceType.ORG,
    SourceType.POST,
    SourceType.TITLED,
    SourceType.ANON_DESCRIBED,
    SourceType.ANON_PARTIAL,
    SourceType.MEDIA,
    SourceType.COLLECTIVE,
    SourceType.ANON_VAGUE,
    SourceType.MEDIA_UNNAMED,
    SourceType.DOC_UNNAMED,
)
_ARTICLES = ("the ", "a ", "an ", "some ")


@dataclass(frozen=True, slots=True)
class TypedMention:
    """A mention with its type and the rules without which it would have another."""

    profile: Profile
    type: SourceType
    because: tuple[str, ...]
    basis: str
    reason: Marker | None


@dataclass(frozen=True, slots=True)
class Assembled:
    """The finished sources, and where each mention went."""

    sources: tuple[Source, ...]
    by_entity: Mapping[int, Source]
    by_span: Mapping[Span, TypedMention]
    typed: Mapping[str, tuple[TypedMention, ...]]
    outlets: tuple[tuple[int, str], ...]
    posts: tuple[Span, ...]
    units: tuple[Span, ...]

    def source_of(self, entity: Entity) -> Source:
        """Return the source that an entity became."""
        return self.by_entity[entity.number]

    def mention_of(self, mention: Profile) -> TypedMention | None:
        """Return the typed mention of a profile."""
        return self.by_span.get(mention.span)

    def because(self, source: Source, mention: TypedMention | None) -> tuple[str, ...]:
        """Return the rules that gave a source its type: those of this mention or, where it has another type, of the first that has it."""
        best = [m for m in self.typed[source.id] if m.type is source.type]
        return mention.because if mention in best else best[0].because if best else ()

    def outlet_before(self, position: int) -> str | None:
        """Return the outlet named last before a position."""
        return next((name for at, name in reversed(self.outlets) if at < position), None)

    def type_there(self, draft: Draft, source: Source, mention: TypedMention | None) -> SourceType:
        """Return the type as used in one attribution: a post where the words were posted, else the source's best."""
        posted = any(post.touches(self.units[draft.unit]) and post.touches(draft.tag) for post in self.posts)
        if posted and source.type in {SourceType.PERSON, SourceType.ORG, SourceType.TITLED}:
            return SourceType.POST
        if mention and mention.type in {SourceType.SELF}:
            return mention.type
        return source.type


def assemble(
    around: Surroundings,
    extraction: Extraction,
    rules: RuleSet,
    entities: Sequence[Entity],
    known: Sequence[Person],
    outlet: Sequence[str],
) -> Assembled:
    """Type every mention, then every source by the best that the article gives it."""
    trees = {
        id(p): extraction.trees[extraction.units[u].paragraph]
        for e in entities
        for p, u in zip(e.profiles, e.units, strict=True)
    }
    by_span: dict[Span, TypedMention] = {}
    by_entity: dict[int, Source] = {}
    by_source: dict[str, tuple[TypedMention, ...]] = {}
    for entity in (e for e in entities if e.profiles):
        typed = [
            _typed(around, trees[id(p)], rules, p, u, known) for p, u in zip(entity.profiles, entity.units, strict=True)
        ]
        by_span.update({m.profile.span: m for m in typed})
        source = _source(around, entity, typed, known, len(by_entity) + 1, outlet)
        by_entity[entity.number], by_source[source.id] = source, tuple(typed)
    return Assembled(
        tuple(by_entity.values()),
        by_entity,
        by_span,
        by_source,
        tuple(_outlets(around)),
        tuple(m.span for m in around.markers if m.emits == "venue" and m.sets.get("venue") == "post"),
        tuple(u.span for u in around.units),
    )


def _outlets(around: Surroundings) -> Iterator[tuple[int, str]]:
    for marker in around.markers:
        if marker.emits == "media":
            yield (
                marker.span.start,
                around.text[marker.span.start : marker.span.end].removeprefix("the ").removeprefix("The "),
            )


def _serves(around: Surroundings, mention: Profile, unit: int, known: Sequence[Person]) -> bool:
    """*An aide* after somebody was named serves them (settled case A.8, 8)."""
    start = around.units[max(0, unit - 2)].span.start
    return mention.head in SERVING and any(start <= person.position < mention.span.start for person in known)


def _typed(
    around: Surroundings, tree: Tree, rules: RuleSet, mention: Profile, unit: int, known_people: Sequence[Person]
) -> TypedMention:
    basis = basis_of(around, mention.span, unit)
    reason = (
        reason_of(around, unit, several=mention.plural)
        if mention.kind not in {"person", "org", "media", "document"}
        else None
    )
    observed = [m for m in around.in_span(mention.span, "observer")]
    known = Known(
        reason is not None,
        basis.sets["basis"] if basis else "none",
        is_affiliated(tree, mention, rules) or _serves(around, mention, unit, known_people),
        identifying_fields(tree, mention),
        bool(observed),
        any(m.sets.get("venue") == "post" for m in around.in_span(mention.span, "venue")),
        mention.definite and not mention.plural and mention.head in rules.words("source-heads.office-holder"),
    )
    without = [
        (reason, replace(known, reason=False)),
        (basis, replace(known, basis="none")),
        *((marker, replace(known, observed=len(observed) > 1)) for marker in observed),
    ]
    because = (
        marker.rule for marker, less in without if marker and _standing(mention, less) != _standing(mention, known)
    )
    kind = (mention.rule,) if mention.rule and _kind_decides(tree, rules, mention, known) else ()
    return TypedMention(mention, type_of(mention, known), (*kind, *because), known.basis, reason)


def _standing(mention: Profile, known: Known) -> tuple[SourceType, bool]:
    """Return the type of a mention, and whether it is described in both of the ways that count (rank 6)."""
    kind = type_of(mention, known)
    return kind, kind is SourceType.ANON_DESCRIBED and known.reason and known.basis in STRONG_BASES


def _kind_decides(tree: Tree, rules: RuleSet, mention: Profile, known: Known) -> bool:
    """Whether the mention would have another type if no rule knew its noun."""
    unknown = replace(mention, kind="other", rule="")
    less = replace(known, affiliated=known.affiliated or is_affiliated(tree, unknown, rules))
    return _standing(unknown, less) != _standing(mention, known)


def _source(
    around: Surroundings,
    entity: Entity,
    typed: Sequence[TypedMention],
    known: Sequence[Person],
    number: int,
    outlet: Sequence[str],
) -> Source:
    kind = min((m.type for m in typed if m.profile.kind != "pronoun"), key=BEST.index, default=None) or _of_pronoun(
        entity
    )
    if entity.kind in {"media", "org"} and any(same_body(entity.name, ours.split()) for ours in outlet):
        kind = SourceType.SELF
    return Source(
        f"s{number}",
        _name(entity, typed, kind, outlet),
        kind,
        kind in NAMED_TYPES,
        _facets(around, entity, typed),
        tuple(_mentions(around.text, entity, known)),
    )


def _of_pronoun(entity: Entity) -> SourceType:
    """A source that only pronouns mention is a person that the article names, or nobody."""
    return SourceType.PERSON if entity.name else SourceType.ANON_VAGUE


def _name(entity: Entity, typed: Sequence[TypedMention], kind: SourceType, outlet: Sequence[str]) -> str | None:
    if kind is SourceType.SELF:
        return outlet[0] if outlet else None
    if entity.name:
        return " ".join(entity.name)
    texts = [m.profile.text for m in typed if m.profile.kind != "pronoun"] or [typed[0].profile.text]
    fullest = max(texts, key=lambda t: (len(t.split()), -texts.index(t)))
    for article in _ARTICLES:
        if fullest.lower().startswith(article):
            return fullest[len(article) :]
    return fullest


def _facets(around: Surroundings, entity: Entity, typed: Sequence[TypedMention]) -> Facets:
    told = [marker for mention in typed for marker in around.in_span(mention.profile.span, "affiliation")]
    reason = next((m.reason for m in typed if m.reason), None)
    basis = strongest([m.basis for m in typed])
    count = count_of(entity)
    return facets_of(
        told,
        reason=reason,
        basis=basis,
        count=count,
        points=description_points(entity, basis, reason is not None, count),
    )


def _mentions(text: str, entity: Entity, known: Sequence[Person]) -> Iterator[Mention]:
    """Yield every place where the source is named, described or meant by a pronoun, in the order of the text."""
    spans = {(p.span.start, p.span.end) for p in entity.profiles}
    if entity.kind == "person":
        for person in known:
            end = person.position + len(" ".join(person.name))
            if same_person(person.name, entity.name) and not any(a <= person.position < b for a, b in spans):
                spans.add((person.position, end))
    for start, end in sorted(spans):
        yield Mention(start, end, text[start:end])

"""From gathered mentions to finished sources: name, type, facets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from attribution.language.drafts.draft import Draft
from attribution.language.drafts.extraction import Extraction
from attribution.model import NAMED_TYPES, Mention, Source, SourceType, Span
from attribution.sources.cast import Cast
from attribution.sources.description import facets_of
from attribution.sources.entities import Entity
from attribution.sources.mentions import Place, TypedMention, typed_mention
from attribution.sources.nearby import Surroundings
from attribution.sources.personnames import same_person
from attribution.sources.profiles import Profile
from attribution.sources.registry import Registry

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
    SourceType.DOC_UNNAMED,  # before the next: a report that is a document once is one
    SourceType.MEDIA_UNNAMED,
)
NAMED_AS = {"person": SourceType.PERSON, "org": SourceType.ORG, "media": SourceType.MEDIA, "ours": SourceType.SELF}
POSTERS = frozenset({SourceType.PERSON, SourceType.ORG, SourceType.TITLED})
_ARTICLES = ("the ", "a ", "an ", "some ")


@dataclass(frozen=True, slots=True)
class Assembled:
    """The finished sources, and what each mention was typed as and went to.

    `leading` is the first mention of a source that has its type.
    """

    sources: tuple[Source, ...]
    by_entity: Mapping[int, Source]
    by_span: Mapping[Span, TypedMention]
    leading: Mapping[str, TypedMention]
    posts: tuple[Span, ...]
    units: tuple[Span, ...]

    def because(self, source: Source, mention: Profile) -> tuple[str, ...]:
        """Return the rules that gave a source its type, at this mention or else where it first has that type."""
        here = self.by_span.get(mention.span)
        if here is not None and here.type is source.type:
            return here.because
        return self.leading[source.id].because if source.id in self.leading else ()

    def type_there(self, draft: Draft, source: Source, mention: Profile) -> SourceType:
        """Return the type as used in one attribution: a post where the words were posted, else the source's best."""
        sentence = self.units[draft.unit]
        if source.type in POSTERS and any(p.touches(sentence) and p.touches(draft.tag) for p in self.posts):
            return SourceType.POST
        here = self.by_span.get(mention.span)
        return SourceType.SELF if here and here.type is SourceType.SELF else source.type


def assemble(around: Surroundings, extraction: Extraction, registry: Registry, outlet: Sequence[str]) -> Assembled:
    """Type every mention, then every source by the best that the article gives it; `outlet` names ours."""
    cast = registry.cast
    by_entity: dict[int, Source] = {}
    by_span: dict[Span, TypedMention] = {}
    leading: dict[str, TypedMention] = {}
    spoken = (entity for entity in registry.entities if entity.profiles)
    for entity in sorted(spoken, key=lambda e: min(p.span.start for p in e.profiles)):
        mentions = tuple(_typed(around, extraction, cast, entity))
        source = _source(around, cast, entity, mentions, outlet[0] if outlet else None)
        source = replace(source, id=f"s{len(by_entity) + 1}")
        by_entity[entity.number] = source
        by_span.update((m.profile.span, m) for m in mentions)
        leading.update((source.id, m) for m in reversed(mentions) if m.type is source.type)
    return Assembled(
        tuple(by_entity.values()),
        by_entity,
        by_span,
        leading,
        tuple(m.span for m in around.markers if m.emits == "venue" and m.sets.get("venue") == "post"),
        tuple(unit.span for unit in around.units),
    )


def _typed(around: Surroundings, extraction: Extraction, cast: Cast, entity: Entity) -> Iterator[TypedMention]:
    for mention, unit in zip(entity.profiles, entity.units, strict=True):
        tree = extraction.trees[extraction.units[unit].paragraph]
        yield typed_mention(around, cast, mention, Place(tree, unit))


def _source(
    around: Surroundings, cast: Cast, entity: Entity, typed: Sequence[TypedMention], outlet: str | None
) -> Source:
    """Make a source; its id is given by the order of first mention."""
    kind = _type(entity, typed)
    name = outlet if kind is SourceType.SELF else _name(entity, typed)
    facets = facets_of(around, entity, typed, cast.rules)
    return Source("", name, kind, kind in NAMED_TYPES, facets, tuple(_mentions(around.text, entity, cast)))


def _type(entity: Entity, typed: Sequence[TypedMention]) -> SourceType:
    """Return the best type of the mentions and of the name; by pronouns alone it is vague, but for accounts."""
    types = [m.type for m in typed if m.profile.kind != "pronoun" or m.type is SourceType.ANON_DESCRIBED]
    if entity.name:
        types.append(NAMED_AS[entity.kind])
    return min(types, key=BEST.index, default=SourceType.ANON_VAGUE)


def _name(entity: Entity, typed: Sequence[TypedMention]) -> str:
    """Return the fullest name or, without one, the fullest descriptor less its article."""
    if entity.name:
        return " ".join(entity.name)
    texts = [m.profile.text for m in typed if m.profile.kind != "pronoun"] or [typed[0].profile.text]
    fullest = max(texts, key=lambda text: (len(text.split()), -texts.index(text)))
    return without_article(fullest)


def without_article(phrase: str) -> str:
    """Return a descriptor less the article or *some* before it."""
    article = next((a for a in _ARTICLES if phrase.lower().startswith(a)), "")
    return phrase[len(article) :]


def _mentions(text: str, entity: Entity, cast: Cast) -> Iterator[Mention]:
    """Yield every place where the source is named, described or meant by a pronoun, in the order of the text."""
    spans = {(p.span.start, p.span.end) for p in entity.profiles}
    taken = {place for start, end in spans for place in range(start, end)}
    for person in cast.known.sharing(entity.name) if entity.kind == "person" else ():
        if person.position not in taken and same_person(person.name, entity.name):
            end = person.position + len(" ".join(person.name))
            spans.add((person.position, end))
            taken.update(range(person.position, end))
    for start, end in sorted(spans):
        yield Mention(start, end, text[start:end])

"""The class that an attribution gives a sentence: by the type of its source, and whether its words are quoted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from attribution.directness.decisions import Decision
from attribution.directness.facts import Scene, own_markers
from attribution.directness.quoting import is_full_quote
from attribution.directness.reaching import reaching
from attribution.language.drafts.units import Unit
from attribution.model import Attribution, Directness, SourceType

ANY = "any"
_SHIELDED = frozenset({Directness.TITLED, Directness.ANON_DESCRIBED, Directness.ANON_PARTIAL})
_NO_BASIS = frozenset({"none", "familiar"})
_BY_TYPE = {
    SourceType.SELF: Directness.OBSERVED,
    SourceType.DOC: Directness.DOCUMENT,
    SourceType.TITLED: Directness.TITLED,
    SourceType.ANON_PARTIAL: Directness.ANON_PARTIAL,
    SourceType.ANON_VAGUE: Directness.ANON_VAGUE,
    SourceType.MEDIA: Directness.MEDIA_RELAY,
    SourceType.COLLECTIVE: Directness.COLLECTIVE,
    SourceType.MEDIA_UNNAMED: Directness.UNNAMED_REPORT,
    SourceType.DOC_UNNAMED: Directness.UNNAMED_REPORT,
    SourceType.NONE: Directness.HEARSAY,
}


def classify(scene: Scene, unit: Unit, found: Sequence[Attribution]) -> Decision:
    """Class a sentence by the first of its attributions, the one that decides it."""
    first = found[0]
    directness, variant = _class_of(scene, unit, first)
    reach = (f"modifier/{name}" for name in reaching(scene, unit, first))
    because = (*first.because, *_hedges(scene, unit, first)[:1], *reach)
    points = tuple(_points(scene, unit, first, directness))
    return Decision(directness, tuple(found), variant, points, because)


def _class_of(scene: Scene, unit: Unit, first: Attribution) -> tuple[Directness, str]:
    """Return the class and the variant by which its base is picked."""
    kind = first.source_type if first.source else SourceType.NONE
    return _OF_VARIANTS[kind](scene, unit, first) if kind in _OF_VARIANTS else (_BY_TYPE[kind], ANY)


def _named(scene: Scene, unit: Unit, first: Attribution) -> tuple[Directness, str]:
    full = is_full_quote(scene, unit, first)
    return (Directness.NAMED_QUOTE if full else Directness.NAMED_PARAPHRASE), first.source_type.value


def _post(scene: Scene, _: Unit, first: Attribution) -> tuple[Directness, str]:
    """A post counts as its author's words where the text says who that is."""
    source = scene.source(first)
    known = source is not None and source.type is not SourceType.POST
    return (Directness.NAMED_PARAPHRASE, "post") if known else (Directness.ANON_VAGUE, ANY)


def _described(scene: Scene, _: Unit, first: Attribution) -> tuple[Directness, str]:
    """A described source counts more where both the reason for anonymity and the basis of knowledge are told."""
    source = scene.source(first)
    both = source is not None and source.facets.reason != "none" and source.facets.basis not in _NO_BASIS
    return Directness.ANON_DESCRIBED, "both" if both else ANY


_OF_VARIANTS: Mapping[SourceType, Callable[[Scene, Unit, Attribution], tuple[Directness, str]]] = {
    SourceType.PERSON: _named,
    SourceType.ORG: _named,
    SourceType.POST: _post,
    SourceType.ANON_DESCRIBED: _described,
}


def _points(scene: Scene, unit: Unit, first: Attribution, directness: Directness) -> Iterator[str]:
    """Yield the names of the modifiers that add or take points."""
    if directness in _SHIELDED and first.content and is_full_quote(scene, unit, first):
        yield "direct-quote"
    if not first.content:
        yield "no-content"
    if _hedges(scene, unit, first):
        yield "double-hedge"
    if not first.resolved and "unresolved" in scene.modifiers:
        yield "unresolved"
    elif first.deferred:
        yield "deferred"


def _hedges(scene: Scene, unit: Unit, first: Attribution) -> list[str]:
    """Return the rules of the writer's own hearsay hedges that stand beside a stated source."""
    return [marker.rule for marker in own_markers(scene, unit, "evidential")] if first.source else []

"""M1, M2, M3, M5 and M11: how much is sourced, and to what kind of source."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attribution.metrics.basis import Basis
from attribution.metrics.shape import Part, figure, ratio, share
from attribution.model import ANONYMOUS_TYPES, NAMED_TYPES, Attribution, Metric, Source, SourceType

VOICES = NAMED_TYPES - {SourceType.MEDIA}
HIDDEN = ANONYMOUS_TYPES | {SourceType.COLLECTIVE, SourceType.NONE}
VAGUE = frozenset({SourceType.ANON_VAGUE, SourceType.COLLECTIVE, SourceType.NONE})


def sourced_share(basis: Basis) -> Metric:
    """M1: sentences with an attribution / sentences. After the notebooks of Spangher et al. (their mean is 0.47)."""
    return share("M1", "sourced_share", sum(bool(s.attributions) for s in basis.sentences), len(basis.sentences))


def named_share(basis: Basis) -> Metric:
    """M2: attributions to a named person, body, document, our own eyes or an identified post / attributions.

    A named outlet is no named source: it passes on what others say. Parts give the same by words of content. After the
    content-analysis tradition.
    """
    return _type_share(basis, "M2", "named_share", lambda a: _speaks(a.source_type, basis.source_of(a)))


def anonymous_share(basis: Basis) -> Metric:
    """M3: attributions to anonymous sources, to collectives and to nobody / attributions.

    Parts: the same by words of content; `vague` (undescribed, collective or nobody), `hedges` (nobody) and
    `unnamed_media`, which is not among them. After Culbertson's share of veiled sources.
    """
    types = [a.source_type for a in basis.attributions]
    return _type_share(
        basis,
        "M3",
        "anonymous_share",
        lambda a: a.source_type in HIDDEN,
        vague=sum(type_ in VAGUE for type_ in types),
        vague_share=ratio(sum(type_ in VAGUE for type_ in types), len(types)),
        hedges=types.count(SourceType.NONE),
        unnamed_media=types.count(SourceType.MEDIA_UNNAMED),
    )


def distinct_sources(basis: Basis) -> Metric:
    """M5: n = |V|, the resolved distinct sources. Parts: how many have a name, outlets left out; outlets; anonymous."""
    return figure(
        "M5",
        "distinct_sources",
        len(basis.sources),
        named=sum(_speaks(s.type, s) for s in basis.sources),
        outlets=sum(s.type is SourceType.MEDIA for s in basis.sources),
        anonymous=sum(s.type in ANONYMOUS_TYPES for s in basis.sources),
    )


def official_share(basis: Basis) -> Metric:
    """M11: attributions to officials / attributions; parts give the same over sources. After Sigal and Gans.

    Official is who belongs to government, law enforcement, the military or a political group (taxonomy B.2). A high
    share is no fault by itself.
    """
    sources = [basis.source_of(a) for a in basis.attributions]
    officials = sum(s.facets.official for s in basis.sources)
    return share(
        "M11",
        "official_share",
        sum(s is not None and s.facets.official for s in sources),
        len(sources),
        sources=officials,
        sources_of=len(basis.sources),
        sources_share=ratio(officials, len(basis.sources)),
    )


def _speaks(type_: SourceType, source: Source | None) -> bool:
    return type_ in VOICES or (type_ is SourceType.POST and source is not None and source.named)


def _type_share(basis: Basis, code: str, name: str, belongs: Callable[[Attribution], bool], **parts: Part) -> Metric:
    chosen = [a for a in basis.attributions if belongs(a)]
    words, words_of = _words(basis, chosen), _words(basis, basis.attributions)
    by_words = {"words": words, "words_of": words_of, "words_share": ratio(words, words_of)}
    return share(code, name, len(chosen), len(basis.attributions), **parts, **by_words)


def _words(basis: Basis, attributions: Sequence[Attribution]) -> int:
    return sum(basis.words_in(a.content) for a in attributions)

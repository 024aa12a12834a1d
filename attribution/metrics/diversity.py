"""M7 to M10: how the attributions spread over speakers, over roots and over kinds of source.

Over speakers alone a retelling of one report looks diverse, so M7 to M9 give both, with the number of each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from math import exp

from attribution.metrics.basis import Basis
from attribution.metrics.indices import entropy, evenness, gini, herfindahl, variation
from attribution.metrics.shape import figure, ratio, share
from attribution.model import Metric, Source

AFFILIATIONS = 12
TYPES = 13
_MUCH = 0.5
_FEWEST_TO_DOMINATE = 3


def dominance(basis: Basis) -> Metric:
    """M7: max p, the share of the most used source; `roots_share` for the most used root.

    `flag` is 1 above one half where there are at least three sources. After the exploratory analysis of Spangher et al.
    """
    speakers, roots = _speakers(basis), _roots(basis)
    most, total = max(speakers, default=0), sum(speakers)
    return share(
        "M7",
        "dominance",
        most,
        total,
        top=next((s.name for s in basis.sources if basis.uses[s.id] == most), None),
        flag=int(len(speakers) >= _FEWEST_TO_DOMINATE and most > _MUCH * total),
        roots_share=ratio(max(roots, default=0), sum(roots)),
        **_sizes(speakers, roots),
    )


def shannon(basis: Basis) -> Metric:
    """M8: e^H, the number of equally used sources that would be as diverse.

    Parts: Shannon's H = -Σ p ln p and the evenness J = H / ln n.
    """
    speakers, roots = _speakers(basis), _roots(basis)
    return figure(
        "M8",
        "shannon",
        _of(speakers, lambda x: exp(entropy(x))),
        entropy=_of(speakers, entropy),
        evenness=evenness(speakers),
        roots_effective=_of(roots, lambda x: exp(entropy(x))),
        roots_entropy=_of(roots, entropy),
        roots_evenness=evenness(roots),
        **_sizes(speakers, roots),
    )


def concentration(basis: Basis) -> Metric:
    """M9: Σ p² (Simpson, Herfindahl and Hirschman); 1 / Σ p² and Gini's G, which needs three, in the parts.

    G is 0 for one source and for equal use alike, so n stands beside it. After the diversity literature.
    """
    speakers, roots = _speakers(basis), _roots(basis)
    return figure(
        "M9",
        "concentration",
        _of(speakers, herfindahl),
        inverse=_of(speakers, lambda x: 1 / herfindahl(x)),
        gini=gini(speakers),
        roots_concentration=_of(roots, herfindahl),
        roots_inverse=_of(roots, lambda x: 1 / herfindahl(x)),
        roots_gini=gini(roots),
        **_sizes(speakers, roots),
    )


def qualitative_variation(basis: Basis) -> Metric:
    """M10: K / (K - 1) · (1 - Σ p²) over the 13 source types; `affiliations` over the 12 affiliations.

    It compares categories, not speakers; K is fixed so that articles compare, and unknown affiliations are left out.
    After a comparison of such indices of 2021.
    """
    types = _tally(basis, lambda s: s.type)
    affiliations = _tally(basis, lambda s: s.facets.affiliation)
    del affiliations["unknown"]
    return figure(
        "M10",
        "qualitative_variation",
        _of([*types.values()], lambda x: variation(x, TYPES)),
        affiliations=_of([*affiliations.values()], lambda x: variation(x, AFFILIATIONS)),
        affiliated=sum(affiliations.values()),
    )


def _tally(basis: Basis, key: Callable[[Source], str]) -> Counter[str]:
    tally: Counter[str] = Counter()
    for source in basis.sources:
        tally[key(source)] += basis.uses[source.id]
    return tally


def _speakers(basis: Basis) -> list[int]:
    return [basis.uses[s.id] for s in basis.sources]


def _roots(basis: Basis) -> list[int]:
    return [*_tally(basis, lambda s: s.root).values()]


def _sizes(speakers: Sequence[int], roots: Sequence[int]) -> dict[str, int]:
    return {"n": len(speakers), "roots_n": len(roots)}


def _of(counts: Sequence[int], index: Callable[[Sequence[int]], float]) -> float | None:
    return index(counts) if counts else None

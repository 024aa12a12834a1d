"""M6, M13 and M17: what comes from elsewhere, and how much of it from the same place."""

from __future__ import annotations

from collections.abc import Iterable

from attribution.graph.claims import Claim
from attribution.graph.relays import REPORT_TYPES, UNKNOWN
from attribution.metrics.basis import Basis
from attribution.metrics.shape import figure, share
from attribution.model import Attribution, Directness, Metric, SourceType

_UNNAMED = frozenset({SourceType.MEDIA_UNNAMED, SourceType.DOC_UNNAMED})


def independent_roots(basis: Basis) -> Metric:
    """M6: |{r(v)}|, the distinct roots of the sources; one under several sources is single-root sourcing.

    Parts: `inferred`, sources whose root is (C.1); `unnamed`, roots without a name; `root`, the id of the only one.
    After NPR's memo on one and one, and the studies of circular reporting.
    """
    roots = {s.root for s in basis.sources}
    unnamed = {s.id for s in basis.report.sources if s.type in _UNNAMED} | {UNKNOWN}
    return figure(
        "M6",
        "independent_roots",
        len(roots),
        sources=len(basis.sources),
        inferred=sum(s.root_inferred for s in basis.sources),
        unnamed=len(roots & unnamed),
        root=min(roots) if len(roots) == 1 else None,
    )


def second_hand_share(basis: Basis) -> Metric:
    """M13: attributions with a relay or to an outlet / attributions; in a retelling authorless hedges too (C.1).

    Parts: `unnamed`, those with a relay or outlet that is not named; `hedges`, those counted for the retelling;
    `retelling`, 1 or 0. After NPR on other outlets' reports, and the studies of churnalism.
    """
    explicit, hedges = relayed(basis), hearsay(basis)
    retelling = basis.chains.retelling is not None
    return share(
        "M13",
        "second_hand_share",
        len(explicit) + len(hedges),
        len(basis.attributions),
        unnamed=sum(map(_unnamed, explicit)),
        hedges=len(hedges),
        retelling=int(retelling),
    )


def relayed(basis: Basis) -> tuple[Attribution, ...]:
    """Return the attributions with a relay or to an outlet."""
    return tuple(a for a in basis.attributions if a.relays or a.source_type in REPORT_TYPES)


def hearsay(basis: Basis) -> tuple[Attribution, ...]:
    """Return the authorless hedges that count as second-hand, since the article retells a report (C.1)."""
    if basis.chains.retelling is None:
        return ()
    return tuple(a for a in basis.attributions if a.source_type is SourceType.NONE and not a.relays)


def corroboration(basis: Basis) -> Metric:
    """M17: claims with at least two roots / claims, of the body; parts give the same for headline and lede.

    Subheads belong to neither. A claim's roots are those of its attributions. After the BBC,
    CBC and Reuters on two sources.
    """
    headline = {s.index for s in basis.report.sentences if s.directness is Directness.HEADLINE}
    lede = {s.index for s in basis.sentences[:1]}
    front = {number for number in headline | lede if number <= max(lede, default=number)}
    body = [claim for claim in basis.claims if claim.sentence not in headline]
    leading = [claim for claim in basis.claims if claim.sentence in front]
    return share(
        "M17",
        "corroboration",
        _corroborated(basis, body),
        len(body),
        front=_corroborated(basis, leading),
        front_of=len(leading),
    )


def _corroborated(basis: Basis, claims: Iterable[Claim]) -> int:
    attributions = {a.id: a for a in basis.report.attributions}
    return sum(_root_count(basis, [attributions[id_] for id_ in claim.attributions]) > 1 for claim in claims)


def _root_count(basis: Basis, attributions: Iterable[Attribution]) -> int:
    return len({basis.chains.root_of(a) for a in attributions} - {None})


def _unnamed(attribution: Attribution) -> bool:
    names = [relay.name for relay in attribution.relays]
    return None in names or attribution.source_type is SourceType.MEDIA_UNNAMED

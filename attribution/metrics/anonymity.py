"""M4 and M20: what the reader is told of anonymous sources."""

from __future__ import annotations

from statistics import fmean

from attribution.metrics.basis import Basis
from attribution.metrics.shape import figure, ratio, share
from attribution.model import ANONYMOUS_TYPES, Metric, Source

_WEAK = "familiar"


def anonymity_explained(basis: Basis) -> Metric:
    """M4: anonymous sources with a reason / anonymous sources.

    Parts: those whose reason is more than stock, and those with a basis. *Familiar with* is no basis (taxonomy B.4);
    `weak_basis` counts it. After JTI 12.1, SPJ and NPR, for whom 1 is the standard.
    """
    hidden = _anonymous(basis)
    based = sum(s.facets.basis not in {"none", _WEAK} for s in hidden)
    return share(
        "M4",
        "anonymity_explained",
        sum(s.facets.reason != "none" for s in hidden),
        len(hidden),
        specific=sum(s.facets.reason == "specific" for s in hidden),
        with_basis=based,
        basis_share=ratio(based, len(hidden)),
        weak_basis=sum(s.facets.basis == _WEAK for s in hidden),
    )


def reader_description(basis: Basis) -> Metric:
    """M20: the mean description points of anonymous sources, 0 to 7 (taxonomy B.5). After the Guardian's ladder."""
    points = [s.facets.description for s in _anonymous(basis)]
    return figure("M20", "reader_description", fmean(points) if points else None, sources=len(points))


def _anonymous(basis: Basis) -> list[Source]:
    return [s for s in basis.sources if s.type in ANONYMOUS_TYPES]

"""All figures of one article, in the order of the scale."""

from __future__ import annotations

from collections.abc import Callable

from attribution.metrics.anonymity import anonymity_explained, reader_description
from attribution.metrics.basis import Bands, Basis, read_basis
from attribution.metrics.diversity import concentration, dominance, qualitative_variation, shannon
from attribution.metrics.naming import anonymous_share, distinct_sources, named_share, official_share, sourced_share
from attribution.metrics.relaying import corroboration, independent_roots, second_hand_share
from attribution.metrics.replies import responses
from attribution.metrics.scoring import BANDS, directness
from attribution.metrics.support import headline_support
from attribution.metrics.wording import duplication, hedge_load, quote_ratio
from attribution.model import Metric, Report

METRICS: tuple[Callable[[Basis], Metric], ...] = (
    sourced_share,
    named_share,
    anonymous_share,
    anonymity_explained,
    distinct_sources,
    independent_roots,
    dominance,
    shannon,
    concentration,
    qualitative_variation,
    official_share,
    quote_ratio,
    second_hand_share,
    directness,
    hedge_load,
    responses,
    corroboration,
    duplication,
    headline_support,
    reader_description,
)


def measure(report: Report, *, bands: Bands = BANDS) -> tuple[Metric, ...]:
    """Return the figures M1 to M20 of a report, whose own `metrics` are not looked at.

    `bands` holds the least score of each band, as in the scale. A figure that is not defined, such as a share of
    nothing, has the value None.
    """
    basis = read_basis(report, bands)
    return tuple(metric(basis) for metric in METRICS)

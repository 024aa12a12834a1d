"""M14: where the article stands on the directness scale."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from statistics import fmean, median

from attribution.metrics.basis import Basis
from attribution.metrics.shape import figure
from attribution.model import Metric

BANDS: Mapping[str, float] = {"A": 85, "B": 65, "C": 40, "D": 15, "E": 0}


def directness(basis: Basis) -> Metric:
    """M14: the median score of the scored sentences, from 0 to 100. Ours.

    Parts: its band, the mean, the minimum, the number of scored sentences and of those in each band, and the class of
    the first sentence of the body. The distribution says more than any one of them.
    """
    scores = [s.score for s in basis.scored if s.score is not None]
    bands = Counter(s.band for s in basis.scored)
    middle = median(scores) if scores else None
    return figure(
        "M14",
        "directness",
        middle,
        band=None if middle is None else _band(middle, basis.bands),
        mean=fmean(scores) if scores else None,
        minimum=min(scores, default=None),
        scored=len(scores),
        lede=next((s.directness.value for s in basis.sentences), None),
        **{f"band_{name}": bands[name] for name in basis.bands},
    )


def _band(score: float, bands: Mapping[str, float]) -> str | None:
    reached = [name for name, least in bands.items() if score >= least]
    return max(reached, key=bands.__getitem__, default=None)

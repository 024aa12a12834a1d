"""M19: whether the body bears the headline out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from attribution.metrics.basis import Basis
from attribution.metrics.shape import figure
from attribution.model import SCORED, Commitment, Directness, Metric, Report, Sentence

_WORD = re.compile(r"[^\W_]{3,}|\d+")
_SHARED = 2
_NEAR = 0.8
_NO_CLAIM = frozenset({Directness.NO_CLAIM, Directness.RESPONSE})
_FLAT = frozenset({Directness.BARE, Directness.BACKGROUND})
_WEAK = frozenset({Directness.ANON_VAGUE, Directness.UNNAMED_REPORT, Directness.HEARSAY})
FIRMNESS: Mapping[Commitment, int] = {  # how firmly a text stands behind a claim, from 0 to 3
    Commitment.CERTAIN: 3,
    Commitment.HEDGED_BY_SOURCE: 2,
    Commitment.HEDGED_BY_WRITER: 2,
    Commitment.CONDITIONAL: 1,
    Commitment.INVESTIGATED: 1,
    Commitment.DOUBTED: 1,
    Commitment.DENIED: 0,
}


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence that has words of another: the weighted share of them, and how many."""

    sentence: Sentence
    overlap: float
    shared: int


def headline_support(basis: Basis) -> Metric:
    """M19: the class and commitment of the body's best-matching claim beside the headline's. After IPSO's clause 1.

    The value is the overlap, from 0 to 1: the share of the headline's words that a sentence has, which are numbers and
    words of three letters or more without a final *s*, each weighted ln(1 + N / n) by the n of N body sentences that
    have it. Among the sentences that come within a fifth of the best, one that bears the headline out goes before.
    `verdict` is `unsupported` where no sentence shares two words with it (or all it has), `stronger` where the headline
    is firmer than the body's claim, or states as fact (or with a better source) what the body has from vague sources,
    unnamed reports or hearsay; else `supported`. None without a headline that states something.
    """
    headline = next((s for s in basis.report.sentences if _states(s)), None)
    if headline is None:
        return figure("M19", "headline_support", None)
    matches = find_matches(basis, headline)
    best = _fairest(headline, matches)
    return figure(
        "M19",
        "headline_support",
        best.overlap if best else 0.0,
        verdict=_verdict(headline, best.sentence) if best else "unsupported",
        best=best.sentence.index if best else None,
        best_class=best.sentence.directness.value if best else None,
        best_commitment=best.sentence.commitment.value if best else None,
        headline_class=headline.would_be.value if headline.would_be else None,
        headline_commitment=headline.commitment.value,
    )


def _states(sentence: Sentence) -> bool:
    return sentence.directness is Directness.HEADLINE and sentence.would_be not in _NO_CLAIM


def find_matches(basis: Basis, headline: Sentence) -> list[Match]:
    """Return the body sentences that share at least two words with a sentence (or all it has), as M19 weighs them."""
    body = {s.index: _words(basis.report, s) for s in basis.sentences}
    spread = Counter(word for words in body.values() for word in words)
    wanted = _words(basis.report, headline)
    weights = {word: log(1 + len(body) / (spread[word] or 1)) for word in wanted}
    total = sum(weights.values()) or 1.0
    return [
        Match(s, sum(weights[word] for word in sorted(wanted & body[s.index])) / total, len(wanted & body[s.index]))
        for s in basis.sentences
        if s.directness not in _NO_CLAIM and len(wanted & body[s.index]) >= max(1, min(_SHARED, len(wanted)))
    ]


def _words(report: Report, sentence: Sentence) -> frozenset[str]:
    text = report.article.text[sentence.start : sentence.end].casefold()
    return frozenset(word.removesuffix("s") for word in _WORD.findall(text))


def _fairest(headline: Sentence, matches: Sequence[Match]) -> Match | None:
    """Return a near-best match that bears the headline out if there is one: a weak version alone is no fault."""
    best = max((match.overlap for match in matches), default=0.0)
    near = [match for match in matches if match.overlap >= _NEAR * best]
    return max(near, key=lambda m: (_verdict(headline, m.sentence) == "supported", m.overlap), default=None)


def _verdict(headline: Sentence, claim: Sentence) -> str:
    firmer = FIRMNESS[headline.commitment] > FIRMNESS[claim.commitment]
    return "stronger" if firmer or (claim.directness in _WEAK and _more_direct(headline, claim)) else "supported"


def _more_direct(headline: Sentence, claim: Sentence) -> bool:
    would_be = headline.would_be
    if would_be is None or would_be in _FLAT:
        return would_be is not None
    return SCORED.index(would_be) < SCORED.index(claim.directness)

"""Headlines that lost or gained the word that says whose story or claim it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.comparing.change import Change
from attribution.comparing.statements import Statement
from attribution.comparing.stems import all_stems
from attribution.model import Commitment

DROPPED, ADDED = HEADLINE_KINDS = ("headline-source-dropped", "headline-source-added")
LIKE = 0.25  # share of the shorter headline's words from which both tell the same story


def headline_changes(old: Sequence[Statement], new: Sequence[Statement]) -> Iterator[Change]:
    """Tell where one headline is attributed or hedged and the other, of the same story, is not.

    A text without a headline says nothing, and neither does a verb of saying that stands in both, whose source the
    analysis may have missed in one of them.
    """
    if not old or not new:
        return
    was, now = _credited(old), _credited(new)
    sourced = bool(was and was.is_sourced), bool(now and now.is_sourced)
    if was and (not now or sourced == (True, False)) and _is_same(was, new):
        yield Change(DROPPED, _lost(was, now), was.text, new[0].text, was.span, new[0].span)
    elif now and sourced == (False, True) and _is_same(now, old):
        message = f"the headline gives its source now: {now.source}"
        yield Change(ADDED, message, old[0].text, now.text, old[0].span, now.span)


def _credited(headline: Sequence[Statement]) -> Statement | None:
    """Return the line that gives a source, else the one that is hedged."""
    hedged = (one for one in headline if one.commitment is Commitment.HEDGED_BY_WRITER)
    return next((one for one in headline if one.is_sourced), next(hedged, None))


def _is_same(one: Statement, others: Sequence[Statement]) -> bool:
    """Whether the other headline tells the same story without the verb of this one's source."""
    words = frozenset[str]().union(*(other.words for other in others))
    shorter = min(len(one.words), len(words))
    cue = all_stems(one.cue)
    is_repeated = bool(cue) and any(cue <= all_stems(other.text) for other in others)
    return not is_repeated and bool(shorter) and len(one.words & words) >= LIKE * shorter


def _lost(was: Statement, now: Statement | None) -> str:
    gave = f"gave its source ({was.source})" if was.is_sourced else "was hedged"
    return f"the headline {gave}, {'is only hedged now' if now else 'is told as a fact now'}"

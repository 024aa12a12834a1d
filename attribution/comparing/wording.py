"""What changed in how firmly a statement is told and in the words of its quotations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from rapidfuzz import fuzz

from attribution.comparing.aligning import Pair
from attribution.comparing.change import OTHER, Change, change_of
from attribution.comparing.standing import stands_still, stood_before
from attribution.comparing.statements import Statement
from attribution.metrics.support import FIRMNESS
from attribution.metrics.telling import FIRMLY
from attribution.model import Commitment, Directness

SAME_QUOTATION = 98  # of 100: marks and case aside, the words are the same
LIKE_QUOTATION = 60  # of 100: it is the same quotation with other words
SHORTEST_QUOTATION = 3  # words below which a quotation is not compared
_FORCE: Mapping[str, int] = {"doubt": 0, "allegation": 0, "estimate": 0, "assertive": 2, "factive": 2, "admission": 2}
_PLAIN = 1  # the force of *said* and of every verb that the lexicon does not weigh


def firmness_changes(pair: Pair) -> Iterator[Change]:
    """Yield a stronger verb, and a hedge that came or went; a doubt that the verb alone cast is told with the verb."""
    force = tuple(_force(pair))
    yield from force
    if not (force and pair.old.commitment is Commitment.DOUBTED):
        yield from _firmness(pair)


def _firmness(pair: Pair) -> Iterator[Change]:
    was, now = pair.old.commitment, pair.new.commitment
    message = f"was {_told(pair.old)}, is now {_told(pair.new)}"
    is_bared = pair.old.directness is Directness.HEARSAY and pair.new.directness is not Directness.HEARSAY
    if (FIRMNESS[now] > FIRMNESS[was] or is_bared) and not _has_a_source_for_a_hedge(pair):
        yield change_of(pair, "hedge-dropped", message, was.value, now.value)
    elif FIRMNESS[now] < FIRMNESS[was] and (pair.old.is_sourced == pair.new.is_sourced or stands_still(pair)):
        yield change_of(pair, "hedge-added", message, was.value, now.value)


def _told(statement: Statement) -> str:
    is_hearsay = statement.directness is Directness.HEARSAY and bool(statement.cue)
    return f"hedged with “{statement.cue}”" if is_hearsay else FIRMLY[statement.commitment]


def _force(pair: Pair) -> Iterator[Change]:
    old, new = pair.old, pair.new
    if not (old.is_sourced and new.is_sourced and old.cue.casefold() != new.cue.casefold()):
        return
    if _FORCE.get(new.stance, _PLAIN) > _FORCE.get(old.stance, _PLAIN):
        message = f"“{old.cue}” became the stronger “{new.cue}”"
        change = change_of(pair, "verb-strengthened", message, old.cue, new.cue)
        yield replace(change, bearing=OTHER) if new.named and not old.named else change


def _has_a_source_for_a_hedge(pair: Pair) -> bool:
    """Whether *reportedly* became a source: the hedge said that there was one, and it is given now."""
    return pair.old.directness is Directness.HEARSAY and pair.new.is_sourced and not stood_before(pair)


def quotation_changes(pair: Pair) -> Iterator[Change]:
    """Compare each quotation with the one most like it; words that lost their marks were retold, and that is told."""
    for quotation in pair.old.quotations:
        if len(quotation.split()) < SHORTEST_QUOTATION:
            continue
        best = max(pair.new.quotations, key=lambda other: fuzz.ratio(_plain(quotation), _plain(other)), default="")
        likeness = fuzz.ratio(_plain(quotation), _plain(best))
        if LIKE_QUOTATION <= likeness < SAME_QUOTATION and not _is_cut(quotation, best):
            message = f"the quotation “{quotation}” now reads “{best}”"
            yield change_of(pair, "quotation-altered", message, quotation, best)


def _plain(quotation: str) -> str:
    return " ".join("".join(char if char.isalnum() else " " for char in quotation.casefold()).split())


def _is_cut(old: str, new: str) -> bool:
    """Whether one quotation is a piece of the other, word for word."""
    one, other = f" {_plain(old)} ", f" {_plain(new)} "
    return one in other or other in one

"""Sources that came or went without a word of theirs: the sentence was there before, and so were they in it."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.comparing.aligning import Pair
from attribution.comparing.statements import Statement
from attribution.comparing.stems import all_stems
from attribution.model import Report


def stood_before(pair: Pair) -> bool:
    """Whether only the new sentence is taken to be sourced, by words that stand in the old one too.

    *The board allegedly wants to sell* tells on nobody's word, or not the board's, what *the board wants to sell* does.
    """
    return pair.new.is_sourced and not pair.old.is_sourced and is_told_in(pair.new, pair.old)


def stands_still(pair: Pair) -> bool:
    """Whether only the old sentence is taken to be sourced, by words that stand in the new one too."""
    return pair.old.is_sourced and not pair.new.is_sourced and is_told_in(pair.old, pair.new)


def is_told_in(one: Statement, other: Statement) -> bool:
    """Whether the source of one sentence and its verb stand in the other too, which was only built anew."""
    if not one.is_sourced or (other.is_sourced and not one.named):
        return False
    cue, whole = all_stems(one.cue), all_stems(other.text)
    # A title may stand for a name that was told before; between two sources it is the names that count.
    names = (one.source,) if other.is_sourced else (one.source, one.speaker)
    return any(cue and source and cue | source <= whole for source in map(all_stems, names))


def idle_sources(old: Report, new: Report, pairs: Sequence[Pair]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the sources of each text to which it attributes nothing but sentences of which the other has all words."""
    lost = frozenset(pair.old.index for pair in pairs if stands_still(pair))
    gained = frozenset(pair.new.index for pair in pairs if stood_before(pair))
    return _only_in(old, lost), _only_in(new, gained)


def _only_in(report: Report, sentences: frozenset[int]) -> frozenset[str]:
    inside = {id_ for s in report.sentences if s.index in sentences for id_ in s.attributions}
    there = {a.source_id for a in report.attributions if a.id in inside}
    elsewhere = {a.source_id for a in report.attributions if a.id not in inside}
    return frozenset(id_ for id_ in there - elsewhere if id_)

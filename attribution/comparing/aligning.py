"""Which sentence of one text states what which sentence of the other does, wherever it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from rapidfuzz import fuzz

from attribution.comparing.statements import Statement

ENOUGH = 0.42  # likeness from which two sentences state the same
HELD = 0.6  # share of a sentence's weight that another must have to hold it beside its own partner's
LOOSE = 0.25  # likeness from which a sentence and the one that holds it are a pair, if both are left over
_BY_WORDS = 0.75  # how much the words count, beside the letters in their order
_FEWEST = (ENOUGH - (1 - _BY_WORDS)) / _BY_WORDS  # likeness of the words below which no letters make it enough


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences that state the same, and how alike they are, from 0 to 1."""

    old: Statement
    new: Statement
    likeness: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """The pairs in the order of the new text, and what stands on one side alone.

    `joined` are the sentences that another one's partner holds beside it, each with that partner: each sentence of
    either text stands in a pair, in a joined one, or alone.
    """

    pairs: tuple[Pair, ...]
    gone: tuple[Statement, ...]
    added: tuple[Statement, ...]
    joined: tuple[Pair, ...] = ()


def align(old: Sequence[Statement], new: Sequence[Statement]) -> Alignment:
    """Pair the sentences of two texts, the most alike first; each has one partner, in whatever order they stand.

    A sentence that is left over but whose words another sentence holds has been joined to that, and is neither gone
    nor added; if that is left over too, they are a pair, unless one tells far more than the other. Likeness is the
    weighted Dice share of the words that carry matter, each weighted by its rarity in both texts, mixed with the edit
    distance of the sentences (Levenshtein, 1966, over sorted words).
    """
    weights = _weights([*old, *new])
    found = sorted(_candidates(old, new, weights), key=lambda pair: (-pair.likeness, pair.new.index, pair.old.index))
    pairs = _chosen(found)
    left_old, left_new = _left(old, new, pairs)
    held_old = [pair for one in left_old for pair in _held(one, new, weights)]
    held_new = [Pair(pair.new, pair.old, pair.likeness) for one in left_new for pair in _held(one, old, weights)]
    pairs = _chosen([*pairs, *(pair for pair in (*held_old, *held_new) if pair.likeness >= LOOSE)])
    gone, added = _left(old, new, pairs)
    joined = (
        *(pair for pair in held_old if pair.old in gone and pair.new not in added),
        *(pair for pair in held_new if pair.new in added and pair.old not in gone),
    )
    beside_old, beside_new = {pair.old.index for pair in joined}, {pair.new.index for pair in joined}
    return Alignment(
        tuple(sorted(pairs, key=lambda pair: pair.new.index)),
        tuple(one for one in gone if one.index not in beside_old),
        tuple(one for one in added if one.index not in beside_new),
        joined,
    )


def _left(
    old: Sequence[Statement], new: Sequence[Statement], pairs: Sequence[Pair]
) -> tuple[list[Statement], list[Statement]]:
    """Return the sentences of each text that stand in no pair."""
    taken_old, taken_new = {pair.old.index for pair in pairs}, {pair.new.index for pair in pairs}
    return [one for one in old if one.index not in taken_old], [one for one in new if one.index not in taken_new]


def _chosen(found: Iterable[Pair]) -> list[Pair]:
    """Return the pairs, in their order, whose sentences no earlier one has."""
    pairs: list[Pair] = []
    taken_old, taken_new = set[int](), set[int]()
    for pair in found:
        if pair.old.index not in taken_old and pair.new.index not in taken_new:
            taken_old.add(pair.old.index)
            taken_new.add(pair.new.index)
            pairs.append(pair)
    return pairs


def _weights(statements: Sequence[Statement]) -> Mapping[str, float]:
    spread = Counter(word for statement in statements for word in statement.words)
    return {word: log(1 + len(statements) / count) for word, count in spread.items()}


def _candidates(old: Sequence[Statement], new: Sequence[Statement], weights: Mapping[str, float]) -> Iterator[Pair]:
    heavy = [(other, _weight(other.words, weights)) for other in new]
    for one in old:
        weight = _weight(one.words, weights)
        for other, its_weight in heavy:
            if one.text == other.text or one.words & other.words:
                likeness = _likeness(one, other, weights, weight + its_weight)
                if likeness >= ENOUGH:
                    yield Pair(one, other, likeness)


def _likeness(one: Statement, other: Statement, weights: Mapping[str, float], whole: float) -> float:
    """Return how alike two sentences are; `whole` is what the words of both weigh. Letters do not make up for words."""
    if one.text == other.text:
        return 1.0
    words = 2 * _weight(one.words & other.words, weights) / whole if whole else 0.0
    if words < _FEWEST:
        return words
    return _BY_WORDS * words + (1 - _BY_WORDS) * fuzz.token_sort_ratio(one.text, other.text) / 100


def _weight(words: frozenset[str], weights: Mapping[str, float]) -> float:
    return sum(weights[word] for word in sorted(words))


def _held(one: Statement, others: Sequence[Statement], weights: Mapping[str, float]) -> Iterator[Pair]:
    """Yield a sentence, as the first, with the one that holds most of its words, if that holds enough."""
    whole = _weight(one.words, weights)
    share, _, best = max(
        ((_weight(one.words & other.words, weights), -other.index, other) for other in others),
        key=lambda found: found[:2],
        default=(0.0, 0, one),
    )
    if whole and share >= HELD * whole:
        yield Pair(one, best, _likeness(one, best, weights, whole + _weight(best.words, weights)))

"""Which sentence of one text states what which sentence of the other does, wherever it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from rapidfuzz import fuzz

from attribution.comparing.statements import Statement

ENOUGH = 0.42  # likeness from which two sentences state the same
HELD = 0.6  # share of a sentence's weight that another must have to hold it beside its own partner's
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
    """The pairs in the order of the new text, and what stands on one side alone."""

    pairs: tuple[Pair, ...]
    gone: tuple[Statement, ...]
    added: tuple[Statement, ...]


def align(old: Sequence[Statement], new: Sequence[Statement]) -> Alignment:
    """Pair the sentences of two texts, the most alike first; each has one partner, in whatever order they stand.

    A sentence that is left over but whose words another sentence holds has been joined to that, and is neither gone
    nor added. Likeness is the weighted Dice share of the words that carry matter, each weighted by its rarity in both
    texts, mixed with the edit distance of the sentences (Levenshtein, 1966, over sorted words).
    """
    weights = _weights([*old, *new])
    found = sorted(_candidates(old, new, weights), key=lambda pair: (-pair.likeness, pair.new.index, pair.old.index))
    pairs: list[Pair] = []
    taken_old, taken_new = set[int](), set[int]()
    for pair in found:
        if pair.old.index not in taken_old and pair.new.index not in taken_new:
            taken_old.add(pair.old.index)
            taken_new.add(pair.new.index)
            pairs.append(pair)
    gone = [one for one in old if one.index not in taken_old and not _is_held(one, new, weights)]
    added = [one for one in new if one.index not in taken_new and not _is_held(one, old, weights)]
    return Alignment(tuple(sorted(pairs, key=lambda pair: pair.new.index)), tuple(gone), tuple(added))


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


def _is_held(one: Statement, others: Sequence[Statement], weights: Mapping[str, float]) -> bool:
    whole = _weight(one.words, weights)
    return any(_weight(one.words & other.words, weights) >= HELD * whole for other in others) if whole else False

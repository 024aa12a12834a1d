"""Which patterns can match a paragraph, and where: found by one look at each token, however many patterns there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from typing import Generic, Protocol, TypeVar

from spacy.attrs import LEMMA, LOWER, ORTH
from spacy.vocab import Vocab

from attribution.language.columns import Columns
from attribution.language.tokenchecks import Check, Checks, fixed_values, holds

_WORDS = frozenset({ORTH, LOWER, LEMMA})


class Anchored(Protocol):
    """A pattern of which every match has a token that passes the checks of its anchor."""

    @property
    def anchor(self) -> Checks:
        """What the token asks for."""


P = TypeVar("P", bound=Anchored)


class PatternIndex(Generic[P]):
    """Patterns with the numbers of their owners, by the values that a token must have to be an anchor."""

    def __init__(self, patterns: Iterable[tuple[int, P]], vocab: Vocab) -> None:
        self._tables: dict[int, dict[int, list[tuple[int, P, Checks]]]] = {}
        self._free: list[tuple[int, P]] = []
        for owner, pattern in patterns:
            check = min(pattern.anchor, key=lambda check: _rank(check, vocab), default=None)
            values = fixed_values(check) if check else None
            if check is None or not values:
                self._free.append((owner, pattern))
                continue
            others = tuple(other for other in pattern.anchor if other is not check)
            table = self._tables.setdefault(check.attribute, defaultdict(list))
            for value in values:
                table[value].append((owner, pattern, others))

    def anchors(self, columns: Columns, among: Container[int]) -> Iterator[tuple[int, P, int]]:
        """Yield each token that is an anchor of a pattern of `among`, with the owner and the pattern."""
        for attribute, table in self._tables.items():
            for token, value in enumerate(columns[attribute]):
                if value in table:
                    for owner, pattern, others in table[value]:
                        if owner in among and holds(others, columns, token):
                            yield owner, pattern, token
        for owner, pattern in self._free:
            if owner in among:
                for token in range(columns.size):
                    if holds(pattern.anchor, columns, token):
                        yield owner, pattern, token


def commonness(checks: Checks, vocab: Vocab) -> tuple[int, int, int]:
    """Return how many tokens are likely to pass, as a figure to compare: words are rarer than parts of speech."""
    return min((_rank(check, vocab) for check in checks), default=(3, 0, 0))


def _rank(check: Check, vocab: Vocab) -> tuple[int, int, int]:
    values = fixed_values(check)
    if not values:
        return 3, 0, 0
    if check.attribute not in _WORDS:
        return 2, len(values), 0
    common = sum(1 for value in values if vocab[value].is_stop or not vocab[value].is_alpha)
    return min(common, 1), common, len(values)

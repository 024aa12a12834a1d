"""Which patterns can match a paragraph, and where: found by one look at each token, however many patterns there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from typing import Generic, Protocol, TypeVar

from spacy.attrs import LEMMA, LOWER, ORTH
from spacy.vocab import Vocab

from attribution.language.columns import Columns
from attribution.language.tokenchecks import Check, Checks, fixed_values

_WORDS = frozenset({ORTH, LOWER, LEMMA})


class Anchored(Protocol):
    """A pattern every match of which has a token that passes the checks of its anchor."""

    @property
    def anchor(self) -> Checks:
        """What the token asks for."""


P = TypeVar("P", bound=Anchored)


class PatternIndex(Generic[P]):
    """Patterns with their owners, by the values that a token must have to be an anchor."""

    def __init__(self, patterns: Iterable[tuple[int, P]], vocab: Vocab) -> None:
        self._tables: dict[int, dict[int, list[tuple[int, P]]]] = defaultdict(lambda: defaultdict(list))
        self._free: list[tuple[int, P]] = []
        for owned in patterns:
            check = min(owned[1].anchor, key=lambda check: _rank(check, vocab), default=None)
            values = fixed_values(check) if check else frozenset()
            if check is None or not values:
                self._free.append(owned)
                continue
            for value in values:
                self._tables[check.attribute][value].append(owned)

    def candidates(self, columns: Columns, among: Container[int]) -> Iterator[tuple[int, P, int]]:
        """Yield the owner, the pattern and the token for each place at which a pattern of `among` may have its anchor."""
        for attribute, table in self._tables.items():
            for token, value in enumerate(columns[attribute]):
                for owner, pattern in table.get(value, ()):
                    if owner in among:
                        yield owner, pattern, token
        for owner, pattern in self._free:
            if owner in among:
                for token in range(columns.size):
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

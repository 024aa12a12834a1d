"""Which patterns can match a paragraph, and where: found by one look at each token, however many patterns there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from typing import Generic, Protocol, TypeVar

from attribution.language.matching.columns import Columns
from attribution.language.matching.tokenchecks import Checks, fixed_values, holds


class Anchored(Protocol):
    """A pattern of which every match has a token that passes the checks of its anchor, the rarest of them first."""

    @property
    def anchor(self) -> Checks:
        """What the token asks for."""


P = TypeVar("P", bound=Anchored)


class PatternIndex(Generic[P]):
    """Patterns with the numbers of their owners, by the values that a token must have to be an anchor."""

    def __init__(self, patterns: Iterable[tuple[int, P]]) -> None:
        self._tables: dict[str, dict[int, list[tuple[int, P, Checks]]]] = {}
        self._free: list[tuple[int, P]] = []
        for owner, pattern in patterns:
            first, others = pattern.anchor[:1], pattern.anchor[1:]
            for attribute, value in ((check.attribute, value) for check in first for value in fixed_values(check)):
                self._tables.setdefault(attribute, defaultdict(list))[value].append((owner, pattern, others))
            if not any(map(fixed_values, first)):
                self._free.append((owner, pattern))

    def anchors(self, columns: Columns, among: Container[int]) -> Iterator[tuple[int, P, int]]:
        """Yield each token that is an anchor of a pattern of `among`, with the owner and the pattern."""
        for attribute, table in self._tables.items():
            if not table.keys().isdisjoint(columns[attribute]):
                yield from self._fixed(attribute, columns, among)
        for owner, pattern in self._free:
            for token in range(columns.size) if owner in among else ():
                if holds(pattern.anchor, columns, token):
                    yield owner, pattern, token

    def _fixed(self, attribute: str, columns: Columns, among: Container[int]) -> Iterator[tuple[int, P, int]]:
        table = self._tables[attribute]
        for token, value in enumerate(columns[attribute]):
            if value in table:
                for owner, pattern, others in table[value]:
                    if owner in among and holds(others, columns, token):
                        yield owner, pattern, token

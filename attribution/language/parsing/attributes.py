"""Parts of speech by rule: spaCy's attribute ruler, whose patterns are asked once for each kind of token.

Nearly all of its patterns are of one token, and ask for its tag, its dependency and now and then for its word. So what
they set follows from these, and words that no pattern names are all alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

import numpy as np
from spacy import symbols
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from attribution.language.matching.columns import Columns
from attribution.language.matching.commonness import Commonness
from attribution.language.matching.patternindex import PatternIndex
from attribution.language.matching.rowpatterns import RowPattern, row_pattern
from attribution.language.matching.tokenchecks import Check, Checks, fixed_values, holds

SET = ("TAG", "DEP", "POS", "MORPH", "LEMMA")
_KEYS = tuple(getattr(symbols, name) for name in SET)
_KEPT = 2**64 - 1  # stands for what no rule sets
Numbers = tuple[int, ...]


class Attributes:
    """The rules of an attribute ruler by their numbers; where two set the same, the later is right."""

    def __init__(self, ruler: AttributeRuler, rows: Sequence[tuple[int, RowPattern]]) -> None:
        self._effects = ruler.attrs
        self._places = ruler.indices
        self._single = [(rule, row.anchor) for rule, row in rows if not (row.before or row.after)]
        self._long = PatternIndex((rule, row) for rule, row in rows if row.before or row.after)
        self._kinds = _kinds(self._single)
        self._met, self._values = cache(self._rules_met), cache(self._values_set)

    def __call__(self, doc: Doc) -> None:
        """Set what the rules set."""
        columns = Columns(doc, [*self._kinds])
        kinds = zip(*(map(kind.__getitem__, columns[name]) for name, kind in self._kinds.items()), strict=True)
        met = [self._met(kind) for kind in kinds]
        for rule, token in self._found(columns):
            met[token] = tuple(sorted({*met[token], rule}))
        values: Any = np.array([self._values(rules) for rules in met], dtype="uint64")
        doc.from_array([*SET], np.where(values == _KEPT, doc.to_array([*SET]), values))  # type: ignore[arg-type] # as it is

    def _rules_met(self, kind: Numbers) -> Numbers:
        """Return the rules that a token of a kind meets by itself."""
        token = {name: [value] for name, value in zip(self._kinds, kind, strict=True)}
        return tuple(rule for rule, checks in self._single if holds(checks, token, 0))

    def _values_set(self, rules: Numbers) -> Numbers:
        """Return what rules set together."""
        together = {key: value for rule in rules for key, value in self._effects[rule].items()}
        return tuple(together.get(key, _KEPT) for key in _KEYS)

    def _found(self, columns: Columns) -> Iterator[tuple[int, int]]:
        """Yield the rules of several tokens that match, with the token for which each sets something."""
        for rule, row, anchor in self._long.anchors(columns, range(len(self._effects))):
            for start, end in row.matches(columns, anchor):
                yield rule, range(start, end)[self._places[rule]]


class _Kind(dict[int, int]):
    """From the values of an attribute to those that stand for them: the checks cannot tell the others apart."""

    def __init__(self, checks: Sequence[Check]) -> None:
        super().__init__()
        self._told = frozenset().union(*map(fixed_values, checks))
        self._others = [check for check in checks if not fixed_values(check)]
        self._other: int | None = None

    def __missing__(self, value: int) -> int:
        if value in self._told or any(value in check.values for check in self._others):
            return self.setdefault(value, value)
        self._other = value if self._other is None else self._other
        return self.setdefault(value, self._other)


def _kinds(patterns: Sequence[tuple[int, Checks]]) -> dict[str, _Kind]:
    checks = [check for _, checks in patterns for check in checks]
    return {name: _Kind([c for c in checks if c.attribute == name]) for name in sorted({c.attribute for c in checks})}


def quick_attributes(component: object) -> Callable[[list[Doc]], list[Doc]] | None:
    """Return a quicker way to run an attribute ruler, or None if it has a pattern that only spaCy can match."""
    rows = _rows(component) if isinstance(component, AttributeRuler) else None
    if rows is None:
        return None
    attributes = Attributes(component, rows)  # type: ignore[arg-type]

    def step(docs: list[Doc]) -> list[Doc]:
        for doc in docs:
            if len(doc):
                attributes(doc)
        return docs

    return step


def _rows(ruler: AttributeRuler) -> list[tuple[int, RowPattern]] | None:
    strings = ruler.vocab.strings
    commonness = Commonness((), strings)
    patterns: list[dict[str, Any]] = ruler.patterns
    tokens = [(rule, row) for rule, pattern in enumerate(patterns) for row in pattern["patterns"]]
    rows = [(rule, row_pattern(row, strings, commonness)) for rule, row in tokens]
    repeated = any("OP" in token for _, row in tokens for token in row)
    known = all(row for _, row in rows) and {key for attrs in ruler.attrs for key in attrs} <= {*_KEYS}
    return [(rule, row) for rule, row in rows if row] if known and not repeated else None

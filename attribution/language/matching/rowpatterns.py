"""Patterns of tokens in a row, matched outwards from one place of each: the one at which fewest tokens can stand.

They match what spaCy's matcher matches, which begins every pattern at every token and so takes many times as long; but
what may be repeated without end is repeated `MOST` times at most, so that no text makes the time grow with its square.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from spacy.strings import StringStore

from attribution.language.matching.columns import Columns
from attribution.language.matching.commonness import Commonness
from attribution.language.matching.tokenchecks import Checks, holds, token_checks

Place = tuple[int, int]
MOST = 100
_TIMES = re.compile(r"\{(\d*)(,?)(\d*)\}")
_OPERATORS = {"1": (1, 1), "?": (0, 1), "*": (0, None), "+": (1, None)}


class Step(NamedTuple):
    """A token of a row: it must be there, or may be missing, or may be there any number of times."""

    checks: Checks
    needed: bool
    many: bool = False


@dataclass(frozen=True, slots=True)
class RowPattern:
    """A row of tokens round its anchor, which every match holds; `before` is read backwards from there.

    `beside` says what must stand right before or after the anchor: mostly it does not, which is the quickest answer.
    """

    before: tuple[Step, ...]
    anchor: Checks
    after: tuple[Step, ...]
    beside: tuple[tuple[int, Checks], ...]

    def matches(self, columns: Columns, anchor: int) -> list[Place]:
        """Return the range of every match round a token that is an anchor."""
        for move, checks in self.beside:
            if not (0 <= anchor + move < columns.size and holds(checks, columns, anchor + move)):
                return []
        starts = _reached(self.before, columns, anchor - 1, -1)
        ends = _reached(self.after, columns, anchor + 1, 1) if starts else ()
        return [(start + 1, end) for end in ends for start in starts]


def row_pattern(tokens: Sequence[Mapping[str, Any]], strings: StringStore, commonness: Commonness) -> RowPattern | None:
    """Return a pattern of tokens ready to run, or None where it asks for what only spaCy's own matcher can tell."""
    steps: list[Step] = []
    for token in tokens:
        checks, times = token_checks(token, strings), _times(token.get("OP", "1"))
        if checks is None or times is None:
            return None
        steps.extend(_steps(checks, *times))
    anchors = [number for number, step in enumerate(steps) if step.needed]
    if not anchors:
        return None
    anchor = min(anchors, key=lambda number: commonness.rank(steps[number].checks))
    before, after = tuple(reversed(steps[:anchor])), tuple(steps[anchor + 1 :])
    sides = ((move, side[0]) for move, side in ((-1, before), (1, after)) if side)
    beside = tuple((move, step.checks) for move, step in sides if step.needed)
    return RowPattern(before, commonness.rarest_first(steps[anchor].checks), after, beside)


def longest(places: Iterable[Place]) -> Iterator[Place]:
    """Yield the places that no longer one of them overlaps, nor an earlier one of the same length."""
    taken: set[int] = set()
    for start, end in sorted(set(places), key=lambda place: (place[0] - place[1], place[0])):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            yield start, end


def _times(operator: object) -> tuple[int, int | None] | None:
    """Return how often a token may be there at least and at most."""
    if found := _TIMES.fullmatch(str(operator)):
        least, comma, most = found.groups()
        return int(least or 0), (int(most) if most else None) if comma else int(least)
    return _OPERATORS.get(str(operator))


def _steps(checks: Checks, least: int, most: int | None) -> list[Step]:
    more = [Step(checks, needed=False, many=True)] if most is None else [Step(checks, needed=False)] * (most - least)
    return [Step(checks, needed=True)] * least + more


def _reached(steps: Iterable[Step], columns: Columns, token: int, move: int) -> set[int]:
    """Return the tokens at which the row can go on once it has taken its steps from `token` to the right or left."""
    if not steps:
        return {token}
    at = {token}
    for checks, needed, many in steps:
        at = _passed(checks, columns, at, move) if needed else _repeated(checks, columns, at, move, MOST if many else 1)
        if not at:
            break
    return at


def _repeated(checks: Checks, columns: Columns, at: set[int], move: int, most: int) -> set[int]:
    """Return where the row can go on after a token that may be missing, or be there up to `most` times."""
    found, passed = at, at
    for _ in range(most):
        passed = _passed(checks, columns, passed, move)
        if not passed:
            break
        found = found | passed
    return found


def _passed(checks: Checks, columns: Columns, at: Iterable[int], move: int) -> set[int]:
    return {token + move for token in at if 0 <= token < columns.size and holds(checks, columns, token)}

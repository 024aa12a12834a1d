"""The cheapest reading of all quotation marks of an article, found by dynamic programming.

A state is the stack of the quotations that are open. Each mark opens, closes or is no quotation mark; the end of each
paragraph ends what is open or carries it on. Only the cheapest way into each state is kept (A. J. Viterbi, "Error
bounds for convolutional codes", IEEE Transactions on Information Theory 13, 1967), so time is linear in the marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attribution.language.quotations.marks import DOUBLES, SINGLE, Mark

DEEPEST = 3
BEAM = 8.0  # how much dearer than the cheapest state a state may be
UNCLOSED, UNCLOSED_SINGLE = 3.0, 4.0  # still open where the paragraph ends
LEFT_INSIDE, LEFT_INSIDE_SINGLE = 3.0, 2.5  # still open where the one around it closes
REOPENED = 3.0  # never closed, and another of its kind begins
SAME_INSIDE = 3.0  # a quotation directly inside one of the same style
MIXED = 1.5  # opened in one style of double marks and closed in another
ODD = 4.0  # opened by a double mark and closed by a single or an angle, or the like
CARRIED, CARRIED_UNMARKED = 0.5, 2.75  # goes on in the next paragraph, with a mark there and without one
Stack = tuple[str, ...]


class Break(NamedTuple):
    """The end of a paragraph, where the next begins, and the style of mark it opens with. Nothing runs on if `hard`."""

    end: int
    next_start: int
    opens: str
    hard: bool


class Step(NamedTuple):
    """One decision on a mark or break: the quotations above the first `keep` end unclosed, then `action`.

    Actions: skip, open, close and resume for marks, drop and carry for breaks.
    """

    stack: Stack
    cost: float
    action: str
    keep: int


class _Path(NamedTuple):
    """The decisions that led to a state, newest first."""

    event: Mark | Break
    step: Step
    before: _Path | None


def cheapest_reading(events: Iterable[Mark | Break]) -> list[tuple[Mark | Break, Step]]:
    """Return the decision on each event. The last event must be a hard break, so that all quotations end."""
    states: dict[Stack, tuple[float, _Path | None]] = {(): (0.0, None)}
    for event in events:
        states = _advanced(states, event)
    steps, path = [], states[()][1]
    while path:
        steps.append((path.event, path.step))
        path = path.before
    return steps[::-1]


def _advanced(
    states: dict[Stack, tuple[float, _Path | None]], event: Mark | Break
) -> dict[Stack, tuple[float, _Path | None]]:
    limit = min(cost for cost, _ in states.values()) + BEAM
    reached: dict[Stack, tuple[float, _Path | None]] = {}
    for stack, (cost, path) in states.items():
        if cost > limit:
            continue
        for step in _mark_steps(stack, event) if isinstance(event, Mark) else _break_steps(stack, event):
            total = cost + step.cost
            if step.stack not in reached or total < reached[step.stack][0]:
                reached[step.stack] = total, _Path(event, step, path)
    return reached


def _mark_steps(stack: Stack, mark: Mark) -> Iterator[Step]:
    if stack[-1:] == (mark.style.upper(),):
        yield Step((mark.style,), mark.opening, "resume", 1)
        return
    depth = len(stack)
    distances = [_distance(style, mark.style) for style in stack]
    related = [level for level, distance in enumerate(distances) if distance < ODD]
    yield Step(stack, mark.stray, "skip", depth)
    if depth < DEEPEST:
        nested = SAME_INSIDE - distances[-1] if depth - 1 in related else 0.0
        yield Step((*stack, mark.style), mark.opening + nested, "open", depth)
    for level in related or range(depth)[-1:]:
        inner = _left_inside(stack[level + 1 :])
        yield Step(stack[:level], mark.closing + distances[level] + inner, "close", level + 1)
    for level in related:
        inner = _left_inside(stack[level + 1 :])
        yield Step((*stack[:level], mark.style), mark.opening + REOPENED + inner, "open", level)


def _distance(one: str, other: str) -> float:
    if one == other:
        return 0.0
    return MIXED if DOUBLES.issuperset((one, other)) else ODD


def _left_inside(stack: Stack) -> float:
    return sum(LEFT_INSIDE_SINGLE if style == SINGLE else LEFT_INSIDE for style in stack)


def _break_steps(stack: Stack, event: Break) -> Iterator[Step]:
    """End what is open, or carry it on; it waits, in capitals, where the next paragraph has a mark for it."""
    yield Step((), sum(UNCLOSED_SINGLE if style == SINGLE else UNCLOSED for style in stack), "drop", 0)
    if not stack or event.hard:
        return
    inner = _left_inside(stack[1:])
    if event.opens == stack[0]:
        yield Step((stack[0].upper(),), CARRIED + inner, "carry", 1)
    elif stack[0] != SINGLE:
        yield Step((stack[0],), CARRIED_UNMARKED + inner, "carry", 1)

"""What a reporter is given."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from attribution.model import Report
    from attribution.ruleset import RuleSet


class Refusal(NamedTuple):
    """A file that could not be analysed, and why."""

    path: str
    message: str


class Hidden(NamedTuple):
    """How many findings `lint` leaves out of what it shows."""

    notes: int = 0
    suppressed: int = 0
    known: int = 0


class Run(NamedTuple):
    """The articles of one call in the order in which they were given, those refused, and what they were read with.

    For `lint` the reports hold the findings that are shown, and `hidden` counts the others. `given` are the rules, or
    what loads them where a format asks for them.
    """

    reports: tuple[Report, ...]
    refusals: tuple[Refusal, ...]
    given: RuleSet | Callable[[], RuleSet]
    model: str
    hidden: Hidden = Hidden()

    @property
    def rules(self) -> RuleSet:
        """Return the rules."""
        return self.given() if callable(self.given) else self.given


class Look(NamedTuple):
    """How a page is laid out: its width in characters, whether colour helps, and whether findings tell why."""

    width: int = 80
    color: bool = False
    why: bool = False

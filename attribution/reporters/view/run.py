"""What a reporter is given. Named tuples where they do: a dataclass costs every start of the program a millisecond."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from attribution.model import Report
    from attribution.ruleset import RuleSet


class Refusal(NamedTuple):
    """A file that could not be analysed, and why."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Run:
    """The articles of one call in the order in which they were given, those refused, and what they were read with.

    `given` are the rules, or what loads them where a format asks for them.
    """

    reports: tuple[Report, ...]
    refusals: tuple[Refusal, ...]
    given: RuleSet | Callable[[], RuleSet]
    model: str

    @property
    def rules(self) -> RuleSet:
        """Return the rules."""
        return self.given() if callable(self.given) else self.given


class Look(NamedTuple):
    """How a page is laid out: its width in characters, and whether colour helps."""

    width: int = 80
    color: bool = False

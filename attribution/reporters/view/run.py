"""What a reporter is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from attribution.model import Report

if TYPE_CHECKING:
    from attribution.ruleset import RuleSet


@dataclass(frozen=True, slots=True)
class Refusal:
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


@dataclass(frozen=True, slots=True)
class Look:
    """How a page is laid out: its width in characters, and whether colour helps."""

    width: int = 80
    color: bool = False

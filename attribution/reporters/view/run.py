"""What a reporter is given."""

from __future__ import annotations

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
class Hidden:
    """How many findings `lint` leaves out of what it shows."""

    notes: int = 0
    suppressed: int = 0


@dataclass(frozen=True, slots=True)
class Run:
    """The articles of one call in the order in which they were given, those refused, and what they were read with.

    For `lint` the reports hold the findings that are shown, and `hidden` counts the others.
    """

    reports: tuple[Report, ...]
    refusals: tuple[Refusal, ...]
    rules: RuleSet
    model: str
    hidden: Hidden = Hidden()


@dataclass(frozen=True, slots=True)
class Look:
    """How a page is laid out: its width in characters, whether colour helps, and whether findings tell why."""

    width: int = 80
    color: bool = False
    why: bool = False

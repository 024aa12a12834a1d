"""The errors a user can meet: each keeps its parts as fields and becomes one line at the edge."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(eq=False)
class AttributionError(Exception):
    """Something the user can put right: where it is, what is wrong, and what to do about it.

    Not frozen: Python itself writes to an exception on its way up, and when it is unpickled.
    """

    where: str
    what: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.what}; {self.remedy}" if self.remedy else f"{place}{self.what}"


class InputError(AttributionError):
    """A file that cannot be analysed: missing, a folder, binary, blank, too large, only page chrome."""


class ModelError(AttributionError):
    """A spaCy pipeline that is not installed, or lacks a component that the analysis needs."""


class ConfigError(AttributionError):
    """A configuration file or an option with an unknown key or an impossible value."""


@dataclass(frozen=True)
class RuleFault:
    """One thing wrong in a rule file. Lines count from 1, 0 is the whole of it; `rule` is an id, a code or empty."""

    path: str
    line: int
    rule: str
    what: str
    remedy: str

    def __str__(self) -> str:
        rule = f" rule {self.rule}:" if self.rule else ""
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}:{rule} {self.what}; {self.remedy}"


@dataclass(eq=False)
class RuleError(Exception):
    """Everything that is wrong in the rule files that were read, in file order."""

    faults: tuple[RuleFault, ...]

    def __str__(self) -> str:
        return "\n".join(str(fault) for fault in self.faults)

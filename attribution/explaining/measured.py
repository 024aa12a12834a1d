"""How often each rule was right on annotated news: figures that the package carries, and a benchmark writes."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from attribution.errors import InputError
from attribution.rulefolders import own_rules_folder
from attribution.ruleset import RuleSet
from attribution.ruleset.shapes import LintRule, PatternRule

FILE = "measured.json"
# What makes a rule find what it finds; words about it and its examples do not.
_MATCHING = ("phrases", "patterns", "unless", "sets", "emits", "check", "finds", "options", "scope", "silences")


@dataclass(frozen=True, slots=True)
class Measured:
    """Finds of a rule on annotated news (`on`), how many are right, and a digest of the rule as it was measured."""

    on: str
    finds: int
    right: int
    digest: str

    @property
    def share(self) -> float | None:
        """How many of a hundred finds are right; None without finds."""
        return 100 * self.right / self.finds if self.finds else None


class StatsRow(NamedTuple):
    """A rule with its figures. `changed`: whether the rule has been edited since they were measured."""

    id: str
    family: str
    on: str
    finds: int
    right: int
    wrong: int
    share: float | None
    changed: bool


_ORDERS: Mapping[str, Callable[[StatsRow], float | str]] = {
    "id": lambda row: row.id,
    "finds": lambda row: -row.finds,
    "wrong": lambda row: -row.wrong,
    "share": lambda row: math.inf if row.share is None else row.share,
}


def rule_digest(rule: PatternRule | LintRule) -> str:
    """Return a digest of what decides what a rule finds, without the words of the lexicons that it names."""
    told = [(name, getattr(rule, name, None)) for name in _MATCHING]
    there = getattr(rule, "silences_there", ())
    text = repr([*told, *([("silences_there", there)] if there else [])])
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def read_measured(path: Path | None = None) -> dict[str, Measured]:
    """Return the figures by rule, from the file that the package carries or another. Raises `InputError`."""
    path = path or own_rules_folder() / FILE
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return {key: _measured(row) for key, row in data["rules"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(str(path), "holds no figures of rules", "run benchmarks/rule_stats.py") from error


def _measured(row: Mapping[str, Any]) -> Measured:
    found = Measured(**row)
    if not 0 <= found.right <= found.finds:
        raise ValueError(found)
    return found


def told(rule: PatternRule | LintRule, found: Measured | None) -> str:
    """Return a rule's figures in words: `right 412 of 431 on PolNeAR train`; or why there are none."""
    if found is None:
        return "not measured: the annotated news has no labels for it"
    if not found.finds:
        return f"not measured: no finding in the corpora ({found.on})"
    changed = "" if found.digest == rule_digest(rule) else ", before the rule was changed"
    return f"right {found.right} of {found.finds} on {found.on}{changed}"


def unknown_rules(rules: RuleSet, measured: Iterable[str]) -> tuple[str, ...]:
    """Return the names with figures that are no rules: these were taken out or have another name now."""
    return tuple(sorted(set(measured) - {*rules.patterns, *rules.lint}))


def changed_rules(rules: RuleSet, measured: Mapping[str, Measured]) -> tuple[str, ...]:
    """Return the rules whose figures were measured before the rule was edited."""
    return tuple(row.id for row in stats_rows(rules, measured) if row.changed)


def stats_rows(
    rules: RuleSet, measured: Mapping[str, Measured], *, family: str = "", order: str = "id"
) -> tuple[StatsRow, ...]:
    """Return the measured rules of one family or all with their figures. Names that are no rules are left out.

    `order` is `id`, or what comes first: most `finds`, most `wrong`, or the least `share` that is right.
    """
    rows = sorted(row for row in _rows(rules, measured) if family in {"", row.family})
    return tuple(sorted(rows, key=_ORDERS[order]))


def _rows(rules: RuleSet, measured: Mapping[str, Measured]) -> Iterator[StatsRow]:
    every: list[tuple[str, str, PatternRule | LintRule]] = [
        *((rule.id, rule.id.partition("/")[0], rule) for rule in rules.patterns.values()),
        *((rule.code, rule.code.rstrip("0123456789"), rule) for rule in rules.lint.values()),
    ]
    for key, family, rule in every:
        if key in measured:
            found = measured[key]
            wrong, changed = found.finds - found.right, found.digest != rule_digest(rule)
            yield StatsRow(key, family, found.on, found.finds, found.right, wrong, found.share, changed)

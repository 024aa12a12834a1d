"""How often each rule was right on annotated news: figures that `benchmarks/rules.py` writes and the package carries."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
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
_KEYS = frozenset({"on", "finds", "right", "digest"})


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


def rule_digest(rule: PatternRule | LintRule) -> str:
    """Return a digest of what decides what a rule finds, without the words of the lexicons that it names."""
    text = repr([(name, getattr(rule, name, None)) for name in _MATCHING])
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def read_measured(path: Path | None = None) -> dict[str, Measured]:
    """Return the figures by rule, from the file that the package carries or another. Raises `InputError`."""
    path = path or own_rules_folder() / FILE
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return {key: _measured(row) for key, row in data["rules"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(str(path), "holds no figures of rules", "run benchmarks/rules.py") from error


def _measured(row: Mapping[str, Any]) -> Measured:
    found = Measured(**row)
    if not 0 <= found.right <= found.finds:
        raise ValueError(found)
    return found


def unknown_rules(rules: RuleSet, measured: Iterable[str]) -> tuple[str, ...]:
    """Return the names with figures that are no rules: these were taken out or have another name now."""
    return tuple(sorted(set(measured) - {*rules.patterns, *rules.lint}))


def changed_rules(rules: RuleSet, measured: Mapping[str, Measured]) -> tuple[str, ...]:
    """Return the rules whose figures were measured before the rule was edited."""
    return tuple(row.id for row in stats_rows(rules, measured) if row.changed)


def stats_rows(rules: RuleSet, measured: Mapping[str, Measured]) -> tuple[StatsRow, ...]:
    """Return the measured rules with their figures, ordered by id. Names that are no rules are left out."""
    return tuple(sorted(_rows(rules, measured)))


def _rows(rules: RuleSet, measured: Mapping[str, Measured]) -> Iterator[StatsRow]:
    for rule in (*rules.patterns.values(), *rules.lint.values()):
        key = rule.id if isinstance(rule, PatternRule) else rule.code
        found = measured.get(key)
        if found:
            family = key.partition("/")[0] if isinstance(rule, PatternRule) else key.rstrip("0123456789")
            wrong, changed = found.finds - found.right, found.digest != rule_digest(rule)
            yield StatsRow(key, family, found.on, found.finds, found.right, wrong, found.share, changed)

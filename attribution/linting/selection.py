"""Which lint rules are in force for an article, how severe they are there, and with which options.

From the general to the particular, what comes later holds: the rules themselves, the preset, the configuration file,
its settings for the article's path, the article's format, and the command line.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from attribution.config import Settings
from attribution.linting.layers import Layer, read_layers
from attribution.linting.naming import Nearness, nearness
from attribution.model import Article, Finding, Report
from attribution.ruleset import RuleSet
from attribution.ruleset.shapes import LintRule

OFF = "off"
DEFAULT = "the rule"


@dataclass(frozen=True, slots=True)
class Standing:
    """A rule as it stands for an article: whether it is in force, its severity if that was chosen, and where from.

    `options` are those that were chosen, each with where it was.
    """

    rule: LintRule
    in_force: bool = True
    severity: str | None = None
    options: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    origin: str = DEFAULT

    @property
    def speaks(self) -> bool:
        """Whether the rule is in force and not switched off."""
        return self.in_force and self.severity != OFF


@dataclass(frozen=True, slots=True)
class Selection:
    """Every lint rule as it stands for one article. `rules` have the options that were chosen."""

    rules: RuleSet
    standings: Mapping[str, Standing]

    def chosen(self, finding: Finding) -> Finding | None:
        """Return a finding with its severity here; None if its rule is not in force."""
        standing = self.standings.get(finding.code)
        if standing is None:
            return finding
        if not standing.speaks:
            return None
        return replace(finding, severity=standing.severity) if standing.severity else finding

    def applied(self, report: Report) -> Report:
        """Return a report, made with `rules`, with the findings of the rules that are in force for its article."""
        kept = (self.chosen(finding) for finding in report.findings)
        return replace(report, findings=tuple(finding for finding in kept if finding is not None))

    def speaks(self, code: str) -> bool:
        """Whether a rule is in force and not switched off."""
        return code in self.standings and self.standings[code].speaks


def select(rules: RuleSet, settings: Settings, article: Article) -> Selection:
    """Return the lint rules as they stand for an article, by settings that `check_choices` has passed."""
    standings = {code: Standing(rule) for code, rule in rules.lint.items()}
    for layer in read_layers(rules, settings, article):
        standings = {code: _after(standing, layer) for code, standing in standings.items()}
    return Selection(replace(rules, lint={code: _with_options(one) for code, one in standings.items()}), standings)


def _with_options(standing: Standing) -> LintRule:
    chosen = {name: value for name, (value, _) in standing.options.items()}
    return replace(standing.rule, options={**standing.rule.options, **chosen})


def _after(standing: Standing, layer: Layer) -> Standing:
    """Let a layer say what it says about a rule."""
    choice, rule = layer.choice, standing.rule
    standing = _selected(standing, layer)
    if severity := _nearest(rule, choice.severity):
        standing = replace(standing, severity=choice.severity[severity], origin=layer.origin)
    if named := _nearest(rule, choice.options):
        chosen = {name: (value, layer.origin) for name, value in choice.options[named].items()}
        standing = replace(standing, options={**standing.options, **chosen})
    return standing


def _selected(standing: Standing, layer: Layer) -> Standing:
    """Put a rule in force, or not: a selection leaves out all that it does not name, and its own name goes first."""
    selected, ignored = (nearness(standing.rule, names) for names in (layer.choice.select, layer.choice.ignore))
    in_force = selected > ignored if layer.choice.select else standing.in_force and not ignored
    if selected is Nearness.RULE and in_force and not standing.speaks:
        return replace(standing, in_force=True, severity=None, origin=layer.origin)
    return standing if in_force == standing.in_force else replace(standing, in_force=in_force, origin=layer.origin)


def _nearest(rule: LintRule, names: Collection[str]) -> str | None:
    """Return the name that means the rule most exactly, if any does."""
    name = max(names, key=lambda name: nearness(rule, [name]), default="")
    return name if nearness(rule, [name]) else None

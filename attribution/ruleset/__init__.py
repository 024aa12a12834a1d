"""Rules as data: what stands in `rules/`, validated."""

from attribution.rulefolders import own_rules_folder
from attribution.ruleset.loading import load_rules, rules_for, rules_of_all
from attribution.ruleset.rules import RuleSet

__all__ = ["RuleSet", "load_rules", "own_rules_folder", "rules_for", "rules_of_all"]

"""The option `--family` of the commands on rules."""

from __future__ import annotations

from attribution.errors import ConfigError
from attribution.ruleset import RuleSet


def refuse_unknown_family(rules: RuleSet, family: str) -> None:
    """Raise `ConfigError` where a family is named that no rule belongs to; an empty name stands for all."""
    from attribution.explaining.listing import families  # noqa: PLC0415 - --help must be quick
    from attribution.suggestions import did_you_mean  # noqa: PLC0415

    known = families(rules)
    if family and family not in known:
        remedy = did_you_mean(family, known) or f"the families are {', '.join(known)}"
        raise ConfigError(family, "no such family of rules", remedy)

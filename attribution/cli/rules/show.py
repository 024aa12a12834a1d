"""`attribution rules show`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from attribution.cli.options import rules_options, settings
from attribution.cli.output import emit
from attribution.errors import ConfigError


@click.command()
@click.argument("rule_id", metavar="ID")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@rules_options
def show(rule_id: str, form: str, folders: tuple[Path, ...], config: Path | None) -> None:
    """Show one rule, with everything that its file says."""
    from attribution.cli.layout import sheet_text  # noqa: PLC0415 - --help must be quick
    from attribution.explaining import RULE_KINDS, find, read_measured, sheet, subject_data  # noqa: PLC0415
    from attribution.ruleset import load_rules  # noqa: PLC0415
    from attribution.suggestions import did_you_mean  # noqa: PLC0415

    found = load_rules(settings(config=config, folders=folders).rules)
    entry = next((entry for entry in find(found, rule_id) if entry.kind in RULE_KINDS), None)
    if entry is None:
        near = did_you_mean(rule_id, (*found.patterns, *found.lint))
        raise ConfigError(rule_id, "no rule of that id", near or "see attribution rules list")
    if form == "json":
        emit(json.dumps(subject_data(entry.subject), ensure_ascii=False, indent=1) + "\n", for_programs=True)
    else:
        emit(sheet_text(sheet(found, entry, read_measured())))

"""`attribution rules list`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from attribution.cli.options import rules_options, settings
from attribution.cli.output import emit
from attribution.cli.rules.families import refuse_unknown_family


@click.command("list")
@click.option("--family", default="", metavar="NAME", help="Only the rules of a family, such as cues or ANO.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@rules_options
def list_rules(family: str, form: str, folders: tuple[Path, ...], config: Path | None) -> None:
    """List the rules, what they find, and why."""
    from attribution.explaining.listing import rule_rows  # noqa: PLC0415 - --help must be quick
    from attribution.ruleset import load_rules  # noqa: PLC0415

    found = load_rules(settings(config=config, folders=folders).rules)
    refuse_unknown_family(found, family)
    rows = rule_rows(found, family=family)
    if form == "json":
        emit(json.dumps([row._asdict() for row in rows], ensure_ascii=False, indent=1) + "\n", for_programs=True)
    else:
        width = max((len(row.id) for row in rows), default=0)
        emit("".join(f"{row.id:<{width}}  {row.gives:<18}  {row.why}\n" for row in rows))

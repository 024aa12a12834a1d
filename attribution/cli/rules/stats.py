"""`attribution rules stats`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from attribution.cli.options import rules_options, settings
from attribution.cli.output import emit
from attribution.cli.rules.families import refuse_unknown_family

ORDERS = ("id", "finds", "wrong", "share")


@click.command()
@click.option("--family", default="", metavar="NAME", help="Only the rules of a family, such as cues or ANO.")
@click.option(
    "--sort",
    type=click.Choice(ORDERS),
    default="id",
    show_default=True,
    help="Order: most finds, most wrong or least share right first.",
)
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@rules_options
def stats(family: str, sort: str, form: str, folders: tuple[Path, ...], config: Path | None) -> None:
    """Show how often each of our rules was right on annotated news.

    The figures were measured once and come with the package; a rule that has been edited since is marked "changed".
    """
    from attribution.cli.layout import stats_text  # noqa: PLC0415 - --help must be quick
    from attribution.explaining.measured import read_measured, stats_rows  # noqa: PLC0415
    from attribution.ruleset import load_rules  # noqa: PLC0415

    found = load_rules(settings(config=config, folders=folders).rules)
    refuse_unknown_family(found, family)
    rows = stats_rows(found, read_measured(), family=family, order=sort)
    if form == "json":
        emit(json.dumps([row._asdict() for row in rows], ensure_ascii=False, indent=1) + "\n", for_programs=True)
    else:
        emit(stats_text(rows))

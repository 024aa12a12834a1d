"""`attribution schema`: the JSON schemas of what is written as JSON."""

from __future__ import annotations

from pathlib import Path

import click

from attribution.cli.options import output_option
from attribution.cli.output import emit

OF = ("report", "comparison", "summary")


@click.command()
@click.argument("of", type=click.Choice(OF), default=OF[0], metavar=f"[{'|'.join(OF)}]")
@output_option
def schema(of: str, output: Path | None) -> None:
    """Print the JSON schema of `report --format json`, of a comparison (diff, compare) or of a summary."""
    from attribution.reporters.json import schema as schema_of  # noqa: PLC0415 - --help must be quick

    emit(schema_of(of), output=output, for_programs=True)

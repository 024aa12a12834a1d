"""`attribution rules schema`."""

from __future__ import annotations

from pathlib import Path

import click

from attribution.cli.options import output_option
from attribution.cli.output import emit


@click.command()
@output_option
def schema(output: Path | None) -> None:
    """Print the JSON schema of rule files, for editors."""
    from attribution.ruleset.schema import rule_schema  # noqa: PLC0415 - --help must be quick

    emit(rule_schema(), output=output, for_programs=True)

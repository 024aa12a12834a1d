"""`attribution schema`: the JSON schema of the JSON report."""

from __future__ import annotations

from pathlib import Path

import click

from attribution.cli.options import output_option
from attribution.cli.output import emit


@click.command()
@output_option
def schema(output: Path | None) -> None:
    """Print the JSON schema of `report --format json`."""
    from attribution.reporters.json import schema as report_schema  # noqa: PLC0415 - --help must be quick

    emit(report_schema(), output=output, for_programs=True)

"""`attribution baseline`: old findings, remembered so that only new ones are told."""

import click

from attribution.cli.baseline.keeping import create, prune, update


@click.group()
def baseline() -> None:
    """Remember old findings, so that lint --baseline tells only new ones."""


for command in (create, update, prune):
    baseline.add_command(command)

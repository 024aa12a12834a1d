"""`attribution rules`: the rules, which are data: ours and those of a user's folders."""

import click

from attribution.cli.rules.check import check
from attribution.cli.rules.listing import list_rules
from attribution.cli.rules.schema import schema
from attribution.cli.rules.show import show
from attribution.cli.rules.stats import stats
from attribution.cli.rules.test import test


@click.group()
def rules() -> None:
    """List, show, check and test the rules, ours or yours."""


for command in (list_rules, show, check, test, stats, schema):
    rules.add_command(command)

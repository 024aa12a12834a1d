"""The entry of the command `attribution`."""

from __future__ import annotations

import click

from attribution.cli.config import config
from attribution.cli.diff import compare, diff
from attribution.cli.explain import explain
from attribution.cli.graph import graph
from attribution.cli.group import Commands
from attribution.cli.init import init
from attribution.cli.lint import lint
from attribution.cli.report import report
from attribution.cli.rules import rules
from attribution.cli.schema import schema
from attribution.cli.summary import summary


@click.group(cls=Commands)
@click.version_option(package_name="news-attribution", prog_name="attribution", message="%(prog)s %(version)s")
def main() -> None:
    """Who says so, how directly, and how many independent sources a news story stands on."""


for command in (report, lint, init, config, diff, compare, summary, graph, explain, rules, schema):
    main.add_command(command)

"""The entry of the command `attribution`."""

from __future__ import annotations

import click

from attribution.cli.group import Commands

_NAMES = ("baseline", "cache", "config", "diff", "explain", "graph", "ignores", "init", "lint", "report", "rules")
_MORE = ("schema", "summary")
MODULES = {name: f"attribution.cli.{name}:{name}" for name in (*_NAMES, *_MORE)} | {
    "compare": "attribution.cli.diff:compare"
}


@click.group(cls=Commands, modules=MODULES)
@click.version_option(package_name="news-attribution", prog_name="attribution", message="%(prog)s %(version)s")
def main() -> None:
    """Who says so, how directly, and how many independent sources a news story stands on."""

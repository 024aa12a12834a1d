"""`attribution rules check`."""

from __future__ import annotations

from pathlib import Path

import click

from attribution.cli.options import FOLDER
from attribution.cli.output import emit
from attribution.errors import RuleError


@click.command()
@click.argument("folders", nargs=-1, type=FOLDER, metavar="[DIR...]")
def check(folders: tuple[Path, ...]) -> None:
    """Check the rule files, ours and those of the folders.

    Every fault is told with its file, line and rule, and what to do about it; exit status 2 if there is one.
    """
    from attribution.checks.registry import check_faults  # noqa: PLC0415 - loads every check
    from attribution.language.matching.checking import pattern_faults  # noqa: PLC0415 - loads spaCy
    from attribution.ruleset import load_rules  # noqa: PLC0415

    rules = load_rules(folders)
    faults = (*pattern_faults(rules), *check_faults(rules.lint.values()))
    if faults:
        raise RuleError(faults)
    counts = f"{len(rules.patterns)} pattern rules, {len(rules.lint)} lint rules, {len(rules.lexicons)} lexicons"
    emit(f"No faults: {counts}.\n")

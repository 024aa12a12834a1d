"""`attribution rules test`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from attribution.cli.group import leave
from attribution.cli.options import FILE, FOLDER, settings
from attribution.cli.output import emit
from attribution.errors import ConfigError
from attribution.reporters.view.words import counted

if TYPE_CHECKING:
    from attribution.rule_examples import Outcome

NOT_RIGHT = 1


@click.command()
@click.argument("folders", nargs=-1, type=FOLDER, metavar="[DIR...]")
@click.option("--only", default="", metavar="PREFIX", help="Only the rules whose id begins so.")
@click.option("--model", metavar="NAME", help="Use this installed spaCy pipeline.")
@click.option("--config", type=FILE, metavar="FILE", help="Read settings from this file and no other.")
def test(folders: tuple[Path, ...], only: str, model: str | None, config: Path | None) -> None:
    """Run the examples of the rules, ours and the folders'.

    Exit status 1 if an example is wrong, 2 if a file is.
    """
    from attribution.rule_examples import rule_examples, run_example  # noqa: PLC0415 - loads spaCy
    from attribution.ruleset import load_rules  # noqa: PLC0415

    chosen = settings(config=config, folders=folders, model=model)
    examples = list(rule_examples(load_rules(chosen.rules), only=only))
    if not examples:
        raise ConfigError(only, "no rule with examples has an id that begins so", "see attribution rules list")
    wrong = 0
    for example in examples:
        outcome = run_example(example, settings=chosen)
        if outcome.problem:
            wrong += 1
            emit(_told(outcome))
    rules = counted(len({example.key for example in examples}), "rule")
    emit(f"{counted(len(examples), 'example')} of {rules}: {len(examples) - wrong} right, {wrong} wrong.\n")
    leave(NOT_RIGHT if wrong else 0)


def _told(outcome: Outcome) -> str:
    rows = (
        ("example", (outcome.example.text,)),
        ("expected", outcome.expected),
        ("found", outcome.found or ("nothing",)),
        ("rule", (outcome.example.rule.where,)),
    )
    lines = [f"{outcome.example.name}: {outcome.problem}"]
    lines += [
        f"  {label if number == 0 else '':<9} {' '.join(item.split())}"
        for label, items in rows
        for number, item in enumerate(items)
    ]
    return "\n".join(lines) + "\n\n"

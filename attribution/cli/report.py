"""`attribution report`: the sourcing report of one or more articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from attribution.cli.group import FAILED, leave
from attribution.cli.options import analysis_options, output_option, settings
from attribution.cli.output import complain, emit, page_look, refuse_overwriting
from attribution.config import Settings
from attribution.errors import InputError
from attribution.model import Article, Report
from attribution.reporters import Refusal, Run, format_names, render


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...|-")
@click.option("--format", "form", type=click.Choice(format_names()), default="text", show_default=True)
@output_option
@click.option("--color", type=click.Choice(("auto", "always", "never")), default="auto", show_default=True)
@click.option("--width", type=click.IntRange(min=1), metavar="COLUMNS", help="Lay the page out for this width.")
@analysis_options
def report(
    files: tuple[str, ...], form: str, output: Path | None, color: str, width: int | None, **options: Any
) -> None:
    """Report who says what, how directly, and on how many roots.

    FILE is an article as plain text; - reads standard input. A file that cannot be analysed is refused with a line on
    standard error and exit status 2, while the others still run.
    """
    from attribution.ruleset import load_rules  # noqa: PLC0415 - --help must be quick

    refuse_overwriting(output, files)
    chosen = settings(**options)
    found = list(_analyzed(files, chosen))
    run = Run(
        tuple(one for one in found if isinstance(one, Report)),
        tuple(one for one in found if isinstance(one, Refusal)),
        load_rules(chosen.rules),
        chosen.model,
    )
    look = page_look(color=color, width=width, output=output)
    emit(render(run, form, look=look), output=output, for_programs=form != "text")
    leave(FAILED if run.refusals else 0)


def _analyzed(files: tuple[str, ...], chosen: Settings) -> Iterator[Report | Refusal]:
    from attribution.readers.text import read_file  # noqa: PLC0415

    for path in files:
        try:
            article = read_file(path, max_size=chosen.max_size)
            for note in article.notes:
                complain(f"{path}: {note}", kind="note")
            yield _analysis(article, chosen)
        except InputError as error:
            complain(str(error))
            yield Refusal(path, str(error))


def _analysis(article: Article, chosen: Settings) -> Report:
    from attribution.pipeline import analyze_article  # noqa: PLC0415 - a file that is not there must be told at once

    return analyze_article(article, settings=chosen)

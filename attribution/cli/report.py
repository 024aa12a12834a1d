"""`attribution report`: the sourcing report of one or more articles."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from attribution.cli.analysing import find_places, judged, readable
from attribution.cli.browsing import open_page, temporary_page
from attribution.cli.group import FAILED, leave
from attribution.cli.options import analysis_options, distinct, output_option, settings_by_place
from attribution.cli.output import emit, page_look, refuse_overwriting
from attribution.model import Report
from attribution.reporters import Refusal, Run, format_names, render

_SHOWN = ("html", "text")  # text is what nobody has asked for


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE|FOLDER...|-")
@click.option("--format", "form", type=click.Choice(format_names()), default="text", show_default=True)
@output_option
@click.option("--color", type=click.Choice(("auto", "always", "never")), default="auto", show_default=True)
@click.option("--width", type=click.IntRange(min=1), metavar="COLUMNS", help="Lay the page out for this width.")
@click.option("--open", "show", is_flag=True, help="Open the HTML page in the browser.")
@analysis_options
def report(files: tuple[str, ...], form: str, output: Path | None, *, show: bool, **options: Any) -> None:
    """Report who says what, how directly, and on how many roots.

    FILE is an article as plain text or Markdown; a folder stands for those in it; - reads standard input. A file that
    cannot be analysed is refused with a line on standard error and exit status 2, while the others still run.
    """
    from attribution.ruleset import rules_of_all  # noqa: PLC0415 - --help must be quick

    if show and form not in _SHOWN:
        raise click.UsageError(f"--open shows the HTML page; leave out --format {form}")
    if show:
        form, output = "html", output or temporary_page()
    look = page_look(color=options.pop("color"), width=options.pop("width"), output=output)
    holds = settings_by_place(**options)
    places = find_places(files, holds)
    refuse_overwriting(output, readable(places))
    found = list(judged(places, holds))
    chosen = distinct(map(holds, readable(places) or files))
    run = Run(
        tuple(one for one in found if isinstance(one, Report)),
        tuple(one for one in found if isinstance(one, Refusal)),
        rules_of_all(chosen),
        chosen[0].model,
    )
    emit(render(run, form, look=look), output=output, for_programs=form != "text")
    if show and run.reports and output is not None:
        open_page(output)
    leave(FAILED if run.refusals else 0)

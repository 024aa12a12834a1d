"""`attribution summary`: many articles at once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from attribution.cli.group import FAILED, leave
from attribution.cli.options import FILE, analysis_options, choice_options, output_option, settings
from attribution.cli.output import complain, emit, page_look, refuse_overwriting
from attribution.config import Settings
from attribution.errors import InputError
from attribution.reporters import render_summary, summary_formats
from attribution.reporters.view.many import TABLES, Summary

BY = ("outlet", "author", "section", "month")


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="FILE|FOLDER...")
@click.option("--format", "form", type=click.Choice(summary_formats()), default="text", show_default=True)
@click.option(
    "--table", type=click.Choice(TABLES), default=TABLES[0], show_default=True, help="Write this table (csv)."
)
@click.option("--by", type=click.Choice(BY), help="Group the articles.")
@click.option("--metadata", type=FILE, metavar="CSV", help="Read outlet, author, section, date from it, by path.")
@click.option("--jobs", "-j", type=click.IntRange(min=1), metavar="N", help="Use N processes. [default: all cores]")
@click.option("--resume", type=FILE, metavar="FILE", help="Keep what is done in FILE, and go on from there.")
@click.option("--width", type=click.IntRange(min=1), metavar="COLUMNS", help="Lay the tables out for this width.")
@output_option
@choice_options
@analysis_options
def summary(paths: tuple[str, ...], form: str, table: str, output: Path | None, **options: Any) -> None:
    """Sum up many articles: a row each, and what they have in common.

    A folder stands for the .txt and .md files in it. Where neither the CSV file nor front matter tells outlet, author
    or section, the first folder inside the one that is named does; the month can stand in a folder's or file's name.
    A file that cannot be analysed is refused, exit status 2, while the others still run.
    """
    from attribution.corpus.running import Plan, summarize  # noqa: PLC0415 - --help must be quick

    plan = Plan(**{name: options.pop(name) for name in ("jobs", "resume", "by", "metadata")})
    look = page_look(color="auto", width=options.pop("width"), output=output)
    chosen = settings(paths[0], **options)
    _refuse_mixing(plan.resume, output, paths, chosen)
    with _progress() as watch:
        told = summarize(paths, settings=chosen, plan=plan, watch=watch)
    for refusal in told.refusals:
        complain(refusal.message)
    emit(render_summary(told, form, table=table, look=look), output=output, for_programs=form != "text")
    if form == "csv" and table == "trends":
        _tell_no_trend(told)
    leave(FAILED if told.refusals else 0)


def _tell_no_trend(told: Summary) -> None:
    """Say why a table of trends is empty."""
    months = {month for article in told.articles for month in article.facts.get("month", ())}
    if told.trends or (told.by == "month" and months):
        return
    known = f"all articles that have one are of {months.pop()}" if months else "no article's month is known"
    complain(f"no trend: {known}, and it takes two months", kind="note")


def _refuse_mixing(resume: Path | None, output: Path | None, paths: tuple[str, ...], chosen: Settings) -> None:
    """Raise `InputError` where what is written is one of the articles, or both the work file and the output."""
    from attribution.corpus.finding import Place, find_places  # noqa: PLC0415

    articles = tuple(place.path for place in find_places(paths, chosen) if isinstance(place, Place))
    for written in (output, resume):
        refuse_overwriting(written, articles)
    if output is not None and resume is not None and output.resolve() == resume.resolve():
        raise InputError(str(resume), "is both --output and --resume", "name two files")


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """Show on a terminal how far the run is; nowhere else."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _done, _of: None
        return
    with click.progressbar(length=1, label="Articles", file=sys.stderr, show_pos=True) as bar:

        def watch(done: int, of: int) -> None:
            bar.length = of
            bar.update(done - bar.pos)

        yield watch

"""In which formats the findings of `lint` are told, and where each goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import click

from attribution.cli.options import output_option
from attribution.cli.output import complain, emit, page_look, refuse_overwriting
from attribution.errors import ConfigError
from attribution.reporters import Look, Run, finding_formats, render_findings, render_statistics
from attribution.suggestions import did_you_mean

Command = TypeVar("Command", bound=Callable[..., Any])
TEXT = "text"
FOR_PEOPLE = (TEXT, "concise")


class Delivery(NamedTuple):
    """One format and the file it goes to; None for standard output."""

    form: str
    output: Path | None


def format_and_file(value: str) -> Delivery:
    """Read an argument `FORMAT=FILE`; click tells what is wrong with it."""
    form, equals, path = value.partition("=")
    if not equals:
        raise click.BadParameter(f"{value!r} has no format; write FORMAT=FILE, such as sarif={value}")
    if form not in finding_formats():
        remedy = did_you_mean(form, finding_formats()) or f"the formats are {', '.join(finding_formats())}"
        raise click.BadParameter(f"{form!r} is no format; {remedy}")
    if path in {"", "-"} or Path(path).is_dir():
        raise click.BadParameter(f"{value!r} names no file; write {form}=FILE")
    return Delivery(form, Path(path))


class Telling(NamedTuple):
    """What the command line says of how findings are told."""

    form: str
    output: Path | None
    output_file: tuple[Delivery, ...]
    statistics: bool
    why: bool
    color: str
    width: int | None

    @property
    def deliveries(self) -> tuple[Delivery, ...]:
        """Return the files and, last, the output that `--format` is about."""
        return (*self.output_file, Delivery(self.form, self.output))


_OPTIONS = (
    click.option("--format", "form", type=click.Choice(finding_formats()), default=TEXT, show_default=True),
    output_option,
    click.option(
        "--output-file",
        type=format_and_file,
        multiple=True,
        metavar="FORMAT=FILE",
        help="Write to a file in this format too (repeatable).",
    ),
    click.option("--statistics", is_flag=True, help="Show a table by rule instead of the findings."),
    click.option("--why", is_flag=True, help="Show under each finding what it rests on (text)."),
    click.option("--color", type=click.Choice(("auto", "always", "never")), default="auto", show_default=True),
    click.option("--width", type=click.IntRange(min=1), metavar="COLUMNS", help="Lay the page out for this width."),
)


def telling_options(command: Command) -> Command:
    """Add the options that say how findings are told."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def take_telling(options: dict[str, Any]) -> Telling:
    """Take from the options of a command those of `Telling`."""
    return Telling(**{name: options.pop(name) for name in Telling._fields})


def check(telling: Telling, inputs: Sequence[str]) -> None:
    """Raise an error where options do not go together, two outputs share a file, or one is an article."""
    if telling.statistics and telling.form != TEXT:
        raise click.UsageError(f"--statistics is a table to read: leave out --format {telling.form}")
    if telling.why and TEXT not in {delivery.form for delivery in telling.deliveries}:
        raise click.UsageError("--why is told in text: leave out --format, or add --output-file text=FILE")
    files = [delivery.output for delivery in telling.deliveries if delivery.output]
    places = [path.resolve() for path in files]
    for path, place in zip(files, places, strict=True):
        if places.count(place) > 1:
            raise click.UsageError(f"{path} is to be written twice: give each format a file of its own")
        refuse_overwriting(path, inputs)


def pages(run: Run, telling: Telling) -> tuple[str, ...]:
    """Return what each delivery says, in their order."""
    return tuple(_page(run, telling, delivery) for delivery in telling.deliveries)


def deliver(pages: Sequence[str], telling: Telling) -> bool:
    """Write the page of each delivery; tell what cannot be written, and return whether all could be.

    Standard output comes last, since whoever reads it may stop.
    """
    ordered = sorted(zip(telling.deliveries, pages, strict=True), key=lambda pair: pair[0].output is None)
    written = [_written(page, delivery) for delivery, page in ordered]
    return all(written)


def _written(page: str, delivery: Delivery) -> bool:
    try:
        emit(page, output=delivery.output, for_programs=delivery.form not in FOR_PEOPLE)
    except ConfigError as error:
        complain(str(error))
        return False
    return True


def looks(telling: Telling) -> tuple[Look, ...]:
    """Return how the page of each delivery is laid out, in their order."""
    return tuple(_look(telling, delivery) for delivery in telling.deliveries)


def _look(telling: Telling, delivery: Delivery) -> Look:
    return page_look(color=telling.color, width=telling.width, output=delivery.output)._replace(why=telling.why)


def _page(run: Run, telling: Telling, delivery: Delivery) -> str:
    look = _look(telling, delivery)
    if telling.statistics and delivery == telling.deliveries[-1]:
        return render_statistics(run, look=look)
    return render_findings(run, delivery.form, look=look)

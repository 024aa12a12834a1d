"""From the files of a command line to their reports."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.cli.output import complain
from attribution.config import Settings
from attribution.errors import InputError
from attribution.linting.remembering import Memory, judge_file, open_memory
from attribution.model import Article, Report
from attribution.reporters import Refusal


def analyzed(files: tuple[str, ...], chosen: Settings) -> Iterator[Report | Refusal]:
    """Yield the report of each file in order; one that cannot be analysed is told on standard error and refused."""
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


def judged(
    files: tuple[str, ...], chosen: Settings, *, cached: bool, brief: bool = False
) -> Iterator[Report | Refusal]:
    """Yield the report of each file with its ignores at work, like `analyzed`; what has not changed is remembered.

    With `brief`, a report may have its article and findings alone.
    """
    if not cached:
        yield from _judged(files, chosen, None)
        return
    with open_memory(chosen, whole=not brief, broken=_tell_broken) as memory:
        yield from _judged(files, chosen, memory)


def _judged(files: tuple[str, ...], chosen: Settings, memory: Memory | None) -> Iterator[Report | Refusal]:
    for path in files:
        try:
            report = judge_file(path, chosen, memory)
        except InputError as error:
            complain(str(error))
            yield Refusal(path, str(error))
        else:
            for note in report.article.notes:
                complain(f"{path}: {note}", kind="note")
            yield report


def _tell_broken(why: str) -> None:
    complain(f"the cache cannot be used ({why}); going on without it; see attribution cache info", kind="note")

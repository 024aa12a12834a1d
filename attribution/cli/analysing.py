"""From the files of a command line to their reports."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.cli.output import complain
from attribution.config import Settings
from attribution.errors import InputError
from attribution.model import Article, Report
from attribution.reporters import Refusal


def analyzed(files: tuple[str, ...], chosen: Settings) -> Iterator[Report | Refusal]:
    """Yield the report of each file in order; one that cannot be analysed is told on standard error and refused."""
    from attribution.readers.choosing import read_file  # noqa: PLC0415

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

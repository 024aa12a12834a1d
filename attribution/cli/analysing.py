"""From the files of a command line to their reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from attribution.cli.output import complain
from attribution.config import Settings
from attribution.errors import InputError
from attribution.linting.remembering import Memory, judge_file, open_memory
from attribution.reporters import Refusal

if TYPE_CHECKING:
    from attribution.model import Article, Report


class Tell(Protocol):
    """Tells one line beside the result."""

    def __call__(self, message: str, *, kind: str) -> None:
        """Tell it."""


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
    files: Sequence[str], chosen: Settings, memory: Memory | None, *, tell: Tell = complain
) -> Iterator[Report | Refusal]:
    """Yield the report of each file with its ignores at work, like `analyzed`; what has not changed is remembered."""
    for path in files:
        try:
            report = judge_file(path, chosen, memory)
        except InputError as error:
            tell(str(error), kind="error")
            yield Refusal(path, str(error))
        else:
            for note in report.article.notes:
                tell(f"{path}: {note}", kind="note")
            yield report


@contextmanager
def memory_of(chosen: Settings, *, cached: bool) -> Iterator[Memory | None]:
    """Give the results of earlier runs, where they are wanted and can be used."""
    if not cached:
        yield None
        return
    with open_memory(chosen, _tell_broken) as memory:
        yield memory


def _tell_broken(why: str) -> None:
    complain(f"the cache cannot be used ({why}); going on without it; see attribution cache info", kind="note")

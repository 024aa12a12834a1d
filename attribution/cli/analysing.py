"""From the files of a command line to their reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from attribution.cli.options import SettingsOf, distinct
from attribution.cli.output import complain
from attribution.errors import InputError
from attribution.linting.remembering import Memory, judge_file, open_memory
from attribution.readers.files import STDIN, plain_path
from attribution.reporters import Refusal

if TYPE_CHECKING:
    from attribution.config import Settings
    from attribution.model import Report

Place = str | InputError


class Tell(Protocol):
    """Tells one line beside the result."""

    def __call__(self, message: str, *, kind: str) -> None:
        """Tell it."""


def readable(places: Iterable[Place]) -> list[str]:
    """Return the articles that can be read, as far as is known."""
    return [place for place in places if isinstance(place, str)]


def judged(
    places: Sequence[Place], holds: SettingsOf, memory: Memory | None = None, *, tell: Tell = complain
) -> Iterator[Report | Refusal]:
    """Yield the report of each place in order, by the settings that hold for it; what has not changed is remembered.

    One that cannot be analysed is told and refused. Raises `ConfigError` before the first of them.
    """
    from attribution.linting.judging import check_settings  # noqa: PLC0415 - a run that is remembered needs no rules

    for chosen in distinct(map(holds, readable(places))):
        check_settings(chosen)
    for place in places:
        try:
            if isinstance(place, InputError):
                raise place
            report = judge_file(place, holds(place), memory)
        except InputError as error:
            tell(str(error), kind="error")
            yield Refusal(_shown(place, holds), str(error))
        else:
            for note in report.article.notes:
                tell(f"{report.article.path or place}: {note}", kind="note")
            yield report


def find_places(files: Sequence[str], holds: SettingsOf, memory: Memory | None = None) -> tuple[Place, ...]:
    """Return the articles to read: what is named, and what is in named folders and is not named itself.

    What is left out of a folder is what the settings for that folder exclude; what was found of it is remembered.
    """
    return tuple(_places([plain_path(path) for path in files], holds, memory))


def _places(files: Sequence[str], holds: SettingsOf, memory: Memory | None) -> Iterator[Place]:
    for path in files:
        if not path or not Path(path).is_dir():
            yield path
            continue
        inside = [one for one in _inside(path, holds(path), memory) if one not in files]
        yield from inside or [InputError(path, "is a folder without articles", "name .txt or .md files")]


def _inside(folder: str, chosen: Settings, memory: Memory | None) -> list[Place]:
    from attribution.readers.folders import find_articles  # noqa: PLC0415 - only where there are folders

    with memory.walk(folder) if memory else nullcontext() as verdicts:
        found = find_articles(folder, exclude=chosen.exclude, root=chosen.root, file=chosen.file, verdicts=verdicts)
        return list(found)


@contextmanager
def memory_of(*, cached: bool) -> Iterator[Memory | None]:
    """Give the results of earlier runs, where they are wanted and can be used."""
    if not cached:
        yield None
        return
    with open_memory(partial(complain, kind="note")) as memory:
        yield memory


def _shown(place: Place, holds: SettingsOf) -> str:
    if isinstance(place, InputError):
        return place.where
    return holds(place).stdin_name or place if place == STDIN else place

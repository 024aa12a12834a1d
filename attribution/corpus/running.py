"""A run over many articles: known rows are taken from the work file, the others analysed and added to it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

from attribution.config import Settings, placing_model
from attribution.corpus.crew import Crew
from attribution.corpus.finding import Place, find_places
from attribution.corpus.metadata import facts_of, read_metadata, strange_table
from attribution.corpus.summing import summed
from attribution.corpus.workfile import WorkFile, conditions, row_key
from attribution.corpus.working import Task
from attribution.errors import InputError
from attribution.linting.judging import check_settings
from attribution.linting.neighbours import bytes_beside
from attribution.readers.files import STDIN, read_bytes
from attribution.reporters.view.many import ArticleRow, Summary, SummedArticle
from attribution.reporters.view.run import Refusal
from attribution.ruleset import rules_for

FEW = 4  # articles that a further process is not worth its start for
Watch = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a summary is asked for: processes (None: as many as there are cores), work file, groups, metadata."""

    jobs: int | None = None
    resume: Path | None = None
    by: str | None = None
    metadata: Path | None = None


def summarize(paths: Sequence[str], *, settings: Settings, plan: Plan, watch: Watch) -> Summary:
    """Return the summary of the articles that the paths stand for; folders stand for the articles in them.

    `watch` is told after each article how many are done, of how many. What cannot be analysed is refused and stops
    nothing. Raises `ConfigError`, `RuleError` and `ModelError` before the first article.
    """
    table = read_metadata(plan.metadata)
    rules = rules_for(settings)
    check_settings(settings)
    places = tuple(find_places(paths, settings))
    with WorkFile(plan.resume) as kept, Crew(_jobs(plan.jobs, len(places)), settings) as crew:
        with placing_model(settings):
            model = crew.describe()
        digest = conditions(settings, rules.digest, model, version("news-attribution"))
        found = dict(_outcomes(places, crew, kept, _Run(digest, settings.max_size, bool(settings.per_path), watch)))
    articles, refusals = [], []
    for index, place in enumerate(places):
        row = found[index]
        if isinstance(place, Place) and isinstance(row, ArticleRow):
            articles.append(SummedArticle(place.path, facts_of(place, row.meta, table, plan.by), row))
        else:
            refusals.append(Refusal(place.path if isinstance(place, Place) else place.where, str(row)))
    told = summed(tuple(articles), tuple(refusals), rules=rules, model=model, by=plan.by)
    strange = strange_table(plan.metadata, table, (place for place in places if isinstance(place, Place)))
    return replace(told, notes=(*strange, *told.notes))


@dataclass(frozen=True, slots=True)
class _Run:
    """What every article of a run shares."""

    digest: str
    max_size: int
    by_path: bool
    watch: Watch


def _jobs(asked: int | None, articles: int) -> int:
    return asked or max(1, min(os.cpu_count() or 1, articles // FEW))


def _outcomes(
    places: Sequence[Place | InputError], crew: Crew, kept: WorkFile, run: _Run
) -> Iterator[tuple[int, ArticleRow | str]]:
    """Yield the row or the refusal of each place by its index: first those without work, then as they are done."""
    keys: dict[int, str] = {}
    known: list[tuple[int, ArticleRow | str]] = []

    def tasks() -> Iterator[Task]:
        for index, place in enumerate(places):
            task = _task(index, place, run)
            if isinstance(task, str):
                known.append((index, task))
                continue
            key = _key(task, run)
            row = kept.get(key)
            if row is not None:
                known.append((index, row))
            else:
                keys[index] = key
                yield task

    for done, (task, outcome) in enumerate(crew.outcomes(tasks()), 1):
        if isinstance(outcome, ArticleRow):
            kept.add(keys.pop(task.index), outcome)
        run.watch(done + len(known), len(places))
        yield task.index, outcome
    yield from known


def _key(task: Task, run: _Run) -> str:
    """Return the key of a row. Where the settings have no say by path, an article that was moved is the same one."""
    place = task.path if run.by_path else Path(task.path).suffix.lower()
    try:
        beside = bytes_beside(task.path)
    except OSError:  # the analysis will tell
        beside = []
    return row_key([task.data, *beside], place, run.digest)


def _task(index: int, place: Place | InputError, run: _Run) -> Task | str:
    """Return the work for an article, or why it cannot be read."""
    if isinstance(place, InputError):
        return str(place)
    if place.path == STDIN:
        return str(InputError("-", "is standard input", "name files or folders"))
    try:
        return Task(index, place.path, read_bytes(place.path, max_size=run.max_size))
    except InputError as error:
        return str(error)

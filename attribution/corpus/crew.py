"""Processes that analyse articles, few at a time, and outlive an article that kills one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from itertools import islice
from multiprocessing import get_context
from types import TracebackType

from attribution.config import Settings
from attribution.corpus.working import Task, describe, start_worker, work
from attribution.model import ModelInfo
from attribution.reporters.view.many import ArticleRow

AHEAD = 2  # articles for each process that are handed out before they are asked for
Work = Callable[[Task, Settings], ArticleRow | str]
Outcome = tuple[Task, ArticleRow | str]


class Crew(AbstractContextManager["Crew"]):
    """So many processes, or this one where one is enough. Nothing is started before there is work."""

    def __init__(self, jobs: int, settings: Settings, job: Work = work) -> None:
        self._jobs = jobs
        self._settings = settings
        self._job = job
        self._pool: ProcessPoolExecutor | None = None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the processes go; what is not begun is dropped."""
        self._close()

    def describe(self) -> ModelInfo:
        """Return what the language model is, and have every process load it. Raises `ModelError`."""
        if self._jobs == 1:
            return describe(self._settings.model)
        told = [self._processes().submit(describe, self._settings.model) for _ in range(self._jobs)]
        return told[0].result()

    def outcomes(self, tasks: Iterable[Task]) -> Iterator[Outcome]:
        """Yield each task with its row or its refusal, as they are finished; tasks are taken as they are needed."""
        if self._jobs == 1:
            yield from ((task, self._job(task, self._settings)) for task in tasks)
            return
        todo = iter(tasks)
        while unfinished := {task.index: task for task in islice(todo, AHEAD * self._jobs)}:
            try:
                yield from self._spread(unfinished, todo)
            except BrokenProcessPool:
                self._close()
                yield from ((task, self._alone(task)) for task in unfinished.values())

    def _spread(self, unfinished: dict[int, Task], todo: Iterator[Task]) -> Iterator[Outcome]:
        """Yield outcomes until there is nothing left; `unfinished` holds what was begun and not yielded."""
        running = {self._submit(task): task for task in list(unfinished.values())}
        while running:
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                outcome = future.result()
                task = running.pop(future)
                del unfinished[task.index]
                yield task, outcome
                for following in islice(todo, 1):
                    unfinished[following.index] = following
                    running[self._submit(following)] = following

    def _alone(self, task: Task) -> ArticleRow | str:
        """Analyse an article in a process that may break."""
        try:
            return self._submit(task).result()
        except BrokenProcessPool:
            self._close()
            return f"{task.path}: cannot be analysed (the process that read it was ended); leave it out"

    def _submit(self, task: Task) -> Future[ArticleRow | str]:
        return self._processes().submit(self._job, task, self._settings)

    def _processes(self) -> ProcessPoolExecutor:
        if self._pool is None:
            context = get_context("spawn")  # the same on every system, and nothing of this process comes along
            self._pool = ProcessPoolExecutor(self._jobs, mp_context=context, initializer=start_worker)
        return self._pool

    def _close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

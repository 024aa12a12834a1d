"""One article in a process of its own, or in this one: from bytes to a row, or to why there is none."""

from __future__ import annotations

import os
import signal
import threading
from dataclasses import dataclass
from multiprocessing import parent_process

from attribution.config import Settings
from attribution.errors import AttributionError, InputError, RuleError
from attribution.model import ModelInfo
from attribution.reporters.view.many import ArticleRow
from attribution.reporters.view.safe import clean


@dataclass(frozen=True, slots=True)
class Task:
    """An article to analyse: its place in the run, its path, and its bytes."""

    index: int
    path: str
    data: bytes


def describe(model: str) -> ModelInfo:
    """Return what the language model is, which loads it. Raises `ModelError`."""
    from attribution.language.pipeline import describe_pipeline  # noqa: PLC0415 - spaCy only where articles are read

    return describe_pipeline(model)


def work(task: Task, settings: Settings) -> ArticleRow | str:
    """Return the row of an article, or why it has none. Only what is wrong with rules or model is raised."""
    try:
        return _row(task, settings)
    except InputError as error:
        return str(error)
    except (AttributionError, RuleError):
        raise
    except Exception as error:  # noqa: BLE001 - one article, whatever it does, must not stop the others
        reason = clean(str(error))[:200]
        return f"{task.path}: cannot be analysed ({type(error).__name__}: {reason}); leave it out"


def _row(task: Task, settings: Settings) -> ArticleRow:
    from attribution.corpus.rows import article_row  # noqa: PLC0415
    from attribution.linting.judging import judge  # noqa: PLC0415
    from attribution.readers.choosing import read_data  # noqa: PLC0415

    return article_row(judge(read_data(task.data, task.path), settings))


def start_worker() -> None:
    """Prepare a process: it ends with the one that started it, which alone hears the keyboard."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)

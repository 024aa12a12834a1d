"""Where the time of an analysis goes: every stage, and every component of the language model, with its share."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from tabulate import tabulate

from attribution import pipeline
from attribution.language import reading
from attribution.language.reading import LanguageReader

# The stages by the modules that call them. What a stage spends in another one is told there alone.
STAGES = {
    pipeline: (
        "read_layout",
        "extract",
        "find_quotations",
        "resolve_sources",
        "assign_roots",
        "classify_sentences",
        "find_responses",
        "build_graph",
        "measure",
        "run_checks",
    ),
    reading: ("_document", "Columns", "match_rules", "as_parsed"),
}
NAMES = {"_document": "tokenise", "Columns": "read tokens", "as_parsed": "keep tokens"}


class Stages:
    """Seconds of the processor that each stage took by itself."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        self._inner: list[float] = []

    def timed(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """Return the work, timed under a name."""

        def run(*arguments: object, **options: object) -> object:
            start = time.process_time()
            self._inner.append(0.0)
            try:
                return work(*arguments, **options)
            finally:
                passed = time.process_time() - start
                self.spent[name] += passed - self._inner.pop()  # type: ignore[assignment]
                if self._inner:
                    self._inner[-1] += passed

        return run

    @contextmanager
    def watching(self, reader: LanguageReader) -> Iterator[None]:
        """Time the stages, and the components of the reader's parser."""
        kept = [(module, name, getattr(module, name)) for module, names in STAGES.items() for name in names]
        steps = dict(reader.parser.steps)
        try:
            for module, name, stage in kept:
                setattr(module, name, self.timed(NAMES.get(name, name.replace("_", " ")), stage))
            reader.parser.steps.update({name: self.timed(f"model: {name}", step) for name, step in steps.items()})
            yield
        finally:
            for module, name, stage in kept:
                setattr(module, name, stage)
            reader.parser.steps.update(steps)

    def told(self) -> str:
        """Return a table, the longest stage first."""
        whole = sum(self.spent.values())
        rows = [(name, 100 * spent / whole) for name, spent in self.spent.most_common()]
        return tabulate(rows, ("stage", "%"), floatfmt=".1f")

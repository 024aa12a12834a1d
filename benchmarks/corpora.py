"""The annotated news that accuracy is measured on. It lies beside the checkout, in ../shared, and never in it."""

from __future__ import annotations

import gzip
import importlib
import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

Gold = list[dict[str, Any]]

SHARED = Path(__file__).resolve().parents[2] / "shared"
FILES = {
    "sentences": ("eval/sentences/dev.jsonl", "eval/sentences/recent.jsonl"),
    "snippets": ("eval/snippets/dev.jsonl",),
    "speech": ("eval/reported-speech/validation.jsonl.gz",),
    "polnear": ("eval/polnear/dev.jsonl.gz",),
    "specimen": ("specimen/gold.jsonl",),
}


@dataclass(frozen=True, slots=True)
class Corpus:
    """One annotated collection: its name, the annotations as they stand in the files, and the texts by id."""

    name: str
    gold: Gold
    texts: Mapping[str, str]


def load_corpus(name: str) -> Corpus:
    """Load a collection of `FILES`. Raises SystemExit where ../shared is not there."""
    gold = [row for file in FILES[name] for row in read_rows(SHARED / file)]
    text_of = scorer("score_speech").text_of if name == "speech" else lambda row: row["text"]
    return Corpus(name, gold, {row["id"]: text_of(row) for row in gold})


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Read a file with one JSON object a line, packed or not. Raises SystemExit if it is missing."""
    if not path.is_file():
        raise SystemExit(f"no {path.name} in ../shared: the annotated news is not part of this repository")
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def scorer(name: str) -> ModuleType:
    """Import one of the scorers of ../shared/eval, which import one another by their bare names."""
    folder = str(SHARED / "eval")
    if folder not in sys.path:
        sys.path.append(folder)
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        raise SystemExit(f"no scorer {name} in ../shared/eval") from error

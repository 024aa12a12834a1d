"""Put texts through the tool as a user would: files in a folder, read, analysed, told as a JSON report."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from attribution.config import Settings
from attribution.errors import InputError
from attribution.pipeline import analyze_article
from attribution.readers.choosing import read_file
from attribution.reporters.json import article_data

AT_ONCE = 8


def article_documents(texts: Mapping[str, str], *, settings: Settings, jobs: int = 1) -> dict[str, dict[str, Any]]:
    """Return an article of the JSON report for each text, by its id. What the tool refuses is told and left out."""
    with _files(texts) as paths:
        read = partial(_document, settings)
        if jobs == 1:
            return _by_id(texts, map(read, paths))
        with ProcessPoolExecutor(jobs) as pool:
            return _by_id(texts, pool.map(read, paths, chunksize=AT_ONCE))


def _by_id(names: Iterable[str], documents: Iterable[dict[str, Any] | None]) -> dict[str, dict[str, Any]]:
    return {name: document for name, document in zip(names, documents, strict=True) if document is not None}


def _document(settings: Settings, path: Path) -> dict[str, Any] | None:
    try:
        return article_data(analyze_article(read_file(str(path), max_size=settings.max_size), settings=settings))
    except InputError as error:
        print(error, file=sys.stderr)
        return None


@contextmanager
def _files(texts: Mapping[str, str]) -> Iterator[list[Path]]:
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{name}.txt" for name in texts]
        for path, text in zip(paths, texts.values(), strict=True):
            path.write_text(text, encoding="utf-8", newline="")
        yield paths

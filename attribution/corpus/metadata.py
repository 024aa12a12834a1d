"""What is known of each article besides its text: from a table, its front matter, or the folders in which it lies."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from attribution.corpus.finding import Place
from attribution.corpus.frontmatter import FIELDS, known_meta, month_of
from attribution.errors import ConfigError

BY = ("outlet", "author", "section", "month")
PATH = "path"
_DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}|\d{2}")
_YEAR, _PART = re.compile(r"\d{4}"), re.compile(r"\d{2}")
Facts = Mapping[str, tuple[str, ...]]


def read_metadata(path: Path | None) -> dict[str, Facts]:
    """Return what a CSV file says of each article by its absolute path; paths in it are relative to it or to here.

    Raises `ConfigError` where it cannot be read, or has no column `path`.
    """
    if path is None:
        return {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file, restval=""))
    except OSError as error:
        raise ConfigError(str(path), f"cannot be read ({error.strerror})", "check the path") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise ConfigError(str(path), f"is no table ({error})", "save it as CSV in UTF-8") from error
    if not rows or PATH not in rows[0]:
        raise ConfigError(str(path), f"has no column {PATH!r}", f"name the columns {PATH}, {', '.join(FIELDS)}")
    found: dict[str, Facts] = {}
    for row in rows:
        told = known_meta({key: value for key, value in row.items() if key is not None})
        for base in (path.parent, Path()):
            found.setdefault(_absolute(base / row[PATH].strip()), told)
    return found


def strange_table(path: Path | None, table: Mapping[str, Facts], places: Iterable[Place]) -> tuple[str, ...]:
    """Return a note where a table tells of none of the articles: its paths are those of another folder."""
    if path is None or any(_absolute(Path(place.path)) in table for place in places):
        return ()
    return (f"{path.name} tells of none of these articles: paths in it are read from its own folder, or from here.",)


def facts_of(place: Place, meta: Facts, table: Mapping[str, Facts], by: str | None) -> Facts:
    """Return outlet, author, section and month of an article: the table goes before its front matter.

    Of the folders between the path that was named and the article, one that is a date gives the month; the first that
    is none stands for what is asked `by`, where nothing else tells it.
    """
    told = {**meta, **table.get(_absolute(Path(place.path)), {})}
    group = tuple(folder for folder in place.folders if not _DATE.fullmatch(folder))[:1]
    months = (month_of(date) for date in (*told.get("date", ()), *_dates(place.folders, Path(place.path).name)))
    month = next((month for month in months if month), None)
    named = {field: values for field in BY[:3] if (values := told.get(field) or (group if field == by else ()))}
    return {**named, **({"month": (month,)} if month else {})}


def _dates(folders: Sequence[str], name: str) -> tuple[str, ...]:
    """Return the dates that a file's name, its folders, or a folder of a year with one of a month can be."""
    pairs = pairwise(folders)
    joined = (f"{year}-{part}" for year, part in pairs if _YEAR.fullmatch(year) and _PART.fullmatch(part))
    return (name, *reversed(folders), *joined)


def _absolute(path: Path) -> str:
    return os.path.abspath(path)  # noqa: PTH100 - links stay as they are named

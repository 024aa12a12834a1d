"""What front matter and tables of metadata call an outlet, an author, a section and a date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from attribution.reporters.view.safe import clean

FIELDS = ("outlet", "author", "section", "date")
_KEYS: Mapping[str, tuple[str, ...]] = {
    "outlet": ("outlet", "publication", "publisher", "site"),
    "author": ("author", "authors", "byline"),
    "section": ("section", "sections", "category", "categories"),
    "date": ("date", "published", "pubdate"),
}
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?!\d)")
LONGEST = 80


def known_meta(meta: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Return outlet, author, section and date of an article where `meta` tells them, under whichever usual name."""
    lowered = {str(key).strip().lower(): value for key, value in meta.items()}
    told = (
        (field, next((tuple(_texts(lowered[key])) for key in _KEYS[field] if key in lowered), ())) for field in FIELDS
    )
    return {field: values for field, values in told if values}


def month_of(date: str) -> str | None:
    """Return the month of a date that begins `2026-03`, or None."""
    found = _MONTH.match(date)
    return found[0] if found else None


def _texts(value: Any) -> Iterator[str]:
    """Yield one text or several: a list of them, or names parted by semicolons."""
    if isinstance(value, Mapping):
        value = value.get("name", "")
    if isinstance(value, (list, tuple)):
        for one in value:
            yield from _texts(one)
    elif value is not None:
        yield from (text for part in str(value).split(";") if (text := clean(part)[:LONGEST]))

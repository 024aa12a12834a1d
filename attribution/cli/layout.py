"""How the command line lays out the pages of `explain` and `rules show`."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator

from attribution.explaining import Sheet

LABEL = 20
WIDEST = 100


def sheet_text(page: Sheet) -> str:
    """Return a page as text."""
    return "".join(f"{line}\n" for line in _lines(page))


def _lines(page: Sheet) -> Iterator[str]:
    yield page.title
    yield f"({page.kind})"
    for label, items in page.sections:
        for number, item in enumerate(items):
            head = f"{label if number == 0 else '':<{LABEL - 2}}  "
            yield from _beside(head, item)


def _beside(head: str, item: str) -> list[str]:
    width = max(min(shutil.get_terminal_size().columns, WIDEST), 2 * LABEL)
    text = " ".join(item.split())
    return textwrap.wrap(
        text, width, initial_indent=head, subsequent_indent=" " * LABEL, break_on_hyphens=False, break_long_words=False
    )

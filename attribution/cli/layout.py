"""How the command line lays out the pages of `explain` and `rules show`, and the table of `rules stats`."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator, Sequence

from tabulate import tabulate

from attribution.explaining import Sheet
from attribution.explaining.listing import RuleRow
from attribution.explaining.measured import StatsRow

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


def family_text(rows: Sequence[RuleRow]) -> str:
    """Return the rules of a family, a line each."""
    width = max(len(f"{row.id}  {row.name}".strip()) for row in rows)
    lines = (f"{f'{row.id}  {row.name}'.strip():<{width}}  {row.gives:<8}  {row.why}\n" for row in rows)
    return f"{rows[0].family}\n(family of rules)\n" + "".join(lines)


def stats_text(rows: Sequence[StatsRow]) -> str:
    """Return the figures of rules as a table."""
    if not rows:
        return "No figures: none of these rules has been measured.\n"
    cells = [(r.id, r.finds, r.right, r.wrong, r.share, r.on, "changed" if r.changed else "") for r in rows]
    return tabulate(cells, ("rule", "finds", "right", "wrong", "% right", "measured on", ""), floatfmt=".1f") + "\n"

"""Plain text laid out within a width: paragraphs and tables."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from tabulate import tabulate

NARROWEST = 40
# tabulate pads headings by two characters, and sets columns two apart.
_PAD = 2


def wrapped(text: str, width: int, *, first: str = "", indent: int | None = None) -> list[str]:
    """Return the lines of a paragraph that begins with `first`; the others are indented likewise or by `indent`."""
    rest = " " * (len(first) if indent is None else indent)
    lines = textwrap.wrap(text, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
    return lines or [first]


def table(rows: Sequence[Sequence[str]], headings: Sequence[str], width: int) -> list[str]:
    """Return the lines of a table, its widest columns narrowed to the page; where nothing helps, a list.

    A heading may have several lines.
    """
    heads = [max(map(len, heading.split("\n"))) for heading in headings]
    widths = [max(head, *(len(row[column]) for row in rows)) for column, head in enumerate(heads)]
    while _table_width(widths, heads) > width and max(widths) > max(heads):
        widths[widths.index(max(widths))] -= 1
    if _table_width(widths, heads) > width:
        return [line for row in rows for line in _listed(row, headings, width)]
    narrowed = [[_narrowed(cell, width) for cell, width in zip(row, widths, strict=True)] for row in rows]
    return tabulate(narrowed, headings, "simple", disable_numparse=True).splitlines()


def _narrowed(cell: str, width: int) -> str:
    """Wrap a cell here, since tabulate's own `maxcolwidths` takes *1,234.5* for a number and fails on it."""
    return "\n".join(textwrap.wrap(cell, width)) if width else ""


def _table_width(widths: Sequence[int], heads: Sequence[int]) -> int:
    return sum(max(width, head + _PAD) for width, head in zip(widths, heads, strict=True)) + _PAD * (len(widths) - 1)


def _listed(row: Sequence[str], headings: Sequence[str], width: int) -> Iterator[str]:
    told = [f"{_joined(heading)} {cell}".strip() for heading, cell in zip(headings[1:], row[1:], strict=True) if cell]
    yield from wrapped("; ".join((row[0], *told)), width, first="- ")


def _joined(heading: str) -> str:
    """Return a heading of several lines as one; a hyphen at a line's end parts nothing."""
    return heading.replace("-\n", "-").replace("\n", " ")


def fitting(headings: Sequence[str], first: int, width: int) -> int:
    """Return how many columns have room for their headings, beside a first one of `first` characters."""
    heads = [max(map(len, heading.split("\n"))) for heading in headings]
    counts = range(len(heads), 1, -1)
    return next((n for n in counts if _table_width([first, *heads[1:n]], heads[:n]) <= width), 1)

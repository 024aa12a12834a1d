"""The findings of a run as a table by rule."""

from __future__ import annotations

from attribution.reporters.findings.parts.counting import STATISTICS_HEADINGS, statistics_rows, summary
from attribution.reporters.view.laying import NARROWEST, table
from attribution.reporters.view.run import Look, Run


def render(run: Run, *, look: Look) -> str:
    """Return the table and below it the counts."""
    rows = statistics_rows(run)
    lines = (*table(rows, STATISTICS_HEADINGS, max(look.width, NARROWEST)), "") if rows else ()
    return "".join(f"{line}\n" for line in (*lines, *summary(run)))

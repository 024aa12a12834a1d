"""One line a finding: `path:line:column: severity CODE name message`."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.reporters.view.run import Look, Run
from attribution.reporters.view.safe import clean


def render(run: Run, *, look: Look) -> str:  # noqa: ARG001 - every reporter is called alike
    """Return the findings of a run, a line each."""
    return "".join(f"{line}\n" for line in _lines(run))


def _lines(run: Run) -> Iterator[str]:
    for report in run.reports:
        path = report.article.path or report.article.name
        for found in report.findings:
            place = f"{clean(path)}:{found.line}:{found.column}"
            ignored = f" (ignored: {clean(found.suppressed)})" if found.suppressed is not None else ""
            yield f"{place}: {found.severity} {found.code} {found.name} {clean(found.message)}{ignored}"

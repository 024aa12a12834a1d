"""Lint rules that need no code: they stand on classes of sentences and on what pattern rules mark."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.checks.case import Case
from attribution.findings import Hit
from attribution.ruleset.shapes import Target


def find_targets(case: Case, target: Target) -> Iterator[Hit]:
    """Yield the sentences of the target's classes, and the markers of its rules in the writer's own words."""
    for line in case.lines:
        if line.directness in target.classes:
            yield Hit(line.span, case="front" if line.is_front else "")
    for marker in case.report.markers:
        if marker.rule in target.rules and not case.quoted(marker.span):
            line_of = case.line_at(marker.span.start)
            yield Hit(marker.span, case="front" if line_of is not None and line_of.is_front else "")

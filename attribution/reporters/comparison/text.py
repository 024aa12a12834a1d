"""A comparison on a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.reporters.view.comparing import (
    NOTHING,
    ChangeGroup,
    Contrast,
    change_groups,
    headline,
    names,
    whole_findings,
)
from attribution.reporters.view.ink import ink
from attribution.reporters.view.laying import NARROWEST, wrapped
from attribution.reporters.view.run import Look
from attribution.reporters.view.safe import clean

_INKS = {"weaker": "red", "stronger": "green", "changed": "yellow"}


def render(contrast: Contrast, *, look: Look) -> str:
    """Return the changes with both texts, and the findings on a rewrite."""
    return "\n".join(_lines(contrast, Look(max(look.width, NARROWEST), look.color))) + "\n"


def _lines(contrast: Contrast, look: Look) -> Iterator[str]:
    yield ink(" → ".join(names(contrast.comparison)), "bold", look=look)
    yield from wrapped(headline(contrast), look.width)
    groups = change_groups(contrast)
    if not groups:
        yield from ("", NOTHING)
    for found in whole_findings(contrast):
        yield ""
        yield from wrapped(f"{found.severity} {found.code} {found.name}: {clean(found.message)}", look.width, indent=2)
    for group in groups:
        yield from ("", *_group(group, look))


def _group(group: ChangeGroup, look: Look) -> Iterator[str]:
    for line in group.lines:
        first, *rest = wrapped(f"{line.direction} {line.kind}: {line.message}", look.width, indent=2)
        yield ink(first, _INKS[line.direction], look=look)
        yield from rest
    for mark, words in (("  - ", group.old), ("  + ", group.new)):
        if words:
            yield from wrapped(words, look.width, first=mark)

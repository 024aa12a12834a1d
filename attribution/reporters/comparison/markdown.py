"""A comparison as Markdown, for a review comment."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.reporters.view.comparing import NOTHING, Contrast, change_groups, headline, names, whole_findings
from attribution.reporters.view.markup import escape
from attribution.reporters.view.run import Look


def render(contrast: Contrast, *, look: Look) -> str:  # noqa: ARG001 - every reporter is called alike
    """Return the changes as a list, each with both texts as quotations."""
    return "\n".join(_lines(contrast)) + "\n"


def _lines(contrast: Contrast) -> Iterator[str]:
    old, new = names(contrast.comparison)
    yield f"## Sourcing: {escape(old)} → {escape(new)}"
    yield from ("", escape(headline(contrast)))
    groups = change_groups(contrast)
    if not groups:
        yield from ("", NOTHING)
    for found in whole_findings(contrast):
        yield from ("", f"- **{found.severity}** {found.code} {found.name}: {escape(found.message)}")
    for group in groups:
        yield ""
        yield from (f"- **{line.direction}** {escape(line.kind)}: {escape(line.message)}" for line in group.lines)
        for side, words in (("before", group.old), ("now", group.new)):
            yield from ("", f"  > {side}: {escape(words)}") if words else ()

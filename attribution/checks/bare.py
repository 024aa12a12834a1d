"""ATT101 and ATT106: what is claimed in the writer's voice, and what an attribution no longer covers."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.checks.case import Case, Line
from attribution.checks.registry import Hit, Options, check
from attribution.model import Directness


@check("bare-claim")
def bare_claim(case: Case, options: Options) -> Iterator[Hit]:  # noqa: ARG001 - every check is called alike
    """Stand on each sentence that claims something disputable and is attributed to nobody."""
    for line in case.lines:
        if line.directness is Directness.BARE:
            yield Hit(line.span, {"trigger": _trigger(case, line)}, "front" if line.is_front else "")


def _trigger(case: Case, line: Line) -> str:
    """Return the words that make the sentence disputable."""
    strong = (m for m in case.markers(line.span, "trigger") if m.sets.get("strength") != "weak")
    return next((case.words(marker.span) for marker in strong), case.words(line.span))

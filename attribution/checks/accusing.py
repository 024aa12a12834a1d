"""RSP601: somebody of whom something bad is told, and who is not heard."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.checks.case import Case
from attribution.checks.registry import Options, check
from attribution.findings import Hit
from attribution.model import Span


@check("unheard-party")
def unheard_party(case: Case, options: Options) -> Iterator[Hit]:  # noqa: ARG001 - every check is called alike
    """Stand on the accusation of each party who is not heard; case `nested` where it is what another told."""
    for response in case.report.responses:
        if response.accusation is not None:
            words = {"party": response.party, "text": case.words(response.accusation)}
            yield Hit(response.accusation, words, "nested" if _is_nested(case, response.accusation) else "")


def _is_nested(case: Case, place: Span) -> bool:
    return any(a.parent is not None and any(p.holds(place) for p in a.content) for a in case.report.attributions)

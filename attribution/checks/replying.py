"""RSP602 and RSP603: what a story says of a request for comment."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.checks.case import Case
from attribution.checks.registry import Options, check
from attribution.checks.wording import has_word
from attribution.findings import Hit
from attribution.model import Directness, Response, Span


@check("relayed-response")
def relayed_response(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on each sentence whose response status, one of the option `statuses`, is itself second-hand."""
    for response, span in _stated(case, options):
        if response.by == "relayed":
            yield Hit(span, {"party": response.party})


@check("imprecise-response")
def imprecise_response(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on each response status that tells neither how, nor when, nor by whom the party was asked.

    Options: `statuses`, and `details`, the word lists of ways and times of asking.
    """
    for response, span in _stated(case, options):
        line = case.line_at(span.start)
        plain = line is not None and line.directness is Directness.RESPONSE and response.by == "unmarked"
        if plain and not has_word(case, span, *options["details"].split()):
            yield Hit(span, {"party": response.party})


def _stated(case: Case, options: Options) -> Iterator[tuple[Response, Span]]:
    for response in case.report.responses:
        is_meant = response.status in options["statuses"].split()
        if is_meant and response.start is not None and response.end is not None:
            yield response, Span(response.start, response.end)

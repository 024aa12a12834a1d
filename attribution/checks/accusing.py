"""RSP601: somebody of whom something bad is told, and who is not heard."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attribution.checks.case import Case
from attribution.checks.registry import Options, check
from attribution.checks.wording import has_word, words_before, words_of
from attribution.findings import Hit
from attribution.model import Span

GENERATION = 20  # years after which a quarrel is history
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@check("unheard-party")
def unheard_party(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the accusation of each party who is not heard; case `nested` where it is what another told.

    The case is `settled` where the story tells that the party was arrested or stands before a court, which will hear
    it (words in `charged`), or that the quarrel is an old one (words in `once`, right before, or a year long past in
    that sentence or the one before).
    """
    for response in case.report.responses:
        if response.accusation is not None:
            if _is_denied(case, response.accusation):
                continue
            words = {"party": response.party, "text": case.words(response.accusation)}
            yield Hit(response.accusation, words, _grade(case, response.party, response.accusation, options))


def _is_denied(case: Case, place: Span) -> bool:
    """Whether the words before say that nobody should be blamed: *don't blame Reyes*."""
    before = words_before(case, case.line_at(place.start), place.start, count=2)
    return bool(before & case.rules.words("lint-words.denying"))


def _grade(case: Case, party: str, place: Span, options: Options) -> str:
    """Return the case of an accusation."""
    old = words_before(case, case.line_at(place.start), place.start) & case.rules.words(options["once"])
    names = frozenset(word for word in party.split() if word[0].isupper())
    tells = (o for o in case.body if names & {*words_of(case, o.span)})
    if old or _is_long_past(case, place) or any(has_word(case, other.span, options["charged"]) for other in tells):
        return "settled"
    return "nested" if _is_nested(case, place) else ""


def _is_long_past(case: Case, place: Span) -> bool:
    """Whether the last year that is told up to the accusation lies a generation before the last of the whole text."""
    line = case.line_at(place.start)
    near = [other for other in case.body if line and 0 <= (line.number or 0) - (other.number or 0) <= 1]
    told = _YEAR.findall(" ".join(case.words(other.span) for other in near))
    return bool(told) and int(max(_YEAR.findall(case.report.article.text))) - int(max(told)) >= GENERATION


def _is_nested(case: Case, place: Span) -> bool:
    return any(a.parent is not None and any(p.holds(place) for p in a.content) for a in case.report.attributions)

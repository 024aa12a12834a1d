"""QUO404: what a body said, without a word on where or how."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.checks.case import Case, Line
from attribution.checks.registry import Options, check
from attribution.checks.secondhand import cued
from attribution.checks.wording import has_word, words_of
from attribution.findings import Hit
from attribution.model import Attribution, Quotation, Source, SourceType


@check("unlabelled-statement")
def unlabelled_statement(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the first quotation of each body or office, and long quotation of a person, that came nobody knows how.

    Options: `words`, from which a person's quotation is long; `occasion`, the word list of occasions and hearers;
    `offices`, word lists of those who speak for a body.
    """
    told: set[str] = set()
    for line, attribution in cued(case):
        source = case.source(attribution)
        quotation = _statement(case, attribution, source, options)
        if source is None or source.id in told or quotation is None or line.number is None:
            continue
        told.add(source.id)
        if not attribution.relays and not _has_channel(case, source, options["occasion"]):
            words = {"quote": case.words(quotation.inner), "source": source.name or "nobody with a name"}
            yield Hit(attribution.cue[0], words)


def _statement(case: Case, attribution: Attribution, source: Source | None, options: Options) -> Quotation | None:
    """Return the quoted clause of an attribution if such a source would have handed it out."""
    is_body = source is not None and _is_body(case, source, attribution, options["offices"].split())
    for quotation in (found for piece in attribution.content for found in case.quotations(piece)):
        is_theirs = quotation.clause and any(piece.holds(quotation.span) for piece in attribution.content)
        if is_theirs and (is_body or len(words_of(case, quotation.inner)) >= int(options["words"])):
            return quotation
    return None


def _is_body(case: Case, source: Source, attribution: Attribution, offices: list[str]) -> bool:
    if source.type is SourceType.TITLED:
        return any(has_word(case, span, *offices) for span in attribution.source)
    return source.type is SourceType.ORG


def _has_channel(case: Case, source: Source, occasion: str) -> bool:
    """Whether a sentence with the source's words tells the occasion, or to whom they were said."""
    spoken = list(_lines(case, case.attributions_to(source)))
    if any(has_word(case, line.span, occasion) for line in spoken):
        return True
    return any(any(case.markers(line.span, "venue")) for line in spoken)


def _lines(case: Case, attributions: tuple[Attribution, ...]) -> Iterator[Line]:
    ids = {attribution.id for attribution in attributions}
    return (line for line in case.lines if any(a.id in ids for a in line.attributions))

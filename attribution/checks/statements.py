"""QUO404: what a body said, without a word on where or how."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.checks.case import Case, Line
from attribution.checks.hygiene import shortened
from attribution.checks.registry import Hit, Options, check
from attribution.checks.secondhand import cued
from attribution.checks.wording import has_word, words_of
from attribution.model import Attribution, Quotation, Source, SourceType

_BODIES = frozenset({SourceType.ORG, SourceType.TITLED})


@check("unlabelled-statement")
def unlabelled_statement(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the first quotation of each body or office, and long quotation of a person, that came nobody knows how.

    Options: `words`, from which a person's quotation is long; `addressing`, the word list of cues that name a hearer.
    """
    told: set[str] = set()
    for line, attribution in cued(case):
        source = case.source(attribution)
        quotation = _statement(case, attribution, source, int(options["words"]))
        if source is None or source.id in told or quotation is None or line.number is None:
            continue
        told.add(source.id)
        if not attribution.relays and not _has_channel(case, source, options["addressing"]):
            words = {"quote": shortened(case.words(quotation.inner)), "source": source.name or "nobody with a name"}
            yield Hit(attribution.cue[0], words)


def _statement(case: Case, attribution: Attribution, source: Source | None, longest: int) -> Quotation | None:
    """Return the quoted clause of an attribution if such a source would have handed it out."""
    is_body = source is not None and source.type in _BODIES
    for quotation in case.report.quotations:
        if quotation.clause and any(piece.holds(quotation.span) for piece in attribution.content):
            if is_body or len(words_of(case, quotation.inner)) >= longest:
                return quotation
    return None


def _has_channel(case: Case, source: Source, addressing: str) -> bool:
    """Whether a sentence with the source's words tells the occasion, or to whom they were said."""
    attributions = case.attributions_to(source)
    if any(has_word(case, cue, addressing) for a in attributions for cue in a.cue):
        return True
    return any(any(case.markers(line.span, "venue")) for line in _lines(case, attributions))


def _lines(case: Case, attributions: tuple[Attribution, ...]) -> Iterator[Line]:
    ids = {attribution.id for attribution in attributions}
    return (line for line in case.lines if any(a.id in ids for a in line.attributions))

"""QUO401: speech in quotation marks of which the text does not say whose it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from attribution.checks.case import Case, Line
from attribution.checks.registry import Options, check
from attribution.checks.wording import has_word, words_of
from attribution.findings import Hit
from attribution.model import Attribution, Directness, Form, Quotation, Span

_EDGE = 2  # characters by which marks and sentence ends may differ
_SIGNED = re.compile(r"[^.!?\n]{0,3}\s{0,4}[―—–-]{1,2}\s*(?:[A-Z]|an? )")
_ENDS = (".", "!", "?", "…")
_QUOTED = frozenset({Form.DIRECT, Form.MIXED})


@check("orphan-quote")
def orphan_quote(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the first quoted sentence of a paragraph in which, and around which, nobody is said to speak.

    Options: `near`, in how many sentences before nobody may be quoted by name; `share`, from which share of the
    quotations one speaker has so many that readers know the voice; `interview`, words for an interview.
    """
    if _has_leading_voice(case, float(options["share"])) or _is_interview(case, options["interview"]):
        return
    told: set[int] = set()
    for before, line in pairwise(case.body):
        if _around(case, line) and line.sentence.paragraph not in told and not _is_led_in(case, before):
            told.add(line.sentence.paragraph)
            near, first = int(options["near"]), _first_of_run(case, line)
            if not (_is_told(case, line, near) or _is_told(case, first, near)):
                yield Hit(line.span, {"quote": case.words(line.span)})


def _is_interview(case: Case, words: str) -> bool:
    """Whether the story says above its body that it is one, so that whoever is named there answers throughout."""
    return any(has_word(case, line.span, words) for line in case.lines if line.number is None)


def _first_of_run(case: Case, line: Line) -> Line:
    """Return the sentence with which quotations begin that follow upon each other and end with the line."""
    number = line.number or 0
    while number > 0 and case.quoted(_middle(case.body[number - 1])):
        number -= 1
    return case.body[number]


def _middle(line: Line) -> Span:
    at = (line.span.start + line.span.end) // 2
    return Span(at, at + 1)


def _around(case: Case, line: Line) -> Quotation | None:
    """Return the spoken clause with which a sentence begins and ends, if it is in quotation marks as a whole."""
    for quotation in case.quotations(line.span):
        if _SIGNED.match(case.report.article.text, quotation.span.end):
            return None  # a dash and a name after the words say whose they are
        begins = abs(quotation.span.start - line.span.start) < _EDGE
        spoken = quotation.clause and case.words(quotation.inner).endswith(_ENDS)
        if begins and spoken and quotation.span.end >= line.span.end - 1:
            return quotation
    return None


def _is_led_in(case: Case, before: Line) -> bool:
    """Whether the sentence before asks, or ends in a colon."""
    return before.directness is Directness.NO_CLAIM or case.words(before.span).endswith((":", "?"))


def _is_told(case: Case, line: Line, near: int) -> bool:
    """Whether a sentence beside the quotation says that somebody speaks, or one shortly before quotes somebody."""
    number = line.number or 0
    beside = (*case.body[max(0, number - 1) : number + 2], *case.paragraph(line))
    earlier = case.body[max(0, number - near) : number]
    quoted = any(a.form in _QUOTED for other in earlier for a in other.attributions)
    spoken = any(_speaks(case, a) for other in beside for a in other.attributions)
    return quoted or spoken or _names_speaker(case, case.body[number - 1])


def _names_speaker(case: Case, line: Line) -> bool:
    """Whether a sentence has the name of somebody who is quoted elsewhere."""
    ids = {a.source_id for a in case.report.attributions if a.form in _QUOTED}
    named = (source.name or "" for source in case.report.sources if source.id in ids and source.named)
    surnames = {word for name in named for word in name.split()[-1:]}  # a name can be empty: a mark without words
    return bool(surnames & {*words_of(case, line.span)})


def _speaks(case: Case, attribution: Attribution) -> bool:
    """Whether a cue stands outside quotation marks; what is said inside the words does not tell whose they are."""
    return not all(case.quoted(piece) for piece in attribution.cue)


def _has_leading_voice(case: Case, share: float) -> bool:
    quoted = Counter(a.source_id for a in case.report.attributions if a.form in _QUOTED and a.source_id)
    return max(quoted.values(), default=0) > share * sum(quoted.values()) > share

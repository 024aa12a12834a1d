"""REL501 to REL503: what comes by way of a report that is not named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attribution.checks.case import Case, Line
from attribution.checks.registry import Options, check
from attribution.checks.wording import has_word, holds_name, words_of
from attribution.findings import Hit
from attribution.model import ANONYMOUS_TYPES, Attribution, Directness, SourceType, Span

_PEOPLE = ANONYMOUS_TYPES | {SourceType.PERSON, SourceType.TITLED, SourceType.COLLECTIVE, SourceType.DEFERRED}
_BEFORE = 7  # characters in which a word before a noun may stand


@check("unnamed-media")
def unnamed_media(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on each report or outlet without a name that is the source of what a sentence says.

    Options: word lists: `nouns`, reports and outlets; `definite` and `owned`, words that lead back to what was named;
    `papers`, nouns that *the report* may mean; `own`, verbs of what outlets do in their own name, as when they call an
    election; `first`, words of a report that somebody named corrects in the sentence; `states`, words for the one voice
    of a state. These three are the case `own`.
    """
    for line, attribution in cued(case):
        if attribution.source_type is SourceType.MEDIA_UNNAMED and attribution.source:
            span = attribution.source[0]
            known = _is_known(case, span, options) or _leads_back(case, line, span, options)
            if has_word(case, span, options["nouns"]) and not known:
                own = _is_own(case, line, attribution, options)
                yield Hit(span, {"source": case.words(span)}, "own" if own else "front" if line.is_front else "")


def _is_own(case: Case, line: Line, attribution: Attribution, options: Options) -> bool:
    """Whether outlets speak in their own name, or for a state whose name was told, or are corrected at once."""
    span = attribution.source[0]
    did = {entry.rpartition("/")[2] for entry in attribution.because}
    words = case.words(span)
    voiced = has_word(case, span, options["states"])
    named = rf"\b[A-Z][\w’'-]+ {re.escape(words.lower().removeprefix('the '))}\b"
    told = voiced and (words[0].isupper() or re.search(named, case.report.article.text[: span.start]))
    others = any(a.source_id and a is not attribution and case.is_cued(line, a) for a in line.attributions)
    corrected = others and has_word(case, span, options["first"])
    return bool(did & case.rules.words(options["own"]) or told or corrected)


@check("displaced-quotation")
def displaced_quotation(case: Case, options: Options) -> Iterator[Hit]:  # noqa: ARG001 - every check is called alike
    """Stand on each cue that says that somebody else quoted the words (*was quoted as saying*)."""
    for line, attribution in cued(case):
        if _is_displaced(case, attribution) and not _tells_outlet(case, line, attribution):
            span, outlet = attribution.cue[0], next((relay.name for relay in attribution.relays if relay.name), "")
            yield Hit(span, {"cue": case.words(span), "outlet": outlet}, "named" if outlet else "")


@check("nested-secondhand")
def nested_secondhand(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on each speaker who is reached through a report or outlet without a name.

    Options: word lists: `nouns`, reports and outlets; `definite` and `owned`, words that lead back to what was named;
    `blaming`, the rule of cues whose object is blamed and not told (*accusing the network of fraud*).
    """
    for _, attribution in cued(case):
        told = not _is_displaced(case, attribution) and attribution.rule != options["blaming"]
        relays = attribution.relays if told else ()
        places = [Span(relay.start, relay.end) for relay in relays if relay.name is None]
        nameless = [p for p in places if has_word(case, p, options["nouns"]) and not _is_known(case, p, options)]
        if nameless and attribution.source and attribution.source_type in _PEOPLE:
            words = {"source": case.words(attribution.source[0]), "report": case.words(nameless[0])}
            yield Hit(attribution.source[0], words)


def _tells_outlet(case: Case, line: Line, attribution: Attribution) -> bool:
    """Whether the cue itself says which outlet the words were spoken to: *was quoted as telling the Herald*."""
    end = attribution.cue[0].end
    return any(0 <= media.span.start - end <= _BEFORE for media in case.marked(line.span, "media"))


def cued(case: Case) -> Iterator[tuple[Line, Attribution]]:
    """Yield the attributions whose cue stands in the writer's own words, each with the line of its cue."""
    for line in case.lines:
        for attribution in line.attributions:
            if case.is_cued(line, attribution) and not any(case.quoted(cue) for cue in attribution.cue):
                yield line, attribution


def _is_displaced(case: Case, attribution: Attribution) -> bool:
    rule = case.rules.patterns.get(attribution.rule)
    return rule is not None and rule.sets.get("relay") == "displaced"


def _is_known(case: Case, place: Span, options: Options) -> bool:
    """Whether a report has a name or an owner, or leads back to an outlet that was named."""
    if holds_name(case, place) or _begins(case, place, options["owned"]):
        return True
    named = any(m.emits == "media" and m.span.end <= place.start for m in case.report.markers)
    return named and _begins(case, place, options["definite"])


def _leads_back(case: Case, line: Line, place: Span, options: Options) -> bool:
    """Whether *the report* may be a paper of which an earlier sentence speaks, or the body's that spoke just before."""
    if not _begins(case, place, options["definite"]):
        return False
    here = case.paragraph(line)
    if any(a.source_type is SourceType.ORG for o in here if o.number == (line.number or 0) - 1 for a in o.attributions):
        return True
    earlier = (o for o in case.body[: line.number or 0] if o.directness is not Directness.UNNAMED_REPORT)
    return any(has_word(case, other.span, options["papers"]) for other in earlier)


def _begins(case: Case, place: Span, words: str) -> bool:
    """Whether the word at the beginning of a stretch, or right before it, is one of a list."""
    near = Span(max(0, place.start - _BEFORE), place.start)
    around = [*words_of(case, near)[-1:], *words_of(case, place)[:1]]
    return bool({word.lower() for word in around} & case.rules.words(words))

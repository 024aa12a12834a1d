"""GRF701 to GRF704: on how many, and on whom, a story stands. All speak on its first sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attribution.checks.case import Case
from attribution.checks.registry import Options, check
from attribution.checks.wording import has_word, holds_name
from attribution.findings import Hit
from attribution.model import ANONYMOUS_TYPES, SCORED, Attribution, Directness, Source, SourceType, Span

_CALLED = re.compile(r"\b(?:named|called) [A-Z]")
_NAME_NEXT = re.compile(r"[-\w]* [A-Z]\w+ [A-Z]\w+")


@check("single-source")
def single_source(case: Case, options: Options) -> Iterator[Hit]:
    """Speak where one source stands behind a story of several scored sentences; case `anonymous` where it has no name.

    Case `seen` where most of the story is what everybody could see, and the one source has a name.

    Options: `least`, the fewest scored sentences; `voices`, from how many attributions without a named voice another
    rule speaks, so that this one speaks low; `court`, the word list of papers that may stand alone; `pronouns`, words
    for somebody who could not be made out; `share`, from which share of the sentences a story rests on what was said,
    and not on what everybody could see.
    """
    scored = sum(line.directness in SCORED for line in case.body)
    heard = [s for s in case.report.sources if _speaks_in_body(case, s)]
    if len(heard) != 1 or scored < int(options["least"]):
        return
    source = heard[0]
    if source.type is SourceType.SELF:
        return
    if _is_court(case, source, options) or (source.name or "").lower() in case.rules.words(options["pronouns"]):
        return
    hidden = source.type in ANONYMOUS_TYPES and not lacks_voice(case, int(options["voices"]))
    words = {"source": source.name or "nobody with a name", "scored": str(scored)}
    told = sum(line.directness in SCORED or line.directness is Directness.BACKGROUND for line in case.body)
    plain = "seen" if scored < float(options["share"]) * told and source.type not in ANONYMOUS_TYPES else ""
    yield Hit(case.body[0].span, words, "anonymous" if hidden else plain)


@check("dominant-source")
def dominant_source(case: Case, options: Options) -> Iterator[Hit]:
    """Speak where one of at least `least` sources has more than the option `share` of the attributions."""
    most, name = case.metric("M7"), case.metric("M7").parts["top"]
    known = any(s.name == name and s.type is not SourceType.SELF for s in case.report.sources)
    is_enough = (case.metric("M5").value or 0) >= int(options["least"])
    if name and known and is_enough and (most.value or 0) > float(options["share"]):
        yield Hit(case.body[0].span, {"source": str(name), "count": str(most.count), "of": str(most.of)})


@check("no-named-voice")
def no_named_voice(case: Case, options: Options) -> Iterator[Hit]:
    """Speak where none of at least `least` attributions is to a named person, body or document."""
    if lacks_voice(case, int(options["least"])):
        yield Hit(case.body[0].span, {"count": str(case.metric("M2").of)})


def lacks_voice(case: Case, least: int) -> bool:
    """Whether no attribution of several has a named source."""
    named = case.metric("M2")
    nameless = named.count == 0 and (named.of or 0) >= least
    return nameless and not any(_has_name(case, attribution) for attribution in case.report.attributions)


def _has_name(case: Case, attribution: Attribution) -> bool:
    """Whether a name stands after the words for a source, researchers published it, or an outlet is named."""
    text, after = case.report.article.text, [span.end for span in attribution.source]
    works = any(has_word(case, span, "shielded-sources.publishing") for span in attribution.source)
    heard = attribution.source_type is SourceType.MEDIA or any(relay.name for relay in attribution.relays)
    named = any(_CALLED.search(case.words(span)) for span in attribution.source)
    told = works or heard or named or _is_of_study(case, attribution)
    return told or any(_NAME_NEXT.match(text, end) for end in after)


def _is_of_study(case: Case, attribution: Attribution) -> bool:
    """Whether the sentence of the cue names those who did the work: *biologists at Carrow College wrote*."""
    line = case.line_at(attribution.cue[0].start)
    return line is not None and has_word(case, line.span, "shielded-sources.publishing") and holds_name(case, line.span)


def _speaks_in_body(case: Case, source: Source) -> bool:
    """Whether something below the headline is attributed to a source."""
    lines = (case.line_at(attribution.cue[0].start) for attribution in case.attributions_to(source))
    return any(line is not None and line.number is not None for line in lines)


def _is_court(case: Case, source: Source, options: Options) -> bool:
    mentions = source.mentions if source.type is SourceType.DOC else ()
    return any(has_word(case, Span(mention.start, mention.end), options["court"]) for mention in mentions)

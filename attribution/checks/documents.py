"""ATT104: studies, figures and papers that no reader could find."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attribution.checks.case import Case
from attribution.checks.papers import is_traceable
from attribution.checks.registry import Options, check
from attribution.checks.unnamed import is_unreal
from attribution.checks.voices import Voice, first_voices, nouns, taken_up
from attribution.checks.wording import has_word
from attribution.findings import Hit
from attribution.model import SourceType

_NAMED_NEXT = re.compile(r" (?:dated\b|[A-Z]\w+ [A-Z]\w+)")  # a date or an issuer's name right after the words

_BY_NAME = re.compile(r"\bby (?:the )?[A-Z]")


@check("unnamed-document")
def unnamed_document(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the first cue of each document of which the text tells too little to ask for it."""
    for voice in first_voices(case):
        types = voice.attribution.source_type, voice.source.type
        unnamed = types == (SourceType.DOC_UNNAMED, SourceType.DOC_UNNAMED) and not voice.attribution.deferred
        told = (
            voice.attribution.parent is not None
            or taken_up(case, voice)
            or is_unreal(case, voice)
            or _identifies(case, voice, options)
            or is_traceable(case, voice, options)
        )
        if unnamed and not told:
            yield Hit(voice.span, {"source": case.words(voice.span)})


def _identifies(case: Case, voice: Voice, options: Options) -> bool:
    """Whether a date or an owner tells which document it is, or it is a letter or the like that somebody sent."""
    words = case.words(voice.span).lower()
    if case.words(voice.attribution.cue[0]).endswith("ing") or _is_told_paper(case, voice, words, options):
        return True
    if _NAMED_NEXT.match(case.report.article.text[voice.span.end :]) or _BY_NAME.search(case.words(voice.span)):
        return True
    found = frozenset(re.findall(r"[a-z]+|(?:19|20)\d\d", words))
    spared = frozenset().union(*(case.rules.words(options[kind]) for kind in ("sent", "drawn", "single", "seen")))
    sent = {form for noun in nouns(case, voice) for form in (noun, noun.removesuffix("s"))} & spared
    ours = words.partition(" ")[0] in case.rules.words(options["ours"])
    dated = found & case.rules.words(options["dates"]) or re.search(r"['’]s\b|(?:19|20)\d\d", words)
    register = found & case.rules.words(options["keepers"]) and has_word(case, voice.span, options["kept"])
    return bool(sent or ours or dated or register)


def _is_told_paper(case: Case, voice: Voice, words: str, options: Options) -> bool:
    """Whether *the complaint* or *the study* is a paper of a case, or of work, of which the text has told."""
    if words.partition(" ")[0] != "the":
        return False
    before = [line for line in case.lines if line.span.end <= voice.span.start]
    if has_word(case, voice.span, options["court"]):
        return any(has_word(case, line.span, options["court"], options["cases"]) for line in before)
    number = voice.line.number or 0
    body = (a for line in case.body[max(0, number - 1) : number] for a in line.attributions)
    if has_word(case, voice.span, "document-nouns.data") and any(a.source_type is SourceType.ORG for a in body):
        return True
    kinds = "document-nouns.study", "document-nouns.data"
    return has_word(case, voice.span, *kinds) and any(has_word(case, line.span, *kinds) for line in before)

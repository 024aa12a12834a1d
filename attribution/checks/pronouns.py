"""ATT103: speakers who are only *he*, *she* or *the official* where that could be two people or none."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from attribution.checks.case import Case, Line
from attribution.checks.registry import Options, check
from attribution.checks.verbs import DOCUMENTS
from attribution.checks.voices import Voice, voices
from attribution.findings import Hit
from attribution.model import Form, SourceType

_CAPITAL = re.compile(r"\b[A-Z][\w'’-]+")
_ALONE = re.compile(r"(?<![Tt]he )\b([A-Z][\w-]+)(?!['’]s)(?= (?:[a-z]+(?:ed|t|s)|was|had|met|and|in|on|at)\b|[.,;])")
_NAME = re.compile(r"\b([A-Z][\w'’-]+)((?: [A-Z][\w'’-]+)+)")


@check("ambiguous-speaker")
def ambiguous_speaker(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on a speaker told by a pronoun or a short phrase for whom the sentences before have two people, or none."""
    for voice in voices(case):
        words = case.words(voice.span)
        if _names_own_subject(case, voice):
            continue
        rivals = sorted(_rivals(case, voice, words.lower(), options))
        if len(rivals) > 1:
            yield Hit(voice.span, {"source": words, "who": f"could be “{'” or “'.join(rivals[:2])}”"})
        elif not voice.attribution.resolved and _gender(case, words.lower()) and not _is_named(case, voice, options):
            yield Hit(voice.span, {"source": words, "who": "has nobody before it for whom it can stand"})


def _names_own_subject(case: Case, voice: Voice) -> bool:
    """Whether the sentence opens with the name of the speaker, and no other stands before the pronoun."""
    before = case.report.article.text[voice.line.span.start : voice.span.start]
    opened = _NAME.match(before)
    last = opened[0].replace("-", " ").split()[-1:] if opened else []
    named = (voice.source.name or "").replace("-", " ").split()[-1:] == last
    return opened is not None and named and not _NAME.search(before, opened.end())


def _rivals(case: Case, voice: Voice, words: str, options: Options) -> frozenset[str]:
    before = _before(case, voice, options)
    if _gender(case, words):
        return _people(case, before, _gender(case, words), voice)
    return _alike(case, before, words) if words in case.rules.words(options["phrases"]) else frozenset()


def _is_named(case: Case, voice: Voice, options: Options) -> bool:
    """Whether something that can be a name stands in the sentences before."""
    plain = (
        case.rules.words("name-neighbours.silent")
        | case.rules.words("pronouns")
        | case.rules.words("titles.determiners")
    )
    words = (m[0].lower() for line in _before(case, voice, options) for m in _CAPITAL.finditer(case.words(line.span)))
    return any(word not in plain for word in words) or _is_subject(case, _gender(case, case.words(voice.span).lower()))


def _is_subject(case: Case, gender: str) -> bool:
    """Whether the headline and the first sentence name just one person who can be meant: the story is about them."""
    names = {m[0]: m[1] for line in case.lines if line.is_front for m in _NAME.finditer(case.words(line.span))}
    can_be = [name for name, first in names.items() if _gender_of(case, first) == gender]
    return len(can_be) == 1


def _gender_of(case: Case, first_name: str) -> str:
    return case.rules.facts("first-names", first_name.lower()).get("gender", "")


def _before(case: Case, voice: Voice, options: Options) -> tuple[Line, ...]:
    number = voice.line.number or 0
    return case.body[max(0, number - int(options["near"])) : number]


def _gender(case: Case, word: str) -> str:
    """Return the gender of a pronoun for one person; nothing for other words."""
    gender = case.rules.facts("pronouns", word).get("gender", "")
    return gender if gender in {"male", "female"} else ""


def _people(case: Case, lines: tuple[Line, ...], gender: str, voice: Voice) -> frozenset[str]:
    """Return the people of that gender named before, unless somebody speaks there: then the speaker is meant."""
    speakers = (case.source(a) for line in lines for a in line.attributions)
    if voice.attribution.form is not Form.INDIRECT or any(s and s.type not in DOCUMENTS for s in speakers):
        return frozenset()
    words = [case.words(line.span) for line in lines]
    found = {match[0]: match for text in words for match in _NAME.finditer(text)}
    return frozenset(name for name, match in found.items() if _gender_of(case, match[1]) == gender) | _by_surname(
        case, words[-1:], gender, found
    )


def _by_surname(case: Case, texts: Sequence[str], gender: str, told: Collection[str]) -> frozenset[str]:
    """Return the people of that gender whom the article names in full and these texts by their surnames."""
    everywhere = _NAME.finditer(case.report.article.text)
    sources = {source.name for source in case.report.sources if source.type is SourceType.PERSON}
    can_be = (m[0] for m in everywhere if _gender_of(case, m[1]) in ({gender, ""} if m[0] in sources else {gender}))
    full = {name.split()[-1]: name for name in can_be}
    present = {m[1] for text in texts for m in _ALONE.finditer(text)}
    return frozenset(name for last, name in full.items() if last in present and name not in told)


def _alike(case: Case, lines: tuple[Line, ...], words: str) -> frozenset[str]:
    """Return the sources who speak there and of whom the phrase says as much."""
    noun = words.rpartition(" ")[2]
    sources = (case.source(a) for line in lines for a in line.attributions)
    return frozenset(s.name for s in sources if s and s.name and noun in s.name.lower().split() and not s.named)

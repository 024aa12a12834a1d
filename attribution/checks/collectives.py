"""ANO208: critics, experts and residents of whom nobody is named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attribution.checks.case import Case, Line
from attribution.checks.registry import Options, check
from attribution.checks.unnamed import has_published, is_addressed, is_unreal
from attribution.checks.voices import Voice, nouns, voices
from attribution.checks.wording import has_word
from attribution.findings import Hit
from attribution.model import Directness, Form, SourceType

_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+"

_NAMED_AMONG = re.compile(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)*,? and other ")


@check("unbacked-collective")
def unbacked_collective(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the first cue of each class of people, unless a member is named somewhere or named voices follow.

    The case is `plain` where they tell what is their own to tell (neighbours to an outlet that heard them, users of
    what went wrong, doctors of whom they treat), where a mere *they* speaks, and where a named outlet passes them on.
    """
    seen: set[frozenset[str]] = set()
    for voice in voices(case):
        heads = nouns(case, voice)
        counted = voice.source.facets.count is not None or re.search(r"\d|^one\b", case.words(voice.span).lower())
        known = case.words(voice.span).lower().partition(" ")[0] in case.rules.words(options["known"])
        collective = voice.decides and voice.line.directness is Directness.COLLECTIVE
        public = (
            heads & case.rules.words(options["public"])
            or has_published(case, voice)
            or _NAMED_AMONG.match(case.words(voice.span))
        )
        people = case.words(voice.span).lower() == "people"
        everybody = people and voice.attribution.form is Form.INDIRECT  # no class, but what is in everybody's mouth
        said = not (everybody or is_unreal(case, voice) or is_addressed(case, voice))
        new = collective and said and not (known or counted or public) and heads not in seen
        if new and not _has_member(case, heads, options) and not _is_backed(case, voice.line, int(options["near"])):
            seen.add(heads)
            theirs = any(relay.name for relay in voice.attribution.relays)
            plain = voice.attribution.deferred or theirs or _tells_own(case, voice, heads, options)
            yield Hit(voice.span, {"source": case.words(voice.span)}, "plain" if plain else "")


def _tells_own(case: Case, voice: Voice, heads: frozenset[str], options: Options) -> bool:
    """Whether they tell what they live with or do by trade, so that one of them would add little by a name."""
    if heads & case.rules.words(options["attending"]):
        number = voice.line.number or 0
        return any(has_word(case, line.span, options["wards"]) for line in case.body[max(0, number - 2) : number + 1])
    heard = heads & case.rules.words(options["passing"]) and voice.attribution.relays
    undergone = re.compile(rf"object-verbs\..*/{options['undergone']}$")
    return bool(heard) or any(undergone.match(entry) for entry in voice.attribution.because)


def _has_member(case: Case, heads: frozenset[str], options: Options) -> bool:
    """Whether some sentence gives a member's name: the noun in the singular, or a role that is one, beside a name."""
    members = "|".join(sorted(re.escape(role) for head in heads for role in _roles(case, head, options)))
    naming = "|".join(sorted(case.rules.words(options["naming"])))
    plurals = "|".join(sorted(map(re.escape, heads)))
    if not members:
        return False
    role = rf"\b(?i:{members})\b"
    before = re.compile(rf"(?:{role}|\b(?i:{plurals}) (?:{naming})\b)[^.;”\"]{{0,40}}?({_NAME})")
    after = re.compile(rf"({_NAME})[^.;”\"]{{0,60}}{role}")
    sentences = tuple(case.words(line.span) for line in case.body)
    return any(_is_name(case, m[1]) for words in sentences for rule in (before, after) for m in rule.finditer(words))


def _is_name(case: Case, words: str) -> bool:
    """Whether capitals are those of a name and not of a day or of the first word of a sentence."""
    first, *_, last = words.lower().split()
    plain = case.rules.words("name-neighbours.silent") | case.rules.words("titles.determiners")
    return first not in plain and not {first, last} & case.rules.words("calendar")


def _roles(case: Case, head: str, options: Options) -> frozenset[str]:
    """Return the singular of a collective noun, and the roles whose holders belong to it."""
    singular = head.removesuffix("s")
    part = f"{options['members']}.{head}"
    known = head in case.rules.lexicons[options["members"]].lists
    return frozenset({singular}) | (case.rules.words(part) if known else frozenset())


def _is_backed(case: Case, line: Line, near: int) -> bool:
    """Whether the sentence announces who speaks: a named person in the next one of the paragraph, or two soon after."""
    after = case.body[(line.number or 0) + 1 :][:near]
    if any(_named(case, other) for other in after[:1] if other.sentence.paragraph == line.sentence.paragraph):
        return True
    return len({name for other in after for name in _named(case, other)}) > 1


def _named(case: Case, line: Line) -> frozenset[str]:
    """Return the ids of the named people who speak in a line."""
    sources = (case.source(attribution) for attribution in line.attributions)
    return frozenset(source.id for source in sources if source and source.type is SourceType.PERSON)

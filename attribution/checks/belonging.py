"""Whose people *officials*, *the sources* or *investigators* are, where the text tells it elsewhere."""

from __future__ import annotations

import re

from attribution.checks.case import Case
from attribution.checks.registry import Options
from attribution.checks.voices import Voice, nouns
from attribution.checks.wording import has_word
from attribution.model import NAMED_TYPES


def serves_agency(case: Case, voice: Voice, options: Options) -> bool:
    """Whether *officials* or *investigators* can only be those of an agency, place or nation that the text tells of.

    An agency (words in `agencies`) or what only one does (`arresting`) counts in the first sentence and in the last
    ones, `reach` of them; a place before (*officials in Carrow*); a nation (*Norlandic officials*) wherever it is told,
    where there is but one. In the first `lead` sentences they stand for whoever answers for an agency or an office
    (`answering`) further down.
    """
    officials = case.rules.words("shielded-sources.routine")
    if not nouns(case, voice) & officials:
        return False
    number, reach = voice.line.number or 0, int(options["reach"])
    close = (*case.body[:1], *case.body[max(0, number - reach) : number + 1])
    named = any(has_word(case, line.span, options["agencies"], options["arresting"]) for line in close)
    if named or _is_led_up_to(case, number, options):
        return True
    anybody = "|".join(sorted(noun.removesuffix("s") for noun in officials))
    return _is_placed(case, voice, anybody) or len(_owners(case, voice)) == 1


def _is_led_up_to(case: Case, number: int, options: Options) -> bool:
    """Whether the sentence is one of the first, and somebody named speaks for an agency or office after it."""
    lists = options["agencies"], options["answering"]
    sourced = (o for o in case.body[number + 1 :] if any(a.source_type in NAMED_TYPES for a in o.attributions))
    return number < int(options["lead"]) and any(has_word(case, other.span, *lists) for other in sourced)


def was_placed(case: Case, voice: Voice) -> bool:
    """Whether *the sources* takes up people whose place was told before (*sources at the Carrow ministry*)."""
    return case.words(voice.span).lower().startswith("the ") and _is_placed(case, voice, _noun(case, voice))


def _is_placed(case: Case, voice: Voice, forms: str) -> bool:
    """Whether a noun, of which `forms` are the alternatives, stood before with a place or body after it."""
    places = "|".join(sorted(case.rules.words("shielded-sources.places") | {"within", "inside"}))
    placed = re.compile(rf"\b(?i:{forms})s? (?:{places}) (?:the )?(?:[\w ]{{0,20}})?[A-Z]")
    return any(placed.search(case.words(line.span)) for line in case.body[: voice.line.number])


def _owners(case: Case, voice: Voice) -> frozenset[str]:
    """Return the capitalised words that stand inside a sentence before the source's noun."""
    owned = re.compile(rf"(?<=[a-z,;] )([A-Z][\w’'-]+) {_noun(case, voice)}s?\b")
    return frozenset(found for line in case.body for found in owned.findall(case.words(line.span)))


def _noun(case: Case, voice: Voice) -> str:
    return re.escape(case.words(voice.span).lower().removeprefix("the ").removesuffix("s"))

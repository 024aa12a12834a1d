"""What is wrong with a layout rule: it is matched on words that nobody parsed, and says how much it excludes."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.ruleset.phrases import PhraseError, parse_phrase
from attribution.ruleset.shapes import EXTENTS, LAYOUT_EMITS, Guard, PatternRule

PARSED = frozenset({"LEMMA", "POS", "TAG", "DEP", "MORPH", "ENT_TYPE", "ENT_IOB", "IS_SENT_START"})


def layout_faults(rule: PatternRule) -> Iterator[tuple[str, str]]:
    """Yield what is wrong, and what to do about it, if `rule` emits chrome, disclaimer or furniture."""
    if rule.emits not in LAYOUT_EMITS:
        return
    if rule.sets.get("extent") not in EXTENTS:
        yield "does not say how much it excludes", f"add sets: {{extent: {' | '.join(EXTENTS)}}}"
    for part in (rule, rule.unless):
        for name in sorted(_parsed_names(part)):
            yield f"asks for {name} before anything is parsed", "ask for LOWER, ORTH, SHAPE or a flag"


def _parsed_names(part: PatternRule | Guard) -> Iterator[str]:
    for token in (token for pattern in part.patterns for token in pattern):
        yield from ({"RIGHT_ID"} | PARSED) & token.keys()
    if not isinstance(part.phrases, dict) and any(map(_has_lemma, part.phrases)):
        yield "<lemma>"


def _has_lemma(phrase: str) -> bool:
    try:
        return any(word.kind == "lemma" for word in parse_phrase(phrase))
    except PhraseError:
        return False

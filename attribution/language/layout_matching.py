"""Match the layout rules on one paragraph, each only where it can decide something."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attribution.language.columns import Columns
from attribution.language.compiling import CompiledRule
from attribution.language.layout import count_words
from attribution.language.matching import match_rules
from attribution.language.openings import opening_facts
from attribution.language.reading import LanguageReader, plain
from attribution.model import RuleMatch

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LINE = 40  # words of a paragraph that rules fill, at most
CAPTION = 90  # words of a paragraph that its end makes a caption, at most
FILLING = ("whole", "rest", "list")


def match_paragraph(reader: LanguageReader, text: str) -> tuple[RuleMatch, ...]:
    """Match the layout rules on one paragraph's words. Matches are ranges of characters, not of tokens."""
    doc = reader.nlp.make_doc(plain(text))
    size, opening = count_words(text), list(_opening(doc))
    facts = opening_facts(opening)
    rules = reader.layout_rules.rules
    now = {number for number, rule in enumerate(rules) if _may_hold(rule, size, facts)}
    columns = Columns(doc)
    found = match_rules(columns, reader.layout_rules, among=now)
    if size <= LINE and any(match.start < len(opening) for match in found):
        later = {number for number, rule in enumerate(rules) if number not in now and _extent(rule) in FILLING}
        found = (*found, *match_rules(columns, reader.layout_rules, among=later))
    return tuple(sorted((_in_characters(doc, match) for match in found), key=lambda match: (match.start, -match.end)))


def _may_hold(rule: CompiledRule, size: int, facts: frozenset[str]) -> bool:
    extent = _extent(rule)
    if extent == "anywhere":
        return True
    if extent == "end":
        return size <= CAPTION
    return (extent not in FILLING or size <= LINE) and (rule.openings is None or not rule.openings.isdisjoint(facts))


def _extent(rule: CompiledRule) -> str:
    return rule.rule.sets["extent"]


def _opening(doc: Doc) -> Iterator[Token]:
    """Yield the first word and the marks before it."""
    for token in doc:
        yield token
        if any(map(str.isalnum, token.text)):
            return


def _in_characters(doc: Doc, match: RuleMatch) -> RuleMatch:
    last = doc[match.end - 1]
    return RuleMatch(match.rule, match.emits, doc[match.start].idx, last.idx + len(last))

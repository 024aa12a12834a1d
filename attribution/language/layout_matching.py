"""Match the layout rules on one paragraph, each only where it can decide something, so that long texts cost no more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attribution.language.compiling import CompiledRule
from attribution.language.matching import match_rules
from attribution.language.openings import opening_facts
from attribution.language.reading import LanguageReader, plain
from attribution.model import RuleMatch

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

LINE = 80  # tokens of a paragraph that rules fill, and of the ends at which the others look
PART = 400  # tokens that are read at a time: the cost of a pattern grows with their square
FILLING = frozenset({"whole", "rest", "list"})
HEADING = frozenset({"start", "span"})


def match_paragraph(reader: LanguageReader, text: str) -> tuple[RuleMatch, ...]:
    """Match the layout rules on one paragraph's words. Matches are ranges of characters, not of tokens."""
    doc = reader.nlp.make_doc(plain(text))
    opening = list(_opening(doc))
    facts = opening_facts(opening)
    found = [match for part, rules in _windows(doc, reader.layout_rules, facts) for match in _matches(part, rules)]
    if len(doc) <= LINE and any(match.start < len(opening) for match in found):
        later = [rule for rule in reader.layout_rules if _extent(rule) in FILLING and not _may_open(rule, facts)]
        found.extend(_matches(doc[:], later))
    return tuple(sorted((_in_characters(doc, match) for match in found), key=lambda match: (match.start, -match.end)))


def _windows(
    doc: Doc, rules: Sequence[CompiledRule], facts: frozenset[str]
) -> Iterator[tuple[Span, list[CompiledRule]]]:
    """Yield stretches of the paragraph with the rules that are worth trying there."""
    kinds = HEADING | FILLING if len(doc) <= LINE else HEADING
    first, last, anywhere = [], [], []
    for rule in rules:
        extent = _extent(rule)
        if extent == "anywhere":
            anywhere.append(rule)
        elif extent == "end":
            last.append(rule)
        elif extent in kinds and _may_open(rule, facts):
            first.append(rule)
    if len(doc) <= LINE:
        yield doc[:], [*first, *last, *anywhere]
        return
    yield doc[:LINE], first
    yield doc[-LINE:], last
    for start in range(0, len(doc), PART):
        yield doc[start : start + PART], anywhere


def _matches(part: Span, rules: Sequence[CompiledRule]) -> Iterator[RuleMatch]:
    for match in match_rules(part, rules, parsed=False):
        yield RuleMatch(match.rule, match.emits, part.start + match.start, part.start + match.end)


def _extent(rule: CompiledRule) -> str:
    return rule.rule.sets["extent"]


def _may_open(rule: CompiledRule, facts: frozenset[str]) -> bool:
    return rule.openings is None or not rule.openings.isdisjoint(facts)


def _opening(doc: Doc) -> Iterator[Token]:
    """Yield the first word and the marks before it, but not more than a line."""
    for token in doc[:LINE]:
        yield token
        if any(map(str.isalnum, token.text)):
            return


def _in_characters(doc: Doc, match: RuleMatch) -> RuleMatch:
    last = doc[match.end - 1]
    return RuleMatch(match.rule, match.emits, doc[match.start].idx, last.idx + len(last))

"""Match the layout rules on one paragraph, each only where it can decide something, so that long texts cost no more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from attribution.language.matching.columns import LAYOUT, Columns
from attribution.language.matching.compiling import CompiledRule
from attribution.language.matching.openings import opening_facts
from attribution.language.matching.search import match_rules
from attribution.language.reading import LanguageReader, plain
from attribution.model import RuleMatch

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LINE = 80  # tokens of a paragraph that rules fill, and of the ends at which the others look
FILLING = frozenset({"whole", "rest", "list"})
HEADING = frozenset({"start", "span"})
LATER = frozenset({"end", "anywhere"})


@dataclass(frozen=True, slots=True)
class _Worth:
    """The numbers of the rules that are worth trying: those of some extents that can match what begins so."""

    rules: tuple[CompiledRule, ...]
    extents: frozenset[str]
    facts: frozenset[str]

    def __contains__(self, number: object) -> bool:
        if not isinstance(number, int):
            return False
        rule = self.rules[number]
        extent = rule.rule.sets["extent"]
        return extent in self.extents and (extent in LATER or _may_open(rule, self.facts))


def match_paragraph(reader: LanguageReader, text: str) -> tuple[RuleMatch, ...]:
    """Match the layout rules on one paragraph's words. Matches are ranges of characters, not of tokens."""
    doc = reader.nlp.make_doc(plain(text))
    rules = reader.layout_rules
    opening = list(_opening(doc))
    facts = opening_facts(opening)
    found = [
        RuleMatch(match.rule, match.emits, start + match.start, start + match.end)
        for start, end, extents in _windows(len(doc))
        for match in match_rules(
            Columns(doc, LAYOUT, part=slice(start, end)), rules, among=_Worth(rules.rules, extents, facts)
        )
    ]
    if len(doc) <= LINE and any(match.start < len(opening) for match in found):
        numbers = enumerate(rules.rules)
        others = {n for n, rule in numbers if rule.rule.sets["extent"] in FILLING and not _may_open(rule, facts)}
        found.extend(match_rules(Columns(doc, LAYOUT), rules, among=others))
    return tuple(sorted((_in_characters(doc, match) for match in found), key=lambda match: (match.start, -match.end)))


def _windows(size: int) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Yield stretches of the paragraph's tokens with the extents of the rules that are worth trying there."""
    if size <= LINE:
        yield 0, size, FILLING | HEADING | LATER
        return
    yield 0, LINE, HEADING
    yield size - LINE, size, frozenset({"end"})
    yield 0, size, frozenset({"anywhere"})


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

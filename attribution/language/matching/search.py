"""Run the compiled rules over a parsed paragraph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from attribution.language.matching.columns import Columns
from attribution.language.matching.compiled import Rows, Trees
from attribution.language.matching.compiling import CompiledRule
from attribution.language.matching.patternindex import PatternIndex
from attribution.language.matching.rowpatterns import Place, RowPattern, longest
from attribution.language.matching.treepatterns import Roles, TreePattern
from attribution.model import RuleMatch

_FIRST = (0,)


@dataclass(frozen=True, slots=True)
class IndexedRules:
    """Compiled rules with what finds their patterns in a paragraph. `guards`: the guard of each rule that has one."""

    rules: tuple[CompiledRule, ...]
    rows: PatternIndex[RowPattern]
    trees: PatternIndex[TreePattern]
    guards: dict[int, PatternIndex[RowPattern]]
    by_spacy: tuple[int, ...]


def index_rules(rules: Sequence[CompiledRule]) -> IndexedRules:
    """Make the rules ready to be found by the words of a paragraph."""
    guarded = [n for n, rule in enumerate(rules) if rule.guard.patterns or rule.guard.matcher]
    return IndexedRules(
        tuple(rules),
        PatternIndex(((n, row) for n, rule in enumerate(rules) for row in rule.rows.patterns)),
        PatternIndex(((n, tree) for n, rule in enumerate(rules) for tree in rule.trees.patterns)),
        {n: PatternIndex((0, row) for row in rules[n].guard.patterns) for n in guarded},
        tuple(n for n, rule in enumerate(rules) if rule.rows.matcher or rule.trees.matcher),
    )


def match_rules(
    columns: Columns, indexed: IndexedRules, *, among: Container[int] | None = None
) -> tuple[RuleMatch, ...]:
    """Return every match of every rule, ordered by place, then by rule; only of the rules numbered `among` if given."""
    wanted = range(len(indexed.rules)) if among is None else among
    found = [
        match
        for number, matches in _found(columns, indexed, wanted).items()
        for match in _unguarded(columns, indexed, number, matches)
    ]
    return tuple(sorted(found, key=lambda match: (match.start, -match.end, match.rule, match.roles)))


def _found(columns: Columns, indexed: IndexedRules, among: Container[int]) -> dict[int, list[RuleMatch]]:
    """Return the matches of each rule that has any, before its guard is asked."""
    rows: dict[int, list[Place]] = defaultdict(list)
    found: dict[int, list[RuleMatch]] = defaultdict(list)
    for number, row, token in indexed.rows.anchors(columns, among):
        if places := row.matches(columns, token):
            rows[number] += places
    for number, places in rows.items():
        found[number] = [_row_match(indexed.rules[number], place) for place in longest(places)]
    for number, tree, token in indexed.trees.anchors(columns, among):
        for roles in tree.matches(columns, token):
            found[number].append(_tree_match(indexed.rules[number], roles))
    for number in indexed.by_spacy:
        if number in among:
            found[number] += _matched_by_spacy(columns.words, indexed.rules[number])
    return found


def _row_match(compiled: CompiledRule, place: Place) -> RuleMatch:
    return RuleMatch(compiled.rule.id, compiled.rule.emits, *place)


def _tree_match(compiled: CompiledRule, roles: Roles) -> RuleMatch:
    """A match of a tree stands at its cue, or at its first node where no node is named so; all nodes are its roles."""
    place = next((token for name, token in roles if name == "cue"), roles[0][1])
    return RuleMatch(compiled.rule.id, compiled.rule.emits, place, place + 1, roles)


def _matched_by_spacy(doc: Doc | Span, compiled: CompiledRule) -> Iterator[RuleMatch]:
    for place in _places(doc, compiled.rows):
        yield _row_match(compiled, place)
    for roles in _roles(doc, compiled.trees):
        yield _tree_match(compiled, roles)


def _places(doc: Doc | Span, rows: Rows) -> list[Place]:
    return [(start, end) for _, start, end in rows.matcher(doc)] if rows.matcher else []


def _roles(doc: Doc | Span, trees: Trees) -> Iterator[Roles]:
    for key, tokens in trees.matcher(doc) if trees.matcher else ():
        yield tuple(zip(trees.names[int(doc.vocab.strings[key])], tokens, strict=True))


def _unguarded(
    columns: Columns, indexed: IndexedRules, number: int, matches: Sequence[RuleMatch]
) -> Sequence[RuleMatch]:
    """Return the matches that no match of the rule's guard overlaps."""
    guard = indexed.guards.get(number)
    if guard is None:
        return matches
    places = (place for _, row, token in guard.anchors(columns, _FIRST) for place in row.matches(columns, token))
    guards = [*longest(places), *_places(columns.words, indexed.rules[number].guard)]
    return [match for match in matches if not any(a < match.end and match.start < b for a, b in guards)]

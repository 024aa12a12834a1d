"""Run the compiled rules over a parsed paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span

from attribution.language.compiling import CompiledRule
from attribution.language.needs import may_match
from attribution.model import RuleMatch


def match_rules(doc: Doc | Span, compiled: Iterable[CompiledRule], *, parsed: bool = True) -> tuple[RuleMatch, ...]:
    """Return every match of every rule, ordered by place, then by rule. Unparsed text is matched by its words alone."""
    words = {token.lower_ for token in doc}
    if parsed:
        words |= {token.lemma_.lower() for token in doc}
    found = [match for rule in compiled if may_match(rule.needs, words) for match in _matches(doc, rule)]
    return tuple(sorted(found, key=lambda match: (match.start, -match.end, match.rule, match.roles)))


def _matches(doc: Doc | Span, compiled: CompiledRule) -> Iterator[RuleMatch]:
    found = [*_token_matches(doc, compiled), *_tree_matches(doc, compiled)]
    if not found:
        return
    guards = [(start, end) for _, start, end in compiled.guard(doc)] if compiled.guard else []
    for match in found:
        if not any(start < match.end and match.start < end for start, end in guards):
            yield match


def _token_matches(doc: Doc | Span, compiled: CompiledRule) -> Iterator[RuleMatch]:
    if compiled.tokens is not None:
        for _, start, end in compiled.tokens(doc):
            yield RuleMatch(compiled.rule.id, compiled.rule.emits, start, end)


def _tree_matches(doc: Doc | Span, compiled: CompiledRule) -> Iterator[RuleMatch]:
    """A match of a tree stands at its cue, or at its first node where no node is named so; all nodes are its roles."""
    if compiled.trees is None:
        return
    for key, tokens in compiled.trees(doc):
        names = compiled.roles[int(doc.vocab.strings[key])]
        place = tokens[names.index("cue")] if "cue" in names else tokens[0]
        roles = tuple(zip(names, tokens, strict=True))
        yield RuleMatch(compiled.rule.id, compiled.rule.emits, place, place + 1, roles)

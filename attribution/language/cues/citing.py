"""Sources that are cited through another: *officials quoted by the Herald*, *the Herald reported, citing officials*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from attribution.language.cues.candidates import Candidate
from attribution.language.grammar.nouns import phrase
from attribution.language.grammar.ranges import without
from attribution.language.grammar.tree import Range, Tree
from attribution.language.grammar.verbs import has_passive_auxiliary
from attribution.model import RuleMatch
from attribution.ruleset import RuleSet

CITING = "relays/citing"


def citations(tree: Tree) -> Iterator[RuleMatch]:
    """Yield the matches of *cited in …, quoted by …* that describe a noun; in the passive they are cues themselves."""
    for match in tree.matches("relay"):
        if not match.roles and not has_passive_auxiliary(tree, match.start):
            yield match


def outlets(tree: Tree, part: Range) -> Iterator[RuleMatch]:
    """Yield the named outlets inside a range."""
    return (m for m in tree.matches("media") if part[0] <= m.start and m.end <= part[1])


def cited_through(tree: Tree, rules: RuleSet, found: Candidate) -> Candidate:
    """*The Herald reported, citing two officials*: the officials speak, the outlet relays."""
    for match in tree.matches("relay"):
        source, cites = match.role("source"), match.rule == CITING and match.role("cue") == found.head
        if cites and source is not None and _is_outlet(tree, rules, found):
            return _relayed(tree, found, match, source)
    return found


def citing_verbs(tree: Tree, found: Sequence[Candidate]) -> Iterator[int]:
    """Yield the *citing* of those who are cited through another: it is no cue of its own."""
    through = {candidate.head for candidate in found if candidate.relay_rule == CITING}
    for match in tree.matches("relay"):
        citing = match.role("citing")
        if citing is not None and match.role("cue") in through:
            yield citing


def _is_outlet(tree: Tree, rules: RuleSet, found: Candidate) -> bool:
    if found.source is None or found.source_head is None:
        return False
    low, high = found.source
    named = any(low <= m.start < high for m in tree.matches("media"))
    return named or tree.tokens[found.source_head].lemma in rules.words("media-nouns")


def _relayed(tree: Tree, found: Candidate, match: RuleMatch, source: int) -> Candidate:
    span = phrase(tree, source)
    content = tuple(part for piece in found.content for part in without(tree, piece, (match.start, span[1])))
    return replace(found, source=span, source_head=source, relay=found.source, relay_rule=CITING, content=content)

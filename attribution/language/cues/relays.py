"""Who stands between the writer and a speaker: the outlet that was told, quoted by, cited in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from attribution.language.cues.candidates import Candidate
from attribution.language.cues.citing import citations, outlets
from attribution.language.grammar.nouns import core
from attribution.language.grammar.ranges import overlap
from attribution.language.grammar.tree import Range, Tree
from attribution.model import Relay, RuleMatch, Span
from attribution.ruleset import RuleSet

NEAR = 6  # characters between two mentions that are one relay
HIGHEST = 8  # tokens on the path from an outlet to the cue
TOLD = "relays/told-outlet"
_PATH = frozenset({"dobj", "dative", "pobj", "prep", "compound", "poss", "nmod", "appos", "npadvmod", "agent", "conj"})


def find_relays(tree: Tree, rules: RuleSet, candidate: Candidate) -> tuple[Relay, ...]:
    """Return the relays of a candidate from the outermost in: cited in a report, told to an outlet, or unnamed."""
    found = [
        *_through(tree, candidate),
        *_cited(tree, candidate),
        *_named(tree, candidate, rules.words("grammar.channels")),
        *_told(tree, candidate),
    ]
    if not found and rules.patterns[candidate.rule].sets.get("relay") == "displaced":
        found = [_relay(None, tree.span(candidate.cue), candidate.rule)]
    return tuple(_once(found))


def _relay(name: str | None, span: Span, rule: str) -> Relay:
    return Relay(name, span.start, span.end, rule)


def _once(found: Iterable[Relay]) -> list[Relay]:
    """Keep one of the relays at one place: two rules may know an outlet, a programme stands beside its outlet.

    Where two rules know just the same words, neither decides alone, and neither is named.
    """
    kept: list[Relay] = []
    for relay in found:
        twin = next((n for n, other in enumerate(kept) if _beside(relay, other)), None)
        if twin is None:
            kept.append(relay)
        elif (relay.start, relay.end) == (kept[twin].start, kept[twin].end) and relay.rule != kept[twin].rule:
            kept[twin] = replace(kept[twin], rule="")
    return kept


def _beside(one: Relay, other: Relay) -> bool:
    return one.start < other.end + NEAR and other.start < one.end + NEAR


def _through(tree: Tree, candidate: Candidate) -> Iterator[Relay]:
    if candidate.relay is not None:
        name = _name_in(tree, candidate.relay)
        yield _relay(name, tree.span(candidate.relay), candidate.relay_rule)


def _cited(tree: Tree, candidate: Candidate) -> Iterator[Relay]:
    """*Cited in …* after or within the source's phrase, before the cue."""
    for match in citations(tree):
        if _describes_source(candidate, match):
            media = next(outlets(tree, (match.start, match.end)), None)
            part = (media.start, media.end) if media else (match.start + 2, match.end)
            yield _relay(_text(tree, part) if media else None, tree.span(part), match.rule)


def _describes_source(candidate: Candidate, match: RuleMatch) -> bool:
    if candidate.source is None:
        return False
    low, high = candidate.source
    return low < match.start <= high + 1 and (match.end <= candidate.cue[0] + 1 or match.end <= high)


def _named(tree: Tree, candidate: Candidate, channels: frozenset[str]) -> Iterator[Relay]:
    """An outlet in the tag, or in an adverbial before it, that is not the source itself."""
    for match in outlets(tree, tree.bounds(candidate.head)):
        media = match.start, match.end
        taken = (candidate.source, candidate.relay, *candidate.content)
        if not any(overlap(media, part) for part in taken) and _reached(tree, media, candidate.head, channels):
            yield _relay(_text(tree, media), tree.span(media), match.rule)


def _reached(tree: Tree, media: Range, cue: int, channels: frozenset[str]) -> bool:
    """Whether an outlet hangs on the cue as the one that was told, or as the place where it was said."""
    top = next((i for i in range(*media) if not media[0] <= tree.tokens[i].head < media[1]), media[0])
    for token in tree.climb(top, HIGHEST):
        if token.i == cue:
            return True
        if token.dep not in _PATH or (token.dep == "prep" and token.text.lower() not in channels):
            return False
    return False


def _told(tree: Tree, candidate: Candidate) -> Iterator[Relay]:
    """*Told the newspaper*, *told the report*: a recipient that is an outlet without its name."""
    if candidate.frame == "sentence":
        return
    for match in tree.matches("relay"):
        noun = match.role("relay")
        if match.rule != TOLD or match.role("teller") != candidate.head or noun is None or noun < candidate.head:
            continue
        if _name_in(tree, tree.reach[noun]) is None:
            yield _relay(None, tree.span(core(tree, noun)), match.rule)


def _name_in(tree: Tree, part: Range) -> str | None:
    match = next(outlets(tree, part), None)
    return _text(tree, (match.start, match.end)) if match else None


def _text(tree: Tree, part: Range) -> str:
    return " ".join(token.text for token in tree.tokens[slice(*part)])

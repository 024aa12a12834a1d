"""Who stands between the writer and a speaker: the outlet that was told, quoted by, cited in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from attribution.language.cues import Candidate, citations
from attribution.language.nouns import phrase
from attribution.language.tree import Range, Tree
from attribution.model import Relay, RuleMatch
from attribution.ruleset import RuleSet

NEAR = 6
TOLD = "relays/told-outlet"
_PATH = frozenset({"dobj", "dative", "pobj", "prep", "compound", "poss", "nmod", "appos", "npadvmod", "agent", "conj"})
_PLACES = frozenset({"to", "with", "in", "on", "for", "by", "at", "during"})


def find_relays(tree: Tree, rules: RuleSet, candidate: Candidate) -> tuple[Relay, ...]:
    """Return the relays of a candidate from the outermost in: cited in a report, told to an outlet, quoted without one."""
    found = [
        *_through(tree, candidate),
        *_cited(tree, rules, candidate),
        *_named(tree, candidate),
        *_told(tree, candidate),
    ]
    if not found and rules.patterns[candidate.rule].sets.get("relay") == "displaced":
        span = tree.span(candidate.cue)
        found = [Relay(None, span.start, span.end, candidate.rule)]
    return tuple(_once(found))


def _once(found: list[Relay]) -> list[Relay]:
    """Keep one of several relays at one place: two rules may know an outlet, and a programme stands beside its outlet's name.

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
        media = next(_media(tree, candidate.relay), None)
        span = tree.span(candidate.relay)
        yield Relay(_text(tree, media) if media else None, span.start, span.end, candidate.relay_rule)


def _cited(tree: Tree, rules: RuleSet, candidate: Candidate) -> Iterator[Relay]:
    for match in citations(tree):
        if candidate.source and match.start <= candidate.source[1] + 1 and match.start > candidate.source[0]:
            if match.end <= candidate.cue[0] + 1 or match.end <= candidate.source[1]:
                media = next(_media(tree, (match.start, match.end)), None)
                span = tree.span(media or (match.start + 2, match.end))
                yield Relay(_text(tree, media) if media else None, span.start, span.end, match.rule)


def _named(tree: Tree, candidate: Candidate) -> Iterator[Relay]:
    """An outlet in the tag, or in an adverbial before it, that is not the source itself."""
    for match in _outlets(tree, tree.bounds(candidate.head)):
        media = match.start, match.end
        outside = not _overlaps(media, candidate.source) and not any(
            _overlaps(media, part) for part in candidate.content
        )
        through = _overlaps(media, candidate.relay)
        if outside and not through and _reached(tree, media, candidate.head):
            span = tree.span(media)
            yield Relay(_text(tree, media), span.start, span.end, match.rule)


def _reached(tree: Tree, media: Range, cue: int) -> bool:
    """Whether an outlet hangs on the cue as the one that was told, or as the place where it was said."""
    token = next(
        (tree.tokens[i] for i in range(*media) if not media[0] <= tree.tokens[i].head < media[1]), tree.tokens[media[0]]
    )
    for _ in range(8):
        if token.i == cue:
            return True
        if token.dep not in _PATH or (token.dep == "prep" and token.text.lower() not in _PLACES):
            return False
        token = tree.tokens[token.head]
    return False


def _told(tree: Tree, candidate: Candidate) -> Iterator[Relay]:
    """*Told the newspaper*, *told the report*: a recipient that is an outlet without its name."""
    if candidate.frame == "sentence":
        return
    for match in tree.matches("relay"):
        noun = match.role("relay")
        if match.rule != TOLD or noun is None or match.role("teller") != candidate.head or noun < candidate.head:
            continue
        if not next(_media(tree, tree.reach[noun]), None):
            span = tree.span(phrase(tree, noun))
            yield Relay(None, span.start, span.end, match.rule)


def _media(tree: Tree, part: Range) -> Iterator[Range]:
    return ((match.start, match.end) for match in _outlets(tree, part))


def _outlets(tree: Tree, part: Range) -> Iterator[RuleMatch]:
    return (m for m in tree.matches("media") if part[0] <= m.start and m.end <= part[1])


def _overlaps(one: Range, other: Range | None) -> bool:
    return other is not None and one[0] < other[1] and other[0] < one[1]


def _text(tree: Tree, part: Range) -> str:
    return " ".join(token.text for token in tree.tokens[part[0] : part[1]])

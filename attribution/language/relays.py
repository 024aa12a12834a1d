"""Who stands between the writer and a speaker: the outlet that was told, quoted by, cited in."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.language.cues import Candidate
from attribution.language.nouns import phrase
from attribution.language.tree import Range, Tree
from attribution.model import Relay
from attribution.ruleset import RuleSet

TOLD = "relays/told-outlet"
_RECIPIENT = frozenset({"dobj", "dative"})
_PATH = frozenset({"dobj", "dative", "pobj", "prep", "compound", "poss", "nmod", "appos", "npadvmod", "agent", "conj"})
_PLACES = frozenset({"to", "with", "in", "on", "for", "by", "at", "during"})


def find_relays(tree: Tree, rules: RuleSet, candidate: Candidate) -> tuple[Relay, ...]:
    """Return the relays of a candidate from the outermost in: cited in a report, told to an outlet, quoted without one."""
    found = [*_cited(tree, rules, candidate), *_named(tree, candidate), *_told(tree, rules, candidate)]
    if not found and rules.patterns[candidate.rule].sets.get("relay") == "displaced":
        span = tree.span(candidate.cue)
        found = [Relay(None, span.start, span.end, candidate.rule)]
    return tuple(dict.fromkeys(found))


def _cited(tree: Tree, rules: RuleSet, candidate: Candidate) -> Iterator[Relay]:
    for match in tree.parsed.matches:
        if match.emits == "relay" and candidate.source and match.start <= candidate.source[1] + 1 and match.start > candidate.source[0]:
            if match.end <= candidate.cue[0] + 1 or match.end <= candidate.source[1]:
                media = next(_media(tree, (match.start, match.end)), None)
                span = tree.span(media or (match.start + 2, match.end))
                yield Relay(_text(tree, media) if media else None, span.start, span.end, match.rule)


def _named(tree: Tree, candidate: Candidate) -> Iterator[Relay]:
    """An outlet in the tag, or in an adverbial before it, that is not the source itself."""
    for media in _media(tree, tree.bounds(candidate.head)):
        outside = not _overlaps(media, candidate.source) and not any(_overlaps(media, part) for part in candidate.content)
        if outside and _reached(tree, media, candidate.head):
            span = tree.span(media)
            yield Relay(_text(tree, media), span.start, span.end, TOLD)


def _reached(tree: Tree, media: Range, cue: int) -> bool:
    """Whether an outlet hangs on the cue as the one that was told, or as the place where it was said."""
    token = next((tree.tokens[i] for i in range(*media) if not media[0] <= tree.tokens[i].head < media[1]), tree.tokens[media[0]])
    for _ in range(8):
        if token.i == cue:
            return True
        if token.dep not in _PATH or (token.dep == "prep" and token.text.lower() not in _PLACES):
            return False
        token = tree.tokens[token.head]
    return False


def _told(tree: Tree, rules: RuleSet, candidate: Candidate) -> Iterator[Relay]:
    """*Told the newspaper*, *told the report*: a recipient that is an outlet without its name."""
    nouns = rules.words("media-nouns.outlet", "media-nouns.report")
    for noun in _recipients(tree, candidate.head):
        if tree.tokens[noun].lemma in nouns and _definite(tree, noun) and not next(_media(tree, tree.reach[noun]), None):
            span = tree.span(phrase(tree, noun))
            yield Relay(None, span.start, span.end, TOLD)


def _recipients(tree: Tree, verb: int) -> Iterator[int]:
    """Yield who was told: an object after the verb, or a noun after *to, with*, or *on* with a programme."""
    for child in tree.children[verb]:
        token = tree.tokens[child]
        if token.dep in _RECIPIENT and child > verb:
            yield child
        if token.dep in {"prep", "dative"} and token.text.lower() in {"to", "with", "on"}:
            yield from tree.children_by(child, "pobj")


def _definite(tree: Tree, noun: int) -> bool:
    return any(tree.tokens[child].lemma in {"the", "this", "that"} for child in tree.children_by(noun, "det"))


def _media(tree: Tree, part: Range) -> Iterator[Range]:
    for match in tree.parsed.matches:
        if match.emits == "media" and part[0] <= match.start and match.end <= part[1]:
            yield match.start, match.end


def _overlaps(one: Range, other: Range | None) -> bool:
    return other is not None and one[0] < other[1] and other[0] < one[1]


def _text(tree: Tree, part: Range) -> str:
    return " ".join(token.text for token in tree.tokens[part[0] : part[1]])

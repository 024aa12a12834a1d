"""What the outlet saw, counted or holds itself: a draft whose source is the reporter or the outlet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.language.cues.candidates import Candidate
from attribution.language.cues.contents import rest_of_sentence
from attribution.language.drafts.draft import Draft, draft
from attribution.language.drafts.scene import Scene
from attribution.language.grammar.nouns import core
from attribution.language.grammar.subjects import subject
from attribution.language.grammar.tree import NOMINAL, Range, Tree
from attribution.language.grammar.verbs import verb_group
from attribution.model import RuleMatch
from attribution.ruleset import RuleSet

FRAME = "observation"
NEAR = 6  # tokens between an observer and the match that tells what was seen
_NOUNS = NOMINAL - {"NUM"}


def observation_drafts(scene: Scene, drafts: Sequence[Draft], rules: RuleSet) -> Iterator[Draft]:
    """Yield a draft for each sentence outside quotations that says that we were there and has no draft yet."""
    taken = {d.unit for d in drafts}
    seeing = rules.words("perception-verbs")
    for paragraph, match, span in scene.matches("observer", "media"):
        tree, unit = scene.trees[paragraph], scene.unit_in(paragraph, span)
        verb = _verb(tree, match, seeing)
        if unit is None or unit.index in taken or verb is None:
            continue
        candidate = _candidate(tree, match, verb)
        if candidate.content:
            taken.add(unit.index)
            yield draft(tree, paragraph, unit.index, candidate)


def _candidate(tree: Tree, match: RuleMatch, verb: int) -> Candidate:
    cue, source = verb_group(tree, verb), _observer(tree, match, verb)
    hole = min(cue[0], source[0]), max(cue[1], source[1])
    content = rest_of_sentence(tree, verb, hole)
    return Candidate(match.rule, FRAME, "", verb, cue, source, source[1] - 1, content, hole)


def _verb(tree: Tree, match: RuleMatch, seeing: frozenset[str]) -> int | None:
    """Return the verb of perception in an observer's match, or of which a named outlet is the subject."""
    if match.emits == "media":
        head = tree.tokens[match.end - 1]
        verb = tree.tokens[head.head]
        return verb.i if verb.lemma in seeing and head.dep == "nsubj" else None
    return next((i for i in reversed(range(match.start, match.end)) if tree.tokens[i].pos == "VERB"), None)


def _observer(tree: Tree, match: RuleMatch, verb: int) -> Range:
    """Return the phrase of the verb's subject where it is near the match, else of the last noun in the match."""
    found = subject(tree, verb)
    if found is not None and tree.sentence[found] == tree.sentence[verb] and match.start - NEAR <= found <= match.end:
        return core(tree, found)
    inside = range(match.start, match.end)
    noun = next((i for i in reversed(inside) if tree.tokens[i].pos in _NOUNS), None)
    return (match.start, match.end) if noun is None else core(tree, noun)

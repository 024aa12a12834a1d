"""What the outlet saw, counted or holds itself: a draft whose source is the reporter or the outlet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.language.contents import rest_of_sentence
from attribution.language.cues import Candidate
from attribution.language.drafts import Draft, draft
from attribution.language.nouns import core
from attribution.language.tree import Range, Tree, subject, verb_group
from attribution.language.units import Unit
from attribution.model import Quotation, RuleMatch
from attribution.ruleset import RuleSet

FRAME = "observation"


def observation_drafts(
    tree: Tree,
    paragraph: int,
    units: Sequence[Unit],
    quotations: Sequence[Quotation],
    drafts: Sequence[Draft],
    rules: RuleSet,
) -> Iterator[Draft]:
    """Yield a draft for each sentence outside quotations that says that we were there, and that nobody else attributes."""
    taken = {d.unit for d in drafts}
    for match in tree.parsed.matches:
        if match.emits not in {"observer", "media"}:
            continue
        span = tree.span((match.start, match.end))
        unit = next((u for u in units if u.paragraph == paragraph and u.span.touches(span)), None)
        if unit is None or unit.index in taken or any(q.span.holds(span) for q in quotations):
            continue
        candidate = _candidate(tree, match, rules)
        if candidate is not None:
            taken.add(unit.index)
            yield draft(tree, paragraph, unit.index, candidate)


def _candidate(tree: Tree, match: RuleMatch, rules: RuleSet) -> Candidate | None:
    verb = _verb(tree, match, rules)
    if verb is None:
        return None
    cue, source = verb_group(tree, verb), _observer(tree, match, verb)
    hole = min(cue[0], source[0]), max(cue[1], source[1])
    content = rest_of_sentence(tree, verb, hole)
    return Candidate(match.rule, FRAME, "", verb, cue, source, source[1] - 1, content, hole) if content else None


def _verb(tree: Tree, match: RuleMatch, rules: RuleSet) -> int | None:
    """Return the verb of perception in an observer's match, or of which a named outlet is the subject."""
    if match.emits == "media":
        head = tree.tokens[match.end - 1]
        verb = tree.tokens[head.head]
        seeing = verb.lemma in rules.words("perception-verbs") and head.dep == "nsubj"
        return verb.i if seeing else None
    inside = [t for t in tree.tokens[match.start : match.end] if t.pos == "VERB"]
    return inside[-1].i if inside else None


def _observer(tree: Tree, match: RuleMatch, verb: int) -> Range:
    found = subject(tree, verb)
    if found is not None and tree.sentence[found] == tree.sentence[verb] and match.start - 6 <= found <= match.end:
        return core(tree, found)
    nouns = [t.i for t in tree.tokens[match.start : match.end] if t.pos in {"NOUN", "PROPN", "PRON"}]
    return core(tree, nouns[-1]) if nouns else (match.start, match.end)

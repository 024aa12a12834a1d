"""Which drafts are attributions: those with a source that can speak, and with something said."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from attribution.language.cues.candidates import Candidate
from attribution.language.drafts.draft import Draft
from attribution.language.drafts.scene import Scene
from attribution.language.grammar.tree import Tree
from attribution.language.grammar.words import Grammar
from attribution.language.quotations.forms import is_uttered
from attribution.model import Quotation, Span, Token

_SPEAKING = frozenset({"PROPN", "PRON", "NUM"})
_DESCRIBED = frozenset({"NOUN", "ADJ"})
_STOPS = frozenset(",.;:?!")
_LOOSE = frozenset({"complement", "infinitive", "phrase", "stance"})


def kept_inside(scene: Scene, found: Draft) -> Draft:
    """Keep what somebody says inside a quotation inside it."""
    around = scene.around(found.cue[0])
    if around is None:
        return found
    low, high = around.inner.start, around.inner.end
    touched = (span for span in found.content if span.touches(around.inner))
    return replace(found, content=tuple(Span(max(span.start, low), min(span.end, high)) for span in touched))


def stands(scene: Scene, found: Draft) -> bool:
    """Whether a draft has what an attribution needs: a source, and a content unless it is a stance of the writer's."""
    described = bool(found.quotes) and all(_describes(scene, found, quotation) for quotation in found.quotes)
    if found.source is None or (described and _only_governs(found.candidate)):
        return False
    return bool(found.content) or (found.candidate.frame == "stance" and not scene.quoted(found.cue[0]))


def _describes(scene: Scene, found: Draft, quotation: Quotation) -> bool:
    """Whether a quotation describes a noun right after it: *“closed door” offices* is no utterance."""
    after = (token for token in scene.trees[found.paragraph].tokens if token.start >= quotation.span.end)
    follows = next(after, None)
    beside = follows is not None and follows.pos in _DESCRIBED and follows.start <= quotation.span.end + 1
    return beside and scene.text[quotation.inner.end - 1] not in _STOPS


def is_in_borrowed_words(scene: Scene, found: Draft, owned: Collection[Quotation]) -> bool:
    """Whether a cue stands in words in marks within a clause of the writer's, and nobody is said to have said them."""
    around = scene.around(found.cue[0])
    return around is not None and around not in owned and around.closed and not is_uttered(scene.text, around)


def speaks(tree: Tree, candidate: Candidate, grammar: Grammar) -> bool:
    """Whether the source can speak: it is a name, a pronoun or a noun that the rules know, or the cue plainly says."""
    if candidate.source_head is None:
        return False
    head = tree.tokens[candidate.source_head]
    if head.text.lower() in grammar.silent or _is_nobody(tree, head):
        return False
    if _only_governs(candidate) and head.text.lower() in grammar.faceless:
        return False
    return not _is_loose(tree, candidate, grammar) or _is_known(tree, head)


def _is_loose(tree: Tree, candidate: Candidate, grammar: Grammar) -> bool:
    """Whether the cue has other uses than to say whose words these are, as *paid according to the hours worked* has."""
    if candidate.frame == "sentence":
        return not _is_set_off(tree, candidate.head)
    loose = candidate.frame in _LOOSE or _only_governs(candidate)
    return loose or tree.tokens[candidate.head].lemma in grammar.showing


def _is_set_off(tree: Tree, cue: int) -> bool:
    """Whether *according to* begins its sentence or follows a comma; *in view of* may do so as well."""
    is_first = cue == tree.bounds(cue)[0]
    return tree.tokens[cue].pos == "VERB" and (is_first or tree.tokens[cue - 1].pos == "PUNCT")


def _is_nobody(tree: Tree, head: Token) -> bool:
    """Whether the phrase denies that there is a speaker (*no president*; but *No 10* is one)."""
    return head.pos != "NUM" and any(tree.tokens[child].lemma == "no" for child in tree.children_by(head.i, "det"))


def _counted(tree: Tree, head: Token) -> Token | None:
    """Return what a number counts, in *three of the reports*."""
    of = next((c for c in tree.children_by(head.i, "prep") if tree.tokens[c].lemma == "of"), None)
    inner = tree.first(of, "pobj") if of is not None and head.pos == "NUM" else None
    return None if inner is None or inner <= head.i else tree.tokens[inner]


def _only_governs(candidate: Candidate) -> bool:
    """Whether the cue is no word of saying, but another verb with a quotation under it."""
    return candidate.frame == "quotation" and (not candidate.word or candidate.word.startswith("stance-verbs"))


def _is_known(tree: Tree, head: Token) -> bool:
    counted = _counted(tree, head)
    if counted is not None:
        return _is_known(tree, counted)
    if head.pos in _SPEAKING or head.entity or head.text[:1].isupper():
        return True
    kinds = (match for match in tree.parsed.matches if match.emits in {"source-kind", "media"})
    return any(match.start <= head.i < match.end for match in kinds)

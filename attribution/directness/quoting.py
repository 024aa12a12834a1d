"""How much of a sentence was said in these words."""

from __future__ import annotations

from attribution.directness.facts import Scene, coverage, only_words, tokens_of
from attribution.language.drafts.units import Unit
from attribution.language.grammar.clauses import is_clause
from attribution.model import Attribution, Form, Quotation, Token

UTTERED = 0.8  # share of the content in the sentence that stands in quotation marks where it is an utterance
CLAUSE = 0.5  # share that does where a quoted clause makes it a quotation
_OPENING_MARKS = "\"“‘'["


def quoted_length(scene: Scene, unit: Unit, attribution: Attribution) -> int:
    """Return how many characters of the attribution's content in the sentence stand in its speaker's marks."""
    return sum(
        max(0, min(q.span.end, unit.span.end, c.end) - max(q.span.start, unit.span.start, c.start))
        for q in _own_quotations(scene, unit, attribution)
        for c in attribution.content
    )


def _own_quotations(scene: Scene, unit: Unit, attribution: Attribution) -> list[Quotation]:
    """Return the quotations of a sentence but for one that holds the cue too: its words are another's."""
    cue = attribution.cue[-1]
    return [quotation for quotation in scene.quoted_at.touching(unit.span) if not quotation.inner.holds(cue)]


def is_full_quote(scene: Scene, unit: Unit, attribution: Attribution) -> bool:
    """Whether the content in the sentence is a full quoted clause or a complete utterance (A.8, 2)."""
    length, covered = quoted_length(scene, unit, attribution), coverage(attribution, unit)
    spoken = attribution.form is not Form.INDIRECT
    if covered == 0:
        return spoken
    if spoken and length >= UTTERED * covered and _has_utterance(scene, unit, attribution):
        return True
    return length >= CLAUSE * covered and _has_clause(scene, unit, attribution)


def _has_clause(scene: Scene, unit: Unit, attribution: Attribution) -> bool:
    """Whether at least five quoted words of the sentence stand with a finite verb of their own."""
    tokens = only_words(tokens_of(scene, unit))
    near = _own_quotations(scene, unit, attribution)
    return any(is_clause([t for t in tokens if _inside(t, quotation)]) for quotation in near)


def _inside(token: Token, quotation: Quotation) -> bool:
    return quotation.inner.start <= token.start and token.end <= quotation.inner.end


def _has_utterance(scene: Scene, unit: Unit, attribution: Attribution) -> bool:
    """Whether a quotation of the sentence begins a sentence of its own."""
    touched = _own_quotations(scene, unit, attribution)
    return any(_opens(scene, unit, q) and _begins_large(scene, unit, q) for q in touched)


def _opens(scene: Scene, unit: Unit, quotation: Quotation) -> bool:
    start = quotation.span.start
    before = scene.text[max(0, start - 2) : start].strip()
    return start <= unit.span.start or before in {",", ":"}


def _begins_large(scene: Scene, unit: Unit, quotation: Quotation) -> bool:
    begins = max(quotation.inner.start, unit.span.start)
    return scene.text[begins : begins + 2].lstrip(_OPENING_MARKS)[:1].isupper()

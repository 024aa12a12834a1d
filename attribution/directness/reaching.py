"""Whether an attribution reaches a sentence whose main clause it does not govern."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from operator import attrgetter

from attribution.directness.facts import Scene, is_narrow, tokens_of, tree_of
from attribution.directness.quoting import quoted_length
from attribution.language.drafts.units import Unit
from attribution.language.grammar.tree import Tree
from attribution.model import Attribution, Token

_START = attrgetter("start")


def reaching(scene: Scene, unit: Unit, attribution: Attribution) -> tuple[str, ...]:
    """Return the modifiers by which an attribution decides a sentence though its cue is not the main verb there."""
    return tuple(name for name, applies in _MODIFIERS.items() if applies(scene, unit, attribution))


def _runs_on(scene: Scene, unit: Unit, attribution: Attribution) -> bool:
    """Whether a quotation runs on from the sentence of its cue."""
    here = any(unit.span.touches(cue) for cue in attribution.cue)
    return not here and bool(scene.quoted_at.touching(unit.span))


def _leaves_main_clause(scene: Scene, unit: Unit, attribution: Attribution) -> bool:
    """Whether the cue covers a side clause only and the main clause has none (A.8, 6)."""
    if not attribution.content or not is_narrow(attribution, unit):
        return False
    return not quoted_length(scene, unit, attribution) and not _governs(scene, unit, attribution)


def _governs(scene: Scene, unit: Unit, attribution: Attribution) -> bool:
    """Whether the cue is the sentence's main verb, or one coordinated with it."""
    tokens = tokens_of(scene, unit)
    ranges = ([bisect_left(tokens, end, key=_START) for end in (cue.start, cue.end)] for cue in attribution.cue)
    cues = (token for first, last in ranges for token in tokens[first:last])
    return any(_first_conjunct(tree_of(scene, unit), token).dep == "ROOT" for token in cues)


def _first_conjunct(tree: Tree, token: Token) -> Token:
    return next((above for above in tree.climb(token.i, len(tree.tokens)) if above.dep != "conj"), token)


_MODIFIERS: Mapping[str, Callable[[Scene, Unit, Attribution], bool]] = {
    "running-quotation": _runs_on,
    "bare-main-clause": _leaves_main_clause,
}

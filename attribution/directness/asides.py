"""Which attributions of a sentence speak for it, and in which order."""

from __future__ import annotations

import re

from attribution.directness.facts import Scene, coverage, is_narrow, root_of, tokens_of, touching, tree_of
from attribution.language.drafts.units import Unit
from attribution.language.grammar.tree import Tree
from attribution.model import Attribution, Token

HIGHEST = 12  # tokens on the path from a cue to the relative clause around it
_NOT = re.compile(r"\b(?:not|never)\b|n['’]t\b")


def ordered(scene: Scene, unit: Unit) -> list[Attribution]:
    """Return the attributions of a sentence, the one that decides its class first (A.5, 5)."""
    found = [a for a in touching(scene, unit) if not _is_unsaid(scene, a) and not _is_aside(scene, unit, a)]
    origins = {a.parent for a in found if a.parent is not None and _is_relayed(a)}

    def rank(a: Attribution) -> tuple[bool, bool, int, int]:
        inner = a.parent is not None and not _is_relayed(a)
        return inner, a.id in origins, -coverage(a, unit), a.id

    return sorted(found, key=rank)


def _is_relayed(attribution: Attribution) -> bool:
    return bool(attribution.relays and attribution.source_id)


def _is_unsaid(scene: Scene, attribution: Attribution) -> bool:
    """*Has not said whether* attributes nothing; *did not dispute* does."""
    words = scene.words(attribution.cue[0]).lower()
    return bool(_NOT.search(words)) and words.rsplit(" ", 1)[-1] in scene.saying


def _is_aside(scene: Scene, unit: Unit, attribution: Attribution) -> bool:
    """Whether the cue stands in a relative clause about something else, and covers little of the sentence."""
    token = _cue_token(scene, unit, attribution)
    if token is None or not is_narrow(attribution, unit) or _holds_root(scene, unit, attribution):
        return False
    if _is_announced(scene, attribution):
        return False
    tree = tree_of(scene, unit)
    return any(above.dep == "relcl" and not _tells_of_subject(tree, above) for above in tree.climb(token.i, HIGHEST))


def _is_announced(scene: Scene, attribution: Attribution) -> bool:
    """Whether a colon leads from the cue to its content, as to *a letter in which she wrote: “…”*."""
    start, end = attribution.cue[-1].end, attribution.content[0].start if attribution.content else 0
    return scene.text[start:end].strip() == ":"


def _tells_of_subject(tree: Tree, verb: Token) -> bool:
    """Whether a clause is the infinitive in *became the first to say so*: it says what the subject does."""
    return verb.tag == "VB" and tree.tokens[verb.head].dep == "attr"


def _cue_token(scene: Scene, unit: Unit, attribution: Attribution) -> Token | None:
    cue = attribution.cue[-1]
    return next((t for t in tokens_of(scene, unit) if t.end == cue.end or t.start == cue.start), None)


def _holds_root(scene: Scene, unit: Unit, attribution: Attribution) -> bool:
    """Whether the source is all that the parser took for the main clause: then the clause about it is the sentence."""
    root = root_of(scene, unit)
    return root is not None and any(span.start <= root.start < span.end for span in attribution.source)

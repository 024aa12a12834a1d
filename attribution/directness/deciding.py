"""The decision order of the scale (A.5) for one sentence: which attribution decides, and which class it gives."""

from __future__ import annotations

import re
from dataclasses import dataclass

from attribution.directness.facts import (
    Scene,
    coverage,
    has_finite_quote,
    is_bare_heading,
    is_heading,
    is_headline,
    is_order,
    is_question,
    is_utterance,
    markers_in,
    quoted,
    quoted_length,
    touching,
    tree_of,
)
from attribution.language.units import Unit
from attribution.model import Attribution, Directness, Form, Marker, SourceType

NARROW = 0.4
_NOT = re.compile(r"\b(?:not|never)\b|n['’]t\b")
_SAYING = frozenset(
    {
        "say",
        "said",
        "indicated",
        "indicate",
        "announced",
        "announce",
        "specify",
        "specified",
        "disclosed",
        "disclose",
        "mention",
        "mentioned",
        "explain",
        "explained",
        "reported",
        "confirmed",
        "confirm",
    }
)
BACKED_WITHIN = 3


@dataclass(frozen=True, slots=True)
class Decision:
    """A sentence's class with what decided it. `variant` picks the base; `points` names modifiers of A.3."""

    directness: Directness
    attributions: tuple[Attribution, ...] = ()
    variant: str = "any"
    points: tuple[str, ...] = ()
    because: tuple[str, ...] = ()


BY_TYPE = {
    SourceType.SELF: Directness.OBSERVED,
    SourceType.DOC: Directness.DOCUMENT,
    SourceType.TITLED: Directness.TITLED,
    SourceType.ANON_DESCRIBED: Directness.ANON_DESCRIBED,
    SourceType.ANON_PARTIAL: Directness.ANON_PARTIAL,
    SourceType.ANON_VAGUE: Directness.ANON_VAGUE,
    SourceType.MEDIA: Directness.MEDIA_RELAY,
    SourceType.COLLECTIVE: Directness.COLLECTIVE,
    SourceType.MEDIA_UNNAMED: Directness.UNNAMED_REPORT,
    SourceType.DOC_UNNAMED: Directness.UNNAMED_REPORT,
    SourceType.NONE: Directness.HEARSAY,
}
SHIELDED = frozenset({Directness.TITLED, Directness.ANON_DESCRIBED, Directness.ANON_PARTIAL})


def decide(scene: Scene, unit: Unit) -> Decision:
    """Class one sentence by its own words; inheritance from its neighbours comes after."""
    found = ordered(scene, unit)
    refusal = next((m for m in markers_in(scene, unit, "response") if not quoted(scene, m.span)), None)
    if refusal and not _says_more(found, unit, refusal):
        return _response(found, unit, refusal)
    if _lead_in(scene, unit, found) or (is_bare_heading(scene, unit) and not is_headline(scene, unit)):
        return Decision(Directness.NO_CLAIM)
    found = [a for a in found if not (a.source_type is SourceType.SELF and a.rule.startswith("cues/attitude"))]
    found = [a for a in found if scene.modifiers.issuperset(_reaching(scene, unit, a))]
    if (
        found
        and is_question(scene, unit)
        and not quoted_length(scene, unit, found[0])
        and coverage(found[0], unit) < NARROW * len(unit.span)
    ):
        return Decision(Directness.NO_CLAIM)
    if found and not _checked(scene, unit, found[0]):
        return classify(scene, unit, found)
    return _unattributed(scene, unit)


def _lead_in(scene: Scene, unit: Unit, found: list[Attribution]) -> bool:
    """*The Courier reported:* says nothing itself."""
    if not scene.words(unit.span).endswith(":"):
        return False
    return all(coverage(a, unit) == 0 for a in found) or any(
        unit.span.end - cue.end <= 2 for a in found for cue in a.cue
    )


def _checked(scene: Scene, unit: Unit, first: Attribution) -> bool:
    """*The Courier could not verify this* attributes nothing (A.8, 19)."""
    ours = first.source_type in {SourceType.MEDIA, SourceType.SELF}
    return ours and any(not quoted(scene, m.span) for m in markers_in(scene, unit, "verification"))


def ordered(scene: Scene, unit: Unit) -> list[Attribution]:
    """Return the attributions of a sentence, the one that decides its class first (A.5, 5)."""
    found = [a for a in touching(scene, unit) if not _aside(scene, unit, a)]
    origins = {a.parent for a in found if a.parent is not None and a.relays and a.source_id}

    def rank(a: Attribution) -> tuple[bool, bool, int, int]:
        inner = a.parent is not None and not (a.relays and a.source_id)
        return inner, a.id in origins, -coverage(a, unit), a.id

    return sorted(found, key=rank)


def _aside(scene: Scene, unit: Unit, attribution: Attribution) -> bool:
    """An attribution whose cue stands in a relative clause about something else does not attribute the sentence."""
    if _unsaid(scene, attribution):
        return True
    draft_cue = attribution.cue[-1]
    tree = tree_of(scene, unit)
    token = next(
        (t for t in tree.tokens[slice(*unit.tokens)] if t.end == draft_cue.end or t.start == draft_cue.start), None
    )
    if token is None or coverage(attribution, unit) >= NARROW * len(unit.span):
        return False
    root = next((t for t in tree.tokens[slice(*unit.tokens)] if t.dep == "ROOT"), None)
    if root and any(span.start <= root.start < span.end for span in attribution.source):
        return False
    for _ in range(12):
        if token.dep == "relcl":
            return True
        if token.dep == "ROOT":
            return False
        token = tree.tokens[token.head]
    return False


def _unsaid(scene: Scene, attribution: Attribution) -> bool:
    """*Has not said whether* attributes nothing; *did not dispute* does."""
    words = scene.words(attribution.cue[0]).lower()
    return bool(_NOT.search(words)) and words.rsplit(" ", 1)[-1] in _SAYING


def _says_more(found: list[Attribution], unit: Unit, refusal: Marker) -> bool:
    """*Declined to comment but said Y*: an attribution whose content is not the refusal decides the class."""
    least = 0 if refusal.sets.get("status") == "sought" else NARROW * len(unit.span)
    return any(
        a.content and coverage(a, unit) >= least and not any(c.touches(refusal.span) for c in a.content) for a in found
    )


def _response(found: list[Attribution], unit: Unit, refusal: Marker) -> Decision:
    """A response status has an attribution only where it is relayed."""
    relayed = [
        a
        for a in found
        if any(c.touches(refusal.span) for c in a.content)
        and (a.relays or a.source_type in {SourceType.MEDIA, SourceType.MEDIA_UNNAMED, SourceType.DOC_UNNAMED})
    ]
    because = (*(relayed[0].because if relayed else ()), refusal.rule)
    return Decision(Directness.RESPONSE, tuple(relayed[:1]), because=because)


def classify(scene: Scene, unit: Unit, found: list[Attribution]) -> Decision:
    """Class a sentence by the attribution that decides it."""
    first = found[0]
    kind = first.source_type if first.source else SourceType.NONE
    directness, variant = _class_of(scene, unit, first, kind)
    reach = (f"modifier/{name}" for name in _reaching(scene, unit, first))
    because = (*first.because, *_hedges(scene, unit, first)[:1], *reach)
    return Decision(directness, tuple(found), variant, _points(scene, unit, first, directness), because)


def _hedges(scene: Scene, unit: Unit, first: Attribution) -> list[str]:
    """Return the rules of the writer's own hearsay hedges that stand beside a stated source."""
    found = markers_in(scene, unit, "evidential") if first.source else []
    return [m.rule for m in found if not quoted(scene, m.span)]


def _reaching(scene: Scene, unit: Unit, attribution: Attribution) -> list[str]:
    """Return the modifiers by which an attribution decides a sentence whose main clause it does not govern."""
    reach = {"running-quotation": _running, "bare-main-clause": _narrow}
    return [name for name, applies in reach.items() if applies(scene, unit, attribution)]


def _narrow(scene: Scene, unit: Unit, attribution: Attribution) -> bool:
    """Whether the cue covers a side clause only and the main clause has none (A.8, 6)."""
    small = coverage(attribution, unit) < NARROW * len(unit.span) and attribution.content
    return bool(small) and not quoted_length(scene, unit, attribution) and not _governs(scene, unit, attribution)


def _governs(scene: Scene, unit: Unit, attribution: Attribution) -> bool:
    """Whether the cue is the sentence's main verb, or one coordinated with it."""
    tree = tree_of(scene, unit)
    for token in tree.tokens[slice(*unit.tokens)]:
        if any(cue.start <= token.start < cue.end for cue in attribution.cue):
            while token.dep == "conj":
                token = tree.tokens[token.head]
            if token.dep == "ROOT":
                return True
    return False


def _class_of(scene: Scene, unit: Unit, first: Attribution, kind: SourceType) -> tuple[Directness, str]:
    if kind is SourceType.POST:
        known = first.source_id is not None and scene.sources[first.source_id].type is not SourceType.POST
        return (Directness.NAMED_PARAPHRASE, "post") if known else (Directness.ANON_VAGUE, "any")
    if kind in {SourceType.PERSON, SourceType.ORG}:
        full = is_full_quote(scene, unit, first)
        return (Directness.NAMED_QUOTE if full else Directness.NAMED_PARAPHRASE), kind.value
    if kind is SourceType.ANON_DESCRIBED and first.source_id:
        facets = scene.sources[first.source_id].facets
        both = facets.reason != "none" and facets.basis not in {"none", "familiar"}
        return Directness.ANON_DESCRIBED, "both" if both else "any"
    if kind is SourceType.COLLECTIVE:
        return Directness.COLLECTIVE, "any"
    return BY_TYPE[kind], "any"


def is_full_quote(scene: Scene, unit: Unit, first: Attribution) -> bool:
    """Whether the widest content of the sentence is a full quoted clause or a complete utterance (A.8, 2)."""
    length = quoted_length(scene, unit, first)
    covered = coverage(first, unit)
    if covered == 0:
        return first.form is not Form.INDIRECT
    if length >= 0.8 * covered and first.form is not Form.INDIRECT and is_utterance(scene, unit):
        return True
    return length >= 0.5 * covered and has_finite_quote(scene, unit)


def _running(scene: Scene, unit: Unit, first: Attribution) -> bool:
    return not any(unit.span.touches(cue) for cue in first.cue) and bool(scene.quoted_at.touching(unit.span))


def _points(scene: Scene, unit: Unit, first: Attribution, directness: Directness) -> tuple[str, ...]:
    points = []
    if directness in SHIELDED and is_full_quote(scene, unit, first) and first.content:
        points.append("direct-quote")
    if not first.content:
        points.append("no-content")
    if _hedges(scene, unit, first):
        points.append("double-hedge")
    if not first.resolved and "unresolved" in scene.modifiers:
        points.append("unresolved")
    elif first.deferred:
        points.append("deferred")
    return tuple(points)


def _unattributed(scene: Scene, unit: Unit) -> Decision:
    if is_question(scene, unit) or is_order(scene, unit) or (is_heading(scene, unit) and not is_headline(scene, unit)):
        return Decision(Directness.NO_CLAIM)
    triggers = [m for m in markers_in(scene, unit, "trigger") if not quoted(scene, m.span)]
    strong = [m for m in triggers if m.sets.get("strength") != "weak"]
    if strong:
        return Decision(Directness.BARE, because=(strong[0].rule,))
    return Decision(Directness.BACKGROUND)

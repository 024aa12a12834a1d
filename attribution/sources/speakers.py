"""Who speaks in each draft, and through whom: mentions resolved, relays in order from the writer inwards."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from attribution.language.cues.relays import find_relays
from attribution.language.drafts.draft import Draft
from attribution.language.drafts.extraction import Extraction
from attribution.language.drafts.observation import FRAME as OBSERVATION
from attribution.model import ParagraphKind, Relay
from attribution.sources.chains import COVERS, Place, covered
from attribution.sources.entities import Found, same_body
from attribution.sources.finding import find, find_in_headline
from attribution.sources.profiles import Profile, profile
from attribution.sources.registry import Registry

OUTLETS = frozenset({"media", "org"})
PASSERS_ON = frozenset({"media", "report", "document"})
GOING_ON = frozenset({"say", "add", "continue", "explain"})
UNNAMED_OUTLET = frozenset({"relays/told-outlet", "relays/cited-in"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """A draft's mention and the source that it stands for; `found` is None for one inside another's words."""

    mention: Profile
    found: Found | None


@dataclass(frozen=True, slots=True)
class Stage:
    """The drafts with their places, while speakers and relays are found; `outlet` gives our outlet's names."""

    extraction: Extraction
    registry: Registry
    places: tuple[Place, ...]
    outlet: tuple[str, ...]


def find_speakers(stage: Stage) -> tuple[Speaker | None, ...]:
    """Return the speaker of each draft, None for a hedge without an author; who is quoted by others is not added.

    Those of the headline are found when the body's are known.
    """
    numbers = range(len(stage.extraction.drafts))
    last = sorted(numbers, key=lambda number: _is_above(stage.extraction, number))
    found = {number: _speaker(stage, number) for number in last}
    return tuple(found[number] for number in numbers)


def _is_above(extraction: Extraction, number: int) -> bool:
    tree = extraction.trees[extraction.drafts[number].paragraph]
    return tree.parsed.paragraph.kind is ParagraphKind.HEADLINE


def _speaker(stage: Stage, number: int) -> Speaker | None:
    draft = stage.extraction.drafts[number]
    mention = _mention(stage, draft)
    if mention is None:
        return None
    if stage.places[number] is Place.NESTED:
        return Speaker(mention, None)
    search = find_in_headline if _is_above(stage.extraction, number) else find
    return Speaker(mention, search(stage.registry, mention, draft.unit, _last_unit(stage.extraction, draft)))


def _mention(stage: Stage, draft: Draft) -> Profile | None:
    candidate, cast = draft.candidate, stage.registry.cast
    if candidate.source is None or candidate.source_head is None:
        return None
    tree = stage.extraction.trees[draft.paragraph]
    mention = profile(tree, candidate.source, candidate.source_head, cast.known, cast.rules)
    ours = mention.kind in OUTLETS and is_ours(" ".join(mention.name), stage.outlet)
    watched = candidate.frame == OBSERVATION and mention.kind != "media"
    return replace(mention, kind="ours", rule="") if ours or watched else mention


def is_ours(name: str | None, outlet: Sequence[str]) -> bool:
    """Whether a name is our outlet's."""
    return name is not None and any(same_body(name.split(), ours.split()) for ours in outlet)


def _last_unit(extraction: Extraction, draft: Draft) -> int:
    """Return the sentence in which the content of a draft ends."""
    end = max((span.end for span in draft.content), default=0)
    return max(draft.unit, bisect_left(extraction.units, end, key=lambda unit: unit.span.start) - 1)


def find_chains(stage: Stage, speakers: Sequence[Speaker | None]) -> tuple[tuple[Relay, ...], ...]:
    """Return the relays of each draft, from the writer inwards, our own outlet left out.

    Who has no name and was heard through another is heard through it where the text speaks of *the second official*.
    """
    chains: list[tuple[Relay, ...]] = []
    first: dict[int, tuple[Relay, ...]] = {}
    for number, draft in enumerate(stage.extraction.drafts):
        tree, speaker = stage.extraction.trees[draft.paragraph], speakers[number]
        own = find_relays(tree, stage.registry.cast.rules, draft.candidate) if draft.source else ()
        relays = (*_outer(stage, speakers, chains, number), *own)
        chain = _each_once(_named(stage, r) for r in relays if not is_ours(r.name, stage.outlet))
        found = speaker.found if speaker else None
        before = next((n for n in reversed(range(number)) if stage.places[n] is not Place.NESTED), None)
        if not chain and before is not None and _goes_on_there(stage, speakers, number, before):
            chain = tuple(relay for relay in chains[before] if relay.name)
        if found is not None:
            known = first.setdefault(found.entity.number, chain)
            chain = chain or (known if found.deferred and not found.entity.name else ())
        chains.append(chain)
    return tuple(chains)


def _each_once(relays: Iterable[Relay]) -> tuple[Relay, ...]:
    """Leave out a relay that stands in the chain already under a longer name (*the Herald* and *the Carrow Herald*)."""
    kept: list[Relay] = []
    for relay in relays:
        twin = next((n for n, other in enumerate(kept) if _is_one_outlet(relay, other)), None)
        if twin is None:
            kept.append(relay)
        elif len(relay.name or "") > len(kept[twin].name or ""):
            kept[twin] = relay
    return tuple(kept)


def _is_one_outlet(one: Relay, other: Relay) -> bool:
    return bool(one.name and other.name) and same_body((one.name or "").split(), (other.name or "").split())


def _goes_on_there(stage: Stage, speakers: Sequence[Speaker | None], number: int, earlier: int) -> bool:
    """Whether somebody goes on, as *she said*, in the sentence after the one in which they told it to an outlet.

    A second cue of the same subject in that sentence goes on too: *told the Herald, describing the tape*.
    """
    draft, before = stage.extraction.drafts[number], stage.extraction.drafts[earlier]
    speaker, last = speakers[number], speakers[earlier]
    if speaker is None or last is None or speaker.found is None or last.found is None:
        return False
    if draft.paragraph != before.paragraph or speaker.found.entity is not last.found.entity:
        return False
    if draft.unit == before.unit:
        return draft.candidate.source_head == before.candidate.source_head
    following = draft.unit == before.unit + 1 and speaker.mention.kind == "pronoun"
    return following and draft.candidate.word.partition("/")[2] in GOING_ON


def _outer(
    stage: Stage, speakers: Sequence[Speaker | None], chains: Sequence[tuple[Relay, ...]], number: int
) -> Iterator[Relay]:
    """Yield the chain of the one who passes on what a draft says, and then that one."""
    parent = stage.extraction.parents[number]
    if stage.places[number] is not Place.ORIGIN or parent is None:
        return
    yield from chains[parent] if parent < number else ()
    draft, speaker = stage.extraction.drafts[parent], speakers[parent]
    if speaker is not None and speaker.found is not None and draft.source is not None:
        name = " ".join(speaker.found.entity.name) or None
        yield Relay(name, draft.source.start, draft.source.end, draft.candidate.rule)


def _named(stage: Stage, relay: Relay) -> Relay:
    """Give *the newspaper* the name of the outlet that the article named last before."""
    if relay.name or relay.rule not in UNNAMED_OUTLET:
        return relay
    outlet = stage.registry.cast.outlet_before(relay.start)
    return replace(relay, name=" ".join(outlet.name)) if outlet else relay


def only_relays(stage: Stage, speakers: Sequence[Speaker | None], number: int) -> bool:
    """Whether a draft is an outlet whose whole content somebody else said: it is a relay, not an attribution."""
    speaker = speakers[number]
    if speaker is None or speaker.mention.kind not in PASSERS_ON:
        return False
    inner = [n for n, parent in enumerate(stage.extraction.parents) if parent == number]
    passed = [stage.extraction.drafts[n] for n in inner if stage.places[n] is Place.ORIGIN]
    return bool(passed) and covered(passed, stage.extraction.drafts[number]) >= COVERS


def is_thing(stage: Stage, speakers: Sequence[Speaker | None], number: int) -> bool:
    """Whether a draft's source is *it* and stands for nobody who could speak; who is quoted speaks."""
    speaker = speakers[number]
    if speaker is None or speaker.found is None or speaker.found.resolved:
        return False
    return speaker.mention.gender == "thing" and not stage.extraction.drafts[number].quotes

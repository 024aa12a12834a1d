"""From drafts to attributions and sources: each mention is typed, each speaker is one source, each chain has its relays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from attribution.language.drafts import Draft
from attribution.language.extraction import Extraction
from attribution.language.observation import FRAME as OBSERVATION
from attribution.language.relays import find_relays
from attribution.model import Attribution, Form, Relay, Source, SourceType
from attribution.ruleset import RuleSet
from attribution.sources.assembly import Assembled, assemble
from attribution.sources.bodies import bodies
from attribution.sources.chains import COVERS, Place, covered, places
from attribution.sources.nearby import surroundings
from attribution.sources.people import Person, people
from attribution.sources.profiles import NAMED_KINDS, Profile, profile
from attribution.sources.registry import Found, Registry, same_body


@dataclass(frozen=True, slots=True)
class Resolution:
    """The attributions and sources of an article."""

    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A draft's mention and the source that it stands for; `found` is None where nobody known speaks."""

    mention: Profile
    found: Found | None


def resolve_sources(text: str, extraction: Extraction, rules: RuleSet, outlet: Sequence[str] = ()) -> Resolution:
    """Resolve names, pronouns and short forms; `outlet` gives our outlet's names: told to us is no relay."""
    known = people(extraction.trees, rules)
    registry = Registry(
        known, _units_of(known, extraction), bodies(extraction.trees, known, rules), outlets(text, extraction), rules
    )
    standing = places(extraction, rules)
    speakers = tuple(_speakers(extraction, rules, known, registry, standing, outlet))
    chains = tuple(_chains(extraction, rules, speakers, standing, outlet))
    around = surroundings(text, extraction.units, extraction.markers, frozenset(d.unit for d in extraction.drafts))
    assembled = assemble(around, extraction, rules, registry.entities, known, outlet)
    return _result(text, extraction, rules, speakers, chains, standing, assembled)


def outlets(text: str, extraction: Extraction) -> list[tuple[int, tuple[str, ...]]]:
    """Return where outlets are named, and how."""
    media = (m.span for m in extraction.markers if m.emits == "media")
    return [(s.start, tuple(w for w in text[s.start : s.end].split() if w.lower() != "the")) for s in media]


def _units_of(known: Sequence[Person], extraction: Extraction) -> list[int]:
    result, unit = [], 0
    for person in known:
        while unit + 1 < len(extraction.units) and extraction.units[unit + 1].span.start <= person.position:
            unit += 1
        result.append(unit)
    return result


def _speakers(
    extraction: Extraction,
    rules: RuleSet,
    known: Sequence[Person],
    registry: Registry,
    standing: Sequence[Place],
    outlet: Sequence[str],
) -> Iterator[Speaker | None]:
    """Yield the speaker of each draft; those inside another's words are looked up, never added."""
    for draft, place in zip(extraction.drafts, standing, strict=True):
        candidate = draft.candidate
        if candidate.source is None or candidate.source_head is None:
            yield None
            continue
        mention = profile(extraction.trees[draft.paragraph], candidate.source, candidate.source_head, known, rules)
        ours = mention.kind in {"media", "org"} and is_ours(" ".join(mention.name), outlet)
        if ours or (candidate.frame == OBSERVATION and mention.kind not in NAMED_KINDS):
            mention = replace(mention, kind="ours", rule="")
        if place is Place.NESTED:
            yield Speaker(mention, None)
        else:
            yield Speaker(mention, registry.find(mention, draft.unit, _last_unit(extraction, draft)))


def _last_unit(extraction: Extraction, draft: Draft) -> int:
    """Return the sentence in which the content of a draft ends."""
    end = max((span.end for span in draft.content), default=0)
    return max(draft.unit, sum(1 for unit in extraction.units if unit.span.start < end) - 1)


def _chains(
    extraction: Extraction,
    rules: RuleSet,
    speakers: Sequence[Speaker | None],
    standing: Sequence[Place],
    outlet: Sequence[str],
) -> Iterator[tuple[Relay, ...]]:
    """Yield the relays of each draft, from the writer inwards, our own outlet left out."""
    done: list[tuple[Relay, ...]] = []
    for number, draft in enumerate(extraction.drafts):
        own = find_relays(extraction.trees[draft.paragraph], rules, draft.candidate) if draft.source else ()
        parent = extraction.parents[number]
        outer: tuple[Relay, ...] = ()
        if standing[number] is Place.ORIGIN and parent is not None:
            outer = (
                *(done[parent] if parent < number else ()),
                *_as_relay(extraction.drafts[parent], speakers[parent]),
            )
        relays = tuple(r for r in (*outer, *own) if not is_ours(r.name, outlet))
        done.append(relays)
        yield relays


def _as_relay(draft: Draft, speaker: Speaker | None) -> Iterator[Relay]:
    if speaker is not None and draft.source is not None and speaker.found is not None:
        entity = speaker.found.entity
        name = " ".join(entity.name) or None
        yield Relay(name, draft.source.start, draft.source.end, draft.candidate.rule)


def is_ours(name: str | None, outlet: Sequence[str]) -> bool:
    """Whether a name is our outlet's."""
    return name is not None and any(same_body(name.split(), ours.split()) for ours in outlet)


def _result(
    text: str,
    extraction: Extraction,
    rules: RuleSet,
    speakers: Sequence[Speaker | None],
    chains: Sequence[tuple[Relay, ...]],
    standing: Sequence[Place],
    assembled: Assembled,
) -> Resolution:
    kept = [n for n in range(len(extraction.drafts)) if not _only_relays(extraction, speakers, standing, n)]
    ids = {number: position for position, number in enumerate(kept)}
    attributions = tuple(
        _attribution(extraction, rules, n, ids, speakers[n], _named(chains[n], assembled), standing[n], assembled)
        for n in kept
    )
    used = {a.source_id for a in attributions}
    return Resolution(attributions, tuple(source for source in assembled.sources if source.id in used))


def _only_relays(
    extraction: Extraction, speakers: Sequence[Speaker | None], standing: Sequence[Place], number: int
) -> bool:
    """Whether a draft is an outlet whose whole content somebody else said."""
    speaker = speakers[number]
    if speaker is None or speaker.mention.kind not in {"media", "report", "document"}:
        return False
    passed = [
        extraction.drafts[inner]
        for inner, parent in enumerate(extraction.parents)
        if parent == number and standing[inner] is Place.ORIGIN
    ]
    return bool(passed) and covered(passed, extraction.drafts[number]) >= COVERS


def _named(relays: tuple[Relay, ...], assembled: Assembled) -> tuple[Relay, ...]:
    """*The newspaper* is the outlet that the article named last before."""
    return tuple(
        relay
        if relay.name or relay.rule not in TOLD_TO
        else Relay(assembled.outlet_before(relay.start), relay.start, relay.end, relay.rule)
        for relay in relays
    )


TOLD_TO = frozenset({"relays/told-outlet", "relays/cited-in"})


def _attribution(
    extraction: Extraction,
    rules: RuleSet,
    number: int,
    ids: dict[int, int],
    speaker: Speaker | None,
    relays: tuple[Relay, ...],
    place: Place,
    assembled: Assembled,
) -> Attribution:
    draft = extraction.drafts[number]
    parent = extraction.parents[number]
    found = speaker.found if speaker else None
    source = assembled.source_of(found.entity) if found else None
    mention = assembled.mention_of(speaker.mention) if speaker and found else None
    return Attribution(
        ids[number],
        draft.cue,
        (draft.source,) if draft.source else (),
        draft.content,
        _form(draft),
        draft.candidate.rule,
        source.id if source else None,
        assembled.type_there(draft, source, mention) if source else SourceType.NONE,
        ids.get(parent) if parent is not None else None,
        relays,
        _because(draft, relays, assembled.because(source, mention) if source else ()),
        found.deferred if found else False,
        found.resolved if found else True,
        _stance(draft, rules),
    )


def _stance(draft: Draft, rules: RuleSet) -> str:
    """Return the stance of the cue's word; a bare stance beside a cue with content is the telling one."""
    for entry in (*draft.because, draft.candidate.word):
        place, _, word = entry.partition("/")
        lexicon = place.partition(".")[0]
        if lexicon in rules.lexicons and (found := rules.facts(lexicon, word).get("stance")):
            return found
    return ""


def _form(draft: Draft) -> Form:
    if not draft.quotes:
        return Form.INDIRECT
    quoted = sum(len(q.span) for q in draft.quotes)
    return Form.DIRECT if quoted >= sum(map(len, draft.content)) - 2 * len(draft.content) else Form.MIXED


def _because(draft: Draft, relays: Sequence[Relay], typing: Sequence[str]) -> tuple[str, ...]:
    """Return what made the attribution, in order: its cue, its source's type, its relays."""
    reasons = (draft.candidate.rule, draft.candidate.word, *draft.because, *typing, *(relay.rule for relay in relays))
    return tuple(dict.fromkeys(reason for reason in reasons if reason))

"""From drafts to attributions and sources: mentions typed, each speaker one source, each chain with its relays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from attribution.language.drafts.draft import Draft
from attribution.language.drafts.extraction import Extraction
from attribution.model import Attribution, Form, Relay, Source, SourceType
from attribution.ruleset import RuleSet
from attribution.sources.assembly import Assembled, assemble
from attribution.sources.cast import cast_of
from attribution.sources.chains import places
from attribution.sources.nearby import surroundings
from attribution.sources.registry import Registry
from attribution.sources.speakers import Speaker, Stage, find_chains, find_speakers, is_thing, only_relays


@dataclass(frozen=True, slots=True)
class Resolution:
    """The attributions and sources of an article."""

    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class _Resolved:
    """All that the finished attributions are made from; `ids` numbers the drafts that are kept."""

    drafts: tuple[Draft, ...]
    parents: tuple[int | None, ...]
    speakers: tuple[Speaker | None, ...]
    chains: tuple[tuple[Relay, ...], ...]
    ids: Mapping[int, int]
    assembled: Assembled
    rules: RuleSet


def resolve_sources(text: str, extraction: Extraction, rules: RuleSet, outlet: Sequence[str] = ()) -> Resolution:
    """Resolve names, pronouns and short forms; `outlet` gives our outlet's names: told to us is no relay."""
    registry = Registry(cast_of(text, extraction, rules))
    stage = Stage(extraction, registry, places(extraction, rules), tuple(outlet))
    speakers = find_speakers(stage)
    around = surroundings(text, extraction.units, extraction.markers, frozenset(d.unit for d in extraction.drafts))
    numbers = range(len(extraction.drafts))
    kept = [n for n in numbers if not only_relays(stage, speakers, n) and not is_thing(stage, speakers, n)]
    resolved = _Resolved(
        extraction.drafts,
        extraction.parents,
        speakers,
        find_chains(stage, speakers),
        {number: position for position, number in enumerate(kept)},
        assemble(around, extraction, registry, outlet),
        rules,
    )
    attributions = tuple(_attribution(resolved, number) for number in kept)
    used = {attribution.source_id for attribution in attributions}
    return Resolution(attributions, tuple(source for source in resolved.assembled.sources if source.id in used))


def _attribution(resolved: _Resolved, number: int) -> Attribution:
    draft, speaker, parent = resolved.drafts[number], resolved.speakers[number], resolved.parents[number]
    found = speaker.found if speaker else None
    source = resolved.assembled.by_entity[found.entity.number] if found else None
    there = resolved.assembled.type_there(draft, source, speaker.mention) if source and speaker else SourceType.NONE
    typing = resolved.assembled.because(source, speaker.mention) if source and speaker else ()
    return Attribution(
        id=resolved.ids[number],
        cue=draft.cue,
        source=(draft.source,) if draft.source else (),
        content=draft.content,
        form=_form(draft),
        rule=draft.candidate.rule,
        source_id=source.id if source else None,
        source_type=there,
        parent=resolved.ids.get(parent) if parent is not None else None,
        relays=resolved.chains[number],
        because=_because(draft, resolved.chains[number], typing),
        deferred=found is not None and found.deferred,
        resolved=found is None or found.resolved,
        stance=_stance(draft, resolved.rules),
    )


def _stance(draft: Draft, rules: RuleSet) -> str:
    """Return the stance of the cue's word; a bare stance beside a cue with content is the telling one."""
    for entry in (*draft.because, draft.candidate.word):
        place, _, word = entry.partition("/")
        lexicon = place.partition(".")[0]
        stance = rules.facts(lexicon, word).get("stance") if lexicon in rules.lexicons else None
        if stance:
            return stance
    return ""


def _form(draft: Draft) -> Form:
    if not draft.quotes:
        return Form.INDIRECT
    quoted = sum(len(quotation.span) for quotation in draft.quotes)
    whole = sum(map(len, draft.content)) - 2 * len(draft.content)
    return Form.DIRECT if quoted >= whole else Form.MIXED


def _because(draft: Draft, relays: Sequence[Relay], typing: Sequence[str]) -> tuple[str, ...]:
    """Return what made the attribution, in order: its cue, its source's type, its relays."""
    reasons = (draft.candidate.rule, draft.candidate.word, *draft.because, *typing, *(relay.rule for relay in relays))
    return tuple(dict.fromkeys(reason for reason in reasons if reason))

"""What changed in who a statement is attributed to: each kind of change is a small function of a pair."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.comparing.aligning import Pair
from attribution.comparing.change import Change, change_of, same_name
from attribution.comparing.standing import is_told_in
from attribution.comparing.statements import Statement
from attribution.model import ANONYMOUS_TYPES, Directness, SourceType
from attribution.sources.description import number_in

_REPORTS = frozenset({SourceType.MEDIA_UNNAMED, SourceType.DOC_UNNAMED})
_UNNAMED = ANONYMOUS_TYPES | {SourceType.TITLED, SourceType.COLLECTIVE}


def response_changes(pair: Pair) -> Iterator[Change]:
    """*Did not answer our questions* became *according to reports, did not answer*: nobody knows who asked."""
    if pair.new.is_sourced and not pair.old.is_sourced:
        message = f"who was asked and did not answer is now told on the word of {pair.new.source}"
        yield change_of(pair, "response-relayed", message, "", pair.new.source)


def attribution_changes(pair: Pair) -> Iterator[Change]:
    """Yield what changed in who says it; what is told of another source is not told of the same one once more."""
    told = list(_sourcing(pair))
    yield from told
    heard = {change.was for change in told}
    yield from (change for change in _outlet(pair) if not change.was or change.was not in heard)
    for find in () if told else (_count, _description):
        yield from find(pair)


def _sourcing(pair: Pair) -> Iterator[Change]:
    old, new = pair.old, pair.new
    if is_told_in(old, new) or is_told_in(new, old):
        return
    if old.is_sourced and not new.is_sourced:
        kind = "hedge-for-source" if new.directness is Directness.HEARSAY else "attribution-dropped"
        left = "a hedge without an author" if kind == "hedge-for-source" else "nobody"
        yield change_of(pair, kind, f"was attributed to {old.source}, is now attributed to {left}", old.source)
    elif old.is_sourced and old.source_type not in _REPORTS and new.source_type in _REPORTS:
        message = f"was attributed to {old.source}, is now attributed to “{new.source}”, a report without a name"
        yield change_of(pair, "report-for-source", message, old.source, new.source)
    elif new.is_sourced and not old.is_sourced:
        yield change_of(pair, "attribution-added", f"is now attributed to {new.source}", "", new.source)
    elif old.named and new.source_type in _UNNAMED:
        message = f"{old.source} was named, is now only “{new.source}”"
        yield change_of(pair, "name-dropped", message, old.source, new.source)
    elif new.named and old.source_type in _UNNAMED:
        message = f"“{old.source}” is now named: {new.source}"
        yield change_of(pair, "name-added", message, old.source, new.source)
    elif old.named and new.named and not same_name(old.source, new.source):
        message = f"was attributed to {old.source}, is now attributed to {new.source}"
        yield change_of(pair, "source-changed", message, old.source, new.source)


def _outlet(pair: Pair) -> Iterator[Change]:
    lost = [name for name in pair.old.outlets if not any(same_name(name, kept) for kept in pair.new.outlets)]
    found = [name for name in pair.new.outlets if not any(same_name(name, kept) for kept in pair.old.outlets)]
    if lost and not pair.new.outlets:
        yield change_of(pair, "outlet-dropped", f"no longer says that it comes from {lost[0]}", lost[0])
    elif found and not pair.old.outlets:
        yield change_of(pair, "outlet-added", f"now says that it comes from {found[0]}", "", found[0])


def _count(pair: Pair) -> Iterator[Change]:
    old, new = pair.old, pair.new
    if not (old.source_type in _UNNAMED and new.source_type in _UNNAMED):
        return
    # A source may have its number from another sentence, where more or fewer of them speak.
    was, now = number_in(old.speaker), number_in(new.speaker)
    if old.count is not None and old.count > 1 and new.count is now is None:
        message = "no longer says how many they are" if was is None else f"no longer says that they are {was}"
        yield change_of(pair, "count-dropped", message, str(was or ""))
    elif new.count is not None and new.count > 1 and old.count is was is None:
        message = "says now how many they are" if now is None else f"now says that they are {now}"
        yield change_of(pair, "count-added", message, "", str(now or ""))


def _description(pair: Pair) -> Iterator[Change]:
    old, new = pair.old, pair.new
    if old.source_type not in _UNNAMED or new.source_type not in _UNNAMED:
        return
    if _is_thinner(new, old):
        message = f"“{old.source}” is now only “{new.source}”"
        yield change_of(pair, "description-thinned", message, old.source, new.source)
    elif _is_thinner(old, new):
        message = f"“{old.source}” is now described as “{new.source}”"
        yield change_of(pair, "description-added", message, old.source, new.source)


_RANKS = (
    SourceType.TITLED,
    SourceType.ANON_DESCRIBED,
    SourceType.ANON_PARTIAL,
    SourceType.ANON_VAGUE,
    SourceType.COLLECTIVE,
)


def _is_thinner(one: Statement, other: Statement) -> bool:
    """Whether one source is described by fewer of the same words, or by others that tell less."""
    if one.description < other.description:
        return True
    if one.description == other.description or len(one.description) > len(other.description):
        return False
    return _RANKS.index(one.source_type) > _RANKS.index(other.source_type)

"""What changed in the sourcing of one statement: each kind of change is a small function of a pair."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from attribution.comparing.aligning import Pair
from attribution.comparing.statements import Statement
from attribution.graph.names import folded
from attribution.metrics.support import FIRMNESS
from attribution.model import ANONYMOUS_TYPES, Directness, SourceType, Span

WEAKER, STRONGER, OTHER = "weaker", "stronger", "changed"
DIRECTIONS: Mapping[str, str] = {
    "attribution-dropped": WEAKER,
    "hedge-for-source": WEAKER,
    "report-for-source": WEAKER,
    "response-relayed": WEAKER,
    "attribution-added": STRONGER,
    "name-dropped": WEAKER,
    "name-added": STRONGER,
    "source-changed": OTHER,
    "outlet-dropped": WEAKER,
    "outlet-added": STRONGER,
    "count-dropped": WEAKER,
    "count-added": STRONGER,
    "description-thinned": WEAKER,
    "description-added": STRONGER,
    "hedge-dropped": WEAKER,
    "hedge-added": OTHER,
    "verb-strengthened": WEAKER,
    "quotation-altered": WEAKER,
    "bare-claim-added": WEAKER,
    "source-lost": WEAKER,
    "source-gained": STRONGER,
    "roots-fewer": WEAKER,
    "roots-more": STRONGER,
}
SAME_QUOTATION = 98  # of 100: marks and case aside, the words are the same
LIKE_QUOTATION = 60  # of 100: it is the same quotation with other words
SHORTEST_QUOTATION = 3  # words below which a quotation is not compared
_FORCE: Mapping[str, int] = {"doubt": 0, "allegation": 0, "estimate": 0, "assertive": 2, "factive": 2, "admission": 2}
_PLAIN = 1  # the force of *said* and of every verb that the lexicon does not weigh
_REPORTS = frozenset({SourceType.MEDIA_UNNAMED, SourceType.DOC_UNNAMED})
_UNNAMED = ANONYMOUS_TYPES | {SourceType.TITLED, SourceType.COLLECTIVE}


@dataclass(frozen=True, slots=True)
class Change:
    """One change: its kind, one of `DIRECTIONS`, what it is in words, and both texts' words for the field.

    `old` and `new` are spans of the two texts; None where a side has nothing.
    """

    kind: str
    message: str
    was: str = ""
    now: str = ""
    old: Span | None = None
    new: Span | None = None

    @property
    def direction(self) -> str:
        """Return whether the sourcing grew weaker or stronger by it, or only changed."""
        return DIRECTIONS[self.kind]


def pair_changes(pair: Pair) -> Iterator[Change]:
    """Yield what changed between two versions of a statement. An unchanged sentence changes nothing."""
    if pair.old.text == pair.new.text and pair.old.source == pair.new.source:
        return
    if Directness.RESPONSE in {pair.old.directness, pair.new.directness}:
        yield from _response(pair)
        return
    told = list(_sourcing(pair))
    yield from told
    for find in (_outlet, _firmness, _force) if told else (_outlet, _count, _description, _firmness, _force):
        yield from find(pair)
    yield from _quotations(pair)


def _response(pair: Pair) -> Iterator[Change]:
    """*Did not answer our questions* became *according to reports, did not answer*: nobody knows who asked."""
    if pair.new.is_sourced and not pair.old.is_sourced:
        message = f"who was asked and did not answer is now told on the word of {pair.new.source}"
        yield _change(pair, "response-relayed", message, "", pair.new.source)


def _change(pair: Pair, kind: str, message: str, was: str = "", now: str = "") -> Change:
    return Change(kind, message, was, now, pair.old.span, pair.new.span)


def _sourcing(pair: Pair) -> Iterator[Change]:
    old, new = pair.old, pair.new
    if old.is_sourced and not new.is_sourced:
        kind = "hedge-for-source" if new.directness is Directness.HEARSAY else "attribution-dropped"
        left = "a hedge without an author" if kind == "hedge-for-source" else "nobody"
        yield _change(pair, kind, f"was attributed to {old.source}, is now attributed to {left}", old.source)
    elif old.is_sourced and old.source_type not in _REPORTS and new.source_type in _REPORTS:
        message = f"was attributed to {old.source}, is now attributed to “{new.source}”, a report without a name"
        yield _change(pair, "report-for-source", message, old.source, new.source)
    elif new.is_sourced and not old.is_sourced:
        yield _change(pair, "attribution-added", f"is now attributed to {new.source}", "", new.source)
    elif old.named and new.source_type in _UNNAMED:
        message = f"{old.source} was named, is now only “{new.source}”"
        yield _change(pair, "name-dropped", message, old.source, new.source)
    elif new.named and old.source_type in _UNNAMED:
        message = f"“{old.source}” is now named: {new.source}"
        yield _change(pair, "name-added", message, old.source, new.source)
    elif old.named and new.named and not same_name(old.source, new.source):
        message = f"was attributed to {old.source}, is now attributed to {new.source}"
        yield _change(pair, "source-changed", message, old.source, new.source)


def same_name(one: str, other: str) -> bool:
    """Whether two names can be one: the same, or one is part of the other, or the last words agree."""
    first, second = folded(one).split(), folded(other).split()
    return bool(first and second) and (
        first[-1] == second[-1] or set(first) <= set(second) or set(second) <= set(first)
    )


def _outlet(pair: Pair) -> Iterator[Change]:
    lost = [name for name in pair.old.outlets if not any(same_name(name, kept) for kept in pair.new.outlets)]
    found = [name for name in pair.new.outlets if not any(same_name(name, kept) for kept in pair.old.outlets)]
    if lost and not pair.new.outlets:
        yield _change(pair, "outlet-dropped", f"no longer says that it comes from {lost[0]}", lost[0])
    elif found and not pair.old.outlets:
        yield _change(pair, "outlet-added", f"now says that it comes from {found[0]}", "", found[0])


def _count(pair: Pair) -> Iterator[Change]:
    old, new = pair.old, pair.new
    both_unnamed = old.source_type in _UNNAMED and new.source_type in _UNNAMED
    if both_unnamed and old.count is not None and old.count > 1 and new.count is None:
        yield _change(pair, "count-dropped", f"no longer says that they are {old.count}", str(old.count))
    elif both_unnamed and new.count is not None and new.count > 1 and old.count is None:
        yield _change(pair, "count-added", f"now says that they are {new.count}", "", str(new.count))


def _description(pair: Pair) -> Iterator[Change]:
    old, new = pair.old, pair.new
    if old.source_type not in _UNNAMED or new.source_type not in _UNNAMED:
        return
    if _is_thinner(new, old):
        message = f"“{old.source}” is now only “{new.source}”"
        yield _change(pair, "description-thinned", message, old.source, new.source)
    elif _is_thinner(old, new):
        message = f"“{old.source}” is now described as “{new.source}”"
        yield _change(pair, "description-added", message, old.source, new.source)


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
    return one.description != other.description and _RANKS.index(one.source_type) > _RANKS.index(other.source_type)


def _firmness(pair: Pair) -> Iterator[Change]:
    was, now = pair.old.commitment, pair.new.commitment
    if FIRMNESS[now] > FIRMNESS[was]:
        yield _change(pair, "hedge-dropped", f"was {was}, is now {now}", was.value, now.value)
    elif FIRMNESS[now] < FIRMNESS[was] and pair.old.is_sourced == pair.new.is_sourced:
        yield _change(pair, "hedge-added", f"was {was}, is now {now}", was.value, now.value)


def _force(pair: Pair) -> Iterator[Change]:
    old, new = pair.old, pair.new
    if not (old.is_sourced and new.is_sourced and old.cue.casefold() != new.cue.casefold()):
        return
    if _FORCE.get(new.stance, _PLAIN) > _FORCE.get(old.stance, _PLAIN):
        message = f"“{old.cue}” became the stronger “{new.cue}”"
        yield _change(pair, "verb-strengthened", message, old.cue, new.cue)


def _quotations(pair: Pair) -> Iterator[Change]:
    """Compare each quotation with the one most like it; words that lost their marks were retold, and that is told."""
    for quotation in pair.old.quotations:
        if len(quotation.split()) < SHORTEST_QUOTATION:
            continue
        best = max(pair.new.quotations, key=lambda other: fuzz.ratio(_plain(quotation), _plain(other)), default="")
        likeness = fuzz.ratio(_plain(quotation), _plain(best))
        if LIKE_QUOTATION <= likeness < SAME_QUOTATION and not _is_cut(quotation, best):
            message = f"the quotation “{quotation}” now reads “{best}”"
            yield _change(pair, "quotation-altered", message, quotation, best)


def _plain(quotation: str) -> str:
    return " ".join("".join(char if char.isalnum() else " " for char in quotation.casefold()).split())


def _is_cut(old: str, new: str) -> bool:
    """Whether one quotation is a piece of the other, word for word."""
    one, other = f" {_plain(old)} ", f" {_plain(new)} "
    return one in other or other in one

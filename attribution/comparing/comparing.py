"""Two reports side by side: the sentences that state the same, and every change of sourcing between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attribution.comparing.aligning import Alignment, align
from attribution.comparing.cast import source_changes
from attribution.comparing.change import Change, same_name
from attribution.comparing.changes import pair_changes
from attribution.comparing.headlines import headline_changes
from attribution.comparing.replies import reply_changes
from attribution.comparing.shielding import shielding_changes
from attribution.comparing.standing import idle_sources
from attribution.comparing.statements import Statement, read_statements
from attribution.config import Settings
from attribution.model import Commitment, Directness, Report
from attribution.ruleset import RuleSet, rules_for

SMALL_WORDS = "comparison.small"
PARTY_WORDS = "grammar.unspecific"
RECORD_WORDS = "charge-words"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reports with their alignment and changes; `roots` is the number of independent roots before and after."""

    old: Report
    new: Report
    alignment: Alignment
    changes: tuple[Change, ...]
    roots: tuple[int, int]

    def of(self, direction: str) -> tuple[Change, ...]:
        """Return the changes of one direction: weaker, stronger or changed."""
        return tuple(change for change in self.changes if change.direction == direction)


def compare_reports(old: Report, new: Report, rules: RuleSet | None = None) -> Comparison:
    """Compare an earlier text with a later one, by our rules or others. Sentences that only moved change nothing."""
    rules = rules or rules_for(Settings())
    small = rules.words(SMALL_WORDS)
    alignment = align(read_statements(old, small), read_statements(new, small))
    replies = tuple(reply_changes(old, new, alignment, small | rules.words(PARTY_WORDS)))
    told = _without_lost(replies, [change for pair in alignment.pairs for change in pair_changes(pair)])
    told += shielding_changes(old, new, alignment.pairs, told)
    lost = [change for change in replies if change.kind == "response-dropped"]
    idle = idle_sources(old, new, alignment.pairs)
    cast = tuple(source_changes(old, new, [*told, *lost], small, idle))
    roots = _roots(old), _roots(new)
    above = headline_changes(*(read_statements(report, small, headline=True) for report in (old, new)))
    changes = (
        *above,
        *told,
        *_without_gained(replies, cast),
        *_bare_claims(alignment.added, rules.words(RECORD_WORDS)),
        *cast,
        *_root_change(roots, (_roots_less(old, idle[0]), _roots_less(new, idle[1]))),
    )
    return Comparison(old, new, alignment, changes, roots)


def _without_lost(replies: Sequence[Change], told: Sequence[Change]) -> list[Change]:
    """Return what pairs told, without who relays a reply that is no longer there."""
    lost = [change.old for change in replies]
    return [change for change in told if change.kind != "response-relayed" or change.old not in lost]


def _without_gained(replies: Sequence[Change], cast: Sequence[Change]) -> list[Change]:
    """Return the replies, without those of people whom the other text does not know: they are told as sources."""
    gained = [change.now for change in cast if change.kind == "source-gained"]
    return [change for change in replies if not change.now or not any(same_name(change.now, name) for name in gained)]


def _bare_claims(added: Sequence[Statement], records: frozenset[str]) -> Iterator[Change]:
    """Tell of new claims without a source; `records` are the words of a charge or a verdict, which is on record."""
    for statement in added:
        if statement.directness is Directness.BARE:
            message = "a new claim that can be disputed, without a source"
            yield Change("bare-claim-added", message, now=statement.text, new=statement.span)
        elif _accuses(statement) and not records.intersection(statement.text.lower().split()):
            message = "says now that somebody did wrong, without a source"
            yield Change("bare-claim-added", message, now=statement.text, new=statement.span)


def _accuses(statement: Statement) -> bool:
    is_told = statement.directness is Directness.BACKGROUND and statement.commitment is Commitment.CERTAIN
    return is_told and statement.accuses and not statement.is_sourced and not statement.quotations


def _roots(report: Report) -> int:
    return int(next(metric.value or 0 for metric in report.metrics if metric.code == "M6"))


def _roots_less(report: Report, idle: frozenset[str]) -> int:
    """Return the number of independent roots less those that only idle sources have."""
    roots = {source.root for source in report.sources if source.id not in idle}
    return _roots(report) - len({source.root for source in report.sources if source.id in idle} - roots)


def _root_change(roots: tuple[int, int], without_idle: tuple[int, int]) -> Iterator[Change]:
    was, now = roots
    kind = "roots-fewer" if now < was else "roots-more"
    before, after = without_idle
    if was != now and before != after and (after < before) == (now < was):
        yield Change(kind, f"{was} independent roots before, {now} now", str(was), str(now))

"""`attribution lint`: what a standards editor would send back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from attribution.caching.outcomes import Outcome, pack_outcome, unpack_outcome
from attribution.cli.analysing import Place, find_places, judged, memory_of
from attribution.cli.deliveries import Telling, check, deliver, looks, pages, take_telling, telling_options
from attribution.cli.group import FAILED, leave
from attribution.cli.options import analysis_options, choice_options, settings
from attribution.cli.output import complain
from attribution.cli.progress import with_progress
from attribution.cli.watching import watch
from attribution.cli.wishes import Wishes, take_wishes, wish_options
from attribution.config import Settings
from attribution.linting.remembering import Memory
from attribution.reporters import Refusal, Run

if TYPE_CHECKING:
    from attribution.cli.narrowing import Narrowed
    from attribution.model import Report
    from attribution.ruleset import RuleSet

FOUND = 1


class _Asked(NamedTuple):
    """What a run was asked for; `told` grows by what it tells on standard error."""

    places: tuple[Place, ...]
    telling: Telling
    wishes: Wishes
    chosen: Settings
    told: list[tuple[str, str]]

    @property
    def files(self) -> list[str]:
        """Return the articles that can be read, as far as is known."""
        return [place for place in self.places if isinstance(place, str)]

    def tell(self, message: str, *, kind: str = "error") -> None:
        """Tell a line now, and keep it for runs that are like this one."""
        complain(message, kind=kind)
        self.told.append((kind, message))


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE|FOLDER...|-")
@telling_options
@wish_options
@choice_options
@analysis_options
def lint(files: tuple[str, ...], **options: Any) -> None:
    """Check drafts for what a standards editor would send back.

    Exit status 1 if a finding is as severe as --fail-on or more, 2 if a file cannot be read.
    """
    telling, wishes = take_telling(options), take_wishes(options)
    check(telling, files)

    def once() -> int:
        chosen = settings(**options)
        asked = _Asked(find_places(files, chosen), telling, wishes, chosen, [])
        check(telling, asked.files)
        with memory_of(chosen, cached=not wishes.no_cache) as memory:
            outcome = _remembered(asked, memory)
        return outcome.status if deliver(outcome.pages, telling) else FAILED

    if wishes.watch:
        watch(files, lambda: _watched(files, settings(**options)), once)
    leave(once())


def _watched(files: tuple[str, ...], chosen: Settings) -> list[str]:
    """Return what a change of which is a reason to check again: the drafts, and the settings."""
    found = [place for place in find_places(files, chosen) if isinstance(place, str)]
    return [*found, *([str(chosen.file)] if chosen.file else [])]


def _remembered(asked: _Asked, memory: Memory | None) -> Outcome:
    """Return the outcome of the same run over the same files, if there was one, else that of this run."""
    key = _key(asked, memory)
    if memory is None or key is None:
        return _outcome(asked, memory)
    data = memory.store.get(key)
    kept = unpack_outcome(data) if data is not None else None
    if kept is not None:
        for kind, line in kept.told:
            complain(line, kind=kind)
        return kept
    outcome = _outcome(asked, memory)
    packed = pack_outcome(outcome)
    if packed is not None and _key(asked, memory) == key:
        memory.store.put({key: packed})
    return outcome


def _key(asked: _Asked, memory: Memory | None) -> str | None:
    """Return the key of the whole run; None where it cannot be kept."""
    if memory is None or asked.wishes.look_further or len(asked.files) < len(asked.places):
        return None
    everything = repr((looks(asked.telling), asked.chosen.fail_on, sorted(click.get_current_context().params.items())))
    return memory.run_key(asked.files, everything)


def _outcome(asked: _Asked, memory: Memory | None) -> Outcome:
    from attribution.linting.gating import Gate  # noqa: PLC0415 - not where the run is remembered
    from attribution.linting.showing import hidden, shown  # noqa: PLC0415

    refusals: list[Refusal] = []
    counting = _counting(asked, memory, refusals)
    gate, seen = Gate(asked.chosen.fail_on, asked.wishes.max_findings), asked.wishes.seen(asked.chosen.fail_on)
    visible = tuple(shown(report, **seen) for report in counting.reports)
    rules = partial(_rules, asked.chosen)
    run = Run(visible, tuple(refusals), rules, asked.chosen.model, hidden(counting.reports, **seen))
    if excess := gate.excess(visible):
        asked.tell(excess)
    failing = excess or counting.outdated or gate.fails(counting.reports)
    return Outcome(pages(run, asked.telling), tuple(asked.told), FAILED if refusals else FOUND if failing else 0)


def _counting(asked: _Asked, memory: Memory | None, refusals: list[Refusal]) -> Narrowed:
    """Return the reports with the findings that count; what was refused goes to `refusals`."""
    from attribution.cli.narrowing import narrow  # noqa: PLC0415 - calls git, reads baselines

    def reports() -> list[Report]:
        found = list(with_progress(judged(asked.places, asked.chosen, memory, tell=asked.tell), len(asked.places)))
        refusals.extend(one for one in found if isinstance(one, Refusal))
        return [one for one in found if not isinstance(one, Refusal)]

    return narrow(asked.wishes, asked.files, reports)


def _rules(chosen: Settings) -> RuleSet:
    from attribution.ruleset import rules_for  # noqa: PLC0415 - only for formats that tell of rules

    return rules_for(chosen)

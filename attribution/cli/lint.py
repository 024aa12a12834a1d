"""`attribution lint`: what a standards editor would send back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from attribution.caching.outcomes import Outcome, pack_outcome, unpack_outcome
from attribution.cli.analysing import Place, find_places, judged, memory_of, readable
from attribution.cli.deliveries import Telling, check, deliver, looks, pages, take_telling, telling_options
from attribution.cli.group import FAILED, leave
from attribution.cli.options import SettingsOf, analysis_options, choice_options, distinct, settings_by_place
from attribution.cli.output import complain
from attribution.cli.progress import with_progress
from attribution.cli.watching import watch
from attribution.cli.wishes import Wishes, take_wishes, wish_options
from attribution.config import Settings
from attribution.linting.remembering import Memory
from attribution.readers.files import STDIN
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
    holds: SettingsOf
    told: list[tuple[str, str]]

    @property
    def files(self) -> list[str]:
        """Return the articles that can be read, as far as is known."""
        return readable(self.places)

    def fail_on(self, report: Report) -> str:
        """Return from which severity a finding of this article fails the run."""
        return self.holds(report.article.path or STDIN).fail_on

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
    telling, wishes = take_telling(options), take_wishes(options, files)
    check(telling, files)

    def once() -> int:
        holds = settings_by_place(**options)
        with memory_of(cached=not wishes.no_cache) as memory:
            asked = _Asked(find_places(files, holds, memory), telling, wishes, holds, [])
            check(telling, asked.files)
            outcome = _remembered(asked, memory)
        if wishes.watch and telling.output is None and not outcome.pages[-1]:
            complain("no findings", kind="note")
        return outcome.status if deliver(outcome.pages, telling) else FAILED

    if wishes.watch:
        watch(files, lambda: _watched(files, settings_by_place(**options)), once)
    leave(once())


def _watched(files: tuple[str, ...], holds: SettingsOf) -> list[str]:
    """Return what a change of which is a reason to check again: the drafts, and the settings."""
    found = readable(find_places(files, holds))
    return [*found, *(str(chosen.file) for chosen in distinct(map(holds, [*files, *found])) if chosen.file)]


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
    fails = [asked.holds(file).fail_on for file in asked.files]
    everything = repr((looks(asked.telling), fails, sorted(click.get_current_context().params.items())))
    return memory.run_key(asked.files, asked.holds, everything)


def _outcome(asked: _Asked, memory: Memory | None) -> Outcome:
    from attribution.linting.gating import Gate  # noqa: PLC0415 - not where the run is remembered
    from attribution.linting.showing import shown_of  # noqa: PLC0415

    refusals: list[Refusal] = []
    counting = _counting(asked, memory, refusals)
    gate = Gate(asked.fail_on, asked.wishes.max_findings)
    visible, hidden = shown_of(counting.reports, lambda report: asked.wishes.seen(asked.fail_on(report)))
    chosen = distinct(map(asked.holds, asked.files or [STDIN]))
    run = Run(visible, tuple(refusals), partial(_rules, chosen), chosen[0].model, hidden)
    if excess := gate.excess(visible):
        asked.tell(excess)
    failing = excess or counting.outdated or gate.fails(counting.reports)
    return Outcome(pages(run, asked.telling), tuple(asked.told), FAILED if refusals else FOUND if failing else 0)


def _counting(asked: _Asked, memory: Memory | None, refusals: list[Refusal]) -> Narrowed:
    """Return the reports with the findings that count; what was refused goes to `refusals`."""
    from attribution.cli.narrowing import narrow  # noqa: PLC0415 - calls git, reads baselines

    def reports() -> list[Report]:
        found = list(with_progress(judged(asked.places, asked.holds, memory, tell=asked.tell), len(asked.places)))
        refusals.extend(one for one in found if isinstance(one, Refusal))
        read = [one for one in found if not isinstance(one, Refusal)]
        for report in read:
            for note in report.idle:
                asked.tell(f"{report.article.path}: {note}", kind="note")
        return read

    return narrow(asked.wishes, asked.files, reports)


def _rules(chosen: Sequence[Settings]) -> RuleSet:
    from attribution.ruleset import rules_of_all  # noqa: PLC0415 - only for formats that tell of rules

    return rules_of_all(chosen)

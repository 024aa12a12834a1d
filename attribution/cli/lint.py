"""`attribution lint`: what a standards editor would send back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from attribution.caching.outcomes import Outcome, pack_outcome, unpack_outcome
from attribution.cli.analysing import judged, memory_of
from attribution.cli.group import FAILED, leave
from attribution.cli.options import analysis_options, output_option, settings
from attribution.cli.output import complain, emit, page_look, refuse_overwriting
from attribution.cli.watching import watch
from attribution.cli.wishes import Wishes, choose, take_wishes, wish_options
from attribution.config import Settings
from attribution.linting.choosing import SEVERITIES, at_least
from attribution.linting.remembering import Memory
from attribution.reporters import Look, Refusal, Run, finding_formats, render_findings

if TYPE_CHECKING:
    from attribution.model import Report
    from attribution.ruleset import RuleSet

FOUND = 1


class _Asked(NamedTuple):
    """What a run was asked for; `told` grows by what it tells on standard error."""

    files: tuple[str, ...]
    form: str
    fail_on: str
    wishes: Wishes
    chosen: Settings
    look: Look
    told: list[tuple[str, str]]

    def tell(self, message: str, *, kind: str) -> None:
        """Tell a line now, and keep it for runs that are like this one."""
        complain(message, kind=kind)
        self.told.append((kind, message))


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...|-")
@click.option("--format", "form", type=click.Choice(finding_formats()), default="concise", show_default=True)
@output_option
@click.option("--fail-on", type=click.Choice((*SEVERITIES, "never")), default="error", show_default=True)
@wish_options
@analysis_options
def lint(files: tuple[str, ...], form: str, output: Path | None, fail_on: str, **options: Any) -> None:
    """Check drafts for what a standards editor would send back.

    Exit status 1 if a finding is as severe as --fail-on or more, 2 if a file cannot be read.
    """
    refuse_overwriting(output, files)
    wishes = take_wishes(options)

    def once() -> int:
        chosen = settings(**options)
        asked = _Asked(files, form, fail_on, wishes, chosen, page_look(color="auto", width=None, output=output), [])
        with memory_of(chosen, cached=not wishes.no_cache) as memory:
            outcome = _remembered(asked, memory)
        emit(outcome.page, output=output)
        return outcome.status

    if wishes.watch:
        watch(files, once)
    leave(once())


def _remembered(asked: _Asked, memory: Memory | None) -> Outcome:
    """Return the outcome of the same run over the same files, if there was one, else that of this run."""
    everything = repr((asked.look, sorted(click.get_current_context().params.items())))
    usable = memory is not None and not asked.wishes.look_further
    key = memory.run_key(asked.files, everything) if memory and usable else None
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
    if packed is not None and memory.run_key(asked.files, everything) == key:
        memory.store.put({key: packed})
    return outcome


def _outcome(asked: _Asked, memory: Memory | None) -> Outcome:
    refusals: list[Refusal] = []

    def reports() -> list[Report]:
        found = list(judged(asked.files, asked.chosen, memory, tell=asked.tell))
        refusals.extend(one for one in found if isinstance(one, Refusal))
        return [one for one in found if not isinstance(one, Refusal)]

    picked = choose(asked.wishes, asked.files, reports)
    shown = tuple(map(asked.wishes.shown, picked.reports))
    run = Run(shown, tuple(refusals), partial(_rules, asked.chosen), asked.chosen.model)
    failing = picked.outdated or any(at_least(f, asked.fail_on) for report in picked.reports for f in report.findings)
    page = render_findings(run, asked.form, look=asked.look)
    return Outcome(page, tuple(asked.told), FAILED if refusals else FOUND if failing else 0)


def _rules(chosen: Settings) -> RuleSet:
    from attribution.ruleset import load_rules  # noqa: PLC0415 - only for formats that tell of rules

    return load_rules(chosen.rules)

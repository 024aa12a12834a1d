"""`attribution lint`: what a standards editor would send back."""

from __future__ import annotations

from typing import Any

import click

from attribution.cli.analysing import analyzed
from attribution.cli.deliveries import Telling, check, deliver, taken, telling_options
from attribution.cli.group import FAILED, leave
from attribution.cli.options import analysis_options, choice_options, settings
from attribution.cli.output import complain
from attribution.cli.progress import with_progress
from attribution.config import FAIL_ON
from attribution.linting.gating import Gate
from attribution.linting.showing import hidden, shown
from attribution.model import Report
from attribution.reporters import Refusal, Run

FOUND = 1


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE|FOLDER...|-")
@telling_options
@click.option("--fail-on", type=click.Choice(FAIL_ON), show_default="error")
@click.option("--max-findings", type=click.IntRange(min=0), metavar="N", help="Fail too if more than N are shown.")
@click.option("--show", type=click.Choice(("notes",)), help="Show notes too; --fail-on note does so as well.")
@click.option("--show-suppressed", is_flag=True, help="Show suppressed findings too, with the reason.")
@choice_options
@analysis_options
def lint(files: tuple[str, ...], show: str | None, *, show_suppressed: bool, **options: Any) -> None:
    """Check drafts for what a standards editor would send back.

    Exit status 1 if a finding is as severe as --fail-on or more, 2 if a file cannot be read.
    """
    from attribution.ruleset import rules_for  # noqa: PLC0415 - --help must be quick

    telling, most = taken(Telling, options), options.pop("max_findings")
    check(telling, files)
    chosen = settings(**options)
    gate = Gate(chosen.fail_on, most)
    found = list(with_progress(analyzed(files, chosen), len(files)))
    reports = tuple(one for one in found if isinstance(one, Report))
    refusals = tuple(one for one in found if isinstance(one, Refusal))
    seen = {"notes": show is not None or gate.fail_on == "note", "suppressed": show_suppressed}
    visible = tuple(shown(report, **seen) for report in reports)
    run = Run(visible, refusals, rules_for(chosen), chosen.model, hidden(reports, **seen))
    written = deliver(run, telling)
    if excess := gate.excess(visible):
        complain(excess)
    leave(FAILED if refusals or not written else FOUND if excess or gate.fails(reports) else 0)

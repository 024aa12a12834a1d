"""`attribution lint`: what a standards editor would send back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from attribution.cli.analysing import analyzed
from attribution.cli.group import FAILED, leave
from attribution.cli.options import analysis_options, choice_options, output_option, settings
from attribution.cli.output import emit, page_look
from attribution.config import FAIL_ON
from attribution.linting.choosing import at_least, shown
from attribution.model import Report
from attribution.reporters import Refusal, Run, finding_formats, render_findings

FOUND = 1


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE|FOLDER...|-")
@click.option("--format", "form", type=click.Choice(finding_formats()), default="concise", show_default=True)
@output_option
@click.option("--fail-on", type=click.Choice(FAIL_ON), show_default="error")
@click.option("--show", type=click.Choice(("notes",)), help="Show notes too.")
@choice_options
@analysis_options
def lint(files: tuple[str, ...], form: str, output: Path | None, show: str | None, **options: Any) -> None:
    """Check drafts for what a standards editor would send back.

    Exit status 1 if a finding is as severe as --fail-on or more, 2 if a file cannot be read.
    """
    from attribution.ruleset import rules_for  # noqa: PLC0415 - --help must be quick

    chosen = settings(**options)
    found = list(analyzed(files, chosen, output=output))
    reports = tuple(one for one in found if isinstance(one, Report))
    refusals = tuple(one for one in found if isinstance(one, Refusal))
    run = Run(
        tuple(shown(report, notes=show is not None) for report in reports),
        refusals,
        rules_for(chosen),
        chosen.model,
    )
    emit(render_findings(run, form, look=page_look(color="auto", width=None, output=output)), output=output)
    failing = any(at_least(finding, chosen.fail_on) for report in reports for finding in report.findings)
    leave(FAILED if refusals else FOUND if failing else 0)

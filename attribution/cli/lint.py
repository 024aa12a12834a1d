"""`attribution lint`: what a standards editor would send back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from attribution.cli.analysing import judged
from attribution.cli.group import FAILED, leave
from attribution.cli.options import analysis_options, output_option, settings
from attribution.cli.output import emit, page_look, refuse_overwriting
from attribution.cli.wishes import choose, take_wishes, wish_options
from attribution.config import Settings
from attribution.linting.choosing import SEVERITIES, at_least
from attribution.model import Report
from attribution.reporters import Refusal, Run, finding_formats, is_brief, render_findings

if TYPE_CHECKING:
    from attribution.ruleset import RuleSet

FOUND = 1


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
    chosen = settings(**options)
    refusals: list[Refusal] = []

    def reports() -> list[Report]:
        brief = is_brief(form) and not wishes.need_sentences
        found = list(judged(files, chosen, cached=not wishes.no_cache, brief=brief))
        refusals.extend(one for one in found if isinstance(one, Refusal))
        return [one for one in found if isinstance(one, Report)]

    picked = choose(wishes, files, reports)
    run = Run(tuple(map(wishes.shown, picked.reports)), tuple(refusals), partial(_rules, chosen), chosen.model)
    emit(render_findings(run, form, look=page_look(color="auto", width=None, output=output)), output=output)
    failing = picked.outdated or any(at_least(f, fail_on) for report in picked.reports for f in report.findings)
    leave(FAILED if refusals else FOUND if failing else 0)


def _rules(chosen: Settings) -> RuleSet:
    from attribution.ruleset import load_rules  # noqa: PLC0415 - only for formats that tell of rules

    return load_rules(chosen.rules)

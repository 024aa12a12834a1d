"""`attribution diff` and `attribution compare`: what became of the sourcing between two texts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from attribution.cli.analysing import find_places, judged
from attribution.cli.group import FAILED, leave
from attribution.cli.options import analysis_options, output_option, settings
from attribution.cli.output import emit, page_look, refuse_overwriting
from attribution.config import Settings, split_names
from attribution.model import Report
from attribution.reporters import comparison_formats, render_comparison

if TYPE_CHECKING:
    from attribution.reporters.view.comparing import Contrast

WEAKER = 1
_SHOWN = (
    click.option("--format", "form", type=click.Choice(comparison_formats()), default="text", show_default=True),
    output_option,
    click.option(
        "--fail-on",
        type=click.Choice(("weaker", "never")),
        default="never",
        show_default=True,
        help="Exit with status 1 if the sourcing grew weaker.",
    ),
    analysis_options,
)


def _comparing(command: Any) -> Any:
    for option in reversed(_SHOWN):
        command = option(command)
    return command


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@_comparing
def diff(old: str, new: str, form: str, output: Path | None, fail_on: str, **options: Any) -> None:
    """Tell what happened to the sourcing between two versions of a story.

    Sources gained or lost; names, counts, descriptions, outlets, replies, reasons for anonymity and hedges dropped;
    verbs strengthened, quotations altered, new claims without a source; the independent roots before and after.
    """
    from attribution.reporters.view.comparing import Contrast  # noqa: PLC0415 - --help must be quick

    comparison = _compared((old, new), output, settings(new, **options))
    _tell(Contrast(comparison), form, output, fail_on)


@click.command()
@click.argument("original", metavar="ORIGINAL")
@click.argument("rewrite", metavar="REWRITE")
@click.option("--original-outlet", metavar="NAME[,ALIAS...]", default="", help="Say whose story the original is.")
@_comparing
def compare(original: str, rewrite: str, form: str, output: Path | None, **options: Any) -> None:
    """Hold our rewrite against another outlet's story: what it owes, and what it lost of the sourcing.

    Adds to what diff tells the share of the rewrite that has no root of its own, and the findings of XAR901 and XAR903.
    """
    from attribution.comparing.crediting import credit_findings, read_credit  # noqa: PLC0415
    from attribution.reporters.view.comparing import Contrast  # noqa: PLC0415
    from attribution.ruleset import rules_for  # noqa: PLC0415

    outlet, fail_on = split_names(options.pop("original_outlet")), options.pop("fail_on")
    chosen = settings(rewrite, **options)
    comparison = _compared((original, rewrite), output, chosen)
    credit = read_credit(comparison, outlet)
    found = credit_findings(comparison, credit, rules_for(chosen))
    _tell(Contrast(comparison, credit, found), form, output, fail_on)


def _compared(files: tuple[str, str], output: Path | None, chosen: Settings) -> Any:
    from attribution.comparing import compare_reports  # noqa: PLC0415
    from attribution.ruleset import rules_for  # noqa: PLC0415

    refuse_overwriting(output, files)
    found = list(judged(find_places(files, lambda _: chosen), lambda _: chosen))
    reports = [one for one in found if isinstance(one, Report)]
    if len(reports) < len(files):
        leave(FAILED)
    return compare_reports(reports[0], reports[1], rules_for(chosen))


def _tell(contrast: Contrast, form: str, output: Path | None, fail_on: str) -> None:
    look = page_look(color="auto", width=None, output=output)
    emit(render_comparison(contrast, form, look=look), output=output, for_programs=form != "text")
    leave(WEAKER if fail_on == "weaker" and contrast.comparison.of("weaker") else 0)

"""`attribution config`: what is in force, and where each value comes from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from attribution.cli.options import analysis_options, choice_options, settings_by_place
from attribution.cli.output import emit
from attribution.config import Settings

KEYS = ("model", "rules", "outlet", "outlets", "sources", "max-size", "exclude", "fail-on")
DEFAULT = "default"


@click.command()
@click.argument("files", nargs=-1, metavar="[FILE...]")
@choice_options
@analysis_options
def config(files: tuple[str, ...], **options: Any) -> None:
    """Show the settings and lint rules in force in this folder, and where each value comes from.

    With FILE, those for this article: the configuration file nearest to it, its path and the format in its front
    matter count.
    """
    holds = settings_by_place(**options)
    emit("\n".join("".join(f"{line}\n" for line in _page(holds(file or ""), file)) for file in files or (None,)))


def _page(chosen: Settings, file: str | None) -> Iterator[str]:
    from attribution.linting.layers import check_choices  # noqa: PLC0415 - --help must be quick
    from attribution.ruleset import rules_for  # noqa: PLC0415

    check_choices(rules_for(chosen), chosen)
    if file is not None:
        yield f"article: {file}"
    yield from (*_settings(chosen), "", *_rules(chosen, file))


def _settings(chosen: Settings) -> Iterator[str]:
    yield f"configuration file: {chosen.file or 'none'}"
    for key in KEYS:
        value = getattr(chosen, key.replace("-", "_"))
        shown = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
        yield f"{key} = {shown or '(none)'}  [{chosen.origins.get(key, DEFAULT)}]"


def _rules(chosen: Settings, file: str | None) -> Iterator[str]:
    from attribution.linting.selection import DEFAULT as RULE  # noqa: PLC0415
    from attribution.linting.selection import select  # noqa: PLC0415
    from attribution.ruleset import rules_for  # noqa: PLC0415

    for code, standing in select(rules_for(chosen), chosen, _article(chosen, file)).standings.items():
        severity = standing.severity or standing.rule.severity if standing.speaks else "off"
        yield f"{code} {standing.rule.name} = {severity}  [{standing.origin}]"
        for name, value in standing.rule.options.items():
            chosen_value, origin = standing.options.get(name, (value, RULE))
            yield f"  {name} = {chosen_value}  [{origin}]"


def _article(chosen: Settings, file: str | None) -> Any:
    from attribution.model import Article, SourceMap  # noqa: PLC0415
    from attribution.readers.choosing import read_file  # noqa: PLC0415

    if file is None:
        return Article("", None, "text", "", SourceMap((0,)))
    return read_file(str(Path(file)), max_size=chosen.max_size, stdin_name=chosen.stdin_name)

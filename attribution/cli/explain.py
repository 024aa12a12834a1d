"""`attribution explain`: any rule, class, figure, term or standard in words, from the data."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from pathlib import Path

import click

from attribution.cli.options import rules_options, settings
from attribution.cli.output import emit
from attribution.errors import ConfigError


@click.command()
@click.argument("word", required=False, metavar="[CODE|CLASS|TERM]")
@rules_options
def explain(word: str | None, folders: tuple[Path, ...], config: Path | None) -> None:
    """Explain a rule, a family of rules, a class, figure, term or standard.

    Also any reason of a report: AV, M6, relay, modifier/relay-named. Without a word: list what can be explained.
    """
    from attribution.cli.layout import family_text, sheet_text  # noqa: PLC0415 - --help must be quick
    from attribution.explaining import catalogue, families, family_rows, find, read_measured, sheet  # noqa: PLC0415
    from attribution.ruleset import load_rules  # noqa: PLC0415
    from attribution.suggestions import did_you_mean  # noqa: PLC0415

    rules = load_rules(settings(config=config, folders=folders).rules)
    if word is None:
        kinds = groupby(sorted(catalogue(rules), key=attrgetter("kind")), key=attrgetter("kind"))
        emit("".join(f"{kind}: {', '.join(entry.key for entry in group)}\n" for kind, group in kinds))
        emit(f"family of rules: {', '.join(families(rules))}\n")
        return
    found, family = find(rules, word), family_rows(rules, word)
    if not found and not family:
        known = [*families(rules), *(name for entry in catalogue(rules) for name in entry.names)]
        raise ConfigError(word, "nothing of that name", did_you_mean(word, known) or "see attribution explain")
    measured = read_measured()
    pages = [sheet_text(sheet(rules, entry, measured)) for entry in found]
    emit("\n".join([*([family_text(family)] if family else []), *pages]))

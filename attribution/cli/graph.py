"""`attribution graph`: the source graph of an article for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from attribution.cli.options import analysis_options, output_option, settings
from attribution.cli.output import complain, emit, refuse_overwriting
from attribution.config import Settings
from attribution.model import Article

FORMATS = ("graphml", "gexf", "dot", "json")


@click.command()
@click.argument("file", metavar="FILE|-")
@click.option("--format", "form", type=click.Choice(FORMATS), default="json", show_default=True)
@output_option
@analysis_options
def graph(file: str, form: str, output: Path | None, **options: Any) -> None:
    """Write the graph of an article.

    Its nodes are claims, sources, relays and roots; its edges go from what is said towards where it comes from.
    """
    from attribution.readers.choosing import read_file  # noqa: PLC0415 - --help must be quick

    refuse_overwriting(output, (file,))
    chosen = settings(file, **options)
    article = read_file(file, max_size=chosen.max_size, stdin_name=chosen.stdin_name)
    for note in article.notes:
        complain(f"{article.path or file}: {note}", kind="note")
    emit(_graph(article, chosen, form), output=output, for_programs=True)


def _graph(article: Article, chosen: Settings, form: str) -> str:
    from attribution.graph.export import export_graph  # noqa: PLC0415 - a file that is not there must be told at once
    from attribution.linting.judging import check_settings, judge  # noqa: PLC0415

    check_settings(chosen)
    return export_graph(judge(article, chosen).graph, form)

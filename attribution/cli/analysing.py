"""From the files of a command line to their reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from attribution.cli.output import complain, refuse_overwriting
from attribution.config import Settings
from attribution.errors import InputError
from attribution.model import Article, Report
from attribution.reporters import Refusal


def analyzed(files: Sequence[str], chosen: Settings, *, output: Path | None = None) -> Iterator[Report | Refusal]:
    """Yield the report of each file in order; one that cannot be analysed is told on standard error and refused.

    Folders stand for the articles in them. Raises `InputError` where the output would overwrite one of the articles.
    """
    from attribution.linting.layers import check_choices  # noqa: PLC0415 - --help must be quick
    from attribution.readers.choosing import read_file  # noqa: PLC0415
    from attribution.ruleset import rules_for  # noqa: PLC0415

    check_choices(rules_for(chosen), chosen)
    found = tuple(_articles(files, chosen))
    refuse_overwriting(output, [path for path in found if isinstance(path, str)])
    for path in found:
        try:
            if isinstance(path, InputError):
                raise path
            article = read_file(path, max_size=chosen.max_size, stdin_name=chosen.stdin_name)
            for note in article.notes:
                complain(f"{article.path or path}: {note}", kind="note")
            yield _analysis(article, chosen)
        except InputError as error:
            complain(str(error))
            yield Refusal(_shown(path, chosen), str(error))


def _articles(files: Sequence[str], chosen: Settings) -> Iterator[str | InputError]:
    """Yield the articles to read: what is named, and what is in named folders and is not named itself."""
    from attribution.readers.folders import find_articles  # noqa: PLC0415 - only where there are folders

    for path in files:
        if not path or not Path(path).is_dir():
            yield path
            continue
        inside = [one for one in find_articles(path, exclude=chosen.exclude, root=chosen.root) if one not in files]
        yield from inside or [InputError(path, "is a folder without articles", "name .txt or .md files")]


def _analysis(article: Article, chosen: Settings) -> Report:
    from attribution.linting.selection import apply_selection  # noqa: PLC0415
    from attribution.pipeline import analyze_article  # noqa: PLC0415 - a file that is not there must be told at once
    from attribution.ruleset import rules_for  # noqa: PLC0415

    return apply_selection(analyze_article(article, settings=chosen), rules_for(chosen), chosen)


def _shown(path: str | InputError, chosen: Settings) -> str:
    if isinstance(path, InputError):
        return path.where
    return chosen.stdin_name or path if path == "-" else path

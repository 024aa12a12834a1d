"""From an article to its report with what the user chose at work: the rules in force, and the ignores."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from attribution.config import Settings
from attribution.linting.ignores import Ignore, ignores_in
from attribution.linting.sidecar import ignores_beside
from attribution.linting.sourcefile import read_told
from attribution.model import Article, Report

if TYPE_CHECKING:
    from attribution.language.reading import Kept


def read_ignores(article: Article) -> tuple[Ignore, ...]:
    """Return every ignore for an article, of its own file and of the one beside it. Raises `InputError`."""
    return tuple(chain(ignores_in(article), ignores_beside(article.path)))


def check_settings(settings: Settings) -> None:
    """Raise `ConfigError`, `RuleError` or `InputError` where settings choose what there is not, before any article."""
    from attribution.linting.layers import check_choices  # noqa: PLC0415
    from attribution.ruleset import rules_for  # noqa: PLC0415

    check_choices(rules_for(settings), settings)
    read_told(None, settings)


def judge(article: Article, settings: Settings, kept: Kept | None = None) -> Report:
    """Analyse an article, with `kept` only its new paragraphs, by the rules in force for it, and apply its ignores.

    Takes settings that `check_settings` has passed. Raises as the analysis does, and `InputError` for a bad sidecar.
    """
    ignores, told = read_ignores(article), read_told(article.path, settings)  # before the model is loaded
    from attribution.linting.selection import select  # noqa: PLC0415
    from attribution.linting.suppressing import apply_ignores  # noqa: PLC0415
    from attribution.pipeline import analyze_article  # noqa: PLC0415 - loads spaCy
    from attribution.ruleset import rules_for  # noqa: PLC0415

    selection = select(rules_for(settings), settings, article)
    report = analyze_article(article, settings=settings, rules=selection.rules, kept=kept, told=told)
    return apply_ignores(selection.applied(report), selection, ignores)

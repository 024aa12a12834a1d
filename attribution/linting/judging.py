"""From an article to its report with ignores at work: what `lint` shows, and what is cached."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from attribution.config import Settings
from attribution.linting.ignores import Ignore, ignores_in
from attribution.linting.sidecar import ignores_beside
from attribution.model import Article, Report

if TYPE_CHECKING:
    from attribution.language.reading import Kept


def read_ignores(article: Article) -> tuple[Ignore, ...]:
    """Return every ignore for an article, of its own file and of the one beside it. Raises `InputError`."""
    return tuple(chain(ignores_in(article), ignores_beside(article.path)))


def judge(article: Article, settings: Settings, kept: Kept | None = None) -> Report:
    """Analyse an article, with `kept` only its new paragraphs, and apply its ignores.

    Raises as the analysis does, and `InputError` for a bad sidecar.
    """
    ignores = read_ignores(article)  # before the model is loaded
    from attribution.linting.suppressing import apply_ignores  # noqa: PLC0415
    from attribution.pipeline import analyze_article, prepared  # noqa: PLC0415 - these load spaCy

    rules, _ = prepared(settings.rules, settings.model)
    return apply_ignores(analyze_article(article, settings=settings, kept=kept), rules.lint, ignores)

"""From reports to something to read: every plain module of this package is a format of `report` with a `render`.

The formats of `lint` are the modules of the package `findings`, those of `diff` and `compare` of `comparison`, those
of `summary` of `summary`.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from attribution.reporters.view.run import Hidden, Look, Refusal, Run

if TYPE_CHECKING:
    from attribution.reporters.view.comparing import Contrast
    from attribution.reporters.view.many import Summary

__all__ = [
    "Hidden",
    "Look",
    "Refusal",
    "Run",
    "comparison_formats",
    "finding_formats",
    "format_names",
    "render",
    "render_comparison",
    "render_findings",
    "render_statistics",
    "render_summary",
    "summary_formats",
]

_FINDINGS = f"{__name__}.findings"
_COMPARISON = f"{__name__}.comparison"
_SUMMARY = f"{__name__}.summary"


def format_names() -> tuple[str, ...]:
    """Return the names of the formats of reports, which are those of the modules here."""
    return _modules(__name__)


def finding_formats() -> tuple[str, ...]:
    """Return the names of the formats of findings, which are those of the modules in `findings`."""
    return _modules(_FINDINGS)


def comparison_formats() -> tuple[str, ...]:
    """Return the names of the formats of comparisons, which are those of the modules in `comparison`."""
    return _modules(_COMPARISON)


def summary_formats() -> tuple[str, ...]:
    """Return the names of the formats of summaries, which are those of the modules in `summary`."""
    return _modules(_SUMMARY)


def _modules(package: str) -> tuple[str, ...]:
    paths = import_module(package).__path__
    return tuple(sorted(module.name for module in iter_modules(paths) if not module.ispkg))


def render(run: Run, format_name: str, *, look: Look) -> str:
    """Return the reports of a run in one of the formats, ending in a newline."""
    rendered: str = import_module(f"{__name__}.{format_name}").render(run, look=look)
    return rendered


def render_findings(run: Run, format_name: str, *, look: Look) -> str:
    """Return the findings of a run in one of the formats of `lint`."""
    rendered: str = import_module(f"{_FINDINGS}.{format_name}").render(run, look=look)
    return rendered


def render_comparison(contrast: Contrast, format_name: str, *, look: Look) -> str:
    """Return a comparison in one of the formats of `diff` and `compare`."""
    rendered: str = import_module(f"{_COMPARISON}.{format_name}").render(contrast, look=look)
    return rendered


def render_summary(summary: Summary, format_name: str, *, table: str, look: Look) -> str:
    """Return a summary in one of its formats; `table` says which one is written where only one can be."""
    rendered: str = import_module(f"{_SUMMARY}.{format_name}").render(summary, table=table, look=look)
    return rendered


def render_statistics(run: Run, *, look: Look) -> str:
    """Return the findings of a run as a table by rule."""
    rendered: str = import_module(f"{_FINDINGS}.parts.statistics").render(run, look=look)
    return rendered

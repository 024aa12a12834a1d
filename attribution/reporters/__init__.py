"""From reports to something to read: every plain module of this package is a format of `report` with a `render`.

The formats of `lint` are the modules of the package `findings`.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from attribution.reporters.view.run import Hidden, Look, Refusal, Run

__all__ = [
    "Hidden",
    "Look",
    "Refusal",
    "Run",
    "finding_formats",
    "format_names",
    "render",
    "render_findings",
    "render_statistics",
]

_FINDINGS = f"{__name__}.findings"


def format_names() -> tuple[str, ...]:
    """Return the names of the formats of reports, which are those of the modules here."""
    return _modules(__name__)


def finding_formats() -> tuple[str, ...]:
    """Return the names of the formats of findings, which are those of the modules in `findings`."""
    return _modules(_FINDINGS)


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


def render_statistics(run: Run, *, look: Look) -> str:
    """Return the findings of a run as a table by rule."""
    rendered: str = import_module(f"{_FINDINGS}.parts.statistics").render(run, look=look)
    return rendered

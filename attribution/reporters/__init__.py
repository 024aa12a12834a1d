"""From reports to something to read: every plain module of this package is an output format with a `render`."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from attribution.reporters.view.run import Look, Refusal, Run

__all__ = ["Look", "Refusal", "Run", "format_names", "render"]


def format_names() -> tuple[str, ...]:
    """Return the names of the output formats, which are those of the modules here."""
    return tuple(sorted(module.name for module in iter_modules(__path__) if not module.ispkg))


def render(run: Run, format_name: str, *, look: Look) -> str:
    """Return the reports of a run in one of the formats, ending in a newline."""
    rendered: str = import_module(f"{__name__}.{format_name}").render(run, look=look)
    return rendered

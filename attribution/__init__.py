"""Who says so, how directly, and how many independent sources a news story stands on."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from attribution.config import Settings
from attribution.model import Article, Report

if TYPE_CHECKING:
    from attribution.pipeline import analyze
    from attribution.ruleset import load_rules

__version__ = "0.1.0"
__all__ = ["Article", "Report", "Settings", "analyze", "load_rules"]

_SLOW = {"analyze": "attribution.pipeline", "load_rules": "attribution.ruleset"}


def __getattr__(name: str) -> Any:
    """Import what takes its time only when it is asked for: the package itself is imported without spaCy."""
    if name not in _SLOW:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_SLOW[name]), name)

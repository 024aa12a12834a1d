"""Who says so, how directly, and how many independent sources a news story stands on.

`analyze(text)` is the whole job; the language model is loaded when it is first called, not when this is imported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attribution.config import Settings
from attribution.errors import AttributionError, ConfigError, InputError, ModelError, RuleError
from attribution.model import Article, Report
from attribution.ruleset import RuleSet, load_rules

if TYPE_CHECKING:
    from attribution.pipeline import analyze

__version__ = "0.1.0"
__all__ = [
    "Article",
    "AttributionError",
    "ConfigError",
    "InputError",
    "ModelError",
    "Report",
    "RuleError",
    "RuleSet",
    "Settings",
    "analyze",
    "load_rules",
]


def __getattr__(name: str) -> Any:
    """Import the pipeline, and spaCy with it, only where it is asked for."""
    if name == "analyze":
        from attribution.pipeline import analyze  # noqa: PLC0415

        return analyze
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

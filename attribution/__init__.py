"""Who says so, how directly, and how many independent sources a news story stands on.

`analyze(text)` is the whole job; the language model is loaded when it is first called, not when this is imported.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from attribution.config import Settings
    from attribution.errors import AttributionError, ConfigError, InputError, ModelError, RuleError
    from attribution.model import Article, Report
    from attribution.pipeline import analyze
    from attribution.ruleset import RuleSet, load_rules

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
_MODULES = {
    **dict.fromkeys(("AttributionError", "ConfigError", "InputError", "ModelError", "RuleError"), "errors"),
    **dict.fromkeys(("Article", "Report"), "model"),
    **dict.fromkeys(("RuleSet", "load_rules"), "ruleset"),
    "Settings": "config",
    "analyze": "pipeline",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for where it is asked for: a command that needs none of it must start at once."""
    if name in _MODULES:
        return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

"""Lint rules at work: each check is a small function in a module of this package, found by its name."""

from attribution.checks.running import BY_COMMAND, fill_message, run_checks

__all__ = ["BY_COMMAND", "fill_message", "run_checks"]

"""Lint rules at work: each check is a small function in a module of this package, found by its name."""

from attribution.checks.running import BY_COMMAND, run_checks

__all__ = ["BY_COMMAND", "run_checks"]

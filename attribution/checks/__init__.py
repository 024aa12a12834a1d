"""Lint rules at work: each check is a small function in a module of this package, found by its name."""

from attribution.checks.running import run_checks

__all__ = ["run_checks"]

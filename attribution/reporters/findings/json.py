"""The report for other tools, version 1, with the findings that are shown."""

from attribution.reporters.json import render

__all__ = ["render"]

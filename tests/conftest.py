"""Tests that need the folder ../shared are skipped where it is not there; none uses the cache of whoever runs them."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"

CACHE = tempfile.TemporaryDirectory(prefix="attribution-tests-")


def pytest_configure() -> None:
    os.environ["XDG_CACHE_HOME"] = CACHE.name


def pytest_unconfigure() -> None:
    CACHE.cleanup()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if SHARED.is_dir():
        return
    for item in items:
        if item.get_closest_marker("shared"):
            item.add_marker(pytest.mark.skip(reason="the folder ../shared is not there"))

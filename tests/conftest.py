"""Tests that need ../shared, or a browser, are skipped where it is not there; none uses the cache of who runs them."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

SHARED = Path(__file__).resolve().parents[2] / "shared"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


CACHE = tempfile.TemporaryDirectory(prefix="attribution-tests-")


# How long an example takes says how busy the machine is.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


def pytest_configure() -> None:
    # A shell's background job ignores interrupts, and so would the commands that a test interrupts.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.environ["XDG_CACHE_HOME"] = CACHE.name


def pytest_unconfigure() -> None:
    CACHE.cleanup()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    missing = {
        "shared": "" if SHARED.is_dir() else "the folder ../shared is not there",
        "browser": "" if CHROMIUM and find_spec("playwright") else "Chromium or playwright is not there",
    }
    for item in items:
        for marker, reason in missing.items():
            if reason and item.get_closest_marker(marker):
                item.add_marker(pytest.mark.skip(reason=reason))

"""Helpers of the command-line tests: the command as a process, and as a call."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from click.testing import CliRunner, Result

from attribution.cli.main import main

COMMAND = [sys.executable, "-c", "from attribution.cli.main import main; main(prog_name='attribution')"]
CHECKOUT = Path(__file__).resolve().parents[1]


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return an environment without what would change a page, in which this checkout is what is imported."""
    kept = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "COLUMNS", "PYTHONIOENCODING"}}
    return {**kept, "PYTHONPATH": str(CHECKOUT), **(more or {})}


def start(
    *arguments: str, env: Mapping[str, str] | None = None, cwd: Path | None = None, data: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a process of its own."""
    return subprocess.run(
        [*COMMAND, *arguments], input=data, capture_output=True, check=False, env=environment(env), cwd=cwd, timeout=120
    )


def call(*arguments: str) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(main, list(arguments), prog_name="attribution")

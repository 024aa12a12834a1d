"""Where the command begins: even what is interrupted while it still imports ends without a traceback."""

from __future__ import annotations

import sys

INTERRUPTED = 130


def main() -> None:
    """Run the command line and leave the process."""
    try:
        from attribution.cli.main import main as run  # noqa: PLC0415 - half of the time of a short run

        run(prog_name="attribution")
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)

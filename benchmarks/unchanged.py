"""How long `lint` takes over drafts that have not changed, beside a bare start of Python with click.

The two are run in turns as processes of their own, in a cache of their own, and the middle of each is compared:
processor time, which a busy machine does not change, and elapsed time.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
BARE = "import click"
LINT = "import sys; from attribution.cli.main import main; main(['lint', '--fail-on', 'never', *sys.argv[1:]])"
READ = "import sys, click; [open(path, 'rb').read() for path in sys.argv[1:]]"
MOST = 2.0


class Cost(NamedTuple):
    """What one process cost, in seconds."""

    processor: float
    elapsed: float


def main() -> int:
    """Print the ratios; fail where the processor time is more than twice that of a bare start."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=sorted((ROOT / "examples").glob("*.txt")))
    parser.add_argument("--rounds", type=int, default=15)
    asked = parser.parse_args()
    files = [str(path.resolve()) for path in asked.files]
    with tempfile.TemporaryDirectory() as folder:
        # Bytecode is kept as in an installation, whatever the shell says, but not in the checkout.
        own = {"XDG_CACHE_HOME": folder, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": f"{folder}/bytecode"}
        environment = {**os.environ, **own, "PYTHONDONTWRITEBYTECODE": ""}
        first = _cost(LINT, files, environment)
        rounds = [[_cost(code, files, environment) for code in (BARE, READ, LINT)] for _ in range(asked.rounds)]
    costs = [Cost(*(median(parts) for parts in zip(*kind, strict=True))) for kind in zip(*rounds, strict=True)]
    for name, cost in zip(("import click", "and reading", "lint, unchanged"), costs, strict=True):
        print(f"{name:16} {cost.processor * 1000:7.1f} ms processor {cost.elapsed * 1000:7.1f} ms elapsed")
    print(f"{'lint, first run':16} {first.processor * 1000:7.1f} ms processor {first.elapsed * 1000:7.1f} ms elapsed")
    bare, reading, warm = costs
    ratio = (warm.processor - (reading.processor - bare.processor)) / bare.processor
    print(f"ratio without reading: {ratio:.2f} of processor time, {warm.elapsed / reading.elapsed:.2f} of elapsed time")
    return 1 if ratio > MOST else 0


def _cost(code: str, files: Sequence[str], environment: Mapping[str, str]) -> Cost:
    before, began = _processor(), time.perf_counter()
    subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", code, *files], env=environment, check=True, stdout=subprocess.DEVNULL, cwd="/"
    )
    return Cost(_processor() - before, time.perf_counter() - began)


def _processor() -> float:
    """Return the processor time of the processes that have ended; finer than `os.times`."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    sys.exit(main())

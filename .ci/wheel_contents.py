"""Compare a wheel with the checkout: it holds what git knows, or would take, of attribution/ and rules/, and no other.

wheel_contents.py WHEEL
"""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

MUST = (
    "attribution/py.typed",
    "attribution/report.schema.json",
    "attribution/comparison.schema.json",
    "attribution/summary.schema.json",
    "attribution/rules/scale.yaml",
)


def shipped(wheel: Path) -> set[str]:
    """Return the files of a wheel without those that describe it."""
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


def expected() -> set[str]:
    """Return where the files of the checkout must stand in a wheel."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", "attribution", "rules"]
    names = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\0")
    kept = (name for name in names if Path(name).is_file())
    return {f"attribution/{name}" if name.startswith("rules/") else name for name in kept}


def main(wheel: Path) -> int:
    """Tell what is too much, what is missing; return 1 if anything is."""
    found, wanted = shipped(wheel), expected() | set(MUST)
    lines = [f"not in the checkout: {name}" for name in sorted(found - wanted)]
    lines += [f"missing: {name}" for name in sorted(wanted - found)]
    print(*lines or [f"{wheel.name}: {len(found)} files, all of them the checkout's"], sep="\n")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

"""Where results are kept: a folder of the user's that nobody else can look into."""

from __future__ import annotations

import os
import sys
from pathlib import Path

FOLDER = "attribution"
FORMAT = 1
FILE = f"lint-{FORMAT}.sqlite3"
ASIDE = ("-wal", "-shm", "-journal")


def cache_file() -> Path | None:
    """Return the file in the user's cache folder; None where there is no such folder."""
    try:
        return _caches() / FOLDER / FILE
    except RuntimeError:  # no home
        return None


def _caches() -> Path:
    """Return the folder by the XDG base directory specification, or as the system has it."""
    named = os.environ.get("XDG_CACHE_HOME", "")
    if Path(named).is_absolute():
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")


def make_private(file: Path) -> None:
    """Make the file and its folder, so that only the user can read them. Raises OSError."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file.parent.chmod(0o700)
    os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
    file.chmod(0o600)

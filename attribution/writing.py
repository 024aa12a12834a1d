"""Files written whole or not at all: a run that is stopped leaves what was there before."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write a file beside its place and move it there. Raises OSError, and leaves the old file then.

    A link is followed; a device or pipe, and a file in a folder where nothing can be made, is written in place.
    """
    target = path.resolve() if path.is_symlink() else path
    if target.exists() and not (target.is_file() and os.access(target.parent, os.W_OK)):
        target.write_bytes(data)
        return
    beside = target.with_name(f".{target.name[:100]}.{os.urandom(4).hex()}.tmp")
    try:
        beside.write_bytes(data)
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o7777)
        beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise

"""The results in SQLite: safe against parallel and killed runs, and given up where anything is wrong with it."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple, TypeVar

from attribution.caching.mending import alone, is_damage, parts, remove
from attribution.caching.place import FORMAT, make_private

WAIT = 5.0
RESULTS, PARAGRAPHS = "results", "paragraphs"
MOST = {RESULTS: 5_000, PARAGRAPHS: 20_000}
DAY = 86_400
_TABLE = """CREATE TABLE IF NOT EXISTS {}
    (key TEXT PRIMARY KEY, day INTEGER NOT NULL, data BLOB NOT NULL) WITHOUT ROWID"""
Answer = TypeVar("Answer")


class Store:
    """Results by key. A damaged file is begun anew; where none can be used there are no results. `tell` says so."""

    def __init__(self, file: Path, tell: Callable[[str], None]) -> None:
        self.file = file
        self.tell = tell
        self._open: sqlite3.Connection | None = None
        self._given_up = False
        self._mended = False
        self._grown = False

    def get(self, key: str, table: str = RESULTS) -> bytes | None:
        """Return what a table keeps under a key; None where there is nothing."""
        return self._ask(lambda open_: _get(open_, table, key))

    def put(self, data: Mapping[str, bytes], table: str = RESULTS) -> None:
        """Keep things under their keys, all or none of them."""
        self._grown = self._grown or bool(data)
        self._ask(lambda open_: _put(open_, table, data))

    def close(self) -> None:
        """Let go of the file; what was not asked for longest goes first where there is too much."""
        if self._grown:
            self._grown = False
            self._ask(_cull)
        if self._open is not None:
            with suppress(sqlite3.Error):
                self._open.close()
            self._open = None

    def _ask(self, question: Callable[[sqlite3.Connection], Answer]) -> Answer | None:
        if self._given_up:
            return None
        try:
            if self._open is None:
                self._open = _opened(self.file)
            return question(self._open)
        except (sqlite3.Error, OSError) as error:
            self._grown = False
            self.close()
            if self._begun_anew(error):
                return self._ask(question)
            self._given_up = True
            self.tell(f"the cache cannot be used ({_reason(error)}); going on without it; see attribution cache info")
            return None

    def _begun_anew(self, error: Exception) -> bool:
        """Whether a damaged file is out of the way now: another run may have seen to it. Once in a run is enough."""
        if not is_damage(error) or self._mended:
            return False
        self._mended = True
        try:
            with alone(self.file.parent):
                if not _is_sound(self.file):
                    remove(self.file)
        except (sqlite3.Error, OSError):
            return False
        self.tell(f"the cache was damaged ({_reason(error)}) and is begun anew")
        return True


class Info(NamedTuple):
    """How much is kept."""

    results: int
    size: int


def info(file: Path) -> Info:
    """Return how much a file keeps. Raises `sqlite3.Error` or OSError for one that is damaged."""
    size = sum(part.stat().st_size for part in parts(file) if part.exists())
    if not file.exists():
        return Info(0, 0)
    with closing(_opened(file)) as open_:
        return Info(open_.execute("SELECT count(*) FROM results").fetchone()[0], size)


def clear(file: Path) -> None:
    """Forget all results, leaving nothing of them on the disk. Raises OSError and `sqlite3.OperationalError`.

    A file that others may have open is emptied, never removed; only a damaged one is, and those of other versions.
    """
    for other in file.parent.glob("lint-*.sqlite3*"):
        if not other.name.startswith(file.name):
            other.unlink(missing_ok=True)
    if not file.exists():
        return
    try:
        with closing(_opened(file)) as open_:
            open_.execute("PRAGMA secure_delete = ON")
            for table in MOST:
                open_.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
            open_.execute("VACUUM")
            open_.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.OperationalError:  # in use, or no room: the file itself is sound
        raise
    except sqlite3.DatabaseError:
        remove(file)


def _is_sound(file: Path) -> bool:
    """Whether SQLite finds nothing wrong with a file. Raises `sqlite3.OperationalError` for one that is in use."""
    try:
        with closing(_opened(file)) as open_:
            return bool(open_.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return False
        raise


def _opened(file: Path) -> sqlite3.Connection:
    """Open the file, made first where it is not there, in a mode in which readers and a writer do not wait."""
    make_private(file)
    open_ = sqlite3.connect(file, timeout=WAIT, isolation_level=None)
    try:
        _prepare(open_)
    except BaseException:
        open_.close()
        raise
    return open_


def _prepare(open_: sqlite3.Connection) -> None:
    (version,) = open_.execute("PRAGMA user_version").fetchone()
    if version not in {0, FORMAT}:
        raise sqlite3.DatabaseError("made by another version")
    if version == 0:
        with suppress(sqlite3.OperationalError):  # another run is just doing it
            open_.execute("PRAGMA journal_mode = WAL")
        for table in MOST:
            open_.execute(_TABLE.format(table))
        open_.execute(f"PRAGMA user_version = {FORMAT}")
    open_.execute("PRAGMA synchronous = NORMAL")


def _get(open_: sqlite3.Connection, table: str, key: str) -> bytes | None:
    row = open_.execute(f"SELECT day, data FROM {table} WHERE key = ?", (key,)).fetchone()  # noqa: S608 - our own names
    if row is None or not isinstance(row[1], bytes):
        return None
    if row[0] != _today():
        open_.execute(f"UPDATE {table} SET day = ? WHERE key = ?", (_today(), key))  # noqa: S608
    return row[1]


def _put(open_: sqlite3.Connection, table: str, data: Mapping[str, bytes]) -> None:
    rows = [(key, _today(), value) for key, value in data.items()]
    open_.execute("BEGIN IMMEDIATE")
    try:
        open_.executemany(f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?)", rows)  # noqa: S608
        open_.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            open_.execute("ROLLBACK")
        raise


def _cull(open_: sqlite3.Connection) -> None:
    for table, most in MOST.items():
        (count,) = open_.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
        if count > most:
            oldest = f"SELECT key FROM {table} ORDER BY day LIMIT ?"  # noqa: S608
            open_.execute(f"DELETE FROM {table} WHERE key IN ({oldest})", (count - most + most // 10,))  # noqa: S608


def _today() -> int:
    return int(time.time()) // DAY


def _reason(error: Exception) -> str:
    """Return what the system says; SQLite's messages name tables and files, never what is kept in them."""
    return (error.strerror if isinstance(error, OSError) else str(error)) or type(error).__name__

"""The work file of a long run: a line for each article that is done, so that a stopped run goes on where it stopped."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Sequence
from contextlib import AbstractContextManager
from functools import cache
from io import BufferedReader, FileIO
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from attribution.config import Settings
from attribution.errors import ConfigError
from attribution.model import ModelInfo
from attribution.reporters.view.many import ArticleRow

if TYPE_CHECKING:
    from pydantic import TypeAdapter

HEADER = b'{"attribution-work-file": 1}\n'
# The first two are told by digests of their own; a limit on size changes no result.
_NOT_IN_KEY = frozenset({"rules", "model", "max_size"})


def conditions(settings: Settings, rules_digest: str, model: ModelInfo, tool: str) -> str:
    """Return a digest of all on which a row depends besides its article: rules, model, settings, version."""
    said = [repr(getattr(settings, f.name)) for f in dataclasses.fields(settings) if f.name not in _NOT_IN_KEY]
    known = [hashlib.sha256(path.read_bytes()).hexdigest() for path in settings.sources]
    told = json.dumps([rules_digest, model.name, model.version, model.digest, tool, *said, *known])
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def row_key(parts: Sequence[bytes | None], path: str, digest: str) -> str:
    """Return the key of an article's row: its bytes, those of the files beside it, its place, and the conditions."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(b"-" if part is None else b"+%d:" % len(part) + part)
    return f"{whole.hexdigest()}{path}:{digest}"


class WorkFile(AbstractContextManager["WorkFile"]):
    """The rows of an earlier run by their keys, and a place to add to. Without a path nothing is kept."""

    def __init__(self, path: Path | None) -> None:
        self._file: FileIO | None = None
        self._rows: dict[str, tuple[int, int]] = {}
        if path is not None:
            self._open(path)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()

    def get(self, key: str) -> ArticleRow | None:
        """Return the row of an article that was done before; None where there is none or its line is damaged."""
        if self._file is None or key not in self._rows:
            return None
        start, length = self._rows[key]
        self._file.seek(start)
        return _row_of(self._file.read(length))

    def add(self, key: str, row: ArticleRow) -> None:
        """Add a row, in one write: whatever stops the run, all lines but the last are whole."""
        if self._file is not None:
            line = json.dumps({"key": key, "row": dataclasses.asdict(row)}, separators=(",", ":"))
            self._file.write(f"{line}\n".encode())

    def _open(self, path: Path) -> None:
        try:
            FileIO(path, "a").close()  # so that there is one to read
            end = self._read_places(BufferedReader(FileIO(path)), str(path))
            self._file = FileIO(path, "a+")
            self._file.truncate(end)  # a last line that was not finished
            if not end:
                self._file.write(HEADER)
        except OSError as error:
            raise ConfigError(str(path), f"cannot be used ({error.strerror})", "check --resume") from error

    def _read_places(self, lines: BufferedReader, name: str) -> int:
        """Note where the row of each key lies, and return where the last whole line ends."""
        with lines:
            first = lines.readline()
            if not HEADER.startswith(first):
                raise ConfigError(name, "is no work file of attribution summary", "name another for --resume")
            end = len(first) if first == HEADER else 0
            for line in lines:
                if line.endswith(b"\n"):
                    if (key := _key_of(line)) is not None:
                        self._rows[key] = (end, len(line))
                    end += len(line)
        return end


def _key_of(line: bytes) -> str | None:
    """Return the key of a line without reading all of it; the row is checked when it is asked for."""
    parts = line[:300].split(b'"', 4)
    return parts[3].decode("ascii", "replace") if line.startswith(b'{"key":"') else None


def _row_of(line: bytes) -> ArticleRow | None:
    try:
        row: ArticleRow = _adapter().validate_python(json.loads(line)["row"])
    except (ValueError, KeyError, TypeError):
        return None
    return row


@cache
def _adapter() -> TypeAdapter[Any]:
    from pydantic import TypeAdapter  # noqa: PLC0415 - --help must be quick

    return TypeAdapter(ArticleRow)

"""Judge a file, or take what was found when it was the same: without the language model then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from attribution.config import Settings
from attribution.errors import InputError
from attribution.linting.neighbours import neighbours
from attribution.model import Report
from attribution.readers.files import STDIN, read_bytes

if TYPE_CHECKING:
    from attribution.caching.keys import Keys
    from attribution.caching.store import Store


@dataclass(frozen=True, slots=True)
class Memory:
    """The results of earlier runs under one set of settings; `whole`, where more than the findings is needed."""

    keys: Keys
    store: Store
    whole: bool

    def key(self, path: str, settings: Settings) -> str | None:
        """Return the key of a file as it is now; None for what cannot be kept. Raises `InputError`."""
        if path == STDIN:
            return None
        data = read_bytes(path, max_size=settings.max_size)
        try:
            beside = [_bytes(file) for file in neighbours(path)]
        except OSError:
            return None
        return self.keys.of(path, [data, *beside])

    def recall(self, key: str) -> Report | InputError | None:
        """Return the result under a key, or None."""
        from attribution.caching.results import unpack  # noqa: PLC0415

        data = self.store.get(key, whole=self.whole)
        return None if data is None else unpack(data)

    def keep(self, key: str, result: Report | InputError) -> None:
        """Keep a result under a key."""
        from attribution.caching.results import pack  # noqa: PLC0415

        packed = pack(result)
        if packed is not None:
            self.store.put(key, packed)


@contextmanager
def open_memory(settings: Settings, *, whole: bool, broken: Callable[[str], None]) -> Iterator[Memory | None]:
    """Give the results of earlier runs; None where there is no place for them. `broken` is told what is wrong."""
    from attribution.caching.keys import keys_for  # noqa: PLC0415 - not with --no-cache
    from attribution.caching.place import cache_file  # noqa: PLC0415
    from attribution.caching.store import Store  # noqa: PLC0415

    file, keys = cache_file(), keys_for(settings)
    if file is None or keys is None:
        yield None
        return
    store = Store(file, broken)
    try:
        yield Memory(keys, store, whole)
    finally:
        store.close()


def judge_file(path: str, settings: Settings, memory: Memory | None) -> Report:
    """Read and judge a file, or return what is remembered of it. Raises `InputError`, and what the analysis raises."""
    key = memory.key(path, settings) if memory else None
    if memory is None or key is None:
        return _judged(path, settings)
    result = memory.recall(key)
    if result is None:
        result = _outcome(path, settings)
        with suppress(InputError):  # it may have gone, or changed, while it was judged
            if memory.key(path, settings) == key:
                memory.keep(key, result)
    if isinstance(result, InputError):
        raise result
    return result


def _outcome(path: str, settings: Settings) -> Report | InputError:
    try:
        return _judged(path, settings)
    except InputError as error:
        return error


def _judged(path: str, settings: Settings) -> Report:
    from attribution.linting.judging import judge  # noqa: PLC0415 - not where everything is remembered
    from attribution.readers.text import read_file  # noqa: PLC0415

    return judge(read_file(path, max_size=settings.max_size), settings)


def _bytes(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None

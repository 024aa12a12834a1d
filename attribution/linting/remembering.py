"""Judge a file, or take what was found when it was the same: without the language model then."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

from attribution.config import Settings
from attribution.errors import InputError
from attribution.linting.neighbours import bytes_beside
from attribution.readers.files import STDIN, read_bytes

if TYPE_CHECKING:
    from attribution.caching.keys import Keys
    from attribution.caching.store import Store
    from attribution.model import Report


class Memory(NamedTuple):
    """The results of earlier runs under one set of settings."""

    keys: Keys
    store: Store
    settings: Settings

    def key(self, path: str) -> str | None:
        """Return the key of a file as it is now; None for what cannot be kept. Raises `InputError`."""
        if path == STDIN:
            return None
        data = read_bytes(path, max_size=self.settings.max_size)
        try:
            beside = bytes_beside(path)
        except OSError:
            return None
        return self.keys.of(path, [data, *beside])

    def run_key(self, files: Sequence[str], asked: str) -> str | None:
        """Return the key of a run over files as they are now; None where one of them cannot be kept."""
        try:
            keys = [self.key(path) for path in files]
        except InputError:
            return None
        known = [key for key in keys if key is not None]
        return self.keys.of_run(asked, known) if len(known) == len(keys) else None


@contextmanager
def open_memory(settings: Settings, broken: Callable[[str], None]) -> Iterator[Memory | None]:
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
        yield Memory(keys, store, settings)
    finally:
        store.close()


def judge_file(path: str, settings: Settings, memory: Memory | None) -> Report:
    """Read and judge a file, or return what is remembered of it. Raises `InputError`, and what the analysis raises."""
    key = memory.key(path) if memory else None
    if memory is None or key is None:
        return _judged(path, settings)
    result = _recalled(memory, key)
    if result is None:
        result = _outcome(path, settings, memory)
        with suppress(InputError):  # it may have gone, or changed, while it was judged
            if memory.key(path) == key:
                _keep(memory, key, result)
    if isinstance(result, InputError):
        raise result
    return result


def _recalled(memory: Memory, key: str) -> Report | InputError | None:
    from attribution.caching.results import unpack_result  # noqa: PLC0415

    data = memory.store.get(key)
    return None if data is None else unpack_result(data)


def _keep(memory: Memory, key: str, result: Report | InputError) -> None:
    from attribution.caching.results import pack_result  # noqa: PLC0415

    data = pack_result(result)
    if data is not None:
        memory.store.put({key: data})


def _outcome(path: str, settings: Settings, memory: Memory) -> Report | InputError:
    try:
        return _judged(path, settings, memory)
    except InputError as error:
        return error


def _judged(path: str, settings: Settings, memory: Memory | None = None) -> Report:
    from attribution.caching.paragraphs import Paragraphs  # noqa: PLC0415 - not where everything is remembered
    from attribution.linting.judging import judge  # noqa: PLC0415
    from attribution.readers.choosing import read_file  # noqa: PLC0415

    article = read_file(path, max_size=settings.max_size, stdin_name=settings.stdin_name)
    return judge(article, settings, Paragraphs(memory.keys, memory.store) if memory else None)

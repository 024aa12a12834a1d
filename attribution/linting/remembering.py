"""Judge a file, or take what was found when it was the same: without the language model then."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from attribution.config import Settings
from attribution.errors import InputError
from attribution.linting.neighbours import bytes_beside
from attribution.readers.files import STDIN, read_bytes

if TYPE_CHECKING:
    from attribution.caching.keys import Keys
    from attribution.caching.store import Store
    from attribution.model import Report
    from attribution.readers.folders import Verdicts


class Memory:
    """The results of earlier runs, under whatever settings."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._keys: list[tuple[Settings, Keys | None]] = []

    def keys(self, settings: Settings) -> Keys | None:
        """Return what makes keys under these settings; None where nothing can be kept under them."""
        from attribution.caching.keys import keys_for  # noqa: PLC0415 - not with --no-cache

        for known, keys in self._keys:
            if known is settings:
                return keys
        self._keys.append((settings, keys_for(settings)))
        return self._keys[-1][1]

    def key(self, path: str, settings: Settings) -> str | None:
        """Return the key of a file as it is now; None for what cannot be kept. Raises `InputError`."""
        keys = self.keys(settings)
        if path == STDIN or keys is None:
            return None
        data = read_bytes(path, max_size=settings.max_size)
        try:
            beside = bytes_beside(path)
        except OSError:
            return None
        return keys.of(path, [data, *beside])

    def run_key(self, files: Sequence[str], holds: Callable[[str], Settings], asked: str) -> str | None:
        """Return the key of a run over files as they are now; None where one of them cannot be kept."""
        from attribution.caching.keys import key_of_run  # noqa: PLC0415

        try:
            keys = [self.key(path, holds(path)) for path in files]
        except InputError:
            return None
        known = [key for key in keys if key is not None]
        return key_of_run(asked, known) if len(known) == len(keys) else None

    @contextmanager
    def walk(self, folder: str) -> Iterator[Verdicts]:
        """Give what earlier walks through a folder found of its names, and keep what this one asks for."""
        from attribution.caching.keys import key_of_walk  # noqa: PLC0415 - not where there are no folders
        from attribution.caching.packing import pack, unpack  # noqa: PLC0415
        from attribution.readers.folders import Verdicts  # noqa: PLC0415

        key = key_of_walk(folder)
        kept = self.store.get(key)
        verdicts = Verdicts({} if kept is None else unpack(kept))
        yield verdicts
        packed = pack(verdicts.asked) if verdicts.asked != verdicts.known else None
        if packed is not None:
            self.store.put({key: packed})


@contextmanager
def open_memory(tell: Callable[[str], None]) -> Iterator[Memory | None]:
    """Give the results of earlier runs; None where there is no place for them. `tell` says what is wrong."""
    from attribution.caching.place import cache_file  # noqa: PLC0415 - not with --no-cache
    from attribution.caching.store import Store  # noqa: PLC0415

    file = cache_file()
    if file is None:
        yield None
        return
    store = Store(file, tell)
    try:
        yield Memory(store)
    finally:
        store.close()


def judge_file(path: str, settings: Settings, memory: Memory | None) -> Report:
    """Read and judge a file, or return what is remembered of it. Raises `InputError`, and what the analysis raises."""
    key = memory.key(path, settings) if memory else None
    if memory is None or key is None:
        return _judged(path, settings)
    result = _recalled(memory, key)
    if result is None:
        result = _outcome(path, settings, memory)
        with suppress(InputError):  # it may have gone, or changed, while it was judged
            if memory.key(path, settings) == key:
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
    keys = memory.keys(settings) if memory else None
    return judge(article, settings, Paragraphs(keys, memory.store) if memory and keys else None)

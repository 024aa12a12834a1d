"""Paragraphs that were parsed, kept one by one: an edit of a long draft costs the paragraph that was edited."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attribution.caching.keys import Keys
from attribution.caching.packing import pack, unpack
from attribution.caching.store import PARAGRAPHS, Store
from attribution.caching.stored import from_data, to_data
from attribution.model import Parsed


class Paragraphs:
    """Parsed paragraphs by their text, in a store."""

    def __init__(self, keys: Keys, store: Store) -> None:
        self._keys = keys
        self._store = store

    def get(self, texts: Sequence[str]) -> Mapping[str, Parsed]:
        """Return those of the paragraphs that are known."""
        found = {text: self._one(text) for text in dict.fromkeys(texts)}
        return {text: parsed for text, parsed in found.items() if parsed is not None}

    def put(self, parsed: Mapping[str, Parsed]) -> None:
        """Keep paragraphs."""
        packed = {self._key(text): pack({"parsed": to_data(one)}) for text, one in parsed.items()}
        self._store.put({key: data for key, data in packed.items() if data is not None}, PARAGRAPHS)

    def _one(self, text: str) -> Parsed | None:
        data = self._store.get(self._key(text), PARAGRAPHS)
        try:
            return None if data is None else from_data(Parsed, unpack(data)["parsed"])
        except (ValueError, TypeError, KeyError):
            return None

    def _key(self, text: str) -> str:
        return self._keys.of("", [text.encode("utf-8", "surrogatepass")])

"""Which reader a file gets: the one place that knows, by the end of its name."""

from __future__ import annotations

from pathlib import Path

from attribution.model import Article
from attribution.readers.files import STDIN, read_bytes
from attribution.readers.suffixes import MARKDOWN
from attribution.readers.text import read_text


def read_file(path: str, *, max_size: int, stdin_name: str | None = None) -> Article:
    """Read a file, or standard input for `-`, which `stdin_name` may name. What has no known ending is plain text.

    Raises `InputError` for what is no text, blank or too large.
    """
    return read_data(read_bytes(path, max_size=max_size), stdin_name if path == STDIN else path)


def read_data(data: bytes, shown: str | None) -> Article:
    """Turn the bytes of a file into an article, by the name under which it is shown. Raises `InputError`."""
    if shown is None:
        return read_text(data, name="standard input", path=None)
    if Path(shown).suffix.lower() in MARKDOWN:
        from attribution.readers.markdown import read_markdown  # noqa: PLC0415 - plain text must not pay for it

        return read_markdown(data, name=Path(shown).name, path=shown)
    return read_text(data, name=Path(shown).name, path=shown)

"""From bytes to text: UTF-8 first, then what a byte-order mark says, then the best guess."""

from __future__ import annotations

import codecs
import re
import unicodedata

from attribution.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich-text file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "an image"),
    (b"GIF8", "an image"),
    (b"\xff\xd8\xff", "an image"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")  # all of Unicode's, less those that lay out lines
MOST_CONTROLS = 0.05


def decode(data: bytes, *, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of `data` without its byte-order mark, newlines as they are, and notes on how it was read.

    Raises `InputError` where it is no text or nothing but white space.
    """
    text, notes = _decoded(data, name)
    if "\0" in text:
        raise _refusal(name, "contains NUL bytes")
    if len(_CONTROL.findall(text)) > MOST_CONTROLS * len(text):
        raise _refusal(name, "is binary")
    if not any(_visible(char) for char in text):
        raise InputError(name, "is empty" if not text else "is blank", "give an article with text")
    return text, notes


def _decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise _refusal(name, f"is {kind}")
    mark, encoding = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", "utf-8"))
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        return _guessed(data, name)
    return text, () if encoding == "utf-8" else (f"not UTF-8; read as {encoding}",)


def _guessed(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    if b"\0" in data:
        raise _refusal(name, "contains NUL bytes")
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import and seldom needed

    best = from_bytes(data).best()
    if best is None:
        raise _refusal(name, "is binary")
    return data.decode(best.encoding, errors="replace"), (f"not UTF-8; read as {best.encoding}",)


def _refusal(name: str, what: str) -> InputError:
    return InputError(name, what, "save the article as plain text in UTF-8")


def _visible(char: str) -> bool:
    return not char.isspace() and unicodedata.category(char)[0] != "C"

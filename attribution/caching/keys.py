"""Keys of results: a digest of everything that a result stands on, from which nothing can be read back."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from attribution.config import Settings
from attribution.rulefolders import own_rules_folder, rule_paths

PACKAGE = Path(__file__).resolve().parents[1]


class Keys(NamedTuple):
    """Makes keys; `base` stands for the program, the rules, the model and the settings."""

    base: bytes

    def of(self, path: str, contents: Iterable[bytes | None]) -> str:
        """Return the key of a file by its path, its bytes and those of the files beside it (None: not there)."""
        parts = (b"-" if content is None else b"+" + content for content in contents)
        return _digest([self.base, os.fsencode(path), *parts]).hex()


def key_of_run(asked: str, keys: Iterable[str]) -> str:
    """Return the key of a run: what was asked, as text, of the files with these keys."""
    return _digest([asked.encode("utf-8", "backslashreplace"), *map(str.encode, keys)]).hex()


def key_of_walk(folder: str) -> str:
    """Return the key of a walk through a folder, by the version of what reads the patterns."""
    reader = _package("pathspec")
    stamp = str(reader.stat().st_mtime_ns) if reader else ""
    return _digest([b"walk", stamp.encode(), os.fsencode(os.path.abspath(folder))]).hex()  # noqa: PTH100


def keys_for(settings: Settings) -> Keys | None:
    """Return what makes keys under these settings; None where rules or model are not there, which others tell."""
    model = _package(settings.model)
    spacy = _package("spacy")
    if model is None or spacy is None or not all(folder.is_dir() for folder in settings.rules):
        return None
    try:
        rules = [part for folder in settings.rules for part in _contents(folder)]
        rules += [path.read_bytes() for path in settings.sources]
        about = (spacy / "about.py").read_bytes() if (spacy / "about.py").is_file() else b""
        ours = [*_stamps(PACKAGE, (".py", ".json")), *_stamps(own_rules_folder(), (".yaml",))]
        stamps = [*ours, b"", *_stamps(model, ())]
    except OSError:
        return None
    said = repr((replace(settings, fail_on="", origins={}), os.getcwd()))  # noqa: PTH109 - what fails is the run's, not a result's
    return Keys(_digest([said.encode("utf-8", "backslashreplace"), about, b"", *rules, b"", *stamps]))


def _package(name: str) -> Path | None:
    """Return the folder of a package or a pipeline without importing it."""
    if Path(name).is_dir():
        return Path(name)
    try:
        spec = find_spec(name.replace("-", "_")) if "." not in name else None
    except (ImportError, ValueError):
        return None
    return Path(spec.origin).parent if spec and spec.origin else None


def _contents(folder: Path) -> Iterator[bytes]:
    yield b""
    for path in rule_paths(folder):
        yield path.relative_to(folder).as_posix().encode("utf-8", "surrogateescape")
        yield path.read_bytes()


def _stamps(folder: Path, endings: tuple[str, ...]) -> Iterator[bytes]:
    """Yield name, size and time of the files below a folder: quicker than their bytes, and new on installing."""
    for top, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            if not endings or name.endswith(endings):
                status = os.stat(os.path.join(top, name))  # noqa: PTH116, PTH118 - ten times as quick here
                yield f"{name} {status.st_size} {status.st_mtime_ns}".encode("utf-8", "surrogateescape")


def _digest(parts: Iterable[bytes]) -> bytes:
    """Hash parts each with its length, so that no two lists of parts run together to the same."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.digest()

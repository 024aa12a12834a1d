"""The file of a baseline: read strictly, written sorted, so that its history shows what changed."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from attribution.errors import ConfigError
from attribution.linting.baseline import Baseline, Entries
from attribution.writing import write_whole

VERSION = 1
ANEW = "create it anew with attribution baseline create"


def read_baseline(path: Path) -> Baseline:
    """Read a baseline. Raises `ConfigError` where it is missing, damaged or of another version."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ConfigError(str(path), "no such baseline", "make it with attribution baseline create") from error
    except OSError as error:
        raise ConfigError(str(path), f"cannot be read ({error.strerror})", "check the path") from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(str(path), "is damaged: it is no JSON", f"restore it, or {ANEW}") from error
    if not isinstance(data, dict) or "version" not in data:
        raise ConfigError(str(path), "is no baseline", f"name another file, or {ANEW}")
    if data["version"] != VERSION:
        what = f"is a baseline of version {json.dumps(data['version'])[:20]}, and this tool reads {VERSION}"
        raise ConfigError(str(path), what, f"use the tool that made it, or {ANEW}")
    entries = data.get("articles")
    if not isinstance(entries, dict):
        raise ConfigError(str(path), "is damaged: it has no articles", f"restore it, or {ANEW}")
    return Baseline(path, {key: _entries(path, key, value) for key, value in entries.items()})


def _entries(path: Path, article: str, rules: Any) -> Entries:
    found: Entries = Counter()
    for code, prints in rules.items() if isinstance(rules, dict) else [("", None)]:
        for print_, count in prints.items() if isinstance(prints, dict) else [("", None)]:
            if not isinstance(count, int) or isinstance(count, bool) or count < 1:
                raise ConfigError(str(path), f"is damaged at {article}", f"restore it, or {ANEW}")
            found[code, print_] = count
    return found


def write_baseline(baseline: Baseline) -> None:
    """Write a baseline whole or not at all. Raises `ConfigError`."""
    articles: dict[str, dict[str, dict[str, int]]] = {}
    for article, entries in sorted(baseline.entries.items()):
        for (code, print_), count in sorted(entries.items()):
            articles.setdefault(article, {}).setdefault(code, {})[print_] = count
    text = json.dumps({"version": VERSION, "articles": articles}, indent=1, ensure_ascii=False) + "\n"
    try:
        write_whole(baseline.path, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise ConfigError(str(baseline.path), f"cannot be written ({error.strerror})", "check the place") from error

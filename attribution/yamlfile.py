"""Strict YAML with places: the only module that knows YAML.

Words stay words: `no`, `on`, `off`, times and dates are strings; only true, false, null and plain numbers are more.
Keys given twice, anchors, aliases and deep nesting are errors.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

MAX_BYTES = 2_000_000
MAX_DEPTH = 30
KeyPath = tuple[str | int, ...]


@dataclass(frozen=True)
class YamlFault(Exception):
    """What is wrong with a YAML file, and the line (from 1) where it stands."""

    line: int
    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class YamlFile:
    """The data of a file, and the line on which each key or item stands."""

    data: Any
    lines: dict[KeyPath, int]

    def line(self, path: KeyPath) -> int:
        """Return the line of `path`, or of the nearest thing around it that has one."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


class _Loader(yaml.CSafeLoader):
    """The YAML 1.2 core words only: 1.1 would read `no` as false and 12:30 as a number."""


_Loader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("null", r"^(?:~|null|)$", ["~", "n", ""]),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?[0-9]+\.[0-9]+$", "-+0123456789"),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), list(_first))


def read_yaml(path: Path) -> YamlFile:
    """Read one file. Raises `YamlFault` for everything that is not plain, unambiguous YAML."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise YamlFault(1, f"cannot be read ({error.strerror})", "check the path and its permissions") from error
    if len(raw) > MAX_BYTES:
        raise YamlFault(1, f"larger than {MAX_BYTES} bytes", "split the file")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise YamlFault(line, "not UTF-8", "save the file as UTF-8") from error
    return parse_yaml(text)


def parse_yaml(text: str) -> YamlFile:
    """Parse YAML text. Raises `YamlFault`."""
    try:
        _refuse_tricks(text)
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise YamlFault(line, f"not valid YAML ({error.problem})", "correct the line; quote values with : # or [") from error
    except yaml.YAMLError as error:
        raise YamlFault(1, f"not valid YAML ({' '.join(str(error).split())})", "remove what is not text") from error
    lines: dict[KeyPath, int] = {}
    return YamlFile(None if node is None else _value(node, (), lines), lines)


def _refuse_tricks(text: str) -> None:
    """Walk the events, which takes no recursion, before anything recursive sees the text."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise YamlFault(line, "anchors and aliases are not allowed", "write the value out, or use a lexicon")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            raise YamlFault(line, f"nested deeper than {MAX_DEPTH}", "flatten it")


def _value(node: yaml.Node, path: KeyPath, lines: dict[KeyPath, int]) -> Any:
    lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, lines)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, number), lines) for number, item in enumerate(node.value)]
    return _scalar(node)


def _mapping(node: yaml.MappingNode, path: KeyPath, lines: dict[KeyPath, int]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            raise YamlFault(line, "a key that is not a word", "write a plain word before the colon")
        key = str(key_node.value)
        if key in result:
            raise YamlFault(line, f"the key {key!r} stands twice", "keep one of them")
        lines[(*path, key)] = line
        result[key] = _value(value_node, (*path, key), lines)
    return result


def _scalar(node: yaml.Node) -> Any:
    kind = node.tag.rpartition(":")[2]
    if kind == "bool":
        return node.value == "true"
    if kind == "null":
        return None
    if kind in {"int", "float"}:
        return int(node.value) if kind == "int" else float(node.value)
    if kind != "str":
        raise YamlFault(node.start_mark.line + 1, f"the tag {node.tag!r} is not allowed", "remove the tag")
    return node.value

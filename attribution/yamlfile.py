"""Strict YAML with places: the only module that knows YAML.

Words stay words: `no`, `on`, `off`, times, dates and `007` are strings; only true, false, null and numbers in their
plain form are more. Keys given twice, tags, anchors, aliases and deep nesting are faults.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

MAX_BYTES = 2_000_000
MAX_DEPTH = 30
TOO_DEEP = (f"nested deeper than {MAX_DEPTH}", "flatten it")
MAX_DIGITS = 15
KeyPath = tuple[str | int, ...]
YamlData = dict[str, "YamlData"] | list["YamlData"] | str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class YamlFault:
    """One thing wrong in a YAML file: the line (from 1; 0 is the whole), the keys to it, what it is and what to do."""

    line: int
    what: str
    remedy: str
    path: KeyPath = ()


@dataclass(frozen=True)
class YamlError(Exception):
    """A file that cannot be read as YAML at all."""

    fault: YamlFault


@dataclass(frozen=True, slots=True)
class YamlFile:
    """The data of a file, the line on which each key or item stands, and what was wrong and has been left out."""

    data: YamlData
    lines: dict[KeyPath, int]
    faults: tuple[YamlFault, ...] = ()

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
    ("int", rf"^-?(?:0|[1-9][0-9]{{0,{MAX_DIGITS - 1}}})$", "-0123456789"),
    ("float", rf"^-?(?:0|[1-9][0-9]{{0,{MAX_DIGITS - 1}}})\.(?:0|[0-9]{{0,{MAX_DIGITS - 1}}}[1-9])$", "-0123456789"),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), list(_first))


def read_yaml(path: Path) -> YamlFile:
    """Read one file. Raises `YamlError` where it is no text, too large or no YAML; other faults stand in the result."""
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _error(0, f"cannot be read ({error.strerror})", "check the path and its permissions") from error
    if len(raw) > MAX_BYTES:
        raise _error(1, f"larger than {MAX_BYTES} bytes", "split the file")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise _error(line, "not UTF-8", "save the file as UTF-8") from error
    return parse_yaml(text)


def parse_yaml(text: str) -> YamlFile:
    """Parse YAML text. Raises `YamlError` where it is no YAML; other faults stand in the result."""
    try:
        _refuse_tricks(text)
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = f"not valid YAML ({error.problem or error.context})"
        line = min(mark.line + 1, len(text.splitlines())) if mark else 1
        if "nesting depth" in what:  # newer libyaml has a limit of its own, and meets it before the events are told
            raise _error(line, *TOO_DEEP) from error
        raise _error(line, what, "correct the line; quote values with : # or [") from error
    except yaml.reader.ReaderError as error:
        line = text.encode()[: error.position].count(b"\n") + 1
        raise _error(line, f"not valid YAML ({error.reason})", "remove what is not text") from error
    except UnicodeEncodeError as error:
        line = text[: error.start].count("\n") + 1
        raise _error(line, "half a character (a lone surrogate)", "remove what is not text") from error
    building = _Building()
    data = building.value(node, ()) if node else None
    return YamlFile(data, building.lines, tuple(building.faults))


def _error(line: int, what: str, remedy: str) -> YamlError:
    return YamlError(YamlFault(line, what, remedy))


def _refuse_tricks(text: str) -> None:
    """Walk the events, which takes no recursion, before anything recursive sees the text."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _error(line, "anchors and aliases are not allowed", "write the value out, or use a lexicon")
        if getattr(event, "tag", None):
            raise _error(line, "tags with ! are not allowed", "remove the tag, or put the value in quotation marks")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            raise _error(line, *TOO_DEEP)


@dataclass(slots=True)
class _Building:
    """Makes data of nodes; keeps their lines and the faults that leave the rest of the file readable."""

    lines: dict[KeyPath, int] = field(default_factory=dict)
    faults: list[YamlFault] = field(default_factory=list)

    def value(self, node: yaml.Node, path: KeyPath) -> YamlData:
        self.lines.setdefault(path, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, number)) for number, item in enumerate(node.value)]
        return _scalar(node)

    def _mapping(self, node: yaml.MappingNode, path: KeyPath) -> dict[str, YamlData]:
        result: dict[str, YamlData] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self._fault(line, "a key that is not a word", "write a plain word before the colon", path)
                continue
            key = str(key_node.value)
            if key in result:
                self._fault(line, f"the key {key!r} stands twice", "keep one of them", path)
                continue
            self.lines[(*path, key)] = line
            result[key] = self.value(value_node, (*path, key))
        return result

    def _fault(self, line: int, what: str, remedy: str, path: KeyPath) -> None:
        self.faults.append(YamlFault(line, what, remedy, path))


def _scalar(node: yaml.Node) -> YamlData:
    text = str(node.value)
    match node.tag.rpartition(":")[2]:
        case "bool":
            return text == "true"
        case "null":
            return None
        case "int":
            return int(text)
        case "float":
            return float(text)
    return text

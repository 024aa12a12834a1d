"""From rule files to a RuleSet: strict, and telling all the faults of all the files at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from attribution.errors import RuleError, RuleFault
from attribution.ruleset.rules import RuleSet
from attribution.ruleset.shapes import (
    KINDS,
    Lexicon,
    LintFile,
    PatternFile,
    RuleFile,
    Scale,
    ScaleFile,
    StandardFile,
    TermFile,
)
from attribution.ruleset.validation import check_rules
from attribution.yamlfile import KeyPath, YamlFault, YamlFile, read_yaml


def own_rules_folder() -> Path:
    """Return the folder of our rules: inside the installed package, or at the top of the checkout."""
    packaged = Path(str(files("attribution"))) / "rules"
    return packaged if packaged.is_dir() else Path(__file__).resolve().parents[2] / "rules"


def load_rules(folders: Sequence[Path] = ()) -> RuleSet:
    """Load our rules and then the user's folders. Raises `RuleError` with every fault that was found."""
    read: list[tuple[Path, YamlFile, RuleFile]] = []
    faults: list[RuleFault] = []
    for folder in (own_rules_folder(), *folders):
        for path in _rule_paths(folder, faults):
            try:
                yaml_file = read_yaml(path)
                read.append((path, yaml_file, _shape(path, yaml_file)))
            except YamlFault as fault:
                faults.append(RuleFault(str(path), fault.line, "", fault.what, fault.remedy))
            except RuleError as error:
                faults.extend(error.faults)
    if faults:
        raise RuleError(tuple(faults))
    return _build(read)


def _rule_paths(folder: Path, faults: list[RuleFault]) -> Iterator[Path]:
    if not folder.is_dir():
        faults.append(RuleFault(str(folder), 1, "", "no such folder", "name a folder with rule files"))
        return
    paths = sorted(path for path in folder.rglob("*") if path.suffix in {".yaml", ".yml"} and path.is_file())
    if not paths:
        faults.append(RuleFault(str(folder), 1, "", "no rule files", "put at least one .yaml file there"))
    yield from paths


def _shape(path: Path, yaml_file: YamlFile) -> RuleFile:
    data = yaml_file.data
    kind = next((key for key in KINDS if isinstance(data, dict) and key in data), None)
    if kind is None:
        what = f"not a rule file: it has none of the keys {', '.join(KINDS)}"
        raise RuleError((RuleFault(str(path), 1, "", what, "begin it with one of them"),))
    return _validated(path, yaml_file, KINDS[kind])


@cache
def _adapter(shape: type[RuleFile]) -> Any:
    from pydantic import TypeAdapter  # noqa: PLC0415 - a tenth of a second, paid only where rules are loaded

    return TypeAdapter(shape)


def _validated(path: Path, yaml_file: YamlFile, shape: type[RuleFile]) -> RuleFile:
    from pydantic import ValidationError  # noqa: PLC0415

    try:
        result: RuleFile = _adapter(shape).validate_python(yaml_file.data)
    except ValidationError as error:
        raise RuleError(tuple(_fault(path, yaml_file, part) for part in _distinct(error.errors()))) from error
    return result


def _distinct(errors: Sequence[Any]) -> Iterator[Any]:
    """Keep one error a place: a union tells one for each of its members."""
    seen: set[KeyPath] = set()
    for error in errors:
        place = tuple(part for part in error["loc"] if isinstance(part, int) or _is_key(part))
        if place not in seen:
            seen.add(place)
            yield {**error, "loc": place}


def _is_key(part: str) -> bool:
    return not part.startswith(("tuple[", "dict[", "list[", "literal[", "function-"))


def _fault(path: Path, yaml_file: YamlFile, error: Any) -> RuleFault:
    place: KeyPath = error["loc"]
    key = str(place[-1]) if place else ""
    what = {
        "unexpected_keyword_argument": f"unknown key {key!r}",
        "missing": f"the key {key!r} is missing",
        "string_type": f"{key!r} must be a word, not {error['input']!r}",
    }.get(error["type"], f"{key!r}: {error['msg']}")
    remedy = {
        "unexpected_keyword_argument": "remove it or correct its spelling",
        "missing": "add it",
        "string_type": "put it in quotation marks",
    }.get(error["type"], "correct the value")
    return RuleFault(str(path), yaml_file.line(place), _rule_name(yaml_file.data, place), what, remedy)


def _rule_name(data: Any, place: KeyPath) -> str:
    if len(place) > 1 and place[0] == "rules" and isinstance(place[1], int):
        rule = data["rules"][place[1]]
        return str(rule.get("id") or rule.get("code") or "") if isinstance(rule, dict) else ""
    return ""


def _build(read: Sequence[tuple[Path, YamlFile, RuleFile]]) -> RuleSet:
    rules = RuleSet({}, {}, {}, Scale({}, {}, {}), {}, {}, _digest(read))
    faults: list[RuleFault] = []
    for path, yaml_file, shape in read:
        rules = _added(rules, path, yaml_file, shape, faults)
    faults.extend(check_rules(rules))
    if faults:
        raise RuleError(tuple(sorted(faults, key=lambda fault: (fault.path, fault.line))))
    return rules


def _digest(read: Sequence[tuple[Path, YamlFile, RuleFile]]) -> str:
    return hashlib.sha256(repr([yaml_file.data for _, yaml_file, _ in read]).encode()).hexdigest()[:16]


def _added(rules: RuleSet, path: Path, yaml_file: YamlFile, shape: RuleFile, faults: list[RuleFault]) -> RuleSet:
    match shape:
        case Lexicon():
            return replace(rules, lexicons={**rules.lexicons, shape.lexicon: _merged(rules, shape)})
        case PatternFile() | LintFile():
            return _with_rules(rules, path, yaml_file, shape, faults)
        case ScaleFile():
            return replace(rules, scale=shape.scale)
        case TermFile():
            return replace(rules, terms={**rules.terms, **shape.terms})
        case StandardFile():
            return replace(rules, standards={**rules.standards, **shape.standards})


def _merged(rules: RuleSet, shape: Lexicon) -> Lexicon:
    """Lower the words, and let a user's lexicon of the same name add to ours."""
    old = rules.lexicons.get(shape.lexicon)
    lists = dict(old.lists) if old else {}
    for name, words in shape.lists.items():
        before = lists[name].words if name in lists else ()
        new = tuple(word.lower().replace("’", "'") for word in words.words)
        lists[name] = replace(words, words=tuple(dict.fromkeys((*before, *new))), sets={**words.sets})
    return replace(shape, lists=lists)


def _with_rules(
    rules: RuleSet, path: Path, yaml_file: YamlFile, shape: PatternFile | LintFile, faults: list[RuleFault]
) -> RuleSet:
    patterns, lint = dict(rules.patterns), dict(rules.lint)
    for number, rule in enumerate(shape.rules):
        line = yaml_file.line(("rules", number))
        key = rule.id if hasattr(rule, "id") else rule.code
        prefix = f"{shape.family}/" if isinstance(shape, PatternFile) else shape.lint
        if not key.startswith(prefix):
            faults.append(RuleFault(str(path), line, key, f"does not begin with {prefix!r}", "rename it or the family"))
        if key in patterns or key in lint:
            faults.append(RuleFault(str(path), line, key, "the id stands twice", "choose another id"))
        target: dict[str, Any] = patterns if isinstance(shape, PatternFile) else lint
        target.setdefault(key, replace(rule, where=f"{path}:{line}"))
    return replace(rules, patterns=patterns, lint=lint)

"""From rule files to a RuleSet: strict, and telling all the faults of all the files at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from attribution.config import Settings
from attribution.errors import RuleError, RuleFault
from attribution.rulefolders import own_rules_folder, rule_paths
from attribution.ruleset.checkoptions import with_check_options
from attribution.ruleset.merging import joined_rules, merge_shapes
from attribution.ruleset.rules import RuleSet
from attribution.ruleset.shaping import ShapedFile, read_shape
from attribution.ruleset.validation import check_rules


def load_rules(folders: Sequence[Path] = ()) -> RuleSet:
    """Load our rules and then the user's folders. Raises `RuleError` with every fault that was found."""
    faults: list[RuleFault] = []
    read = [read_shape(path) for folder in (own_rules_folder(), *folders) for path in _rule_paths(folder, faults)]
    faults.extend(fault for file in read for fault in file.faults)
    shapes = [file.shape for file in read if file.shape]
    rules = merge_shapes(shapes, _digest(read), faults)
    faults.extend(check_rules(rules, whole=len(shapes) == len(read)))
    if faults:
        raise RuleError(tuple(sorted(faults, key=lambda fault: (fault.path, fault.line))))
    return with_check_options(rules)


def rules_for(settings: Settings) -> RuleSet:
    """Load the rules that settings ask for, once. Raises `RuleError`."""
    return _loaded(settings.rules, settings.outlets)


def rules_of_all(settings: Sequence[Settings]) -> RuleSet:
    """Return the rules of several settings together; of two with one name that of the first. Raises `RuleError`."""
    return joined_rules([rules_for(one) for one in settings])


@lru_cache(maxsize=4)
def _loaded(folders: tuple[Path, ...], outlets: tuple[str, ...]) -> RuleSet:
    return load_rules(folders).with_outlets(outlets)


def _rule_paths(folder: Path, faults: list[RuleFault]) -> Iterator[Path]:
    if not folder.is_dir():
        faults.append(RuleFault(str(folder), 0, "", "no such folder", "name a folder with rule files"))
        return
    paths = rule_paths(folder)
    if not paths:
        faults.append(RuleFault(str(folder), 0, "", "no rule files", "put at least one .yaml file there"))
    yield from paths


def _digest(read: Sequence[ShapedFile]) -> str:
    return hashlib.sha256(repr([file.data for file in read]).encode()).hexdigest()[:16]

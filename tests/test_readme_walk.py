"""The walk in README.md through `lint`, line by line; and the completion that it promises."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from attribution.yamlfile import read_yaml
from commands import CHECKOUT, COMMAND, environment
from readme_sessions import README
from test_ci_examples import HOOKS, run

TEXT = README.read_text(encoding="utf-8")
WALK = re.search(r"^## Lint\n.*?^```sh\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


def test_every_line_does_what_the_readme_says(tmp_path: Path) -> None:
    assert WALK is not None
    first, *lines = WALK[1].splitlines()
    (tmp_path / "examples").symlink_to(CHECKOUT / "examples")
    assert first == "cp -r examples desk && cd desk"
    assert run("cp -rL examples desk", tmp_path, {}).returncode == 0
    desk = tmp_path / "desk"
    done = [run(line, desk, {}) for line in lines]

    assert [line.split()[1] for line in lines if "attribution" in line.split()[0]] == [
        *("init", "lint", "explain", "ignores", "baseline", "lint")
    ]
    assert [one.returncode for one in done] == [0, 1, 0, 0, 0, 0, 0]
    assert b"error ANO206 anonymous-attack" in done[1].stdout
    assert b"ANO206 (file, sidecar): He says so in his published letter too." in done[4].stdout
    assert done[6].stdout.startswith(b"No findings in ")
    assert b"1 suppressed finding hidden" in done[6].stdout


def test_the_hook_of_the_readme_is_one_that_there_is() -> None:
    hooks = {hook["id"] for hook in read_yaml(HOOKS).data}

    assert set(re.findall(r"- id: ([\w-]+)", TEXT.partition(".pre-commit-config.yaml")[2].partition("```")[0])) == hooks


def test_the_shell_completes_commands_and_options() -> None:
    assert "_ATTRIBUTION_COMPLETE=bash_source attribution" in TEXT
    for words, expected in (("attribution li", "plain,lint"), ("attribution lint --for", "plain,--format")):
        said = {"COMP_WORDS": words, "COMP_CWORD": str(words.count(" ")), "_ATTRIBUTION_COMPLETE": "bash_complete"}
        done = subprocess.run(COMMAND, env=environment(said), capture_output=True, check=False, text=True)
        assert expected in done.stdout.splitlines()

"""The files for pre-commit, GitHub and GitLab: valid by their schemas, and their commands do what they should."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from attribution.yamlfile import read_yaml
from commands import CHECKOUT, environment

GITHUB, GITLAB = CHECKOUT / "examples" / "ci" / "github.yml", CHECKOUT / "examples" / "ci" / "gitlab.yml"
HOOKS = CHECKOUT / ".pre-commit-hooks.yaml"
OLD = "Mayor Tom Reyes opened the Rivermouth bridge on Monday.\n\nThe minister's fraud ruined the port.\n"
NEW = "\nThe contractor's negligence killed three workers, officials said.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a repository with an old draft to which a sentence was added since the last commit."""
    draft = tmp_path / "drafts" / "dam.txt"
    draft.parent.mkdir()
    draft.write_text(OLD, encoding="utf-8")
    for arguments in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", *arguments], cwd=tmp_path, check=True)  # noqa: S607
    draft.write_text(OLD + NEW, encoding="utf-8")
    return tmp_path


def run(command: str, desk: Path, said: Mapping[str, str]) -> subprocess.CompletedProcess[bytes]:
    """Run a line of a workflow in a shell, as a runner does."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = environment({"PATH": path, "XDG_CACHE_HOME": str(desk / "cache"), **said})
    return subprocess.run(["bash", "-ec", command], cwd=desk, env=env, capture_output=True, check=False, timeout=120)  # noqa: S607


def data(path: Path) -> Any:
    return read_yaml(path).data


@pytest.mark.parametrize(("path", "schema"), [(GITHUB, "github-workflows"), (GITLAB, "gitlab-ci")])
def test_a_workflow_is_valid_by_its_schema(path: Path, schema: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(path)]
    done = subprocess.run(command, capture_output=True, check=False, text=True)

    assert (done.returncode, done.stderr) == (0, "")


def test_the_github_workflow_tells_what_changed_and_fails(desk: Path) -> None:
    job = data(GITHUB)["jobs"]["sourcing"]
    commands = [step["run"] for step in job["steps"] if "run" in step]
    done = run(commands[-1], desk, {"DRAFTS": "drafts", "FAIL_ON": "error", "BASE": "HEAD"})
    found = json.loads((desk / "sourcing.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]

    assert commands[0] == "pip install news-attribution"
    assert set(re.findall(r"\$(\w+)", commands[-1])) == {"DRAFTS", "FAIL_ON", "BASE"} == set(job["env"])
    assert done.returncode == 1
    assert b"::error file=drafts/dam.txt,line=5" in done.stdout
    assert {place["physicalLocation"]["region"]["startLine"] for one in found for place in one["locations"]} == {5}


def test_the_gitlab_job_writes_its_report_and_fails(desk: Path) -> None:
    job = data(GITLAB)["sourcing"]
    (command,) = job["script"]
    done = run(command, desk, {"DRAFTS": "drafts", "FAIL_ON": "error", "BASE": "HEAD"})
    report = json.loads((desk / job["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))

    assert job["before_script"][-1].endswith("pip install --quiet news-attribution")
    assert done.returncode == 1
    assert {entry["location"]["lines"]["begin"] for entry in report} == {5}


def test_a_workflow_passes_where_nothing_changed(desk: Path) -> None:
    (desk / "drafts" / "dam.txt").write_text(OLD, encoding="utf-8")
    (command,) = data(GITLAB)["sourcing"]["script"]

    assert run(command, desk, {"DRAFTS": "drafts", "FAIL_ON": "error", "BASE": "HEAD"}).returncode == 0


def test_the_hook_lints_the_drafts_that_it_is_given(desk: Path) -> None:
    (hook,) = data(HOOKS)
    names = ["drafts/dam.txt", "notes.md", "README.MD", "story.html", "text"]
    done = run(f"{hook['entry']} {shlex.quote(names[0])}", desk, {})

    assert [name for name in names if re.search(hook["files"], name)] == names[:2]
    assert done.returncode == 1
    assert b"drafts/dam.txt: 2 errors, 1 warning" in done.stdout

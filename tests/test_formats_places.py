"""Findings on comments beside the text stand at the comment in every format."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from commands import call

DRAFT = "# Yard\n\nIda Lund, a clerk, said it rained.\n\n<!-- lint-ok HED301: nothing here -->\nThe yard is closed.\n"
LINE = 5


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    Path("yard.md").write_text(DRAFT, encoding="utf-8")
    return "yard.md"


def told(draft: str, form: str) -> str:
    return call("lint", "--no-cache", "--show", "notes", "--format", form, draft).stdout


def test_a_finding_on_a_comment_stands_at_the_comment(draft: str) -> None:
    sarif = json.loads(told(draft, "sarif"))["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    jsonl = json.loads(told(draft, "jsonl").splitlines()[0])
    rdjson = json.loads(told(draft, "rdjson"))["diagnostics"][0]["location"]["range"]
    gitlab = json.loads(told(draft, "gitlab"))[0]["location"]["lines"]

    assert (sarif["startLine"], sarif["endLine"]) == (LINE, LINE)
    assert (jsonl["line"], jsonl["end_line"], jsonl["end_column"]) == (LINE, LINE, 1)
    assert (rdjson["start"]["line"], rdjson["end"]["line"]) == (LINE, LINE)
    assert gitlab == {"begin": LINE, "end": LINE}
    assert f"line={LINE}," in told(draft, "github")

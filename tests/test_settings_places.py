"""Which settings hold for which article: those of the configuration file nearest to it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from attribution.cli.main import main
from attribution.linting import judging
from commands import call

STORY = "Mayor Tom Reyes opened the Rivermouth bridge on Monday.\n\nThe contractor's negligence killed three workers.\n"
FOUND = "3:1: warning ATT101"
OTHER_FORMAT = "3:1: error ATT101"


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of drafts with settings, and a desk in it whose own settings make an error of ATT101."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    house = tmp_path / "house"
    write(house / "attribution.toml", 'exclude = ["old.txt"]\n')
    write(house / "a.txt", STORY)
    write(house / "desk" / "attribution.toml", 'exclude = ["b.txt"]\n[severity]\nATT101 = "error"\n')
    write(house / "desk" / "sub" / "b.txt", STORY)
    write(house / "old.txt", STORY)
    monkeypatch.chdir(house)
    return house


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def concise(*arguments: str) -> list[str]:
    lines = call("lint", "--format", "concise", *arguments).stdout.splitlines()
    return [" ".join(line.split()[:3]) for line in lines]


@pytest.mark.usefixtures("house")
def test_each_draft_is_checked_by_the_settings_nearest_to_it_and_told_in_one_run() -> None:
    found = concise("a.txt", "desk/sub/b.txt")

    assert found == [f"a.txt:{FOUND}", f"desk/sub/b.txt:{OTHER_FORMAT}"]
    assert concise("desk/sub/b.txt", "a.txt") == found[::-1]


def test_where_the_command_runs_does_not_matter(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(house.parent)

    assert concise("house/desk/sub/b.txt", "house/a.txt") == [
        f"house/desk/sub/b.txt:{OTHER_FORMAT}",
        f"house/a.txt:{FOUND}",
    ]


def test_a_draft_without_settings_near_it_has_those_of_the_working_folder(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(house.parent / "far" / "c.txt", STORY)
    monkeypatch.chdir(house / "desk")

    assert concise("../../far/c.txt") == [f"../../far/c.txt:{OTHER_FORMAT}"]


def test_a_named_file_holds_for_all_and_the_command_line_lies_over_each(house: Path) -> None:
    write(house / "named.toml", '[severity]\nATT101 = "note"\n')

    assert concise("--config", "named.toml", "a.txt", "desk/sub/b.txt") == []
    assert concise("--ignore", "ATT101", "a.txt", "desk/sub/b.txt") == []


@pytest.mark.usefixtures("house")
def test_a_folder_is_walked_by_the_settings_for_that_folder() -> None:
    assert concise(".") == [f"a.txt:{FOUND}", f"desk/sub/b.txt:{OTHER_FORMAT}"]
    assert call("lint", "desk").stderr.strip().startswith("attribution: error: desk: is a folder without articles")


@pytest.mark.parametrize(("name", "severity"), [("desk/x.md", "error"), ("x.md", "warning")])
@pytest.mark.usefixtures("house")
def test_standard_input_has_the_settings_of_the_folder_of_its_name(name: str, severity: str) -> None:
    result = CliRunner().invoke(main, ["lint", "--format", "concise", "--stdin-filename", name, "-"], input=STORY)

    assert result.stdout.startswith(f"{name}:3:1: {severity} ATT101")


@pytest.mark.parametrize(
    ("root", "desk", "status"), [("note", "never", 1), ("never", "note", 1), ("never", "never", 0)]
)
def test_a_finding_fails_the_run_by_the_settings_of_its_draft(house: Path, root: str, desk: str, status: int) -> None:
    write(house / "attribution.toml", f'fail-on = "{root}"\n')
    write(house / "desk" / "attribution.toml", f'fail-on = "{desk}"\n')

    assert [call("lint", "a.txt", "desk/sub/b.txt").exit_code for _ in range(2)] == [status] * 2


def test_a_change_of_any_of_the_settings_is_another_run(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    judged: list[str] = []
    real = judging.judge
    monkeypatch.setattr(judging, "judge", lambda article, *more: judged.append(article.name) or real(article, *more))
    files = ("a.txt", "desk/sub/b.txt")

    assert concise(*files) == concise(*files) == [f"a.txt:{FOUND}", f"desk/sub/b.txt:{OTHER_FORMAT}"]
    assert judged == ["a.txt", "b.txt"]

    write(house / "desk" / "attribution.toml", "")

    assert concise(*files) == [f"a.txt:{FOUND}", f"desk/sub/b.txt:{FOUND}"]
    assert judged == ["a.txt", "b.txt", "b.txt"]


def test_settings_that_cannot_be_used_stop_the_run_before_any_draft(house: Path) -> None:
    write(house / "desk" / "attribution.toml", 'select = ["ZZZ999"]\n')
    result = call("lint", "a.txt", "desk/sub/b.txt")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"attribution: error: {house / 'desk' / 'attribution.toml'}")


def test_formats_that_tell_of_rules_know_those_of_every_draft(house: Path) -> None:
    rule = Path(__file__).resolve().parents[1] / "examples" / "rules"
    write(house / "desk" / "attribution.toml", f'rules = "{rule}"\n')

    both = json.loads(call("report", "--format", "json", "a.txt", "desk/sub/b.txt").stdout)
    one = json.loads(call("report", "--format", "json", "a.txt").stdout)

    assert both["rules"]["digest"] != one["rules"]["digest"]
    assert both["articles"][0] == one["articles"][0]


def test_the_baseline_and_the_ignores_take_them_too(house: Path) -> None:
    write(house / "desk" / "attribution.toml", "max-size = 5\n")

    assert "b.txt: larger than 5 bytes" in call("baseline", "create", "a.txt", "desk/sub/b.txt").stderr
    ignores = call("ignores", "a.txt", "desk/sub/b.txt")
    assert (ignores.exit_code, "b.txt: larger than 5 bytes" in ignores.stderr) == (2, True)


def test_config_shows_what_is_in_force_for_each_article(house: Path) -> None:
    page = call("config", "a.txt", "desk/sub/b.txt").stdout

    first, second = page.split("article: ")[1:]
    assert first.startswith(f"a.txt\nconfiguration file: {house / 'attribution.toml'}\n")
    assert second.startswith(f"desk/sub/b.txt\nconfiguration file: {house / 'desk' / 'attribution.toml'}\n")
    assert "ATT101 bare-contestable-claim = warning  [the rule]" in first
    assert f"ATT101 bare-contestable-claim = error  [{house / 'desk' / 'attribution.toml'}]" in second


def test_config_tells_where_the_options_of_checks_come_from(house: Path) -> None:
    write(house / "attribution.toml", "[options.HYG802]\nreasons = ['chrome']\n")
    lines = call("config").stdout.splitlines()

    at = next(number for number, line in enumerate(lines) if line.startswith("HYG802 "))
    assert lines[at].endswith("[the rule]")
    assert f"  reasons = chrome  [{house / 'attribution.toml'}]" in lines[at:]
    assert any(line.startswith("  ") and line.endswith("[the rule]") for line in lines)

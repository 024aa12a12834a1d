"""Runs of `summary`: over processes, stopped and taken up again, and with articles that kill a process."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from attribution.config import Settings
from attribution.corpus import running
from attribution.corpus.crew import Crew
from attribution.corpus.running import Plan, summarize
from attribution.corpus.workfile import HEADER
from attribution.corpus.working import Task, work
from attribution.errors import ConfigError
from attribution.reporters import Look, render_summary
from attribution.reporters.view.many import ArticleRow
from commands import call, start
from summaries import STORIES, row, write_stories

SETTINGS = Settings()


def told(folder: Path, **plan: Any) -> str:
    summary = summarize([str(folder)], settings=SETTINGS, plan=Plan(jobs=1, **plan), watch=lambda *_: None)
    return render_summary(summary, "json", table="articles", look=Look())


@pytest.fixture(scope="module")
def stories(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_stories(tmp_path_factory.mktemp("stories"))


@pytest.fixture(scope="module")
def whole(stories: Path) -> str:
    return told(stories)


@pytest.fixture
def worked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the articles that are analysed from now on."""
    names: list[str] = []

    def job(task: Task, settings: Settings) -> ArticleRow | str:
        names.append(Path(task.path).name)
        return work(task, settings)

    monkeypatch.setattr(running, "Crew", lambda jobs, settings: Crew(jobs, settings, job))
    return names


def test_people_under_several_names_and_months_of_folders_are_found(whole: str) -> None:
    data = json.loads(whole)

    assert [article["month"] for article in data["articles"]] == [["2024-01"]] * 2 + [["2024-02"]] * 2
    assert {name["name"] for source in data["sources"][:1] for name in source["names"]} == {
        "Ida Lund",
        "Ida K. Lund",
        "I. Lund",
    }
    assert [group["month"] for group in data["trends"]] == ["2024-01", "2024-02"]


@pytest.mark.parametrize("by", [(), ("--by", "outlet")], ids=["all", "by outlet"])
def test_why_there_is_no_trend_is_said_in_a_line(tmp_path: Path, by: tuple[str, ...]) -> None:
    (tmp_path / "2024-01").mkdir()
    (tmp_path / "2024-01" / "pier.txt").write_text("Pier shut\n\nOfficials said the pier was shut.\n", encoding="utf-8")
    result = call("summary", str(tmp_path), "--table", "trends", "--format", "csv", "--jobs", "1", *by)

    assert result.stderr.splitlines() == [
        "attribution: note: no trend: all articles that have one are of 2024-01, and it takes two months"
    ]


def test_a_run_that_was_stopped_goes_on_where_it_stopped(
    stories: Path, whole: str, tmp_path: Path, worked: list[str]
) -> None:
    file = tmp_path / "work.jsonl"
    first = told(stories, resume=file)
    lines = file.read_bytes().splitlines(keepends=True)
    assert len(worked) == len(STORIES)
    file.write_bytes(b"".join(lines[:3]) + lines[3][:40])
    worked.clear()
    second = told(stories, resume=file)

    assert first == second == whole
    assert len(worked) == len(STORIES) - 2
    assert sorted(file.read_bytes().splitlines()) == sorted(line.strip() for line in lines)
    worked.clear()
    assert told(stories, resume=file) == whole
    assert worked == []


@pytest.mark.parametrize("damage", [b'{"key":"', b"\xff\xfe\n", b"{}\n"], ids=["torn", "no text", "no key"])
def test_a_damaged_line_is_passed_over(stories: Path, whole: str, tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "work.jsonl"
    file.write_bytes(HEADER + damage)

    assert told(stories, resume=file) == whole


def test_a_row_whose_line_is_damaged_is_made_anew(stories: Path, whole: str, tmp_path: Path, worked: list[str]) -> None:
    file = tmp_path / "work.jsonl"
    told(stories, resume=file)
    file.write_bytes(file.read_bytes().replace(b'"metrics":[{', b'"metrics":[[{'))
    worked.clear()

    assert told(stories, resume=file) == whole
    assert len(worked) == len(STORIES)


def test_rows_of_other_settings_and_other_words_are_not_used(tmp_path: Path, worked: list[str]) -> None:
    folder, file = write_stories(tmp_path / "d", {"a.txt": STORIES["2024-02/city/trams.txt"]}), tmp_path / "work.jsonl"
    told(folder, resume=file)
    plan = Plan(jobs=1, resume=file)
    summarize([str(folder)], settings=Settings(outlet=("Courier",)), plan=plan, watch=lambda *_: None)
    (folder / "a.txt").write_text("Trams run\n\nTrams run again, Ove Strand said.\n", encoding="utf-8")
    told(folder, resume=file)

    assert worked == ["a.txt"] * 3


@pytest.mark.parametrize("content", [b"My notes\n", b'{"version": 1}\n', b"x"])
def test_a_file_of_the_user_is_not_taken_for_a_work_file(stories: Path, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "notes"
    file.write_bytes(content)

    with pytest.raises(ConfigError, match="no work file"):
        told(stories, resume=file)
    assert file.read_bytes() == content


def quick(task: Task, _: Settings) -> ArticleRow | str:
    """Stand in for the analysis; an article of the word `fatal` ends its process."""
    if task.data == b"fatal":
        os._exit(3)
    return row(title=task.data.decode())


def tasks(*words: str) -> Iterator[Task]:
    return (Task(number, f"{number}.txt", word.encode()) for number, word in enumerate(words))


def test_an_article_that_kills_its_process_is_refused_and_stops_nothing() -> None:
    words = ["one", "two", "fatal", "three", "four", "five", "six", "seven"]
    with Crew(2, SETTINGS, quick) as crew:
        found = {task.index: outcome for task, outcome in crew.outcomes(tasks(*words))}

    assert sorted(found) == list(range(len(words)))
    refused = {index: outcome for index, outcome in found.items() if isinstance(outcome, str)}
    assert refused == {2: "2.txt: cannot be analysed (the process that read it was ended); leave it out"}


def test_articles_are_taken_only_as_they_are_needed() -> None:
    taken = 0

    def counted() -> Iterator[Task]:
        nonlocal taken
        for task in tasks(*["word"] * 50):
            taken += 1
            yield task

    with Crew(2, SETTINGS, quick) as crew:
        next(crew.outcomes(counted()))
    assert taken <= 6


def test_an_error_in_one_article_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("attribution.pipeline.analyze_article", fail)
    (task,) = tasks("Trams stop\n\nTrams stopped, Ove Strand said.\n")

    assert work(task, SETTINGS) == "0.txt: cannot be analysed (RecursionError: too deep); leave it out"


def test_two_processes_tell_the_same_as_one_and_a_bad_file_is_refused(stories: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\0\0")
    paths = [str(stories), str(bad), str(tmp_path / "none.txt")]
    one = call("summary", *paths, "--jobs", "1", "--format", "html", "--by", "section", "-o", str(tmp_path / "1"))
    two = start(
        *("summary", *paths, "--jobs", "2", "--format", "html", "--by", "section", "-o", str(tmp_path / "2")),
        env={"PYTHONHASHSEED": "77"},
    )

    assert (one.exit_code, two.returncode) == (2, 2)
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()
    assert [line.partition(": error: ")[2][-40:] for line in two.stderr.decode().splitlines()] == [
        line.partition(": error: ")[2][-40:] for line in one.stderr.splitlines()
    ]
    assert len(two.stderr.splitlines()) == 2


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["{d}", "-o", "{d}/2024-02/city/trams.txt"], "is one of the articles"),
        (["{d}", "--resume", "{d}/2024-02/city/trams.txt"], "is one of the articles"),
        (["{d}", "--resume", "{d}/w", "-o", "{d}/w"], "is both --output and --resume"),
        (["{d}", "--metadata", "{d}/none.csv"], "cannot be read"),
        (["{d}", "--by", "mood"], "'mood' is not one of"),
    ],
)
def test_what_would_overwrite_or_cannot_be_done_is_told(stories: Path, arguments: list[str], says: str) -> None:
    done = call("summary", *(argument.format(d=stories) for argument in arguments))

    assert done.exit_code == 2
    assert says in done.stderr
    assert (stories / "2024-02/city/trams.txt").read_text(encoding="utf-8") == STORIES["2024-02/city/trams.txt"]


def test_drafts_are_read_and_rules_are_chosen_as_lint_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = "---\nauthor: Ida Lund\n---\n# Dam leaks\n\nOfficials said the *dam* was leaking in two places.\n"
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("old.md\n")
    for name in ("dam.md", "old.md"):
        (tmp_path / name).write_text(draft)
    (tmp_path / "quiet.toml").write_text('ignore = ["all"]\n')
    monkeypatch.chdir(tmp_path)
    quiet = ("--config", "quiet.toml")
    whole, chosen = (json.loads(call("summary", ".", "--format", "json", *more).stdout) for more in ((), quiet))

    assert [(row["path"], row["title"], row["author"]) for row in whole["articles"]] == [
        ("dam.md", "Dam leaks", ["Ida Lund"])
    ]
    assert whole["articles"][0]["findings"]["error"] > 0
    assert set(chosen["articles"][0]["findings"].values()) == {0}


def test_rules_are_chosen_on_the_command_line_as_for_lint(stories: Path) -> None:
    found = json.loads(call("summary", str(stories), "--jobs", "1", "--format", "json", "--select", "ANO201").stdout)
    ignored = json.loads(call("summary", str(stories), "--jobs", "1", "--format", "json", "--ignore", "ANO").stdout)

    assert {rule["code"] for rule in found["fired"]} == {"ANO201"}
    assert ignored["fired"]
    assert not [rule for rule in ignored["fired"] if rule["code"].startswith("ANO")]


def test_a_table_that_tells_of_none_of_the_articles_is_told(stories: Path, tmp_path: Path) -> None:
    table = tmp_path / "known.csv"
    first = next(path for path in sorted(stories.rglob("*")) if path.is_file())
    table.write_text("path,outlet\nelsewhere/a.txt,Courier\n", encoding="utf-8")
    strange = json.loads(told(stories, metadata=table))["notes"]
    table.write_text(f"path,outlet\n{first},Courier\n", encoding="utf-8")
    known = json.loads(told(stories, metadata=table))["notes"]

    assert strange[0].startswith("known.csv tells of none of these articles")
    assert not [note for note in known if "known.csv" in note]

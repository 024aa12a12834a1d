"""Folders: which files in them are articles, and what is told of the others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from attribution.cli.analysing import find_places
from attribution.config import Settings
from attribution.errors import ConfigError, InputError
from attribution.readers.folders import find_articles
from commands import call, start

GOOD = "Rivermouth mill to close\n\nThe mill will close in May, Ida Lund told the council on Monday.\n"


def plant(root: Path, *files: str, **ignore: str) -> Path:
    """Make files with an article in each; `ignore` are lines of `.gitignore` by folder, `top` for the root."""
    for name in files:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(GOOD, encoding="utf-8")
    for folder, lines in ignore.items():
        (root / ("" if folder == "top" else folder) / ".gitignore").write_text(lines, encoding="utf-8")
    return root


def found(root: Path, folder: str = "", *exclude: str) -> list[str]:
    paths = find_articles(str(root / folder), exclude=exclude, root=root)
    return [os.path.relpath(path, root) for path in paths if isinstance(path, str)]


def test_articles_are_found_below_a_folder_in_order(tmp_path: Path) -> None:
    plant(
        tmp_path,
        "b.md",
        "a.txt",
        "c.MARKDOWN",
        "a/z.md",
        "a/b/c.txt",
        "d.html",
        "e",
        ".hidden.md",
        ".git/x.md",
        "f.txt.bak",
    )

    assert found(tmp_path) == ["a/b/c.txt", "a/z.md", "a.txt", "b.md", "c.MARKDOWN"]


@pytest.mark.parametrize(
    ("ignore", "folder", "seen"),
    [
        pytest.param({"top": "old/\n"}, "", ["a/b.md", "a/c.md", "d.md"], id="a folder"),
        pytest.param({"top": "*.md\n!d.md\n"}, "", ["d.md"], id="taken back"),
        pytest.param({"top": "*.md\n", "a": "!b.md\n"}, "", ["a/b.md"], id="taken back further down"),
        pytest.param({"a": "c.md\n"}, "", ["a/b.md", "d.md", "old/e.md"], id="further down"),
        pytest.param({"top": "/b.md\n"}, "", ["a/b.md", "a/c.md", "d.md", "old/e.md"], id="anchored"),
        pytest.param({"top": "b.md\n"}, "a", ["a/c.md"], id="the checkout's, above the named folder"),
        pytest.param({"top": "\x00\n!\n/\n[\nd.md\n"}, "", ["a/b.md", "a/c.md", "old/e.md"], id="lines that are none"),
    ],
)
def test_what_git_ignores_is_not_read(tmp_path: Path, ignore: dict[str, str], folder: str, seen: list[str]) -> None:
    plant(tmp_path, ".git/HEAD", "a/b.md", "a/c.md", "d.md", "old/e.md", **ignore)

    assert found(tmp_path, folder) == seen


def test_what_lies_above_the_checkout_does_not_count(tmp_path: Path) -> None:
    plant(tmp_path, "in/.git/HEAD", "in/a.md", top="*.md\n")

    assert found(tmp_path, "in") == ["in/a.md"]


def test_excluded_patterns_are_left_out(tmp_path: Path) -> None:
    plant(tmp_path, "a.md", "old/b.md", "c-notes.md", "d/old/e.md")

    assert found(tmp_path, "", "/old/", "*-notes.md") == ["a.md", "d/old/e.md"]


def test_the_pages_of_a_repository_are_no_articles_until_they_are_taken_back(tmp_path: Path) -> None:
    plant(tmp_path, "a.md", "README.md", "in/readme.txt", "in/Changelog.md", "LICENSE.txt", "in/licence-fees.md")

    assert found(tmp_path) == ["a.md", "in/licence-fees.md"]
    assert found(tmp_path, "", "!/README.md") == ["README.md", "a.md", "in/licence-fees.md"]


def test_a_pattern_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="not a pattern"):
        list(find_articles(str(tmp_path), exclude=["!"]))


def test_links_make_no_loop(tmp_path: Path) -> None:
    plant(tmp_path, "a/b.md")
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "c.md").symlink_to(tmp_path / "a" / "b.md")
    (tmp_path / "gone.md").symlink_to(tmp_path / "nowhere.md")

    assert found(tmp_path) == ["a/b.md", "c.md", "gone.md"]


def test_deep_folders_are_walked(tmp_path: Path) -> None:
    here = tmp_path
    for _ in range(600):
        here = here / "d"
    here.mkdir(parents=True)
    (here / "a.md").write_text(GOOD, encoding="utf-8")

    assert len(found(tmp_path)) == 1


def test_a_folder_that_vanishes_is_told(tmp_path: Path) -> None:
    (told,) = find_articles(str(tmp_path / "gone"))

    assert isinstance(told, InputError)
    assert "cannot be read" in str(told)


def test_a_folder_stands_for_its_articles_on_the_command_line(tmp_path: Path) -> None:
    plant(tmp_path, "drafts/a.md", "drafts/b.txt", "drafts/skip.txt", "drafts/old/c.md")
    (tmp_path / "drafts" / "bad.md").write_text("---\na: [\n---\nText", encoding="utf-8")
    (tmp_path / "drafts" / ".gitignore").write_text("b.txt\n", encoding="utf-8")
    (tmp_path / "attribution.toml").write_text('exclude = ["skip.txt", "old/"]\n', encoding="utf-8")

    done = start("lint", "drafts", "drafts/skip.txt", "drafts/gone.txt", "--format", "json", cwd=tmp_path)

    assert done.returncode == 2
    assert b'"path": "drafts/a.md"' in done.stdout
    assert b'"path": "drafts/skip.txt"' in done.stdout
    assert done.stdout.count(b'"format":') == 2
    told = done.stderr.decode().splitlines()
    assert len(told) == 2
    assert told[0].startswith("attribution: error: drafts/bad.md:")
    assert told[1].startswith("attribution: error: drafts/gone.txt: no such file")


def test_an_article_in_a_named_folder_is_not_overwritten(tmp_path: Path) -> None:
    plant(tmp_path, "a.md")

    result = call("report", str(tmp_path), "--output", str(tmp_path / "a.md"))

    assert result.exit_code == 2
    assert "is one of the articles" in result.stderr
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == GOOD


def test_standard_input_is_read_as_the_named_file(tmp_path: Path) -> None:
    good = start(
        "report", "-", "--stdin-filename", "drafts/a.md", "--format", "json", data=b"# Title\n\nIda *Lund* said so."
    )
    bad = start(
        "report", "-", "--stdin-filename", "drafts/a.md", "--format", "json", data=b"---\na: [\n---\n", cwd=tmp_path
    )

    assert b'"format": "markdown"' in good.stdout
    assert b'"path": "drafts/a.md"' in good.stdout
    assert bad.returncode == 2
    assert bad.stderr.startswith(b"attribution: error: drafts/a.md:")
    assert b'"path": "drafts/a.md"' in bad.stdout


@pytest.mark.parametrize("files", [["."], ["./"], ["./a.txt", "./drafts"], ["./a.txt", "."], ["drafts/../a.txt"]])
def test_a_path_is_told_without_a_dot_before_it_and_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: list[str]
) -> None:
    monkeypatch.chdir(plant(tmp_path, "a.txt", "drafts/b.md"))

    told = [place for place in find_places(files, lambda _: Settings()) if isinstance(place, str)]

    assert told == (["drafts/../a.txt"] if files[0].startswith("drafts") else ["a.txt", "drafts/b.md"])


def test_a_pipe_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    plant(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "pipe.txt")

    assert found(tmp_path) == ["a.txt"]

"""What cannot be analysed is refused in one line and stops nothing else; what may spoil the reading is told."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from commands import call, start

GOOD = "Rivermouth mill to close\n\nThe mill will close in May, Ida Lund told the council on Monday.\n"
GERMAN = (
    "Der Hafen schließt\n\nDer Bürgermeister sagte am Montag, dass die Stadt den Bericht im Mai veröffentlichen werde, "
    "weil die Prüfer noch auf Unterlagen warteten, die der Hafen bisher nicht geschickt hatte.\n"
)
BAD = {
    "folder": (None, "is a folder without articles; name .txt or .md files"),
    "nul.txt": (b"Lund said\0 so.", "contains NUL bytes; save the article as plain text in UTF-8"),
    "empty.txt": (b"", "is empty; give an article with text"),
    "blank.txt": (b" \n\t\r\n", "is blank; give an article with text"),
    "chrome.txt": (
        b"404\nPage not found\nComments\nNo comment\n",
        "nothing but page furniture; give the article's own text",
    ),
    "large.txt": (GOOD.encode() * 100, "larger than 5,000 bytes; "),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is an image; "),
}


def write(folder: Path, name: str, data: bytes | None) -> str:
    path = folder / name
    if data is None:
        path.mkdir()
    else:
        path.write_bytes(data)
    return str(path)


def test_what_is_refused_is_told_in_one_line_each_and_the_others_run(tmp_path: Path) -> None:
    bad = [str(tmp_path / "gone.txt"), *(write(tmp_path, name, data) for name, (data, _) in BAD.items())]
    good = [write(tmp_path, name, GOOD.encode()) for name in ("first.txt", "last.txt")]

    result = call("report", "--format", "json", "--max-size", "5000", good[0], *bad, good[1])
    found = json.loads(result.stdout)
    told = result.stderr.splitlines()

    assert result.exit_code == 2
    assert [article["path"] for article in found["articles"]] == good
    assert [error["path"] for error in found["errors"]] == bad
    assert len(told) == len(bad)
    for line, path, what in zip(told, bad, ["no such file", *(what for _, what in BAD.values())], strict=True):
        assert line.startswith(f"attribution: error: {path}: ")
        assert what in line


def long_line(length: int) -> str:
    """Return sentences that are no copies of each other, without a newline."""
    draw = random.Random(1)  # noqa: S311 - the same text each time
    words = (
        "mill dam river port council audit vote budget bridge tram school nurse pump sheet depot grain ferry".split()
    )
    made: list[str] = []
    while sum(map(len, made)) < length:
        made.append(f"The {' of the '.join(draw.choices(words, k=40))} was shut in {draw.randint(1000, 9999)}. ")
    return "".join(made)


@pytest.mark.parametrize(
    ("data", "note"),
    [
        pytest.param((GOOD + "“No,” she said.").encode("cp1252"), "not UTF-8; read as ", id="another encoding"),
        pytest.param((GOOD + "\n" + long_line(200_000)).encode(), "line 5 has 200", id="a line of 200,000 characters"),
        pytest.param(GERMAN.encode(), "does not look like English", id="not English"),
    ],
)
def test_what_may_spoil_the_reading_is_told_in_one_line_and_read(tmp_path: Path, data: bytes, note: str) -> None:
    path = write(tmp_path, "odd.txt", data)

    result = call("report", "--format", "json", path)

    assert result.exit_code == 0
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith(f"attribution: note: {path}: {note}")
    assert len(json.loads(result.stdout)["articles"][0]["sentences"]) >= 2


MISTAKES = [
    pytest.param(["report", "{good}", "--model", "no_such_model"], "'no_such_model' is not installed", id="model"),
    pytest.param(["report", "{good}", "--model", "."], "the language model '.' ", id="a folder that is no model"),
    pytest.param(["report", "{good}", "--rules", "none"], "no such folder", id="no rules"),
    pytest.param(["report", "{good}", "--rules", "{good}"], "mill.txt", id="rules that are a file"),
    pytest.param(["report", "{good}", "--rules", "{bad_rules}"], "bad.yaml:", id="bad rules"),
    pytest.param(["report", "{good}", "--config", "{bad_toml}"], "bad.toml", id="configuration that is no TOML"),
    pytest.param(["report", "{good}", "--config", "{wrong_toml}"], "wrong.toml", id="configuration of a wrong type"),
    pytest.param(["graph", "{good}", "--model", "no_such_model"], "is not installed", id="model of the graph"),
    pytest.param(["graph", "{empty}"], "is empty", id="empty article for the graph"),
    pytest.param(["graph", "{chrome}"], "nothing but page furniture", id="only chrome for the graph"),
    pytest.param(["explain", "no-such-term"], "nothing of that name", id="unknown term"),
    pytest.param(["explain", ""], "nothing of that name", id="no term"),
    pytest.param(["rules", "show", "\0"], "no rule of that id", id="impossible rule"),
]


@pytest.mark.parametrize(("arguments", "told"), MISTAKES)
def test_a_mistake_gives_no_traceback(tmp_path: Path, arguments: list[str], told: str) -> None:
    rules = tmp_path / "rules"
    rules.mkdir()
    write(rules, "bad.yaml", b"family: bad\nabout: [\n")
    places = {
        "good": write(tmp_path, "mill.txt", GOOD.encode()),
        "empty": write(tmp_path, "empty.txt", b""),
        "chrome": write(tmp_path, "chrome.txt", BAD["chrome.txt"][0] or b""),
        "bad_rules": str(rules),
        "bad_toml": write(tmp_path, "bad.toml", b"model = [\n"),
        "wrong_toml": write(tmp_path, "wrong.toml", b"max-size = 'big'\n"),
    }

    result = call(*(argument.format(**places) for argument in arguments))

    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith("attribution: error: ")
    assert told in result.stderr


@pytest.mark.parametrize(
    ("data", "status"),
    [
        pytest.param(b"", 2, id="nothing"),
        pytest.param(b"\xff\xfe\x00", 2, id="half a character"),
        pytest.param(GOOD.encode(), 0, id="an article"),
    ],
)
def test_standard_input_is_judged_like_a_file(data: bytes, status: int) -> None:
    done = start("report", "-", data=data)

    assert done.returncode == status
    assert b"Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == (1 if status else 0)

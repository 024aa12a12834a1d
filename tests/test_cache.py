"""The cache: the same answers without the language model, and nothing that happens to its file stops a run."""

from __future__ import annotations

import json
import os
import resource
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from attribution import analyze
from attribution.caching import store as storing
from attribution.caching.keys import Keys, key_of_run, keys_for
from attribution.caching.packing import pack, unpack
from attribution.caching.place import FILE, cache_file
from attribution.caching.results import pack_result, unpack_result
from attribution.caching.stored import from_data, to_data
from attribution.config import Settings
from attribution.errors import InputError
from attribution.language import reading
from attribution.language.reading import Kept
from attribution.linting import judging
from attribution.linting.remembering import judge_file, open_memory
from attribution.model import Article, Comment, Report, SourceMap
from commands import COMMAND, call, environment, start
from reports import make_report

CLAIM = "The contractor's negligence killed three workers."
STORY = f"Mayor Tom Reyes opened the Rivermouth bridge on Monday.\n\n{CLAIM}\n"
CHROME = "404\nPage not found\nComments\nNo comment\n"
SECRETS = ("negligence", "Reyes", "Rivermouth")
HEAVY = ("spacy", "networkx", "numpy", "pydantic", "yaml", "attribution.model", "charset_normalizer")
WATCH = """
import sys
from attribution.cli.main import main
try:
    main(sys.argv[2:])
finally:
    sys.stderr.write("imported: " + " ".join(name for name in sys.argv[1].split(",") if name in sys.modules))
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a draft and a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "dam.txt").write_text(STORY, encoding="utf-8")
    return folder


@pytest.fixture
def analyses(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the drafts that were really judged, as they are."""
    done: list[str] = []
    real = judging.judge

    def judge(article: Article, settings: Settings, kept: Kept | None = None) -> Report:
        done.append(article.name)
        return real(article, settings, kept)

    monkeypatch.setattr(judging, "judge", judge)
    return done


def the_file() -> Path:
    file = cache_file()
    assert file is not None
    return file


def sound() -> bool:
    with closing(sqlite3.connect(the_file())) as open_:
        return open_.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.parametrize("form", ["concise", "json"])
def test_a_second_run_says_the_same_and_imports_no_language_model(desk: Path, form: str) -> None:
    (desk / "odd.txt").write_bytes((STORY + "The caf\xe9 stayed open.\n").encode("cp1252"))
    (desk / "chrome.txt").write_text(CHROME, encoding="utf-8")
    arguments = ["lint", "--format", form, "--show", "notes", "dam.txt", "odd.txt", "chrome.txt"]
    code = [sys.executable, "-c", WATCH, ",".join(HEAVY), *arguments]
    first, second = (subprocess.run(code, capture_output=True, check=False, env=environment()) for _ in range(2))
    *told, modules = second.stderr.splitlines()

    assert first.returncode == second.returncode == 2
    assert (first.stdout, first.stderr.splitlines()[:-1]) == (second.stdout, told)
    assert b" spacy" in first.stderr.splitlines()[-1]
    assert [line for line in told if b"not UTF-8" in line]
    assert [line for line in told if b"nothing but page furniture" in line]
    assert modules == b"imported: "


def test_a_second_run_over_a_folder_reads_no_patterns_that_it_read_before(desk: Path) -> None:
    (desk / ".git").mkdir()
    (desk / ".gitignore").write_text("old/\n*.bak.txt\n", encoding="utf-8")
    for name in ("new.txt", "a.bak.txt"):
        (desk / name).write_text(STORY, encoding="utf-8")
    code = [sys.executable, "-c", WATCH, "pathspec", "lint", "--format", "concise", "."]
    runs = [subprocess.run(code, capture_output=True, check=False, env=environment()) for _ in range(2)]
    (desk / ".gitignore").write_text("new.txt\n", encoding="utf-8")
    runs.append(subprocess.run(code, capture_output=True, check=False, env=environment()))

    assert [run.stderr.splitlines()[-1] for run in runs] == [
        b"imported: pathspec",
        b"imported: ",
        b"imported: pathspec",
    ]
    names = [{line.partition(b":")[0] for line in run.stdout.splitlines()} for run in runs]
    assert names == [{b"dam.txt", b"new.txt"}, {b"dam.txt", b"new.txt"}, {b"a.bak.txt", b"dam.txt"}]


def test_a_change_of_one_draft_leaves_the_others_remembered(desk: Path, analyses: list[str]) -> None:
    (desk / "port.txt").write_text(STORY, encoding="utf-8")
    first = call("lint", "--format", "concise", "dam.txt", "port.txt")
    (desk / "port.txt").write_text(STORY.replace("three", "four"), encoding="utf-8")
    call("lint", "--format", "concise", "dam.txt", "port.txt")

    assert first.exit_code == 0
    assert analyses == ["dam.txt", "port.txt", "port.txt"]


def test_a_remembered_report_is_whole(desk: Path, analyses: list[str]) -> None:
    pages = [call("lint", "--format", "json", "dam.txt").stdout]
    pages.append(call("lint", "--format", "json", "--fail-on", "never", "dam.txt").stdout)
    pages.append(call("lint", "--format", "json", "--no-cache", "dam.txt").stdout)

    assert analyses == ["dam.txt", "dam.txt"]
    assert len(set(pages)) == 1
    assert json.loads(pages[0])["articles"][0]["sentences"]
    assert (desk / "dam.txt").exists()


def test_other_options_are_another_run(desk: Path) -> None:
    (desk / "dam.txt.ignores.yaml").write_text("ignores:\n  - {rules: ATT101, reason: so}\n", encoding="utf-8")

    assert call("lint", "--format", "concise", "dam.txt").stdout == ""
    assert "[suppressed: so]" in call("lint", "--format", "concise", "dam.txt", "--show-suppressed").stdout
    assert call("lint", "--format", "concise", "dam.txt").stdout == ""


def test_the_page_goes_to_the_file_that_is_named_each_time(desk: Path) -> None:
    for name in ("a.txt", "b.txt"):
        call("lint", "--format", "concise", "dam.txt", "-o", name)

    assert (desk / "a.txt").read_text(encoding="utf-8").startswith("dam.txt:3:1: warning ATT101")
    assert (desk / "a.txt").read_bytes() == (desk / "b.txt").read_bytes()


LONG = "\n\n".join(
    f"Ida Lund said on Monday that {word} of the “old” bridges had to be mended. She asked for money."
    for word in "one two three four five six".split()
)


def test_an_edited_paragraph_is_parsed_alone(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []
    real = reading._document

    def document(reader: reading.LanguageReader, text: str) -> object:
        parsed.append(text)
        return real(reader, text)

    monkeypatch.setattr(reading, "_document", document)
    (desk / "dam.txt").write_text(f"{LONG}\n\n{STORY}", encoding="utf-8")
    call("lint", "--format", "concise", "dam.txt")
    first = len(parsed)
    edited = f"{LONG}\n\n{STORY}".replace("three of", "few of")
    (desk / "dam.txt").write_text(f"The council met.\n\n{edited}", encoding="utf-8")
    page = call("lint", "--format", "json", "dam.txt").stdout

    assert first == 8
    assert [text[:16] for text in parsed[first:]] == ["The council met.", "Ida Lund said on"]
    assert page == call("lint", "--no-cache", "--format", "json", "dam.txt").stdout


CHANGES: list[object] = [
    pytest.param(lambda desk: (desk / "dam.txt").write_text(STORY + "\n", encoding="utf-8"), [], id="a blank line"),
    pytest.param(
        lambda desk: (desk / "dam.txt.ignores.yaml").write_text("ignores: []", encoding="utf-8"), [], id="a sidecar"
    ),
    pytest.param(lambda _: None, ["--outlet", "The Courier"], id="an option of the analysis"),
    pytest.param(
        lambda desk: (desk / "attribution.toml").write_text("outlet = 'Courier'", encoding="utf-8"), [], id="settings"
    ),
]


@pytest.mark.parametrize(("change", "more"), CHANGES)
def test_what_a_result_stands_on_is_in_its_key(
    desk: Path, analyses: list[str], change: Callable[[Path], object], more: list[str]
) -> None:
    call("lint", "--format", "concise", "dam.txt")
    change(desk)
    call("lint", "--format", "concise", "dam.txt", *more)

    assert analyses == ["dam.txt", "dam.txt"]


def test_keys_change_with_rules_and_model(tmp_path: Path) -> None:
    rules, model = tmp_path / "rules", tmp_path / "model"
    rules.mkdir()
    model.mkdir()
    (rules / "a.yaml").write_text("a", encoding="utf-8")
    (model / "meta.json").write_text("{}", encoding="utf-8")
    settings = Settings(model=str(model), rules=(rules,))
    keys = [keys_for(settings)]
    (rules / "a.yaml").write_text("b", encoding="utf-8")
    keys.append(keys_for(settings))
    (rules / "a.yaml").rename(rules / "b.yaml")
    keys.append(keys_for(settings))
    (model / "meta.json").write_text('{"version": 2}', encoding="utf-8")
    keys.append(keys_for(settings))
    keys.append(keys_for(replace(settings, max_size=7)))

    assert None not in keys
    assert len(set(keys)) == len(keys)


def test_without_a_model_or_with_rules_that_are_not_there_nothing_is_kept() -> None:
    assert keys_for(Settings(model="no_such_model")) is None
    assert keys_for(Settings(model="a.b")) is None
    assert keys_for(Settings(rules=(Path("none"),))) is None


def test_a_key_tells_parts_apart_and_nothing_else() -> None:
    keys = Keys(b"base")
    made = {
        keys.of("a", [b"bc"]),
        keys.of("ab", [b"c"]),
        keys.of("a", [b"b", b"c"]),
        keys.of("a", [b"bc", None]),
        keys.of("a", [b"bc", b""]),
        key_of_run("a", ["bc"]),
        key_of_run("ab", ["c"]),
    }

    assert len(made) == 7
    assert all(len(key) == 64 and set(key) <= set("0123456789abcdef") for key in made)


@pytest.mark.parametrize(
    "report",
    [
        pytest.param(make_report(notes=("a note",)), id="made"),
        pytest.param(analyze(f'{STORY}\n“It shook,” Ida Lund said, "twice". \ud800 😀\n'), id="analysed"),
    ],
)
def test_a_report_comes_back_as_it_was(report: Report) -> None:
    comment = Comment("lint-ok", 0, 1, 1, alone=True)
    article = replace(report.article, comments=(comment,), meta={"lint-ok": ["A: b"], "n": None, "day": 1.5})
    whole = replace(report, article=article)

    assert from_data(Report, json.loads(json.dumps(to_data(whole)))) == whole
    assert unpack_result(pack_result(whole) or b"") == whole


def test_a_refusal_comes_back_as_it_was() -> None:
    back = unpack_result(pack_result(InputError("a", "b", "c")) or b"")

    assert isinstance(back, InputError)
    assert str(back) == "a: b; c"


def test_what_json_has_no_form_for_is_not_kept() -> None:
    article = Article("a", None, "markdown", "", SourceMap((0,)), meta={"day": object()})

    assert pack_result(replace(make_report(), article=article)) is None


def _damaged() -> Iterator[bytes]:
    whole = pack_result(make_report()) or b""
    yield from (b"", b"x", whole[:-9], whole[:40] + b"\0\0" + whole[42:])
    yield from (pack(data) or b"" for data in ([], {}, {"report": []}, {"report": [1] * 23}, {"refusal": [1]}))


@pytest.mark.parametrize("data", list(_damaged()))
def test_a_damaged_row_is_no_result(data: bytes) -> None:
    assert unpack_result(data) is None


def test_unpacking_gives_a_mapping() -> None:
    assert unpack(pack({"a": 1}) or b"") == {"a": 1}
    assert unpack(pack([1]) or b"") == {}


def test_damaged_rows_are_made_anew(desk: Path, analyses: list[str]) -> None:
    page = call("lint", "--format", "concise", "dam.txt").stdout
    with closing(sqlite3.connect(the_file())) as open_:
        open_.execute("UPDATE results SET data = x'00ff'")
        open_.commit()
    again, third = call("lint", "--format", "concise", "dam.txt"), call("lint", "--format", "concise", "dam.txt")

    assert (again.stdout, again.stderr) == (third.stdout, third.stderr) == (page, "")
    assert analyses == ["dam.txt", "dam.txt"]
    assert desk


def _modes(folder: Path) -> dict[str, int]:
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}


def test_only_the_user_can_read_it(desk: Path) -> None:
    folder = the_file().parent
    folder.mkdir(parents=True)
    folder.chmod(0o755)
    before = os.umask(0)
    try:
        call("lint", "--format", "concise", "dam.txt")
        with closing(sqlite3.connect(the_file())) as open_:
            open_.execute("INSERT INTO results VALUES ('a', 0, 'a')")
            modes = _modes(folder)
    finally:
        os.umask(before)

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert set(modes.values()) == {0o600}
    assert {FILE, f"{FILE}-wal"} <= set(modes)
    assert desk


def _garbage(file: Path) -> None:
    file.write_bytes(b"no database " * 1000)


def _half(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2] + b"\xff" * 100)


def _torn(file: Path) -> None:
    data = bytearray(file.read_bytes())
    for page in range(1, len(data) // 4096):
        data[page * 4096 : page * 4096 + 64] = os.urandom(64)
    file.write_bytes(bytes(data))


def _later(file: Path) -> None:
    with closing(sqlite3.connect(file)) as open_:
        open_.execute("PRAGMA user_version = 99")


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


HARMS = [
    *((harm, "the cache was damaged (", True) for harm in (_garbage, _half, _torn, _later)),
    (_folder, "the cache cannot be used (", False),
]


@pytest.mark.parametrize(("harm", "told", "mended"), HARMS)
def test_a_file_that_cannot_be_used_is_told_once_and_stops_nothing(
    desk: Path, harm: Callable[[Path], None], told: str, *, mended: bool
) -> None:
    (desk / "port.txt").write_text(STORY, encoding="utf-8")
    page = call("lint", "--format", "concise", "dam.txt", "port.txt").stdout
    with closing(sqlite3.connect(the_file())) as open_:
        open_.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    harm(the_file())
    done = call("lint", "--format", "concise", "dam.txt", "port.txt")

    assert (done.exit_code, done.stdout) == (0, page)
    assert [line for line in done.stderr.splitlines() if told in line] == done.stderr.splitlines()
    assert len(done.stderr.splitlines()) == 1
    assert not any(word in done.stderr for word in SECRETS)
    assert call("lint", "--format", "concise", "dam.txt", "port.txt").stderr == ("" if mended else done.stderr)
    assert not mended or (sound() and "\n3 results" in call("cache", "info").stdout)


@pytest.mark.parametrize("harm", [_garbage, _torn])
def test_a_damaged_file_is_begun_anew_by_several_runs_at_once(desk: Path, harm: Callable[[Path], None]) -> None:
    for number in range(4):
        (desk / f"{number}.txt").write_text(STORY.replace("three", f"{number + 3}"), encoding="utf-8")
    call("lint", "--format", "concise", *(f"{number}.txt" for number in range(4)))
    with closing(sqlite3.connect(the_file())) as open_:
        open_.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    harm(the_file())
    code = [*COMMAND, "lint", "--format", "concise"]
    runs = [subprocess.Popen([*code, f"{n}.txt"], stderr=subprocess.PIPE, env=environment()) for n in range(4)]
    told = [run.communicate(timeout=120)[1].decode() for run in runs]

    assert [run.returncode for run in runs] == [0] * 4
    assert [line for lines in told for line in lines.splitlines() if "was damaged" not in line] == []
    assert sound()
    assert [call("lint", "--format", "concise", f"{number}.txt").stderr for number in range(4)] == [""] * 4


def test_what_another_run_has_begun_anew_is_not_removed(desk: Path) -> None:
    told: list[str] = []
    store = storing.Store(the_file(), told.append)
    store.put({"a": b"x"})
    harm = iter([sqlite3.DatabaseError("malformed")])

    def ask(open_: sqlite3.Connection) -> object:
        for error in harm:
            raise error
        return open_.execute("SELECT count(*) FROM results").fetchone()

    assert store._ask(ask) == (1,)
    assert told == ["the cache was damaged (malformed) and is begun anew"]
    assert desk


def test_a_folder_that_cannot_be_made_is_told_once(desk: Path) -> None:
    (desk.parent / "cache").write_text("a file", encoding="utf-8")
    done = call("lint", "--format", "concise", "dam.txt", "dam.txt")

    assert done.exit_code == 0
    assert len(done.stderr.splitlines()) == 1
    assert "the cache cannot be used (" in done.stderr


def test_without_a_home_nothing_is_kept(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "home", homeless)

    assert cache_file() is None
    assert call("lint", "--format", "concise", "dam.txt").exit_code == 0
    assert "there is no folder for a cache" in call("cache", "info").stderr
    assert desk


@pytest.mark.parametrize("named", ["", "relative/place"])
def test_a_folder_that_is_not_absolute_is_passed_over(monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", named)

    assert the_file().is_relative_to(Path.home())


def test_a_full_disk_is_told_once_and_stops_nothing(desk: Path) -> None:
    limit = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({2 * 4096}, {2 * 4096}))\n"
    (desk / "port.txt").write_text(STORY, encoding="utf-8")
    code = [sys.executable, "-c", limit + COMMAND[2], "lint", "--format", "concise", "dam.txt", "port.txt"]
    done = subprocess.run(code, capture_output=True, check=False, env=environment(), text=True)

    assert resource.RLIM_INFINITY
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 2
    assert len(done.stderr.splitlines()) == 1
    assert "the cache cannot be used (" in done.stderr
    assert start("lint", "--format", "concise", "dam.txt", "port.txt").stdout.decode() == done.stdout
    assert sound()


def test_parallel_runs_share_it(desk: Path) -> None:
    names = [f"draft-{number}.txt" for number in range(6)]
    for number, name in enumerate(names):
        (desk / name).write_text(STORY.replace("three", str(number + 10)), encoding="utf-8")
    code = [*COMMAND, "lint", "--format", "concise", *names]
    runs = [subprocess.Popen(code, stdout=-1, stderr=-1, env=environment()) for _ in range(4)]
    ended = [(run.communicate(timeout=240), run.returncode) for run in runs]

    assert len({page for (page, _), _ in ended}) == 1
    assert [(told, status) for (_, told), status in ended] == [(b"", 0)] * 4
    assert sound()


WRITER = """
import sys
from pathlib import Path
from attribution.caching.store import Store
store = Store(Path(sys.argv[1]), print)
for number in range(10**6):
    store.put({f"{sys.argv[2]}-{number % 50}": bytes(30_000)})
    print(number, flush=True)
"""


def test_killed_runs_leave_it_whole(desk: Path) -> None:
    code = [sys.executable, "-c", WRITER, str(the_file())]
    runs = [subprocess.Popen([*code, str(n)], stdout=subprocess.PIPE, env=environment()) for n in range(2)]
    for run in runs:
        assert run.stdout is not None
        while run.stdout.readline() not in {b"20\n", b""}:
            pass
        run.kill()
        run.communicate()

    assert sound()
    assert storing.info(the_file()).results >= 20
    assert call("lint", "--format", "concise", "dam.txt").stderr == ""
    assert desk


def test_an_interrupted_run_leaves_it_whole_and_no_half_written_output(desk: Path) -> None:
    names = [f"draft-{number}.txt" for number in range(60)]
    for number, name in enumerate(names):
        (desk / name).write_text(STORY.replace("three", str(number + 10)) * 3, encoding="utf-8")
    (desk / "page.txt").write_text("as it was", encoding="utf-8")
    code = [*COMMAND, "lint", "--format", "concise", "-o", "page.txt", *names]
    run = subprocess.Popen(code, stderr=subprocess.PIPE, env=environment())
    until = time.monotonic() + 60
    while time.monotonic() < until and (not the_file().exists() or storing.info(the_file()).results < 3):
        time.sleep(0.02)
    run.send_signal(signal.SIGINT)
    _, told = run.communicate(timeout=60)

    assert (run.returncode, told.strip()) == (130, b"")
    assert (desk / "page.txt").read_text(encoding="utf-8") == "as it was"
    assert sorted(path.name for path in desk.iterdir()) == sorted([*names, "page.txt", "dam.txt"])
    assert sound()
    assert call("lint", "--format", "concise", *names[:3]).stderr == ""


def test_no_cache_reads_and_writes_nothing(desk: Path, analyses: list[str]) -> None:
    for _ in range(2):
        assert call("lint", "--format", "concise", "--no-cache", "dam.txt").exit_code == 0

    assert analyses == ["dam.txt", "dam.txt"]
    assert not (desk.parent / "cache").exists()


def test_standard_input_is_not_kept(desk: Path) -> None:
    assert start("lint", "--format", "concise", "-", data=STORY.encode()).stdout.startswith(
        b"standard input:3:1: warning ATT101"
    )
    assert not the_file().exists() or storing.info(the_file()).results == 0
    assert desk


@pytest.mark.parametrize("gone", [True, False], ids=["gone", "changed"])
def test_a_draft_that_changes_while_it_is_judged_is_not_kept(
    desk: Path, monkeypatch: pytest.MonkeyPatch, *, gone: bool
) -> None:
    real = judging.judge

    def judge(article: Article, settings: Settings, kept: Kept | None = None) -> Report:
        (desk / "dam.txt").unlink() if gone else (desk / "dam.txt").write_text("Another.", encoding="utf-8")
        return real(article, settings, kept)

    monkeypatch.setattr(judging, "judge", judge)
    with open_memory(pytest.fail) as memory:
        assert judge_file("dam.txt", Settings(), memory).findings

    assert not the_file().exists() or storing.info(the_file()).results == 0


def test_what_was_not_asked_for_longest_goes(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storing, "MOST", {"results": 10, "paragraphs": 10})
    store = storing.Store(the_file(), pytest.fail)
    for day in range(11):
        monkeypatch.setattr(storing, "_today", lambda day=day: day)
        store.put({str(day): b"x"})
        store.get("0")
    store.close()
    left = [key for key in map(str, range(11)) if store.get(key)]
    store.close()

    assert left == ["0", "3", "4", "5", "6", "7", "8", "9", "10"]
    assert desk


def test_info_and_clear(desk: Path) -> None:
    empty = call("cache", "info")
    call("lint", "--format", "concise", "dam.txt")
    older = the_file().with_name("lint-0.sqlite3")
    older.write_bytes(b"x")
    full, cleared = call("cache", "info"), call("cache", "clear")

    assert empty.stdout == f"{the_file()}\n0 results, 0 bytes\n"
    assert "\n2 results, " in full.stdout
    assert (cleared.exit_code, cleared.stdout) == (0, f"{the_file()}\ncleared\n")
    assert "\n0 results, " in call("cache", "info").stdout
    assert not older.exists()
    assert not any(word.encode() in path.read_bytes() for path in the_file().parent.iterdir() for word in SECRETS)
    assert desk


@pytest.mark.parametrize("harm", [_garbage, _half, _later])
def test_a_damaged_file_is_told_by_info_and_mended_by_clear(desk: Path, harm: Callable[[Path], None]) -> None:
    call("lint", "--format", "concise", "dam.txt")
    with closing(sqlite3.connect(the_file())) as open_:
        open_.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    harm(the_file())
    told = call("cache", "info")

    assert told.exit_code == 2
    assert "attribution cache clear mends it" in told.stderr
    assert call("cache", "clear").exit_code == 0
    assert call("lint", "--format", "concise", "dam.txt").stderr == ""
    assert "\n2 results, " in call("cache", "info").stdout
    assert desk


def test_clear_waits_for_nobody_for_ever(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    call("lint", "--format", "concise", "dam.txt")
    monkeypatch.setattr(storing, "WAIT", 0.1)
    with closing(sqlite3.connect(the_file(), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        done = call("cache", "clear")

    assert done.exit_code == 2
    assert "try again when no other run uses it" in done.stderr
    assert desk

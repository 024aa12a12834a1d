"""Settings: which file is read, what it may say, and what is told of a mistake in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution.config import Settings, find_config, load_settings, split_names
from attribution.errors import ConfigError


def write(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_settings(find_config(tmp_path)) == Settings()


def test_all_keys_of_a_file_are_read(tmp_path: Path) -> None:
    for name in ("house", "desk"):
        (tmp_path / name).mkdir()
    write(
        tmp_path,
        "attribution.toml",
        'model = "xx"\nrules = ["house", "desk"]\noutlet = ["The Courier", "Courier"]\nmax-size = 10\n',
    )

    found = load_settings(find_config(tmp_path))

    assert found == Settings("xx", (tmp_path / "house", tmp_path / "desk"), ("The Courier", "Courier"), 10)


@pytest.mark.parametrize(
    ("files", "model"),
    [
        pytest.param({"attribution.toml": 'model = "top"'}, "top", id="a file above is found"),
        pytest.param(
            {"attribution.toml": 'model = "top"', "desk/attribution.toml": 'model = "desk"'},
            "desk",
            id="the nearest file wins",
        ),
        pytest.param(
            {"desk/pyproject.toml": '[tool.attribution]\nmodel = "project"'}, "project", id="a project file is read"
        ),
        pytest.param(
            {"attribution.toml": 'model = "top"', "desk/pyproject.toml": "[project]\nname = 'attribution-notes'"},
            "top",
            id="a project file without our table is passed over",
        ),
        pytest.param(
            {"attribution.toml": 'model = "top"', "desk/pyproject.toml": "not [ toml"},
            "top",
            id="another tool's broken file is not our business",
        ),
        pytest.param(
            {"desk/attribution.toml": 'model = "own"', "desk/pyproject.toml": '[tool.attribution]\nmodel = "p"'},
            "own",
            id="our own file goes before the project file",
        ),
    ],
)
def test_the_nearest_file_is_read(tmp_path: Path, files: dict[str, str], model: str) -> None:
    for name, text in files.items():
        path = tmp_path / name
        write(path.parent, path.name, text)
    (tmp_path / "desk" / "drafts").mkdir(parents=True)

    assert load_settings(find_config(tmp_path / "desk" / "drafts")).model == model


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        pytest.param("c.toml", 'modle = "x"', "unknown key 'modle'; did you mean 'model'?", id="misspelt key"),
        pytest.param("c.toml", "max_size = 3", "unknown key 'max_size'; did you mean 'max-size'?", id="underscore"),
        pytest.param("c.toml", "zzzz = 3", "the keys are model, rules, outlet, max-size", id="key unlike any"),
        pytest.param("c.toml", "model = 3", "model must be the name of a spaCy pipeline, not 3", id="model"),
        pytest.param("c.toml", "rules = [1]", "rules must be a folder or a list of folders", id="rules"),
        pytest.param("c.toml", "outlet = ['']", "outlet must be a name or a list of names", id="empty outlet"),
        pytest.param("c.toml", "max-size = true", "max-size must be a number of bytes above 0", id="boolean size"),
        pytest.param("c.toml", "max-size = 0", "max-size must be a number of bytes above 0", id="size 0"),
        pytest.param("c.toml", "model = ", "not valid TOML", id="broken TOML"),
        pytest.param("pyproject.toml", "[project]", "has no table [tool.attribution]", id="named file without table"),
        pytest.param("pyproject.toml", "[tool]\nattribution = 1", "tool.attribution is not a table", id="no table"),
    ],
)
def test_a_mistake_is_told_with_file_and_key(tmp_path: Path, name: str, text: str, told: str) -> None:
    path = write(tmp_path, name, text)

    with pytest.raises(ConfigError) as caught:
        load_settings(path)

    assert str(caught.value).startswith(f"{path}: " if told.startswith("has no table") else f"{path}:")
    assert told in str(caught.value)


LINES = [
    pytest.param("\n\nmodle = 3\n", 3, "unknown key 'modle'", id="unknown key"),
    pytest.param("# model = 1\nmodel = 3\n", 2, "model must be", id="value"),
    pytest.param(
        '\noutlet = [\n  "a",\n  3,\n]\n', 2, 'outlet must be a name or a list of names, not ["a", 3]', id="list"
    ),
    pytest.param("\noptions = {ATT101 = 3}\n", 2, "options.ATT101 must be a table: [options.CODE]", id="table"),
    pytest.param('[severity]\n"ATT101" = {x = 1}\n', 2, "severity.ATT101 must be one of", id="quoted key in a table"),
    pytest.param("\nseverity.ATT101 = 4\n", 2, "severity.ATT101 must be one of", id="dotted key"),
    pytest.param("[options.ATT105]\n\nnear = [[1]]\n", 3, "options.ATT105.near must be words", id="option"),
    pytest.param(
        "[[per-path]]\npath = 'a'\n[[per-path]]\npath = 'b'\nselect = 1\n", 5, "per-path 2: select", id="path"
    ),
    pytest.param("\n[[per-path]]\nselect = 'ATT'\n", 2, "per-path 1: has no path", id="no path"),
    pytest.param("\nsources = 'none.yaml'\n", 2, "sources must be a file that is there", id="missing file"),
    pytest.param("\nrules = 'none'\n", 2, "rules must be a folder that is there", id="missing folder"),
    pytest.param("a = 1\n\na = 2\n", 3, "not valid TOML: the key stands twice", id="twice"),
    pytest.param("a = [1,\n\n", 2, "not valid TOML", id="end of the file"),
    pytest.param("\nmodel = 'caf\xe9'\n", 2, "not UTF-8", id="encoding"),
    pytest.param("\n[tool.attribution]\nmodel = 'x'\n", 2, "unknown key 'tool'; a table [tool.attribution]", id="tool"),
]


@pytest.mark.parametrize(("text", "line", "told"), LINES)
def test_a_mistake_is_told_with_its_line_and_in_words(tmp_path: Path, text: str, line: int, told: str) -> None:
    path = tmp_path / "attribution.toml"
    path.write_bytes(text.encode("latin-1"))

    with pytest.raises(ConfigError) as caught:
        load_settings(path)

    assert str(caught.value).startswith(f"{path}:{line}: {told}")
    assert "{'" not in str(caught.value)


def test_in_a_project_file_lines_are_those_of_that_file(tmp_path: Path) -> None:
    path = write(tmp_path, "pyproject.toml", "[project]\nmodel = 1\n\n[tool.attribution]\nmodel = 3\n")

    with pytest.raises(ConfigError, match=f"{path}:5: model must be"):
        load_settings(path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load_settings(tmp_path / "none.toml")


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "c.toml"
    path.write_bytes(b'outlet = "Caf\xe9"')

    with pytest.raises(ConfigError, match="not UTF-8"):
        load_settings(path)


def test_an_outlet_can_be_one_word_with_aliases(tmp_path: Path) -> None:
    path = write(tmp_path, "c.toml", 'outlet = "The Courier, Courier"')

    assert load_settings(path).outlet == ("The Courier", "Courier")


def test_names_are_split_at_commas() -> None:
    assert split_names(" The Courier,, Courier ") == ("The Courier", "Courier")

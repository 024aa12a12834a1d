"""Strict YAML: words stay words, tricks are refused, and every fault has its line."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution.yamlfile import MAX_BYTES, MAX_DEPTH, YamlData, YamlError, parse_yaml, read_yaml

VALUES: dict[str, tuple[str, YamlData]] = {
    "norway": ("no", "no"),
    "yes": ("yes", "yes"),
    "on": ("on", "on"),
    "off": ("off", "off"),
    "single-letter": ("y", "y"),
    "capital-true-is-a-word": ("True", "True"),
    "true": ("true", True),
    "false": ("false", False),
    "quoted-true-is-a-word": ('"true"', "true"),
    "null": ("null", None),
    "tilde": ("~", None),
    "nothing": ("", None),
    "capital-null-is-a-word": ("NULL", "NULL"),
    "time": ("12:30", "12:30"),
    "sexagesimal": ("1:30:00", "1:30:00"),
    "date": ("2024-05-06", "2024-05-06"),
    "integer": ("12", 12),
    "negative": ("-5", -5),
    "plus-sign-is-a-word": ("+5", "+5"),
    "leading-zeros-are-a-word": ("007", "007"),
    "octal-is-a-word": ("0o17", "0o17"),
    "hexadecimal-is-a-word": ("0x1f", "0x1f"),
    "underscores-are-a-word": ("1_000", "1_000"),
    "fraction": ("0.75", 0.75),
    "whole-fraction": ("92.0", 92.0),
    "trailing-zero-is-a-word": ("3.50", "3.50"),
    "exponent-is-a-word": ("1e5", "1e5"),
    "infinity-is-a-word": (".inf", ".inf"),
    "many-digits-are-a-word": ("9" * 5000, "9" * 5000),
    "quoted-number-is-a-word": ("'12'", "12"),
    "list": ("[no, 12, a b]", ["no", 12, "a b"]),
    "map": ("{on: off}", {"on": "off"}),
    "block-text": ("|\n  one\n  two", "one\ntwo"),
}


@pytest.mark.parametrize(("written", "value"), VALUES.values(), ids=VALUES.keys())
def test_values(written: str, value: YamlData) -> None:
    file = parse_yaml(f"key: {written}")
    assert repr(file.data) == repr({"key": value})
    assert file.faults == ()


@pytest.mark.parametrize("key", ["no", "on", "true", "null", "12", "<<"])
def test_keys_are_always_words(key: str) -> None:
    assert parse_yaml(f"{key}: x").data == {key: "x"}


@pytest.mark.parametrize("text", ["", "# only a comment", "---\n"], ids=["empty", "comment", "document-start"])
def test_nothing_is_none(text: str) -> None:
    assert parse_yaml(text).data is None


BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
REFUSED = {
    "anchor": ("a: &x 1", 1, "anchors"),
    "alias": ("\na: *x", 2, "anchors"),
    "alias-bomb": (BOMB, 1, "anchors"),
    "merge-of-an-alias": ("a: 1\nb:\n  <<: *a", 3, "anchors"),
    "tag-on-a-word": ("a: !!int abc", 1, "tags"),
    "tag-on-a-list": ("a:\n  - !!python/tuple [1]", 2, "tags"),
    "own-tag": ("a: !mine:str x", 1, "tags"),
    "object": ("a: !!python/object/apply:os.getcwd []", 1, "tags"),
    "deep-flow": ("a: " + "[" * 100_000, 1, f"nested deeper than {MAX_DEPTH}"),
    "deep-block": ("\n".join(" " * depth + "a:" for depth in range(MAX_DEPTH + 2)), MAX_DEPTH + 1, "nested deeper"),
    "nul": ("a: 1\nb: \x00", 2, "control characters"),
    "bell-after-wide-characters": ("a: “é”\nb: \x07", 2, "control characters"),
    "lone-surrogate": ("a: 1\nb: \ud800", 2, "surrogate"),
    "escaped-surrogate": ('a: "\\ud800"', 1, "not valid YAML"),
    "two-documents": ("a: 1\n---\nb: 2", 2, "another document"),
    "tab-for-indentation": ("a:\n\tb: c", 2, "not valid YAML"),
    "unquoted-colon": ("a: 1\nb: c: d", 2, "not valid YAML"),
    "open-bracket": ("a: [1", 1, "not valid YAML"),
    "backtick": ("a: `x`", 1, "not valid YAML"),
}


@pytest.mark.parametrize(("text", "line", "what"), REFUSED.values(), ids=REFUSED.keys())
def test_refuses(text: str, line: int, what: str) -> None:
    with pytest.raises(YamlError) as caught:
        parse_yaml(text)
    assert caught.value.fault.line == line
    assert what in caught.value.fault.what
    assert caught.value.fault.remedy


def test_nesting_up_to_the_limit_is_read() -> None:
    assert parse_yaml("[" * MAX_DEPTH + "]" * MAX_DEPTH).faults == ()


def test_every_key_given_twice_is_told_and_the_first_kept() -> None:
    file = parse_yaml("a: 1\nb:\n  c: 1\n  'c': 2\na: 3\n")
    assert file.data == {"a": 1, "b": {"c": 1}}
    assert [(fault.line, fault.what, fault.path) for fault in file.faults] == [
        (4, "the key 'c' stands twice", ("b",)),
        (5, "the key 'a' stands twice", ()),
    ]


def test_a_key_that_is_a_list_is_told_and_left_out() -> None:
    file = parse_yaml("a: 1\n? [b]\n: 2\n")
    assert file.data == {"a": 1}
    assert [(fault.line, fault.what) for fault in file.faults] == [(2, "a key that is not a word")]


def test_lines_of_keys_and_items() -> None:
    file = parse_yaml("rules:\n  - id: a\n    why: b\n  - id: c\n")
    assert file.line(("rules", 0, "why")) == 3
    assert file.line(("rules", 1)) == 4
    assert file.line(("rules", 1, "id")) == 4
    assert file.line(("rules", 0, "missing", "deeper")) == 2
    assert file.line(("nowhere",)) == 1


FILES = {
    "byte-order-mark": (b"\xef\xbb\xbfa: \xc3\xa9", None),
    "windows-lines": (b"a: \xc3\xa9\r\n", None),
    "not-utf-8": (b"b: 1\na: \xe9", (2, "not UTF-8")),
    "utf-16": ("a: é".encode("utf-16"), (1, "not UTF-8")),
    "too-large": (b"#" * (MAX_BYTES + 1), (1, f"larger than {MAX_BYTES} bytes")),
}


@pytest.mark.parametrize(("raw", "fault"), FILES.values(), ids=FILES.keys())
def test_files(tmp_path: Path, raw: bytes, fault: tuple[int, str] | None) -> None:
    path = tmp_path / "rules.yaml"
    path.write_bytes(raw)
    if fault is None:
        assert read_yaml(path).data == {"a": "é"}
        return
    with pytest.raises(YamlError) as caught:
        read_yaml(path)
    assert (caught.value.fault.line, caught.value.fault.what) == fault


@pytest.mark.parametrize("name", ["missing.yaml", "."], ids=["missing", "folder"])
def test_what_is_no_file_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(YamlError) as caught:
        read_yaml(tmp_path / name)
    assert caught.value.fault.what.startswith("cannot be read (")


@settings(max_examples=300)
@given(st.one_of(st.text(), st.text(alphabet="ab:-[]{}!&*#|>'\"\n ~<?%@`,\ud800\x00", max_size=40)))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(YamlError):
        assert all(fault.line >= 1 for fault in parse_yaml(text).faults)

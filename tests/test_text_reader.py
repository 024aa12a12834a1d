"""From the bytes of a text file to an article: what is read, what is noted, what is refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.errors import InputError
from attribution.places import line_starts
from attribution.readers.choosing import read_file
from attribution.readers.english import is_english
from attribution.readers.text import read_text

ENGLISH = (
    "Mayor Tom Reyes said on Monday that the city would publish the audit in May, and that it had been late because "
    "the auditors were waiting for papers which the port authority did not send. "
)
GERMAN = (
    "Der Bürgermeister sagte am Montag, dass die Stadt den Bericht im Mai veröffentlichen werde, weil die Prüfer noch "
    "auf Unterlagen warteten, die der Hafen bisher nicht geschickt hatte. "
)
DUTCH = (
    "De burgemeester zei maandag dat de stad het rapport in mei zou publiceren, omdat de controleurs nog wachten op "
    "stukken die de haven tot nu toe niet had gestuurd, en dat was volgens hem een fout van de haven. "
)


def read(data: bytes, tmp_path: Path, *, max_size: int = 5_000_000) -> str:
    path = tmp_path / "article.txt"
    path.write_bytes(data)
    return read_file(str(path), max_size=max_size).text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param("Reyes’s café".encode(), "Reyes’s café", id="UTF-8"),
        pytest.param(b"\xef\xbb\xbfReyes", "Reyes", id="UTF-8 with a mark"),
        pytest.param("Reyes’s".encode("utf-16"), "Reyes’s", id="UTF-16 with a mark"),
        pytest.param(b"\xfe\xff" + "Reyes".encode("utf-16-be"), "Reyes", id="big-endian UTF-16"),
        pytest.param("Reyes’s".encode("utf-32"), "Reyes’s", id="UTF-32 with a mark"),
        pytest.param(b" \r\nReyes\rsaid \n\n", " \r\nReyes\rsaid \n\n", id="white space and newlines stay"),
        pytest.param("Reyes\ufeff said".encode(), "Reyes\ufeff said", id="a mark inside the text stays"),
    ],
)
def test_the_text_is_the_decoded_file(tmp_path: Path, data: bytes, text: str) -> None:
    assert read(data, tmp_path) == text


@pytest.mark.parametrize(
    ("data", "what"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b"\xef\xbb\xbf", "is empty", id="only a byte-order mark"),
        pytest.param(b" \n\t\r\n ", "is blank", id="white space"),
        pytest.param("\u200b\u200e \u2028".encode(), "is blank", id="only characters that nobody sees"),
        pytest.param(b"Reyes said\0 so", "contains NUL bytes", id="a NUL byte"),
        pytest.param("Reyes".encode("utf-16-le"), "contains NUL bytes", id="UTF-16 without a mark"),
        pytest.param(bytes(range(1, 32)) * 20, "is binary", id="control characters"),
        pytest.param(b"%PDF-1.7 some text", "is a PDF file", id="PDF"),
        pytest.param(b"PK\x03\x04 word/document.xml", "is a ZIP archive or an office document", id="office document"),
        pytest.param(b"x" * 101, "larger than 100 bytes", id="too large"),
    ],
)
def test_what_is_no_article_is_refused(tmp_path: Path, data: bytes, what: str) -> None:
    with pytest.raises(InputError) as caught:
        read(data, tmp_path, max_size=100 if data.startswith(b"x") else 5_000_000)

    assert str(caught.value).startswith(f"{tmp_path / 'article.txt'}: {what}")


def test_a_file_of_just_the_largest_size_is_read(tmp_path: Path) -> None:
    assert read(b"x" * 100, tmp_path, max_size=100) == "x" * 100


@pytest.mark.parametrize(
    ("path", "what"),
    [
        pytest.param("none.txt", "no such file", id="missing"),
        pytest.param(".", "is a folder", id="folder"),
        pytest.param("", "is no file name", id="nothing"),
        pytest.param("a\0b", "cannot be read", id="impossible name"),
        pytest.param("article.txt/b.txt", "cannot be read", id="below a file"),
    ],
)
def test_a_path_that_is_no_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, what: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.txt").write_text("Reyes said so.", encoding="utf-8")

    with pytest.raises(InputError, match=what):
        read_file(path, max_size=100)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("Reyes said so.", encoding="utf-8")
    path.chmod(0)

    with pytest.raises(InputError, match="Permission denied"):
        read_file(str(path), max_size=100)


@pytest.mark.parametrize(
    ("data", "notes"),
    [
        pytest.param(ENGLISH.encode(), (), id="English in UTF-8 needs no note"),
        pytest.param((ENGLISH + "“No.”").encode("cp1252"), ("not UTF-8; read as",), id="another encoding"),
        pytest.param(ENGLISH.encode("utf-16"), ("not UTF-8; read as utf-16",), id="UTF-16"),
        pytest.param(("so\n" + ENGLISH * 1200).encode(), ("line 2 has ",), id="a very long line"),
        pytest.param(GERMAN.encode(), ("does not look like English",), id="German"),
        pytest.param(DUTCH.encode(), ("does not look like English",), id="Dutch, which shares small words"),
        pytest.param(b"Der Hafen bleibt bis Montag geschlossen.", (), id="too short to tell"),
    ],
)
def test_what_may_spoil_the_reading_is_noted(data: bytes, notes: tuple[str, ...]) -> None:
    found = read_text(data, name="a").notes

    assert len(found) == len(notes)
    assert all(note.startswith(start) for note, start in zip(found, notes, strict=True))


def test_a_text_in_another_encoding_is_read_right() -> None:
    text = ENGLISH + "“We were never asked,” said Renée Dubois."

    assert read_text(text.encode("cp1252"), name="a").text == text


@pytest.mark.parametrize(
    ("text", "english"),
    [
        pytest.param(ENGLISH, True, id="English"),
        pytest.param(GERMAN, False, id="German"),
        pytest.param("市長は月曜日に 発表した " * 20, False, id="Japanese"),
        pytest.param("Reyes said so.", None, id="short"),
    ],
)
def test_english_is_told_by_its_small_words(text: str, english: bool | None) -> None:
    assert is_english(text) is english


@given(st.text(alphabet=st.sampled_from("ab\r\n"), max_size=40))
def test_line_starts_agree_with_python(text: str) -> None:
    lines = text.splitlines(keepends=True)

    assert "".join(lines) == text
    assert len(line_starts(text)) - 1 == sum(line.endswith(("\r", "\n")) for line in lines)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        article = read_text(data, name="a")
    except InputError:
        return

    assert article.text.strip()

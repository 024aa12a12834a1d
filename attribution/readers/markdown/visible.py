"""What a reader sees, put together piece by piece with the way back to the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple

from attribution.model import Comment, Span


class Piece(NamedTuple):
    """Some words of a block and where in the file they stand; or a comment, which nobody sees."""

    text: str
    at: int
    is_comment: bool = False


class Raw(NamedTuple):
    """The lines of a block without quotation bars and list marks, and where each of them stands in the file."""

    text: str
    lines: tuple[tuple[int, int], ...]

    def place(self, at: int) -> int:
        """Return where in the file a character of `text` stands."""
        start, place = self.lines[bisect_right(self.lines, at, key=itemgetter(0)) - 1]
        return place + at - start


@dataclass(slots=True)
class Page:
    """The file, and what has been seen of it so far. Blocks are parted by a blank line."""

    source: str
    starts: Sequence[int]
    parts: list[str] = field(default_factory=list)
    length: int = 0
    segments: list[tuple[int, int, int]] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    headings: list[tuple[int, Span]] = field(default_factory=list)

    def line(self, number: int) -> str:
        """Return a line, from 0, without its end."""
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.source)
        return self.source[self.starts[number] : end].rstrip("\r\n")

    def raw(self, content: str, lines: tuple[int, int]) -> Raw:
        """Find the lines of a block, as the Markdown parser gives them, in these lines of the file (from 0, half-open).

        The parser strips blank lines at the ends of a block, and what it strips need not be blank to us.
        """
        text, found, number = "", [], lines[0]
        for words in map(_lstripped, content.split("\n")):
            number = next((n for n in range(number, lines[1]) if words in self.line(n)), min(number, lines[1] - 1))
            found.append((len(text), self.starts[number] + max(self.line(number).rfind(words), 0)))
            text += f"{words}\n"
            number += 1
        return Raw(text[:-1], tuple(found))

    def add_block(self, pieces: Iterable[Piece]) -> Span | None:
        """Add a block and return where it stands; its comments stay even where nothing of it is seen."""
        kept = _trimmed(list(pieces))
        blank = all(piece.is_comment for piece in kept)
        if self.length and not blank:
            self._append("\n\n")
        start = self.length
        for piece in kept:
            if piece.is_comment:
                self._comment(piece)
            else:
                self._add(piece)
        return None if blank else Span(start, self.length)

    def _add(self, piece: Piece) -> None:
        length = len(piece.text) if self.source.startswith(piece.text, piece.at) else 0
        last = self.segments[-1] if self.segments else (0, 0, 0)
        if length and last[2] and (last[0] + last[2], last[1] + last[2]) == (self.length, piece.at):
            self.segments[-1] = (last[0], last[1], last[2] + length)
        else:
            self.segments.append((self.length, piece.at, length))
        self._append(piece.text)

    def _append(self, words: str) -> None:
        self.parts.append(words)
        self.length += len(words)

    def _comment(self, piece: Piece) -> None:
        number, column = self._line_of(piece.at)
        last, end = self._line_of(self.source.find("-->", piece.at) + 3)
        alone = not self.line(number)[:column].strip(" \t>") and not self.line(last)[end:].strip()
        self.comments.append(Comment(piece.text.strip(), self.length, number + 1, column + 1, alone))

    def add_comment(self, text: str, number: int) -> None:
        """Add a comment that has a line, from 0, for itself, before what is seen of the lines below."""
        start = self.starts[number]
        offset = next((at for at, place, _ in self.segments if place >= start), self.length)
        column = len(self.line(number)) - len(self.line(number).lstrip(" \t>")) + 1
        self.comments.append(Comment(text.strip(), offset, number + 1, column, alone=True))
        self.comments.sort(key=lambda comment: (comment.offset, comment.line))

    def _line_of(self, place: int) -> tuple[int, int]:
        number = bisect_right(self.starts, place) - 1
        return number, place - self.starts[number]


def _lstripped(line: str) -> str:
    return line.lstrip(" \t")


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    """Leave out the white space at either end of a block; comments there stay."""
    words = [number for number, piece in enumerate(pieces) if not piece.is_comment and piece.text.strip()]
    if not words:
        return [piece for piece in pieces if piece.is_comment]
    first, last = words[0], words[-1]
    pieces[last] = pieces[last]._replace(text=pieces[last].text.rstrip())
    indent = len(pieces[first].text) - len(pieces[first].text.lstrip())
    pieces[first] = pieces[first]._replace(text=pieces[first].text[indent:], at=pieces[first].at + indent)
    return [piece for number, piece in enumerate(pieces) if piece.is_comment or first <= number <= last]

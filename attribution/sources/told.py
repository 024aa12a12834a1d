"""What a newsroom can say of sources itself: whom it knows, which are one, which are not, what they are."""

from __future__ import annotations

from dataclasses import dataclass

from attribution.model import SourceType


@dataclass(frozen=True, slots=True)
class KnownSource:
    """A source that the house knows, by its name and other names. `origin` is the file that says so.

    `written` is the line of that file, 0 in a file of the house, whose sources need not be in an article.
    """

    name: str
    aliases: tuple[str, ...] = ()
    role: str = ""
    organisation: str = ""
    type: SourceType | None = None
    origin: str = ""
    written: int = 0


@dataclass(frozen=True, slots=True)
class Correction:
    """What is said of sources of one article, by words that it uses of them.

    `merge` makes them one, `split` gives the mentions with these words (on `line`, if that is said) a source of their
    own, `retype` says what they are. `written` is the line of the file `origin` that says so.
    """

    kind: str
    words: tuple[str, ...]
    type: SourceType | None = None
    line: int | None = None
    origin: str = ""
    written: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """All that is told: the sources that the house knows, then the corrections of one article, in their order."""

    known: tuple[KnownSource, ...] = ()
    corrections: tuple[Correction, ...] = ()

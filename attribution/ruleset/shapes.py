"""What stands in rule files, as frozen dataclasses: one definition for loading, the schema and the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal

_STRICT = {"extra": "forbid", "coerce_numbers_to_str": True}

Emits = Literal[
    "cue",
    "evidential",
    "hedge",
    "source-kind",
    "anonymity-request",
    "anonymity-reason",
    "knowledge-basis",
    "affiliation",
    "response",
    "relay",
    "venue",
    "media",
    "document",
    "observer",
    "verification",
    "trigger",
    "wording",
    "turn",
    "accusation",
    "crime",
    "chrome",
    "disclaimer",
    "furniture",
]
LAYOUT_EMITS = frozenset({"chrome", "disclaimer", "furniture"})
EXTENTS = ("whole", "start", "end", "anywhere", "span", "list", "rest")
Severity = Literal["error", "warning", "note"]
LexiconRef = dict[Literal["lexicon"], str]
TokenPattern = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class WordList:
    """One list of a lexicon. `sets` are facts that every word of the list carries, such as a stance."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT
    words: tuple[str, ...]
    about: str = ""
    sets: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A named set of word lists. Rules refer to all of it (`name`) or to one list (`name.list`)."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT
    lexicon: str
    about: str
    lists: Mapping[str, WordList]


@dataclass(frozen=True, slots=True)
class Examples:
    """Texts that prove a rule: `[[...]]` marks what must be found, `[[role|...]]` a role; a known miss still fails."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT
    match: tuple[str, ...] = ()
    no_match: tuple[str, ...] = ()
    known_miss: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guard:
    """What silences a rule: a match of one of these that overlaps the rule's match."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT
    phrases: tuple[str, ...] | LexiconRef = ()
    patterns: tuple[TokenPattern, ...] = ()


@dataclass(frozen=True, slots=True)
class PatternRule:
    """A rule that finds something in a text: phrases, spaCy token patterns or spaCy dependency patterns."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT
    id: str
    emits: Emits
    why: str
    examples: Examples
    phrases: tuple[str, ...] | LexiconRef = ()
    patterns: tuple[TokenPattern, ...] = ()
    unless: Guard = field(default_factory=Guard)
    sets: Mapping[str, str] = field(default_factory=dict)
    standards: tuple[str, ...] = ()
    where: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """What a lint rule without a check stands on: sentences of these classes, markers of these pattern rules."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT
    classes: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LintRule:
    """A rule that judges a draft.

    `check` names the code that needs words and graph together; a rule without one stands on what `finds` names.
    `options` are the check's settings. A check may say in which case a finding stands: `cases` gives each case a
    severity of its own. `silences` are codes that stay silent in a sentence in which this rule speaks,
    `silences_there` those that do where their words touch those of this rule.
    `silent_if` says under a finding what would have silenced it, of `{words}`, `{cue}` and `{source}` of the finding.
    `option_notes` say what options do whose value is not a word list or pattern rule that says it.
    """

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT
    code: str
    name: str
    severity: Severity
    scope: Literal["sentence", "document", "articles"]
    message: str
    why: str
    fix: str
    standards: tuple[str, ...]
    examples: Examples
    check: str = ""
    finds: Target = field(default_factory=Target)
    options: Mapping[str, str] = field(default_factory=dict)
    cases: Mapping[str, Severity] = field(default_factory=dict)
    silences: tuple[str, ...] = ()
    silences_there: tuple[str, ...] = ()
    silent_if: str = ""
    option_notes: Mapping[str, str] = field(default_factory=dict)
    where: str = ""


@dataclass(frozen=True, slots=True)
class PatternFile:
    """A file of pattern rules; every id begins with the family's name and a slash."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT
    family: str
    about: str
    rules: tuple[PatternRule, ...]


@dataclass(frozen=True, slots=True)
class LintFile:
    """A file of lint rules; every code begins with the family's letters."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT
    lint: str
    about: str
    rules: tuple[LintRule, ...]


@dataclass(frozen=True, slots=True)
class Standard:
    """A newsroom's standard: who asks, what for (in our words), and the public address."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT
    name: str
    asks: str
    address: str


@dataclass(frozen=True, slots=True)
class ScaleClass:
    """A class of the directness scale; `base` is null outside the scored classes."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT
    name: str
    definition: str
    base: Mapping[str, float] = field(default_factory=dict)
    examples: tuple[str, ...] = ()
    standards: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Modifier:
    """What moves a score: a factor for each relay, or points added once."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT
    about: str
    factor: float | None = None
    points: float | None = None
    floor: float | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """A band of scores, from `least` up to where the next begins."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT
    name: str
    least: float


@dataclass(frozen=True, slots=True)
class Scale:
    """The directness scale: classes, modifiers and bands."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT
    classes: Mapping[str, ScaleClass]
    modifiers: Mapping[str, Modifier]
    bands: Mapping[str, Band]


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the field, for `explain`; `formula` for figures."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT
    about: str
    formula: str = ""
    basis: str = ""
    see: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScaleFile:
    """The file `scale.yaml`."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT
    scale: Scale


@dataclass(frozen=True, slots=True)
class TermFile:
    """The file `terms.yaml`."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT
    terms: Mapping[str, Term]


@dataclass(frozen=True, slots=True)
class StandardFile:
    """The file `standards.yaml`."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT
    standards: Mapping[str, Standard]


@dataclass(frozen=True, slots=True)
class Preset:
    """The lint rules of a desk: rules by code, name or family; `severity` may be `off`."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT
    about: str
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity | Literal["off"]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ArticleFormat:
    """A kind of article, and the severities that its rules have in it: `off` where they would say what is no fault."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT
    about: str
    severity: Mapping[str, Severity | Literal["off"]]


@dataclass(frozen=True, slots=True)
class PresetFile:
    """The file `presets.yaml`."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT
    presets: Mapping[str, Preset]


@dataclass(frozen=True, slots=True)
class FormatFile:
    """The file `formats.yaml`."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT
    formats: Mapping[str, ArticleFormat]


RuleFile = Lexicon | PatternFile | LintFile | ScaleFile | TermFile | StandardFile | PresetFile | FormatFile
KINDS: Mapping[str, type[RuleFile]] = {
    "lexicon": Lexicon,
    "family": PatternFile,
    "lint": LintFile,
    "scale": ScaleFile,
    "terms": TermFile,
    "standards": StandardFile,
    "presets": PresetFile,
    "formats": FormatFile,
}

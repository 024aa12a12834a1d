"""Rule files: every fault names file, line, rule and remedy; all are told at once; users' rules add to ours."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from attribution.errors import RuleError, RuleFault
from attribution.ruleset import RuleSet, load_rules, loading

RULE = """\
  - id: depot/ID
    emits: hedge
    why: It guesses.
    phrases: [it seems]
    examples:
      match: ["[[It seems]] shut."]
      no_match: [It is shut.]
"""
FAMILY = "family: depot\nabout: About depots.\nrules:\n"
LINT = """\
lint: DEP
about: About depots.
rules:
  - code: DEP101
    name: depot-shut
    severity: warning
    scope: sentence
    message: A depot is shut.
    why: It matters.
    fix: Open it.
    standards: []
    examples:
      match: ["[[The depot]] is shut."]
      no_match: [The depot is open.]
"""
LEXICON = "lexicon: depots\nabout: Depots.\nlists:\n  kinds: {words: [shed, yard]}\n"


OURS = {
    "words": "lexicon: hours\nabout: Hours.\nlists:\n  day: {words: [noon], about: By day., sets: {light: day}}\n"
    "  night: {words: [dusk]}\n",
    "rules": FAMILY.replace("depot", "own") + RULE.replace("depot/ID", "own/first"),
    "scale": "scale:\n  classes: {CO: {name: many, definition: d}, UA: {name: bare, definition: d}}\n"
    "  modifiers: {deferred: {about: a, points: -2}}\n  bands: {E: {name: e, least: 0}}\n",
}


@pytest.fixture(autouse=True)
def few_rules_of_ours(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path_factory.mktemp("ours")
    for name, text in OURS.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(loading, "own_rules_folder", lambda: folder)


def rule(name: str = "one", *, old: str = "", new: str = "") -> str:
    text = RULE.replace("ID", name)
    assert old in text
    return text.replace(old, new) if old else text


def family(*rules: str) -> str:
    return FAMILY + "".join(rules)


def faults_of(folder: Path, **files: str) -> list[RuleFault]:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load_rules([folder])
    return list(caught.value.faults)


LAST = "no_match: [It is shut.]"
FAULTS = {
    "no-kind": ("about: x\n", 1, "", "not a rule file"),
    "a-list": ("- a\n", 1, "", "not a rule file"),
    "a-word": ("depot\n", 1, "", "not a rule file"),
    "empty-file": ("", 1, "", "not a rule file"),
    "no-yaml": ("family: depot\nabout: [\n", 2, "", "not valid YAML"),
    "two-kinds": (f"lexicon: x\n{FAMILY}{RULE}lists: {{}}\n", 2, "", "unknown key 'family'"),
    "unknown-key-of-the-file": (family(rule()) + "extra: 1\n", 11, "", "unknown key 'extra'"),
    "missing-key-of-the-file": (f"family: depot\nrules:\n{RULE}", 1, "", "the key 'about' is missing"),
    "rules-are-no-list": ("family: depot\nabout: x\nrules: none\n", 3, "", "'rules' must be a list"),
    "rule-is-a-word": (FAMILY + "  - a\n", 4, "", "item 1 of 'rules' must have keys"),
    "unknown-key": (family(rule(old="why:", new="reason: x\n    why:")), 6, "depot/one", "unknown key 'reason'"),
    "key-set-by-loading": (family(rule(old="why:", new="where: x:1\n    why:")), 6, "depot/one", "unknown key 'where'"),
    "missing-key": (family(rule(old="    why: It guesses.\n")), 4, "depot/one", "the key 'why' is missing"),
    "key-given-twice": (family(rule(old="why:", new="why: a\n    why:")), 7, "depot/one", "the key 'why' stands twice"),
    "no-word": (family(rule(old="It guesses.", new="true")), 6, "depot/one", "'why' must be a word, not True"),
    "nothing-for-a-word": (family(rule(old=" It guesses.")), 6, "depot/one", "'why' must be a word, not None"),
    "list-for-a-word": (family(rule(old="It guesses.", new="[a]")), 6, "depot/one", "'why' must be a word, not ['a']"),
    "word-for-a-list": (family(rule(old="[it seems]", new="it seems")), 7, "depot/one", "'phrases' must be a list"),
    "bad-item": (family(rule(old="[it seems]", new="[it seems, true]")), 7, "depot/one", "item 2 of 'phrases'"),
    "unknown-thing-emitted": (family(rule(old="hedge", new="hedges")), 5, "depot/one", "'emits' must be 'cue', "),
    "unknown-key-of-examples": (family(rule(old="no_match", new="nomatch")), 10, "depot/one", "unknown key 'nomatch'"),
    "id-of-another-family": (family(rule(old="depot/one", new="port/one")), 4, "port/one", "not begin with 'depot/'"),
    "id-given-twice": (family(rule(), rule()), 11, "depot/one", "the id stands twice"),
    "nothing-to-find": (family(rule(old="    phrases: [it seems]\n")), 4, "depot/one", "neither phrases nor patterns"),
    "no-example": (family(rule(old=LAST, new="no_match: []")), 4, "depot/one", "needs an example that must match"),
    "example-without-marks": (family(rule(old="[[It seems]]", new="It seems")), 4, "depot/one", "marks nothing"),
    "no-match-with-marks": (family(rule(old=LAST, new='no_match: ["[[It]] is."]')), 4, "depot/one", "has marks"),
    "known-miss-without-marks": (family(rule(old=LAST, new=f"{LAST}\n      known_miss: [x]")), 4, "depot/one", "marks"),
    "bad-phrase": (family(rule(old="[it seems]", new="[it ...]")), 4, "depot/one", "no fixed word at its ends"),
    "unknown-standard": (family(rule(old="why:", new="standards: [XX]\n    why:")), 4, "depot/one", "standard 'XX'"),
    "unknown-lexicon": (family(rule(old="[it seems]", new="{lexicon: x}")), 4, "depot/one", "unknown lexicon 'x'"),
    "misspelt-reference": (family(rule(old="[it seems]", new="{lexicn: x}")), 7, "depot/one", "must be 'lexicon'"),
    "empty-pattern": (family(rule(old="phrases: [it seems]", new="patterns: [[]]")), 4, "depot/one", "without tokens"),
    "unknown-severity": (LINT.replace("warning", "warn"), 6, "DEP101", "must be 'error', 'warning' or 'note'"),
    "code-of-another-file": (LINT.replace("lint: DEP", "lint: POR"), 4, "DEP101", "does not begin with 'POR'"),
    "lexicon-name": (LEXICON.replace("depots", "De.pots"), 1, "", "the name 'De.pots' is not plain"),
    "list-name": (LEXICON.replace("kinds:", "the kinds:"), 4, "", "the name 'the kinds' is not plain"),
    "empty-word": (LEXICON.replace("yard", "''"), 4, "", "the word '' is empty"),
    "word-with-space": (LEXICON.replace("yard", "'yard '"), 4, "", "the word 'yard ' is empty or has space"),
    "unknown-class": (OURS["scale"].replace("UA", "ZZ"), 2, "", "unknown class 'ZZ'"),
    "no-number": (OURS["scale"].replace("-2", "two"), 3, "", "'points'"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "line", "key", "what"), FAULTS.values(), ids=FAULTS.keys())
def test_fault(tmp_path: Path, text: str, line: int, key: str, what: str) -> None:
    fault = next(fault for fault in faults_of(tmp_path, rules=text) if what in fault.what)
    assert (fault.path, fault.line, fault.rule) == (str(tmp_path / "rules.yaml"), line, key)
    assert fault.remedy
    assert str(fault).startswith(f"{tmp_path / 'rules.yaml'}:{line}:")


NODE = "{RIGHT_ID: cue, RIGHT_ATTRS: {LEMMA: say}}"
TREES = {
    "mixed": (f"[{NODE}, {{LOWER: x}}]", "mixes token and dependency nodes"),
    "key-missing": (f"[{NODE}, {{RIGHT_ID: source, LEFT_ID: cue, REL_OP: '>'}}]", "node 2 needs just the keys"),
    "key-too-many": ("[{RIGHT_ID: cue, RIGHT_ATTRS: {}, OP: '?'}]", "node 1 needs just the keys"),
    "name": ("[{RIGHT_ID: Cue 1, RIGHT_ATTRS: {}}]", "the node name 'Cue 1' is not a plain word"),
    "name-twice": (f"[{NODE}, {{RIGHT_ID: cue, LEFT_ID: cue, REL_OP: '>', RIGHT_ATTRS: {{}}}}]", "stands twice"),
    "unknown-left": (f"[{NODE}, {{RIGHT_ID: a, LEFT_ID: b, REL_OP: '>', RIGHT_ATTRS: {{}}}}]", "hangs on 'b'"),
    "attributes": ("[{RIGHT_ID: cue, RIGHT_ATTRS: say}]", "RIGHT_ATTRS of node 'cue' must have keys"),
}


@pytest.mark.parametrize(("pattern", "what"), TREES.values(), ids=TREES.keys())
def test_fault_of_a_tree(tmp_path: Path, pattern: str, what: str) -> None:
    faults = faults_of(tmp_path, rules=family(rule(old="phrases: [it seems]", new=f"patterns: [{pattern}]")))
    assert [fault.rule for fault in faults if what in fault.what] == ["depot/one"]


def test_a_guard_is_no_tree(tmp_path: Path) -> None:
    faults = faults_of(tmp_path, rules=family(rule(old="why:", new=f"unless: {{patterns: [[{NODE}]]}}\n    why:")))
    assert [fault.what for fault in faults] == ["has a dependency pattern as a guard"]


def test_phrases_of_a_lexicon_must_be_phrases(tmp_path: Path) -> None:
    lexicon = LEXICON.replace("yard", "... yard")
    faults = faults_of(tmp_path, words=lexicon, rules=family(rule(old="[it seems]", new="{lexicon: depots.kinds}")))
    assert [(fault.rule, fault.what) for fault in faults] == [
        ("depot/one", "the phrase '... yard' has no fixed word at its ends")
    ]


def test_all_faults_of_all_files_are_told_at_once_and_in_order(tmp_path: Path) -> None:
    several = family(
        rule("a", old="hedge", new="no"),
        rule("b", old="why:", new="why: x\n    why:"),
        rule("c", old="[it seems]", new="[it ...]"),
        rule("d", old="why:", new="standards: [XX]\n    why:"),
        rule("a"),
    )
    faults = faults_of(tmp_path, several=several, words=LEXICON.replace("yard", "''"), broken="a: [")
    assert [(Path(fault.path).stem, fault.line, fault.rule) for fault in faults] == [
        ("broken", 1, ""),
        ("several", 5, "depot/a"),
        ("several", 14, "depot/b"),
        ("several", 19, "depot/c"),
        ("words", 4, ""),
    ]


def test_with_all_files_read_a_missing_standard_is_told_beside_other_faults(tmp_path: Path) -> None:
    text = family(rule("a", old="hedge", new="no"), rule("b", old="why:", new="standards: [XX]\n    why:"))
    assert [fault.rule for fault in faults_of(tmp_path, rules=text)] == ["depot/a", "depot/b"]


def test_an_id_of_ours_cannot_be_given_again(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path, rules=OURS["rules"])
    assert (fault.rule, fault.what) == ("own/first", "the id stands twice")
    assert load_rules().patterns["own/first"].where in fault.remedy


@pytest.mark.parametrize(
    ("make", "what"),
    [(lambda folder: folder, "no rule files"), (lambda folder: folder / "missing", "no such folder")],
    ids=["empty", "missing"],
)
def test_folder_without_rules(tmp_path: Path, make: Callable[[Path], Path], what: str) -> None:
    with pytest.raises(RuleError) as caught:
        load_rules([make(tmp_path)])
    (fault,) = caught.value.faults
    assert (fault.path, fault.what) == (str(make(tmp_path)), what)


def load(folder: Path, **files: str) -> RuleSet:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load_rules([folder])


def test_users_rules_stand_beside_ours_and_know_their_place(tmp_path: Path) -> None:
    rules = load(tmp_path, rules=family(rule("a"), rule("b")), lint=LINT)
    assert list(rules.patterns) == ["own/first", "depot/a", "depot/b"]
    assert rules.patterns["depot/b"].where == f"{tmp_path / 'rules.yaml'}:11"
    assert rules.lint["DEP101"].where == f"{tmp_path / 'lint.yaml'}:4"


def test_folders_inside_and_both_endings_are_read(tmp_path: Path) -> None:
    inside = tmp_path / "more"
    inside.mkdir()
    (inside / "rules.yml").write_text(family(rule()), encoding="utf-8")
    assert "depot/one" in load(tmp_path, words=LEXICON).patterns


def test_a_lexicon_adds_to_the_lists_of_ours_and_keeps_their_facts(tmp_path: Path) -> None:
    text = (
        "lexicon: hours\nabout: More.\nlists:\n  day: {words: [Morn, noon], sets: {warm: yes}}\n  own: {words: [x]}\n"
    )
    lists = load(tmp_path, words=text).lexicons["hours"].lists
    assert {name: words.words for name, words in lists.items()} == {
        "day": ("noon", "morn"), "night": ("dusk",), "own": ("x",),
    }  # fmt: skip
    assert (lists["day"].about, lists["day"].sets) == ("By day.", {"light": "day", "warm": "yes"})


def test_words_are_lowered_and_straightened(tmp_path: Path) -> None:
    assert load(tmp_path, words=LEXICON.replace("yard", "Carrow’s YARD")).words("depots") == {"shed", "carrow's yard"}


def test_words_that_yaml_takes_for_something_else_stay_words(tmp_path: Path) -> None:
    text = LEXICON.replace("[shed, yard]", "[no, on, y, 12:30, 007, 911, 2024-05-06, 1.50]")
    assert load(tmp_path, words=text).lexicons["depots"].lists["kinds"].words == (
        "no", "on", "y", "12:30", "007", "911", "2024-05-06", "1.50",
    )  # fmt: skip


def test_a_scale_changes_what_it_names_and_leaves_the_rest(tmp_path: Path) -> None:
    ours = load_rules().scale
    text = "scale:\n  classes: {CO: {name: crowd, definition: d, base: {any: 10}}}\n  modifiers: {}\n  bands: {}\n"
    scale = load(tmp_path, scale=text).scale
    assert (scale.classes["CO"].name, scale.classes["CO"].base) == ("crowd", {"any": 10})
    assert scale.classes["UA"] == ours.classes["UA"]
    assert (scale.modifiers, scale.bands) == (ours.modifiers, ours.bands)


def test_the_digest_changes_with_the_rules_and_only_with_them(tmp_path: Path) -> None:
    ours = load_rules().digest
    assert load_rules().digest == ours
    first = load(tmp_path, rules=family(rule())).digest
    assert first != ours
    assert load(tmp_path, rules="# a comment\n" + family(rule())).digest == first
    assert load(tmp_path, rules=family(rule(old="guesses", new="supposes"))).digest != first


def test_spacy_is_not_imported() -> None:
    code = "import sys; from attribution.ruleset import load_rules; load_rules(); sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_preset_that_names_a_rule_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "desk.yaml").write_text("presets:\n  night:\n    about: For the night.\n    severity: {ATT999: note}\n")

    with pytest.raises(RuleError, match="preset night: unknown rule 'ATT999'"):
        load_rules([tmp_path])

"""Whether spaCy takes the patterns of all rules: every fault at once, without a language model."""

from __future__ import annotations

from attribution.errors import RuleError, RuleFault
from attribution.language.matching.compiling import compile_rules
from attribution.ruleset import RuleSet


def pattern_faults(rules: RuleSet) -> tuple[RuleFault, ...]:
    """Return what spaCy refuses, or can never match, in the patterns and guards of the rules, in file order."""
    import spacy  # noqa: PLC0415 - the second that this takes is paid only where patterns are checked

    nlp = spacy.blank("en")
    try:
        compile_rules(rules, sorted({rule.emits for rule in rules.patterns.values()}), nlp.vocab, nlp.tokenizer)
    except RuleError as error:
        return error.faults
    return ()

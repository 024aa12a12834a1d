"""What is measured, the floor that each figure must pass and the reach that it aims at, in percent."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure that is kept: its key in the scores, what people call it, and the two aims."""

    key: str
    label: str
    floor: float
    reach: float


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in percent, with a 95 % bootstrap interval over documents where one was asked for and can be had."""

    value: float
    interval: tuple[float, float] | None = None


MEASURES = (
    Measure("polnear.statements.relation.f1", "PolNeAR: relation F1, statements", 74, 80),
    Measure("polnear.statements.relation.precision", "PolNeAR: its precision", 78, 86),
    Measure("polnear.direct.relation.f1", "PolNeAR: relation F1, direct quotations", 82, 90),
    Measure("polnear.all.relation.precision", "PolNeAR: precision, all kinds", 66, 70),
    Measure("polnear.all.relation.f1", "PolNeAR: relation F1, all kinds", 53, 60),
    Measure("polnear.statements.token.source.f1", "PolNeAR: token F1 source, statements", 80, 85),
    Measure("polnear.statements.token.cue.f1", "PolNeAR: token F1 cue, statements", 65, 72),
    Measure("polnear.statements.token.content.f1", "PolNeAR: token F1 content, statements", 85, 90),
    Measure("polnear.statements.sentence_macro_f1", "PolNeAR: sentence macro F1, statements", 90, 93),
    Measure("sentences.class_accuracy", "sentences: class", 80, 87),
    Measure("sentences.class_accuracy_b_and_ua_as_one", "sentences: class, B with UA as one", 83, 90),
    Measure("sentences.sourced_or_not", "sentences: sourced or not", 92, 95),
    Measure("sentences.source_type", "sentences: source type", 80, 88),
    Measure("sentences.source_name", "sentences: source name", 80, 88),
    Measure("sentences.relays", "sentences: relays right", 93, 96),
    Measure("sentences.relay_f1", "sentences: has a relay, F1", 60, 78),
    Measure("sentences.commitment_macro_f1", "sentences: commitment, macro F1", 50, 65),
    Measure("sentences.lint_precision", "sentences: lint, precision", 75, 85),
    Measure("sentences.lint_recall", "sentences: lint, recall", 65, 75),
    Measure("sentences.boundaries_f1", "sentences: boundaries, F1", 95, 98),
    Measure("sentences.sources_counted", "sentences: sources counted", 65, 85),
    Measure("sentences.roots_counted", "sentences: roots counted", 50, 75),
    Measure("snippets.class", "snippets: class", 78, 86),
    Measure("snippets.type", "snippets: source type", 78, 86),
    Measure("snippets.reason", "snippets: reason for anonymity", 85, 93),
    Measure("snippets.basis", "snippets: basis of knowledge", 80, 90),
    Measure("snippets.lint_precision", "snippets: lint, precision", 75, 85),
    Measure("snippets.lint_recall", "snippets: lint, recall", 70, 80),
    Measure("speech.macro_f1", "reported speech: macro F1", 88, 91),
    Measure("speech.told.macro_f1", "reported speech: as its readers mark it", 88, 91),
    Measure("specimen.class_accuracy", "specimen: class", 100, 100),
    Measure("specimen.sourced_or_not", "specimen: sourced or not", 100, 100),
    Measure("specimen.source_type", "specimen: source type", 100, 100),
    Measure("specimen.source_name", "specimen: source name", 100, 100),
    Measure("specimen.relays", "specimen: relays right", 100, 100),
    Measure("specimen.relay_f1", "specimen: has a relay, F1", 100, 100),
    Measure("specimen.boundaries_f1", "specimen: boundaries, F1", 100, 100),
    Measure("specimen.sources_counted", "specimen: sources counted", 100, 100),
    Measure("specimen.roots_counted", "specimen: roots counted", 100, 100),
)

"""Facts about sentences to classes, scores, bands and reasons: the directness scale."""

from attribution.directness.sentences import classify_sentences

__all__ = ["classify_sentences"]

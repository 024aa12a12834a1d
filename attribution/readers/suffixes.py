"""The ends of the names that articles have."""

MARKDOWN = frozenset({".md", ".markdown"})
SUFFIXES = frozenset({".txt", *MARKDOWN})

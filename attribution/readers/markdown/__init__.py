"""Markdown: what a reader of the page sees is the text, and every character of it leads back to the file."""

from attribution.readers.markdown.reading import read_markdown

__all__ = ["read_markdown"]

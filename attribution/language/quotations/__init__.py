"""The quotations of an article, found by their marks."""

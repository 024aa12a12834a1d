"""Formats of summaries: every module here is a format of `summary` with a `render`."""

"""Formats of comparisons: every module here is a format of `diff` and `compare` with a `render`."""

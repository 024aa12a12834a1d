"""Formats of findings: every module here is a format of `lint` with a `render`."""

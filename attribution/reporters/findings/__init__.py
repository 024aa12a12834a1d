"""Formats of findings: every module here is a format of `lint` with a `render`.

One that asks a report for nothing but its article and findings says `BRIEF = True`, and is quicker on unchanged files.
"""

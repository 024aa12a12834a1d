"""Parsing: spaCy's pipeline, run by quicker ways of our own where they give the same."""

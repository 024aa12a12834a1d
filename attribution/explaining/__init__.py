"""What the rules say of a rule, a class, a figure or a word: for the command line, and later for editors."""

from attribution.explaining.catalogue import RULE_KINDS, Entry, catalogue, find
from attribution.explaining.listing import families, family_rows
from attribution.explaining.measured import read_measured
from attribution.explaining.sheets import Sheet, sheet, subject_data

__all__ = [
    "RULE_KINDS",
    "Entry",
    "Sheet",
    "catalogue",
    "families",
    "family_rows",
    "find",
    "read_measured",
    "sheet",
    "subject_data",
]

"""Data written as JSON that any reader takes, and texts that XML can hold."""

from __future__ import annotations

import json
import re
from typing import Any
from xml.etree import ElementTree as ET

# Characters that JSON may hold but some readers take for the end of a line.
_BREAKS = str.maketrans({char: f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"})
_SURROGATES = re.compile("[\ud800-\udfff]")
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
REPLACED = "\ufffd"


def as_json(data: Any, *, indent: int | None = 1) -> str:
    """Return data as JSON, ending in a newline. A lone surrogate, which strict readers refuse, is replaced."""
    text = json.dumps(data, ensure_ascii=False, indent=indent).translate(_BREAKS)
    return _SURROGATES.sub(REPLACED, text) + "\n"


def xml_text(text: str) -> str:
    """Return a text with a replacement for every character that XML cannot hold."""
    return _NO_XML.sub(REPLACED, text)


def as_xml(root: ET.Element) -> str:
    """Return a document laid out for reading, ending in a newline."""
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def element(tag: str, parent: ET.Element | None = None, /, **attributes: str | int) -> ET.Element:
    """Return a new element with attributes that XML can hold, inside its parent if it has one."""
    told = {key: xml_text(str(value)) for key, value in attributes.items()}
    return ET.Element(tag, told) if parent is None else ET.SubElement(parent, tag, told)

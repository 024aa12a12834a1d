"""Language: the only package that sees spaCy objects. What leaves it are plain dataclasses."""

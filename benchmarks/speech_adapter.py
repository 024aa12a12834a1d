"""From our JSON report to reported speech as NewsDiscourse marks it.

NewsDiscourse (Choubey et al. 2020) marks what a person or body says. Of the sentences that we hold for sourced in its
train part, 68 of 100 in plain paraphrase (*said that*) and 85 of 100 with quoted words are marked. Hardly any others
are: what documents, records and outlets show (11 of 100), thoughts and wishes (11), stances (7), verbs that take a side
such as *insist* (14), *according to* (11), hearsay and declined comment (13). The adapter calls these background in a
copy of the report. It makes nothing speech that the report holds for unsourced.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

NO_SPEECH = {"class": "B"}
NO_SPEAKER = frozenset({"HS", "R"})
NOBODY = frozenset({"doc_named", "doc_unnamed", "media_named", "media_unnamed", "none"})
SAYING = frozenset(
    f"cues/{name}"
    for name in ("clause", "tag", "quotation", "said-rest", "as-put-it", "end-tag", "pointing-to", "speaker-label")
) | {"cues/quoted-words", "cues/quoted-as-saying"}
PLAIN = "reporting-verbs.neutral"


def speech_article(article: Mapping[str, Any]) -> dict[str, Any]:
    """Return an article of a report (version 1) in which no sentence has a class with a source that tells no speech."""
    by_id = {a["id"]: a for a in article["attributions"]}
    sentences = [s if _tells_speech(s, by_id) else s | NO_SPEECH for s in article["sentences"]]
    return dict(article) | {"sentences": sentences}


def _tells_speech(sentence: Mapping[str, Any], by_id: Mapping[int, Mapping[str, Any]]) -> bool:
    """Whether the attribution that decided a sentence's class gives somebody's words, plainly or quoted."""
    if not sentence["attributions"] or sentence["class"] in NO_SPEAKER:
        return False
    first = by_id[sentence["attributions"][0]]
    if first["source_type"] in NOBODY or first["rule"] not in SAYING:
        return False
    lists = {reason.partition("/")[0] for reason in sentence["because"] if "." in reason.partition("/")[0]}
    return first["form"] != "indirect" or not lists or PLAIN in lists

"""A report made by hand: a rewrite of an unnamed report, printed twice on its page, with the make-up of a real one."""

from __future__ import annotations

from attribution.graph import assign_roots, build_graph
from attribution.model import Attribution, Marker, Quotation, Report, Response, Span
from builders import Draft, attribution, excluded, relay, report, sentence, source

HEADLINE = "Solberg offers harbour records to win access to old dry dock"
# What is attributed stands in brackets.
MARKED = """\
[Finance minister Karin Solberg reportedly agreed to open harbour records held by the state auditor \
to Norrland Steel, in return for access to the old dry dock on the far river bank.]
According to reports, [Solberg put the idea to the company's chairman in a call on 4 March, as part \
of a plan under which the city would store seized boats in the dock].
Officials cited in the report said [the chairman wanted nine files back, four of them still under \
audit, before he would sign anything].
[Solberg allegedly assured him that chief auditor Pia Holm would close the inquiry into those files \
so that they could leave the building by the end of May.]
Sources told the report that [the plan put at risk a decade of patient work by auditors who rely on \
dock workers to speak up when something is wrong].
[“This bargain sells out every inspector in the harbour, whose people went down into flooded holds \
to find those papers,”] Erik Larsen, a retired engineer who advises the audit on hulls, was quoted \
as saying.
A ministry deputy spokesperson defended the talks, stating that [they had kept hundreds of jobs on \
the river and made the quays safer for people living nearby].
According to reports, [Norrland Steel gave no answer when it was asked].
""".splitlines()
SENTENCES = [marked.replace("[", "").replace("]", "") for marked in MARKED]
CONTENTS = [marked[marked.index("[") + 1 : marked.index("]")] for marked in MARKED]
CLASSES = ("HS", "UR", "AV", "HS", "AV", "NQ", "TU", "R")
SCORES = (8, 12, 12, 8, 12, 46, 65, None)

REPORTS = source("reports", "media_unnamed")
OFFICIALS = source("officials", "anon_vague", affiliation="government", official=True)
SOURCES = source("sources", "anon_vague")
LARSEN = source("larsen", "person_named", name="Erik Larsen", affiliation="NGO")
SPOKESPERSON = source(
    "spokesperson", "titled_unnamed", name="a ministry deputy spokesperson", affiliation="government", official=True
)
ORIGINS = (None, REPORTS, OFFICIALS, None, SOURCES, LARSEN, SPOKESPERSON, REPORTS)
RELAYED = frozenset({2, 4, 5})


def retelling() -> Report:
    """Make the report: 491 words, of which 11 are headline, 219 body and 187 a second copy of all sentences but one."""
    draft = Draft()
    chrome = [excluded(draft.add("404\nSorry, that page is gone", after="\n"), "chrome")]
    headline = draft.add(HEADLINE, after="\n")
    chrome.append(excluded(draft.add("(CARROW)"), "furniture"))
    places = [draft.add(words) for words in SENTENCES]
    copies = [excluded(draft.add(words), "duplicate") for words in SENTENCES[1:]]
    chrome.append(excluded(draft.add("\n" + " ".join(["warranty"] * 65)), "disclaimer"))
    chrome.append(excluded(draft.add("No comment", after=""), "chrome"))
    attributions = tuple(_attribution(draft.text, n, place) for n, place in enumerate(places))
    sources = assign_roots(attributions, (REPORTS, OFFICIALS, SOURCES, LARSEN, SPOKESPERSON))
    sentences = (
        sentence(0, headline, "H", would_be="UA"),
        *(
            sentence(n + 1, place, CLASSES[n], n, score=SCORES[n], commitment=_commitment(CLASSES[n]))
            for n, place in enumerate(places)
        ),
    )
    quote = attributions[5].content[0]
    return report(
        draft.text,
        headline=(headline,),
        excluded=tuple(sorted([*chrome, *copies])),
        sentences=sentences,
        attributions=attributions,
        sources=sources,
        quotations=(Quotation(quote, Span(quote.start + 1, quote.end - 1), closed=True, turn=0),),
        markers=(_hedge(draft.text, places[0], "reportedly"), _hedge(draft.text, places[3], "allegedly")),
        responses=(
            Response("Solberg/Ministry", "answered", "unmarked", places[6].start, places[6].end),
            Response("Norrland Steel", "no-reply", "relayed", places[7].start, places[7].end),
            Response("Auditor", "absent", "unmarked", None, None),
        ),
        graph=build_graph(draft.text, sentences, attributions, sources),
    )


def _attribution(text: str, n: int, place: Span) -> Attribution:
    start = text.index(CONTENTS[n], place.start)
    content = Span(start, start + len(CONTENTS[n]))
    relays = (relay(None, place.start, place.start + 1),) if n in RELAYED else ()
    return attribution(n, ORIGINS[n], *relays, content=content, cue=[Span(place.start, place.start + 1)])


def _commitment(class_: str) -> str:
    return "hedged-by-writer" if class_ == "HS" else "certain"


def _hedge(text: str, place: Span, word: str) -> Marker:
    start = text.index(word, place.start)
    return Marker(f"evidentials/{word}", "evidential", Span(start, start + len(word)), word=word)

"""Which mentions are one source: pronouns, short forms, unnamed people, documents. One behaviour each."""

from __future__ import annotations

import pytest

from attribution import analyze
from attribution.model import Report

LEDE = "The ferry to Selm will stop in May."


def speakers(report: Report) -> str:
    """Return a letter for each attribution in the order of its text, the same for the same source; - for none."""
    letters: dict[str, str] = {}
    told = sorted(report.attributions, key=lambda a: a.content[0].start if a.content else a.cue[0].start)
    ids = [a.source_id for a in told]
    return " ".join("-" if i is None else letters.setdefault(i, chr(ord("A") + len(letters))) for i in ids)


ROWS: dict[str, tuple[str, str]] = {
    # Names
    "a surname is the person": ("Ida Lund said the pier was rotten. Lund said it would close.", "A A"),
    "a title and a surname are the person": ("Ida Lund said the pier was rotten. Ms. Lund said it would close.", "A A"),
    "two people of one surname are two": (
        "Ida Lund said the pier was rotten. Rolf Lund said it was sound. Ida Lund said she had seen the beams.",
        "A B A",
    ),
    "an initial is the first name": ("Ida Lund said the pier was rotten. I. Lund said it would close.", "A A"),
    "a possessive is no part of the name": (
        "Ida Lund said the pier was rotten. It would close, according to Lund’s letter.",
        "A B",
    ),
    "an acronym is the body": (
        "The Selm Harbour Authority said the pier was rotten. The SHA said it would close.",
        "A A",
    ),
    # Pronouns
    "she is the woman who spoke": ("Ida Lund said the pier was rotten. She said it would close.", "A A"),
    "he is the man, not the woman between": (
        "Tom Reyes said the pier was rotten. Ida Lund said it was sound. He said it would close.",
        "A B A",
    ),
    "they are the group": ("Residents said the pier was rotten. They said it would close.", "A A"),
    "they are not the one who spoke between": (
        "Residents said the pier was rotten. Ida Lund said it was sound. They said it would close.",
        "A B A",
    ),
    "it is the body": ("Norrland Steel said the pier was rotten. It said it would close.", "A A"),
    "the tag of a second quotation": (
        "“The pier is rotten,” Ida Lund said. “It will close,” she added.",
        "A A",
    ),
    "a speaker goes before one who is only named": (
        "Tom Reyes said the pier was rotten. Reyes had met Per Holm in March. He said it would close.",
        "A A",
    ),
    "who is called something is not the caller": (
        "Ida Lund said the pier was rotten. Tom Reyes owns the pier. He called her a liar.",
        "A B",
    ),
    "a tag between two sentences of a quotation is one attribution": (
        "“The pier is rotten,” Ida Lund said. “It will close.”",
        "A",
    ),
    "the answer in a dialogue is the other’s": (
        "“The pier is rotten,” Ida Lund said. “It will close.” “No, it is sound,” Tom Reyes said.",
        "A B",
    ),
    "who was told answers": ("Ida Lund told Tom Reyes that the pier was rotten. He said it was sound.", "A B"),
    "she is not the man’s wife’s husband": (
        "Tom Reyes said the pier was rotten. Ida Lund, his wife, said it was sound. She said the beams were new.",
        "A B B",
    ),
    "the museum is not who runs it": (
        "Ida Lund, who runs the Selm museum, said the pier was rotten. The museum said it would close.",
        "A B",
    ),
    # Short forms
    "the mayor is who was so named": (
        "Mayor Tom Reyes said the pier was rotten. The mayor said it would close.",
        "A A",
    ),
    "a role after the name": (
        "Ida Lund, the harbour master, said the pier was rotten. The harbour master said it would close.",
        "A A",
    ),
    "another role is another person": (
        "Mayor Tom Reyes said the pier was rotten. The harbour master said it would close.",
        "A B",
    ),
    "the company is the body that spoke": (
        "Norrland Steel said the pier was rotten. The company said it would close.",
        "A A",
    ),
    "the company is not the person who spoke": (
        "Norrland Steel said the pier was rotten. Ida Lund said it was sound. The company said it would close.",
        "A B A",
    ),
    "the newspaper is the outlet": (
        "The Carrow Herald reported that the pier was rotten. The newspaper said it would close.",
        "A A",
    ),
    "a spokesman with a name speaks for himself": (
        "Norrland Steel said it was sorry. Rolf Holm, a company spokesman, said it would close. Holm said he was ill.",
        "A B B",
    ),
    "the spokeswoman is the unnamed one of before": (
        "A spokeswoman for Norrland Steel said the pier was rotten. The spokeswoman said it would close.",
        "A A",
    ),
    "the lawyer is the lawyer who was named": (
        "Tom Reyes said the pier was rotten. His lawyer, Ida Lund, said he would sue. The lawyer said he was ill.",
        "A B B",
    ),
    "the former mayor is who was so named": (
        "The former mayor, Tom Reyes, said the pier was rotten. The former mayor said it would close.",
        "A A",
    ),
    "the lawmaker is the senator": (
        "Senator Ida Lund said the pier was rotten. The lawmaker said it would close.",
        "A A",
    ),
    "the ministry is the ministry of ports": (
        "The ministry of ports said the pier was rotten. The ministry said it would close.",
        "A A",
    ),
    "councillors are not their council": (
        "The Selm council said the pier was rotten. Councillors said it would close.",
        "A B",
    ),
    "the paper is the outlet that was told": (
        "Officials told the Carrow Herald that the pier was rotten. The paper said it would close.",
        "A B",
    ),
    # Unnamed people
    "the official is the one of before": (
        "A city official said the pier was rotten. The official said it would close.",
        "A A",
    ),
    "the second official is another": (
        "Two officials spoke up. One official said the pier was rotten. A second official said it would close.",
        "A B",
    ),
    "another official is another": (
        "A city official said the pier was rotten. Another city official said it was sound.",
        "A B",
    ),
    "a resident and an official are two": (
        "A city official said the pier was rotten. A resident said it was sound.",
        "A B",
    ),
    "one official and several are two": (
        "A city official said the pier was rotten. City officials said it would close.",
        "A B",
    ),
    "the fishermen are the three": (
        "Three fishermen said the pier was rotten. The fishermen said it would close.",
        "A A",
    ),
    "one of them is of the three": (
        "Three fishermen said the pier was rotten. One of them said it would close.",
        "A A",
    ),
    "the person is the one who knew the plan": (
        "A person familiar with the plan said the pier was rotten. The person said it would close.",
        "A A",
    ),
    "one person who was briefed is not the people who know": (
        "People familiar with the plan said the pier was rotten. A person briefed on the matter said it would close.",
        "A B",
    ),
    "critics and supporters are two": ("Critics said the pier was rotten. Supporters said it was sound.", "A B"),
    # Documents
    "the report is the report": (
        "A report by the auditor said the pier was rotten. The report said it would close.",
        "A A",
    ),
    "the document is the memo": (
        "A memo seen by the Courier said the pier was rotten. The document said it would close.",
        "A A",
    ),
    "reports of two bodies are two": (
        "A report by the auditor said the pier was rotten. A report by the harbour authority said it was sound.",
        "A B",
    ),
    "a letter is not its reader": (
        "Ida Lund said the pier was rotten. The letter said it would close.",
        "A B",
    ),
    "a lawsuit is the suit": (
        "A lawsuit filed on Monday says the pier was rotten. The suit says the city knew.",
        "A A",
    ),
    "the audit is not its auditors": (
        "According to the audit, the pier is rotten. The audit says it will close. The auditors said it was a scandal.",
        "A A B",
    ),
    "the statement is its body’s": (
        "In a statement, Norrland Steel said the pier was rotten. The statement said it would close.",
        "A A",
    ),
    "letters behind a name are no surname": (
        "Opening for the Crown, Harriet Vane KC told jurors that the text was hers. Vane said it was a lie.",
        "A A",
    ),
    "the place before a speaker is none": (
        "Siobhan Moran said she had waited. Outside court, Ella's mother, Siobhan Moran, said that she was tired.",
        "A A",
    ),
    "a first name that is a preposition, and a ministry after it": (
        "Per Lindqvist, a geochemist at the institute, said the bays were small. The ministry said it knew.",
        "A B",
    ),
    "who is asked says nothing yet": (
        "Tom Reyes said the pier was rotten. Asked by Ida Lund what he knew, Reyes said that it would close.",
        "A A",
    ),
    "the report is the survey of just before": (
        "A survey by Hadley Holm, dated 12 January, found that the pier was rotten. The report said it would close.",
        "A A",
    ),
    "no survey where an outlet spoke since": (
        "A survey by Hadley Holm said it was rotten. The Herald reported that it would close. The report said why.",
        "A B B",
    ),
    "a name with an aside before its verb": (
        "The mayor took money from the fund, Ida Lund, a clerk, said. Lund said that it was late.",
        "A A",
    ),
}
MISSES: dict[str, tuple[str, str]] = {
    "an age stands for the person": (
        "Tom Reyes said the pier was rotten. The 54-year-old said it would close.",
        "A A",
    ),
    "the doctor is Dr. Lund": ("Dr. Ida Lund said the pier was rotten. The doctor said it would close.", "A A"),
    "a first name that is a preposition": (
        "Ida Lund said the pier was rotten. Per Lund said it was sound. Ida Lund said she had seen the beams.",
        "A B A",
    ),
    "a name set off after the role": (
        "A spokesman for the company, Rolf Holm, said the pier would close. Holm said work would begin in June.",
        "A A",
    ),
    "who is only told of is nobody’s voice": (
        "Ida Lund said the pier was rotten. Her son Tom drowned there in 1999. She said it would close.",
        "A A",
    ),
    "police with and without an article": (
        "The pier was rotten, the police said. Police said it would close.",
        "A A",
    ),
    "the statement of a body without a name": (
        "In a statement, the harbour authority said the pier was rotten. The statement said it would close.",
        "A A",
    ),
    "what e-mails show is theirs each time": (
        "Emails show that the city knew the pier was rotten. The emails show that it would close.",
        "A A",
    ),
}
CASES = [
    *(pytest.param(*row, id=name) for name, row in ROWS.items()),
    *(pytest.param(*row, id=name, marks=pytest.mark.xfail(reason="a known miss")) for name, row in MISSES.items()),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_which_statements_are_one_sources(text: str, expected: str) -> None:
    assert speakers(analyze(f"{LEDE}\n\n{text}")) == expected


NAMES = {
    "a surname first": (
        "Lund said the pier was rotten. Ida Lund, the harbour master, said it would close.",
        "Ida Lund",
    ),
    "a title is left out": ("Mayor Tom Reyes said the pier was rotten.", "Tom Reyes"),
    "an acronym later": (
        "The Selm Harbour Authority said the pier was rotten. The SHA said so.",
        "Selm Harbour Authority",
    ),
    "an unnamed source by its words": ("A senior city official said the pier was rotten.", "senior city official"),
}


@pytest.mark.parametrize(("text", "name"), NAMES.values(), ids=NAMES)
def test_a_source_has_its_fullest_name(text: str, name: str) -> None:
    assert [source.name for source in analyze(f"{LEDE}\n\n{text}").sources] == [name]

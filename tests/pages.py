"""Pages for the tests of the HTML report."""

from __future__ import annotations

from pathlib import Path

from attribution import analyze
from attribution.reporters import Look, Run, render
from attribution.ruleset import load_rules

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
HOSTILE = (
    "Mayor <script>alert(1)</script> vows</title><img src=x onerror=alert(2)>\n\n"
    'Ida "><svg onload=alert(3)> Lund said the dam was {{ 7 * 7 }} safe. “</style><script>alert(4)</script> is fine,” '
    "said Ove <b>Strand</b>, a javascript:alert(5) engineer.\n\nOfficials said ' onmouseover='alert(6) nothing.\n"
)


def page_of(*texts: str, name: str = "story") -> str:
    """Return the page of one or more texts."""
    rules = load_rules()
    reports = tuple(analyze(text, name=name) for text in texts)
    return render(Run(reports, (), rules, "model"), "html", look=Look())


def example(name: str) -> str:
    """Return the text of one of our example articles."""
    return (EXAMPLES / f"{name}.txt").read_text(encoding="utf-8")


def hedged(times: int) -> str:
    """Return a story of short paragraphs that say the same again and again, each with two findings."""
    return "\n\n".join(["Officials said it sank. It reportedly burned."] * times) + "\n"


def relayed(people: int) -> str:
    """Return a story in which so many people each say something to an outlet of their own."""
    towns = ["Carrow", "Tavira", "Melby", "Orsa", "Vinje", "Halden", "Rena", "Lunde", "Brekke", "Dovre"]
    papers = ["Herald", "Times", "Post", "Gazette"]
    told = (
        f"{chr(65 + n)}ne {towns[-1 - n % 10]}sen, the head of the {towns[n % 10]} harbour office, told the "
        f"{towns[n % 10]} {papers[n // 10]} that the ferry was old and reportedly unsafe. Critics said it sank."
        for n in range(people)
    )
    return "\n\n".join(told) + "\n"


def crowded(people: int) -> str:
    """Return a story in which so many people each say something, through two outlets and themselves."""
    names = ["Ada", "Bo", "Cleo", "Dag", "Eli", "Fay", "Gus", "Hal", "Ivy", "Jon"]
    kin = ["Berg", "Dahl", "Falk", "Hagen", "Lindt", "Moe", "Nyland", "Olsen", "Rask", "Strand"]
    ways = ["told the Carrow Herald", "told Market Wire", "said"]
    people_named = [f"{names[n % 10]} {kin[n // 10 % 10]}" for n in range(people)]
    road = "which carries the road from the hospital to the harbour"
    told = [
        f"{who} {ways[n % 3]} on Monday that bridge {n}, {road}, would close before winter."
        for n, who in enumerate(people_named)
    ]
    return "Bridges unsafe\n\n" + "\n\n".join(told) + "\n"

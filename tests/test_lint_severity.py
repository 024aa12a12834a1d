"""What editors let pass is a note, and what they send back is not: the cases of rules, side by side."""

from __future__ import annotations

import pytest

from attribution.pipeline import analyze
from attribution.rule_examples import OUTLET

MET = "The board met in May.\n\n"
KEY = "The gate was shut, and nobody knew who had the key to it."
ROWED = (
    "Ida Lund rowed across the bay on Monday. The boat took two hours. The sea was calm. She had rowed it in May. "
    "The bay is nine miles wide. “I am tired,” Lund said. “I was cold.” She said it was over. She said she would go."
)
ZULU = (
    "Umphathi wesikole uthe amanzi awekho esikoleni kusukela ngoMsombuluko ekuseni.\n\n"
    "“Asinawo amanzi lapha esikoleni sethu.” Abantwana babuyele emakhaya abo ntambama."
)


def severities(text: str, code: str) -> list[str]:
    return [finding.severity for finding in analyze(text, outlet=OUTLET).findings if finding.code == code]


@pytest.mark.parametrize(
    ("code", "severity", "text"),
    [
        pytest.param("ATT105", "warning", MET + "About 4,000 people have been displaced.", id="a toll"),
        pytest.param("ATT105", "warning", MET + "The mill has lost about 90 million crowns.", id="a sum"),
        pytest.param("ATT105", "note", MET + "A storm displaced about 4,000 people in 1931.", id="a toll of old"),
        pytest.param(
            "ATT105",
            "note",
            MET + "At least 20 were killed.\n\nPolice said 14 were killed at the gate.",
            id="a toll that somebody counts further down",
        ),
        pytest.param(
            "ANO201", "note", MET + "A man was arrested in Carrow. Authorities said it was arson.", id="who arrests"
        ),
        pytest.param(
            "HED301",
            "note",
            MET + "An aircraft has reportedly crashed near the port.\n\nResidents said the aircraft fell after dark.",
            id="somebody says it below",
        ),
        pytest.param("HED301", "note", MET + "Holm was reportedly nicknamed Red.", id="a nickname"),
        pytest.param("HED301", "note", MET + "The film is widely considered a masterpiece.", id="praise"),
        pytest.param(
            "HED304", "note", MET + "Ida Lund, a police press officer, revealed that it was arson.", id="by office"
        ),
        pytest.param("ATT105", "note", MET + "Around 300,000 people were killed in the war.", id="a toll of a war"),
        pytest.param("ATT105", "note", MET + "Some 900 jobs are at risk.", id="a count"),
        pytest.param("ATT101", "warning", MET + "Tom Reyes bribed two guards.", id="a name is accused"),
        pytest.param("ATT101", "warning", MET + "The treasurer bribed two guards.", id="a post is accused"),
        pytest.param("ATT101", "warning", MET + "The minister's fraud ruined the port.", id="a wrong is somebody's"),
        pytest.param("ATT101", "error", "Tom Reyes bribed two guards.", id="the lede accuses"),
        pytest.param("ATT101", "note", MET + "Greed put the crew in that boat.", id="nobody is accused"),
        pytest.param("ATT101", "note", MET + "The launch was a fiasco.", id="a thing is judged"),
        pytest.param("ATT106", "warning", "Lund said it was over. Tom Reyes bribed two guards.", id="lapse, accused"),
        pytest.param("ATT106", "note", "Lund said it was over. The launch was a fiasco.", id="lapse, nobody accused"),
        pytest.param("ATT107", "warning", MET + "“It is a scandal,” said Pia Holm.", id="a name alone"),
        pytest.param("ATT107", "note", MET + "“It is a scandal,” Pia Holm wrote on Twitter.", id="a name on a post"),
        pytest.param("ATT107", "note", MET + "Pia Holm said she had built the boat.", id="a name that tells of itself"),
        pytest.param("ANO201", "error", MET + "Officials said the road was shut.", id="officials say"),
        pytest.param("ANO201", "note", MET + "Officials announced a sale of the port.", id="officials announce"),
        pytest.param(
            "ANO201", "note", "Police shut the road. It rained. Officials said it was wet.", id="an agency near"
        ),
        pytest.param("ANO201", "error", "Nurses shut the road. It rained. Officials said it was wet.", id="no agency"),
        pytest.param("ANO201", "note", "Officials in Carrow met. It was late. Officials said it was wet.", id="placed"),
        pytest.param(
            "ANO201", "note", MET + "The Norland Star, citing sources, reported that the mill shut.", id="theirs"
        ),
        pytest.param(
            "ANO201", "note", "A mill burned, officials said. Commissioner Ida Lund said it was old.", id="lead"
        ),
        pytest.param(
            "ANO201", "error", "A mill burned, officials said. Ida Lund said it was old.", id="nobody answers"
        ),
        pytest.param(
            "ANO201", "note", "Officials in Carrow met. It was late. Authorities said it leaks.", id="placed, too"
        ),
        pytest.param("ANO201", "error", "Dam opens in May\n\nSources said the plan was dropped.", id="May above it"),
        pytest.param("ANO201", "note", "Officials said it leaks. Rain fell on Norlandic officials.", id="one nation"),
        pytest.param("ANO202", "note", MET + "Reyes allies suggested that the list was sold.", id="a camp"),
        pytest.param("ANO202", "note", MET + "A port official said: “We are looking at what went on.”", id="a body"),
        pytest.param("ANO202", "note", MET + "Officials said the list was sold.", id="ANO201 comes first"),
        pytest.param("ANO202", "note", MET + "His aides had alleged that the list was sold.", id="alleged before"),
        pytest.param("ANO202", "warning", MET + "A port officer said the list was sold.", id="one of a port"),
        pytest.param("ANO202", "note", MET + "A fire officer said the lift had failed.", id="one of a fire service"),
        pytest.param("ANO202", "note", MET + "A port officer told the Carrow Herald the list was sold.", id="theirs"),
        pytest.param("ANO203", "note", MET + "A port officer said the list was sold.", id="how do they know"),
        pytest.param("ANO207", "note", "The port will be sold, a senior aide said.\n\nIt rained.", id="an aide"),
        pytest.param("ANO207", "note", "Nine people died, Norland officials said.\n\nIt rained.", id="officials"),
        pytest.param("ANO208", "warning", MET + "Residents say the buses are full.", id="residents complain"),
        pytest.param("ANO208", "note", MET + "Residents have reported nine outages.", id="residents report outages"),
        pytest.param("ANO208", "warning", MET + "Doctors call the plan a farce.", id="doctors of a plan"),
        pytest.param("ANO208", "note", "He was taken to hospital. Doctors described it as grave.", id="of a patient"),
        pytest.param(
            "ANO208", "note", MET + "The Norland Star, citing rebel groups, reported a raid.", id="groups of others"
        ),
        pytest.param(
            "REL501", "note", MET + "The mayor fled, according to Norlandic state media.", id="a state's voice"
        ),
        pytest.param("REL501", "error", MET + "The mayor fled, according to local media.", id="anybody's voice"),
        pytest.param(
            "REL501", "note", MET + "Early reports said it burned; Ida Lund said it fell.", id="corrected report"
        ),
        pytest.param("HED301", "note", MET + "It can also be revealed that the clerk was paid.", id="our own"),
        pytest.param("HED301", "warning", MET + "The clerk is said to be ill.", id="said by nobody"),
        pytest.param("HED301", "note", "Lund said it rained. The clerk is said to be ill.", id="after a source"),
        pytest.param("HED301", "note", "The mill reportedly burned, but Pia Holm said it was a barn.", id="corrected"),
        pytest.param("HED301", "note", "A tanker reportedly sank. Holm said the tanker had no crew.", id="taken up"),
        pytest.param("HED301", "warning", MET + "A tanker reportedly sank. Holm said it was cold.", id="not taken up"),
        pytest.param("HED301", "note", MET + "The clerk has apparently left town.", id="what the writer infers"),
        pytest.param(
            "HED302", "note", MET + "He is accused of theft.\n\nA court jailed him in May.", id="a record next"
        ),
        pytest.param("HED302", "warning", MET + "He is accused of theft.\n\nIt rained in May.", id="no record"),
        pytest.param("HED304", "warning", MET + "Ida Lund revealed that the mill would close.", id="a person reveals"),
        pytest.param("HED304", "note", MET + "The Carrow Herald revealed that the mill would close.", id="a scoop"),
        pytest.param("HED304", "note", MET + "Police revealed that the mill would close.", id="a body discloses"),
        pytest.param("HED304", "note", MET + "Ida Lund revealed she had sold the mill.", id="a person of herself"),
        pytest.param("HED304", "note", MET + "Ida Lund pointed out that nine mills had closed in 2019.", id="a number"),
        pytest.param("HED304", "warning", MET + "Ida Lund admitted she had sold the mill.", id="guilt of herself"),
        pytest.param("HED304", "note", MET + "The hall fell silent when Lund revealed that she would go.", id="when"),
        pytest.param("REL501", "note", MET + "Lund was projected by several news outlets to win.", id="a race called"),
        pytest.param("GRF701", "note", ROWED, id="most was seen by all"),
        pytest.param("GRF707", "note", "Two former bookkeepers said it leaks. Sources said it is dry.", id="two"),
        pytest.param("RSP601", "note", "Holm accused Tom Reyes of theft. Reyes was arrested in May.", id="in court"),
        pytest.param(
            "RSP601", "note", "It is 2026. They wed in 1971. Holm accused Tom Reyes of theft.", id="long past"
        ),
        pytest.param(
            "RSP601", "error", "It is 2026. They wed in 2016. Holm accused Tom Reyes of theft.", id="ten years"
        ),
        pytest.param("HYG801", "note", f"{KEY}\n\nIt rained on Friday. {KEY}", id="a standfirst"),
        pytest.param("HYG801", "note", f"It rained. {KEY}\n\nIt was cold on Friday. {KEY}", id="within paragraphs"),
        pytest.param("GRF707", "note", MET + "An official said it leaks. Sources said it is dry.", id="one and many"),
        pytest.param("HYG801", "error", f"{KEY}\n\nIt rained on Friday.\n\n{KEY}", id="a copy"),
        pytest.param("RSP601", "note", "Pia Holm has previously accused Tom Reyes of theft.", id="an old quarrel"),
    ],
)
def test_the_case_gives_the_severity(code: str, severity: str, text: str) -> None:
    assert severities(text, code) == [severity]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param("QUO401", ZULU, id="another language"),
        pytest.param("ANO202", "A singer in nine films\n\nOne of nine said so.", id="a number of nobody"),
        pytest.param(
            "GRF706", "The mill was reportedly looted.\n\nIt rained. Ida Lund said it was looted.", id="a deed"
        ),
        pytest.param("ANO201", MET + "An acquaintance said he was ill.", id="a relation"),
        pytest.param("ANO201", MET + "Friends close to the duchess said he was ill.", id="close to somebody"),
        pytest.param("ANO208", MET + "Analysts say so. Ida Lund of the University of Carrow said no.", id="an analyst"),
        pytest.param("ATT104", MET + "Police shut the road. An investigation showed it was icy.", id="of the police"),
        pytest.param("ANO203", "Carrow official says mill is sold\n\nIt rained.", id="a headline alone"),
    ],
)
def test_what_is_no_finding_at_all(code: str, text: str) -> None:
    assert severities(text, code) == []


def test_a_quotation_goes_on_with_the_turn_that_was_told_before() -> None:
    told = "Ida Lund wrapped up her match in an hour.\n\n“It was cold.”\n\n“I was glad to be home by then.”"

    assert severities(f"Pia Holm lost.\n\n“I am tired,” Ida Lund said.\n\n{told}", "QUO401") == []

"""Which organizations are read in invented press texts of many registers, and what is not taken for one."""

import pytest

from migtui.build.assemble import read_source
from migtui.build.linking import link


def organizations(text: str) -> list[str]:
    """The surfaces of the organizations of a text, in order."""
    found = link(read_source("text.txt", text))
    kinds = {e.id: e.kind for e in found.entities}
    return [m.surface for f in found.facts for m in f.mentions if m.entity and kinds[m.entity] == "organization"]


@pytest.mark.parametrize(("text", "named"), [
    # ministers' releases
    ("The Ministry of Trade and Industry and the Ministry of Labour signed it.",
     ["Ministry of Trade and Industry", "Ministry of Labour"]),
    ("She thanked the Ministry of Foreign Affairs, Government of Denmark, for its help.",
     ["Ministry of Foreign Affairs, Government of Denmark"]),
    ("The Rural Water Authority (RWA) Kenya opened the well.", ["Rural Water Authority (RWA) Kenya"]),
    ("Officers of the Anti-Cargo Theft (ACT) wing at the Federal Tax Agency attended.",
     ["Anti-Cargo Theft (ACT) wing", "Federal Tax Agency"]),
    ("The Ministry of Interior's plan was read by the National Water Council’s members.",
     ["Ministry of Interior", "National Water Council"]),
    # wire news
    ("A Boeing spokesman declined to comment.", ["Boeing"]),
    ("Analysts at Cofitel said shares in Bremtal fell 4 percent.", ["Cofitel", "Bremtal"]),
    ("Bremtal Holdings Ltd said profit rose. Later in the day Bremtal fell on the exchange.",
     ["Bremtal Holdings Ltd", "Bremtal"]),
    ("The newspaper El Faro reported the arrests, and the news agency Notipress confirmed them.",
     ["El Faro", "Notipress"]),
    ("U.N. officials met on Tuesday.", ["U.N."]),
    ("The Securities and Exchange Commission is looking into Microsoft and Goldman Sachs.",
     ["Securities and Exchange Commission", "Microsoft", "Goldman Sachs"]),
    # broadsheet and tabloid
    ("The Farmers' Union and the Women’s League marched to the Home Office.",
     ["Farmers' Union", "Women’s League", "Home Office"]),
    ("Lloyd's said it would pay; Sainsbury’s did not.", ["Lloyd's", "Sainsbury’s"]),
    ("He studied at the University of Leeds and at Lahore school of Economics.",
     ["University of Leeds", "Lahore school of Economics"]),
    # South Asian and African press
    ("The Lahore High Court told the Punjab Police to answer.", ["Lahore High Court", "Punjab Police"]),
    ("The MQM and the Awami League kept away.", ["MQM", "Awami League"]),
    ("Kenya Power and Safaricom restored the lines, the Kenya Red Cross Society said.",
     ["Safaricom", "Kenya Red Cross Society"]),
    ("The Uganda National Roads Authority blamed the contractor.", ["Uganda National Roads Authority"]),
])
def test_bodies_are_read(text: str, named: list[str]) -> None:
    assert organizations(text) == named


@pytest.mark.parametrize("text", [
    "Israeli troops left the West Bank on Monday.",
    "Building Resilience Through School Meals",
    "Western officials and Muslim leaders met in Geneva.",
    "Airport officials said the flight was late.",
    "Clinton supporters cheered. Mary Clinton waved.",
    "Their GDP grew, the CEO said on TV.",
    "She spoke of peace on Wednesday and of bread on Friday.",
])
def test_what_is_no_body_is_left_alone(text: str) -> None:
    assert organizations(text) == []


def test_a_headline_names_only_what_the_text_names() -> None:
    text = (
        "Network On Water Launched By Rural Wells Authority In North\n\n"
        "NAIROBI, 4 March 2024 - The Rural Wells Authority opened a well on Monday. Villagers were glad to see it.\n"
    )
    assert organizations(text) == ["Rural Wells Authority", "Rural Wells Authority"]


def test_an_acronym_explained_as_a_topic_is_no_body() -> None:
    text = "Work against Smuggling of Goods (SOG) goes on. The SOG unit met, and SOG officers spoke."
    assert organizations(text) == []

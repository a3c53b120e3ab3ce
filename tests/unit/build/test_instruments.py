"""Instruments: laws, compacts, agreements and policies by name, number and year, and what only looks like one."""

from __future__ import annotations

import pytest

from migtui.build.assemble import read_source


def named(text: str) -> list[str]:
    facts = read_source("a.txt", f"Work goes on in the valley\n\n{text}\n")
    return [m.surface for fact in facts for m in fact.mentions if m.kind == "instrument"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fits the 2030 Agenda for Sustainable Cities and Agenda 2063.",
         ["2030 Agenda for Sustainable Cities", "Agenda 2063"]),
        ("It was set up under the Water Users Act IX of 2014, in force since May.", ["Water Users Act IX of 2014"]),
        ("The Companies Act, 2006 and the Data Protection Act 2018 apply.",
         ["Companies Act, 2006", "Data Protection Act 2018"]),
        ("The Compact for Fair, Open and Honest Trade is new.", ["Compact for Fair, Open and Honest Trade"]),
        ("The Global Pact for Clean Seas (GPCS) was praised; the GPCS binds no one.",
         ["Global Pact for Clean Seas", "GPCS", "GPCS"]),
        ("They signed a Memorandum of Understanding (MoU) on Monday. The MoU runs for a year.",
         ["Memorandum of Understanding", "MoU", "MoU"]),
        ("Both sides signed an MOU.", ["MOU"]),
        ("The EU-Kenya Fisheries Agreement ends soon.", ["EU-Kenya Fisheries Agreement"]),
        ("Security Council Resolution 2254 and the Oslo Principles were cited.",
         ["Security Council Resolution 2254", "Oslo Principles"]),
        ("Britain left the Convention against Forced Labour in 2001.", ["Convention against Forced Labour"]),
        ("The 1951 Convention relating to the Status of Seafarers protects them.",
         ["1951 Convention relating to the Status of Seafarers"]),
        ("the 2012 National Forest Policy and the National Herd Plan were cited",
         ["National Forest Policy", "National Herd Plan"]),
        ("They met goals of the Paris Agreement and of the Convention on the Rights of the Child.",
         ["Paris Agreement", "Convention on the Rights of the Child"]),
        ("Few met the goals of the Paris agreement.", ["Paris agreement"]),
        ("Critics of the Inflation Reduction Act said the Act was too dear.", ["Inflation Reduction Act", "Act"]),
        ("A bill called “Fair Rents for Students” failed.", ["Fair Rents for Students"]),
        ("The Digital Nation Strategy 2021-2025 was published.", ["Digital Nation Strategy 2021-2025"]),
    ],
)
def test_an_instrument_is_named(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Bill Gates met Bill Clinton and Jude Law.",
        "The director of Policy and a professor of International Law spoke on Foreign Policy.",
        "The memorandum of understanding, the agreement and the new law were read out.",
        "The Monetary Policy Committee and the Institute for Public Policy Research disagreed.",
        "Sharia Law, Civil Law and Martial Law were compared.",
        "The Law School and the Planning Commission are near the Code Club.",
        "A Senior Policy Adviser and the Agenda Editor left.",
        "Laws, Policies and Trade Agreements are classes of things.",
        "Plan International and Grant Thornton are firms.",
    ],
)
def test_what_is_no_instrument(text: str) -> None:
    assert named(text) == []


def test_a_name_in_an_instrument_is_not_a_mention_of_its_own() -> None:
    facts = read_source("a.txt", "Fish return\n\nThe EU-Kenya Fisheries Agreement helps all.\n")[0]
    assert [(m.surface, m.kind) for m in facts.mentions] == [("EU-Kenya Fisheries Agreement", "instrument")]


def test_an_acronym_that_the_text_gives_another_meaning_is_not_taken_for_the_known_one() -> None:
    assert named("The National Parcel Tracker (NPT) failed. The NPT is old.") == []

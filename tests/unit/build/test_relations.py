"""Relations: what words state, of whom, with which evidence, and what they do not state."""

from __future__ import annotations

import time

import pytest

from migtui.build.assemble import read_source
from migtui.records import BODY_KINDS, Predicate, Relation

Triple = tuple[str, Predicate, str]


def relations(text: str) -> tuple[list[Triple], list[Relation]]:
    triples: list[Triple] = []
    rows: list[Relation] = []
    for facts in read_source("a.txt", f"Work goes on in the valley\n\n{text}\n"):
        for row in facts.relations:
            ends = facts.mentions[row.subject].surface, facts.mentions[row.object].surface
            triples.append((ends[0], row.predicate, ends[1]))
            rows.append(row)
    return triples, rows


def stated(text: str) -> list[Triple]:
    return sorted(relations(text)[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Coastal Recovery Fund is financed by the World Bank and the European Union.",
         [("European Union", "funds", "Coastal Recovery Fund"), ("World Bank", "funds", "Coastal Recovery Fund")]),
        ("The Ministry of Transport funds the Rural Roads Programme.",
         [("Ministry of Transport", "funds", "Rural Roads Programme")]),
        ("The EU-funded Clean Rivers Project began in May.", [("EU", "funds", "Clean Rivers Project")]),
        ("The Asian Development Bank has provided a $40 million grant to the Clean Rivers Project.",
         [("Asian Development Bank", "funds", "Clean Rivers Project")]),
        ("With funding from the World Bank, the Ministry of Transport has launched the Rural Roads Programme.",
         [("World Bank", "funds", "Rural Roads Programme")]),
        ("The Ministry of Transport, with support from UNICEF, opened the Safe Schools Network.",
         [("UNICEF", "supports", "Safe Schools Network")]),
        ("UNICEF is supporting the Ministry of Education in its work.",
         [("UNICEF", "supports", "Ministry of Education")]),
        ("The World Health Organization provides technical assistance to the Ministry of Health.",
         [("World Health Organization", "supports", "Ministry of Health")]),
        ("The Rural Roads Programme was jointly implemented by the Ministry of Transport and UNOPS.",
         [("Ministry of Transport", "implements", "Rural Roads Programme"),
          ("UNOPS", "implements", "Rural Roads Programme")]),
        ("The Clean Rivers Project started late. The project is run by the Ministry of Water.",
         [("Ministry of Water", "implements", "Clean Rivers Project")]),
        ("Oxfam, in partnership with the Ministry of Water, has trained farmers.",
         [("Oxfam", "partner_of", "Ministry of Water")]),
        ("In close cooperation with the Ministry of Water, Oxfam trained farmers.",
         [("Oxfam", "partner_of", "Ministry of Water")]),
        ("UNICEF and the Ministry of Education have joined forces.",
         [("UNICEF", "partner_of", "Ministry of Education")]),
        ("The World Bank has partnered with the African Union.", [("World Bank", "partner_of", "African Union")]),
        ("The National Bus Company, a subsidiary of the Northern Transport Group, lost money.",
         [("National Bus Company", "part_of", "Northern Transport Group")]),
        ("The World Health Organization is part of the United Nations.",
         [("World Health Organization", "part_of", "United Nations")]),
        ("The National Water Council, chaired by the Ministry of Water, met twice.",
         [("Ministry of Water", "chairs", "National Water Council")]),
        ("As coordinator of the National Water Council, the Ministry of Water spoke first.",
         [("Ministry of Water", "coordinates", "National Water Council")]),
        ("The Border Crossing Data System (BCDS) was developed by the Northern Software Company.",
         [("Northern Software Company", "developed", "Border Crossing Data System")]),
        ("The Ministry of Transport, together with Oxfam, has developed the Rural Roads Strategy.",
         [("Ministry of Transport", "developed", "Rural Roads Strategy")]),
        ("The Ministry of Trade and the World Bank signed an agreement on Monday.",
         [("Ministry of Trade", "signed_with", "World Bank")]),
        ("The Ministry of Trade has signed a Memorandum of Understanding with the African Union.",
         [("Ministry of Trade", "signed_with", "African Union")]),
        ("An MoU was signed between the Ministry of Trade and the African Union.",
         [("Ministry of Trade", "signed_with", "African Union")]),
    ],
)
def test_a_relation_is_stated(text: str, expected: list[Triple]) -> None:
    assert stated(text) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "The Rural Roads Programme is not funded by the World Bank.",
        "The Ministry of Transport never signed an agreement with the World Bank.",
        "The head of the Ministry of Trade signed an agreement with his bank.",
        "Staff of the Ministry of Water supported the World Bank team.",
        "The Ministry of Water and the World Bank sent letters.",
        "The Clean Rivers Project was opened by UN agencies and the European Union’s envoy.",
        "Helping Palms Kenya has signed an agreement with the World Bank.",
        "If the World Bank funds the Rural Roads Programme, work may begin.",
        "The World Bank could fund the Rural Roads Programme.",
        "She left the Ministry of Water for the World Bank, which the African Union welcomed.",
        "The National Water Council, chaired by the UN Resident Coordinator, met.",
    ],
)
def test_what_states_no_relation(text: str) -> None:
    assert stated(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The World Bank will fund the Rural Roads Programme.",
        "The World Bank plans to fund the Rural Roads Programme.",
        "The Rural Roads Programme will be funded by the World Bank.",
        "The World Bank has pledged to fund the Rural Roads Programme.",
    ],
)
def test_what_is_meant_to_come_is_planned(text: str) -> None:
    triples, rows = relations(text)
    assert triples == [("World Bank", "funds", "Rural Roads Programme")]
    assert rows[0].modality == "planned"


PROJECTS = """Our office has worked in the region since 1998, together with many others, on roads and wells.

Active projects:

Strengthening Village Councils for Fair Use of Pasture (2021-2024)

With financial support from the Government of Japan, Oxfam Kenya is training councils. \
Project partners include the Ministry of Livestock and the National Drought Authority.

Helping Rural Girls Stay in School (2020 – 2023)

Oxfam secured funding through the Coastal Recovery Fund to pay for transport. \
The project was rolled out in Kenya, Uganda and Malawi, and more than nine hundred girls took part in it.
"""


def test_what_stands_under_the_heading_of_a_project_is_said_of_the_project() -> None:
    pasture, girls = "Strengthening Village Councils for Fair Use of Pasture", "Helping Rural Girls Stay in School"
    found = stated(PROJECTS)
    assert ("Government of Japan", "funds", pasture) in found
    assert ("Oxfam Kenya", "implements", pasture) in found
    assert ("Ministry of Livestock", "partner_of", pasture) in found
    assert ("National Drought Authority", "partner_of", pasture) in found
    assert ("Coastal Recovery Fund", "funds", girls) in found
    assert ("Oxfam", "implements", girls) in found
    assert not [row for row in found if row[2] == pasture and row[0] == "Coastal Recovery Fund"]


def test_the_evidence_is_the_words_of_the_source_and_stands_in_the_body() -> None:
    for facts in read_source("a.txt", PROJECTS):
        body = [s for s in facts.segments if s.kind in BODY_KINDS]
        assert facts.relations
        for row in facts.relations:
            assert PROJECTS[row.start : row.end] == row.surface
            assert any(s.start <= row.start and row.end <= s.end for s in body)


def test_a_private_character_in_a_text_is_not_taken_for_a_name() -> None:
    assert stated("The \ue005 is funded by the \ue001 and the \ue805.") == []


def test_a_sentence_of_many_names_is_read_in_time() -> None:
    ministries = ", ".join(f"the Ministry of Z{'a' * (n % 7)}ne" for n in range(700))
    began = time.process_time()
    assert stated(f"The Coastal Recovery Fund, {ministries} met.") == []
    assert time.process_time() - began < 5

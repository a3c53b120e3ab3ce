"""Programmes: what names one, what its years are, and what only looks like one."""

from __future__ import annotations

import pytest

from migtui.build.assemble import read_source
from migtui.records import Mention


def programmes(text: str) -> list[Mention]:
    return [m for facts in read_source("a.txt", text) for m in facts.mentions if m.kind == "programme"]


def named(text: str) -> list[str]:
    return [m.surface for m in programmes(f"Work goes on in the valley\n\n{text}\n")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry opened the Coastal Recovery Fund in March.", ["Coastal Recovery Fund"]),
        ("Farmers in the Rural Roads Programme were paid late.", ["Rural Roads Programme"]),
        ("Money from the Lake Basin Restoration Project ran out.", ["Lake Basin Restoration Project"]),
        ("Voters asked about the Supplemental Nutrition Assistance Program on Monday.",
         ["Supplemental Nutrition Assistance Program"]),
        ("The Border Crossing Data System (BCDS) was slow. The BCDS is now off.",
         ["Border Crossing Data System", "BCDS", "BCDS"]),
        ("Donors paid into the Delta Adaptation Facility (DAF), and the DAF paid out.",
         ["Delta Adaptation Facility", "DAF", "DAF"]),
        ("A project called “Restoring Mangroves on the Southern Coast” will start.",
         ["Restoring Mangroves on the Southern Coast"]),
        ("The programme, titled \"Fair Wages for Home Workers,\" began in May.", ["Fair Wages for Home Workers"]),
        ("She runs the ‘Safe Way Home’ campaign in Leeds.", ["Safe Way Home"]),
        ("Teachers welcomed the Bright Starts initiative.", ["Bright Starts"]),
        ("Bright Starts, a three-year programme for small schools, ends in June.", ["Bright Starts"]),
        ("It was done within the framework of the RIVER.NET project.", ["RIVER.NET"]),
        ("They signed up for a project for Protecting Young Workers in the Fishing Industry.",
         ["Protecting Young Workers in the Fishing Industry"]),
        ("They opened the Improving Harbour Lights in the Far North in May.",
         ["Improving Harbour Lights in the Far North"]),
        ("The Clean Rivers Fund paid first. The Fund will close in May.", ["Clean Rivers Fund", "Fund"]),
        ("The State’s Rural Girls Scholarship Scheme pays the fees.", ["Rural Girls Scholarship Scheme"]),
    ],
)
def test_a_programme_is_named(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The World Food Programme and the UN Population Fund sent lorries.",
        "The United Nations Development Programme (UNDP) and the International Monetary Fund (IMF) agreed.",
        "The government programme was late, and so was the Ministry of Health programme.",
        "The New York project was stopped by the Thursday programme.",
        "Hugh Grant met the Programme Coordinator and a Project Manager.",
        "The Solar System and the Criminal Justice System have little in common.",
        "Officials called it a “turning point” for the programme.",
        "The Pilot Project and several Projects of this kind were reviewed.",
        "Anna Bell, a programme officer, and Tom Reed, a project manager, spoke.",
        "The campaign “no more” was short.",
        "Pakistani and Kenyan projects were compared with Trust Funds.",
        "The Jane Cooper project has ended.",
        "They met the Protecting Powers Council and the Improving Society.",
    ],
)
def test_what_is_no_programme(text: str) -> None:
    assert named(text) == []


PROJECT_LIST = """Our office has worked in the region since 1998, together with many others, on roads and wells.

Current projects:

Water Point Registration System (WPRS) (2017 – 2022)

The office keeps a register of wells. The WPRS was moved to the district offices in 2019 and is open to all.

Strengthening Village Councils for Fair Use of Pasture (FUP) (2021-2024)

With money from abroad the councils were trained, and herders were heard before rules were written down.

Helping Girls Stay in School (2020 - present)

The office pays for transport and for books in four districts, as long as the money lasts.
"""


def test_headings_of_a_project_list_name_projects_with_their_years() -> None:
    names = [m for m in programmes(PROJECT_LIST) if m.form == "name"]
    assert [(m.surface, m.years and (m.years.first, m.years.last)) for m in names] == [
        ("Water Point Registration System", (2017, 2022)),
        ("Strengthening Village Councils for Fair Use of Pasture (FUP)", (2021, 2024)),
        ("Helping Girls Stay in School", (2020, None)),
    ]


def test_years_stand_outside_the_name_and_are_kept_as_written() -> None:
    text = "Aid began\n\nThe Safe Wells Project (2019–2021) reached nine towns.\n"
    project = programmes(text)[0]
    assert project.surface == "Safe Wells Project"
    assert project.years is not None
    assert text[project.years.start : project.years.end] == project.years.surface == "2019–2021"


def test_an_acronym_points_to_the_name_it_is_short_for() -> None:
    text = "Ships wait\n\nThe Harbour Renewal Facility (HRF) is full. The HRF opened in 2011.\n"
    name, first, second = programmes(text)
    assert (first.form, second.form) == ("acronym", "acronym")
    mentions = read_source("a.txt", text)[0].mentions
    assert mentions[second.short_for or 0] == name


def test_the_longest_name_wins_over_the_names_inside_it() -> None:
    text = "Trains stop\n\nThe programme, “Strengthening the Government of Kenya’s Railways (GKR) in Nakuru,” is new.\n"
    mentions = read_source("a.txt", text)[0].mentions
    assert [m.surface for m in mentions] == ["Strengthening the Government of Kenya’s Railways (GKR) in Nakuru"]


def test_a_heading_in_title_case_names_a_programme_only_when_the_text_does() -> None:
    text = (
        "Ministry Reports on Harbour\n\nInside the Harbour Renewal Fund\n\n"
        "The Harbour Renewal Fund was opened in 2011 and has paid for two piers since.\n\n"
        "A New Rural Schools Fund\n\nNothing else is known about it, people say here.\n"
    )
    assert [m.surface for m in programmes(text)] == ["Harbour Renewal Fund", "Harbour Renewal Fund"]


def test_a_project_named_in_other_words_under_its_heading_is_the_one_of_the_heading() -> None:
    text = (
        "Our office has worked in the region since 1998, together with many others, on roads and wells.\n\n"
        "Helping Herders Keep Their Wells in Dry Years (2020 – 2023)\n\n"
        "The office runs a project for Repairing Old Wells in the North, which has reached nine districts so far.\n"
    )
    heading, body = programmes(text)
    assert body.surface == "Repairing Old Wells in the North"
    assert read_source("a.txt", text)[0].mentions[body.short_for or 0] == heading

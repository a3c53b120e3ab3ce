"""Bodies told by their last words, by their first letters, by what an acronym does; and what is no body."""

import pytest

from migtui.build.assemble import read_source
from migtui.build.linking import link

LEAD = "Quiet day at the quay\n\nIt rained on the quay for most of the day, and few came.\n\n"


def bodies(*sentences: str) -> list[str]:
    """The surfaces of the organizations in a text with these paragraphs."""
    found = link(read_source("text.txt", LEAD + "\n\n".join(sentences) + "\n\nMost of them went home early.\n"))
    kinds = {e.id: e.kind for e in found.entities}
    return [m.surface for f in found.facts for m in f.mentions if m.entity and kinds[m.entity] == "organization"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Parents in the Brenlow School District have filed a lawsuit.", "Brenlow School District"),
        ("The Marlay Fire and Emergency Services sent nine crews.", "Marlay Fire and Emergency Services"),
        ("Members of the Armed Response Unit were at the door.", "Armed Response Unit"),
        ("Her donation went to Brenwick Health last year.", "Brenwick Health"),
        ("The game ended with Port Ellery United in the lead.", "Port Ellery United"),
        ("The book was paid for by the UN Seamen's Fund.", "UN Seamen's Fund"),
        ("He came before the Vale Magistrate’s Court on Friday.", "Vale Magistrate’s Court"),
        ("The plan of Quarn leader Ana Bell was read.", "Quarn"),
        ("Deals were made with Boeing, Quarnimax and Unilever.", "Quarnimax"),
        ("Deals were made with Boeing, Unilever and Quarnimax.", "Quarnimax"),
        ("The Sentinel has learnt that nobody came.", "Sentinel"),
        ("Teachers of Brenlow ISD met on Friday.", "Brenlow ISD"),
        ("The Campaign Against Cold Houses (CACH) has said that it will sue.", "Campaign Against Cold Houses"),
        ("The Vale Nurses and Midwives’ Association left.", "Vale Nurses and Midwives’ Association"),
        ("The owner is Norland-based Quarnimax, they said.", "Quarnimax"),
        ("They were bought by Quarnick & Teskel Health last year.", "Quarnick & Teskel Health"),
        ("UnityQuarn Health, a firm, has closed.", "UnityQuarn Health"),
        ("They left the Brenlow Healthcare System in May.", "Brenlow Healthcare System"),
        ("The Chicago Bulls left, but the Grizzlies stayed.", "Grizzlies"),
        ("They thanked the Marlay and Ellery Hospitals Trust.", "Marlay and Ellery Hospitals Trust"),
        ("He works for Brenlow, Marlay and Ellery Hospitals Trust.", "Brenlow, Marlay and Ellery Hospitals Trust"),
        ("Brokerage Quarn Securities said that it would close.", "Quarn Securities"),
        ("They are owned by Quarnimax Health plc and others.", "Quarnimax Health plc"),
        ("The City of Lagos has refused to pay.", "City of Lagos"),
        ("They spoke on behalf of the City of Cape Town as well.", "City of Cape Town"),
        ("In the end Quarnimax fell 2.4 percent to ten.", "Quarnimax"),
        ("It was sold to the data provider Quarnimax last year.", "Quarnimax"),
        ("Quarnimax, a subsidiary of a bank, has closed.", "Quarnimax"),
        ("It was the work of a group called Brenlow Rising, they said.", "Brenlow Rising"),
    ],
)
def test_last_words_and_naming_words_tell_a_body(sentence: str, name: str) -> None:
    assert name in bodies(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "He studied Metabolic Sciences for years.",
        "They met at Osprey House after lunch.",
        "The man is a Provincial Police Officer of the north.",
        "He comes from Co Cork and went home.",
        "They bought a Series B share for ten.",
        "They live in the City of Lagos and like it.",
        "On Monday Brent fell 2.4 percent to ten.",
        "She lives in Perran Station with her son.",
        "He was Vice President, Sales and Communications from 1998.",
        "They thanked her for Public Health and Mental Health.",
    ],
)
def test_topics_buildings_and_posts_are_no_bodies(sentence: str) -> None:
    assert bodies(sentence) == []


def test_who_sits_in_parliament_is_no_part_of_its_name() -> None:
    assert bodies("The Member of Parliament for Brenlow Hugo Karim left.") == ["Parliament"]


def test_the_nickname_of_a_club_stands_for_it() -> None:
    found = bodies("The Boston Red Sox met the Port Ellery United Otters on Friday.", "The Otters won by two goals.")
    assert found == ["Boston Red Sox", "Port Ellery United Otters", "Otters"]


def test_a_company_is_called_what_it_says() -> None:
    found = bodies("Quarnimax Foods Inc. (Quarni), of Ellery, has closed.", "Later Quarni sold the mill.")
    assert found == ["Quarnimax Foods Inc", "Quarni", "Quarni"]


def test_the_acronym_inside_a_branch_means_the_body_of_the_branch() -> None:
    words = "The Vale Widget Organization (VWO) Kenya opened a school, and the VWO said so.\n"
    one = read_source("one.txt", LEAD + words)
    two = read_source("two.txt", LEAD + "The Vale Widget Organization is large.\n\nMost of them went home.\n")
    found = link((*one, *two))
    named = {m.surface: m.entity for f in found.facts for m in f.mentions if m.entity}
    assert named["VWO"] == named["Vale Widget Organization"] != named["Vale Widget Organization (VWO) Kenya"]


def test_the_short_form_of_names_that_grow_is_theirs() -> None:
    found = bodies("Quarnick Gold Corp has closed the mine, they said.", "Quarnick Gold sold it, and Quarnick left.")
    assert found == ["Quarnick Gold Corp", "Quarnick Gold", "Quarnick"]


def test_a_state_is_not_its_government() -> None:
    found = bodies("The NSW Government left.", "Most of NSW was dry, and NSW has no rain.")
    assert found == ["NSW Government"]


def test_two_bodies_of_one_place_are_two() -> None:
    found = bodies("Crews came from the Texas Department of Roads and Texas Harbour Office on Friday.")
    assert found == ["Texas Department of Roads", "Texas Harbour Office"]


def test_the_board_of_a_body_is_not_its_name() -> None:
    found = bodies("He joined Brindle Foods, Inc. in May.", "She sits on the Brindle Foods Board with him.",
                   "He leads the Board of Directors of Brindle Foods as well.")
    assert "Brindle Foods Board" not in found
    assert not any("Directors" in name for name in found)


def test_first_letters_of_a_name_stand_for_it() -> None:
    text = ("She works at Port Ellery Hospital.", "The nurses at PEH went home, and PEH has closed a ward.")
    found = link(read_source("text.txt", LEAD + "\n\n".join(text) + "\n"))
    named = {m.surface: m.entity for f in found.facts for m in f.mentions if m.entity}
    assert named["PEH"] == named["Port Ellery Hospital"]


@pytest.mark.parametrize(
    "sentence",
    [
        "QRST Deputy Commissioner Ana Bell said so.",
        "QRST pay spokesman Hugo Karim will leave.",
        "A letter came from the Norland Government and QRST on Monday.",
        "The camp was evacuated by QRST in the night.",
        "According to QRST, nobody was hurt.",
        "She has joined QRST in spring.",
        "QRST refused to pay.",
    ],
)
def test_an_acronym_that_acts_is_a_body(sentence: str) -> None:
    assert "QRST" in bodies(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "They filed a QRST. The QRST said little of it.",
        "It was a quick river safety test (QRST). The QRST showed that QRST helped.",
        "The temperature of QRST rose in the night.",
    ],
)
def test_an_acronym_of_a_thing_is_none(sentence: str) -> None:
    assert "QRST" not in bodies(sentence)

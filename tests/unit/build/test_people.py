"""People are found by address, post, given name, surname, initials and deed, and by their surnames afterwards."""

from __future__ import annotations

import pytest

from tests.unit.build.marked import found, full_names, unmarked

_OPENING = "A new bridge\n\nTALDOR, 4 May 2021: The council met on Monday to talk about the bridge.\n\n"

CASES = {
    "honorific": "The plan was presented by Dr. [[Orla Venn]] and Mr. [[Tobin]].",
    "honorific without a stop": "Mrs [[Anwara Khatun]] and Mr [[Lall]] were among those who came.",
    "post before": "Health Minister [[Zelda Ovaro]] opened the clinic.",
    "post in small letters": "The press secretary [[Warrick Tallis]] did not reply.",
    "post behind": "[[Ilmari Vask]], the harbour master and a former pilot, disagreed.",
    "post behind in capitals": "[[Ilmari Vask]], Director of Harbours, disagreed.",
    "given name": "Late in the day [[Catherine Oduwo]] walked home.",
    "initials": "The report by [[J. K. Ravensby]] and [[Thela M. Quist]] is long.",
    "particles": "They met [[Ursula van der Holt]] and [[Tariq bin Saeed]] at the port.",
    "mac, o and hyphens": "The jury heard [[Fergus MacAndle]], [[Sinead O'Dell]] and [[Anne-Marie Coyle-Brandt]].",
    "speech verb": "“It is late,” said [[Vorrin Teskel]] on the steps.",
    "party in brackets": "“It is late,” [[Gorrin Vael]] (D-Wis.) said on the steps.",
    "age": "[[Pello Arrat]], 43, has sold fish here for years.",
    "relative clause": "A letter came from [[Pello Arrat]], who had sold fish here for years.",
    "surname later": "[[Catherine Oduwo]] walked home. [[Oduwo]] had been at work. “So it goes,” [[Oduwo]] said.",
    "possessive": "[[Catherine Oduwo]] is late. [[Oduwo]]'s brother is not.",
    "first name later": "[[Catherine Oduwo]] walked home. The light faded as [[Catherine]] reached the gate.",
    "lone name": "[[Amina]], who sells tea by the bridge, is angry.",
    "family": "[[Robert Tennick]] met his wife, [[Clara Tennick]]. Mrs [[Tennick]] smiled.",
}

NOT_PEOPLE = {
    "hospital": "The patients were taken to Jinnah Hospital and to Lady Reading Hospital.",
    "law": "The Matthew Shepard Act was passed.",
    "storm": "Hurricane Katrina struck the coast and Storm Eunice came later.",
    "mountain": "Mount Elgon and Lake Victoria lie far off.",
    "ship": "The ship, HMS Victoria, sank.",
    "month and day": "In April and on Sunday the office is closed.",
    "place": "The road runs from San Diego to Santa Barbara by way of St. Louis.",
    "topic": "A session on Climate Change and Public Health was held during World Health Day.",
    "street": "The house in Abraham Lincoln Street was sold.",
    "team": "Leeds United beat Boca Juniors.",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_people_of_a_sentence(marked: str) -> None:
    text, names = unmarked(_OPENING + marked + "\n")
    assert found(text, "person") == names


@pytest.mark.parametrize("words", NOT_PEOPLE.values(), ids=NOT_PEOPLE.keys())
def test_names_of_other_things_are_no_people(words: str) -> None:
    assert found(_OPENING + words + "\n", "person") == []


def test_a_surname_stands_for_the_name_before_it() -> None:
    text = _OPENING + "Robert Tennick met Clara Aldous. Tennick left. Mrs Aldous stayed.\n"
    assert {k.split("@")[0]: v for k, v in full_names(text).items()} == {
        "Tennick": "Robert Tennick",
        "Aldous": "Clara Aldous",
    }


def test_an_address_chooses_between_members_of_a_family() -> None:
    text = _OPENING + "Mr. Robert Tennick met his wife, Mrs. Clara Tennick. Mr. Tennick left.\n"
    assert list(full_names(text).values()) == ["Robert Tennick"]


def test_a_name_without_its_initial_is_the_same_person() -> None:
    text = _OPENING + "Nora M. Lal spoke first. Nora Lal then left.\n"
    assert list(full_names(text).values()) == ["Nora M. Lal"]

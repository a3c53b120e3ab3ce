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
    "several of one post": "He met former Governors [[Peter Oslin]] and [[Omar Tallis]] on Friday.",
    "initials together": "The plan of Alderman [[JP Brenlow]] and [[TJ Oslin]] was read.",
    "a post for a surname": "In the end [[Thomas Judge]] and the others went home.",
    "a nickname behind an unknown name": "They saw Senator [[Ubaldrio “Tito” Vask]] at the port.",
    "two initials, one stop": "The prayer was led by Rev. [[M.G Ansel-Teskel]] on Friday.",
    "a feat": "They won by a [[Jaysin Vaskun]] 3-pointer at the end.",
    "a doer that opens": "Goalscorer [[Catherine Oduwo]] praised them all.",
    "a title before a given name that is a word": "They met Marlay County Sheriff [[Bill Oslin]] at the port.",
    "a minute": "Goals from [[Orrin Teskel]] (6′) and [[Ilm Vask]] (22') were enough.",
    "two surnames": "[[Tomas Emilio Medina Brennado]] left. Later [[Medina Brennado]] drove home.",
    "an adverb before a surname": "[[Catherine Oduwo]] left. Hopefully [[Oduwo]] said all there was.",
    "a park is no person": "They met at Ana Park on Friday, and left Ana Park on Sunday.",
    "somebody who": "[[Ilmarit Vaskun]], a retired diver who sold fish here, left.",
    "an officer of police": "The Inspector General of Police [[Ilmarit Vaskun]] has banned it.",
    "examples": "It has former players like [[Ilmarit Vaskun]] and [[Orrinna Teskel]] from the north.",
    "a particle of the Maasai": "The plan of Cabinet Secretary [[Joseph ole Vaskun]] was read.",
    "surname later": "[[Catherine Oduwo]] walked home. [[Oduwo]] had been at work. “So it goes,” [[Oduwo]] said.",
    "possessive": "[[Catherine Oduwo]] is late. [[Oduwo]]'s brother is not.",
    "first name later": "[[Catherine Oduwo]] walked home. The light faded as [[Catherine]] reached the gate.",
    "lone name": "[[Amina]], who sells tea by the bridge, is angry.",
    "a surname that is a place": "[[Clara Lahore]] spoke. “It is late,” [[Lahore]] said, and took the train to Lahore.",
    "nickname": "The town wept for [[Paul “Buddy” Tennick]]. [[Tennick]] was 43.",
    "a middle name more": "[[Daron Wint]], 34, was held. [[Daron Dylon Wint]] has a sister in the north.",
    "what somebody is": "The neighbours say that [[Savrin Ostrel]] is a welder.",
    "kin": "He leaves two sons, [[Alan]] and [[Hugh]], and his wife, [[Nellie]].",
    "a post of a body's, commas": "The envoy was met by the representative in Fiji, [[Levan Osk-Marr]], at the port.",
    "acronym of a post": "The march was led by the former MLA [[Budhram Osk]].",
    "trade as surname": "His counsel, [[Stuart Driver]], rose. “It is late,” said Mr [[Driver]].",
    "ordinary surname behind a title": "Prime Minister [[John Key]] today praised the team.",
    "honorific and ordinary surname": "[[Liz Page]] is well. The trust wrote to Mrs [[Page]] on Monday.",
    "initials run together": "Mayor [[AHM Khairu Liton]] called for calm.",
    "adjective before a surname": "Senator [[Fred Outa]] came. Angry [[Outa]] left.",
    "killed": "He denies the murder of [[Jabulo Msiyo]]. Police detained [[Bakhrim Hamroev]] at the border.",
    "mum of three": "Mum-of-three [[Dalva Quorn]] has moved the girls to another school.",
    "age before": "The crash killed 11-year-old [[Zelvi]] and three-year-old [[Ansgar Zelm]].",
    "list of people": "Police held [[Catherine Oduwo]] and [[Izvan Rattev]] at the border.",
    "list of three": "The suit was filed by [[Catherine Oduwo]], [[Leizvi Kwerrel]] and [[Lisa Chaffin]].",
    "name that leads to words": "[[Pelvo Gardinolo]]: “We are happy. It was open until the end.”",
    "ordinary surname with an age": "The car of [[Richard White]] hit a wall. [[White]], 52, was hurt.",
    "ordinary surname and verb": "The car of [[Richard White]] hit a wall.\n\n[[White]] was taken to hospital.",
    "post of a player": "“It was long,” said Osmara linebacker [[Lovo Tatuvu]].",
    "family": "[[Robert Tennick]] met his wife, [[Clara Tennick]]. Mrs [[Tennick]] smiled.",
}

NOT_PEOPLE = {
    "firm": "Shares of Eli Lilly and Charles Schwab rose.",
    "prize": "The Oscar winner did not come.",
    "article": "The Dovan Conservancy said that the river is low.",
    "hospital": "The patients were taken to Jinnah Hospital and to Lady Reading Hospital.",
    "law": "The Matthew Shepard Act was passed.",
    "storm": "Hurricane Katrina struck the coast and Storm Eunice came later.",
    "mountain": "Mount Elgon and Lake Victoria lie far off.",
    "ship": "The ship, HMS Victoria, sank.",
    "month and day": "In April and on Sunday the office is closed.",
    "place": "The road runs from San Diego to Santa Barbara by way of St. Louis.",
    "topic": "A session on Climate Change and Public Health was held during World Health Day.",
    "street": "The house in Abraham Lincoln Street was sold.",
    "area": "Walls were built in the Shaheen Bagh area and in Akwa Ibom state.",
    "label": "SOUNDBITE: (English) a fan\nIt was long.\nSOUNDBITE: (English) a fan\nIt was cold.",
    "places in a list": "Fires in Goodwood, Wallangarra and Tara were the hardest.",
    "plural post": "A full-time chief\n\nSenators on Friday praised the choice.",
    "list of firms": "The order went to Vantor Systems and Quorl Dynamics.",
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


def test_a_headline_is_read_by_what_the_body_names() -> None:
    text = "Barlow Drops Claim To Harbour Seat\n\nTALDOR, 4 May 2021: Clara Barlow left the race on Monday.\n"
    assert found(text, "person") == [(0, "Barlow"), (text.index("Clara"), "Clara Barlow")]


def test_a_line_in_capitals_repeats_a_name() -> None:
    body = "TALDOR, 4 May 2021: Minister Clara Barlow opened a clinic on Monday.\n"
    text = f"MINISTER CLARA BARLOW OPENS CLINIC\n\n{body}"
    assert (9, "CLARA BARLOW") in found(text, "person")


def test_who_speaks_in_a_transcript() -> None:
    lines = (
        "BARLOW: Good morning, and thank you for coming so early.",
        "TISDALE: It is good to be here again.",
        "BARLOW: The vote was close, and you lost it by a hair.",
        "TISDALE: We did, and we shall ask for a recount today.",
    )
    text = "The Sunday Table\n\n" + "\n\n".join(lines) + "\n"
    assert [name for _, name in found(text, "person")] == ["BARLOW", "TISDALE", "BARLOW", "TISDALE"]

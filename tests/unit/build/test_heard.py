"""People whom only their speech gives away: names no list holds, behind titles no list holds."""

from __future__ import annotations

import pytest

from migtui.build.assemble import read_source


def spoken(text: str) -> list[tuple[str, str | None]]:
    """What is quoted in a text, and the words that name its speaker."""
    facts = read_source("invented.txt", text)[0]
    return [(q.surface, None if q.speaker is None else facts.mentions[q.speaker].surface) for q in facts.quotes]


def speakers(text: str) -> list[str | None]:
    return [name for _, name in spoken(text)]


OPENING = "The shore road of Tamsuri was shut on Tuesday after the storm took half of it away.\n\n"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("“We will mend it,” RD Vessa Quorl said.", "Vessa Quorl"),
        ("“We will mend it,” said Assistant Roads Commissioner Vessa Quorl.", "Vessa Quorl"),
        ("“We will mend it,” Wrey Quorl of the University of Tamsuri in Harnow said.", "Wrey Quorl"),
        ("Quorlissa, who left on Friday, afterwards said: “I am glad I am out.”", "Quorlissa"),
        ("“We will mend it,” harbour spokesman Bill Line said.", "Bill Line"),
        ("Alderman Will de Quorl said it was “not the first time it fell”.", "Will de Quorl"),
        ("“We will mend it,” Alderman PQ Quorl said.", "PQ Quorl"),
        ("Vessa Quorl, meanwhile, told the council it was “not the first time it fell”.", "Vessa Quorl"),
    ],
)
def test_a_name_beside_a_verb_of_speech_is_a_person(said: str, name: str) -> None:
    assert speakers(OPENING + said) == [name]


def test_the_surname_of_one_heard_is_found_again() -> None:
    text = OPENING + "“We will mend it,” RD Vessa Quorl said.\n\nIt is slow.\n\n“Wait,” RD Quorl said. “It takes time.”"
    assert speakers(text) == ["Vessa Quorl", "Quorl", "Quorl"]


def test_a_surname_that_is_a_title_as_well_is_a_name_beside_its_verb() -> None:
    text = "Laura Bishop told the council of Tamsuri about the road.\n\n“We will mend it before the rain,” Bishop said."
    assert speakers(text) == ["Bishop"]


def test_a_lone_word_behind_a_title_elsewhere_is_a_person() -> None:
    text = "Transport Minister Gen Oduyaro came to see it.\n\n“We will mend it,” Oduyaro said. “It takes time.”"
    assert speakers(text) == ["Oduyaro", "Oduyaro"]


def test_an_ordinary_word_behind_an_unknown_one_is_a_name_where_it_speaks() -> None:
    text = "Dilvarn Roof told the court of Tamsuri that he was late.\n\n“It was raining hard,” Roof said at noon."
    assert speakers(text) == ["Roof"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("CM Quellan Vossar Thursday vowed to mend it.\n\n“It will be done soon,” he said.", "Quellan Vossar"),
        ("Vessa Quorla accused the board.\n\n“They forgot us,” she told the court on Monday.", "Vessa Quorla"),
        ("The road was shut. After the hearing, Quorla sought to calm them. He said: “It is safe.”", "Quorla"),
    ],
)
def test_a_pronoun_gives_away_the_name_a_sentence_begins_with(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    "said",
    [
        "“We will mend it,” Harbour Trust said.",
        "“We will mend it,” the Vessa Quorl said.",
        "“We will mend it,” said Tamsuri Council.",
        "On Monday it was said: “We will mend it.”",
    ],
)
def test_what_is_built_like_no_name_is_no_person(said: str) -> None:
    facts = read_source("invented.txt", OPENING + said)[0]
    assert [m.surface for m in facts.mentions if m.rule == "heard"] == []

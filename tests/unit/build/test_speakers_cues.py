"""Speakers named beside the cue, in the registers of many newsrooms."""

from __future__ import annotations

import pytest

from .said import read

NAMED = [
    "“It is over,” said Joan Sill.",
    "“It is over,” Joan Sill said.",
    "“It is over,” Joan Sill, the mayor of Tamsuri, told reporters on Monday.",
    "“It is over,” said White House press secretary Joan Sill.",
    "“It is over,” White House press secretary Joan Sill said.",
    "“It is over,” Rep. Joan Sill (D-Wis.) said.",
    "“It is over,” said the agency's director, Joan Sill, in a statement.",
    "“It is over,” the agency’s director, Joan Sill, said in a statement.",
    "“It is over,” explains Dr Joan Sill, who leads the unit.",
    "“It is over,” sighed Joan Sill, 45, as she locked the door.",
    "“It is over,” quipped Sen. Joan Sill.",
    "“It is over,” according to Joan Sill, a lawyer.",
    "According to Joan Sill, head of the unit, “It is over.”",
    "Joan Sill, head of the unit, highlighting the lack of rooms, stated, “It is over.”",
    "Worried about rents, in particular in the north, Joan Sill, Chief of Staff, IOLM Osmara shared that “It is over”.",
    "Speaking in Tamsuri, Joan Sill told reporters:\n“It is over.”",
    "Addressing the gathering, Chief Minister Joan Sill said: “It is over.”",
    "In a statement on Tuesday, IOLM chief Joan Sill said: “It is over.”",
    "Joan Sill, who has run the shop since 1990, said: “It is over.”",
    "Joan Sill has repeatedly warned: “It is over.”",
    "Joan Sill went on to say: “It is over.”",
    "On Monday Joan Sill demanded: “It is over.”",
    "But the union's Joan Sill echoed: “It is over.”",
    "Asked whether Bo Kerr would stay, Joan Sill said, “It is over.”",
    "Flanked by Bo Kerr, Joan Sill declared: “It is over.”",
    "Joan Sill, flanked by Bo Kerr, declared: “It is over.”",
    "Joan Sill's message to Bo Kerr? “It is over,” said Joan Sill.",
    "“It is over,” Joan Sill wrote on X, hours after Bo Kerr left.",
    "“It is over,” opined Joan Sill, a friend of Bo Kerr.",
    "The ruling was welcomed by Bo Kerr, but Joan Sill said: “It is over.”",
    "Joan Sill: “It is over.”",
    "JOAN: nothing.\n\n“It is over.” – Joan Sill, Director, IOLM",
    "“It is over,” added Alhaji Joan Sill.",
    "“It is over,” Shri Joan Sill averred.",
    "‘It is over,’ insists mum-of-three Joan Sill, 32, from Hull.",
    "“It is over,” said Lt. Gen. Joan Sill, commander of the force.",
    "“It is over,” Joan Sill, president and CEO of IOLM, said.",
    "The President, Joan Sill, in his remarks, said, “It is over.”",
    "“It is over,” Joan Sill reportedly told Bo Kerr.",
    "“It is over,” Joan Sill was quoted as saying by Bo Kerr.",
]


@pytest.mark.parametrize("text", NAMED)
def test_the_one_named_beside_the_cue_speaks(text: str) -> None:
    scene = read(text, people=("Joan Sill", "Bo Kerr"), bodies=("IOLM Osmara", "IOLM"), places=("Tamsuri",))
    assert [(words.rstrip(".,"), name) for words, name in scene.said] == [("It is over", "Joan Sill")]


@pytest.mark.parametrize(
    "text",
    [
        "“It is over,” the Housing Board said in a statement.", "In a statement, the Housing Board said: “It is over.”",
        "“It is over,” said the Housing Board (HB).", "“It is over,” Housing Board announced on Friday.",
    ],
)
def test_a_body_can_speak(text: str) -> None:
    scene = read(text, bodies=("Housing Board", "HB"))
    assert [(words.rstrip(".,"), name) for words, name in scene.said] == [("It is over", "Housing Board")]


@pytest.mark.parametrize(
    "text",
    [
        "“It is over,” one resident said. Joan Sill did not answer.", "“It is over,” said a shopkeeper in Tamsuri.",
        "“It is over,” said a spokesman for Joan Sill.", "“It is over,” Joan Sill's lawyer said.",
        "“It is over,” a Housing Board official who asked not to be named told this newspaper.",
        "“It is over,” said officials from the Housing Board.",
        "A father of four in Tamsuri put it so: “It is over.”",
        "“It is over,” residents chanted.", "An aide to Joan Sill said: “It is over.”",
    ],
)
def test_people_nobody_names_have_no_speaker(text: str) -> None:
    scene = read(text, people=("Joan Sill",), bodies=("Housing Board",), places=("Tamsuri",))
    assert [(words.rstrip(".,"), name) for words, name in scene.said] == [("It is over", None)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Continued Joan Sill: “It is over.”", "Joan Sill"),
        ("As Joan Sill put it: “It is over.”", "Joan Sill"),
        ("As Bo Kerr left, Joan Sill said: “It is over.”", "Joan Sill"),
        ("“It is over,” like so much before it, said Joan Sill, a lawyer.", "Joan Sill"),
        ("“It is over” in the House, Joan Sill said.", "Joan Sill"),
        ("Joan Sill's remark that “it is over” stung.", "Joan Sill"),
        ("“We wait,” Joan Sill said, adding, “It is over.”", "Joan Sill"),
        ("Joan Sill told Bo Kerr the wait was “too long for us” and added: “It is over.”", "Joan Sill"),
        ("Joan Sill, whom Bo Kerr had praised, said: “It is over.”", "Joan Sill"),
    ],
)
def test_the_speaker_is_found_in_harder_sentences(text: str, speaker: str) -> None:
    scene = read(text, people=("Joan Sill", "Bo Kerr"))
    words, name = scene.said[-1]
    assert (words.casefold().strip(".,"), name) == ("it is over", speaker)


def test_a_pronoun_goes_back_to_the_one_spoken_of() -> None:
    text = "Ms. Joan Sill met Mr. Bo Kerr in Tamsuri. “It is over,” she said. “Not yet,” he replied."
    assert [name for _, name in read(text, people=("Joan Sill", "Bo Kerr")).said] == ["Joan Sill", "Bo Kerr"]


def test_a_title_goes_back_to_the_one_who_holds_it() -> None:
    text = (
        "Joan Sill, the health minister, came late. Bo Kerr, the mayor, had left.\n\n“It is over,” the minister said."
        "\n\n“Not yet,” said the mayor."
    )
    assert [name for _, name in read(text, people=("Joan Sill", "Bo Kerr")).said] == ["Joan Sill", "Bo Kerr"]


def test_a_common_word_goes_back_to_the_body() -> None:
    text = "The Housing Board closed the site. “It is over,” the board said in a statement."
    assert [name for _, name in read(text, bodies=("Housing Board",)).said] == ["Housing Board"]


def test_speech_without_a_cue_goes_on_from_the_speaker_before() -> None:
    text = (
        "“It is over,” said Joan Sill. The room was quiet.\n\n“We did what we could, and it was not enough.”\n\n"
        "Bo Kerr stood at the door. “Nobody told us anything about it.”"
    )
    names = [name for _, name in read(text, people=("Joan Sill", "Bo Kerr")).said]
    assert names == ["Joan Sill", "Joan Sill", "Bo Kerr"]


def test_a_sentence_that_leads_to_other_words_is_no_attribution() -> None:
    text = "'We have had enough,' Bo Kerr said. 'It is our money.' A clerk at the Port said: 'It will rain.'"
    scene = read(text, people=("Joan Sill", "Bo Kerr"))
    assert [name for _, name in scene.said] == ["Bo Kerr", "Bo Kerr", None]


def test_the_verb_of_the_nearer_clause_is_the_cue() -> None:
    text = "“There is no plan,” said Joan Sill, echoing Bo Kerr, who had called the delay “a national shame”."
    assert [name for _, name in read(text, people=("Joan Sill", "Bo Kerr")).said] == ["Joan Sill", "Bo Kerr"]

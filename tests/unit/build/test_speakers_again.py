"""Speakers named again by a description, a kind of body or what they gave out, and those a text is about."""

from __future__ import annotations

import pytest

from .said import read

PEOPLE = ("Joan Sill", "Bo Kerr", "Kim Holm", "Sill", "Kerr", "Holm")
BODIES = ("Harbour Watch", "Tamsuri Board", "EIM")


def speakers(text: str, *more: str) -> list[str | None]:
    return [name for _, name in read(text, people=(*PEOPLE, *more), bodies=BODIES).said]


@pytest.mark.parametrize(
    "text",
    [
        "Joan Sill scored twice in the final.\n\n“We never gave up,” the striker said.",
        "Joan Sill bought the last mill in town.\n\n“It was a good price,” the timber tycoon told The Ledger.",
        "Joan Sill left the stage to cheers.\n\n“I am spent,” the Tamsuri singer admitted.",
        "Joan Sill was third.\n\nBo Kerr fell. Joan Sill came up.\n\n“I am spent,” said the Tamsuri-based welder.",
        "Joan Sill came second on Sunday.\n\n“I had no legs left,” said the Dane.",
        "With the hosts Bo Kerr and Kim Holm gone, Joan Sill spoke. The candidate said it was “far too late”.",
    ],
)
def test_a_description_is_of_the_one_the_text_is_about(text: str) -> None:
    assert speakers(text)[-1] == "Joan Sill"


@pytest.mark.parametrize(
    "text",
    [
        "Joan Sill saw it all.\n\n“It fell at noon,” a witness said.",
        "Joan Sill saw it all.\n\n“It fell at noon,” the singer's agent said.",
        "Joan Sill met the board member. Bo Kerr left.\n\n“It is over,” the RNQ member said.",
        "Joan Sill saw it all.\n\n“It fell at noon,” the court was told.",
        "Joan Sill saw it all. The jury heard he was “out of his mind with fear”.",
        "Joan Sill was warned that “nobody will help”.",
        "A man of the yard fell ill. Bo Kerr treated him.\n\n“I am well now,” the man wrote.",
        "Joan Sill was left out. Her rivals called her “no use at all”.",
    ],
)
def test_nobody_else_is_taken_for_one_the_text_does_not_name(text: str) -> None:
    assert speakers(text)[-1] is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is over,” Joan Sill was told by Bo Kerr.", "Bo Kerr"),
        ("Joan Sill was asked by the chairman Bo Kerr, who had come late: “Is it over?”", "Bo Kerr"),
        ("Joan Sill spoke of “better days”, telling Bo Kerr that she would be “back for more”.", "Joan Sill"),
        ("The road, said Joan Sill, the engineer, is “past all mending”.", "Joan Sill"),
        ("But Joan Sill, an engineer at the yard and a friend of Kerr, said it was “past all mending”.", "Joan Sill"),
        ("Joan Sill, meanwhile, said it was “past all mending”.", "Joan Sill"),
        ("Joan Sill met Bo Kerr, whom she called “a fool at heart”.", "Joan Sill"),
        ("Joan Sill spoke of Bo Kerr, who she said was “a fool at heart”.", "Joan Sill"),
        ("Joan Sill left.\n\nHe asked about the pier, called Bo Kerr a fool and said: “It is over.”", None),
        ("Bo Kerr left the yard a week before the engineers said it was “past all mending”.", None),
        ("Bo Kerr spoke of the groups who wrote to her and who say it is “past all mending”.", None),
        ("Joan Sill called him “a fool at heart.” He spoke later, which Kerr describes as poor.", "Joan Sill"),
    ],
)
def test_the_subject_is_told_from_whom_the_sentence_names_besides(text: str, speaker: str | None) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Harbour Watch wants the pier shut.\n\n“It is not safe,” the group said.", "Harbour Watch"),
        ("The group, Harbour Watch, met.\n\nIt rained.\n\nThe group said it was “not safe at all”.", "Harbour Watch"),
        ("Tamsuri Board shut the pier.\n\n“It is not safe,” the board said.", "Tamsuri Board"),
        ("In a note sent to EIM, the government said: “It is not safe.”", None),
        ("EIM put out a statement on the pier.\n\n“It is not safe,” the statement read.", "EIM"),
        ("There was a joint statement from Harbour Watch.\n\n“It is not safe,” the statement said.", "Harbour Watch"),
        ("Joan Sill spoke. Bo Kerr's camp sent out an email.\n\n“It is not safe,” the email said.", None),
        ("Joan Sill sent a letter to the board. It says: “It is not safe.”", "Joan Sill"),
        ("Joan Sill's second email to the board notes that it is “not safe at all”.", "Joan Sill"),
        ("A text message from Joan Sill, sent at noon, read: “It is not safe.”", "Joan Sill"),
        ("“It is not safe,” according to a document filed by the engineer Joan Sill.", "Joan Sill"),
    ],
)
def test_bodies_and_what_was_given_out_speak(text: str, speaker: str | None) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Joan Sill's son Bo was lost at sea. She said: “I hope still.”", "Joan Sill"),
        ("Bo Kerr was hurt and coach Kim Holm said he had a knock. He said: “It is only his foot.”", "Kim Holm"),
        ("Bo Kerr came. The senior engineer argued it was late. He said so.\n\n“It is over,” he added.", "Bo Kerr"),
        ("Back home, he sat with Bo Kerr.\n\nJoan Sill is sure of one thing: “It is over.”", "Joan Sill"),
        ("Mr Kerr left.\n\n" + "It rained on the pier.\n\n" * 5 + "“It is over,” he said.", "Kerr"),
        ("Kerr spoke.\n\nIt is late, Joan Sill, an engineer and friend, told EIM.\n\n“It is,” she said.", "Joan Sill"),
        ("Bo Kerr said “no more of it”. Joan Sill came. Her advice to the board was: “Mend it.”", "Joan Sill"),
        ("# Big Brother\n\nJoan Sill left the house. “I had enough,” she told the rest.", "Joan Sill"),
        ("Joan Sill spoke. She instead told the board: “It is over.”", "Joan Sill"),
        ("Ms Sill left. A man from the yard came in.\n\nHe was wet.\n\n“It is over,” he said.", None),
    ],
)
def test_a_pronoun_goes_back_to_the_one_who_can_be_meant(text: str, speaker: str | None) -> None:
    assert speakers(text, "Bo")[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We shall mend the pier before the winter storms.”\n\nHarbour chief Bo Kerr said.", "Bo Kerr"),
        ("“We shall mend the pier before the winter storms.”\n\nsaid Bo Kerr, the harbour chief.", "Bo Kerr"),
        ("Joan Sill left.\n\n“We shall mend the pier before the winter storms.”\n\n- A long wait -", "Joan Sill"),
    ],
)
def test_an_attribution_can_stand_on_a_line_of_its_own(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Minister for Water, Land and Works Bo Kerr came. Kim Holm sang. “It is over,” the minister said.", "Bo Kerr"),
        ("Chief Minister Bo Kerr came. Kim Holm sang.\n\nThe CM said that it was “a day to remember”.", "Bo Kerr"),
        ("CM Bo Kerr came. Kim Holm sang.\n\nThe chief minister said it was “a day to remember”.", "Bo Kerr"),
        ("Vice president Bo Kerr and president Kim Holm came.\n\n“It is over,” the vice president said.", "Bo Kerr"),
        ("President-elect Bo Kerr named Kim Holm. She came.\n\n“It is over,” the president-elect said.", "Bo Kerr"),
        ("The judge called Bo Kerr a hater of Kim Holm.\n\n“It is over,” the judge said.", None),
        ("With Kim Holm, the host, away, Bo Kerr spoke. “It is over,” the host said.", "Kim Holm"),
    ],
)
def test_titles_are_matched_as_they_are_held(text: str, speaker: str | None) -> None:
    assert speakers(text)[-1] == speaker


def test_speech_on_its_own_is_of_the_only_one_who_speaks() -> None:
    text = "Joan Sill built it. “It was hard,” she said.\n\nIt stands.\n\nIt is wide.\n\n“We had no tools at all then.”"
    assert speakers(text) == ["Joan Sill", "Joan Sill"]


def test_speech_behind_one_that_tells_of_another_is_the_other_s() -> None:
    text = "“It was hard,” said Joan Sill afterwards. Coach Bo Kerr wants more of it. “They will all be better for it.”"
    assert speakers(text) == ["Joan Sill", "Bo Kerr"]


def test_rules_are_no_verb_behind_those_who_only_have_them() -> None:
    text = "Joan Sill spoke. She told the board that the EIM rules “make it hard to build”."
    assert speakers(text) == ["Joan Sill"]


def test_a_body_that_spoke_goes_on_as_it() -> None:
    text = "In its report, EIM, a Tamsuri firm, says the pier is “not safe”. “It will fall by spring,” it says."
    assert speakers(text) == ["EIM", "EIM"]


def test_a_title_of_a_text_is_no_speech() -> None:
    assert speakers("Joan Sill wrote a paper titled: “A slow method of finding piers that are about to fall.”") == []

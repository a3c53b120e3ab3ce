"""Speakers whom the text means without naming them beside the cue: by age, kin, pronoun, signature and participle."""

from __future__ import annotations

import pytest

from .said import read


def speakers(text: str, *people: str, bodies: tuple[str, ...] = ()) -> list[str | None]:
    return [name for _, name in read(text, people=people or ("Joan Sill", "Bo Kerr"), bodies=bodies).said]


@pytest.mark.parametrize(
    "text",
    [
        "Joan Sill, 46, lost her shop. Bo Kerr came by.\n\nThe 46-year-old said: “It is over.”",
        "Joan Sill lost her shop in the flood.\n\n“It is over,” the 46-year-old said.",
        "Mum-of-two Joan Sill lost her shop.\n\n“It is over,” the mother-of-two said.",
        "Mum Joan Sill took her boy Bo Kerr home.\n\nHis mum – who has a shop – said that “it is over for us”.",
        "Joan Sill lost her shop.\n\nShe has not been paid.\n\nThe 46-year-old said: “It is over.”",
        "Joan Sill lost her shop. Her son Bo Kerr helped.\n\n“It is over,” the mother said.",
    ],
)
def test_age_and_kin_go_back_to_the_person(text: str) -> None:
    assert speakers(text) == ["Joan Sill"]


def test_an_age_of_nobody_named_has_no_speaker() -> None:
    assert speakers("A shop was robbed in Tamsuri.\n\nThe 46-year-old said: “It is over.”") == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Sill's barrister, Bo Kerr, said his client was “very sorry”.", "Bo Kerr"),
        ("Banks' barrister, Bo Kerr, said his client was “very sorry”.", "Bo Kerr"),
        ("EIM general secretary, Bo Kerr, said: “It is over.”", "Bo Kerr"),
        ("Joan Sill also vouched for Bo Kerr saying he “is right for the job”.", "Joan Sill"),
        ("With Joan Sill earlier telling reporters “all is over now”, Bo Kerr went home.", "Joan Sill"),
        ("Joan Sill left early.\n\n“It is over,” she said adding that, “We tried.”", "Joan Sill"),
        ("Joan Sill left early. She said and added: “We did try.”", "Joan Sill"),
        ("Joan Sill was kept waiting: “It is over.”", "Joan Sill"),
    ],
)
def test_the_subject_of_the_sentence_speaks(text: str, speaker: str) -> None:
    assert speakers(text, "Joan Sill", "Bo Kerr", "Sill", "Banks", bodies=("EIM",))[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Bo Kerr spoke first. Talking to guests led by their head Kim Holm, he said so.\n\n“It is over,” he said.",
        "Bo Kerr opened the fair. He met Kim Holm there.\n\n“It is over,” he said.",
        "Bo Kerr opened the fair.\n\nThe rain is near, he said on Monday.\n\n“It is over and nobody came.”",
        "Bo Kerr met Joan Sill. “It is over,” he said.",
        "Joan Sill left.\n\nBo Kerr said the rain was near.\n\nThe road is wet.\n\n“It is over and nobody came.”",
        "When Kim Holm asked Bo Kerr, 43, if he had been told, he replied: “It is over.”",
        "Bo Kerr, the health minister, came. Kim Holm sang.\n\nThe minister said it rained. “It is over,” he added.",
        "The sheriff told reporters that Kim Holm was armed. Sheriff Bo Kerr left. “It is over,” the sheriff said.",
        "Bo Kerr left early.\n\nIf the river rises, it is normal that roads close, he said, adding “It is over.”",
        "Bo Kerr: “It is over.”",
        "Sen. Bo Kerr met Joan Sill.\n\n“It is over,” the former senator told the crowd.",
        "Rep. Bo Kerr met Joan Sill.\n\n“It is over,” the lawmaker said.",
        "Joan Sill waved. Bo Kerr — who in a talk with Kim Holm called it “over at last” — left.",
        "“It is over,” Bo Kerr beamed.",
        "“It is over for the port,” Bo Kerr recorded while he looked at Kim Holm.",
        "Mr. Bo Kerr met Joan Sill.\n\nJoan Sill smiled. “It is over,” he said.",
    ],
)
def test_a_pronoun_is_not_led_to_a_name_that_its_sentence_only_mentions(text: str) -> None:
    assert speakers(text, "Joan Sill", "Bo Kerr", "Kim Holm") == ["Bo Kerr"]


def test_given_names_tell_he_from_she() -> None:
    text = "Joan Sill met Peter Kerr in Tamsuri. “It is over,” she said. “Not yet,” he replied."
    assert speakers(text, "Joan Sill", "Peter Kerr") == ["Joan Sill", "Peter Kerr"]


def test_a_line_below_signs_the_words_and_may_go_on() -> None:
    text = (
        "“It is over and nobody came.”\n\n- Referee Bo Kerr, about the long and bitter final of the winter cup in "
        "which three players were sent off and one was hurt.\n\n“We had no luck today.”\n\n-Reds captain Joan Sill"
    )
    assert speakers(text) == ["Bo Kerr", "Joan Sill"]


def test_a_mark_between_two_spaces_closes_what_is_open() -> None:
    text = "“It is over, “ said Joan Sill. “We tried.”"
    assert read(text, people=("Joan Sill",)).said == [("It is over,", "Joan Sill"), ("We tried.", "Joan Sill")]


def test_the_last_subject_speaks_and_not_the_last_speaker() -> None:
    text = "“It is over,” Mr Kerr said.\n\nMr Holm praised the port.\n\nHe said rain was near.\n\n“We tried,” he said."
    assert speakers(text, "Kerr", "Holm") == ["Kerr", "Holm"]


def test_a_pronoun_behind_someone_nobody_names_has_no_speaker() -> None:
    text = "Bo Kerr was told. “It is over,” said a shopkeeper in Tamsuri. “We tried,” he added."
    assert speakers(text) == [None, None]


def test_a_topic_before_a_colon_is_no_speaker() -> None:
    text = "Mayor Bo Kerr: “It is over.”\n\nOn the weather and his boots: “We had a long day.”"
    assert speakers(text) == ["Bo Kerr", "Bo Kerr"]


def test_a_statement_speaks_for_the_body_that_gave_it_out() -> None:
    text = (
        "“We changed it,” a statement from Osmara Water Trust read. “We are sorry.”\n\nThe road is open again.\n\n"
        "“It will hold,” the statement continued."
    )
    assert speakers(text, bodies=("Osmara Water Trust",)) == ["Osmara Water Trust"] * 3


def test_doubled_single_marks_are_marks() -> None:
    text = "“It is over,’’ said Bo Kerr. ‘‘We tried,’’ he added."
    assert [words for words, _ in read(text, people=("Bo Kerr",)).said] == ["It is over,", "We tried,"]


def test_who_reports_another_goes_on_speaking() -> None:
    text = (
        "Bo Kerr met the mayor, Kim Holm.\n\n“It is over,” Bo Kerr said.\n\nHe said the mayor asked for “more time for "
        "us”.\n\n“It was sincere,” he told reporters."
    )
    assert speakers(text, "Bo Kerr", "Kim Holm")[-1] == "Bo Kerr"


def test_the_last_name_of_a_long_subject_does_not_speak() -> None:
    text = "Members protested that some of them are fans of Mayor Bo Kerr, saying it was “uncalled for here”."
    assert speakers(text) == [None]


def test_a_surname_shared_by_two_tells_nothing_of_either() -> None:
    text = "Peter Kerr fell. His wife Rakeva Kerr ran out.\n\n“Over,” she said.\n\n“We tried,” said Peter Kerr."
    assert speakers(text, "Peter Kerr", "Rakeva Kerr") == ["Rakeva Kerr", "Peter Kerr"]


@pytest.mark.parametrize("dash", ["–", "—", "―", "-", "― ", "–\N{NO-BREAK SPACE}"])
def test_every_dash_signs(dash: str) -> None:
    text = f"“It is over and nobody came.” {dash}Joan Sill\n\n“We were not told at all.” {dash}Bo Kerr"
    assert speakers(text) == ["Joan Sill", "Bo Kerr"]


def test_the_one_shown_speaks_and_not_what_shows_it() -> None:
    assert speakers("The film uses footage of Bo Kerr asking, “Why is it over?”") == ["Bo Kerr"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bo Kerr, a strategist, left. “It is over,” Joan Sill's former strategist said.", "Bo Kerr"),
        ("Bo Kerr, a strategist, left. “It is over,” Joan Sill's lawyer said.", None),
    ],
)
def test_a_title_with_an_owner_goes_back_to_the_one_who_holds_it(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Harbour, a small charity in Tamsuri, met Verrin. “It is over,” the charity said.",
        "The charity Harbour met Verrin. “It is over,” the charity said.",
        "Harbour, Osmara's largest union, met Verrin.\n\n“It is over,” said the union.",
    ],
)
def test_a_common_word_goes_back_to_the_body_that_is_called_by_it(text: str) -> None:
    assert speakers(text, bodies=("Harbour", "Verrin")) == ["Harbour"]

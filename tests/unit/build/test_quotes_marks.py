"""Words between marks: every kind of mark, split, running on, nested and unbalanced."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtui.build.marks import marked
from migtui.records import Segment
from tests.unit.work import work

from .said import read


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"), ("« ", " »"), ("``", "''"), ("„", "“"), ("”", "”"),
        ("“", '"'),
    ],
)
def test_marks_of_every_kind_hold_speech(left: str, right: str) -> None:
    text = f"{left}The bridge will open in May,{right} said Ana Brenn, the mayor."
    assert read(text, people=("Ana Brenn",)).said == [("The bridge will open in May,", "Ana Brenn")]


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge is safe”, said Ana Brenn.",
        "“The bridge is safe.” said Ana Brenn.",
        "'The bridge is safe', Ana Brenn said.",
        "“The bridge is safe” – Ana Brenn said.",
        '"The bridge is safe" said Ana Brenn.',
    ],
)
def test_the_stop_may_stand_inside_or_outside(text: str) -> None:
    [(words, speaker)] = read(text, people=("Ana Brenn",)).said
    assert words.rstrip(".") == "The bridge is safe"
    assert speaker == "Ana Brenn"


def test_apostrophes_do_not_close_single_marks() -> None:
    text = "‘We can’t ignore the workers’ rights, and the boys’ club won’t either,’ said Ana Brenn."
    assert read(text, people=("Ana Brenn",)).said == [
        ("We can’t ignore the workers’ rights, and the boys’ club won’t either,", "Ana Brenn")
    ]


def test_straight_apostrophes_do_not_close_single_marks() -> None:
    text = "Ana Brenn said: 'It's the people's money, and we've waited since the '90s.' The council's vote is next."
    assert read(text, people=("Ana Brenn",)).said == [
        ("It's the people's money, and we've waited since the '90s.", "Ana Brenn")
    ]


def test_a_quote_in_a_quote_belongs_to_the_outer_one() -> None:
    text = "“My mother told me ‘never sign in a hurry’, and I never did,” said Ana Brenn."
    assert [q.surface for q in read(text, people=("Ana Brenn",)).quotes] == [
        "My mother told me ‘never sign in a hurry’, and I never did,"
    ]


def test_british_marks_hold_double_ones() -> None:
    text = "‘He told me “never sign in a hurry” and left,’ said Ana Brenn."
    [(words, _)] = read(text, people=("Ana Brenn",)).said
    assert words == "He told me “never sign in a hurry” and left,"


def test_words_over_paragraphs_each_opened_by_a_mark_are_one_quote() -> None:
    text = "Ana Brenn said: “We began with nothing.\n\n“Then came the flood.\n\n“Now we build,” and she smiled."
    scene = read(text, people=("Ana Brenn",))
    assert scene.said == [("We began with nothing.\n\n“Then came the flood.\n\n“Now we build,", "Ana Brenn")]


def test_words_that_nothing_closes_end_with_their_paragraph() -> None:
    text = "Ana Brenn said: “We began with nothing.\n\nThe mayor left. Nobody followed.\n\n“It rained,” said Bo Kerr."
    assert read(text, people=("Ana Brenn", "Bo Kerr")).said == [
        ("We began with nothing.", "Ana Brenn"), ("It rained,", "Bo Kerr"),
    ]


def test_paragraphs_closed_each_are_quotes_of_one_speaker() -> None:
    text = (
        "“We began with nothing,” said Ana Brenn.\n\n“Then came the flood. Nobody was ready for it.”\n\n"
        "“Now we build it again.”"
    )
    assert read(text, people=("Ana Brenn",)).said == [
        ("We began with nothing,", "Ana Brenn"), ("Then came the flood. Nobody was ready for it.", "Ana Brenn"),
        ("Now we build it again.", "Ana Brenn"),
    ]


def test_a_stray_mark_does_not_swallow_the_next_quote() -> None:
    text = 'The 6" pipe burst. "Nobody was hurt," said Ana Brenn. The "pipe was old.'
    assert ("Nobody was hurt,", "Ana Brenn") in read(text, people=("Ana Brenn",)).said


def test_marks_that_never_close_are_linear_work() -> None:
    def needed(times: int) -> int:
        text = "“One opens, said Ada. ‘Three «four \"five " * times
        return work(lambda: list(marked(text, (Segment(start=0, end=len(text), kind="paragraph"),))))

    assert needed(4000) < 10 * needed(500)


@given(st.text(alphabet="ab .,\n“”\"'‘’«»`:S", max_size=80))
def test_marked_words_never_overlap_and_stand_in_order(text: str) -> None:
    half = len(text) // 2
    segments = (Segment(start=0, end=half, kind="paragraph"), Segment(start=half, end=len(text), kind="paragraph"))
    last = 0
    for found in marked(text, segments):
        assert last <= found.outer_start < found.start <= found.end <= found.outer_end <= len(text)
        last = found.outer_end

"""Sentences: where they end, and where a stop is something else."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtui.build.reading import Draft, Reading
from migtui.records import Segment


def sentences(text: str) -> list[str]:
    segment = Segment(start=0, end=len(text), kind="paragraph")
    reading = Reading(text, Draft(start=0, end=len(text), segments=(segment,)))
    return [reading.words(span) for span in reading.sentences]


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Ana M. Brenn met Mr. Ode and Gen. Sir A. B. Larch.",
        "The U.S. Department of State and the U.N. Refugee Agency agreed.",
        "The train left at 5 p.m. Monday and came at 6 a.m. 20 minutes late.",
        "See No. 14 and Art. 5 of the law of Jan. 2, 2020.",
        "Visit www.example.org or write to desk@example.org today.",
        "It rose by 2.5 per cent to Rs. 5,000 and 1.75 million.",
        "“Is that so?” Ms. Vale asked the court.",
        "3. The ministry shall report every year.",
        "Rep. Joan Sill (D-Wis.) said so, and Ellis Inc. of Ohio agreed.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He went to the U.S. The talks failed.", ["He went to the U.S.", "The talks failed."]),
        ("“Go now.” He went.", ["“Go now.”", "He went."]),
        ("It is for those in need”. The end came.", ["It is for those in need”.", "The end came."]),
        ("Why? Because!  So it is… Yes.", ["Why?", "Because!", "So it is…", "Yes."]),
        ("It ended at 6 p.m. Police left.", ["It ended at 6 p.m.", "Police left."]),
        ("As the report says.[12] Others differ.", ["As the report says.[12]", "Others differ."]),
        ("The fund closed in 2012. “We were late,” he said.", ["The fund closed in 2012.", "“We were late,” he said."]),
        ("One line\nwrapped here. Next\none.", ["One line\nwrapped here.", "Next\none."]),
    ],
)
def test_a_stop_ends_a_sentence(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text(alphabet=st.sampled_from("aB .!?…\"”)\n1M"), max_size=80))
def test_sentences_hold_every_character_but_white_space(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


@pytest.mark.parametrize("unit", [".", ".)", "A. ", "... ", ". \n", "word, "])
def test_time_is_linear_in_the_length_of_a_line(unit: str) -> None:
    began = time.process_time()
    sentences(unit * (400_000 // len(unit)))
    assert time.process_time() - began < 5

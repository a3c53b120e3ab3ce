"""Reported speech of named sources, and what is nobody's or no report."""

from __future__ import annotations

import pytest

from .said import read

PEOPLE = ("Ana Brenn", "Brenn", "Bo Kerr")


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Ana Brenn said that the wall would hold.", "the wall would hold", "Ana Brenn"),
        ("Ana Brenn, the mayor, said the wall would hold.", "the wall would hold", "Ana Brenn"),
        ("Mayor Ana Brenn told reporters on Monday that the wall would hold.", "the wall would hold", "Ana Brenn"),
        ("According to Ana Brenn, the wall will hold for years.", "the wall will hold for years", "Ana Brenn"),
        ("The wall will hold for years, according to Ana Brenn.", "The wall will hold for years", "Ana Brenn"),
        ("Ana Brenn praised the courage of the crews.", "the courage of the crews", "Ana Brenn"),
        ("A message came from Bo Kerr, head of the unit, who praised the courage of the crews.",
         "the courage of the crews", "Bo Kerr"),
        ("Ana Brenn opened the meeting, highlighting the need for cleaner water.", "the need for cleaner water",
         "Ana Brenn"),
        ("Expressing concern about the price of bread, Ana Brenn left early.", "the price of bread", "Ana Brenn"),
        ("Ana Brenn expressed deep concern over the price of bread.", "the price of bread", "Ana Brenn"),
        ("The Port Council warned that ferries would stop.", "ferries would stop", "Port Council"),
        ("Ana Brenn came late. She stressed that the wall would hold.", "the wall would hold", "Ana Brenn"),
        ("Ana Brenn thanked the crews of the north, and left.", "the crews of the north", "Ana Brenn"),
        ("“Life is short,” said Ana Brenn, emphasizing the need for safer roads.", "the need for safer roads",
         "Ana Brenn"),
        ("Ana Brenn, highlighting the lack of safe roads, stated, “Life is short.”", "the lack of safe roads",
         "Ana Brenn"),
    ],
)
def test_what_a_named_source_expressed_is_reported(text: str, words: str, source: str) -> None:
    assert read(text, people=PEOPLE, bodies=("Port Council",)).reported == [(words, source)]


@pytest.mark.parametrize(
    "text",
    [
        "One resident said that the wall would hold.",
        "The launch emphasized the need for cleaner water.",
        "Hosted by Ana Brenn, the event emphasized the need for cleaner water.",
        "Ana Brenn was told that the wall would hold.",
        "Ana Brenn was praised by the crews of the north.",
        "The claims of Ana Brenn were read in court.",
        "Ana Brenn's lawyer said that the wall would hold.",
        "“The wall will hold,” Ana Brenn said.",
        "Ana Brenn said yes.",
        "Ana Brenn said in the United States embassy on Monday.",
    ],
)
def test_unnamed_sources_and_other_words_are_left_alone(text: str) -> None:
    assert read(text, people=PEOPLE).reported == []


def test_what_is_reported_never_overlaps_a_quote() -> None:
    text = "Ana Brenn said that the plan was “a gift to rivals” and praised the crews. Bo Kerr praised “old friends”."
    scene = read(text, people=PEOPLE)
    assert all(i.end <= q.start or q.end <= i.start for i in scene.indirect for q in scene.quotes)

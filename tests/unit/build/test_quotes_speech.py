"""Which words between marks are speech, and in which form."""

from __future__ import annotations

import pytest

from .said import read


@pytest.mark.parametrize(
    "text",
    [
        "The fund pays for the programme “Building Bridges for Tomorrow” in four towns.",
        "A panel discussion on “Who pays for clean water in the age of drought?” closed the day.",
        "The project, titled “Clean Water for All.” The work begins in May.",
        "Her novel “The Long Way Home” was translated into ten languages.",
        "The so-called “fast track” has been slow.",
        "Ministers fear a ‘brain drain’ in the north.",
        "He starred in “The Last Ferry,” which opened in June.",
        "The “golden hour” after a crash matters most.",
        "The report found that the word “refugee” was used 300 times.",
        "The minister said the ‘poison’ had spread.",
        "The outlet ran the headline “Ana Brenn Says Yes” on Monday.",
        "Critics describe the targets as “wish list” and ask who pays.",
        "Brenn, nicknamed “the Iron Mayor,” was born in Tamsuri.",
        "It adopted “Agenda 2040: A Shared Future for the Coast”.",
        "Sign up for ‘Morning Brief’ and the boys’ newsletter.",
    ],
)
def test_titles_names_and_labels_are_no_speech(text: str) -> None:
    assert read(text, people=("Brenn",)).quotes == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Brenn said the plan was “dead on arrival in parliament”.", "dead on arrival in parliament"),
        ("Brenn described the ruling as “a slap in the face of every farmer”.", "a slap in the face of every farmer"),
        ("The plan is “deeply flawed and far too costly,” Brenn said.", "deeply flawed and far too costly,"),
        ("Brenn warned that the coast “will not survive another winter like this one”.",
         "will not survive another winter like this one"),
        ("The minister “has lost the trust of the House”, according to Brenn.", "has lost the trust of the House"),
    ],
)
def test_a_fragment_in_a_reported_sentence_is_mixed(text: str, words: str) -> None:
    [quote] = read(text, people=("Brenn",)).quotes
    assert (quote.surface, quote.form) == (words, "mixed")


@pytest.mark.parametrize(
    "text",
    [
        "“Nobody told us,” said Brenn.", "Brenn said: “Nobody told us.”", "Brenn said that “Nobody told us.”",
        "Asked about the wall, Brenn replied, “Nobody told us.”", "“Nobody told us!” Brenn shouted.",
        "“Nobody told us?” asked Brenn.", "As Brenn put it: “Nobody told us.”", "Brenn: “Nobody told us.”",
    ],
)
def test_a_sentence_of_its_own_is_direct(text: str) -> None:
    [quote] = read(text, people=("Brenn",)).quotes
    assert quote.form == "direct"
    assert quote.surface.rstrip(".,!?") == "Nobody told us"


def test_parts_cut_by_the_attribution_are_tied() -> None:
    scene = read("“We will go on,” Brenn said, “until the last house stands.” It rained.", people=("Brenn",))
    assert [q.continues for q in scene.quotes] == [None, 0]
    scene = read("“We will go on,” said Brenn. “The last house must stand.”", people=("Brenn",))
    assert [q.continues for q in scene.quotes] == [None, 0]
    assert [q.form for q in scene.quotes] == ["direct", "direct"]
    assert scene.quotes[1].cue == scene.quotes[0].cue


def test_a_later_quote_with_a_cue_of_its_own_is_not_tied() -> None:
    scene = read("“We will go on,” said Brenn. Kerr said: “The last house must stand.”", people=("Brenn", "Kerr"))
    assert [q.continues for q in scene.quotes] == [None, None]
    assert scene.said[1][1] == "Kerr"

"""One person under several spellings where something agrees, two under one name where what is said parts them."""

from __future__ import annotations

from itertools import starmap

import pytest

from migtui.build.assemble import read_source
from migtui.build.linking_people import same_people


def _people(*texts: str) -> list[list[str]]:
    """The names of each person that the texts, a document each, speak of."""
    facts = [f for name, text in enumerate(texts) for f in read_source(f"{name}.txt", text)]
    return sorted(sorted({facts[d].mentions[m].surface for d, m in group}) for group in same_people(facts))


def _story(words: str) -> str:
    opening = "A day at the port\n\nTALDOR, 4 May 2021: The council met on Monday.\n\n"
    return f"{opening}{words} The ferry was late and the crowd had gone home by then.\n"


SAME = {
    "the same name": ("Nora Lal spoke.", "Nora Lal left."),
    "an initial more": ("Nora M. Lal spoke.", "Nora Lal left."),
    "another spelling at the same body": (
        "Mohamed Yunis, Director of the Taldor Water Authority, spoke.",
        "Muhammad Yunis, Director of the Taldor Water Authority, left.",
    ),
    "a middle name more at the same body": (
        "Nora Lal Karim, Director of the Taldor Water Authority, spoke.",
        "Nora Karim, Director of the Taldor Water Authority, left.",
    ),
    "several posts in one company": (
        "Nora Lal, Director of the Taldor Water Authority, spoke to the Federal Health Commission.",
        "Nora Lal, Chair of the Federal Health Commission, spoke for the Taldor Water Authority.",
    ),
}
OTHER = {
    "other initials": ("Nora M. Lal spoke.", "Nora K. Lal left."),
    "another spelling and nothing else": ("Mohamed Yunis spoke.", "Muhammad Yunis left."),
    "other spheres": (
        "Imran Lal, a judge at the Taldor High Court, spoke.",
        "Imran Lal, a striker with the Kelvara Football Club, scored twice.",
    ),
    "father and son": ("Robert Barlow spoke.", "Robert Barlow Jr. left."),
    "a surname alone": ("Mr. Lal spoke.", "Mr. Lal left."),
}


@pytest.mark.parametrize("texts", SAME.values(), ids=SAME.keys())
def test_one_person(texts: tuple[str, str]) -> None:
    assert len(_people(*map(_story, texts))) == 1


@pytest.mark.parametrize("texts", OTHER.values(), ids=OTHER.keys())
def test_two_people(texts: tuple[str, str]) -> None:
    assert len(_people(*map(_story, texts))) == 2


def test_a_surname_belongs_to_the_full_name_of_its_document() -> None:
    texts = starmap(str.format, ((_story("{} Barlow spoke. Barlow left."), name) for name in ("Robert", "Clara")))
    assert _people(*texts) == [["Barlow", "Clara Barlow"], ["Barlow", "Robert Barlow"]]


def test_a_renowned_surname_joins_its_only_full_name() -> None:
    assert _people(_story("Donald Trump spoke."), _story("The crowd waited for Trump.")) == [["Donald Trump", "Trump"]]

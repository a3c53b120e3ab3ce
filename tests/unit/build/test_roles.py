"""Titles are read before a name, behind it and in a clause, with the body where the words say one."""

from __future__ import annotations

import pytest

from tests.unit.build.marked import facts_of

_OPENING = "A day at the port\n\nTALDOR, 4 May 2021: The council met on Monday.\n\n"

CASES = {
    "body and title before": (
        "The visitors heard UNICEF Country Director Nora Lal explain the plan to the town.",
        ("Nora Lal", "Country Director", "UNICEF"),
    ),
    "title before": (
        "Later on Health Minister Nora Lal opened the clinic in front of a large crowd.",
        ("Nora Lal", "Health Minister", None),
    ),
    "small letters": (
        "In the evening the foreign minister Nora Lal flew home with her staff.",
        ("Nora Lal", "foreign minister", None),
    ),
    "cabinet secretary": (
        "On Sunday the road was opened by Digital Economy Cabinet Secretary Nora Lal in front of a crowd.",
        ("Nora Lal", "Digital Economy Cabinet Secretary", None),
    ),
    "title and address": (
        "The visitors heard UNICEF Country Director Ms. Nora Lal explain the plan.",
        ("Nora Lal", "Country Director", "UNICEF"),
    ),
    "title of body before": (
        "The president of the World Bank, Nora Lal, arrived in the town on Sunday.",
        ("Nora Lal", "president", "World Bank"),
    ),
    "possessive before": (
        "Later on UNICEF’s country director, Nora Lal, spoke to the crowd.",
        ("Nora Lal", "country director", "UNICEF"),
    ),
    "title of body behind": (
        "The town was visited by Nora Lal, Chairperson of the Federal Health Commission, on Sunday.",
        ("Nora Lal", "Chairperson", "Federal Health Commission"),
    ),
    "title and body without a word between": (
        "The town was visited by Nora Lal, Chairperson UNICEF, on Sunday.",
        ("Nora Lal", "Chairperson", "UNICEF"),
    ),
    "title, comma, body": (
        "The town was visited by Nora Lal, Chief of Mission, UNICEF, on Sunday.",
        ("Nora Lal", "Chief of Mission", "UNICEF"),
    ),
    "field of work": (
        "The town was visited by Nora Lal, Professor of Marine Biology at the University of Taldor, on Sunday.",
        ("Nora Lal", "Professor of Marine Biology", "University of Taldor"),
    ),
    "bracketed": (
        "The town was visited by Nora Lal (Director, UNICEF) on Sunday.",
        ("Nora Lal", "Director", "UNICEF"),
    ),
    "article and with": (
        "The town was visited by Nora Lal, a field officer with UNICEF, on Sunday.",
        ("Nora Lal", "field officer", "UNICEF"),
    ),
    "clause": (
        "The town was visited by Nora Lal, who heads the Federal Health Commission, on Sunday.",
        ("Nora Lal", "head", "Federal Health Commission"),
    ),
    "copula": (
        "By then Nora Lal was the deputy director of the Federal Health Commission.",
        ("Nora Lal", "deputy director", "Federal Health Commission"),
    ),
}

NONE = {
    "a trade": "The town was visited by Nora Lal, a farmer, on Sunday.",
    "a verb": "Nora Lal, speaking to the director, was angry about the road.",
    "a list of people": "The town was visited by Nora Lal, Minister Omar Dar and others.",
    "an address": "The town was visited by Mrs. Nora Lal and by Dr. Omar Dar on Sunday.",
}


def _roles(words: str) -> list[tuple[str, str, str | None]]:
    return [
        (f.mentions[r.person].surface, r.title, None if r.organization is None else f.mentions[r.organization].surface)
        for f in facts_of(_OPENING + words + "\n")
        for r in f.roles
    ]


@pytest.mark.parametrize(("words", "role"), CASES.values(), ids=CASES.keys())
def test_a_title_is_read(words: str, role: tuple[str, str, str | None]) -> None:
    assert _roles(words) == [role]


@pytest.mark.parametrize("words", NONE.values(), ids=NONE.keys())
def test_what_is_no_title_of_the_person_is_not_read(words: str) -> None:
    assert [r for r in _roles(words) if r[0] == "Nora Lal"] == []


def test_a_role_keeps_its_words_and_where_they_stand() -> None:
    text = _OPENING + CASES["title of body behind"][0] + "\n"
    (role,) = (r for f in facts_of(text) for r in f.roles)
    assert text[role.start : role.end] == role.surface == "Chairperson of the Federal Health Commission"

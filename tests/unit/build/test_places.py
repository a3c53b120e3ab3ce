"""Places are found by name, and where the words around a name say that it is one."""

from __future__ import annotations

import pytest

from tests.unit.build.marked import found, unmarked

_OPENING = "A new bridge\n\n4 May 2021\n\nThe council met on Monday to talk about the bridge.\n\n"

CASES = {
    "countries and cities": "The road runs from [[Lahore]] to [[Delhi]], and from [[Kenya]] to [[South Sudan]].",
    "other names of countries": "Trade between [[Ivory Coast]] and the [[United States]] grew.",
    "province behind a comma": "The family moved to [[Tamsuri]], [[Sindh]], last year.",
    "state in short": "The factory in [[Tamsuri]], Calif., has closed.",
    "kind before": "The flood reached the town of [[Kelvara]] at night, and [[Kelvara]] was dark.",
    "kind behind": "Schools in [[Kelvara]] district and in [[Tamsuri]] and [[Borvel]] provinces were shut.",
    "lone name behind in": "He was born in [[Kelvara]] and never left.",
    "enumeration": "Trains run between [[Lahore]], [[Kelvara]], [[Multan]] and [[Tamsuri]] again.",
    "post before": "The [[Kenya]] President and the [[London]] mayor were there.",
}

NOT_PLACES = {
    "street and team": "The house in Oxford Street was sold, and Leeds United won.",
    "agreement": "The Paris Agreement and the Geneva Conventions were named.",
    "demonym": "The Kenyan and Pakistani guests spoke.",
    "language, month and firm": "She writes in Urdu and in April, and has shares in Kestrel.",
    "person": "The guests heard Jordan Henderson and Chelsea Barlow.",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_places_of_a_sentence(marked: str) -> None:
    text, names = unmarked(_OPENING + marked + "\n")
    assert found(text, "place") == names


@pytest.mark.parametrize("words", NOT_PLACES.values(), ids=NOT_PLACES.keys())
def test_names_of_other_things_are_no_places(words: str) -> None:
    assert found(_OPENING + words + "\n", "place") == []


def test_a_place_inside_a_longer_name_is_none() -> None:
    assert found(_OPENING + "The University of Lahore and the Bank of Kenya agreed.\n", "place") == []

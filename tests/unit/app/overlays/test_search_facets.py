"""What a search found is narrowed down by a value of a facet, in words that the search understands."""

from __future__ import annotations

import pytest

from migtui.app.overlays.search_facets import facet_words
from migtui.search.query import parse


@pytest.mark.parametrize(
    ("facet", "value", "fields"),
    [
        ("outlet", "Northern Courier", {"outlet": "Northern Courier"}),
        ("year", "2024", {"after": "2023", "before": "2025"}),
        ("year", "undated", {"undated": ""}), ("speaker", "Mara Oyelaran", {"by": "Mara Oyelaran"}),
        ("speaker", "not stated", {"has": "nospeaker"}), ("organization", "Harbour Board", {"about": "Harbour Board"}),
        ("outlet", "not stated", {}), ("outlet", 'The "Daily"', {"outlet": "The  Daily "}),
    ],
)
def test_a_value_is_asked_for_in_words_of_the_query(facet: str, value: str, fields: dict[str, str]) -> None:
    assert {f.field: f.value for f in parse(facet_words(facet, value)).filters} == fields

"""A filter finds words in any case and with or without accents, and plain English costs little."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtui.build.slugs import slug
from migtui.library.words import holds
from tests.unit.work import work


@pytest.mark.parametrize(
    ("words", "match"),
    [
        ("“We will not pay,” she said", "PAY we"), ("Älvdal\u00a0on Sunday", "alvdal"), ("Alvdal", "Älv"),
        ("Straße", "strasse"), ("e\u0301te\u0301", "été"), ("The river", "the"), ("the river", "the river"), ("x", ""),
        ("ﬁnal", "final"), ("שָׁלוֹם", "שלום"),
    ],
)
def test_found(words: str, match: str) -> None:
    assert holds(words, match)


@pytest.mark.parametrize(
    ("words", "match"), [("river", "rivers"), ("pay twice", "paytwice"), ("", "a"), ("a b", "a c")]
)
def test_not_found(words: str, match: str) -> None:
    assert not holds(words, match)


@given(st.text(max_size=30), st.text(max_size=8))
def test_what_a_slug_holds_is_found(words: str, match: str) -> None:
    if all(part in slug(words) for part in slug(match).split("-")):
        assert holds(words, match)


def test_a_quotation_mark_costs_nothing_a_letter() -> None:
    short, long = ("“We will not pay.” " * times for times in (1, 100))
    assert holds(short, "pay")
    assert work(lambda: holds(short, "pay")) == work(lambda: holds(long, "pay"))

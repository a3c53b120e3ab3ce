"""Words are folded alike on both sides, and every word still knows its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtui.search.normalize import fold, tokens, words


@given(st.text())
def test_offsets_point_into_the_original_text(text: str) -> None:
    found = tokens(text)
    ends = 0
    for token in found:
        assert ends <= token.start < token.end <= len(text)
        assert words(text[token.start: token.end])
        ends = token.start


@given(st.text())
def test_words_and_tokens_agree(text: str) -> None:
    assert [token.word for token in tokens(text)] == words(text)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mio Satō", ["mio", "sato"]),
        ("Straße, Ørsted & Łódź", ["strasse", "orsted", "lodz"]),
        ("I.O.M. and U.S.", ["iom", "and", "us"]),
        ("N. M. Shah", ["n", "m", "shah"]),
        ("GLO.ACT", ["glo", "act"]),
        ("O’Brien’s children", ["obrien", "children"]),
        ("women's IOM's", ["women", "iom"]),
        ("Zoe\u0308 \ufb01ne", ["zoe", "fine"]),
        ("\x00\x1b[31m", ["31m"]),
        ("…—!", []),
    ],
)
def test_folding(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_combining_mark_belongs_to_its_word() -> None:
    text = "Zoe\u0308 Kerr"
    first = tokens(text)[0]
    assert text[first.start: first.end] == "Zoe\u0308"

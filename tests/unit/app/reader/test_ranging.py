"""A range is whole words, whichever end moves, and never leaves the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from migtui.app.reader.ranging import Ranging

SAID = "“We’ll not pay twice,” said Mara."


def words(ranging: Ranging, text: str = SAID) -> str:
    start, end = ranging.span
    return text[start:end]


def test_it_grows_and_shrinks_word_by_word() -> None:
    ranging = Ranging(SAID, 0, len(SAID), 1)
    assert words(ranging) == "We’ll"
    ranging.step(2)
    assert words(ranging) == "We’ll not pay"
    ranging.step(-1)
    assert words(ranging) == "We’ll not"
    ranging.step(-9)
    assert words(ranging) == "“We’ll"


def test_the_other_end_moves_after_a_swap() -> None:
    ranging = Ranging(SAID, 0, len(SAID), SAID.index("pay"))
    ranging.step(1)
    ranging.swap()
    ranging.step(-1)
    assert words(ranging) == "not pay twice"
    assert ranging.at == SAID.index("not")


def test_it_ends_with_the_text() -> None:
    ranging = Ranging(SAID, 0, len(SAID), SAID.index("Mara"))
    ranging.step(20)
    assert words(ranging) == "Mara."
    ranging.to(len(SAID) + 5)
    assert words(ranging) == "Mara."


def test_one_word_of_many_thousand_letters_is_one_word() -> None:
    text = "a " + "x" * 5000 + " b"
    ranging = Ranging(text, 0, len(text), len(text) - 1)
    ranging.step(-1)
    assert words(ranging, text) == text[2:]


@given(st.text(alphabet="ab’- \n.“漢\u200b", max_size=40), st.lists(st.integers(-3, 3), max_size=8), st.integers(0, 40))
def test_the_range_stays_within_and_begins_and_ends_at_words(text: str, steps: list[int], at: int) -> None:
    ranging = Ranging(text, 0, len(text), at)
    for step in steps:
        if step == 0:
            ranging.swap()
        ranging.step(step)
        start, end = ranging.span
        assert 0 <= start <= end <= len(text)
        assert text[start:end] == text[start:end].strip(" \n")

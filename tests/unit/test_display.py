"""The gate for strings: nothing a terminal could obey gets through, and no offset moves."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from migtui.display import NARROW, block, is_plain, is_safe, one_line, visible

HOSTILE = st.text(
    st.sampled_from("a\x1b]52;c\x07\x9b\x9d\x7f\x00\u202e\u200b\u2066\U000e0041\ufeff\n\t é漢"), max_size=40
)
#: Format characters that have a glyph: signs written in front of the number or word they belong to.
VISIBLE_FORMATS = {0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}


@given(st.one_of(st.text(), HOSTILE))
def test_length_is_kept(text: str) -> None:
    assert len(visible(text)) == len(one_line(text)) == len(block(text)) == len(text)


@given(st.one_of(st.text(), HOSTILE))
def test_no_control_or_format_character_is_left(text: str) -> None:
    unsafe = [c for c in visible(text) if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")]
    assert not [c for c in unsafe if ord(c) not in VISIBLE_FORMATS]
    assert [c for c in block(text) if unicodedata.category(c) == "Cc"] == ["\n"] * text.count("\n")
    assert "\n" not in one_line(text)


@given(st.text())
def test_what_was_shown_is_shown_again_unchanged(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@given(st.text(st.characters(codec="ascii", exclude_categories=["Cc"])))
def test_plain_text_is_left_alone(text: str) -> None:
    assert visible(text) == text
    assert is_safe(text)


@pytest.mark.parametrize("text", ["Für Österreich – “ja”", "السلام عليكم", "漢字", "नमस्ते", "e\u0301"])
def test_other_scripts_are_left_alone(text: str) -> None:
    assert visible(text) == text


def test_controls_have_marks_of_their_own() -> None:
    assert visible("\x1b[2J") == "␛[2J"
    assert visible("\x7f") == "␡"
    assert one_line("a\tb\r\nc") == "a b  c"


def test_line_breaks_alone_are_no_danger() -> None:
    assert is_safe("one\r\ntwo\tthree")
    assert not is_safe("one\u202etwo")


def test_what_is_told_plain_at_a_glance_has_nothing_to_mark() -> None:
    every = [chr(code) for code in range(0x110000)]
    marked = set(visible("".join(c if not is_plain(c) else "a" for c in every)))
    assert not [c for c in every if is_plain(c) and not is_safe(c)]
    assert "\u2400" in marked


def test_what_is_narrow_is_safe_and_takes_one_column() -> None:
    assert not [c for c in NARROW if one_line(c) != c or cell_len(c) != 1]

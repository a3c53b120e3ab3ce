"""A text field edits as a plain string with a cursor would, remembers what was entered and shows where it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtui.app.overlays.text_field import TextField
from migtui.app.overlays.text_line import LONGEST, TextLine
from migtui.app.presentation.cells import width_of
from migtui.display import is_safe

_EDITS = ("left", "right", "home", "end", "backspace", "delete", "ctrl+u", "ctrl+k", "ctrl+w", "ctrl+left",
          "ctrl+right", "ctrl+a", "ctrl+e", "ctrl+b", "ctrl+f")


def typed(field: TextField, *keys: str) -> TextField:
    for key in keys:
        field.press(key, key if len(key) == 1 else None)
    return field


@given(st.text(max_size=20), st.lists(st.one_of(st.sampled_from(_EDITS), st.text(min_size=1, max_size=1)), max_size=30))
def test_the_cursor_stays_within_a_line_without_controls(start: str, keys: list[str]) -> None:
    line = TextLine().insert(start)
    for key in keys:
        line = line.edited(key) or line.insert(key)
        assert 0 <= line.cursor <= len(line.text)
        assert line.text.isprintable()
        assert line.before + line.after == line.text


@pytest.mark.parametrize(("keys", "expected"), [
    (("ctrl+w",), "one two-"), (("ctrl+w", "ctrl+w", "ctrl+w"), "one "), (("home", "delete"), "ne two-three"),
    (("left", "backspace"), "one two-thre"), (("ctrl+u",), ""), (("ctrl+a", "ctrl+k"), ""),
    (("ctrl+left", "ctrl+k"), "one two-"), (("home", "ctrl+right", "x"), "onex two-three"),
])
def test_keys_edit_as_in_a_shell(keys: tuple[str, ...], expected: str) -> None:
    field = TextField("one two-three")
    assert typed(field, *keys).text == expected


def test_other_keys_are_left_to_others() -> None:
    field = TextField("words")
    assert not field.press("down", None)
    assert not field.press("ctrl+x", "\x18")
    assert field.text == "words"


def test_a_paste_becomes_one_line_and_is_bounded() -> None:
    field = TextField()
    field.paste("two\r\nlines\tand \x1b[31mcolour\x07")
    assert field.text == "two lines and [31mcolour"
    field.paste("x" * 3 * LONGEST)
    assert len(field.text) == LONGEST


def test_the_history_is_walked_and_the_draft_comes_back() -> None:
    field = TextField(history=("first", "second"))
    typed(field, "d")
    assert (field.older(), field.text, field.recalled) == (True, "second", True)
    assert (field.older(), field.text) == (True, "first")
    assert not field.older()
    assert field.newer()
    assert field.newer()
    assert (field.text, field.recalled, field.newer()) == ("d", False, False)


def test_what_was_entered_is_remembered_once_as_the_latest() -> None:
    field = TextField(history=("first", "second"))
    field.set("first")
    field.remember()
    assert field.history == ("second", "first")
    field.set("  ")
    field.remember()
    assert field.history == ("second", "first")


def test_a_selected_text_is_replaced_by_what_is_typed_but_can_be_edited() -> None:
    field = TextField("old")
    field.select()
    assert typed(field, "n").text == "n"
    field.set("old")
    field.select()
    assert typed(field, "left", "x").text == "olxd"
    field.set("old")
    field.select()
    assert typed(field, "backspace").text == ""


@given(st.text(max_size=60), st.integers(2, 40), st.integers(0, 60))
def test_it_fills_its_width_with_the_cursor_in_sight(text: str, width: int, moves: int) -> None:
    field = TextField()
    field.paste(text)
    typed(field, *["left"] * moves)
    cells = field.cells(width)
    assert width_of(cells) == width
    assert [style for _, style in cells].count("cursor") == 1
    assert is_safe("".join(words for words, _ in cells))

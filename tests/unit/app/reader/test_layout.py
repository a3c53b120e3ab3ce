"""A place in the text is found at every width, and a page is laid out no further than it is read."""

from hypothesis import given
from hypothesis import strategies as st

from migtui.app.reader.blocks import Block
from migtui.app.reader.layout import Layout

_TEXT = "Menu\n" + "The bridge was opened by the mayor on a cold day. " * 12 + "\nShare\nWhat comes next is a road."
_LAST = _TEXT.index("What")
_BLOCKS = [
    Block(0, 4, 1, None, 1), Block(5, _LAST - 8, 2, "paragraph"), Block(_LAST - 6, _LAST - 1, 3, None, 1),
    Block(_LAST, len(_TEXT), 4, "paragraph"),
]


@given(st.integers(5, 100), st.integers(0, len(_TEXT) - 1))
def test_every_place_is_on_the_line_that_is_found_for_it(width: int, offset: int) -> None:
    layout = Layout(_TEXT, _BLOCKS, width)
    line = layout.line(layout.line_of(offset))
    assert line is not None
    start = line.words.start if line.words else line.block.start
    end = line.words.end if line.words else line.block.end
    after = layout.line(layout.line_of(offset) + 1)
    assert start <= offset
    assert offset < end or after is None or offset < after.block.start


def test_a_page_is_made_only_as_far_as_it_is_read() -> None:
    layout = Layout(_TEXT * 400, [Block(0, len(_TEXT) * 400, 1, "paragraph")], 60)
    assert layout.line(30) is not None
    assert len(layout._made) == 31
    assert layout.line(len(layout)) is None
    assert layout.line(-1) is None

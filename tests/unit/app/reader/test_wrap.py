"""Every code point stands in one line, no line is wider than asked, and cells lead back to their code points."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from migtui.app.reader.wrap import WrappedLine, column_of, offset_at, wrap
from migtui.display import one_line

_TEXTS = st.text(
    st.sampled_from(" \tab-–\u00a0\u3000漢字é\u0301\ufe0f☀ع\x1b\n") | st.characters(exclude_categories=["Cs"]),
    max_size=120,
)


def shown(text: str, width: int) -> list[str]:
    return [text[line.start : line.shown] for line in wrap(text, 0, len(text), width)]


@given(_TEXTS, st.integers(1, 30))
def test_lines_tile_the_text_and_hide_nothing_but_spaces(text: str, width: int) -> None:
    at = 0
    for line in wrap(text, 0, len(text), width):
        assert line.start == at < line.end
        assert not text[line.shown : line.end].strip()
        at = line.end
    assert at == len(text)


@given(_TEXTS, st.integers(2, 30))
def test_no_line_is_wider_than_asked(text: str, width: int) -> None:
    for line in shown(text, width):
        assert cell_len(one_line(line)) <= width or len(line.rstrip("\ufe0f")) <= 1


@given(st.text(st.sampled_from("ab -漢字é\t\x1b"), max_size=80), st.integers(2, 20))
def test_every_painted_character_is_found_again_by_its_column(text: str, width: int) -> None:
    for line in wrap(text, 0, len(text), width):
        for offset in range(line.start, line.shown):
            assert offset_at(text, line, column_of(text, line, offset)) == offset


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two three", ["one two", "three"]),
        ("one two  three", ["one two", "three"]),
        ("abcdefghijk", ["abcdefgh", "ijk"]),
        ("well-being of", ["well-", "being of"]),
        ("10\u00a0000 km\u00a0h now", ["10\u00a0000", "km\u00a0h now"]),
        ("漢字漢字漢字", ["漢字漢字", "漢字"]),
        ("", []),
    ],
)
def test_lines_break_where_a_reader_expects(text: str, lines: list[str]) -> None:
    assert shown(text, 8) == lines


def test_columns_past_the_line_lead_nowhere() -> None:
    line = WrappedLine(0, 3, 4)
    assert offset_at("abc ", line, 3) is None
    assert offset_at("abc ", line, -1) is None


def test_the_first_page_of_a_huge_line_costs_no_more_than_of_a_small_one() -> None:
    def cost(size: int) -> float:
        text = ("word " * size)[:size]
        best = 9.0
        for _ in range(5):
            began = process_time()
            lines = wrap(text, 0, size, 72)
            for _ in range(40):
                next(lines)
            best = min(best, process_time() - began)
        return best

    assert cost(1_000_000) <= 5 * cost(10_000)

"""Sequences cut anywhere and delayed act once, type nothing, and nothing typed by hand is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtui.app.terminal.split_keys import ESCAPE, PATIENCE, SplitKeys

_SEQUENCES = ("\x1b[B", "\x1bOP", "\x1b[5~", "\x1b[<0;10;5M", "\x1b[1;5C", "\x1b[?2026;2$y", "\x1b[200~", "\x1b[27u")


class Line:
    """A slow line: pieces with a gap in seconds between them, and what comes out in the end."""

    def __init__(self, gap: float) -> None:
        self.keys = SplitKeys()
        self.gap = gap
        self.now = 100.0

    def send(self, *pieces: str) -> str:
        out = ""
        for piece in pieces:
            out += self.keys.feed(piece, self.now)
            for _ in range(round(self.gap / 0.05)):
                self.now += 0.05
                out += self.keys.late(self.now)
        return out

    def end(self) -> str:
        self.now += 2 * PATIENCE
        return self.keys.late(self.now)


@pytest.mark.parametrize("sequence", _SEQUENCES)
@pytest.mark.parametrize("gap", [0.0, 0.05, 0.25, 0.45])
def test_a_sequence_cut_behind_its_escape_comes_whole(sequence: str, gap: float) -> None:
    for cut in range(2, len(sequence)):
        line = Line(gap)
        assert line.send(sequence[:cut], sequence[cut:]) + line.end() == sequence


@pytest.mark.parametrize("sequence", _SEQUENCES)
def test_a_tail_long_after_its_escape_is_still_a_key_and_types_nothing(sequence: str) -> None:
    for cut in range(1, len(sequence)):
        line = Line(0.25)
        pieces = (ESCAPE, sequence[1:cut], sequence[cut:]) if cut > 1 else (ESCAPE, sequence[1:])
        assert line.send(*pieces) + line.end() == ESCAPE + sequence


@pytest.mark.parametrize("sequence", _SEQUENCES)
def test_a_tail_soon_after_its_escape_makes_one_key(sequence: str) -> None:
    line = Line(0.05)
    assert line.send(ESCAPE, sequence[1:]) == sequence


def test_escape_alone_is_told_after_a_tenth_of_a_second() -> None:
    keys = SplitKeys()
    assert keys.feed(ESCAPE, 1.0) == ""
    assert keys.late(1.05) == ""
    assert keys.late(1.11) == ESCAPE


def test_brackets_and_capitals_typed_by_hand_come_at_once() -> None:
    line = Line(0.0)
    assert line.send("[", "O", "[B") == "[O[B"


def test_what_is_typed_after_escape_by_hand_is_given_back() -> None:
    line = Line(0.2)
    assert line.send(ESCAPE, "O", "k") == ESCAPE + "Ok"
    late = Line(0.2)
    assert late.send(ESCAPE, "[") + late.end() == ESCAPE + "["


def test_the_end_of_a_paste_may_be_cut_at_its_escape() -> None:
    line = Line(0.2)
    assert line.send("\x1b[200~words\x1b", "[201~j") == "\x1b[200~words\x1b[201~j"


@given(st.lists(st.text(st.sampled_from("ab[OB\x1b~;5Mé "), max_size=6), max_size=8), st.sampled_from([0.0, 0.1, 0.3]))
def test_nothing_is_lost(pieces: list[str], gap: float) -> None:
    line = Line(gap)
    out = line.send(*pieces) + line.end()
    assert out.replace(ESCAPE, "") == "".join(pieces).replace(ESCAPE, "")

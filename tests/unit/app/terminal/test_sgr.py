"""A shortened frame shows the same cells in the same looks, in fewer bytes."""

from __future__ import annotations

import pyte
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.style import Style

from migtui.app.terminal.sgr import shrink
from migtui.app.themes import STYLE_NAMES, palette_named

_STYLES = [
    style for name in ("terminal", "dark", "light", "colour-blind", "monochrome")
    for style in (palette_named(name).style(meaning) for meaning in STYLE_NAMES)
]
_SYSTEMS = (ColorSystem.STANDARD, ColorSystem.EIGHT_BIT, ColorSystem.TRUECOLOR)
_RUNS = st.lists(st.tuples(st.text(st.sampled_from("abc ╭é"), min_size=1, max_size=9), st.sampled_from(_STYLES)))


def frame(rows: list[list[tuple[str, Style | None]]], system: ColorSystem) -> str:
    """A frame as Textual writes one: a cursor address a line, each run between its style and a full reset."""
    lines = []
    for y, row in enumerate(rows, 1):
        runs = (text if style is None else style.render(text, color_system=system) for text, style in row)
        lines.append(f"\x1b[{y};1H" + "".join(runs))
    return "\n".join(lines)


def shown(data: str) -> dict[tuple[int, int], pyte.screens.Char]:
    """What stands in every cell of a terminal afterwards."""
    screen = pyte.Screen(200, 12)
    pyte.Stream(screen).feed(data + "\x1b[12;1Hend")
    return {(y, x): screen.buffer[y][x] for y in range(12) for x in range(200)}


@given(st.lists(_RUNS, min_size=1, max_size=6), st.sampled_from(_SYSTEMS))
def test_the_screen_is_the_same(rows: list[list[tuple[str, Style | None]]], system: ColorSystem) -> None:
    data = frame(rows, system)
    short = shrink(data)
    assert shown(short) == shown(data)
    assert len(short) <= len(data) + 3


def test_runs_of_one_style_cost_one_code() -> None:
    bold = Style.parse("bold")
    data = frame([[("one", bold), ("two", bold)], [("three", bold)]], ColorSystem.STANDARD)
    assert shrink(data) == "\x1b[1;1H\x1b[1monetwo\x1b[2;1Hthree\x1b[m"


def test_a_code_nobody_here_knows_leaves_the_frame_alone() -> None:
    for code in ("99", "38;7;1", "38;5", "58;5;1"):
        data = f"\x1b[1;1H\x1b[{code}mwords\x1b[0m"
        assert shrink(data) == data


def test_dim_ends_without_taking_bold_away() -> None:
    data = "\x1b[1;1H\x1b[1;2ma\x1b[0m\x1b[1mb\x1b[0m"
    cells = shown(shrink(data))
    assert cells[0, 1].bold

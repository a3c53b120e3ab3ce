"""A terminal that is told only what changes shows the same as one that is told everything."""

from __future__ import annotations

import pyte
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.style import Style

from migtui.app.terminal.shown import Shown
from migtui.app.themes import STYLE_NAMES, palette_named

_STYLES: list[Style | None] = [
    None, *map(Style.parse, ("bold", "bold red", "reverse", "dim cyan", "underline green on blue", "dim bold")),
    *(palette_named(name).style(meaning) for name in ("terminal", "dark", "light", "colour-blind", "monochrome")
      for meaning in STYLE_NAMES),
]
_SYSTEMS = (ColorSystem.STANDARD, ColorSystem.EIGHT_BIT, ColorSystem.TRUECOLOR)
_TEXTS = st.text(st.sampled_from("aab ╭─é“…\u0301漢ش😀"), min_size=1, max_size=30)
_RUNS = st.lists(st.tuples(_TEXTS, st.sampled_from(_STYLES)), max_size=3)
#: Stretches of a frame: their lines and columns from 1, and their runs.
_FRAMES = st.lists(st.tuples(st.integers(1, 4), st.integers(1, 30), _RUNS), min_size=1, max_size=6)


def frame(rows: list[list[tuple[str, Style | None]]], system: ColorSystem) -> str:
    """A frame as Textual writes one: a cursor address a line, each run between its style and a full reset."""
    lines = []
    for y, row in enumerate(rows, 1):
        runs = (text if style is None else style.render(text, color_system=system) for text, style in row)
        lines.append(f"\x1b[{y};1H" + "".join(runs))
    return "\n".join(lines)


class Terminal:
    """A terminal of 12 lines that is fed piece by piece."""

    def __init__(self) -> None:
        self._screen = pyte.Screen(200, 12)
        self._stream = pyte.Stream(self._screen)

    def feed(self, data: str) -> None:
        self._stream.feed(data)

    @property
    def cells(self) -> list[list[pyte.screens.Char]]:
        """Every cell as it is seen: a blank has no colour of its own, and is neither bold nor slanted."""
        return [[_seen(self._screen.buffer[y][x]) for x in range(200)] for y in range(12)]

    @property
    def cursor(self) -> tuple[int, int]:
        return self._screen.cursor.y, self._screen.cursor.x


def _seen(cell: pyte.screens.Char) -> pyte.screens.Char:
    if cell.data != " " or cell.underscore or cell.reverse or cell.bg != "default":
        return cell
    return cell._replace(fg="default", bold=False, italics=False)


@settings(deadline=None)
@given(st.lists(st.tuples(_FRAMES, st.booleans()), min_size=1, max_size=6), st.sampled_from(_SYSTEMS))
def test_the_screen_is_the_same_after_every_frame(
    frames: list[tuple[list[tuple[int, int, list[tuple[str, Style | None]]]], bool]], system: ColorSystem
) -> None:
    whole, told, shown = Terminal(), Terminal(), Shown()
    for stretches, forgets in frames:
        data = "".join(
            f"\x1b[{line};{column}H" + frame([runs], system).removeprefix("\x1b[1;1H")
            for line, column, runs in stretches
        ) + "\x1b[12;3H"
        if forgets:
            shown.forget()
        whole.feed(data)
        short = shown.change(data)
        assert len(short) <= len(data) + 3
        told.feed(short)
        assert told.cells == whole.cells
        assert told.cursor == whole.cursor


def test_what_is_shown_already_costs_nothing() -> None:
    data = frame([[("The ferries sail", Style.parse("bold")), (" on time", None)]], ColorSystem.STANDARD)
    shown = Shown()
    assert shown.change(data)
    assert shown.change(data) == ""


def test_a_word_that_differs_is_written_alone() -> None:
    shown = Shown()
    shown.change("\x1b[1;1HThe ferries sail on time this winter.")
    assert shown.change("\x1b[1;1HThe ferries sail on mars this winter.") == "\x1b[1;21Hmars"


def test_a_line_of_doubtful_width_is_always_written() -> None:
    shown = Shown()
    data = "\x1b[1;1Hقال المجلس"
    assert shown.change(data) == shown.change(data) == data


def test_what_was_forgotten_is_written_again() -> None:
    shown = Shown()
    shown.change("\x1b[1;1Hwords")
    shown.forget()
    assert shown.change("\x1b[1;1Hwords") == "\x1b[1;1Hwords"


def test_runs_of_one_style_cost_one_code() -> None:
    bold = Style.parse("bold")
    data = frame([[("one", bold), ("two", bold)], [("three", bold)]], ColorSystem.STANDARD)
    assert Shown().change(data) == "\x1b[1;1H\x1b[1monetwo\x1b[2;1Hthree\x1b[m"


def test_a_blank_takes_the_look_that_is_there() -> None:
    data = frame([[("one", Style.parse("bold")), (" ", None), ("two", Style.parse("bold"))]], ColorSystem.STANDARD)
    assert Shown().change(data) == "\x1b[1;1H\x1b[1mone two\x1b[m"


def test_a_code_nobody_here_knows_leaves_the_frame_alone() -> None:
    for code in ("99", "38;7;1", "38;5", "58;5;1"):
        data = f"\x1b[1;1H\x1b[{code}mwords\x1b[0m"
        assert Shown().change(data) == data


def test_codes_nobody_here_knows_are_passed_on_and_the_screen_is_unknown_then() -> None:
    shown = Shown()
    shown.change("\x1b[1;1Hwords")
    strange = "\x1b[1;1H\x1b[99mwords\x1b[0m"
    assert shown.change(strange) == strange
    assert shown.change("\x1b[1;1Hwords") == "\x1b[1;1Hwords"

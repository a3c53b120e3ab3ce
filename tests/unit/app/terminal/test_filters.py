"""What the last gate lets through, and what NO_COLOR leaves of a style."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import ControlType, Segment
from rich.style import Style
from textual.color import Color

from migtui.app.terminal import Colourless, Gate
from migtui.app.themes import STYLE_NAMES, palette_named

_HOSTILE = "\x1b\x9b\x00\x7f\u202e\u200b\ufeff\U000e0041"


def through(*segments: Segment) -> list[Segment]:
    return Gate().apply(list(segments), Color(0, 0, 0))


@given(st.text(st.sampled_from("aé漢 " + _HOSTILE)))
def test_nothing_a_terminal_obeys_passes_and_the_width_stays(text: str) -> None:
    [passed] = through(Segment(text))
    assert not set(passed.text) & set(_HOSTILE)
    assert cell_len(passed.text) == cell_len("".join(c for c in text if c not in _HOSTILE))


def test_links_and_control_codes_go_and_the_style_stays() -> None:
    style = Style.parse("bold red link https://example.org/")
    [linked, control] = through(Segment("a", style), Segment("b", None, [(ControlType.BELL,)]))
    assert linked.style is not None
    assert (linked.style.link, linked.style.bold, linked.style.color) == (None, True, style.color)
    assert control == Segment("b")


def test_without_colour_only_bold_underline_and_reverse_are_left() -> None:
    palettes = [palette_named(name) for name in ("terminal", "dark", "colour-blind")]
    styles = [palette.style(name) for palette in palettes for name in STYLE_NAMES]
    for segment in Colourless().apply([Segment("a", style) for style in styles], Color(0, 0, 0)):
        codes = segment.style.render("a").removesuffix("a\x1b[0m") if segment.style else ""
        assert set(codes.strip("\x1b[m").split(";")) <= {"", "1", "4", "7", "a"}

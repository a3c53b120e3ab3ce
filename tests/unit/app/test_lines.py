"""A line is made once and passes every filter once, until it is said to have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.filter import LineFilter

from migtui.app.lines import LineWidget

if TYPE_CHECKING:
    from textual.color import Color

    from migtui.app.presentation.cells import Line


class _Capitals(LineFilter):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual's
        self.seen += [text for text, _, _ in segments]
        return [Segment(text.upper(), style) for text, style, _ in segments]


class _Lines(LineWidget):
    DEFAULT_CSS = "_Lines { height: 5; width: 20; }"

    def __init__(self, *, id: str) -> None:  # noqa: A002 - as the class it is made from
        super().__init__(id=id)
        self.made: list[int] = []

    def line(self, y: int, width: int) -> Line:
        self.made.append(y)
        return [(f"line {y} of {width}", "text")]


class _Screen(App[None]):
    CSS = "#beyond { offset: 200 0; }"

    def __init__(self) -> None:
        super().__init__()
        self.capitals = _Capitals()

    def compose(self) -> ComposeResult:
        yield _Lines(id="here")
        yield _Lines(id="beyond")

    def get_line_filters(self) -> list[LineFilter]:
        return [self.capitals]


async def test_only_what_changed_is_made_anew() -> None:
    app = _Screen()
    async with app.run_test(size=(80, 20)) as pilot:
        lines = app.query_one("#here", _Lines)
        await pilot.pause()
        lines.made.clear()
        app.capitals.seen.clear()
        lines.refresh_lines(1, 3)
        await pilot.pause()
        assert lines.made == [1, 3]
        assert [text.strip() for text in app.capitals.seen] == ["line 1 of 20", "line 3 of 20"]
        lines.made.clear()
        app.screen.refresh()
        await pilot.pause()
        assert lines.made == []
        lines.refresh()
        await pilot.pause()
        assert lines.made == [0, 1, 2, 3, 4]


async def test_a_new_width_makes_all_of_them_anew_and_every_line_is_filtered() -> None:
    app = _Screen()
    async with app.run_test(size=(80, 20)) as pilot:
        lines = app.query_one("#here", _Lines)
        lines.styles.width = 30
        await pilot.pause()
        strips = lines.render_lines(lines.size.region)
        assert [strip.text for strip in strips] == [f"LINE {y} OF 30".ljust(30) for y in range(5)]
        assert lines.render_lines(lines.size.region.crop_size((6, 2)))[1].text == "LINE 1"


async def test_what_waits_beyond_the_edge_is_made_when_it_comes_into_sight() -> None:
    app = _Screen()
    async with app.run_test(size=(80, 20)) as pilot:
        lines = app.query_one("#beyond", _Lines)
        await pilot.pause()
        lines.made.clear()
        lines.refresh()
        await pilot.pause()
        assert lines.made == []
        lines.styles.offset = (0, 0)
        await pilot.pause()
        assert lines.made == [0, 1, 2, 3, 4]

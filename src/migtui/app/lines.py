"""The one way in which anything is painted: widgets give lines of named cells, and nothing else reaches the screen.

A widget of migtui never hands a string to Textual: strings would be read as markup, and a document could act. Cells
pass the gate (`display.one_line`) here, whatever they hold, and become segments with the palette's styles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from migtui.app.presentation.cells import fit
from migtui.app.themes import Palette, palette_named
from migtui.display import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.style import Style

    from migtui.app.presentation.cells import Cell, Line
    from migtui.app.themes import StyleName


class LineWidget(Widget, can_focus=False):
    """A widget made of lines; subclasses give `line` and say with `refresh_lines` which ones changed."""

    @property
    def palette(self) -> Palette:
        """The palette of the app."""
        palette: Palette | None = getattr(self.app, "palette", None)
        return palette or palette_named("terminal")

    def line(self, y: int, width: int) -> Line:
        """The cells of line `y`, to be fitted to `width` columns."""
        raise NotImplementedError

    def refresh_lines(self, *lines: int) -> None:
        """Paint these lines again, and no other."""
        width, height = self.size
        regions = [Region(0, y, width, 1) for y in dict.fromkeys(lines) if 0 <= y < height]
        if regions:
            self.refresh(*regions)

    def render_line(self, y: int) -> Strip:
        """Line `y` as Textual paints it."""
        width = self.size.width
        return Strip(segments(fit(self.line(y, width), width), self.palette), width)


def segments(cells: Iterable[Cell], palette: Palette) -> list[Segment]:
    """Cells as segments, each text through the gate."""
    return [Segment(one_line(text), palette.style(name)) for text, name in cells if text]


def on_cursor(cells: Iterable[Cell], palette: Palette, cursor: StyleName) -> list[Segment]:
    """Cells of a row that the cursor is on, as segments."""
    out: list[Segment] = []
    for text, name in cells:
        style: Style | None = palette.on_cursor(name, cursor)
        if out and out[-1].style == style:
            out[-1] = Segment(out[-1].text + one_line(text), style)
        elif text:
            out.append(Segment(one_line(text), style))
    return out

"""The one way in which anything is painted: widgets give lines of named cells, and nothing else reaches the screen.

A widget of migtui never hands a string to Textual: strings would be read as markup, and a document could act. Cells
pass the gate (`display.one_line`) here, whatever they hold, and become segments with the palette's styles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from migtui.app.presentation.cells import fit
from migtui.app.themes import Palette, palette_named
from migtui.display import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self

    from rich.style import Style

    from migtui.app.presentation.cells import Cell, Line
    from migtui.app.themes import StyleName


class LineWidget(Widget, can_focus=False, inherit_css=False):
    """A widget made of lines; subclasses give `line` and say with `refresh_lines` which ones changed.

    A line is made and filtered once and kept until it is refreshed. Textual's own way from a line to the screen also
    puts borders, padding, tint and opacity around it, in nine strips more a line; these widgets have none of them.
    """

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._strips: dict[int, Strip] = {}
        self._made_for: tuple[Size, Palette] | None = None

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

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Paint these regions again, or everything: what was made for them holds no longer."""
        if regions:
            for region in regions:
                for y in region.line_range:
                    self._strips.pop(y, None)
        elif repaint:
            self._strips.clear()
        if self._waiting and not layout:
            return self
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    @property
    def _waiting(self) -> bool:
        """Whether it stands beyond the edge of the screen, from where a layout takes it and paints all of it.

        Textual would arrange the whole screen anew to paint something that is not in sight.
        """
        region = self.region
        return bool(region) and not region.overlaps(self.screen.size.region)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a region, as they go to the terminal."""
        size, palette = self.size, self.palette
        if self._made_for != (size, palette):
            self._strips.clear()
            self._made_for = (size, palette)
        made = self._strips
        for y in crop.line_range:
            if y not in made:
                made[y] = self._filtered(y, size.width)
        strips = [made[y] for y in crop.line_range]
        if crop.column_span == (0, size.width):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]

    def _filtered(self, y: int, width: int) -> Strip:
        painted = self.painted(y, width)
        for one in self.get_line_filters():
            painted = one.apply(painted, self.styles.background)
        return Strip(painted, width)

    def render_line(self, y: int) -> Strip:
        """Line `y` before it is filtered."""
        width = self.size.width
        return Strip(self.painted(y, width), width)

    def painted(self, y: int, width: int) -> list[Segment]:
        """Line `y` in its styles, exactly `width` columns wide."""
        return segments(fit(self.line(y, width), width), self.palette)


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

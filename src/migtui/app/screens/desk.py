"""The container of the main screen's parts, laid out by `presentation.arrangement`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import Layout, WidgetPlacement
from textual.widget import Widget

from migtui.app.presentation.arrangement import Arrangement, Shape, arrange

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.layout import ArrangeResult

    from migtui.app.presentation.arrangement import Box, Rows


class _Arranged(Layout):
    """Puts each part where the arrangement says; hidden parts keep their turn and stand beyond the right edge.

    (Were they left out, the order of the others would change, and Textual would paint the whole screen.)
    """

    name = "arranged"

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:  # noqa: ARG002 - Textual's
        """The placements of the desk's parts."""
        boxes: dict[str, Box] = {}
        if isinstance(parent, Desk):
            boxes = {str(part): box for part, box in parent.settle(size).boxes.items()}
        return [
            WidgetPlacement(self._region(boxes.get(child.id or ""), child, size), NULL_OFFSET, NULL_SPACING, child)
            for child in children
        ]

    @staticmethod
    def _region(box: Box | None, child: Widget, size: Size) -> Region:
        if box is not None:
            return Region(*box)
        return Region(size.width + 1, 0, max(child.size.width, 1), max(child.size.height, 1))


class Desk(Widget, can_focus=False):
    """Holds the bars, the lists and the reader; knows which pane is active and whether it is zoomed."""

    def __init__(self, *children: Widget, rows: Rows, settled: Callable[[Arrangement], None]) -> None:
        super().__init__(*children)
        self._rows = rows
        self._settled = settled
        self._arranged = _Arranged()
        self.arrangement = Arrangement(Shape.BESIDE, {})
        self.active = 1
        self.pane = 1
        self.zoomed = False
        self.pinned = False

    @property
    def layout(self) -> Layout:
        """The layout of the desk; the styles of Textual can only name its own ones."""
        return self._arranged

    def settle(self, size: Size) -> Arrangement:
        """The arrangement for a size; the owner hears of it before anything is painted."""
        found = self._wanted(size)
        if found != self.arrangement:
            self.arrangement = found
            self._settled(found)
        return found

    def turn(self, active: int, pane: int, *, zoomed: bool) -> bool:
        """Make another pane the active one, or zoom; tell whether that moves a part."""
        self.active, self.pane, self.zoomed = active, pane, zoomed
        moved = self._wanted(self.size) != self.arrangement
        if moved and self.children:
            # A child's new layout makes its parents arrange it anew, not the widget's own.
            self.children[0].refresh(layout=True)
        return moved

    def _wanted(self, size: Size) -> Arrangement:
        return arrange(size.width, size.height, self.active, self.pane, zoomed=self.zoomed, rows=self._rows,
                       pinned=self.pinned)

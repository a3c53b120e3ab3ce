"""The third column of a very wide screen: the links of what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migtui.app.lines import LineWidget
from migtui.app.messages import JumpRequested
from migtui.app.presentation.frame import bottom_line, top_line, within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from migtui.app.presentation.cells import Line
    from migtui.app.reader.page import LinkGroup
    from migtui.history import Location


class LinksColumn(LineWidget):
    """Lists the groups of links of a page, one link a line."""

    def __init__(self) -> None:
        super().__init__(id="links")
        self._lines: list[tuple[Line, Location | None]] = []

    def show(self, groups: Sequence[LinkGroup]) -> None:
        """List these groups."""
        lines: list[tuple[Line, Location | None]] = []
        for group in groups:
            lines.append(([(f" {group.name}", "strong")], None))
            lines += [([("  ", "text"), *cells], target) for cells, target in group.entries]
        if lines != self._lines:
            self._lines = lines
            self.refresh()

    def line(self, y: int, width: int) -> Line:
        """The cells of line `y`."""
        if y == 0:
            return top_line(width, [("Links", "tab-active")])
        if y == self.size.height - 1:
            hidden = len(self._lines) - self._room
            return bottom_line(width, [(f"+{hidden}", "count")] if hidden > 0 else [])
        cells = self._lines[y - 1][0] if y - 1 < len(self._lines) else ()
        return within(cells, width)

    def on_click(self, event: events.Click) -> None:
        """Follow the link that was clicked."""
        event.stop()
        at = event.y - 1
        target = self._lines[at][1] if 0 <= at < min(self._room, len(self._lines)) else None
        if target is not None:
            self.post_message(JumpRequested(target))

    @property
    def _room(self) -> int:
        return max(self.size.height - 2, 0)

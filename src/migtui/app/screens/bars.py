"""The three lines of the main screen that are no panes: title, status and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migtui.app.lines import LineWidget
from migtui.app.presentation.frame import spread

if TYPE_CHECKING:
    from migtui.app.presentation.cells import Line


class Bar(LineWidget):
    """One line with words at both ends, painted again only when they change."""

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self._left: Line = ()
        self._right: Line = ()

    def show(self, left: Line, right: Line = ()) -> None:
        """Show these words."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh_lines(0)

    def line(self, y: int, width: int) -> Line:  # noqa: ARG002 - a bar has one line
        """The words."""
        return spread(self._left, self._right, width)

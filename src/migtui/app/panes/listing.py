"""The list under one tab: its rows, its filter and order, the row the cursor is on and the first one in sight.

It knows nothing of a screen. A cursor that leaves the room turns half a page, so that most moves scroll nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from migtui.history import PaneView
from migtui.library import EVERYTHING
from migtui.records import replace

if TYPE_CHECKING:
    from migtui.app.panes.rows import Rows
    from migtui.app.panes.tabs import Tab
    from migtui.history import Location
    from migtui.library import Filter, Library


class Listing:
    """How one tab of a pane stands; its rows are asked for when they are first needed."""

    def __init__(self, tab: Tab, library: Library) -> None:
        self.tab = tab
        self.sort: str = tab.orders[0]
        self.filter = ""
        self.narrowed: Filter = EVERYTHING
        self.row = self.top = 0
        self._room = 0
        self._library = library
        self._rows: Rows | None = None
        #: The most rows it had so far.
        self.most = 0

    # -- what it lists

    @property
    def rows(self) -> Rows:
        """Its rows."""
        if self._rows is None:
            self._rows = self.tab.rows(self._library, replace(self.narrowed, match=self.filter), self.sort)
            self.row = min(self.row, max(len(self._rows) - 1, 0))
            self.most = max(self.most, len(self._rows))
        return self._rows

    @property
    def location(self) -> Location | None:
        """Where the row under the cursor leads; None in an empty list."""
        return self.rows.location(self.row) if len(self.rows) else None

    @property
    def in_sight(self) -> range:
        """The rows in sight."""
        return range(self.top, min(self.top + self._room, len(self.rows)))

    @property
    def view(self) -> PaneView:
        """How it stands, for the history."""
        return PaneView(tab=self.tab.name, filter=self.filter, sort=self.sort, row=self.row, top=self.top,
                        narrowed=self.narrowed)

    # -- other rows, or another order of them

    def restore(self, view: PaneView) -> None:
        """Have the filter, order, cursor and first row of `view`."""
        sort = view.sort if view.sort in self.tab.orders else self.tab.orders[0]
        if (self.filter, self.sort) != (view.filter, sort):
            self.filter, self.sort, self._rows = view.filter, sort, None
        self.row, self.top = min(view.row, max(len(self.rows) - 1, 0)), view.top
        self.scroll_to_cursor()

    def narrow(self, wanted: Filter) -> None:
        """Narrow it down to what is wanted, words apart, the next time its rows are asked for."""
        self.narrowed, self._rows = wanted, None

    def change(self, *, words: str | None = None, sort: str | None = None) -> None:
        """Have other words to filter by, or another order; the cursor stays on its row where that is left."""
        kept = self.location
        self.filter = self.filter if words is None else words
        self.sort = self.sort if sort is None else sort
        self._rows = None
        self.put_on(kept)

    def put_on(self, location: Location | None) -> None:
        """Put the cursor on the row that leads there, on the first where there is none."""
        self.row = self.top = 0
        if location is not None:
            self.row = self.rows.index_of(location.address) or 0
        self.scroll_to_cursor()

    # -- the cursor

    def go(self, row: int) -> int | None:
        """Put the cursor on a row, or on the nearest there is: the row it leaves, None where it stays."""
        row = max(min(row, len(self.rows) - 1), 0)
        if row == self.row:
            return None
        left, self.row = self.row, row
        return left

    def stand(self, room: int) -> None:
        """Have so many rows in sight from now on."""
        self._room = room
        self.scroll_to_cursor()

    def scroll_to_cursor(self) -> bool:
        """Turn half a page when the cursor has left; whether the list was scrolled."""
        if self._room == 0:
            return False
        old = self.top
        if not self.top <= self.row < self.top + self._room:
            self.top = self.row - self._room // 2
        self.top = max(min(self.top, len(self.rows) - self._room), 0)
        return self.top != old

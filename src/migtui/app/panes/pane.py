"""A pane: one list at a time under tabs, with its own frame, cursor and first visible row.

Nothing here is Textual's own list: a row is asked for when it is painted, a move of the cursor paints two rows and the
count, and a cursor that leaves the pane turns half a page, so that most moves scroll nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.geometry import Offset, Region

from migtui.app.lines import LineWidget, on_cursor, segments
from migtui.app.messages import JumpRequested, PaneEntered, Previewed
from migtui.app.presentation.cells import fit, over, width_of
from migtui.app.presentation.frame import SIDE, bottom_line, spread, top_line, within
from migtui.history import PaneView
from migtui.library import EVERYTHING
from migtui.records import replace

if TYPE_CHECKING:
    from rich.segment import Segment
    from textual import events

    from migtui.app.panes.rows import Rows
    from migtui.app.panes.tabs import Tab
    from migtui.app.presentation.cells import Cell, Line
    from migtui.app.themes import StyleName
    from migtui.history import Location
    from migtui.library import Filter, Library

_CURSOR: Final = "▌"
#: What marks a row that is selected, off and under the cursor.
_CHOSEN: Final = ("●", "◉")
_WHEEL: Final = 3


class _View:
    """How one tab stands; its rows are asked for when they are first needed."""

    def __init__(self, sort: str) -> None:
        self.sort = sort
        self.filter = ""
        self.row = 0
        self.top = 0
        self.rows: Rows | None = None


class Pane(LineWidget):
    """Pane `number` (1 to 3) with its tabs."""

    def __init__(self, number: int, tabs: tuple[Tab, ...], library: Library) -> None:
        super().__init__(id=f"pane{number}")
        self.number = number
        self._tabs = tabs
        self._library = library
        self._views = [_View(sort=tab.orders[0]) for tab in tabs]
        self._tab = 0
        self._narrowed = EVERYTHING
        self._active = False
        self._boxed = True
        self._height = 0
        self._sizes = [len(self._rows_of(at)) for at, tab in enumerate(tabs) if tab.counted]
        self._chosen: frozenset[str] = frozenset()
        self._labels: dict[tuple[int, int], str] = {}

    # -- what it shows

    @property
    def tab(self) -> Tab:
        """The tab that shows."""
        return self._tabs[self._tab]

    @property
    def rows(self) -> Rows:
        """The rows of the tab that shows."""
        return self._rows_of(self._tab)

    @property
    def location(self) -> Location | None:
        """Where the row under the cursor leads; None in an empty list."""
        return self.rows.location(self._view.row) if len(self.rows) else None

    @property
    def filter(self) -> str:
        """The filter of the tab that shows."""
        return self._view.filter

    @property
    def narrowed(self) -> Filter:
        """What all its tabs are narrowed down to, words apart."""
        return self._narrowed

    @property
    def view(self) -> PaneView:
        """How the pane stands, for the history."""
        view = self._view
        return PaneView(tab=self.tab.name, filter=view.filter, sort=view.sort, row=view.row, top=view.top,
                        narrowed=self._narrowed)

    @property
    def heading(self) -> tuple[str, int]:
        """The name of the tab that shows and how many rows it has."""
        return self.tab.name, len(self.rows)

    @property
    def size_of_first(self) -> tuple[str, int]:
        """The name of the first tab and how many rows it has without a filter."""
        return self._tabs[0].name, self._sizes[0]

    @property
    def cursor(self) -> Offset:
        """The first cell of the row that the cursor is on, within the pane."""
        return Offset(int(self._boxed), self._line_of(self._view.row))

    @property
    def longest(self) -> int:
        """How many rows the longest of its tabs that are counted has without a filter."""
        return max(self._sizes)

    @property
    def row(self) -> int:
        """The row that the cursor is on."""
        return self._view.row

    def neighbour(self, by: int) -> Location | None:
        """Put the cursor on the next row, or the one before, and say where it leads; None at the end."""
        row = self._view.row + by
        if not 0 <= row < len(self.rows):
            return None
        self.go(row, tell=False)
        return self.location

    @property
    def _view(self) -> _View:
        return self._views[self._tab]

    @property
    def _room(self) -> int:
        """How many rows there is room for."""
        return max(self._height - (2 if self._boxed else 1), 0)

    # -- state set by the screen

    def restore(self, view: PaneView) -> None:
        """Stand as `view` says."""
        if view == self.view:
            return
        names = [tab.name for tab in self._tabs]
        self._tab = names.index(view.tab) if view.tab in names else self._tab
        if view.narrowed != self._narrowed:
            self._narrow(view.narrowed)
        now = self._view
        sort = view.sort if view.sort in self.tab.orders else self.tab.orders[0]
        if (now.filter, now.sort) != (view.filter, sort):
            now.filter, now.sort, now.rows = view.filter, sort, None
        now.row, now.top = min(view.row, max(len(self.rows) - 1, 0)), view.top
        self._scroll_to_cursor()
        self.refresh()

    def set_active(self, *, active: bool) -> None:
        """Take or leave the keys: the tabs and the cursor look different."""
        if active != self._active:
            self._active = active
            self.refresh_lines(0, self._line_of(self._view.row))

    def stand(self, height: int, *, boxed: bool) -> None:
        """Be of this height from now on, in a box or under a line of tabs alone; said before it is painted so."""
        self._height, self._boxed = height, boxed
        self._scroll_to_cursor()

    def set_filter(self, words: str) -> None:
        """Show only the rows that hold every word."""
        self._change(filter=words)

    def narrow(self, wanted: Filter) -> None:
        """Narrow all tabs down to what is wanted, words apart; the cursor stays on its row where that is left."""
        if wanted != self._narrowed:
            kept = self.location
            self._narrow(wanted)
            view = self._view
            view.row = view.top = 0
            if kept is not None:
                view.row = self.rows.index_of(kept.address) or 0
            self._scroll_to_cursor()
            self.refresh()

    def next_sort(self) -> None:
        """Sort in the next of the tab's orders."""
        orders = self.tab.orders
        self._change(sort=orders[(orders.index(self._view.sort) + 1) % len(orders)])

    def show_tab(self, name: str) -> None:
        """Show the tab of that name, if there is one and it does not show already."""
        names = [tab.name for tab in self._tabs]
        if name in names and name != self.tab.name:
            self.next_tab(names.index(name) - self._tab)

    def next_tab(self, by: int) -> None:
        """Show another tab."""
        if len(self._tabs) > 1:
            self._tab = (self._tab + by) % len(self._tabs)
            self._scroll_to_cursor()
            self.refresh()
            self._tell()

    def repaint(self, address: str) -> None:
        """Paint the row that leads to `address` again, if it is in sight."""
        view = self._view
        for row in range(view.top, min(view.top + self._room, len(self.rows))):
            if self.rows.location(row).address == address:
                self.refresh_lines(self._line_of(row))

    def come_back(self, view: PaneView, address: str | None) -> bool:
        """Stand as on an earlier visit, the cursor on what leads to `address`; whether the list has that.

        What the list was narrowed down to may be gone from the store; then it holds everything. The cursor stands at
        the top where it leads nowhere that was open.
        """
        view = replace(view, row=0, top=0)
        try:
            self.restore(view)
        except KeyError:
            self.restore(replace(view, narrowed=EVERYTHING))
        return address is not None and self.select(address)

    def select(self, address: str) -> bool:
        """Put the cursor on the row that leads to `address`, if the list has one."""
        found = self.rows.index_of(address)
        if found is not None:
            self.go(found, tell=False)
        return found is not None

    def choose(self, addresses: frozenset[str]) -> None:
        """Mark the rows that lead to these addresses as selected."""
        changed, self._chosen = self._chosen ^ addresses, addresses
        self.refresh_lines(*(y for (y, _), target in self.spots() if target.address in changed))

    def spots(self) -> list[tuple[tuple[int, int], Location]]:
        """The line and column of each row in sight, and where it leads."""
        rows = range(self._view.top, min(self._view.top + self._room, len(self.rows)))
        return [((self._line_of(row), 0), self.rows.location(row)) for row in rows]

    def label(self, labels: dict[tuple[int, int], str]) -> None:
        """Paint labels over the rows, by line; none to take them away."""
        lines = {y for y, _ in (*self._labels, *labels)}
        self._labels = labels
        self.refresh_lines(*sorted(lines))

    # -- movement

    def move(self, by: int) -> None:
        """Move the cursor by so many rows."""
        self.go(self._view.row + by)

    def page(self, by: int) -> None:
        """Move the cursor by so many pages."""
        self.go(self._view.row + by * max(self._room - 1, 1))

    def go(self, row: int, *, tell: bool = True) -> None:
        """Put the cursor on a row, or on the nearest there is."""
        view = self._view
        row = max(min(row, len(self.rows) - 1), 0)
        if row == view.row:
            return
        old, view.row = view.row, row
        if self._scroll_to_cursor():
            self.refresh()
        else:
            self.refresh_lines(self._line_of(old), self._line_of(row))
            self._refresh_count()
        if tell:
            self._tell()

    def on_click(self, event: events.Click) -> None:
        """Open the row that was clicked, or show the tab."""
        event.stop()
        self.post_message(PaneEntered(self.number))
        if event.y == 0:
            self._click_tab(event.x)
            return
        row = self._view.top + event.y - 1
        if 0 < event.y <= self._room and row < len(self.rows):
            self.go(row, tell=False)
            self.post_message(JumpRequested(self.rows.location(row)))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move down some rows."""
        event.stop()
        self.move(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move up some rows."""
        event.stop()
        self.move(-_WHEEL)

    # -- painting

    def painted(self, y: int, width: int) -> list[Segment]:
        """Line `y`; the row with the cursor is painted in one style."""
        index = self._view.top + y - 1
        if y != self._line_of(self._view.row) or index >= len(self.rows):
            return super().painted(y, width)
        inner = width - 2 if self._boxed else width
        row = on_cursor(fit(self._row(index, inner), inner), self.palette, "cursor" if self._active else "cursor-idle")
        if self._boxed:
            side = segments([SIDE], self.palette)
            return [*side, *row, *side]
        return row

    def line(self, y: int, width: int) -> Line:
        """The cells of line `y`."""
        if y == 0:
            return top_line(width, self._tab_cells()) if self._boxed else self._bare_top(width)
        if self._boxed and y == self.size.height - 1:
            return bottom_line(width, self._count_cells())
        inner = self._inner(y, width - 2 if self._boxed else width)
        return within(inner, width) if self._boxed else inner

    def _inner(self, y: int, width: int) -> Line:
        index = self._view.top + y - 1
        if index < len(self.rows):
            return self._row(index, width)
        if y == 1:
            filtered = self._view.filter or self._narrowed != EVERYTHING
            return [(" nothing fits the filter" if filtered else f" {self.tab.empty}", "dim")]
        return []

    def _row(self, index: int, width: int) -> Line:
        here = index == self._view.row
        mark = _CURSOR if here else " "
        if self._chosen and self.rows.location(index).address in self._chosen:
            mark = _CHOSEN[here]
        cells: Line = [(mark, "text"), *self.rows.cells(index, width - 1)]
        label = self._labels.get((self._line_of(index), 0)) if self._labels else None
        return over(cells, 0, (label, "label")) if label else cells

    def _tab_cells(self) -> list[Cell]:
        cells: list[Cell] = []
        current: StyleName = "tab-current" if self._active else "tab-active"
        for at, tab in enumerate(self._tabs):
            name = f"{self.number} {tab.name}" if at == 0 and self._boxed else tab.name
            cells += [(name, current if at == self._tab else "tab"), ("  ", "text")]
        return cells[:-1]

    def _bare_top(self, width: int) -> list[Cell]:
        return spread([(" ", "text"), *self._tab_cells()], [*self._count_cells(), (" ", "text")], width)

    def _count_cells(self) -> list[Cell]:
        view, total = self._view, len(self.rows)
        count = f"{view.row + 1:,} of {total:,}" if total else "0 of 0"
        cells: list[Cell] = [(count, "count")]
        if len(self.tab.orders) > 1:
            cells += [(f" · by {view.sort}", "count")]
        if view.filter:
            cells += [(" · ", "count"), (f"/{view.filter}", "match")]
        return cells

    def _refresh_count(self) -> None:
        """Paint the count again; nothing else of its line has changed, unless the count has become shorter."""
        y = self.size.height - 1 if self._boxed else 0
        room = width_of(self._count_cells()) + 2
        self.refresh(Region(max(self.size.width - room - 1, 0), y, room + 1, 1))

    # -- inner workings

    def _rows_of(self, tab: int) -> Rows:
        view = self._views[tab]
        if view.rows is None:
            wanted = replace(self._narrowed, match=view.filter)
            view.rows = self._tabs[tab].rows(self._library, wanted, view.sort)
            view.row = min(view.row, max(len(view.rows) - 1, 0))
        return view.rows

    def _line_of(self, row: int) -> int:
        return row - self._view.top + 1

    def _scroll_to_cursor(self) -> bool:
        """Turn half a page when the cursor has left; whether the list was scrolled."""
        view, room = self._view, self._room
        if room == 0:
            return False
        old = view.top
        if not view.top <= view.row < view.top + room:
            view.top = view.row - room // 2
        view.top = max(min(view.top, len(self.rows) - room), 0)
        return view.top != old

    def _narrow(self, wanted: Filter) -> None:
        self._narrowed = wanted
        for view in self._views:
            view.rows = None

    def _change(self, **changes: str) -> None:
        view = self._view
        kept = self.location
        view.filter = changes.get("filter", view.filter)
        view.sort = changes.get("sort", view.sort)
        view.rows, view.row, view.top = None, 0, 0
        if kept is not None:
            view.row = self.rows.index_of(kept.address) or 0
        self._scroll_to_cursor()
        self.refresh()
        if self.location != kept:
            self._tell()

    def _tell(self) -> None:
        if self.location is not None:
            self.post_message(Previewed(self.location))

    def _click_tab(self, x: int) -> None:
        at = 2 if self._boxed else 1
        for number, tab in enumerate(self._tabs):
            width = len(tab.name) + (2 if number == 0 and self._boxed else 0)
            if at <= x < at + width:
                self.next_tab(number - self._tab)
                return
            at += width + 2

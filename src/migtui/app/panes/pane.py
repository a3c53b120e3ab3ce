"""A pane: one list at a time under tabs, with its own frame.

Nothing here is Textual's own list: a row is asked for when it is painted, and a move of the cursor paints two rows and
the count. How a list is filtered, sorted and gone through stands in `listing`, what its edges say in `edges`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.geometry import Offset, Region

from migtui.app.lines import LineWidget, on_cursor, segments
from migtui.app.messages import JumpRequested, PaneEntered, Previewed
from migtui.app.panes import edges
from migtui.app.panes.listing import Listing
from migtui.app.presentation.cells import fit, over, width_of
from migtui.app.presentation.frame import SIDE, within
from migtui.library import EVERYTHING
from migtui.records import replace

if TYPE_CHECKING:
    from rich.segment import Segment
    from textual import events

    from migtui.app.panes.rows import Rows
    from migtui.app.panes.tabs import Tab
    from migtui.app.presentation.cells import Line
    from migtui.history import Location, PaneView
    from migtui.library import Filter, Library

_CURSOR: Final = "▌"
#: What marks a row that is selected, off and under the cursor.
_CHOSEN: Final = ("●", "◉")
_WHEEL: Final = 3


class Pane(LineWidget):
    """Pane `number` (1 to 3) with its tabs."""

    def __init__(self, number: int, tabs: tuple[Tab, ...], library: Library) -> None:
        super().__init__(id=f"pane{number}")
        self.number = number
        self._listings = [Listing(tab, library) for tab in tabs]
        self._shown = 0
        self._active = False
        self._boxed = True
        self._height = 0
        self._sizes = [len(one.rows) for one in self._listings if one.tab.counted]
        self._chosen: frozenset[str] = frozenset()
        self._labels: dict[tuple[int, int], str] = {}

    # -- what it shows

    @property
    def _listing(self) -> Listing:
        return self._listings[self._shown]

    @property
    def tab(self) -> Tab:
        """The tab that shows."""
        return self._listing.tab

    @property
    def rows(self) -> Rows:
        """The rows of the tab that shows."""
        return self._listing.rows

    @property
    def row(self) -> int:
        """The row that the cursor is on."""
        return self._listing.row

    @property
    def location(self) -> Location | None:
        """Where the row under the cursor leads; None in an empty list."""
        return self._listing.location

    @property
    def filter(self) -> str:
        """The filter of the tab that shows."""
        return self._listing.filter

    @property
    def chosen(self) -> frozenset[str]:
        """The addresses whose rows are marked as selected."""
        return self._chosen

    @property
    def narrowed(self) -> Filter:
        """What all its tabs are narrowed down to, words apart."""
        return self._listing.narrowed

    @property
    def view(self) -> PaneView:
        """How the pane stands, for the history."""
        return self._listing.view

    @property
    def heading(self) -> tuple[str, int]:
        """The name of the tab that shows and how many rows it has."""
        return self.tab.name, len(self.rows)

    @property
    def size_of_first(self) -> tuple[str, int]:
        """The name of the first tab and how many rows it has without a filter."""
        return self._listings[0].tab.name, self._sizes[0]

    @property
    def longest(self) -> int:
        """How many rows the longest of its counted tabs has without a filter, or the most that the one shown had."""
        return max(*self._sizes, self._listing.most)

    @property
    def cursor(self) -> Offset:
        """The first cell of the row that the cursor is on, within the pane."""
        return Offset(int(self._boxed), self._line_of(self.row))

    # -- state set by the screen

    def set_active(self, *, active: bool) -> None:
        """Take or leave the keys: the tabs and the cursor look different."""
        if active != self._active:
            self._active = active
            self.refresh_lines(0, self._line_of(self.row))

    def stand(self, height: int, *, boxed: bool) -> None:
        """Be of this height from now on, in a box or under a line of tabs alone; said before it is painted so."""
        self._height, self._boxed = height, boxed
        self._listing.stand(self._room)

    def restore(self, view: PaneView) -> None:
        """Stand as `view` says."""
        if view == self.view:
            return
        self._turn_to(self._position(view.tab, self._shown))
        if view.narrowed != self.narrowed:
            self._narrow(view.narrowed)
        self._listing.restore(view)
        self.refresh()

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

    # -- other rows, or another order of them

    def set_filter(self, words: str) -> None:
        """Show only the rows that hold every word."""
        self._change(words=words)

    def next_sort(self) -> None:
        """Sort in the next of the tab's orders."""
        orders = self.tab.orders
        self._change(sort=orders[(orders.index(self._listing.sort) + 1) % len(orders)])

    def narrow(self, wanted: Filter) -> None:
        """Narrow all tabs down to what is wanted, words apart; the cursor stays on its row where that is left."""
        if wanted != self.narrowed:
            kept = self.location
            self._narrow(wanted)
            self._listing.put_on(kept)
            self.refresh()

    def show_tab(self, name: str) -> None:
        """Show the tab of that name, if there is one and it does not show already."""
        self.next_tab(self._position(name, self._shown) - self._shown)

    def next_tab(self, by: int) -> None:
        """Show another tab."""
        wanted = (self._shown + by) % len(self._listings)
        if wanted != self._shown:
            self._turn_to(wanted)
            self.refresh()
            self._tell()

    def _change(self, *, words: str | None = None, sort: str | None = None) -> None:
        kept = self.location
        self._listing.change(words=words, sort=sort)
        self.refresh()
        if self.location != kept:
            self._tell()

    def _narrow(self, wanted: Filter) -> None:
        for one in self._listings:
            one.narrow(wanted)

    def _turn_to(self, tab: int) -> None:
        self._shown = tab
        self._listing.stand(self._room)

    def _position(self, name: str, otherwise: int) -> int:
        """The position of the tab of that name."""
        return next((at for at, one in enumerate(self._listings) if one.tab.name == name), otherwise)

    # -- movement

    def move(self, by: int) -> None:
        """Move the cursor by so many rows."""
        self.go(self.row + by)

    def page(self, by: int) -> None:
        """Move the cursor by so many pages."""
        self.go(self.row + by * max(self._room - 1, 1))

    def go(self, row: int, *, tell: bool = True) -> None:
        """Put the cursor on a row, or on the nearest there is."""
        left = self._listing.go(row)
        if left is None:
            return
        if self._listing.scroll_to_cursor():
            self.refresh()
        else:
            self.refresh_lines(self._line_of(left), self._line_of(self.row))
            self._refresh_count()
        if tell:
            self._tell()

    def select(self, address: str) -> bool:
        """Put the cursor on the row that leads to `address`, if the list has one."""
        found = self.rows.index_of(address)
        if found is not None:
            self.go(found, tell=False)
        return found is not None

    def neighbour(self, by: int) -> Location | None:
        """Put the cursor on the next row, or the one before, and say where it leads; None at the end."""
        row = self.row + by
        if not 0 <= row < len(self.rows):
            return None
        self.go(row, tell=False)
        return self.location

    def _tell(self) -> None:
        if self.location is not None:
            self.post_message(Previewed(self.location))

    # -- the mouse

    def on_click(self, event: events.Click) -> None:
        """Open the row that was clicked, or show the tab."""
        event.stop()
        self.post_message(PaneEntered(self.number))
        if event.y == 0:
            tab = edges.tab_at(self._names, event.x, boxed=self._boxed)
            self.next_tab(tab - self._shown if tab is not None else 0)
            return
        row = self._row_on(event.y)
        if row in self._listing.in_sight:
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

    def repaint(self, address: str) -> None:
        """Paint the row that leads to `address` again, if it is in sight."""
        rows = self._listing.in_sight
        self.refresh_lines(*(self._line_of(row) for row in rows if self.rows.location(row).address == address))

    def choose(self, addresses: frozenset[str]) -> None:
        """Mark the rows that lead to these addresses as selected."""
        changed, self._chosen = self._chosen ^ addresses, addresses
        self.refresh_lines(*(y for (y, _), target in self.spots() if target.address in changed))

    def spots(self) -> list[tuple[tuple[int, int], Location]]:
        """The line and column of each row in sight, and where it leads."""
        return [((self._line_of(row), 0), self.rows.location(row)) for row in self._listing.in_sight]

    def label(self, labels: dict[tuple[int, int], str]) -> None:
        """Paint labels over the rows, by line; none to take them away."""
        lines = {y for y, _ in (*self._labels, *labels)}
        self._labels = labels
        self.refresh_lines(*sorted(lines))

    def painted(self, y: int, width: int) -> list[Segment]:
        """Line `y`; the row with the cursor is painted in one style."""
        index = self._row_on(y)
        if index != self.row or index >= len(self.rows):
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
            return edges.upper(self._names, self._shown, self._listing, width, active=self._active, boxed=self._boxed)
        if self._boxed and y == self.size.height - 1:
            return edges.lower(self._listing, width)
        inner = self._inner(y, width - 2 if self._boxed else width)
        return within(inner, width) if self._boxed else inner

    def _inner(self, y: int, width: int) -> Line:
        index = self._row_on(y)
        if index < len(self.rows):
            return self._row(index, width)
        if y == 1:
            filtered = self.filter or self.narrowed != EVERYTHING
            return [(" nothing fits the filter" if filtered else f" {self.tab.empty}", "dim")]
        return []

    def _row(self, index: int, width: int) -> Line:
        here = index == self.row
        mark = _CURSOR if here else " "
        if self._chosen and self.rows.location(index).address in self._chosen:
            mark = _CHOSEN[here]
        cells: Line = [(mark, "text"), *self.rows.cells(index, width - 1)]
        label = self._labels.get((self._line_of(index), 0)) if self._labels else None
        return over(cells, 0, (label, "label")) if label else cells

    @property
    def _names(self) -> list[str]:
        """The names of the tabs, the first behind the number of the pane where it stands in a box."""
        first, *others = (one.tab.name for one in self._listings)
        return [f"{self.number} {first}" if self._boxed else first, *others]

    def _refresh_count(self) -> None:
        """Paint the count again; nothing else of its line has changed, unless the count has become shorter."""
        y = self.size.height - 1 if self._boxed else 0
        room = width_of(edges.count(self._listing)) + 2
        self.refresh(Region(max(self.size.width - room - 1, 0), y, room + 1, 1))

    @property
    def _room(self) -> int:
        """How many rows there is room for."""
        return max(self._height - (2 if self._boxed else 1), 0)

    def _line_of(self, row: int) -> int:
        return row - self._listing.top + 1

    def _row_on(self, y: int) -> int:
        """The row on line `y`, also where there is none so far down."""
        return self._listing.top + y - 1

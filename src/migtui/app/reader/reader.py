"""The reader: shows the page that is open in its frame, repaints what changed of it, and tells the screen of clicks.

What a page shows stands in the modules of the pages, how it is scrolled and gone through in `opened`, and what stands
around its rows in `surround`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.geometry import Offset, Region

from migtui.app.lines import LineWidget
from migtui.app.messages import JumpRequested, PaneEntered, ReaderMoved
from migtui.app.presentation.arrangement import READER
from migtui.app.presentation.cells import over
from migtui.app.presentation.frame import within
from migtui.app.reader.opened import OpenPage
from migtui.app.reader.page import Row
from migtui.app.reader.surround import Surround
from migtui.history import ReaderView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from migtui.app.presentation.cells import Line
    from migtui.app.reader.page import Link, Page
    from migtui.history import Location

_WHEEL: Final = 3


class Reader(LineWidget):
    """Shows one page."""

    def __init__(self) -> None:
        super().__init__(id="reader")
        self._open: OpenPage | None = None
        #: What the page that shows covers.
        self._under: OpenPage | None = None
        self._around = Surround()
        self._active = False
        self._labels: dict[tuple[int, int], str] = {}

    # -- what it shows

    @property
    def page(self) -> Page | None:
        """The page that is open."""
        return self._open.page if self._open is not None else None

    @property
    def view(self) -> ReaderView:
        """How the page stands that is open, beneath one that covers it."""
        opened = self._under or self._open
        return opened.view if opened is not None else ReaderView()

    @property
    def cursor(self) -> Offset:
        """The first cell of the row of the current quote, or of the first row in sight, within the reader."""
        down = self._open.shown_row - self._open.top if self._open is not None else 0
        return Offset(int(self._around.boxed), self._around.first + down)

    @property
    def quote(self) -> int | None:
        """The position of the current quote among the page's."""
        return self._open.quote if self._open is not None else None

    @property
    def hit(self) -> int | None:
        """The position of the current hit among the page's."""
        return self._open.hit if self._open is not None else None

    @property
    def said(self) -> str | None:
        """The current quote's id, or that of the first quote in sight."""
        stop = self._open.stop if self._open is not None else None
        return stop.quote if stop is not None else None

    @property
    def target(self) -> Location | None:
        """Where Enter leads from the current hit or quote."""
        return self._open.target if self._open is not None else None

    @property
    def at(self) -> int:
        """What the page's current hit or quote stands at, where that is in sight; else what its first row shows."""
        return self._open.at if self._open is not None else 0

    def place(self) -> str:
        """Which quote or hit of how many, and which line of the source."""
        return self._open.place if self._open is not None else ""

    # -- opening and covering

    def show(self, page: Page, view: ReaderView | None = None) -> None:
        """Open a page as it stood, or at the quote or hit it is opened for."""
        self._under = None
        width = self._around.inner_width
        self._turn_to(OpenPage.anew(page) if view is None else OpenPage.again(page, view, width))

    def cover(self, page: Page) -> None:
        """Show a page over the one that is open, until `uncover`."""
        self._under = self._under or self._open
        self._turn_to(OpenPage.anew(page, at=0))

    def uncover(self) -> bool:
        """Take away what covers the page; whether something did."""
        if self._under is None:
            return False
        under, self._under = self._under, None
        self._turn_to(under)
        return True

    def _turn_to(self, opened: OpenPage) -> None:
        self._open, self._labels = opened, {}
        self._lay()
        self.refresh()
        self.post_message(ReaderMoved())

    # -- state set by the screen

    def set_active(self, *, active: bool) -> None:
        """Take or leave the keys: the title looks different."""
        if active != self._active:
            self._active = active
            self.refresh_lines(0)

    def stand(self, width: int, height: int, *, boxed: bool, foot: bool) -> None:
        """Be of this size from now on, in a box or under a rule, with what is in the page at the foot or not.

        It is said before the reader is painted so. The words at the top stay at the top.
        """
        around = self._around.of_size(width, height, boxed=boxed, foot=foot)
        if around != self._around:
            self._around = around
            self._lay()

    def _lay(self) -> None:
        """Make rows for the width there is; not before there is one."""
        if self._open is not None and self._around.width:
            self._open.lay(self._around.inner_width, self._room)

    def _room(self) -> int:
        """The room that header and foot of the page leave."""
        if self._open is not None:
            self._around = self._around.around(self._open.page)
        return self._around.room

    # -- movement

    def scroll(self, rows: int) -> None:
        """Scroll by so many rows."""
        if self._open is not None and self._open.scroll(rows):
            self._refresh_body()

    def step(self, by: int) -> None:
        """Go on by one: to the next row that leads somewhere, or a row of scrolling."""
        before = self._in_sight()
        self._repainted(before, done=self._open is not None and self._open.step(by))

    def page_by(self, pages: int) -> None:
        """Scroll by so many pages, one row of which stays in sight."""
        self.scroll(pages * max(self._around.room - 1, 1))

    def home(self) -> None:
        """Go to the top."""
        if self._open is not None:
            self.scroll(-self._open.top)

    def end(self) -> None:
        """Go to the end."""
        if self._open is not None:
            self.scroll(len(self._open.page))

    def next_quote(self, by: int) -> bool:
        """Go to the next quote, or the one before; whether there is one."""
        before = self._in_sight()
        return self._repainted(before, done=self._open is not None and self._open.next_quote(by))

    def next_hit(self, by: int) -> bool:
        """Go to the next hit, or the one before; whether there is one."""
        before = self._in_sight()
        return self._repainted(before, done=self._open is not None and self._open.next_hit(by))

    def find(self, words: str) -> bool:
        """Find words in the page and go to the first place from here on; whether there is one."""
        before = self._in_sight()
        return self._repainted(before, done=self._open is not None and self._open.find(words))

    def forget(self) -> bool:
        """Take what was found away; whether anything was."""
        before = self._in_sight()
        return self._repainted(before, done=self._open is not None and self._open.forget())

    def choose(self, span: tuple[int, int] | None, at: int | None = None) -> None:
        """Paint a stretch of the page as chosen, with what stands `at` in sight; None for none."""
        if self._open is not None:
            before = self._in_sight()
            self._open.choose(span, at)
            self._refresh_body(before)

    # -- other ways to show the page

    def rebase(self) -> str:
        """Compare with the current wording from now on: what is to be said of that, "" where nothing is compared."""
        news = self._open.rebase() if self._open is not None else ""
        if news:
            self._relay()
        return news

    def reorder(self) -> str:
        """Sort what the page lists in its next order: the order's name, "" where there is one order."""
        name = self._open.reorder() if self._open is not None else ""
        if self._open is not None and name:
            self._relay()
            self._open.show_hits()
        return name

    def _relay(self) -> None:
        """Make the rows and the header anew; the current quote stays in sight, else the first row where it is."""
        self._lay()
        if self._open is not None:
            self._open.keep_quote()
        self.refresh()
        self.post_message(ReaderMoved())

    # -- links

    def spots(self) -> list[tuple[tuple[int, int], Location]]:
        """The line and column at which each link in sight begins, and where it leads."""
        return [((y, link.start), link.target) for y, link in self.links()]

    def links(self) -> list[tuple[int, Link]]:
        """The links in sight with the line of the widget they stand on, from the top."""
        found = []
        for y in range(self._around.height):
            found += [(y, link) for link in self._row_at(y).links if link.start < self._around.inner_width]
        return found

    def label(self, labels: dict[tuple[int, int], str]) -> None:
        """Paint labels over the links, by line and column of their start; none to take them away."""
        lines = {y for y, _ in (*self._labels, *labels)}
        self._labels = labels
        self.refresh_lines(*sorted(lines))

    def on_click(self, event: events.Click) -> None:
        """Follow the link that was clicked."""
        event.stop()
        self.post_message(PaneEntered(READER))
        x = event.x - int(self._around.boxed)
        for link in self._row_at(event.y).links:
            if link.start <= x < link.end:
                self.post_message(JumpRequested(link.target))
                return

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down some rows."""
        event.stop()
        self.scroll(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up some rows."""
        event.stop()
        self.scroll(-_WHEEL)

    # -- painting

    def line(self, y: int, width: int) -> Line:
        """The cells of line `y`."""
        around, page = self._around, self.page
        if y == 0:
            return around.title(page.title if page is not None else "", active=self._active)
        if around.is_edge(y):
            return around.edge(self.place(), page.groups() if page is not None else ())
        row = self._row_at(y)
        cells = self._labelled(row, y) if self._labels else row.cells
        return within(cells, width) if around.boxed and not around.is_rule(y) else cells

    def _row_at(self, y: int) -> Row:
        """The row of the header, the page or the foot on line `y`."""
        if self._open is None:
            return Row()
        down = y - self._around.first
        if 0 <= down < self._around.room:
            return self._open.row(self._open.top + down)
        return self._around.row_around(y) or Row()

    def _labelled(self, row: Row, y: int) -> Line:
        """The row's cells with the labels of its links painted over their first columns."""
        cells: Line = row.cells
        for link in row.links:
            label = self._labels.get((y, link.start))
            if label:
                cells = over(cells, link.start, (label, "label"))
        return cells

    def _in_sight(self) -> list[Row]:
        return self._open.in_sight() if self._open is not None else []

    def _repainted(self, before: Sequence[Row], *, done: bool) -> bool:
        """Paint what is no longer as it was `before`, if something was done; whether it was."""
        if done:
            self._refresh_body(before)
        return done

    def _refresh_body(self, before: Sequence[Row] = ()) -> None:
        """Paint the rows of the page again, or only those that are no longer as they were `before`."""
        around = self._around
        changed = [at for at, (old, new) in enumerate(zip(before, self._in_sight(), strict=False)) if old != new]
        if before and len(changed) < around.room // 2:
            self.refresh_lines(*(around.first + at for at in changed))
        else:
            self.refresh(Region(0, around.first, around.width, around.room))
        self.refresh_lines(around.height - 1)
        self.post_message(ReaderMoved())

"""The reader: a page under its header, scrolled line by line, with what is in it at the foot."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from textual.geometry import Offset, Region

from migtui.app.lines import LineWidget
from migtui.app.messages import JumpRequested, PaneEntered, ReaderMoved
from migtui.app.presentation.arrangement import READER
from migtui.app.presentation.cells import fit, over, width_of
from migtui.app.presentation.frame import bottom_line, rule_line, top_line, within
from migtui.app.reader.foot import foot_rows, summary
from migtui.app.reader.page import Row, Stop
from migtui.history import ReaderView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from migtui.app.presentation.cells import Cell, Line
    from migtui.app.reader.page import Link, LinkGroup, Page
    from migtui.app.themes import StyleName
    from migtui.history import Location

_WHEEL: Final = 3
#: Rows below which a reader without a box has no header and no foot.
_LOW: Final = 7
#: The share of the reader that stands above the words it lands on.
_ABOVE: Final = 3


class Reader(LineWidget):
    """Shows one page."""

    def __init__(self) -> None:
        super().__init__(id="reader")
        self._page: Page | None = None
        self._top = 0
        self._active = False
        self._boxed = True
        self._width = self._height = 0
        self._with_foot = True
        self._quote: int | None = None
        self._hit: int | None = None
        self._header: Sequence[Row] = ()
        self._foot: Sequence[Row] = ()
        self._labels: dict[tuple[int, int], str] = {}
        #: What the first row is to show once rows are made for a width, and whether they are.
        self._wanted: int | None = None
        self._laid = False
        #: The page that another one covers, with what its first row shows, its quote and its hit.
        self._under: tuple[Page, int, int | None, int | None] | None = None

    # -- what it shows

    @property
    def page(self) -> Page | None:
        """The page that is open."""
        return self._page

    @property
    def view(self) -> ReaderView:
        """How the page stands that is open, beneath one that covers it."""
        page, at, quote, hit = self._under or (self._page, self._anchor, self._quote, self._hit)
        if page is None:
            return ReaderView()
        return ReaderView(at=at, quote=quote, hit=hit, found=page.found, order=page.order, base=page.base,
                          origin=page.origin)

    @property
    def _anchor(self) -> int:
        """What the first row in sight shows."""
        if self._page is None or not self._laid:
            return self._wanted or 0
        return self._page.anchor(self._top)

    @property
    def cursor(self) -> Offset:
        """The first cell of the row of the current quote, or of the first row in sight, within the reader."""
        return Offset(int(self._boxed), 1 + len(self._header) + self._shown_row() - self._top)

    @property
    def quote(self) -> int | None:
        """The position of the current quote among the page's."""
        return self._quote

    @property
    def hit(self) -> int | None:
        """The position of the current hit among the page's."""
        return self._hit

    def show(self, page: Page, view: ReaderView | None = None) -> None:
        """Open a page as it stood, or at the quote or hit it is opened for."""
        self._under = None
        if view is None:
            self._open(page, None, page.first_quote, page.first_hit)
            return
        page.stand_as(base=view.base, order=view.order)
        hit = view.hit
        if view.found:
            page.lay(self._inner_width)
            page.found = view.found if page.find(view.found) else ""
            hit = hit if page.found else None
        self._open(page, view.at, _within(view.quote, page.quotes), _within(hit, page.hits))

    def cover(self, page: Page) -> None:
        """Show a page over the one that is open, until `uncover`."""
        if self._under is None and self._page is not None:
            self._under = (self._page, self._anchor, self._quote, self._hit)
        self._open(page, 0, page.first_quote, page.first_hit)

    def uncover(self) -> bool:
        """Take away what covers the page; whether something did."""
        if self._under is None:
            return False
        under, self._under = self._under, None
        self._open(*under)
        return True

    def _open(self, page: Page, at: int | None, quote: int | None, hit: int | None) -> None:
        self._page, self._quote, self._hit, self._labels = page, quote, hit, {}
        page.mark(quote=quote, hit=hit)
        self._wanted = at
        self._laid = False
        self._lay()
        self.refresh()
        self.post_message(ReaderMoved())

    def _landing(self) -> int:
        """The row of the hit or quote a page is opened at; the first row where it is opened at none."""
        page = self._page
        if page is not None and self._hit is not None:
            return page.row_of(page.hits[self._hit])
        if page is not None and self._quote is not None:
            return page.row_of(page.quotes[self._quote])
        return 0

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
        if (width, height, boxed, foot) == (self._width, self._height, self._boxed, self._with_foot):
            return
        self._width, self._height, self._boxed, self._with_foot = width, height, boxed, foot
        if self._page is not None and self._laid:
            anchor = self._page.anchor(self._top)
            self._lay()
            self._top = self._page.row_with(anchor)
            self._clamp()
        else:
            self._lay()

    # -- movement

    def scroll(self, rows: int) -> None:
        """Scroll by so many rows."""
        old = self._top
        self._top = max(self._top + rows, 0)
        self._clamp()
        if self._top != old:
            self._refresh_body()

    def page_by(self, pages: int) -> None:
        """Scroll by so many pages, one row of which stays in sight."""
        self.scroll(pages * max(self._room - 1, 1))

    def home(self) -> None:
        """Go to the top."""
        self.scroll(-self._top)

    def end(self) -> None:
        """Go to the end."""
        if self._page is not None:
            self.scroll(len(self._page))

    def next_quote(self, by: int) -> bool:
        """Go to the next quote, or the one before; whether there is one."""
        found = self._next(self._page.quotes if self._page is not None else (), self._quote, by)
        if found is None or self._page is None:
            return False
        self._quote = found
        self._visit(self._page.quotes[found])
        return True

    def next_hit(self, by: int) -> bool:
        """Go to the next hit, or the one before; whether there is one."""
        found = self._next(self._page.hits if self._page is not None else (), self._hit, by)
        if found is None or self._page is None:
            return False
        self._hit = found
        self._visit(self._page.hits[found])
        return True

    def find(self, words: str) -> bool:
        """Find words in the page and go to the first place from here on; whether there is one."""
        if self._page is None or not self._page.find(words):
            return False
        self._page.found = words
        self._hit = None
        return self.next_hit(1)

    def forget(self) -> bool:
        """Take what was found away; whether anything was."""
        page = self._page
        if page is None or not page.hits:
            return False
        page.find("")
        page.found = ""
        self._hit = None
        page.mark(quote=self._quote, hit=None)
        self._refresh_body()
        return True

    @property
    def said(self) -> str | None:
        """The current quote's id, or that of the first quote in sight."""
        stop = self._stop_in_sight()
        return stop.quote if stop is not None else None

    def _stop_in_sight(self) -> Stop | None:
        """The current quote, or the first one in sight."""
        page = self._page
        if page is None:
            return None
        if self._quote is not None:
            return page.quotes[self._quote]
        return page.first_within(range(self._top, self._top + self._room))

    def rebase(self) -> str:
        """Compare with the current wording from now on: what is to be said of that, "" where nothing is compared."""
        stop = self._stop_in_sight()
        news = self._page.rebase(stop) if self._page is not None and stop is not None else ""
        if news:
            self._relay()
        return news

    def reorder(self) -> str:
        """Sort what the page lists in its next order: the order's name, "" where there is one order."""
        page = self._page
        name = page.reorder() if page is not None else ""
        if page is not None and name:
            self._hit = None
            self._relay()
            if page.hits:
                self._top = max(page.row_of(page.hits[0]) - 1, 0)
                self._clamp()
        return name

    def _relay(self) -> None:
        """Make the rows anew; the current quote stays in sight, else the first row where it is."""
        page = self._page
        if page is None:
            return
        page.mark(quote=self._quote, hit=self._hit)
        self._lay()
        if self._quote is not None:
            row = page.row_of(page.quotes[self._quote])
            if not self._top <= row < self._top + max(self._room - 1, 1):
                self._top = max(row - self._room // _ABOVE, 0)
        self._clamp()
        self._refresh_body()

    @property
    def target(self) -> Location | None:
        """Where Enter leads from the current hit or quote."""
        page = self._page
        if page is None:
            return None
        if self._hit is not None and page.hits[self._hit].target:
            return page.hits[self._hit].target
        return page.quotes[self._quote].target if self._quote is not None else None

    # -- a range

    @property
    def at(self) -> int:
        """What the page's current hit or quote stands at, where that is in sight; else what its first row shows."""
        page = self._page
        if page is None:
            return 0
        stops = [page.hits[self._hit]] if self._hit is not None else []
        stops += [page.quotes[self._quote]] if self._quote is not None else []
        seen = (stop.at for stop in stops if self._top <= page.row_of(stop) < self._top + self._room)
        return next(seen, page.anchor(self._top))

    def choose(self, span: tuple[int, int] | None, at: int | None = None) -> None:
        """Paint a stretch of the page as chosen, with what stands `at` in sight; None for none."""
        page = self._page
        if page is None:
            return
        before = self._in_sight()
        page.choose(span)
        row = self._top if at is None else page.row_with(at)
        if not self._top <= row < self._top + self._room:
            self._top = max(row - self._room // 2, 0)
            self._clamp()
        self._refresh_body(before)

    # -- links

    def spots(self) -> list[tuple[tuple[int, int], Location]]:
        """The line and column at which each link in sight begins, and where it leads."""
        return [((y, link.start), link.target) for y, link in self.links()]

    def links(self) -> list[tuple[int, Link]]:
        """The links in sight with the line of the widget they stand on, from the top."""
        found = []
        for y in range(self._height):
            found += [(y, link) for link in self._row_at(y).links if link.start < self._inner_width]
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
        x = event.x - (1 if self._boxed else 0)
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
        if y == 0:
            return self._title(width)
        if y == self._height - 1 and self._edges > 1:
            if self._boxed:
                return bottom_line(width, self._place())
            return rule_line(width, [(" ", "text"), *summary(self._groups(), width - 3), (" ", "text")])
        row = self._row_at(y)
        cells = self._labelled(row, y)
        if not self._boxed:
            return cells
        return cells if self._is_rule(y) else within(cells, width)

    def _title(self, width: int) -> Line:
        title = self._page.title if self._page is not None else ""
        style: StyleName = "tab-current" if self._active else "tab-active"
        words = fit([(title, style)], max(min(width_of([(title, style)]), width - 6), 0))
        return top_line(width, words) if self._boxed else rule_line(width, [(" ", "text"), *words, (" ", "text")])

    def _place(self) -> list[Cell]:
        words = self.place()
        return [(words, "count")] if words else []

    def place(self) -> str:
        """Which quote or hit of how many, and which line of the source."""
        page = self._page
        if page is None or not self._laid:
            return ""
        parts = []
        if page.hits:
            parts.append(_of(page.hits_name, self._hit, len(page.hits)))
        if page.quotes:
            parts.append(_of(page.quotes_name, self._quote, len(page.quotes)))
        parts.append(page.place(self._shown_row()))
        return " · ".join(part for part in parts if part)

    def _shown_row(self) -> int:
        """The row of the current stop when it is in sight, else the first row."""
        page = self._page
        if page is not None and self._quote is not None:
            row = page.row_of(page.quotes[self._quote])
            if self._top <= row < self._top + self._room:
                return row
        return self._top

    def _row_at(self, y: int) -> Row:
        """The row of the header, the page or the foot on line `y`."""
        if self._page is None or not 0 < y < self._height - self._edges + 1:
            return Row()
        at = y - 1
        if at < len(self._header):
            return self._header[at]
        at -= len(self._header)
        if at < self._room:
            return self._page.row(self._top + at) or Row()
        at -= self._room
        return self._foot[at] if at < len(self._foot) else Row()

    def _is_rule(self, y: int) -> bool:
        return bool(self._foot) and y == 1 + len(self._header) + self._room

    def _labelled(self, row: Row, y: int) -> Line:
        """The row's cells with the labels of its links painted over their first columns."""
        cells: Line = row.cells
        for link in row.links:
            label = self._labels.get((y, link.start))
            if label:
                cells = over(cells, link.start, (label, "label"))
        return cells

    # -- inner workings

    @property
    def _inner_width(self) -> int:
        return max(self._width - (2 if self._boxed else 0), 1)

    @property
    def _room(self) -> int:
        """How many rows of the page are in sight."""
        return max(self._height - self._edges - len(self._header) - len(self._foot), 0)

    @property
    def _edges(self) -> int:
        """The lines of the frame: the upper one alone where a reader without a box is very low."""
        return 2 if self._boxed or self._height >= _LOW else 1

    def _groups(self) -> Sequence[LinkGroup]:
        return self._page.groups() if self._page is not None else ()

    def _lay(self) -> None:
        """Make rows for the width there is, the first time from the row wanted; not before there is a width."""
        if self._page is None or not self._width:
            return
        width = self._inner_width
        self._page.lay(width)
        self._header = self._page.header(width, brief=not self._boxed) if self._edges > 1 else ()
        most = self._height // 3
        with_foot = self._boxed and self._with_foot
        groups = self._page.groups() if with_foot else ()
        self._foot = foot_rows(groups, self._page.groups_name, self._width, most)
        if not self._laid:
            self._laid = True
            wanted = self._wanted
            self._top = (self._page.row_with(wanted) if wanted is not None
                         else max(self._landing() - self._room // _ABOVE, 0))
            self._clamp()

    def _clamp(self) -> None:
        """Do not scroll past the end; rows are made no further than they must be."""
        page = self._page
        if page is not None and page.row(self._top + self._room - 1) is None:
            self._top = max(min(self._top, len(page) - self._room), 0)

    def _next(self, stops: Sequence[Stop], now: int | None, by: int) -> int | None:
        if not stops or self._page is None:
            return None
        if now is not None:
            return (now + by) % len(stops)
        # Stops stand in the order of their rows, of which only those must be made that lead to the next one.
        at = bisect_left(stops, self._top, key=self._page.row_of)
        return at % len(stops) if by > 0 else (at - 1) % len(stops)

    def _visit(self, stop: Stop) -> None:
        page = self._page
        if page is None:
            return
        before = self._in_sight()
        page.mark(quote=self._quote, hit=self._hit)
        row = page.row_of(stop)
        if not self._top <= row < self._top + max(self._room - 1, 1):
            self._top = max(row - self._room // _ABOVE, 0)
            self._clamp()
        self._refresh_body(before)

    def _in_sight(self) -> list[Row]:
        page = self._page
        return [page.row(self._top + at) or Row() for at in range(self._room)] if page is not None else []

    def _refresh_body(self, before: Sequence[Row] = ()) -> None:
        """Paint the rows of the page again, or only those that are no longer as they were `before`."""
        first = 1 + len(self._header)
        changed = [at for at, (old, new) in enumerate(zip(before, self._in_sight(), strict=False)) if old != new]
        if before and len(changed) < self._room // 2:
            self.refresh_lines(*(first + at for at in changed))
        else:
            self.refresh(Region(0, first, self._width, self._room))
        self.refresh_lines(self._height - 1)
        self.post_message(ReaderMoved())


def _within(position: int | None, stops: Sequence[Stop]) -> int | None:
    """The position, if there is a stop at it."""
    return position if position is not None and position < len(stops) else None


def _of(name: str, now: int | None, total: int) -> str:
    """Which of how many: `mention 3 of 8`, or `8 mentions` while none is the current one."""
    if now is not None:
        return f"{name} {now + 1} of {total}"
    return f"{total} {name}{'' if total == 1 else 's'}" if name.islower() else f"{name} {total}"

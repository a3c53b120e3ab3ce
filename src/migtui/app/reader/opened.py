"""A page as it is open: which rows of it are in sight, and which row, quote and hit are the current ones."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from migtui.app.presentation.cells import between, over
from migtui.app.reader.page import Page, Row, Stop
from migtui.history import Location, ReaderView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: The share of the room that stands above the words one lands on.
_ABOVE: Final = 3

#: The rows above the first hit of a list: its heading, and the document it stands in.
_HEAD: Final = 2


class OpenPage:
    """A page from when it is opened until it is left. It knows rows and stops, and nothing of a screen.

    The first row in sight is the one that shows `at`, else it is chosen by the quote or hit that the page is opened
    for, as soon as rows are made for a width.
    """

    def __init__(self, page: Page, *, at: int | None = None, quote: int | None = None, hit: int | None = None,
                 line: int | None = None) -> None:
        self.page = page
        self.quote, self.hit = quote, hit
        #: The row one stands on, on pages that are gone through row by row.
        self.line = line
        self.top = self.room = 0
        self.laid = False
        self._at = at
        page.mark(quote=quote, hit=hit)

    @classmethod
    def anew(cls, page: Page, *, at: int | None = None) -> OpenPage:
        """A page at the quote or hit it is opened for."""
        return cls(page, at=at, quote=page.first_quote, hit=page.first_hit)

    @classmethod
    def again(cls, page: Page, view: ReaderView, width: int) -> OpenPage:
        """A page as it stood before; what was found on it is found again."""
        page.stand_as(base=view.base, order=view.order)
        hit = view.hit
        if view.found:
            page.lay(width)
            page.found = view.found if page.find(view.found) else ""
            hit = hit if page.found else None
        return cls(page, at=view.at, quote=_within(view.quote, page.quotes), hit=_within(hit, page.hits),
                   line=view.line)

    # -- how it stands

    @property
    def view(self) -> ReaderView:
        """How it stands, so that it can be opened again so."""
        page = self.page
        return ReaderView(at=self.anchor, quote=self.quote, hit=self.hit, line=self.line, found=page.found,
                          order=page.order, base=page.base, origin=page.origin)

    @property
    def anchor(self) -> int:
        """What the first row in sight shows."""
        return self.page.anchor(self.top) if self.laid else self._at or 0

    @property
    def rows(self) -> range:
        """The numbers of the rows in sight."""
        return range(self.top, self.top + self.room)

    def row(self, number: int) -> Row:
        """A row of the page, pointed at where one stands on it, a blank one behind its end."""
        row = self.page.row(number) or Row()
        return _stood_upon(row, self.target) if number == self.line else row

    def in_sight(self) -> list[Row]:
        """The rows in sight."""
        return [self.row(number) for number in self.rows]

    @property
    def shown_row(self) -> int:
        """The row one stands on or that of the current quote when it is in sight, else the first row."""
        if self.line is not None and self.line in self.rows:
            return self.line
        if self.quote is not None:
            row = self.page.row_of(self.page.quotes[self.quote])
            if row in self.rows:
                return row
        return self.top

    @property
    def place(self) -> str:
        """Which quote or hit of how many, and which line of the source."""
        page = self.page
        if not self.laid:
            return ""
        parts = []
        if hits := page.hits:
            parts.append(_of(page.hits_name, self.hit, len(hits)))
        if quotes := page.quotes:
            parts.append(_of(page.quotes_name, self.quote, len(quotes)))
        parts.append(page.place(self.shown_row))
        return " · ".join(part for part in parts if part)

    @property
    def stop(self) -> Stop | None:
        """The current quote, or the first one in sight."""
        return self.page.quotes[self.quote] if self.quote is not None else self.page.first_within(self.rows)

    @property
    def target(self) -> Location | None:
        """Where the current hit leads, else the current quote, else the row one stands on."""
        page = self.page
        if self.hit is not None and (target := page.hits[self.hit].target):
            return target
        if self.quote is not None:
            return page.quotes[self.quote].target
        row = page.row(self.line) if self.line is not None else None
        return row.links[0].target if row and row.links else None

    @property
    def at(self) -> int:
        """What the current hit or quote stands at, where that is in sight; else what the first row shows."""
        page = self.page
        return next((stop.at for stop in self._current if page.row_of(stop) in self.rows), page.anchor(self.top))

    # -- rows

    def lay(self, width: int, room: Callable[[], int]) -> None:
        """Make rows for a width; `room` says afterwards how many of them are in sight. What was at the top stays so."""
        wanted = self.anchor if self.laid else self._at
        self.page.lay(width)
        self.room = room()
        self.laid = True
        self.top = self.page.row_with(wanted) if wanted is not None else max(self._landing() - self.room // _ABOVE, 0)
        self._clamp()
        self._find_line()

    def scroll(self, rows: int) -> bool:
        """Scroll by so many rows; whether that moved anything."""
        old = self.top
        self.top = max(self.top + rows, 0)
        self._clamp()
        self._leave_line_out_of_sight()
        return self.top != old

    def step(self, by: int) -> bool:
        """Go on by one, 1 down or -1 up; whether that moved anything.

        On a page that is gone through row by row that is to the next row in sight that leads somewhere, and a row of
        scrolling while none is in sight. On others it is a row of scrolling.
        """
        if not self.page.stepped:
            return self.scroll(by)
        ends = self.rows[-1] + 1 if by > 0 else self.top - 1
        found = self._leading(range(self._stood_on(by) + by, ends, by))
        moved = found is not None or self.scroll(by)
        if found is None and moved:
            found = self._leading(self.rows[-1:] if by > 0 else self.rows[:1])
        if found is not None:
            self._stand_on(found)
        return moved

    def choose(self, span: tuple[int, int] | None, at: int | None) -> None:
        """Paint a stretch as chosen, with what stands `at` in sight; None for none."""
        self.page.choose(span)
        row = self.top if at is None else self.page.row_with(at)
        if row not in self.rows:
            self._turn_to(row - self.room // 2)

    # -- quotes and hits

    def next_quote(self, by: int) -> bool:
        """Go to the next quote, or the one before; whether there is one."""
        found = self._next(self.page.quotes, self.quote, by)
        if found is not None:
            self.quote = found
            self._visit(self.page.quotes[found])
        return found is not None

    def next_hit(self, by: int) -> bool:
        """Go to the next hit, or the one before; whether there is one."""
        found = self._next(self.page.hits, self.hit, by)
        if found is not None:
            self.hit = found
            self._visit(self.page.hits[found])
        return found is not None

    def find(self, words: str) -> bool:
        """Find words and go to the first place from here on; whether there is one."""
        if not self.page.find(words):
            return False
        self.page.found = words
        self.hit = None
        return self.next_hit(1)

    def forget(self) -> bool:
        """Take what was found away; whether anything was."""
        page = self.page
        if not page.hits:
            return False
        page.find("")
        page.found = ""
        self.hit = None
        page.mark(quote=self.quote, hit=None)
        return True

    def rebase(self) -> str:
        """Compare with the current wording from now on: what is to be said of that, "" where nothing is compared."""
        stop = self.stop
        return self.page.rebase(stop) if stop is not None else ""

    def reorder(self) -> str:
        """Sort what the page lists in its next order: the order's name, "" where there is one order."""
        name = self.page.reorder()
        if name:
            self.hit = self.line = None
        return name

    def keep_quote(self) -> None:
        """Keep the current quote in sight, now that the rows have changed."""
        self.page.mark(quote=self.quote, hit=self.hit)
        if self.quote is not None:
            self._show(self.page.row_of(self.page.quotes[self.quote]))

    def show_hits(self) -> None:
        """Let the first hit stand below the heading of all."""
        if hits := self.page.hits:
            self._turn_to(self.page.row_of(hits[0]) - _HEAD)

    # -- inner workings

    def _landing(self) -> int:
        """The row of the hit or quote the page is opened at; the first row where it is opened at none."""
        page = self.page
        if self.hit is not None:
            return page.row_of(page.hits[self.hit])
        return page.row_of(page.quotes[self.quote]) if self.quote is not None else 0

    def _next(self, stops: Sequence[Stop], now: int | None, by: int) -> int | None:
        if not stops:
            return None
        if now is not None:
            return (now + by) % len(stops)
        # Stops stand in the order of their rows, of which only those must be made that lead to the next one.
        at = bisect_left(stops, self.top, key=self.page.row_of)
        return at % len(stops) if by > 0 else (at - 1) % len(stops)

    @property
    def _current(self) -> list[Stop]:
        """The current hit and the current quote, as far as there are any."""
        page = self.page
        hits = [page.hits[self.hit]] if self.hit is not None else []
        return hits + ([page.quotes[self.quote]] if self.quote is not None else [])

    def _visit(self, stop: Stop) -> None:
        self.page.mark(quote=self.quote, hit=self.hit)
        row = self.page.row_of(stop)
        self._show(row)
        self.line = row if self.page.stepped else None

    def _stood_on(self, by: int) -> int:
        """The row to go on from: the one stood on, that of the current hit or quote, or one beyond what is in sight."""
        rows = [self.line] if self.line is not None else [self.page.row_of(stop) for stop in self._current]
        return next((row for row in rows if row in self.rows), self.top - 1 if by > 0 else self.rows.stop)

    def _leading(self, rows: range) -> int | None:
        """The first of some rows that leads somewhere."""
        return next((number for number in rows if (row := self.page.row(number)) and row.links), None)

    def _stand_on(self, row: int) -> None:
        """Stand on a row, and make the hit and the quote that stand there the current ones."""
        page = self.page
        self.line = row
        self.hit, self.quote = _at_row(row, page.hits, page.row_of), _at_row(row, page.quotes, page.row_of)
        page.mark(quote=self.quote, hit=self.hit)

    def _find_line(self) -> None:
        """Stand on the same quote or hit, now that rows are made anew; else on the same row if it still leads on."""
        if self.line is not None:
            row = next((self.page.row_of(stop) for stop in self._current), self.line)
            self.line = row if row in self.rows and self._leading(range(row, row + 1)) is not None else None

    def _leave_line_out_of_sight(self) -> None:
        if self.line is not None and self.line not in self.rows:
            self.line = None

    def _show(self, row: int) -> None:
        """Bring a row in sight, the last row there is room for not counted."""
        if not self.top <= row < self.top + max(self.room - 1, 1):
            self._turn_to(row - self.room // _ABOVE)

    def _turn_to(self, row: int) -> None:
        self.top = max(row, 0)
        self._clamp()

    def _clamp(self) -> None:
        """Do not scroll past the end; rows are made no further than they must be."""
        if self.page.row(self.top + self.room - 1) is None:
            self.top = max(min(self.top, len(self.page) - self.room), 0)


def _within(position: int | None, stops: Sequence[Stop]) -> int | None:
    """The position, if there is a stop at it."""
    return position if position is not None and position < len(stops) else None


def _stood_upon(row: Row, target: Location | None) -> Row:
    """A row with a mark at its beginning, and on the one of several links that leads to the target of Enter."""
    cells = over(row.cells, 0, ("▌", "text"))
    now = next((link for link in row.links if link.target == target), None)
    if now is not None and len(row.links) > 1:
        cells = over(cells, now.start, (between(cells, now.start, now.end), "cursor"))
    return Row(tuple(cells), row.links)


def _at_row(row: int, stops: Sequence[Stop], row_of: Callable[[Stop], int]) -> int | None:
    """The position of the stop at a row, if one stands there; stops stand in the order of their rows."""
    at = bisect_left(stops, row, key=row_of)
    return at if at < len(stops) and row_of(stops[at]) == row else None


def _of(name: str, now: int | None, total: int) -> str:
    """Which of how many: `mention 3 of 8`, or `8 mentions` while none is the current one."""
    if now is not None:
        return f"{name} {now + 1} of {total}"
    return f"{total} {name}{'' if total == 1 else 's'}" if name.islower() else f"{name} {total}"

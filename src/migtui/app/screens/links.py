"""The third column of a very wide screen: the links of what is open."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from migtui.app.lines import LineWidget
from migtui.app.messages import JumpRequested
from migtui.app.presentation.cells import cut, over
from migtui.app.presentation.frame import bottom_line, top_line, within
from migtui.app.reader.page import Row
from migtui.display import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual import events

    from migtui.app.presentation.cells import Line
    from migtui.app.reader.page import LinkGroup, Page
    from migtui.history import Location

_BLANK: Final[tuple[Line, Location | None]] = ((), None)


class LinksColumn(LineWidget):
    """Lists the groups of links of a page, one link a line."""

    def __init__(self) -> None:
        super().__init__(id="links")
        self._groups: Sequence[LinkGroup] = ()
        self._labels: dict[tuple[int, int], str] = {}
        #: A page that stands here in place of the links, and what its first row in sight shows.
        self._pinned: Page | None = None
        self._anchor = 0
        self._laid = 0

    def show(self, groups: Sequence[LinkGroup]) -> None:
        """List these groups."""
        before, size, self._groups = self._shown, self._size_of_all, groups
        if self._pinned is None and (before, size) != (self._shown, self._size_of_all):
            self.refresh()

    @property
    def _shown(self) -> list[tuple[Line, Location | None]]:
        """The lines that there is room for: the name of each group, then its links."""
        return list(islice(self._lines(), self._room))

    def _lines(self) -> Iterator[tuple[Line, Location | None]]:
        for group in self._groups:
            yield [(f" {group.name}", "strong")], None
            for cells, target in group.entries:
                yield [("  ", "text"), *cells], target

    @property
    def _size_of_all(self) -> int:
        return sum(1 + len(group.entries) for group in self._groups)

    def pin(self, page: Page | None, anchor: int) -> None:
        """Show a page in place of the links, from the row that `anchor` says; None gives the links back."""
        self._pinned, self._anchor, self._laid = page, anchor, 0
        self.refresh()

    @property
    def pinned(self) -> bool:
        """Whether a page stands here."""
        return self._pinned is not None

    def scroll_rows(self, rows: int) -> None:
        """Scroll the page that stands here."""
        page = self._page_here(self.size.width)
        if page is not None:
            last = max(len(page) - max(self._room, 1), 0)
            self._anchor = page.anchor(max(min(page.row_with(self._anchor) + rows, last), 0))
            self.refresh()

    def spots(self) -> list[tuple[tuple[int, int], Location]]:
        """The line and column at which each link in sight begins, and where it leads."""
        page = self._page_here(self.size.width)
        if page is None:
            shown = enumerate(self._shown, start=1)
            return [((y, 1), target) for y, (_, target) in shown if target is not None]
        rows = ((y, self._row(page, y)) for y in range(1, self._room + 1))
        return [((y, link.start + 1), link.target) for y, row in rows for link in row.links]

    def label(self, labels: dict[tuple[int, int], str]) -> None:
        """Paint labels over the links, by line and column of their start; none to take them away."""
        lines = {y for y, _ in (*self._labels, *labels)}
        self._labels = labels
        self.refresh_lines(*sorted(lines))

    def _page_here(self, width: int) -> Page | None:
        """The page that stands here, its rows made for the width."""
        if self._pinned is not None and self._laid != width:
            self._laid = width
            self._pinned.lay(max(width - 2, 1))
        return self._pinned

    def _row(self, page: Page, y: int) -> Row:
        return page.row(page.row_with(self._anchor) + y - 1) or Row()

    def line(self, y: int, width: int) -> Line:
        """The cells of line `y`."""
        page = self._page_here(width)
        if y == 0:
            title = page.title if page is not None else "Links"
            return top_line(width, [(cut(one_line(title), max(width - 4, 0)), "tab-active")])
        if page is not None and y < self.size.height - 1:
            return self._labelled(within(self._row(page, y).cells, width), y)
        if page is not None:
            place = page.place(page.row_with(self._anchor))
            return bottom_line(width, [(place, "count")] if place else [])
        if y == self.size.height - 1:
            hidden = self._size_of_all - self._room
            return bottom_line(width, [(f"+{hidden}", "count")] if hidden > 0 else [])
        cells, _ = next(islice(self._lines(), y - 1, y), _BLANK)
        return self._labelled(within(cells, width), y)

    def _labelled(self, cells: Line, y: int) -> Line:
        for (line, column), label in self._labels.items():
            if line == y:
                cells = over(cells, column, (label, "label"))
        return cells

    def on_click(self, event: events.Click) -> None:
        """Follow the link that was clicked."""
        event.stop()
        at = event.y - 1
        page = self._page_here(self.size.width)
        if page is not None:
            row = self._row(page, event.y) if 0 <= at < self._room else Row()
            target = next((link.target for link in row.links if link.start <= event.x - 1 < link.end), None)
        else:
            target = self._shown[at][1] if 0 <= at < len(self._shown) else None
        if target is not None:
            self.post_message(JumpRequested(target))

    @property
    def _room(self) -> int:
        return max(self.size.height - 2, 0)

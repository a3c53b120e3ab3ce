"""The two edges of a pane: its tabs, and which row of how many the cursor is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migtui.app.presentation.frame import bottom_line, spread, top_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.app.panes.listing import Listing
    from migtui.app.presentation.cells import Cell, Line
    from migtui.app.themes import StyleName


def upper(names: Sequence[str], shown: int, listing: Listing, width: int, *, active: bool, boxed: bool) -> Line:
    """The line of tabs; where there is no box it also says what the lower edge would."""
    cells: list[Cell] = []
    current: StyleName = "tab-current" if active else "tab-active"
    for at, name in enumerate(names):
        cells += [(name, current if at == shown else "tab"), ("  ", "text")]
    del cells[-1:]
    if boxed:
        return top_line(width, cells)
    return spread([(" ", "text"), *cells], [*count(listing), (" ", "text")], width)


def lower(listing: Listing, width: int) -> Line:
    """The lower edge of the box."""
    return bottom_line(width, count(listing))


def count(listing: Listing) -> list[Cell]:
    """Which row of how many, in which order, and the words filtered by."""
    total = len(listing.rows)
    cells: list[Cell] = [(f"{listing.row + 1:,} of {total:,}" if total else "0 of 0", "count")]
    if len(listing.tab.orders) > 1:
        cells += [(f" · by {listing.sort}", "count")]
    if listing.filter:
        cells += [(" · ", "count"), (f"/{listing.filter}", "match")]
    return cells


def tab_at(names: Sequence[str], column: int, *, boxed: bool) -> int | None:
    """The tab whose name stands on a column of the line of tabs."""
    at = 2 if boxed else 1
    for number, name in enumerate(names):
        if at <= column < at + len(name):
            return number
        at += len(name) + 2
    return None

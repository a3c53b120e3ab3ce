"""The title line and the status line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from migtui.app.actions import ACTIONS
from migtui.app.presentation.cells import cut, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.app.actions import Action
    from migtui.app.presentation.cells import Cell, Line
    from migtui.history import History, Location

#: The actions that the title line names, as they lead everywhere.
IN_TITLE: Final = frozenset({"search", "commands", "help"})
#: Columns from which there is room for the state of filter and history, and for whole names of panes.
ROOMY: Final = 60
#: Columns that filters leave to the place and the state of the history.
_LEFT: Final = 64


class Listing(Protocol):
    """A pane as the title line sees it."""

    @property
    def number(self) -> int:
        """Its number."""

    @property
    def heading(self) -> tuple[str, int]:
        """The name of what it lists, and how many there are."""

    @property
    def size_of_first(self) -> tuple[str, int]:
        """The name of its first tab, and how many rows that has without a filter."""


class Shown(Protocol):
    """A page as the status line sees it."""

    location: Location

    @property
    def about(self) -> str:
        """What there is to say of it."""


def title_cells(
    store: str, panes: Sequence[Listing], active: int, *, boxed: bool, width: int, actions: Sequence[Action] = ACTIONS
) -> tuple[list[Cell], list[Cell]]:
    """The title line: what is open and its sizes, or the panes by name where one shows at a time."""
    if not boxed:
        names = _pane_names(panes, active, narrow=width < ROOMY)
        return names, _fitting(store, width - width_of(names), actions)
    counts = " · ".join(f"{count:,} {name.lower()}" for name, count in (pane.size_of_first for pane in panes))
    keys = [cell for action in actions if action.id in IN_TITLE for cell in _named(action)]
    return [(" migtui", "brand"), (f"  {store}", "strong")], [(f"{counts}     ", "count"), *keys]


def _fitting(store: str, room: int, actions: Sequence[Action]) -> list[Cell]:
    """The keys of the title line that there is room for, and the name of the store before them."""
    for left_out in ({""}, {"commands"}, {"commands", "help"}):
        keys = [cell for action in actions if action.id in IN_TITLE - left_out for cell in _named(action)]
        if width_of(keys) <= room:
            name: list[Cell] = [(f" {store} ", "dim")]
            return [*name, *keys] if width_of(name) + width_of(keys) <= room else keys
    return []


def _named(action: Action) -> list[Cell]:
    return [(f" {action.footer_keys}", "key"), (f" {action.label} ", "text")] if action.keys else []


def _pane_names(panes: Sequence[Listing], active: int, *, narrow: bool) -> list[Cell]:
    cells: list[Cell] = []
    for pane in panes:
        name, count = pane.heading
        shown = f"{pane.number} {name[:4] if narrow else name} {count:,}"
        current = pane.number == active
        cells.append((f"[{shown}]" if current else f" {shown} ", "tab-current" if current else "tab"))
    current = active > len(panes)
    cells.append((" [4]" if current else "  4 ", "tab-current" if current else "tab"))
    return cells


def status_cells(
    page: Shown | None, place: str, filters: str, history: History, news: str, *, boxed: bool, width: int
) -> tuple[Line, Line]:
    """The status line: what is open and where, and the state of filters and history; or a line of news.

    Filters that are on are told at every width.
    """
    if news:
        return [(f" {news}", "message")], []
    on = cut(f"filter {filters}", max(width // 2, width - _LEFT)) if filters else "no filter"
    state = f"{on} · back {history.behind} · forward {history.ahead} "
    if page is None:
        return [], [(state, "dim")]
    if width < ROOMY:
        return [(f" {place or page.about}", "text")], [(f" {on} ", "dim")] if filters else []
    left = f" {page.location.address} · {page.about} " if boxed or not place else f" {place} · {page.location.address} "
    return [(left, "text")], [(f" {state}", "dim")]

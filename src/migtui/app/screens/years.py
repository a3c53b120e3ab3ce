"""The keys that open the timeline and go from year to year in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from migtui.app.screens.main import MainScreen

_PANE: Final = 1
_TAB: Final = "Timeline"


def year(by: int) -> Callable[[MainScreen], None]:
    """What opens the timeline, and in it goes `by` years on or back."""

    def command(screen: MainScreen) -> None:
        from migtui.app.panes.timeline import TimelineRows

        there = screen.desk.active == _PANE and screen.pane.tab.name == _TAB
        screen.activate(_PANE)
        screen.pane.show_tab(_TAB)
        rows = screen.pane.rows
        if not there or not isinstance(rows, TimelineRows):
            return
        found = rows.year_from(screen.pane.row, by)
        if found is None:
            screen.tell(f"The timeline {'ends' if by > 0 else 'begins'} here.")
        else:
            screen.pane.go(found)

    return command

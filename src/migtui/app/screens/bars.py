"""The three lines of the main screen that are no panes: title, status and keys."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from migtui.app.lines import LineWidget
from migtui.app.presentation.arrangement import ENTITIES
from migtui.app.presentation.filters import filter_words
from migtui.app.presentation.footer import footer
from migtui.app.presentation.frame import spread
from migtui.app.presentation.status import status_cells, title_cells
from migtui.library.filter import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.app.actions import Action
    from migtui.app.presentation.cells import Line
    from migtui.app.screens.desk import Desk
    from migtui.history import History
    from migtui.session import Session


class Bar(LineWidget):
    """One line with words at both ends, painted again only when they change."""

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self._left: Line = ()
        self._right: Line = ()

    def show(self, left: Line, right: Line = ()) -> None:
        """Show these words."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh_lines(0)

    def line(self, y: int, width: int) -> Line:  # noqa: ARG002 - a bar has one line
        """The words."""
        return spread(self._left, self._right, width)


class Bars:
    """The bars of one main screen, and the line of news that one of them shows until the next key."""

    def __init__(self, session: Session, actions: Sequence[Action]) -> None:
        self._session = session
        self._actions = actions
        self.title, self.status, self.keys = Bar("title"), Bar("status"), Bar("keys")
        self.news = ""
        #: The footer is asked for several times with every key, and goes through all actions.
        self._footer = lru_cache(64)(lambda scope, width, idle: footer(actions, scope, width, idle))

    def show(self, desk: Desk, history: History, width: int) -> None:
        """Say how the desk and the history stand now."""
        boxed, pane, reader = desk.arrangement.boxed, desk.pane, desk.reader
        self.title.show(*title_cells(
            self._session.name, desk.panes, desk.active, boxed=boxed, width=width, actions=self._actions
        ))
        filters = filter_words(pane.narrowed, pane.filter, self._session.library)
        self.status.show(*status_cells(
            reader.page, reader.place(), filters, history, self.news, boxed=boxed, width=width
        ))
        self.keys.show(self._footer("reader" if desk.reading else "list", width, _idle(desk, history)))


def _idle(desk: Desk, history: History) -> frozenset[str]:
    """The actions that would do nothing here and now."""
    page, pane = desk.reader.page, desk.pane
    to_clear = pane.chosen or pane.filter or pane.narrowed != EVERYTHING or (page is not None and page.found)
    there = {
        "clear": to_clear, "back": history.behind or history.ahead, "next_hit": page is not None and page.hits,
        "previous_quote": page is not None and page.quotes,
    }
    if not desk.reading:
        there |= {"compare": pane.number != ENTITIES, "sort": len(pane.tab.orders) > 1, "open": len(pane.rows)}
    elif page is not None:
        there |= dict.fromkeys(page.idle, False) | {"sort": page.order}
    return frozenset(name for name, possible in there.items() if not possible)

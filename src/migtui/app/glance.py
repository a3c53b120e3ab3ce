"""What the next start of the explorer will ask of a store, noted beforehand, so that it need not wait for all of it.

Nothing here paints: the rows and the page are asked for as a start does (`screens.memory`), and `library.notes` takes
down what that leads to. What is forgotten here makes a start slower, never wrong.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final, cast

from migtui import environment
from migtui.app.panes.tabs import tabs_for
from migtui.app.place import left_at, name_of
from migtui.app.presentation.filters import filter_words
from migtui.app.reader.open import open_page
from migtui.history import Location, PaneView
from migtui.library import EVERYTHING
from migtui.library.notes import NotingAnchors, NotingLibrary
from migtui.records import replace
from migtui.session import Session

if TYPE_CHECKING:
    from migtui.app.panes.tabs import Tab
    from migtui.decisions.anchors import Anchors
    from migtui.history import ReaderView
    from migtui.library import Library
    from migtui.library.glimpse import Glimpse

#: Rows of a list, and on either side of the one the cursor will be on, that a tall screen shows.
_ROWS: Final = 80
#: A width in which no row leaves out what it leads to.
_WIDTH: Final = 200


def keep_glimpse(session: Session) -> None:
    """Keep what the next start will show, where the store is large, was read, and writing is allowed."""
    if session.glimpses is not None and session.is_complete and not environment.secure():
        session.glimpses.write(glimpse_of(session, session.glimpses.mark))


def glimpse_of(session: Session, mark: str) -> Glimpse:
    """What a start from the state of the session would ask of its store."""
    anchors = NotingAnchors(cast("Anchors", session.anchors))
    noting = NotingLibrary(session.library)
    library = cast("Library", noting)
    asked = Session(session.folder, library, session.texts, state=session.state, anchors=cast("Anchors", anchors))
    left = left_at(asked)
    tabs = tabs_for(session.state)
    views = left.panes if left is not None and len(left.panes) == len(tabs) else (PaneView(),) * len(tabs)
    location = left.location if left is not None else None
    firsts = [_note_list(library, own, view, location) for own, view in zip(tabs, views, strict=True)]
    if location is not None:
        name_of(asked, location)
    location = location or firsts[0]
    if location is not None:
        _note_page(asked, location, left.reader if left is not None else None)
    return noting.glimpse(mark, anchors)


def _note_list(library: Library, tabs: tuple[Tab, ...], view: PaneView, location: Location | None) -> Location | None:
    """Ask for the lists of a pane; where its first row leads."""
    for tab in tabs:
        if tab.counted:
            len(tab.rows(library, EVERYTHING, tab.orders[0]))
    tab = next((tab for tab in tabs if tab.name == view.tab), tabs[0])
    if not tab.counted:
        return None
    order = view.sort if view.sort in tab.orders else tab.orders[0]
    rows = tab.rows(library, replace(view.narrowed, match=view.filter), order)
    at = rows.index_of(location.address) if location is not None else None
    around = range(max(at - _ROWS, 0), min(at + _ROWS, len(rows))) if at is not None else range(0)
    for row in chain(range(min(_ROWS, len(rows))), around):
        rows.cells(row, _WIDTH)
    filter_words(view.narrowed, view.filter, library)
    return rows.location(0) if len(rows) else None


def _note_page(session: Session, location: Location, view: ReaderView | None) -> None:
    """Ask for a page, its links and stops, and its rows as far as the first screen may show them."""
    page = open_page(session, location, origin=view.origin or None if view is not None else None)
    page.lay(_WIDTH)
    page.header(_WIDTH, brief=False)
    page.mark(quote=page.first_quote if view is None else view.quote, hit=page.first_hit if view is None else view.hit)
    first = page.row_with(view.at) if view is not None else 0
    for row in chain(range(_ROWS), range(max(first - _ROWS, 0), first + _ROWS)):
        page.row(row)
    for stop in chain(page.quotes, page.hits):
        page.row_of(stop)
    for group in page.groups():
        list(group.entries)
    len(page.about)

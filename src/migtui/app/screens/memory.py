"""Standing as one stood before: at the start as on the last visit, and over a store that was read anew as just now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migtui.app.place import Resumed, document_of, found_again, item_of, left_at, name_of
from migtui.app.presentation.arrangement import READER
from migtui.history import Location

if TYPE_CHECKING:
    from migtui.app.screens.main import MainScreen
    from migtui.history import Step


def begin(screen: MainScreen, address: str | None) -> None:
    """Open the address, or stand as on the last visit, or at the first row of the first list.

    With an address the place of the last visit is a step behind it.
    """
    navigation = screen.navigation
    left = left_at(screen.session)
    if left is not None and len(left.panes) != len(screen.desk.panes):
        left = None
    behind = (*screen.session.state.trail, left) if left is not None else ()
    anew = left is None or address is not None
    navigation.begin(behind, anew=anew)
    first = screen.pane.location
    if left is not None and not anew:
        _come_back(screen, left)
        return
    if address is not None:
        screen.jump(Location(address=address))
    if screen.reader.page is None and first is not None:
        navigation.show(first)


def _come_back(screen: MainScreen, left: Step) -> None:
    """Stand as on the last visit: what was open in the reader, and the keys in the list it was opened from."""
    address = left.location.address if left.location is not None else None
    found = [pane.number for pane, view in zip(screen.desk.panes, left.panes, strict=True)
             if pane.come_back(view, address)]
    listed = left.focused if 0 < left.focused < READER else found[0] if found else 1
    screen.activate(listed if address is not None else 1)
    location = left.location or screen.pane.location
    shown = location is None or screen.navigation.show(location, left.reader)
    if not shown and screen.pane.location is not None:
        screen.navigation.show(screen.pane.location)
    if left.location is not None:
        screen.tell(f"Back where you left: {name_of(screen.session, left.location)}. 4 reads on, H goes back.")


# -- a store that is read anew


def resumed(screen: MainScreen, news: str) -> Resumed:
    """How the screen stands, for one over the same store read anew."""
    rows = tuple(pane.location.address if pane.location is not None else None for pane in screen.desk.panes)
    here = screen.navigation.here
    item = item_of(screen.session, here.location, here.reader) if here.location is not None else None
    return Resumed(screen.navigation.history, here, rows, news, item)


def resume(screen: MainScreen, before: Resumed) -> None:
    """Stand as the screen over the store before it changed; rows are found again by what they lead to."""
    navigation = screen.navigation
    step = found_again(screen.session, before.step, before.item) or before.step
    navigation.history = before.history.update(step) if before.history.steps else before.history
    for pane, view, address in zip(screen.desk.panes, before.step.panes, before.rows, strict=True):
        pane.come_back(view, address)
    screen.activate(before.step.focused)
    location = step.location or screen.pane.location
    screen.tell(before.news)
    if location is not None and not navigation.show(location, step.reader):
        screen.tell(f"{before.news} What was open is gone from it.")
        if screen.pane.location is not None:
            navigation.show(screen.pane.location)


def source_at(screen: MainScreen) -> str | None:
    """The source of the document that is open."""
    page = screen.reader.page
    document = document_of(screen.session, page.location.address) if page is not None else None
    return screen.session.library.document(document).source if document is not None else None


def read_source_anew(screen: MainScreen, news: str) -> None:
    """The source of what is open has changed: show it as it stands now, at the same row."""
    screen.session.texts.forget()
    screen.navigation.reopen()
    screen.tell(news)

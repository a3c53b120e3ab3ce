"""What narrows the lists down: only what is linked to an item, facets, and letting go of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migtui.library import EVERYTHING
from migtui.records import replace

if TYPE_CHECKING:
    from migtui.app.screens.main import MainScreen


def only_linked(screen: MainScreen) -> None:
    """Narrow all lists down to what is tied to the item at hand; a second time, let go of it."""
    address = screen.desk.item
    narrowed = screen.pane.narrowed
    if address is None:
        screen.tell("There is nothing here that lists could be narrowed down to.")
    else:
        screen.navigation.narrow(replace(narrowed, tied=None if narrowed.tied == address else address))


def clear(screen: MainScreen) -> bool:
    """Let go of the list's words and of what all lists are narrowed down to; whether there was anything."""
    words, narrowed = screen.pane.filter, screen.pane.narrowed
    if words:
        screen.pane.set_filter("")
    if narrowed != EVERYTHING:
        screen.navigation.narrow(EVERYTHING)
    if words or narrowed != EVERYTHING:
        screen.tell("The filter is gone." if narrowed == EVERYTHING else "All filters are gone; H brings them back.")
    return bool(words) or narrowed != EVERYTHING

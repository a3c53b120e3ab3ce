"""Marks, bookmarks, the list of where one has been, and a passage pinned beside the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migtui.app.messages import JumpRequested
from migtui.app.place import item_of, name_of, view_again
from migtui.app.presentation.arrangement import Shape
from migtui.errors import StateError
from migtui.history import Location

if TYPE_CHECKING:
    from migtui.app.overlays.overlay import OverlayHost
    from migtui.app.reader.page import Page
    from migtui.app.screens.main import MainScreen
    from migtui.session import Session
    from migtui.state import Kept


class Travelling:
    """What one main screen keeps of places."""

    def __init__(self, screen: MainScreen, session: Session, host: OverlayHost) -> None:
        self._screen = screen
        self._session = session
        self._host = host

    # -- marks

    def mark(self) -> None:
        """Put a mark where the next key says."""
        item = self._current()
        if item is not None:
            self._screen.tell(f"m: a letter for the mark on {item.surface or item.address}")
            self._screen.keys.give_next(lambda letter: self._put(letter, item))

    def _put(self, letter: str, item: Kept) -> None:
        if not letter.isalnum():
            self._screen.tell("A mark is a letter or a digit.")
            return
        self._session.state.mark(letter, item)
        self._screen.tell(f"Marked {letter}: {_named(item)}")

    def to_mark(self) -> None:
        """Go to the mark that the next key names; `'` once more lists all."""
        self._screen.tell("': the letter of a mark, or ' for all marks and bookmarks")
        self._screen.keys.give_next(self._go)

    def _go(self, letter: str) -> None:
        if letter == "'":
            self.list_kept()
            return
        item = self._session.state.marks.get(letter)
        if item is None:
            self._screen.tell(f"There is no mark {letter}: m {letter} puts it on what you read.")
            return
        found = self.find(item)
        if found is None:
            self._screen.tell(f"{item.surface or item.address}, which mark {letter} is on, is no longer here.")
        else:
            self._screen.jump(Location(address=found), view_again(self._session, item, found))

    def find(self, item: Kept) -> str | None:
        """Where an item stands today: an id that moved is found again by its words."""
        if self._session.anchors is None:
            return item.address
        return self._session.anchors.find(item.address, item.surface, item.source)

    def list_kept(self) -> None:
        """List marks and bookmarks."""
        from migtui.app.overlays.places import KeptOverlay

        state = self._session.state
        self._host.open(KeptOverlay(lambda: (sorted(state.marks.items()), state.bookmarks), self._way_to, self._forget))

    def _way_to(self, item: Kept) -> JumpRequested | None:
        found = self.find(item)
        if found is None:
            return None
        return JumpRequested(Location(address=found), view_again(self._session, item, found))

    def _forget(self, mark: str | None, item: Kept) -> None:
        if mark is not None:
            self._session.state.mark(mark, None)
            return
        try:
            self._session.state.forget_bookmark(item)
        except StateError as error:
            self._screen.tell(error.message)

    # -- bookmarks

    def bookmark(self) -> None:
        """Keep the item at hand, with a note that is asked for."""
        from migtui.app.overlays.prompt import Prompt

        item = self._current()
        if item is None:
            return
        known = next((one.note for one in self._session.state.bookmarks if one.is_at(item)), "")

        def done(entered: str | None) -> None:
            if entered is not None:
                self._keep(item, entered.strip())

        self._host.open(Prompt("b note", known, lambda _: None, done))

    def _keep(self, item: Kept, note: str) -> None:
        from migtui.records import replace

        try:
            self._session.state.bookmark(replace(item, note=note))
        except StateError as error:
            self._screen.tell(error.message)
        else:
            self._screen.tell(f"Kept {item.surface or item.address}: ' ' lists bookmarks.")

    def _current(self) -> Kept | None:
        """The row of the list, or what the reader is at, as it stands."""
        desk = self._screen.desk
        address = desk.item
        try:
            view = desk.reader.view if desk.reading else None
            return item_of(self._session, Location(address=address), view) if address is not None else None
        except KeyError:
            self._screen.tell(f"{address} cannot be kept.")
            return None

    # -- history

    def steps(self) -> None:
        """List where the reader has been."""
        from migtui.app.overlays.places import StepsOverlay

        history = self._screen.navigation.history
        named = [self._named(step.location) for step in history.steps]
        self._host.open(StepsOverlay(named, history.index))

    def _named(self, location: Location | None) -> tuple[str, str]:
        if location is None:
            return "lists", "the lists"
        kind = location.address.partition(":")[0]
        try:
            return kind, name_of(self._session, location)
        except KeyError:
            return kind, location.address

    # -- beside the reader

    def pin(self) -> None:
        """Let what is read stand beside the reader, or take away what stands there."""
        from migtui.app.reader.open import open_page

        screen, page = self._screen, self._screen.reader.page
        if screen.desk.links.pinned:
            self._pin(None)
            screen.tell("Nothing is pinned any more.")
        elif page is None:
            screen.tell("There is nothing to pin.")
        else:
            self._pin(open_page(self._session, page.location), screen.reader.view.at)
            wide = screen.desk.arrangement.shape is Shape.COLUMNS
            screen.tell(f"Pinned: {page.title}. J K scroll it, p takes it away." if wide else
                        "Pinned: it stands beside the reader from 160 columns on.")

    def _pin(self, page: Page | None, anchor: int = 0) -> None:
        if self._screen.desk.pin(page, anchor):
            self._screen.hold()


def _named(item: Kept) -> str:
    """What is kept, with the words of its place."""
    name = item.surface or item.address
    return f"{name} · {item.line}" if item.line.strip() and item.line not in name else name

"""The one door through which the place of the main screen changes, and the history of where it has been."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.app.place import document_of
from migtui.app.presentation.arrangement import READER
from migtui.app.reader.open import open_page
from migtui.history import History, Location, Step

if TYPE_CHECKING:
    from textual.timer import Timer

    from migtui.app.overlays.search import SearchOverlay
    from migtui.app.reader.page import Page
    from migtui.app.screens.main import MainScreen
    from migtui.history import ReaderView
    from migtui.library import Filter

#: Seconds that a cursor rests on a row before the reader shows it, and where every byte is dear.
_PREVIEW: Final = 0.2
_PREVIEW_FRUGAL: Final = 0.35


class Navigation:
    """Where one main screen is and has been."""

    def __init__(self, screen: MainScreen) -> None:
        self._screen = screen
        self._session = screen.session
        self._desk = screen.desk
        self.history = History()
        self._last: Step | None = None
        self._waiting: Timer | None = None
        #: The list of hits that the place was chosen from; None when it was a list.
        self._walk: SearchOverlay | None = None
        #: Places that were chosen from a list of hits.
        self._from_hits: set[Location] = set()

    @property
    def here(self) -> Step:
        """How the screen stands."""
        return self._step(self.history.current.location if self.history.current else None)

    def begin(self, behind: tuple[Step, ...], *, anew: bool) -> None:
        """Begin with steps that lie behind, at the last of them, or `anew` with the lists as they are after them."""
        self.history = History(steps=behind, index=len(behind) - 1)
        if anew:
            self._last = self.history.current
            self.history = self.history.visit(self._step(None))

    # -- going on

    def jump(self, location: Location, view: ReaderView | None = None) -> None:
        """A step of the history: remember how things stand, show the new place and read it, as it stood if it did."""
        here = self.here
        self._walk = self._screen.overlaid.opened_from_search(location)
        if not self.show(location, view):
            return
        if self._walk is not None:
            self._from_hits.add(location)
        self._leave(here)
        self._screen.activate(READER)
        self.history = self.history.visit(self._step(location))
        document = document_of(self._session, location.address)
        if document is not None:
            self._session.state.note_read(document)
            self._desk.panes[0].repaint(document)
        self._screen.show_bars()

    def narrow(self, wanted: Filter) -> None:
        """Narrow all lists down to what is wanted: a step of the history, so that back brings all of it back."""
        self._leave(self.here)
        for pane in self._desk.panes:
            pane.narrow(wanted)
        self.history = self.history.visit(self.here)
        self._screen.show_bars()

    def next_item(self, by: int) -> None:
        """Open the next row, or the one before, of the list or the hits that the place was chosen from."""
        target = self._walk.step(by) if self._walk is not None else self._desk.pane.neighbour(by)
        if target is None:
            self._screen.tell(f"The list {'ends' if by > 0 else 'begins'} here.")
        else:
            self.jump(target)
            if self._walk is not None:
                self._screen.tell(self._walk.name)

    # -- going back

    def back(self) -> None:
        """Go one step back."""
        self._turn_to(self.history.back(), "This is where you started.")

    def forward(self) -> None:
        """Go one step forward."""
        self._turn_to(self.history.forward(), "There is nothing ahead.")

    def last_view(self) -> None:
        """Go to the place that was left last."""
        steps = self.history.steps
        index = next((at for at, step in enumerate(steps) if step is self._last), self.history.index)
        self._turn_to(History(steps=steps, index=index), "There is no view before this one.")

    def to_step(self, index: int) -> None:
        """Go to a step of the history by its position."""
        self._turn_to(History(steps=self.history.steps, index=index), "You are there.")

    def _turn_to(self, history: History, otherwise: str) -> None:
        """Stand as the screen stood at another step."""
        if history.index == self.history.index:
            self._screen.tell(otherwise)
            return
        self._leave(self.here)
        self.history = History(steps=self.history.steps, index=history.index)
        step = self.history.steps[history.index]
        for pane, view in zip(self._desk.panes, step.panes, strict=True):
            pane.restore(view)
        self._screen.activate(step.focused)
        location = step.location or self._desk.pane.location
        self._walk = self._screen.overlaid.back_at(location) if location in self._from_hits and location else None
        if location is not None:
            self.show(location, step.reader)
        self._screen.show_bars()

    def _leave(self, here: Step) -> None:
        """Remember how the screen stands as it is left."""
        self.history, self._last = self.history.update(here), here

    def _step(self, location: Location | None) -> Step:
        desk = self._desk
        views = tuple(pane.view for pane in desk.panes)
        return Step(location=location, panes=views, focused=desk.active, reader=desk.reader.view)

    # -- showing a place, which is no step by itself

    def show(self, location: Location, view: ReaderView | None = None) -> bool:
        """Show a place in the reader, as it stood before or as for the first time; whether there is such a place."""
        self._stop_waiting()
        reader = self._desk.reader
        origin = view.origin if view is not None else reader.page.location.address if reader.page is not None else ""
        try:
            page = open_page(self._session, location, origin=origin or None, walk=self._walk)
        except KeyError:
            self._screen.tell(f"This store has nothing at {location.address}.")
            return False
        reader.show(page, view)
        self._desk.links.show(page.groups())
        return True

    def cover(self, page: Page) -> None:
        """Show a page over the one that is open, and read it."""
        self._stop_waiting()
        self._desk.reader.cover(page)
        self._screen.activate(READER)

    def reopen(self) -> None:
        """Make the page that is open anew, as it stands."""
        page = self._desk.reader.page
        if page is not None:
            self.show(page.location, self._desk.reader.view)

    def preview(self, location: Location) -> None:
        """Show a place when the cursor has rested there."""
        self._stop_waiting()
        patience = _PREVIEW_FRUGAL if getattr(self._screen.app, "frugal", False) else _PREVIEW
        self._waiting = self._screen.set_timer(patience, lambda: self._rested(location))

    def _rested(self, location: Location) -> None:
        """The cursor has rested: show the place, and what the bars say of it in the same frame."""
        self.show(location)
        self._screen.show_bars()

    def _stop_waiting(self) -> None:
        """Something else is shown before the cursor has rested."""
        if self._waiting is not None:
            self._waiting.stop()
            self._waiting = None

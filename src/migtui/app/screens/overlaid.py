"""What the main screen opens over itself: each overlay is imported and made when it is first wanted."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from migtui.app.messages import CommandChosen, Previewed
from migtui.app.overlays.overlay import OverlayHost
from migtui.app.presentation.arrangement import ENTITIES, QUOTES
from migtui.records import replace

if TYPE_CHECKING:
    from migtui.app.overlays.search import SearchOverlay
    from migtui.app.overlays.searching import Answer, Searching
    from migtui.app.screens.main import MainScreen
    from migtui.history import Location
    from migtui.session import Session


class Overlaid:
    """The overlays of one main screen, and the widget that shows one of them at a time."""

    def __init__(self, screen: MainScreen, session: Session) -> None:
        self.host = OverlayHost()
        self._screen = screen
        self._session = session
        self._search: SearchOverlay | None = None
        self._searching: Searching | None = None
        self._found: list[str] = []

    # -- search

    def search(self) -> None:
        """Search everything."""
        self.host.open(self._searcher())

    def opened_from_search(self, location: Location) -> SearchOverlay | None:
        """The list of hits that `location` was chosen from just now; None when it comes from elsewhere."""
        return self._search if self._search is not None and self._search.opened_at == location else None

    def back_at(self, location: Location) -> SearchOverlay | None:
        """The list of hits, standing at the one that leads to `location` again; None where it has none."""
        return self._search if self._search is not None and self._search.come_back(location) else None

    def _searcher(self) -> SearchOverlay:
        from migtui.app.overlays.search import SearchOverlay
        from migtui.app.overlays.searching import Searching

        if self._search is None:
            self._searching = searching = Searching(lambda: self._session.searcher, self._answered)
            state = self._session.state
            self._search = SearchOverlay(
                self._session.library, self._session.texts, searching, history=state.queries, entered=state.asked
            )
        return self._search

    def _answered(self, answer: Answer) -> None:
        """An answer has come, in the thread that searches."""
        overlay = self._search
        if overlay is not None and self._screen.is_running:
            # The app may end while the thread is at work: then nobody wants the answer.
            with suppress(RuntimeError):
                self._screen.app.call_from_thread(overlay.answered, answer)

    def warm(self) -> None:
        """Begin to make the index, so that it is there when the search is opened."""
        self._searcher()
        if self._searching is not None:
            self._searching.start()

    # -- what can be done

    def help(self) -> None:
        """Show what the keys do in this view."""
        from migtui.app.overlays.help import HelpOverlay

        self.host.open(HelpOverlay("reader" if self._screen.reading else "list", self._screen.actions))

    def commands(self) -> None:
        """Choose an action by name, or type an address."""
        from migtui.app.overlays.commands import CommandsOverlay

        self.host.open(CommandsOverlay(self._session.library, self._screen.actions))

    def facets(self) -> None:
        """Narrow all lists down by the facets of the list that is active, or was last."""
        from migtui.app.overlays.facets import FacetsOverlay

        pane = self._screen.pane
        # Words that entities were looked for by say nothing of documents.
        wanted = replace(pane.narrowed, match="" if pane.number == ENTITIES else pane.filter)
        self.host.open(FacetsOverlay(self._session.library, "quotes" if pane.number == QUOTES else "documents", wanted))

    def ask_to_leave(self) -> None:
        """Ask whether to leave the program."""
        from migtui.app.overlays.confirm import ConfirmOverlay

        self.host.open(ConfirmOverlay("Leave migtui? The place is kept.", CommandChosen("quit")))

    # -- lines to type into

    def filter_or_find(self) -> None:
        """Filter the list, or find words in the reader."""
        if self._screen.reading:
            self.find()
        else:
            self.filter()

    def filter(self) -> None:
        """Ask for the filter of the list that is active; each letter filters, and leaving puts the old one back."""
        from migtui.app.overlays.prompt import Prompt

        pane = self._screen.pane
        before = pane.view

        def done(entered: str | None) -> None:
            if entered is None:
                pane.restore(before)
                if pane.location is not None:
                    self._screen.post_message(Previewed(pane.location))
            self._screen.tell("")

        self.host.open(Prompt(f"/ filter {pane.tab.name.lower()}", before.filter, pane.set_filter, done))

    def find(self) -> None:
        """Ask for words to find in what is open."""
        from migtui.app.overlays.prompt import Prompt

        self.host.open(Prompt("/ find", "", lambda _: None, self._find, self._found))

    def _find(self, entered: str | None) -> None:
        words = (entered or "").strip()
        if not words:
            return
        self._found = [*(line for line in self._found if line != words), words]
        if not self._screen.reader.find(words):
            self._screen.tell(f"“{words}” does not stand here.")

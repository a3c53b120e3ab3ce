"""The main screen: three lists and the reader, and the one door through which its place changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingsMap, BindingType
from textual.screen import Screen

from migtui.app.actions import ACTIONS, fits, pairs, single_keys
from migtui.app.overlays.overlay import KeyPress
from migtui.app.panes.pane import Pane
from migtui.app.panes.tabs import tabs_for
from migtui.app.place import Resumed, document_of, left_at, name_of
from migtui.app.presentation.arrangement import PANE_PARTS, READER, Arrangement, Shape
from migtui.app.presentation.filters import filter_words
from migtui.app.presentation.footer import footer
from migtui.app.presentation.links import link_labels
from migtui.app.presentation.status import status_cells, title_cells
from migtui.app.reader.open import open_page
from migtui.app.reader.reader import Reader
from migtui.app.screens.bars import Bar
from migtui.app.screens.commands import COMMANDS
from migtui.app.screens.desk import Desk
from migtui.app.screens.links import LinksColumn
from migtui.app.screens.overlaid import Overlaid
from migtui.app.screens.taking import Taking
from migtui.app.screens.travelling import Travelling
from migtui.app.screens.typing import Labels, Pairs
from migtui.history import History, Location, Step

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.app import ComposeResult
    from textual.geometry import Offset
    from textual.timer import Timer

    from migtui.app.actions import Action
    from migtui.app.messages import (
        CommandChosen,
        Confirmed,
        JumpRequested,
        Narrowed,
        PaneEntered,
        Previewed,
        ReaderMoved,
        StepChosen,
        Told,
    )
    from migtui.app.overlays.search import SearchOverlay
    from migtui.app.reader.page import Page
    from migtui.library import Filter, Library
    from migtui.session import Session

#: Seconds a cursor rests on a row before the reader shows it.
_PREVIEW: Final = 0.2
_PREVIEW_FRUGAL: Final = 0.35
#: Keys that mean the same over an overlay.
_ALWAYS: Final = frozenset({"ctrl+q", "ctrl+c", "ctrl+z"})
#: Actions that the next key belongs to: they are done at once, as a binding is looked up only when the next key may
#: have come already.
_LEADING: Final = frozenset({"mark", "to_mark", "range", "links", "bookmark", "export"})


def _bound(actions: Iterable[Action]) -> list[BindingType]:
    return [Binding(key, f"do('{action.id}')", show=False) for key, action in single_keys(actions)]


class MainScreen(Screen[None]):
    """Composes the parts and moves between places; what the keys do stands in `commands`."""

    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = _bound(ACTIONS)

    def __init__(
        self, session: Session, address: str | None = None, *, actions: tuple[Action, ...] = ACTIONS,
        notices: tuple[str, ...] = (), resumed: Resumed | None = None,
    ) -> None:
        super().__init__()
        self.actions: tuple[Action, ...] = actions
        if actions is not ACTIONS:
            # What Textual makes of BINDINGS is made once for the class; these are the keys of one reader.
            self._bindings = BindingsMap(_bound(actions))
        self._notices = (*notices, *session.notices)
        self._session = session
        self._store = session.name
        self._resumed = resumed
        self._address = address
        self._history = History()
        self._last: Step | None = None
        self._panes = tuple(
            Pane(number, tabs, session.library) for number, tabs in enumerate(tabs_for(session.state), start=1)
        )
        self.reader: Reader = Reader()
        self._links = LinksColumn()
        self._title, self._status, self._keys = Bar("title"), Bar("status"), Bar("keys")
        self._desk = Desk(
            self._title, *self._panes, self.reader, self._links, self._status, self._keys,
            rows=(self._panes[0].longest, self._panes[1].longest, self._panes[2].longest), settled=self._arranged,
        )
        self._preview: Timer | None = None
        self._pairs = Pairs({keys: action.id for keys, action in pairs(actions).items()})
        self._leading = {key: action.id for key, action in single_keys(actions) if action.id in _LEADING}
        self._labels = Labels()
        self._overlaid = Overlaid(self, session)
        self.taking: Taking = Taking(self, session, self._overlaid.host)
        self.travel: Travelling = Travelling(self, session, self._overlaid.host)
        #: The list of hits that the place was chosen from; None when it was a list.
        self._walk: SearchOverlay | None = None
        self._told = ""

    def compose(self) -> ComposeResult:
        """The desk with every part on it, and what can lie over it."""
        yield self._desk
        yield self._overlaid.host

    def on_mount(self) -> None:
        """Open the address given, or stand as on the last visit, or at the first row of the first list."""
        self._panes[0].set_active(active=True)
        if self._resumed is not None:
            self._resume(self._resumed)
            return
        left = left_at(self._session)
        if left is not None and len(left.panes) != len(self._panes):
            left = None
        steps = (*self._session.state.trail, *((left,) if left is not None else ()))
        if left is not None and self._address is None:
            self._history = History(steps=steps, index=len(steps) - 1)
            self._come_back(left)
        elif left is not None:
            self._history, self._last = History(steps=steps, index=len(steps) - 1), left
        if self._notices:
            more = f" (+{len(self._notices) - 1}: migtui config)" if len(self._notices) > 1 else ""
            self._told = f"{self._notices[0]}{more}"
        if left is None or self._address is not None:
            self._history = self._history.visit(self._step(None))
            first = self._panes[0].location
            if self._address is not None:
                self.jump(Location(address=self._address))
            elif first is not None:
                self._show(first)
        self._tell_bars()

    def _come_back(self, left: Step) -> None:
        """Stand as on the last visit: what was open in the reader, and the keys in the list it was opened from."""
        address = left.location.address if left.location is not None else None
        found = [pane.number for pane, view in zip(self._panes, left.panes, strict=True)
                 if pane.come_back(view, address)]
        listed = left.focused if 0 < left.focused < READER else found[0] if found else 1
        self.activate(listed if address is not None else 1)
        location = left.location or self.pane.location
        if location is not None and not self._show(location, top=left.reader_top) and self.pane.location is not None:
            self._show(self.pane.location)
        if left.location is not None:
            self._told = f"Back where you left: {name_of(self._session, left.location)}. 4 reads on, H goes back."

    # -- a store that is read anew

    @property
    def busy(self) -> bool:
        """Whether something lies over the screen or is half typed, so that it must not be changed underneath."""
        return self._overlaid.host.overlay is not None or self._labels.shown

    def resumed(self, news: str) -> Resumed:
        """How the screen stands, for one over the same store read anew."""
        rows = tuple(pane.location.address if pane.location is not None else None for pane in self._panes)
        return Resumed(self._history, self.here, rows, news)

    def _resume(self, before: Resumed) -> None:
        """Stand as the screen over the store before it changed; rows are found again by what they lead to."""
        self._history = before.history
        for pane, view, address in zip(self._panes, before.step.panes, before.rows, strict=True):
            pane.come_back(view, address)
        self.activate(before.step.focused)
        location = before.step.location or self.pane.location
        self._told = before.news
        if location is not None and not self._show(location, top=before.step.reader_top):
            self._told = f"{before.news} What was open is gone from it."
            if self.pane.location is not None:
                self._show(self.pane.location)
        self._tell_bars()

    @property
    def source(self) -> str | None:
        """The source of the document that is open."""
        page = self.reader.page
        document = document_of(self._session, page.location.address) if page is not None else None
        return self._session.library.document(document).source if document is not None else None

    def read_source_anew(self, news: str) -> None:
        """The source of what is open has changed: show it as it stands now, at the same row."""
        self._session.texts.forget()
        page = self.reader.page
        if page is not None:
            self._show(page.location, top=self.reader.top)
        self.tell(news)

    # -- the state of the screen

    @property
    def active(self) -> int:
        """The pane that takes the keys: 1 to 3, or 4 for the reader."""
        return self._desk.active

    @property
    def reading(self) -> bool:
        """Whether the reader takes the keys."""
        return self._desk.active == READER

    @property
    def cursor(self) -> Offset:
        """The cell that the keys act on, where braille displays and screen magnifiers look: a row, or what is typed."""
        host = self._overlaid.host
        part = host if host.overlay is not None else self.reader if self.reading else self.pane
        return part.region.offset + part.cursor

    @property
    def zoomed(self) -> bool:
        """Whether the active pane has all the room."""
        return self._desk.zoomed

    @property
    def pane(self) -> Pane:
        """The list that is active, or was last."""
        return self._panes[self._desk.pane - 1]

    @property
    def library(self) -> Library:
        """What can be asked of the corpus."""
        return self._session.library

    @property
    def session(self) -> Session:
        """The open store."""
        return self._session

    @property
    def here(self) -> Step:
        """How the screen stands."""
        return self._step(self._place)

    @property
    def history(self) -> History:
        """Where the reader has been."""
        return self._history

    def activate(self, pane: int, *, zoomed: bool | None = None) -> None:
        """Make a pane the active one; zoom it or not, or leave that as it is."""
        moved = self._desk.turn(
            pane, self._desk.pane if pane == READER else pane, zoomed=self._desk.zoomed if zoomed is None else zoomed
        )
        hold = getattr(self.app, "hold_frames", None)
        if moved and hold is not None:
            hold()
        for part in self._panes:
            part.set_active(active=part.number == pane)
        self.reader.set_active(active=pane == READER)
        self._tell_bars()

    def tell(self, news: str) -> None:
        """Show a line of news above the footer until the next key."""
        self._told = news
        self._tell_bars()

    @property
    def _patience(self) -> float:
        """Seconds that a cursor rests on a row before the reader shows it: more where every byte is dear."""
        return _PREVIEW_FRUGAL if getattr(self.app, "frugal", False) else _PREVIEW

    # -- going places

    def jump(self, location: Location) -> None:
        """A step of the history: remember how things stand, show the new place and read it."""
        here = self._step(self._place)
        self._walk = self._overlaid.opened_from_search(location)
        if self._show(location):
            self._history, self._last = self._history.update(here), here
            self.activate(READER)
            self._history = self._history.visit(self._step(location))
            document = document_of(self._session, location.address)
            if document is not None:
                self._session.state.note_read(document)
                self._panes[0].repaint(document)
            self._tell_bars()

    def narrow(self, wanted: Filter) -> None:
        """Narrow all lists down to what is wanted: a step of the history, so that back brings all of it back."""
        here = self.here
        self._history, self._last = self._history.update(here), here
        for pane in self._panes:
            pane.narrow(wanted)
        self._history = self._history.visit(self.here)
        self._tell_bars()

    def next_item(self, by: int) -> None:
        """Open the next row, or the one before, of the list or the hits that the place was chosen from."""
        target = self._walk.step(by) if self._walk is not None else self.pane.neighbour(by)
        if target is None:
            self.tell(f"The list {'ends' if by > 0 else 'begins'} here.")
        else:
            self.jump(target)
            if self._walk is not None:
                self.tell(self._walk.name)

    def search(self) -> None:
        """Search everything."""
        self._overlaid.search()

    def help(self) -> None:
        """Show what the keys do in this view."""
        self._overlaid.help()

    def commands(self) -> None:
        """Choose an action by name, or type an address."""
        self._overlaid.commands()

    def facets(self) -> None:
        """Narrow the lists down by facets."""
        self._overlaid.facets()

    def ask_to_leave(self) -> None:
        """Ask whether to leave the program."""
        self._overlaid.ask_to_leave()

    def warm(self) -> None:
        """The first frame is painted: make ready what a key may want next."""
        self._overlaid.warm()
        if self._session.state.changed(self.library):
            self.tell(f"What is new since your last visit stands in the tab New. {self._told}")

    @property
    def item(self) -> str | None:
        """The address of the quote, page or row that an action is about."""
        page = self.reader.page
        if not self.reading or page is None:
            return self.pane.location.address if self.pane.location else None
        quote = self.reader.quote
        stop = page.quotes[quote] if quote is not None else None
        return stop.quote if stop is not None and stop.quote else page.location.address

    def filter_or_find(self) -> None:
        """Filter the list, or find words in the reader."""
        if self.reading:
            self._overlaid.find()
        else:
            self._overlaid.filter()

    def back(self) -> None:
        """Go one step back."""
        self._turn_to(self._history.back(), "This is where you started.")

    def forward(self) -> None:
        """Go one step forward."""
        self._turn_to(self._history.forward(), "There is nothing ahead.")

    def last_view(self) -> None:
        """Go to the place that was left last."""
        steps = self._history.steps
        index = next((at for at, step in enumerate(steps) if step is self._last), self._history.index)
        self._turn_to(History(steps=steps, index=index), "There is no view before this one.")

    def _turn_to(self, history: History, otherwise: str) -> None:
        """Stand as the screen stood at another step."""
        if history.index == self._history.index:
            self.tell(otherwise)
            return
        here = self._step(self._place)
        steps = self._history.update(here).steps
        self._history, self._last = History(steps=steps, index=history.index), here
        step = steps[history.index]
        for pane, view in zip(self._panes, step.panes, strict=True):
            pane.restore(view)
        self.activate(step.focused)
        location = step.location or self.pane.location
        if location is not None:
            self._show(location, top=step.reader_top)
        self._tell_bars()

    def _show(self, location: Location, *, top: int | None = None) -> bool:
        """Show a place in the reader; whether there is such a place."""
        self._drop_preview()
        origin = self.reader.page.location.address if self.reader.page is not None else None
        try:
            page = open_page(self._session, location, origin=origin, walk=self._walk)
        except KeyError:
            self.tell(f"This store has nothing at {location.address}.")
            return False
        self.reader.show(page, top=top)
        self._links.show(page.groups())
        return True

    def _drop_preview(self) -> None:
        """Something else is shown before the cursor has rested."""
        if self._preview is not None:
            self._preview.stop()
            self._preview = None

    @property
    def _place(self) -> Location | None:
        return self._history.current.location if self._history.current else None

    def _step(self, location: Location | None) -> Step:
        views = tuple(pane.view for pane in self._panes)
        return Step(location=location, panes=views, focused=self.active, reader_top=self.reader.top)

    def cover(self, page: Page) -> None:
        """Show a page over the one that is open, and read it."""
        self._drop_preview()
        self.reader.cover(page)
        self.activate(READER)

    # -- links by letter

    def label_links(self) -> None:
        """Put letters on the rows of the list that is active and on the links in sight, and follow one."""
        parts = self._labelled if self.reading else (self.pane, *self._labelled)
        spots = [(part, at, to) for part in parts if part.id in self._desk.arrangement.boxes for at, to in part.spots()]
        labels = link_labels(len(spots))
        self._labels.put((label, to) for label, (_, _, to) in zip(labels, spots, strict=True))
        for part in parts:
            part.label({at: label for label, (owner, at, _) in zip(labels, spots, strict=True) if owner is part})
        if not spots:
            self.tell("There are no links in sight.")

    def _unlabel(self) -> None:
        for pane in self._panes:
            pane.label({})
        self.reader.label({})
        self._links.label({})

    @property
    def _labelled(self) -> tuple[Reader, LinksColumn]:
        return self.reader, self._links

    # -- beside the reader

    @property
    def shape(self) -> Shape:
        """How the parts stand on a screen of this size."""
        return self._desk.arrangement.shape

    @property
    def pinned(self) -> bool:
        """Whether a page is pinned beside the reader."""
        return self._links.pinned

    def pin(self, page: Page | None, anchor: int = 0) -> None:
        """Let a page stand beside the reader from a row on; None gives the room back to the links."""
        self._links.pin(page, anchor)
        self._desk.pinned = page is not None
        self.activate(self.active)

    def read_on(self, rows: int) -> None:
        """Scroll the reader from a list, and from the reader what is pinned beside it."""
        if self.reading and self.pinned:
            self._links.scroll_rows(rows)
        else:
            self.reader.scroll(rows)

    def choose(self, addresses: frozenset[str]) -> None:
        """Mark the rows of all lists that lead to these addresses as selected."""
        for pane in self._panes:
            pane.choose(addresses)

    def reopen(self) -> None:
        """Make the page that is open anew, at the row it stands at."""
        page = self.reader.page
        if page is not None:
            self._show(page.location, top=self.reader.top)

    # -- messages and keys

    def action_do(self, name: str) -> None:
        """Do what the action called `name` says."""
        COMMANDS[name](self)
        self._tell_bars()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: D102 - Textual's
        if action != "do":
            return super().check_action(action, parameters)
        return fits(str(parameters[0]), "reader" if self.reading else "list")

    def on_key(self, event: events.Key) -> None:
        """Give keys to what lies over the screen; take letters of labels and pairs; news goes with the next key."""
        if self._overlaid.host.overlay is not None:
            if event.key in _ALWAYS:
                return
            event.stop()
            self._overlaid.host.press(KeyPress(event.key, event.character))
            return
        if self.travel.take(event.character) or (not self._pairs.begun and self.taking.press(event.key)):
            event.stop()
            return
        if self._told:
            self.tell("")
        if self._labels.shown:
            event.stop()
            done, target = self._labels.type(event.character or "")
            if done:
                self._unlabel()
            if target is not None:
                self.jump(target)
            return
        action = self._pairs.type(event.key)
        if action is None:
            action = self._leading.get(event.key)
        if action is not None:
            event.stop()
            if action:
                self.action_do(action)

    def on_paste(self, event: events.Paste) -> None:
        """Give a pasted text to what lies over the screen; an address with nothing over it goes to the commands."""
        event.stop()
        if self._overlaid.host.overlay is None and ":" in event.text:
            self.commands()
        self._overlaid.host.paste(event.text)

    def on_resize(self) -> None:
        """What lies over the screen has another place."""
        self._overlaid.host.refit()

    def on_jump_requested(self, message: JumpRequested) -> None:
        """Go there."""
        message.stop()
        self.jump(message.location)

    def on_command_chosen(self, message: CommandChosen) -> None:
        """Do what was chosen."""
        message.stop()
        self.action_do(message.action)

    def on_step_chosen(self, message: StepChosen) -> None:
        """Stand as the screen stood at that step."""
        message.stop()
        self._turn_to(History(steps=self._history.steps, index=message.index), "You are there.")

    def on_confirmed(self, message: Confirmed) -> None:
        """Do what was asked about."""
        message.stop()
        message.act()

    def on_narrowed(self, message: Narrowed) -> None:
        """Narrow all lists down."""
        message.stop()
        self.narrow(message.wanted)

    def on_previewed(self, message: Previewed) -> None:
        """Show it when the cursor has rested there."""
        message.stop()
        self._drop_preview()
        self._preview = self.set_timer(self._patience, lambda: self._show(message.location))

    def on_pane_entered(self, message: PaneEntered) -> None:
        """Make the pane the active one."""
        message.stop()
        self.activate(message.pane)

    def on_reader_moved(self, message: ReaderMoved) -> None:
        """The status line may have news."""
        message.stop()
        self._tell_bars()

    def on_told(self, message: Told) -> None:
        """Show the news."""
        message.stop()
        self.tell(message.text)

    # -- how it looks

    def _compositor_refresh(self) -> None:
        """Compose no frame while frames are held: it would be lost, and all is painted when they are released."""
        # Textual has no public way to skip one; composing two held frames costs a tenth of a start.
        if getattr(self.app, "holding", False):
            self._compositor._dirty_regions.clear()  # noqa: SLF001 - as the method that is overridden does
            self._dirty_widgets.clear()
            return
        super()._compositor_refresh()

    def _arranged(self, arrangement: Arrangement) -> None:
        """Tell the parts how they are drawn, before they are painted."""
        boxed, boxes = arrangement.boxed, arrangement.boxes
        for part, pane in zip(PANE_PARTS, self._panes, strict=True):
            if part in boxes:
                pane.stand(boxes[part][3], boxed=boxed)
        if "reader" in boxes:
            _, _, width, height = boxes["reader"]
            self.reader.stand(width, height, boxed=boxed, foot=arrangement.shape is not Shape.COLUMNS or self.pinned)
        self.call_later(self._tell_bars)

    def _tell_bars(self) -> None:
        width = self.app.size.width
        boxed = self._desk.arrangement.boxed
        self._title.show(*title_cells(
            self._store, self._panes, self.active, boxed=boxed, width=width, actions=self.actions
        ))
        page = self.reader.page
        filters = filter_words(self.pane.narrowed, self.pane.filter, self.library)
        self._status.show(*status_cells(
            page, self.reader.place(), filters, self._history, self._told, boxed=boxed, width=width
        ))
        self._keys.show(footer(self.actions, "reader" if self.reading else "list", width))

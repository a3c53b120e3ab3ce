"""The main screen: three lists and the reader; it composes them, and hands what it is told to the part it is for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingsMap, BindingType

from migtui.app.actions import ACTIONS, fits
from migtui.app.screens import memory
from migtui.app.screens.bars import Bars
from migtui.app.screens.commands import COMMANDS
from migtui.app.screens.desk import Desk
from migtui.app.screens.held import HeldScreen
from migtui.app.screens.keys import Keys, bound
from migtui.app.screens.labelling import Labelling
from migtui.app.screens.navigation import Navigation
from migtui.app.screens.overlaid import Overlaid

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.geometry import Offset

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
    from migtui.app.panes.pane import Pane
    from migtui.app.place import Resumed
    from migtui.app.reader.reader import Reader
    from migtui.app.screens.sources import Sources
    from migtui.app.screens.taking import Taking
    from migtui.app.screens.travelling import Travelling
    from migtui.history import Location, ReaderView
    from migtui.library import Library
    from migtui.session import Session


class MainScreen(HeldScreen):
    """Composes the parts; what the keys do stands in `commands`, how the place changes in `navigation`."""

    AUTO_FOCUS = None
    #: It has no content of its own, which spares Textual to style every line of it.
    BLANK = True
    BINDINGS: ClassVar[list[BindingType]] = bound(ACTIONS)

    def __init__(
        self, session: Session, address: str | None = None, *, actions: tuple[Action, ...] = ACTIONS,
        notices: tuple[str, ...] = (), resumed: Resumed | None = None,
    ) -> None:
        super().__init__()
        self.actions: tuple[Action, ...] = actions
        if actions is not ACTIONS:
            # What Textual makes of BINDINGS is made once for the class; these are the keys of one reader.
            self._bindings = BindingsMap(bound(actions))
        self.session: Session = session
        self._notices = (*notices, *session.notices)
        self._resumed = resumed
        self._address = address
        self._bars = Bars(session, actions)
        self.desk: Desk = Desk(session, self._bars, settled=lambda: self.call_later(self.show_bars))
        self.overlaid: Overlaid = Overlaid(self, session)
        self.navigation: Navigation = Navigation(self)
        self.labelling: Labelling = Labelling(self.desk)
        self.keys: Keys = Keys(self, actions)

    @cached_property
    def taking(self) -> Taking:
        """What is chosen to be taken away."""
        from migtui.app.screens.taking import Taking

        return Taking(self, self.session, self.overlaid.host)

    @cached_property
    def travel(self) -> Travelling:
        """Marks, bookmarks, and what is pinned."""
        from migtui.app.screens.travelling import Travelling

        return Travelling(self, self.session, self.overlaid.host)

    @cached_property
    def sources(self) -> Sources:
        """The sources that are no longer what the store was built from."""
        from migtui.app.screens.sources import Sources

        return Sources(self, self.overlaid.host)

    def compose(self) -> ComposeResult:
        """The desk with every part on it, and what can lie over it."""
        yield self.desk
        yield self.overlaid.host

    def on_mount(self) -> None:
        """Stand where the last visit ended, where the screen before this one stood, or at the address given."""
        if self._resumed is not None:
            memory.resume(self, self._resumed)
            return
        memory.begin(self, self._address)
        if self._notices:
            more = f" (+{len(self._notices) - 1}: migtui config)" if len(self._notices) > 1 else ""
            self.tell(f"{self._notices[0]}{more}")
        self.show_bars()

    def warm(self) -> None:
        """The first frame is painted: make ready what a key may want next."""
        self.overlaid.warm()
        self.sources.look()
        if self.session.state.changed(self.library):
            self.add_news("What is new since your last visit stands in the tab New.")

    # -- how it stands

    @property
    def library(self) -> Library:
        """What can be asked of the corpus."""
        return self.session.library

    @property
    def reader(self) -> Reader:
        """The reader."""
        return self.desk.reader

    @property
    def pane(self) -> Pane:
        """The list that is active, or was last."""
        return self.desk.pane

    @property
    def reading(self) -> bool:
        """Whether the reader takes the keys."""
        return self.desk.reading

    @property
    def busy(self) -> bool:
        """Whether something lies over the screen or is half typed, so that it must not be changed underneath."""
        return self.overlaid.host.overlay is not None or self.labelling.shown

    @property
    def cursor(self) -> Offset:
        """The cell that the keys act on, where braille displays and screen magnifiers look: a row, or what is typed."""
        host = self.overlaid.host
        return host.region.offset + host.cursor if host.overlay is not None else self.desk.cursor

    # -- what parts and commands do with it

    def jump(self, location: Location, view: ReaderView | None = None) -> None:
        """Go there, to stand as it stood: a step of the history."""
        self.navigation.jump(location, view)

    def activate(self, pane: int, *, zoomed: bool | None = None) -> None:
        """Make a pane the active one; zoom it or not, or leave that as it is."""
        if self.desk.activate(pane, zoomed=zoomed):
            self.hold()
        self.show_bars()

    def tell(self, news: str) -> None:
        """Show a line of news above the footer until the next key."""
        self._bars.news = news
        self.show_bars()

    def add_news(self, news: str) -> None:
        """Show a line of news before the one that is shown."""
        self.tell(f"{news} {self._bars.news}".strip())

    def forget_news(self) -> None:
        """The next key has come."""
        if self._bars.news:
            self.tell("")

    def show_bars(self) -> None:
        """Let title, status and keys say how things stand now."""
        self._bars.show(self.desk, self.navigation.history, self.app.size.width)

    # -- keys and what is pasted

    def action_do(self, name: str) -> None:
        """Do what the action called `name` says."""
        COMMANDS[name](self)
        if self.desk.arrange_anew():
            # Another tab may hold more rows, for which its pane is given room.
            self.hold()
        self.show_bars()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: D102 - Textual's
        if action != "do":
            return super().check_action(action, parameters)
        return fits(str(parameters[0]), "reader" if self.reading else "list")

    def on_key(self, event: events.Key) -> None:
        """Give keys to what lies over the screen, and those that are no bindings to what they are for."""
        self.keys.press(event)

    def go_on(self) -> None:
        """What lay over the screen has its answer: take the keys that were typed ahead."""
        self.keys.go_on()

    def on_paste(self, event: events.Paste) -> None:
        """Give a pasted text to what lies over the screen; an address with nothing over it goes to the commands."""
        event.stop()
        if self.overlaid.host.overlay is None and ":" in event.text:
            self.overlaid.commands()
        self.overlaid.host.paste(event.text)

    def on_resize(self) -> None:
        """What lies over the screen has another place."""
        self.overlaid.host.refit()

    # -- messages

    def on_jump_requested(self, message: JumpRequested) -> None:
        """Go there."""
        message.stop()
        self.jump(message.location, message.view)

    def on_command_chosen(self, message: CommandChosen) -> None:
        """Do what was chosen."""
        message.stop()
        self.action_do(message.action)

    def on_step_chosen(self, message: StepChosen) -> None:
        """Stand as the screen stood at that step."""
        message.stop()
        self.navigation.to_step(message.index)

    def on_confirmed(self, message: Confirmed) -> None:
        """Do what was asked about."""
        message.stop()
        message.act()

    def on_narrowed(self, message: Narrowed) -> None:
        """Narrow all lists down."""
        message.stop()
        self.navigation.narrow(message.wanted)

    def on_previewed(self, message: Previewed) -> None:
        """Show it when the cursor has rested there."""
        message.stop()
        self.navigation.preview(message.location)

    def on_pane_entered(self, message: PaneEntered) -> None:
        """Make the pane the active one."""
        message.stop()
        self.activate(message.pane)

    def on_reader_moved(self, message: ReaderMoved) -> None:
        """The status line may have news."""
        message.stop()
        self.show_bars()

    def on_told(self, message: Told) -> None:
        """Show the news."""
        message.stop()
        self.tell(message.text)

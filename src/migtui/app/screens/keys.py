"""What a key means: an action's own, two letters of one, a label of a link, or what something waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.binding import Binding

from migtui.app.actions import fits, pairs, single_keys
from migtui.app.overlays.overlay import KeyPress
from migtui.app.screens.typing import Pairs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual import events
    from textual.binding import BindingType

    from migtui.app.actions import Action, Scope
    from migtui.app.screens.main import MainScreen

#: Keys that mean the same over an overlay.
_ALWAYS: Final = frozenset({"ctrl+q", "ctrl+c", "ctrl+z"})


def bound(actions: Iterable[Action]) -> list[BindingType]:
    """The bindings of the actions that have a key of their own."""
    return [Binding(key, f"do('{action.id}')", show=False) for key, action in single_keys(actions)]


class Keys:
    """The keys of one main screen.

    What a key means is done at once, in the order of typing: Textual looks a binding up only when the next key may have
    come already, and what is typed behind a key that opens a field belongs into the field.
    """

    def __init__(self, screen: MainScreen, actions: tuple[Action, ...]) -> None:
        self._screen = screen
        self._pairs = Pairs({keys: action.id for keys, action in pairs(actions).items()})
        self._actions: dict[str, list[str]] = {}
        for key, action in single_keys(actions):
            self._actions.setdefault(key, []).append(action.id)
        #: What the next key is for, whatever it means otherwise: it is given the character.
        self._next: Callable[[str], None] | None = None
        #: What is asked first whether a key is for it.
        self._asked: Callable[[str], bool] | None = None
        #: Keys that were typed ahead while what lies over the screen waits for an answer.
        self._ahead: list[events.Key] = []

    def give_next(self, act: Callable[[str], None]) -> None:
        """Give the next key to `act`, by the character it types; a key that types none is lost."""
        self._next = act

    def ask_first(self, takes: Callable[[str], bool] | None) -> None:
        """Ask `takes` from now on whether a key is for it before it means anything else; None to ask no more."""
        self._asked = takes

    def press(self, event: events.Key) -> None:
        """Take a key; news goes with it."""
        screen = self._screen
        overlay = screen.overlaid.host.overlay
        if overlay is not None:
            if event.key in _ALWAYS:
                return
            event.stop()
            if overlay.waiting and event.key != "escape":
                self._ahead.append(event)
                return
            screen.overlaid.host.press(KeyPress(event.key, event.character))
            if event.key == "escape":
                self._ahead.clear()
            return
        if self._is_waited_for(event):
            event.stop()
            return
        screen.forget_news()
        if screen.labelling.shown:
            event.stop()
            target = screen.labelling.type(event.character or "")
            if target is not None:
                screen.jump(target)
            return
        action = self._pairs.type(event.key)
        if action is None:
            scope: Scope = "reader" if screen.reading else "list"
            meant = self._actions.get(event.key) or self._actions.get(event.character or "")
            action = next((one for one in meant or () if fits(one, scope)), None)
        if action is not None:
            event.stop()
            if action:
                screen.action_do(action)

    def go_on(self) -> None:
        """What lay over the screen has its answer: take the keys that were typed ahead."""
        ahead, self._ahead = self._ahead, []
        for event in ahead:
            self.press(event)

    def _is_waited_for(self, event: events.Key) -> bool:
        act, self._next = self._next, None
        if act is not None:
            self._screen.tell("")
            character = event.character
            if character is not None and character.isprintable() and not character.isspace():
                act(character)
            return True
        return self._asked is not None and not self._pairs.begun and self._asked(event.key)

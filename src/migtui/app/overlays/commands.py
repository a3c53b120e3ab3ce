"""The command overlay: every action by name, and any address that is typed or pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.app.actions import ACTIONS
from migtui.app.messages import CommandChosen, JumpRequested
from migtui.app.overlays.choices import Choice, Choices
from migtui.app.presentation.cells import column
from migtui.errors import AddressError
from migtui.history import Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.app.actions import Action
    from migtui.app.presentation.cells import Cell
    from migtui.library import Library

_NAME: Final = 20
_KEYS: Final = 12
_MOST: Final = 30


class CommandsOverlay(Choices):
    """Actions and addresses, one field for both."""

    title = "Commands"
    foot = "type a command, or an address such as person:name  Enter do it  Esc close"

    def __init__(self, library: Library, actions: Sequence[Action] = ACTIONS) -> None:
        super().__init__()
        self._library = library
        self._actions = actions

    def choices(self) -> list[Choice]:
        """All actions."""
        return [self._action(action) for action in self._actions]

    def fitting(self, typed: str) -> list[Choice]:
        """The addresses that what is typed can mean; then actions, those named by it before those it describes."""
        word = typed.casefold().strip()
        actions = sorted(super().fitting(typed), key=lambda row: not row.words.casefold().startswith(word))
        return [*(self._resolved(typed.strip()) if ":" in typed else ()), *actions]

    def _action(self, action: Action) -> Choice:
        name = action.id.replace("_", " ")
        cells: list[Cell] = [
            (column(name, _NAME), "strong"), ("  ", "text"), (column(action.shown_keys, _KEYS), "key"), ("  ", "text"),
            (action.help, "text"),
        ]
        return Choice(cells, f"{name} {action.label} {action.help} {action.shown_keys}", CommandChosen(action.id))

    def _resolved(self, typed: str) -> Iterator[Choice]:
        try:
            found = self._library.resolve(typed)
        except AddressError as error:
            yield Choice([(error.message, "warning")], typed)
            found = error.candidates
        for address in found[:_MOST]:
            cells: list[Cell] = [(column("go to", _NAME), "strong"), ("  ", "text"), (address, "link")]
            yield Choice(cells, address, JumpRequested(Location(address=address)))

"""What parts of the screen tell each other; each message carries its data and nothing else.

Plain classes, as Python takes six times as long to make a dataclass of one, and a start waits for all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from migtui.history import Location, ReaderView
    from migtui.library import Filter


class JumpRequested(Message):
    """Go to `location`: a step of the history. Rows, links, labels, hits and addresses all post this.

    `view` is how its page is to stand; None as for the first time.
    """

    def __init__(self, location: Location, view: ReaderView | None = None) -> None:
        super().__init__()
        self.location = location
        self.view = view


class Previewed(Message):
    """The cursor of a list rests on `location`: show it in the reader, which is no step."""

    def __init__(self, location: Location) -> None:
        super().__init__()
        self.location = location


class PaneEntered(Message):
    """A click or key wants the pane called `pane` (1 to 4) to be the active one."""

    def __init__(self, pane: int) -> None:
        super().__init__()
        self.pane = pane


class ReaderMoved(Message):
    """The reader scrolled, or its hits or quote changed: the status line may have news."""


class OverlayClosed(Message):
    """An overlay is done and wants to be moved away."""


class Told(Message):
    """One line of news for the reader, shown above the footer until the next key."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class Narrowed(Message):
    """All lists are to be narrowed down to `wanted`, which holds no words: a step of the history."""

    def __init__(self, wanted: Filter) -> None:
        super().__init__()
        self.wanted = wanted


class CommandChosen(Message):
    """The palette chose an action of `ACTIONS`."""

    def __init__(self, action: str) -> None:
        super().__init__()
        self.action = action


class StepChosen(Message):
    """A step of the history was chosen by its position."""

    def __init__(self, index: int) -> None:
        super().__init__()
        self.index = index


class Confirmed(Message):
    """A question was answered with yes: do what was asked about."""

    def __init__(self, act: Callable[[], None]) -> None:
        super().__init__()
        self.act = act

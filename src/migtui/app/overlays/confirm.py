"""A question that is answered with yes or no, over the last three lines of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migtui.app.overlays.overlay import KeyPress, Overlay
from migtui.app.presentation.frame import rule_line

if TYPE_CHECKING:
    from textual.message import Message

    from migtui.app.presentation.cells import Line


class ConfirmOverlay(Overlay):
    """Asks `question`; `message` is told on y or Enter, nothing on any other key."""

    height = 3

    def __init__(self, question: str, message: Message) -> None:
        self._question = question
        self._message = message

    def lines(self, width: int, height: int) -> list[Line]:
        """The question between two rules; on fewer lines the question alone."""
        answers: Line = [(" y ", "key"), ("yes ", "text"), (" n ", "key"), ("no", "text")]
        asked: Line = [(f" {self._question} ", "message"), *answers]
        return [rule_line(width, ()), asked, rule_line(width, ())] if height >= 3 else [asked]

    def press(self, press: KeyPress) -> None:
        """Take the answer."""
        if press.key in {"y", "Y", "enter"}:
            self.leave_with(self._message)
        elif self.host is not None:
            self.host.close()

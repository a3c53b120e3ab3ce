"""Escape sequences that arrive in pieces, as they do over a slow line.

A parser that waits 0.1 s for the rest of a sequence takes the pieces of a late one for keys: an arrow cut in two would
act as Escape, `[` and `B`. Here an unfinished sequence is held back until the rest has come, and a tail that follows a
lone Escape in one piece is put behind it again. What was typed by hand is never swallowed: it is given back as it came.
"""

from __future__ import annotations

import re
from typing import Final

#: How long, in seconds, an unfinished sequence is waited for, and a tail may come after its Escape.
PATIENCE: Final = 0.5

_ESCAPE: Final = "\x1b"
#: The start of a sequence without its end: `ESC [` with parameters, `ESC O`.
_UNFINISHED: Final = re.compile(r"\x1b(?:\[[0-9;:<?]*|\[M.{0,2}|O)\Z", re.DOTALL)
#: The same without the Escape, as what follows one that has been told already.
_TAIL: Final = re.compile(r"(?:\[[0-9;:<?]*|O)\Z")
_WHOLE_TAIL: Final = re.compile(r"(?:\[(?:[0-9;:<?]*[A-Za-z~])|O[A-Za-z])")
#: Final letters that terminals send for keys and the mouse.
_KEY_ENDS: Final = frozenset("ABCDEFHPQRSZMm~u")


class SplitKeys:
    """Gives input on in whole sequences; `now` is a clock in seconds that only goes forward."""

    def __init__(self) -> None:
        self._held = ""
        self._since = 0.0
        self._escape_told = float("-inf")

    def feed(self, data: str, now: float) -> str:
        """What can be given on now that `data` has come."""
        data = self._held + data
        self._held = ""
        after_escape = now - self._escape_told <= PATIENCE
        self._escape_told = float("-inf")
        if after_escape:
            if _TAIL.fullmatch(data):
                self._hold(data, now)
                self._escape_told = now
                return ""
            tail = _WHOLE_TAIL.match(data)
            if tail and tail[0][-1] in _KEY_ENDS:
                data = _ESCAPE + data
        unfinished = _UNFINISHED.search(data)
        if unfinished:
            self._hold(data[unfinished.start() :], now)
            data = data[: unfinished.start()]
        elif data.endswith(_ESCAPE):
            self._escape_told = now
        return data

    def late(self, now: float) -> str:
        """What has been held for too long, to be given on as it came."""
        if not self._held or now - self._since <= PATIENCE:
            return ""
        held, self._held = self._held, ""
        return held

    def _hold(self, data: str, now: float) -> None:
        self._held = data
        self._since = now

"""Escape sequences that arrive in pieces, as they do over a slow line.

A parser that waits 0.1 s for the rest of a sequence takes the pieces of a late one for keys: an arrow cut in two would
act as Escape, `[` and `B`. Here an unfinished sequence is held back until the rest has come, and a tail that follows an
Escape already told is put behind it again. What was typed by hand is never swallowed: it is given back as it came.
"""

from __future__ import annotations

import re
from typing import Final

#: How long, in seconds, an unfinished sequence is waited for, and a tail may come after its Escape.
PATIENCE: Final = 0.5
#: How long, in seconds, an Escape is held before it counts as the key.
ESCAPE_DELAY: Final = 0.1

ESCAPE: Final = "\x1b"
#: The start of a sequence without its end: a lone Escape, `ESC [` with parameters, `ESC O`.
_UNFINISHED: Final = re.compile(r"\x1b(?:\[[0-9;:<?]*\$?|\[M.{0,2}|O)?\Z", re.DOTALL)
#: The same without the Escape, as what follows one that has been told already.
_TAIL: Final = r"\[[0-9;:<?]*\$?|O"
_WHOLE_TAIL: Final = r"\[[0-9;:<?]*\$?[A-Za-z~]|O[A-Za-z]"
#: Final letters that terminals send for keys, the mouse and answers.
_ENDS: Final = frozenset("ABCDEFHPQRSZMm~uy")
_PASTE: Final = ("\x1b[200~", "\x1b[201~")


class SplitKeys:
    """Gives input on in whole sequences; `now` is a clock in seconds that only goes forward."""

    def __init__(self) -> None:
        self._held = ""
        self._since = 0.0
        self._escape_told = float("-inf")
        self._pasting = False

    def feed(self, data: str, now: float) -> str:
        """What can be given on now that `data` has come."""
        data = self._held + data
        self._held = ""
        after_escape = now - self._escape_told <= PATIENCE
        self._escape_told = float("-inf")
        if after_escape:
            if re.fullmatch(_TAIL, data):
                self._hold(data, now)
                self._escape_told = now
                return ""
            tail = re.match(_WHOLE_TAIL, data)
            if tail and tail[0][-1] in _ENDS:
                data = ESCAPE + data
        unfinished = _UNFINISHED.search(data)
        if unfinished:
            self._hold(unfinished[0], now)
            data = data[: unfinished.start()]
        begun, ended = map(data.rfind, _PASTE)
        if begun != ended:
            self._pasting = begun > ended
        return data

    def late(self, now: float) -> str:
        """What has been held for too long, to be given on as it came; a lone Escape is the key."""
        alone = self._held == ESCAPE and not self._pasting
        if not self._held or now - self._since < (ESCAPE_DELAY if alone else PATIENCE):
            return ""
        held, self._held = self._held, ""
        self._escape_told = now if alone else float("-inf")
        return held

    def _hold(self, data: str, now: float) -> None:
        self._held = data
        self._since = now

"""Copying out of a terminal that may be far away: by tmux, by the terminal itself (OSC 52), and into a file.

Nobody answers when a terminal is asked to take a text, so that the message says which way the text went and no more.
"""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from migtui import environment
from migtui.atomic import make_private, replace_file

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

#: Bytes of base64 that terminals are known to take in one OSC 52; some drop all of a longer one.
OSC_LIMIT: Final = 74_994
_TMUX_SECONDS: Final = 2.0
FILE: Final = "copied.txt"


class Clipboard:
    """Hands a text on.

    `write` sends a sequence to the terminal; None where there is none. `folder` is where the file goes; None where no
    file may be written. With `secure` (None: as the environment says) no process is started and no file written.
    """

    def __init__(
        self, write: Callable[[str], object] | None, folder: Path | None, *, secure: bool | None = None,
        surroundings: Mapping[str, str] = os.environ,
    ) -> None:
        self._write = write
        careful = environment.secure() if secure is None else secure
        self._folder = None if careful else folder
        self._tmux = shutil.which("tmux") if surroundings.get("TMUX") and not careful else None

    def copy(self, text: str) -> str:
        """Hand `text` on; one sentence on which way it went."""
        ways = [way for way in (self._to_tmux(text) or self._to_terminal(text), self._to_file(text)) if way]
        if not ways:
            return "It could not be copied: this terminal takes no text of that size, and no file could be written."
        return f"Sent {len(text):,} character{'' if len(text) == 1 else 's'} {' and '.join(ways)}."

    def _to_tmux(self, text: str) -> str:
        if self._tmux is None:
            return ""
        with suppress(OSError, subprocess.SubprocessError):
            # -w hands the buffer on to the terminal that tmux runs in.
            subprocess.run(  # noqa: S603 - the program is tmux as PATH has it, and is given no word of the text
                [self._tmux, "load-buffer", "-w", "-"], input=text.encode(), check=True, timeout=_TMUX_SECONDS,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )
            return "to tmux"
        return ""

    def _to_terminal(self, text: str) -> str:
        if self._write is None:
            return ""
        encoded = base64.b64encode(text.encode()).decode("ascii")
        if len(encoded) > OSC_LIMIT:
            return ""
        self._write(f"\x1b]52;c;{encoded}\x07")
        return "to the terminal"

    def _to_file(self, text: str) -> str:
        if self._folder is None:
            return ""
        path = self._folder / FILE
        with suppress(OSError):
            make_private(self._folder)
            replace_file(path, text.encode(), mode=0o600)
            return f"into {path}"
        return ""

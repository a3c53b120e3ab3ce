"""What the place the program runs in asks of it: a kiosk's closed doors, a far terminal's slow line.

Nothing here is cached, and nothing but `close_doors` and `spare_colours` changes the environment.
"""

from __future__ import annotations

import os
import sys
from typing import Final

#: Set for the rest of the process when `--secure` was given; sshd sets the other one for a forced command.
_KIOSK: Final = "MIGTUI_SECURE"
_FORCED: Final = "SSH_ORIGINAL_COMMAND"
_REMOTE: Final = ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")
#: What libraries obey that would write files, import modules, start programs or talk to others.
_DOORS: Final = frozenset({"EDITOR", "VISUAL", "PAGER", "BROWSER", "TMUX", "TMUX_PANE", "DEBUGGER", "SHELL"})
_DOOR_PREFIXES: Final = ("TEXTUAL", "PYTHON", "RICH_", "LD_")
_COLOURS: Final = "TEXTUAL_COLOR_SYSTEM"


def secure() -> bool:
    """Whether no process may be started and no file written, but state in a folder that was named for it."""
    return _KIOSK in os.environ or _FORCED in os.environ


def close_doors() -> None:
    """Make this process a kiosk: `secure` holds from here on, and what libraries would obey is dropped.

    To be called before Textual is imported, which reads its variables then.
    """
    os.environ[_KIOSK] = "1"
    sys.dont_write_bytecode = True
    for name in [*os.environ]:
        if name in _DOORS or name.startswith(_DOOR_PREFIXES):
            del os.environ[name]


def remote() -> bool:
    """Whether the terminal is at the far end of an SSH connection."""
    return any(name in os.environ for name in _REMOTE)


def spare_colours() -> None:
    """Let Textual write at most 256 colours, which cost half the bytes of true ones; before it is imported."""
    os.environ.setdefault(_COLOURS, "256")

"""The shortest way to the explorer, which is what most starts are: its few options, read without click.

Importing click costs a tenth of what a small Textual program needs to its first frame. What is read here is read
as click reads it (a test compares the two); everything else, help and mistakes too, is left to click.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from migtui.cli.names import COMMANDS
from migtui.records import Record

if TYPE_CHECKING:
    from collections.abc import Sequence

_FOLDERS: Final = {"--store": "store", "--state": "state"}
_SWITCHES: Final = {
    "--secure": ("secure", True), "--no-decisions": ("no_decisions", True), "--frugal": ("frugal", True),
    "--no-frugal": ("frugal", False), "--mouse": ("mouse", True), "--no-mouse": ("mouse", False),
    "--plain": ("plain", True),
}


class Start(Record, frozen=True, kw_only=True):
    """What the arguments of a start of the explorer say."""

    targets: tuple[str, ...] = ()
    store: Path | None = None
    state: Path | None = None
    secure: bool = False
    no_decisions: bool = False
    frugal: bool | None = None
    mouse: bool | None = None
    plain: bool = False


def read(arguments: Sequence[str]) -> Start | None:
    """The start that these arguments plainly mean; None when they may mean anything else."""
    said: dict[str, Any] = {}
    left = list(arguments)
    while left:
        word = left.pop(0)
        if word in _FOLDERS and left and not left[0].startswith("-") and left[0]:
            said[_FOLDERS[word]] = Path(left.pop(0))
        elif word in _SWITCHES:
            name, value = _SWITCHES[word]
            said[name] = value
        elif word.startswith("-") or not word or word in COMMANDS or word == "explore" or "targets" in said:
            return None
        else:
            said["targets"] = (word,)
    return Start(**said)


def run(start: Start) -> int:
    """Open the explorer; the exit code."""
    from migtui.cli.chosen import Settings
    from migtui.cli.edge import guarded
    from migtui.cli.opening import explore

    settings = Settings(store=start.store, no_decisions=start.no_decisions)
    return guarded(
        lambda: explore(settings, start.targets, secure=start.secure, frugal=start.frugal, state=start.state,
                        mouse=start.mouse, plain=start.plain)
    )

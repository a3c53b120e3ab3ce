"""How an editor of the reader's own is asked to open a source at a line."""

from __future__ import annotations

import shlex
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

#: Editors that take `path:line`, with what they want before it.
_COLON: Final[dict[str, tuple[str, ...]]] = {
    "code": ("--wait", "--goto"), "codium": ("--wait", "--goto"), "subl": ("--wait",), "hx": (), "helix": (),
    "zed": ("--wait",),
}


def editor_command(surroundings: Mapping[str, str], path: Path, line: int) -> list[str] | None:
    """The command that opens `path` at `line` in VISUAL, else EDITOR; None where neither names one.

    Editors that are not known to take the line otherwise are given `+LINE`, as POSIX has it for vi.
    """
    for name in ("VISUAL", "EDITOR"):
        try:
            words = shlex.split(surroundings.get(name, ""))
        except ValueError:
            continue
        if words:
            before = _COLON.get(PurePath(words[0]).name)
            if before is not None:
                return [*words, *before, f"{path}:{line}"]
            return [*words, f"+{line}", str(path)]
    return None

"""The line under a line of text that says what parts of it are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Label(NamedTuple):
    """A name for the columns `start` to `end` of a line."""

    start: int
    end: int
    name: str


def under(labels: Iterable[Label]) -> str:
    """The labels each under its columns, `└cue┘` where that has room, else `^cue`.

    A label that would stand on the one before is left out.
    """
    line = ""
    for start, end, name in sorted(labels):
        room = end - start
        if start < len(line):
            continue
        shown = f"└{name:─^{room - 2}}┘" if room >= len(name) + 2 else f"^{name}"
        line = f"{line:<{start}}{shown} "
    return line.rstrip()

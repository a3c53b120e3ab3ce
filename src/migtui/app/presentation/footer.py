"""The line of keys at the bottom, from the table of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migtui.app.actions import key_name
from migtui.app.presentation.cells import width_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from migtui.app.actions import Action, Scope
    from migtui.app.presentation.cells import Cell


def footer(actions: Iterable[Action], scope: Scope, width: int) -> list[Cell]:
    """The keys that work in `scope`, as many as there is room for; those of the scope itself come first."""
    usable = [a for a in actions if a.label and a.scope in {scope, "everywhere"}]
    cells: list[Cell] = []
    for action in sorted(usable, key=lambda a: a.scope == "everywhere"):
        words: list[Cell] = [(" ", "text"), (key_name(action.keys[0]), "key"), (f" {action.label} ", "text")]
        if width_of(cells) + width_of(words) > width:
            continue
        cells += words
    return cells

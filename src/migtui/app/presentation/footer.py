"""The line of keys at the bottom, from the table of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migtui.app.presentation.cells import width_of
from migtui.app.presentation.status import IN_TITLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from migtui.app.actions import Action, Scope
    from migtui.app.presentation.cells import Cell


def footer(actions: Iterable[Action], scope: Scope, width: int) -> list[Cell]:
    """The keys that work in `scope`, as many as there is room for, in the order of the table."""
    cells: list[Cell] = []
    room = width
    for action in actions:
        unnamed = not action.label or not action.footer_keys or action.id in IN_TITLE
        if unnamed or action.scope not in {scope, "everywhere"}:
            continue
        words: list[Cell] = [(" ", "text"), (action.footer_keys, "key"), (f" {action.label} ", "text")]
        size = width_of(words)
        if size <= room:
            cells += words
            room -= size
    return cells

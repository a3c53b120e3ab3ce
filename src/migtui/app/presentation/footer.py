"""The line of keys at the bottom, from the table of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.app.presentation.cells import width_of
from migtui.app.presentation.status import IN_TITLE, ROOMY

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from migtui.app.actions import Action, Scope
    from migtui.app.presentation.cells import Cell

_PANES: Final = frozenset({"pane_1"})


def footer(
    actions: Iterable[Action], scope: Scope, width: int, idle: Container[str] = frozenset()
) -> list[Cell]:
    """The keys that work in `scope`, as many as there is room for, in the order of the table.

    `idle` are the actions that would do nothing here and now.
    """
    cells: list[Cell] = []
    room = width
    # On a small screen the title names the panes by their keys, and has no room for what it names elsewhere.
    titled = _PANES if width < ROOMY else IN_TITLE
    for action in actions:
        unnamed = not action.label or not action.footer_keys or action.id in titled
        if unnamed or action.id in idle or action.scope not in {scope, "everywhere"}:
            continue
        words: list[Cell] = [(" ", "text"), (action.footer_keys, "key"), (f" {action.label} ", "text")]
        size = width_of(words)
        if size <= room:
            cells += words
            room -= size
    return cells

"""Frames drawn as text: a line of border costs three bytes a column, and no style changes along a box's sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.app.presentation.cells import fit, width_of

if TYPE_CHECKING:
    from migtui.app.presentation.cells import Cell, Line

SIDE: Final[Cell] = ("│", "frame")


def top_line(width: int, title: Line) -> list[Cell]:
    """The upper edge of a box with what stands in it, from the left."""
    return [("╭─", "frame"), *_ruled(title, width - 3), ("╮", "frame")]


def bottom_line(width: int, foot: Line) -> list[Cell]:
    """The lower edge of a box with what stands in it, at the right."""
    room = max(width - 3, 0)
    shown = fit(foot, min(width_of(foot), room)) if foot else []
    return [("╰" + "─" * (room - width_of(shown)), "frame"), *shown, ("─╯", "frame")]


def rule_line(width: int, title: Line) -> list[Cell]:
    """A line across with words near its left end."""
    return [("─", "frame"), *_ruled(title, width - 1)]


def within(cells: Line, width: int) -> list[Cell]:
    """A line between the sides of a box."""
    return [SIDE, *fit(cells, width - 2), SIDE]


def spread(left: Line, right: Line, width: int) -> list[Cell]:
    """Cells at both ends of a line; where both do not fit, the left ones are cut."""
    room = max(width - width_of(right), 0)
    return [*fit(left, room), *fit(right, width - room)]


def _ruled(title: Line, room: int) -> list[Cell]:
    """The title, cut to `room` columns or followed by a rule up to there."""
    room = max(room, 0)
    used = width_of(title)
    return fit(title, room) if used >= room else [*title, ("─" * (room - used), "frame")]

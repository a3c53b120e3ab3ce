"""The foot of the reader: what is in the page, as links, in a few rows or in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.app.presentation.cells import fit, width_of
from migtui.app.reader.page import Row, RowMaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.app.presentation.cells import Cell, Line
    from migtui.app.reader.page import LinkGroup

_NAME: Final = 14
#: Groups that the one line of a small screen says nothing of.
_LEFT_OUT: Final = frozenset({"quotes"})


def foot_rows(groups: Sequence[LinkGroup], name: str, width: int, most: int) -> list[Row]:
    """A rule as wide as the whole box with a name in it, and a row for each group; `most` rows in all.

    There are none where there is no group.
    """
    if not groups or most < 2:
        return []
    rule: list[Cell] = [("│─ ", "frame"), (name, "strong"), (" ", "text")]
    rule.append(("─" * max(width - width_of(rule) - 1, 0) + "│", "frame"))
    return [Row(tuple(rule)), *(_row(group, width - 2) for group in groups[: most - 1])]


def _row(group: LinkGroup, width: int) -> Row:
    made = RowMaker((f" {group.name:<{_NAME}}", "dim"))
    for number, (cells, target) in enumerate(group.entries):
        left = len(group.entries) - number
        more = f"+{left}"
        room = width - made.width - 1
        wanted = width_of(cells)
        if wanted > room - (len(more) + 1 if left > 1 else 0):
            if number == 0:
                made.add(*fit(cells, max(room - (len(more) + 2 if left > 1 else 0), 1)), to=target).add(("  ", "text"))
                more = f"+{left - 1}" if left > 1 else ""
            made.add((more, "dim"))
            break
        made.add(*cells, to=target).add(("  ", "text"))
    return made.row()


def summary(groups: Sequence[LinkGroup], width: int) -> Line:
    """The first names of each kind in one line, with how many more there are."""
    cells: list[Cell] = []
    shown = total = 0
    kinds = [group for group in groups if group.name not in _LEFT_OUT]
    total = sum(len(group.entries) for group in kinds)
    for group in kinds:
        most = 3 if group is kinds[0] else 2 if group.name == "people" else 1
        for number, (entry, _) in enumerate(group.entries[:most]):
            gap = " · " if number == 0 and cells else "  " if cells else ""
            if width_of(cells) + len(gap) + width_of(entry) > width - 5:
                break
            cells += [(gap, "dim"), *entry]
            shown += 1
    if not shown:
        return [(f"{groups[0].name} {len(groups[0].entries)}", "count")] if groups else []
    if total > shown:
        cells.append((f" +{total - shown}", "dim"))
    return cells

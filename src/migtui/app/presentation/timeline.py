"""Rows of the timeline: a period with its bar, and a role with the day on which it is first stated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.app.presentation.cells import column
from migtui.app.presentation.rows import DATE, UNDATED

if TYPE_CHECKING:
    from migtui.app.presentation.cells import Cell, Line
    from migtui.dossier.shown import Shown
    from migtui.library import Library, RoleAt
    from migtui.library.timeline import Period, RoleFirst
    from migtui.records import DocumentHead

#: Eighths of a column, from one to eight.
_EIGHTHS: Final = "▏▎▍▌▋▊▉█"
_NAME: Final = 8
_COUNT: Final = 7
_PERSON: Final = 18
#: Columns of the longest bar; each costs three bytes on the line.
_BAR: Final = 40
_WIDE: Final = 60


def period_row(period: Period, most: int, width: int) -> Line:
    """A year or month with a bar for its documents, the longest being that of `most`; or why its rows are undated."""
    count: Cell = (column(f"{period.documents:,}", _COUNT, right=True), "count")
    if not period.name:
        return [(column(f"{UNDATED}: {period.reason}", max(width - _COUNT, 0)), "heading"), count]
    room = max(width - _NAME - _COUNT, 0)
    shown = bar(period.documents, most, min(room, _BAR))
    return [(column(period.name, _NAME), "heading"), (column(shown, room), "brand"), count]


def bar(count: int, most: int, width: int) -> str:
    """A bar that is as much of `width` columns as `count` is of `most`; anything but nothing shows."""
    eighths = count * width * 8 // most if most else 0
    if count and not eighths:
        eighths = 1
    whole, rest = divmod(eighths, 8)
    return "█" * whole + (_EIGHTHS[rest - 1] if rest else "")


def role_row(role: RoleFirst, document: DocumentHead, width: int, library: Library) -> Line:
    """The day, the person, the title with its organization, and how many documents say so."""
    times = f" ×{role.documents}" if role.documents > 1 else ""
    return [*stated_row(role.at, document, max(width - len(times), 0), library), (times, "count")]


def role_shown(role: RoleAt, library: Library, section: str, documents: int = 1) -> Shown:
    """The words that state a role, and what they state, for those who take it away."""
    from migtui.dossier.shown import Shown

    stated = role.role
    body = f", {library.entity(role.organization).name}" if role.organization is not None else ""
    times = f"; stated in {documents:,} documents" if documents > 1 else ""
    return Shown(
        role.facts.document, stated.start, stated.end, kind="role", words=stated.surface, section=section,
        about=f"{library.entity(role.person).name}: {stated.title}{body}{times}", rule=stated.rule,
        confidence=stated.confidence,
    )


def stated_row(role: RoleAt, document: DocumentHead, width: int, library: Library) -> Line:
    """The day of the document, the person, and the title with its organization."""
    body = library.entity(role.organization) if role.organization is not None else None
    title = f"{role.role.title}, {body.acronym or body.name}" if body is not None else role.role.title
    name = _PERSON if width >= _WIDE else 12
    return [
        (column((document.date or UNDATED)[:DATE], DATE), "dim"), (" ", "text"),
        (column(library.entity(role.person).name, name), "person"), (" ", "text"),
        (column(title, max(width - DATE - name - 2, 0)), "text"),
    ]

"""One aligned line of context: the words before, the name in a fixed column, the words after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from migtui.app.presentation.cells import ELLIPSIS, column, cut
from migtui.display import one_line
from migtui.history import Location

if TYPE_CHECKING:
    from migtui.app.presentation.cells import Line
    from migtui.library import MentionAt
    from migtui.texts import SourceText

#: How many columns of a line stand before the name.
_BEFORE: Final = 0.4


@dataclass(frozen=True, slots=True)
class ContextLine:
    """A line of context and the words it leads to."""

    cells: Line
    target: Location


def context_line(at: MentionAt, source: SourceText, width: int) -> ContextLine:
    """The mention within the words of its document, `width` columns wide.

    Where the source no longer holds the mention's words, the surface that the store keeps stands alone.
    """
    mention = at.mention
    target = Location(address=at.facts.document, start=mention.start, end=mention.end)
    left = max(int(width * _BEFORE), 0)
    name = cut(one_line(mention.surface), width - left)
    before, after = "", ""
    if source.text[mention.start : mention.end] == mention.surface:
        before = _before(source.text[max(at.facts.start, mention.start - left) : mention.start], left)
        after = one_line(source.text[mention.end : min(at.facts.end, mention.end + width)])
    rest = column(after.rstrip(), width - left - cell_len(name))
    space = " " * (left - cell_len(before))
    return ContextLine([(space + before, "text"), (name, mention.kind), (rest, "text")], target)


def _before(text: str, width: int) -> str:
    """The end of `text` in at most `width` columns, begun at a whole word where something was left out."""
    shown = one_line(text)
    if len(shown) < width and cell_len(shown) <= width:
        return shown.lstrip()
    while cell_len(shown) > max(width - 1, 0):
        shown = shown[1:]
    _, space, whole = shown.partition(" ")
    return (ELLIPSIS + (whole if space and whole.strip() else shown)) if width > 0 else ""

"""Lines as rows of named cells: a text and the meaning it has, measured in terminal columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len, set_cell_size

from migtui.display import NARROW

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from migtui.app.themes import StyleName

    Cell = tuple[str, StyleName]
    Line = Sequence[Cell]

ELLIPSIS: Final = "…"


def columns(text: str) -> int:
    """How many columns a text takes once it has passed the gate, which leaves a mark for what takes none."""
    return len(text) if text.isascii() or NARROW.issuperset(text) else cell_len(text)


def width_of(cells: Line) -> int:
    """How many columns the cells take."""
    return sum([columns(text) for text, _ in cells])


def cut(text: str, width: int) -> str:
    """`text` in at most `width` columns, with an ellipsis where something was left out."""
    if width <= 0:
        return ""
    if columns(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + ELLIPSIS


def column(text: str, width: int, *, right: bool = False) -> str:
    """`text` cut or filled to exactly `width` columns."""
    shown = cut(text, width)
    fill = " " * (width - columns(shown))
    return fill + shown if right else shown + fill


def fit(cells: Iterable[Cell], width: int, fill: StyleName = "text") -> list[Cell]:
    """The cells cut (with an ellipsis) or filled to exactly `width` columns; neighbours of one meaning are joined."""
    out: list[Cell] = []
    room = width
    for text, name in cells:
        size = columns(text)
        if size <= room:
            _join(out, text, name)
            room -= size
            continue
        if room <= 0:
            _mark_cut(out)
            break
        taken = cut(text, room)
        _join(out, taken, name)
        room -= columns(taken)
        break
    if room > 0:
        _join(out, " " * room, fill)
    return out


def over(cells: Iterable[Cell], column: int, above: Cell) -> list[Cell]:
    """The cells with `above` painted over them from a column on; a wide character cut in two becomes a space."""
    end = column + columns(above[0])
    left: list[Cell] = []
    right: list[Cell] = []
    at = 0
    for text, name in cells:
        for character in text:
            width = cell_len(character)
            if at + width <= column:
                _join(left, character, name)
            elif at >= end:
                _join(right, character, name)
            else:
                _join(left, " " * max(column - at, 0), name)
                _join(right, " " * max(at + width - end, 0), name)
            at += width
    _join(left, " " * max(column - at, 0), "text")
    return [*left, above, *right]


def between(cells: Iterable[Cell], start: int, end: int) -> str:
    """The text of the characters that begin in the columns from `start` up to `end`."""
    at, found = 0, []
    for character in "".join(text for text, _ in cells):
        if start <= at < end:
            found.append(character)
        at += cell_len(character)
    return "".join(found)


def _join(out: list[Cell], text: str, name: StyleName) -> None:
    if not text:
        return
    if out and out[-1][1] == name:
        out[-1] = (out[-1][0] + text, name)
    else:
        out.append((text, name))


def _mark_cut(out: list[Cell]) -> None:
    """Put an ellipsis over the last column, unless it shows one already."""
    while out and not cell_len(out[-1][0]):
        out.pop()
    if not out or out[-1][0].endswith(ELLIPSIS):
        return
    text, name = out[-1]
    out[-1] = (set_cell_size(text, max(cell_len(text) - 1, 0)) + ELLIPSIS, name)


def wrapped(words: Iterable[Cell], width: int) -> Iterator[list[Cell]]:
    """Words with their styles in lines of at most `width` columns, a space between two; a longer word is broken."""
    width = max(width, 2)
    line: list[Cell] = []
    used = 0
    before: StyleName = "text"
    for text, name in _broken(words, width):
        size = cell_len(text)
        if line and used + 1 + size > width:
            yield line
            line, used = [], 0
        if line:
            _join(line, " ", name if name == before else "text")
            used += 1
        _join(line, text, name)
        used, before = used + size, name
    if line:
        yield line


def _broken(words: Iterable[Cell], width: int) -> Iterator[Cell]:
    for whole, name in words:
        text = whole
        while cell_len(text) > width:
            size = next(at for at in range(min(len(text), width), 0, -1) if at == 1 or cell_len(text[:at]) <= width)
            yield text[:size], name
            text = text[size:]
        if text:
            yield text, name

"""Hits of a search: one row each, and the preview of the one the cursor is on, with the matched characters marked."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from migtui.app.presentation.cells import ELLIPSIS, column, cut, width_of
from migtui.app.presentation.rows import NO_TITLE, NOT_STATED, UNDATED
from migtui.app.reader.highlight import Mark, Marks
from migtui.app.reader.wrap import wrap
from migtui.display import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.app.presentation.cells import Cell, Line
    from migtui.app.themes import StyleName
    from migtui.library import Library
    from migtui.records import Span
    from migtui.search.protocol import Hit, HitKind
    from migtui.texts import Texts

#: The letter that stands for a kind, and the style it has.
LETTERS: Final[dict[HitKind, tuple[str, StyleName]]] = {
    "organization": ("O", "organization"), "person": ("P", "person"), "programme": ("G", "programme"),
    "instrument": ("I", "instrument"), "place": ("L", "place"), "document": ("D", "title"), "quote": ("Q", "quote"),
    "passage": ("T", "text"),
}
#: Columns from which a row names speaker and outlet.
_WIDE: Final = 56
#: How many columns of a cut text stand before its first match.
_LEAD: Final = 16


def hit_row(hit: Hit, width: int, library: Library) -> Line:
    """Kind letter, name or words, and on the right whose they are and where they stand."""
    letter, style = LETTERS[hit.kind]
    right = min(width // 3, 36) if width >= _WIDE else 0
    words = width - 2 - (right + 2 if right else 0)
    shown = list(_words(hit, words))
    shown.append((" " * max(words - width_of(shown), 0), "text"))
    origin: list[Cell] = [("  ", "text"), (column(_origin(hit, library), right), "dim")] if right else []
    return [(letter, style), (" ", "text"), *shown, *origin]


def preview(hit: Hit, width: int, height: int, library: Library, texts: Texts) -> list[Line]:
    """What a hit holds, in at most `height` lines: a line on its origin, then its words or its mentions."""
    if height <= 0:
        return []
    if hit.document is not None and hit.text is not None:
        return [_where(hit, width, library, texts), *_wrapped(hit.text, hit.spans, width, height - 1)]
    if hit.document is not None:
        document = library.document(hit.document)
        opening = document.opening if document.title else ""
        return [
            _where(hit, width, library, texts), *_wrapped(hit.name, hit.spans, width, height - 1),
            *_wrapped(opening, (), width, height - 2),
        ][:height]
    return _entity(hit, width, library)[:height]


def marked(text: str, spans: Sequence[Span], start: int, end: int, plain: StyleName = "text") -> Iterator[Cell]:
    """The characters `start` to `end` of `text` as cells, those within `spans` marked as matches."""
    marks = Marks(Mark(span.start, span.end, "hit") for span in spans)
    for left, right, style in marks.runs(start, end, plain):
        yield text[left:right], "match" if style == "hit" else style


def snippet(text: str, spans: Sequence[Span], width: int, plain: StyleName = "text") -> Iterator[Cell]:
    """The words of `text` around its first match, in at most `width` columns."""
    first = spans[0].start if spans else 0
    whole = len(text) <= width and cell_len(one_line(text)) <= width
    start = 0 if whole or first + _LEAD < width else text.rfind(" ", 0, first - _LEAD) + 1
    if start:
        yield ELLIPSIS, plain
    # A character takes no less than no column: a few more than fit are enough to be cut.
    yield from marked(text, spans, start, min(len(text), start + 4 * max(width, 1)), plain)


def _words(hit: Hit, width: int) -> Iterator[Cell]:
    cells = list(snippet(hit.name if hit.text is None else hit.text, hit.spans, width))
    if hit.text is None and hit.aliases:
        cells.append((f"  {', '.join(hit.aliases)}", "dim"))
    room = width
    for words, style in cells:
        shown = cut(one_line(words), room)
        yield shown, style
        room -= cell_len(shown)
        if room <= 0 or shown != one_line(words):
            return


def _origin(hit: Hit, library: Library) -> str:
    """The speaker and the outlet, or how often an entity is named."""
    if hit.document is None:
        entity = library.entity(hit.id)
        return f"{_count(entity.mentions, 'mention')} in {_count(entity.documents, 'document')}"
    document = library.document(hit.document)
    outlet = document.publisher or NOT_STATED
    parts = (hit.speaker, outlet) if hit.kind == "quote" else (outlet, (document.date or UNDATED)[:10])
    return " · ".join(part for part in parts if part)


def _where(hit: Hit, width: int, library: Library, texts: Texts) -> Line:
    document = library.document(hit.document or "")
    line = texts.get(document.source).line_of(hit.start or document.start)
    title = document.title or f"{NO_TITLE} {document.opening}"
    left = [hit.speaker] if hit.speaker else []
    parts = [*left, document.publisher or NOT_STATED, (document.date or UNDATED)[:10], f"line {line}"]
    origin = " · ".join(parts)
    room = max(width - cell_len(origin) - 3, 0)
    return [(origin, "particular"), (" · " if room else "", "dim"), (cut(title, room), "dim")]


def _wrapped(text: str, spans: Sequence[Span], width: int, height: int) -> list[Line]:
    """The first lines of `text`, or those around its first match where that stands further down."""
    if height <= 0:
        return []
    first = spans[0].start if spans else 0
    lead = width if height > 2 else width // 3
    start = 0 if first < max(width * (height - 1), lead) else text.rfind(" ", 0, first - lead) + 1
    lines: list[Line] = []
    for line in islice(wrap(text, start, len(text), width), height):
        left_out: list[Cell] = [(ELLIPSIS, "dim")] if start and not lines else []
        lines.append([*left_out, *marked(text, spans, line.start, line.shown)])
    return lines


def _entity(hit: Hit, width: int, library: Library) -> list[Line]:
    entity = library.entity(hit.id)
    counts = f"{_count(entity.mentions, 'mention')} in {_count(entity.documents, 'document')}"
    said = len(library.quotes_by(hit.id)) if entity.kind in ("person", "organization") else 0
    head = " · ".join((entity.subtype or entity.kind, counts, *([_count(said, "quote")] if said else [])))
    lines: list[Line] = [[(head, "particular")]]
    if hit.aliases:
        lines.append([("also ", "dim"), (", ".join(hit.aliases), "text")])
    if entity.parent is not None:
        lines.append([("part of ", "dim"), (library.entity(entity.parent).name, "organization")])
    roles = dict.fromkeys(at.role.title for at in library.roles(hit.id)) if entity.kind == "person" else {}
    lines.extend([("role ", "dim"), (title, "text")] for title in list(roles)[:3])
    for document in library.documents_of(hit.id)[:3]:
        when, outlet = (document.date or UNDATED)[:10], document.publisher or NOT_STATED
        lines.append([(f"in {when} ", "dim"), (f"{outlet}: {document.title or document.opening}", "text")])
    return [[(cut(text, width), style) for text, style in line] for line in lines]


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"

"""A document: its particulars, its paragraphs under the numbers of their lines, and its marks and links."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, Final

from migtui.app.presentation.frame import spread
from migtui.app.presentation.rows import NOT_STATED, UNDATED, title_of
from migtui.app.reader.blocks import blocks_of
from migtui.app.reader.groups import groups_of
from migtui.app.reader.highlight import Mark, Marks, marks_of
from migtui.app.reader.layout import Layout
from migtui.app.reader.made_late import MadeLate
from migtui.app.reader.page import HIDDEN_CHARACTERS, Link, Page, Row, RowMaker, Stop, words_pattern
from migtui.app.reader.wrap import column_of, offset_at
from migtui.display import one_line
from migtui.history import Location
from migtui.texts import SourceState

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.app.presentation.cells import Cell
    from migtui.app.reader.layout import PageLine
    from migtui.app.reader.page import LinkGroup
    from migtui.app.themes import StyleName
    from migtui.dossier.shown import Shown
    from migtui.session import Session

_BAR: Final = "┃"
_HEADINGS: Final = frozenset({"title", "deck", "heading"})
_STATES: Final[dict[SourceState, tuple[str, StyleName]]] = {
    SourceState.OK: ("sha256 ok", "dim"),
    SourceState.CHANGED: ("source CHANGED", "warning"),
    SourceState.MISSING: ("source MISSING", "error"),
}


class DocumentPage(Page):
    """A document open at its start, at a quote, or at the words `location` names."""

    idle: ClassVar[frozenset[str]] = frozenset()

    def __init__(
        self, session: Session, document: str, location: Location, *, quote: int | None = None,
        hits: Sequence[tuple[int, int]] = (), hits_name: str = "",
    ) -> None:
        library = session.library
        self._head = library.document(document)
        super().__init__(location, title_of(self._head))
        self._session = session
        self._facts = library.facts(document)
        self._source = session.texts.get(self._head.source)
        self._text = self._source.text
        self._blocks = [b for b in blocks_of(self._facts, self._source) if b.end <= len(self._text)]
        self._mention_starts = [mention.start for mention in self._facts.mentions]
        self._hits = tuple(hits)
        self._hits_name = hits_name
        self._own_hits = (self._hits, hits_name)
        self._opened_at = quote
        self._quote = quote
        self._hit: int | None = None
        self._marks = Marks()
        self._chosen: tuple[int, int] | None = None
        last = self._source.line_of(max(self._head.end - 1, 0))
        self._last_line = last
        self._digits = max(len(str(last)), 2) + 1
        self.mark(quote=quote, hit=None)
        self.lay(1)

    # -- rows

    def lay(self, width: int) -> None:
        """Wrap for this width from now on."""
        self._layout = Layout(self._text, self._blocks, max(width - self._digits - 3, 1))

    def row(self, number: int) -> Row | None:
        """A line of the text with its gutter; None past the last."""
        line = self._layout.line(number)
        if line is None:
            return None
        gutter = self._gutter(line)
        if line.words is None:
            return Row((*gutter, (line.block.note, "noise")))
        return self._words(line, gutter)

    def __len__(self) -> int:
        return len(self._layout)

    def header(self, width: int, *, brief: bool) -> Sequence[Row]:
        """Publisher, kind of text, place and date; in full also byline, file, lines and state."""
        head = self._head
        outlet: list[Cell] = [(" ", "text")]
        outlet.append((head.publisher or f"publisher {NOT_STATED}", "particular" if head.publisher else "dim"))
        outlet += [(f" · {words}", "particular") for words in (head.kind, head.place) if words]
        outlet += [(f" · {words}", "warning") for words in head.flags]
        date: Cell = (_date(head.date), "particular") if head.date else (UNDATED, "dim")
        rows = [Row(tuple(spread(outlet, [(" ", "text"), date, (" ", "text")], width)))]
        state, style = _STATES[self._source.state]
        if brief:
            return rows if self._source.state is SourceState.OK else [
                Row(tuple(spread(outlet, [(" ", "text"), (state, style), (" ", "text")], width)))
            ]
        lines = f"  lines {self._first_line}-{self._last_line}  "
        by: list[Cell] = [(f" by {head.byline}", "particular") if head.byline else (" no byline", "dim")]
        file: list[Cell] = [("  ", "text"), (head.source, "dim"), (lines, "dim"), (state, style), (" ", "text")]
        return [*rows, Row(tuple(spread(by, file, width))), Row()]

    def grouped(self) -> Sequence[LinkGroup]:
        """Who and what is in this document."""
        return groups_of(self._session.library, self._head.id)

    @property
    def groups_name(self) -> str:
        """The groups are what is in this document."""
        return "in this document"

    def shown(self) -> Iterator[Shown]:
        """The document, its quotes, and who and what is named in it."""
        from migtui.dossier.shown import Shown

        library, head = self._session.library, self._head
        about = ", ".join(part for part in (head.kind, head.place, head.byline and f"by {head.byline}") if part)
        yield Shown(head.id, about=about)
        yield from (Shown(quote.id, section="quotes") for quote in library.quotes_in(head.id))
        for entity, count in library.entities_of(head.id):
            yield Shown(entity.id, section="named in it", about=f"{entity.kind}, ×{count:,} here")

    @property
    def shown_name(self) -> str:
        """What is taken away is the whole document."""
        return self._head.id

    # -- places to go to

    @property
    def hits(self) -> Sequence[Stop]:
        """The spans that were looked for."""
        return MadeLate(len(self._hits), lambda at: Stop(self._hits[at][0]))

    @property
    def hits_name(self) -> str:
        """What was looked for."""
        return self._hits_name

    @cached_property
    def quotes(self) -> Sequence[Stop]:
        """The document's quotes; Enter leads to all wordings of one, or to its speaker."""
        library = self._session.library
        stops = []
        for head in library.quotes_in(self._head.id):
            address = head.group or head.speaker
            stops.append(Stop(head.start, Location(address=address) if address else None, head.id))
        return stops

    def find(self, words: str) -> bool:
        """Find words in what is shown of the text."""
        if not words:
            self._hits, self._hits_name = self._own_hits
            return bool(self._hits)
        pattern = words_pattern(words)
        found = [
            match.span()
            for block in self._blocks if block.kind is not None
            for match in pattern.finditer(self._text, block.start, block.end)
        ]
        if found:
            self._hits = tuple(found)
            self._hits_name = "hidden character" if words == HIDDEN_CHARACTERS else f"“{words}”"
        return bool(found)

    def row_of(self, stop: Stop) -> int:
        """The row with the code point."""
        return self._layout.line_of(stop.at)

    def anchor(self, row: int) -> int:
        """The first code point of a row."""
        line = self._layout.line(row)
        if line is None:
            return self._head.start
        return line.words.start if line.words else line.block.start

    def row_with(self, anchor: int) -> int:
        """The row with the code point."""
        return self._layout.line_of(anchor)

    @property
    def extent(self) -> tuple[str, int, int]:
        """The text of the source, and where what is shown of it begins and ends."""
        shown = [block for block in self._blocks if block.kind is not None]
        return (self._text, shown[0].start, shown[-1].end) if shown else (self._text, 0, 0)

    def beside(self, anchor: int, rows: int) -> int:
        """The code point in the same column so many rows below; folded furniture is stepped over."""
        at, step = self._layout.line_of(anchor), 1 if rows > 0 else -1
        line = self._layout.line(at)
        column = column_of(self._text, line.words, anchor) if line is not None and line.words is not None else 0
        found, left = anchor, abs(rows)
        while left and at + step >= 0 and (line := self._layout.line(at + step)) is not None:
            at += step
            if line.words is not None:
                left -= 1
                under = offset_at(self._text, line.words, column)
                found = max(line.words.shown - 1, line.words.start) if under is None else under
        return found

    def choose(self, span: tuple[int, int] | None) -> None:
        """Paint a stretch of the text as chosen, or none."""
        self._chosen = span

    def _painted(self, runs: Iterator[tuple[int, int, StyleName]]) -> Iterator[tuple[int, int, StyleName]]:
        """The runs of a line, cut where the chosen stretch begins and ends."""
        if self._chosen is None:
            yield from runs
            return
        first, last = self._chosen
        for start, end, style in runs:
            edges = sorted({start, end, min(max(first, start), end), min(max(last, start), end)})
            for left, right in pairwise(edges):
                yield left, right, "cursor" if first <= left and right <= last else style

    def mark(self, *, quote: int | None, hit: int | None) -> None:
        """Paint the current quote and hit as such."""
        self._quote, self._hit = quote, hit
        now = self._hits[hit] if hit is not None else None
        hits = [Mark(*span, "hit-now" if span == now else "hit") for span in self._hits]
        self._marks = Marks([*marks_of(self._facts, self._text, quote), *hits])

    @property
    def first_quote(self) -> int | None:
        """The quote the location names."""
        return self._opened_at

    @property
    def first_hit(self) -> int | None:
        """The hit with the words the location names."""
        start = self.location.start
        if start is None:
            return None
        return next((at for at, (first, end) in enumerate(self._hits) if first <= start < end), None)

    # -- words about it

    @property
    def about(self) -> str:
        """The current quote's speaker with their role, or the title."""
        if self._quote is None:
            return self.title
        return self._speaker(self._quote)

    def place(self, top: int) -> str:
        """The line of the source that a row shows."""
        line = self._layout.line(top)
        return f"line {line.block.line} of {self._last_line}" if line else ""

    @property
    def _first_line(self) -> int:
        return self._source.line_of(self._head.start)

    def _speaker(self, index: int) -> str:
        quote = self._facts.quotes[index]
        if quote.speaker is None:
            return "speaker not stated"
        role = next((r for r in self._facts.roles if r.person == quote.speaker), None)
        entity = self._facts.mentions[quote.speaker].entity
        name = self._session.library.entity(entity).name if entity else self._facts.mentions[quote.speaker].surface
        return f"{name}, {role.surface}" if role and role.surface != name else name

    def _gutter(self, line: PageLine) -> list[Cell]:
        number = str(line.block.line) if line.first else ""
        bar: Cell = (_BAR, "quote") if line.block.quotes else (" ", "text")
        return [(number.rjust(self._digits), "number"), bar, (" ", "text")]

    def _words(self, line: PageLine, gutter: list[Cell]) -> Row:
        words = line.words
        if words is None:
            return Row()
        plain: StyleName = "heading" if line.block.kind in _HEADINGS else "text"
        made = RowMaker(*gutter)
        left = made.width
        runs = self._painted(self._marks.runs(words.start, words.shown, plain))
        made.add(*((one_line(self._text[start:end]), style) for start, end, style in runs))
        row = made.row()
        return Row(row.cells, tuple(self._links(line, left)))

    def _links(self, line: PageLine, left: int) -> list[Link]:
        words = line.words
        if words is None:
            return []
        links = []
        first = max(bisect_left(self._mention_starts, words.start) - 1, 0)
        for mention in self._facts.mentions[first : bisect_left(self._mention_starts, words.shown)]:
            if mention.entity is None or mention.end <= words.start:
                continue
            start, end = (left + column_of(self._text, words, at) for at in (mention.start, mention.end))
            links.append(Link(start, end, Location(address=mention.entity)))
        return links


def _date(date: str) -> str:
    """A date as people write it: the time behind a space."""
    return date.replace("T", " ")

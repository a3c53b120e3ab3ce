"""The search overlay: hits while typing, a preview of the one chosen, and the list that `>` and `<` walk afterwards."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from migtui.app.messages import JumpRequested
from migtui.app.overlays.overlay import KeyPress, Overlay
from migtui.app.overlays.searching import Question
from migtui.app.overlays.text_field import TextField
from migtui.app.presentation.cells import fit, width_of
from migtui.app.presentation.frame import rule_line
from migtui.app.presentation.hits import LETTERS, hit_row, preview
from migtui.history import Location

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from migtui.app.overlays.searching import Answer, Searching
    from migtui.app.presentation.cells import Cell, Line
    from migtui.library import Library
    from migtui.search.protocol import Hit, HitKind, Results
    from migtui.texts import Texts

#: What Tab goes through: the name of a scope and the kind it is narrowed to.
SCOPES: Final[tuple[tuple[str, HitKind | None], ...]] = (
    ("all", None), ("organizations", "organization"), ("people", "person"), ("programmes", "programme"),
    ("instruments", "instrument"), ("places", "place"), ("documents", "document"), ("quotes", "quote"),
    ("text", "passage"),
)
#: Seconds that a key's repaint waits for its hits, so that both come in one frame.
TOGETHER: Final = 0.12
_LIMIT: Final = 50
#: Lines of preview; on a lower overlay as many as the hits leave.
_PREVIEW: Final = 8
_TALL: Final = 24
_LEAST: Final = 7
_SUGGESTION: Final = re.compile("Did you mean “(.+)”")
_KEYS: Final = "Enter open  Tab scope  ^F facets  ^X exact  ^N ^P move  Up earlier  Esc close"


class SearchOverlay(Overlay):
    """Asks `searching` and shows what it answers (`answered`); `entered` is told each query that led somewhere."""

    def __init__(
        self, library: Library, texts: Texts, searching: Searching, *, history: Iterable[str] = (),
        entered: Callable[[str], object] = lambda _: None,
    ) -> None:
        self._library = library
        self._texts = texts
        self._searching = searching
        self._field = TextField(history=history)
        self._entered = entered
        self._scope = 0
        self._exact = False
        self._ready = False
        self._problem = ""
        self._asked = Question()
        self._results: Results | None = None
        self._row = 0
        self._top = 0
        self._room = 1
        self._late = False
        #: The question that was answered last.
        self._answered: Question | None = None
        #: The hit that was opened last, and the list it stands in.
        self._opened: tuple[Results, int] | None = None

    # -- for the main screen

    @property
    def history(self) -> tuple[str, ...]:
        """The queries that led somewhere, the latest last."""
        return self._field.history

    @property
    def name(self) -> str:
        """What the list of hits is called, and where in it the reader is; empty before a hit was opened."""
        if self._opened is None:
            return ""
        results, row = self._opened
        return f"hit {row + 1} of {len(results.hits)} for “{results.query}”"

    @property
    def opened_at(self) -> Location | None:
        """Where the hit leads that was opened last."""
        return place_of(self._opened[0].hits[self._opened[1]]) if self._opened else None

    def step(self, by: int) -> Location | None:
        """The place of the next or previous hit of the list a hit was opened from; None at its ends."""
        if self._opened is None:
            return None
        results, row = self._opened
        if not 0 <= row + by < len(results.hits):
            return None
        self._opened = (results, row + by)
        if results is self._results:
            self._row = row + by
        return place_of(results.hits[row + by])

    def come_back(self, location: Location) -> bool:
        """Stand at the hit that leads to `location`, of the list a hit was opened from; whether there is one."""
        results = self._opened[0] if self._opened else None
        row = next((at for at, hit in enumerate(results.hits) if place_of(hit) == location), None) if results else None
        if results is None or row is None:
            return False
        self._opened = (results, row)
        return True

    def hits_in(self, document: str) -> list[tuple[int, int]]:
        """The code points of all hits of that list that stand in a document."""
        hits = self._opened[0].hits if self._opened else ()
        return sorted({(hit.start, hit.end) for hit in map(_words_of, hits) if hit.document == document
                       and hit.start is not None and hit.end is not None})

    # -- the overlay

    def opened(self) -> None:
        """Keep the last query for another look; the first character typed replaces it."""
        self._field.select()
        self._searching.start()

    def closed(self) -> None:
        """Nothing is waited for any more."""
        self.waiting = False

    def paste(self, text: str) -> None:
        """Search for what was pasted."""
        self._field.paste(text)
        self._ask()

    def press(self, press: KeyPress) -> None:
        """Type, move, narrow, or open the hit."""
        move = {"down": self._down, "up": self._up, "ctrl+n": lambda: self._move(1), "ctrl+p": lambda: self._move(-1),
                "pagedown": lambda: self._move(self._room), "pageup": lambda: self._move(-self._room),
                "tab": lambda: self._narrow(1), "shift+tab": lambda: self._narrow(-1), "ctrl+x": self._switch,
                "ctrl+f": self._facets,
                "enter": self._open}.get(press.key)
        if move is not None:
            move()
        elif self._field.press(press.key, press.character):
            self._ask()

    def click(self, y: int) -> None:
        """Open the hit that was clicked."""
        row = self._top + y - 3
        if y >= 3 and self._results and row < min(len(self._results.hits), self._top + self._room):
            self._row = row
            self._open()

    def scroll(self, by: int) -> None:
        """Move with the wheel."""
        self._move(by)

    def answered(self, answer: Answer) -> None:
        """Take an answer in; one to an older question is dropped."""
        self._ready = True
        self._problem = answer.problem
        if answer.question is not None:
            if answer.question != self._asked:
                return
            self._answered = answer.question
            row = self._row if self._results and answer.results and self._results.query == answer.results.query else 0
            self._results, self._row = answer.results, row
        self._paint()
        if self.waiting and self._answered == self._asked:
            host, self.waiting = self.host, False
            self._open()
            if host is not None:
                host.go_on()

    # -- keys

    def _ask(self) -> None:
        """Ask for what stands in the field; the repaint waits a moment for the answer."""
        question = self._question(_LIMIT)
        if question == self._asked:
            self._paint()
            return
        self._asked, self._row, self._top = question, 0, 0
        if question.query:
            self._searching.ask(question)
        else:
            self._results = None
        if question.query and self._ready and self.host is not None:
            if not self._late:
                self._late = True
                self.host.set_timer(TOGETHER, self._paint_late)
        else:
            self._paint()

    def _question(self, limit: int) -> Question:
        query = self._field.text.strip()
        if self._exact and query and '"' not in query:
            query = f'"{query}"'
        kind = SCOPES[self._scope][1]
        return Question(query, () if kind is None else (kind,), limit)

    def _paint(self) -> None:
        self._late = False
        self.update()

    def _paint_late(self) -> None:
        if self._late:
            self._paint()

    def _down(self) -> None:
        if self._field.recalled:
            self._field.newer()
            self._ask()
        else:
            self._move(1)

    def _up(self) -> None:
        if self._row > 0 and not self._field.recalled:
            self._move(-1)
        elif self._field.older():
            self._ask()

    def _move(self, by: int) -> None:
        hits = self._results.hits if self._results else ()
        if not hits or self._results is None:
            return
        self._row = max(0, min(self._row + by, len(hits) - 1))
        if self._row == len(hits) - 1 and len(hits) < self._results.total and self._asked.limit <= len(hits):
            self._asked = self._question(self._asked.limit * 4)
            self._searching.ask(self._asked)
        self._paint()

    def _narrow(self, by: int) -> None:
        self._scope = (self._scope + by) % len(SCOPES)
        self._ask()

    def _switch(self) -> None:
        self._exact = not self._exact
        self._ask()

    def _facets(self) -> None:
        """Show what the hits can be narrowed down to."""
        from migtui.app.overlays.search_facets import SearchFacetsOverlay

        if self.host is not None and self._results is not None and self._results.hits:
            self.host.open(SearchFacetsOverlay(self, self._results.facets, self.narrow))

    def narrow(self, words: str, kind: str) -> None:
        """Ask for the same with more words, and in the scope of a kind where one is given."""
        self._scope = next((at for at, scope in enumerate(SCOPES) if kind and scope[1] == kind), self._scope)
        self._field.set(f"{self._field.text.strip()} {words}".strip())
        self._ask()

    def _open(self) -> None:
        """Land on the words of the hit, once the answer is there; with none, search for what may have been meant."""
        if self._asked.query and self._answered != self._asked:
            self.waiting = True
            return
        if self._results is None:
            return
        if not self._results.hits:
            meant = _SUGGESTION.search(self._results.note)
            if meant:
                self._field.set(meant[1])
                self._ask()
            return
        self._field.remember()
        self._entered(self._field.text.strip())
        self._opened = (self._results, self._row)
        self.leave_with(JumpRequested(place_of(self._results.hits[self._row])))

    # -- painting

    def lines(self, width: int, height: int) -> list[Line]:
        """The field, the scopes, the hits and the preview of the one chosen."""
        shown = _PREVIEW if height >= _TALL else max(height - _LEAST, 0) // 3
        self._room = max(height - 4 - (shown + 1 if shown else 0), 1)
        self._top = max(min(self._top, self._row), self._row - self._room + 1)
        body = [self._field_line(width), self._scope_line(width), *self._hit_lines(width)]
        if shown:
            body += self._preview_lines(width, shown)
        return [self._title_line(width), *body, rule_line(width, [(_KEYS, "dim")])]

    def _title_line(self, width: int) -> Line:
        title: Line = [("Search", "tab-current")]
        return [*rule_line(max(width - len(self._count()) - 1, 0), title), (self._count(), "count"), ("─", "frame")]

    def _field_line(self, width: int) -> Line:
        return [(" > ", "key"), *self._field.cells(max(width - 4, 1))]

    def _count(self) -> str:
        if not self._ready:
            return " indexing… "
        if self._results is None or not self._asked.query:
            return ""
        total, row = self._results.total, self._row + 1 if self._results.hits else 0
        return f" {row:,} of {total:,} in {self._results.ms:.0f} ms "

    def _scope_line(self, width: int) -> Line:
        cells: list[Cell] = [(" ", "text")]
        for at in range(len(SCOPES)):
            cells += [(_scope_name(at), "tab-current" if at == self._scope else "tab"), ("  ", "text")]
        if width_of(cells) + 7 > width:
            count = f" {self._scope + 1} of {len(SCOPES)}"
            cells = [(" in ", "dim"), (_scope_name(self._scope), "tab-current"), (count, "dim")]
        exact: Cell = ("exact", "tab-current" if self._exact else "dim")
        return [*fit(cells, max(width - 6, 0)), exact, (" ", "text")]

    def _hit_lines(self, width: int) -> list[Line]:
        hits = self._results.hits if self._results else ()
        lines: list[Line] = []
        for row in range(self._top, min(self._top + self._room, len(hits))):
            cells = fit(hit_row(hits[row], width - 2, self._library), width - 2)
            here = row == self._row
            lines.append([("▌" if here else " ", "key"), *(_on_cursor(cells) if here else cells)])
        if not hits:
            lines = [[(f" {text}", style)] for text, style in self._instead()]
        return [*lines[: self._room], *([()] * (self._room - len(lines)))]

    def _instead(self) -> list[Cell]:
        """What stands where hits would: a fault, what was meant, or how to ask."""
        if self._problem:
            return [(self._problem, "error")]
        if self._results is not None and self._asked.query:
            found: list[Cell] = [("Nothing fits.", "warning")]
            if self._results.note:
                found.append((self._results.note, "text"))
            if _SUGGESTION.search(self._results.note):
                found.append(("Enter searches for that.", "dim"))
            return found
        return [(line, "dim") for line in _HOW]

    def _preview_lines(self, width: int, height: int) -> list[Line]:
        hits = self._results.hits if self._results else ()
        note: Line = [(self._results.note, "warning")] if self._results and hits and self._results.note else ()
        shown: Sequence[Line] = (
            preview(hits[self._row], width - 3, height + (not note), self._library, self._texts)
            if self._row < len(hits) else ()
        )
        # A rule of its own would cost three bytes a column: it is shared with the first line, or with the note.
        title = note or ([(" ", "text"), *shown[0], (" ", "text")] if shown else ())
        lines: list[Line] = [[(" ", "text"), *line] for line in (shown if note else shown[1:])]
        return [rule_line(width, title), *lines, *([()] * (height - len(lines)))]


def place_of(hit: Hit) -> Location:
    """Where a hit leads: an entity's page, or the matched words in their document."""
    words = _words_of(hit)
    if words.document is None:
        return Location(address=hit.id)
    address = hit.id if hit.kind == "quote" else words.document
    return Location(address=address, start=words.start, end=words.end)


def _words_of(hit: Hit) -> Hit:
    """The hit narrowed to the stretch of its words that matched, where it has any."""
    if hit.text is None or hit.start is None or hit.end is None or not hit.spans:
        return hit
    first = hit.end - len(hit.text)
    return replace(hit, start=first + hit.spans[0].start, end=first + hit.spans[-1].end)


def _scope_name(at: int) -> str:
    """A scope's name behind the letter that its hits have."""
    name, kind = SCOPES[at]
    return name if kind is None else f"{LETTERS[kind][0]} {name}"


def _on_cursor(cells: Iterable[Cell]) -> list[Cell]:
    """The cells of the row that the cursor is on; matches stay marked."""
    return [(text, "match" if style == "match" else "strong") for text, style in cells]


_HOW: Final = (
    "Type a name, words or half a word, as they sound or nearly as they are spelt.",
    "",
    '"exact words"   -without   @person   #organization   %programme',
    "by:yahya   about:iom   in:003   outlet:gnn   before:2024   after:2023-09   undated:",
    "has:variants   has:nospeaker   has:changed   re:expression",
)

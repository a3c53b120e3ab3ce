"""A story: the paragraphs of several documents on one event, aligned with those of one of them, the base."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from migtui.app.presentation.alignment import aligned
from migtui.app.presentation.cells import fit, width_of, wrapped
from migtui.app.presentation.rows import day_and_outlet, title_of
from migtui.app.presentation.wordings import compared, signed, tally
from migtui.app.reader.compare_page import beside, letter
from migtui.app.reader.page import LinkGroup, Row, RowMaker, Stop, link_to
from migtui.app.reader.sections import Section, SectionedPage, fixed, pointed
from migtui.display import one_line
from migtui.history import Location
from migtui.records import BODY_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.app.presentation.cells import Line
    from migtui.app.presentation.wordings import Piece
    from migtui.app.themes import StyleName
    from migtui.dossier.shown import Shown
    from migtui.records import DocumentHead
    from migtui.session import Session

#: Columns from which paragraphs stand side by side.
_BESIDE: Final = 80
#: What each kind of paragraph is called, with its sign.
_ONLY: Final = "+"
_LEFT_OUT: Final = "−"


class Paragraph(NamedTuple):
    """A paragraph of a document as the story shows it; `line` is its line in the source."""

    start: int
    end: int
    line: int
    text: str


class StoryPage(SectionedPage):
    """The documents of a story; the one that one comes from is the base, else the earliest."""

    idle: ClassVar[frozenset[str]] = frozenset({"range", "why"})

    def __init__(self, session: Session, location: Location, origin: str | None = None) -> None:
        self._session = session
        library = session.library
        documents = [library.document(document) for document in library.story(location.address).documents]
        self._documents = sorted(documents, key=lambda one: (one.date is None, one.date or ""))
        super().__init__(location, f"One story in {len(documents)} documents: {title_of(self._documents[0])}")
        self._base = next((at for at, one in enumerate(self._documents) if one.id == _document(session, origin)), 0)
        self._paragraphs = [_paragraphs(session, document) for document in self._documents]
        self._quote: int | None = None
        self._hit: int | None = None
        self._align()

    def _align(self) -> None:
        """Find for each paragraph of the base those of the others that say the same."""
        base = [paragraph.text for paragraph in self._paragraphs[self._base]]
        self._beside: dict[int, list[tuple[int, int]]] = {}
        self._alone: list[list[int]] = []
        self._missing: list[int] = []
        for at, paragraphs in enumerate(self._paragraphs):
            if at == self._base:
                self._alone.append([])
                self._missing.append(0)
                continue
            pairs = aligned(base, [paragraph.text for paragraph in paragraphs])
            for pair in pairs:
                self._beside.setdefault(pair.base, []).append((at, pair.other))
            told = {pair.other for pair in pairs}
            self._alone.append([number for number in range(len(paragraphs)) if number not in told])
            self._missing.append(len(base) - len({pair.base for pair in pairs}))

    # -- rows

    def header(self, width: int, *, brief: bool) -> Sequence[Row]:  # noqa: ARG002 - one line at every size
        """How many documents and outlets, and what the base has alone or leaves out."""
        outlets = {one.publisher for one in self._documents if one.publisher}
        only = len(self._paragraphs[self._base]) - len(self._beside)
        made = RowMaker((f" story · {len(self._documents)} documents", "text"))
        made.add((f" · {len(outlets)} outlet{'' if len(outlets) == 1 else 's'}" if outlets else "", "particular"))
        name = letter(self._base)
        made.add((f" · only {name} {_ONLY}{only}", "added"))
        made.add((f" · {name} leaves out {_LEFT_OUT}{sum(map(len, self._alone))}", "removed"))
        return [made.row()] if brief else [made.row(), Row()]

    def sections(self, width: int) -> Iterator[Section]:
        """The documents; the paragraphs of the base, each with those of the others; what the base leaves out."""
        yield Section("", len(self._documents), lambda at: self._document_row(at, width))
        for number in range(len(self._paragraphs[self._base])):
            yield pointed(list(self._aligned(number, width)), partial(self._is_now, number))
        for at, alone in enumerate(self._alone):
            if not alone:
                continue
            rows = [row for number in alone for row in self._paragraph(at, number, width, _LEFT_OUT, "removed")]
            yield fixed(f"only {self._name(at)}: {letter(self._base)} leaves this out", rows)

    def _is_now(self, number: int) -> bool:
        return self._hit == number

    def _document_row(self, at: int, width: int) -> Row:
        made = RowMaker(("▌" if at == self._quote else " ", "text"), (letter(at), "strong"))
        made.add((" base" if at == self._base else "", "key")).add(*day_and_outlet(self._documents[at]))
        sizes = f" {len(self._paragraphs[at])} ¶"
        if at != self._base:
            sizes += f" {_ONLY}{len(self._alone[at])} {_LEFT_OUT}{self._missing[at]}"
        title = [(title_of(self._documents[at]), "strong")]
        room = max(width - made.width - len(sizes) - 1, 1)
        shown: Line = fit(title, min(room, width_of(title)))  # type: ignore[arg-type] # a style by its name
        return made.add(*shown, to=Location(address=self._documents[at].id)).add((sizes, "count")).row()

    def _name(self, at: int) -> str:
        return f"{letter(at)} {self._documents[at].publisher or title_of(self._documents[at])}"

    def _aligned(self, number: int, width: int) -> Iterator[Row]:
        """A paragraph of the base, then each that says the same with what it changes, and who has no such paragraph."""
        others = self._beside.get(number, [])
        if not others:
            yield from self._paragraph(self._base, number, width, _ONLY, "added", "only here")
            return
        yield from self._paragraph(self._base, number, width, " ", "text")
        base = self._paragraphs[self._base][number]
        for at, other in others:
            paragraph = self._paragraphs[at][other]
            pieces = compared(base.text, paragraph.text)
            found = tally(pieces)
            sign = "≠" if any(found) else "="
            yield self._place_row(at, paragraph, f"{sign} {found.shown}", "differs" if any(found) else "dim")
            if any(found):
                yield from self._differing(pieces, width, at)
        silent = [letter(at) for at in range(len(self._documents))
                  if at != self._base and at not in {one for one, _ in others}]
        if silent:
            yield Row(((f"   {_LEFT_OUT} {', '.join(silent)}: not there", "removed"),))

    def _differing(self, pieces: Sequence[Piece], width: int, at: int) -> Iterator[Row]:
        if width >= _BESIDE:
            yield from beside(pieces, width, letter(self._base), letter(at))
            return
        for line in wrapped(signed(pieces, "text"), max(width - 6, 8)):
            yield Row((("   ┃ ", "quote"), *line))

    def _paragraph(
        self, at: int, number: int, width: int, sign: str, style: StyleName, note: str = ""
    ) -> Iterator[Row]:
        paragraph = self._paragraphs[at][number]
        yield self._place_row(at, paragraph, f"{sign} {note}".strip(), style)
        for line in wrapped([(word, "text") for word in paragraph.text.split()], max(width - 6, 8)):
            yield Row(((f"   {sign} ", style), *line))

    def _place_row(self, at: int, paragraph: Paragraph, note: str, style: StyleName) -> Row:
        there = Location(address=self._documents[at].id, start=paragraph.start, end=paragraph.end)
        made = RowMaker((" ", "text")).add((f"{letter(at)} line {paragraph.line}", "number"), to=there)
        return made.add(("  ", "text"), (note, style)).row()

    def shown(self) -> Iterator[Shown]:
        """The documents; the paragraphs of the base, each with those of the others; what the base leaves out."""
        from migtui.dossier.shown import STATEMENT, Shown

        for at, document in enumerate(self._documents):
            sizes = f"{letter(at)} base" if at == self._base else letter(at)
            missing = f", {len(self._alone[at])} alone, {self._missing[at]} left out" if at != self._base else ""
            yield Shown(document.id, kind=STATEMENT, section="documents",
                        about=f"{sizes}: {len(self._paragraphs[at])} paragraphs{missing}")
        for number in range(len(self._paragraphs[self._base])):
            yield from self._shown_aligned(number, f"paragraph {number + 1} of {letter(self._base)}")
        for at, alone in enumerate(self._alone):
            for number in alone:
                heading = f"only {self._name(at)}: {letter(self._base)} leaves this out"
                yield self._shown_paragraph(at, number, heading, f"{letter(at)} only")

    def _shown_aligned(self, number: int, section: str) -> Iterator[Shown]:
        others = self._beside.get(number, [])
        there = {letter(at) for at, _ in others}
        silent = [letter(at) for at in range(len(self._documents)) if at != self._base and letter(at) not in there]
        note = f"{letter(self._base)} base" + (f"; not in {', '.join(silent)}" if silent else "")
        yield self._shown_paragraph(self._base, number, section, note)
        for at, other in others:
            pieces = compared(self._paragraphs[self._base][number].text, self._paragraphs[at][other].text)
            found = tally(pieces)
            words = f": {' '.join(word for word, _ in signed(pieces))}" if any(found) else ""
            yield self._shown_paragraph(at, other, section, f"{letter(at)} {found.shown}{words}")

    def _shown_paragraph(self, at: int, number: int, section: str, about: str) -> Shown:
        from migtui.dossier.shown import Shown

        paragraph = self._paragraphs[at][number]
        return Shown(self._documents[at].id, paragraph.start, paragraph.end, section=section, about=about)

    @property
    def shown_name(self) -> str:
        """The story and its base."""
        return f"{self.location.address} aligned with {self.base}"

    # -- places to go to

    @property
    def own_hits(self) -> Sequence[Stop]:
        """The base's paragraphs; Enter leads to one in its document."""
        return self._paragraph_stops

    @cached_property
    def _paragraph_stops(self) -> list[Stop]:
        document = self._documents[self._base].id
        return [
            Stop(at, Location(address=document, start=one.start, end=one.end))
            for at, one in enumerate(self._paragraphs[self._base])
        ]

    @property
    def own_hits_name(self) -> str:
        """The hits are paragraphs."""
        return "paragraph"

    @property
    def quotes(self) -> Sequence[Stop]:
        """The documents, which `)` goes through; Enter opens one, and one can be made the base."""
        return [Stop(-1 - at, Location(address=one.id)) for at, one in enumerate(self._documents)]

    @property
    def quotes_name(self) -> str:
        """What `)` goes through here are documents."""
        return "document"

    def row_of_own(self, stop: Stop) -> int:
        """The row of a paragraph, or of a document, which count down from -1."""
        return self.start_of_section(stop.at + 1) if stop.at >= 0 else -1 - stop.at

    @property
    def base(self) -> str:
        """The document that others are aligned with."""
        return self._documents[self._base].id

    def rebase(self, stop: Stop) -> str:
        """Align all others with the document at a stop."""
        self._base = -1 - stop.at
        self.__dict__.pop("_paragraph_stops", None)
        self._align()
        return f"{letter(self._base)} is the base: the others are compared with it."

    def grouped(self) -> Sequence[LinkGroup]:
        """The documents of the story."""
        return [LinkGroup("documents", tuple(link_to(document) for document in self._documents))]

    @property
    def groups_name(self) -> str:
        """The groups are the documents that tell it."""
        return "told in"

    def mark(self, *, quote: int | None, hit: int | None) -> None:
        """Point at the current document and paragraph."""
        self._quote, self._hit = quote, hit


def _document(session: Session, origin: str | None) -> str | None:
    """The document of the place one comes from."""
    if origin is not None and origin.startswith("quote:"):
        return session.library.quote(origin).document
    return origin


def _paragraphs(session: Session, document: DocumentHead) -> list[Paragraph]:
    """The paragraphs of a document's body that have words."""
    source = session.texts.get(document.source)
    found = []
    for segment in session.library.facts(document.id).segments:
        text = one_line(source.text[segment.start : segment.end]).strip()
        if segment.kind in BODY_KINDS and text:
            found.append(Paragraph(segment.start, segment.end, source.line_of(segment.start), text))
    return found

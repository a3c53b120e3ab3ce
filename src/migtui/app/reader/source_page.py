"""A source: what it was when the store was built, how its file compares with that today, and its documents."""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, ClassVar, Final

from migtui import environment
from migtui.app.presentation.cells import wrapped
from migtui.app.presentation.rows import day_and_outlet, title_of
from migtui.app.reader.page import LinkGroup, Row, RowMaker, Stop, link_to
from migtui.app.reader.sections import NAME, Section, SectionedPage, fixed
from migtui.history import Location
from migtui.texts import SourceState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from migtui.app.themes import StyleName
    from migtui.dossier.shown import Shown
    from migtui.records import (
        DocumentHead,
        Facts,
        Indirect,
        Mention,
        Particular,
        Quote,
        Relation,
        Role,
        SourceRecord,
    )
    from migtui.session import Session
    from migtui.texts import SourceText

    _Kept = Particular | Mention | Role | Relation | Quote | Indirect

_STYLES: Final[dict[SourceState, StyleName]] = {
    SourceState.OK: "text", SourceState.CHANGED: "warning", SourceState.MISSING: "error",
}


class SourcePage(SectionedPage):
    """The page of one source."""

    idle: ClassVar[frozenset[str]] = frozenset({"range", "compare", "why"})

    def __init__(self, session: Session, location: Location) -> None:
        name = location.address.partition(":")[2]
        self._library, self._folder = session.library, session.texts.folder
        self._record = _record(session.library.sources(), name)
        # The file is read anew, as it is what one wants to know of.
        session.texts.forget()
        self._text = session.texts.get(name)
        super().__init__(location, name)

    @cached_property
    def _documents(self) -> list[DocumentHead]:
        return [one for one in self._library.documents(order="source") if one.source == self._record.name]

    # -- rows

    def sections(self, width: int) -> Iterator[Section]:
        """What it was and is; its documents, each with how much of it no longer stands where it stood."""
        yield fixed("", [row for fact in self._facts() for row in _fact_rows(*fact, width)])
        if self._text.state is SourceState.OK:
            yield Section("documents", len(self._documents), lambda at: _document_row(self._documents[at]))
        else:
            yield Section("documents", 2 * len(self._documents), self._compared_row)

    def _facts(self) -> Iterator[tuple[str, str, StyleName]]:
        record, state = self._record, self._text.state
        # Whoever may only read has no use for where the store lies.
        yield "file", record.name if environment.secure() else str(self._folder / record.name), "text"
        yield "when built", f"{record.code_points:,} characters, sha256 {record.sha256}", "text"
        if record.origin is not None:
            read = f", read by {record.extractor}" if record.extractor else ""
            yield "made from", f"{record.origin} ({record.encoding}{read}), sha256 {record.origin_sha256}", "text"
        yield "now", self._now(), _STYLES[state]
        if state is not SourceState.OK:
            yield "", "What is shown of it stays what the store keeps; migtui build reads it again.", "dim"

    def _now(self) -> str:
        if self._text.state is SourceState.OK:
            return "the same text"
        if self._text.state is SourceState.MISSING:
            return "missing: the file is not there or cannot be read"
        if not self._text.text:
            return "changed: empty, or not UTF-8"
        more = len(self._text.text) - self._record.code_points
        size = f"{abs(more):,} characters {'longer' if more > 0 else 'shorter'}" if more else "of the same length"
        return f"changed: {size}"

    def _compared_row(self, at: int) -> Row:
        """A document, or in the row below it how much of it no longer stands where it stood."""
        document = self._documents[at // 2]
        return Row(((f"   {self._lost(document)}", "warning"),)) if at % 2 else _document_row(document)

    def _lost(self, document: DocumentHead) -> str:
        """How many of the words that were marked in a document no longer stand at their place."""
        if self._text.state is SourceState.OK:
            return ""
        kept = list(_marked(self._library.facts(document.id)))
        lost = sum(not _stands(self._text, *one) for one in kept)
        return f"{lost:,} of {len(kept):,} marked words no longer stand there" if kept else ""

    # -- places to go to

    def row_of_own(self, stop: Stop) -> int:
        """There are no stops of its own."""
        return stop.at

    def mark(self, *, quote: int | None, hit: int | None) -> None:
        """There is nothing to mark."""

    def groups(self) -> Sequence[LinkGroup]:
        """Its documents."""
        return [LinkGroup("documents", tuple(map(link_to, self._documents)))] if self._documents else []

    @property
    def groups_name(self) -> str:
        """The groups are the documents that it holds."""
        return "in this source"

    def shown(self) -> Iterator[Shown]:
        """What it was and is, and its documents."""
        from migtui.dossier.shown import STATEMENT, Shown

        for name, words, _ in self._facts():
            yield Shown(self.location.address, kind=STATEMENT, about=f"{name}: {words}" if name else words)
        for document in self._documents:
            yield Shown(document.id, kind=STATEMENT, section="documents", about=self._lost(document) or "document")


def _record(sources: Sequence[SourceRecord], name: str) -> SourceRecord:
    found = next((one for one in sources if one.name == name), None)
    if found is None:
        raise KeyError(name)
    return found


def _fact_rows(name: str, words: str, style: StyleName, width: int) -> Iterator[Row]:
    """A name and what is said under it, over as many rows as that needs."""
    lines = wrapped([(word, style) for word in words.split()], max(width - NAME - 2, 1))
    for at, line in enumerate(lines):
        yield Row(((f" {'' if at else name:<{NAME}}", "dim"), *line))


def _document_row(document: DocumentHead) -> Row:
    made = RowMaker(*day_and_outlet(document))
    return made.add((title_of(document), "strong"), to=Location(address=document.id)).row()


def _marked(facts: Facts) -> Iterator[tuple[int, int, str]]:
    """The spans with the words that the store keeps of them."""
    kept: tuple[Iterable[_Kept], ...] = (
        facts.particulars, facts.mentions, facts.roles, facts.relations, facts.quotes, facts.indirect,
    )
    yield from ((one.start, one.end, one.surface) for one in chain.from_iterable(kept))


def _stands(source: SourceText, start: int, end: int, words: str) -> bool:
    return source.text[start:end] == words

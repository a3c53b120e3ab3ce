"""An utterance: its wordings in every document that quotes it, one under the other, what differs marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migtui.app.presentation.rows import UNKNOWN, day_and_outlet, title_of
from migtui.app.presentation.wordings import Word, differences
from migtui.app.reader.page import LinkGroup, Row, RowMaker, Stop, link_to
from migtui.app.reader.sections import Section, SectionedPage, fixed
from migtui.history import Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.app.themes import StyleName
    from migtui.records import QuoteHead
    from migtui.session import Session


class GroupPage(SectionedPage):
    """The page of a group of quotes."""

    def __init__(self, session: Session, location: Location) -> None:
        self._library = session.library
        self._group = self._library.group(location.address)
        self._wordings = [self._library.quote(quote) for quote in self._group.quotes]
        first = self._wordings[0]
        self._speaker = self._library.entity(first.speaker) if first.speaker else None
        super().__init__(location, f"“{first.text}”")
        self._words = differences([quote.text for quote in self._wordings])
        self._first_rows: list[int] = []
        self._quote: int | None = None

    def header(self, width: int, *, brief: bool) -> Sequence[Row]:  # noqa: ARG002 - one line at every size
        """Who said it, and whether the wordings are the same."""
        speaker = self._speaker
        made = RowMaker((" ", "text"))
        if speaker is not None:
            made.add((speaker.name, "person"), to=Location(address=speaker.id))
        else:
            made.add((UNKNOWN, "dim"))
        count = len(self._wordings)
        made.add((f" · quoted {count} times · ", "count"))
        made.add(("the words differ ≠", "differs") if self._group.differs else ("the same words", "text"))
        return [made.row()] if brief else [made.row(), Row()]

    def sections(self, width: int) -> Iterator[Section]:
        """A section for each wording: the document it stands in, and its words."""
        self._first_rows, start = [], 0
        for quote, words in zip(self._wordings, self._words, strict=True):
            rows = [self._document_row(quote), *_wrapped(words, max(width - 6, 8))]
            self._first_rows.append(start)
            start += len(rows) + 1
            yield fixed("", rows)

    def _document_row(self, quote: QuoteHead) -> Row:
        document = self._library.document(quote.document)
        made = RowMaker(*day_and_outlet(document))
        return made.add((title_of(document), "strong"), to=Location(address=quote.id)).row()

    @property
    def groups_name(self) -> str:
        """The groups are the documents that quote the words."""
        return "quoted in"

    @property
    def quotes(self) -> Sequence[Stop]:
        """The wordings; Enter leads to one in its document."""
        return [Stop(at, Location(address=quote.id), quote.id) for at, quote in enumerate(self._wordings)]

    def row_of_own(self, stop: Stop) -> int:
        """The row of a wording."""
        return self._first_rows[stop.at]

    def groups(self) -> Sequence[LinkGroup]:
        """The documents that quote it."""
        documents = [self._library.document(quote.document) for quote in self._wordings]
        return [LinkGroup("documents", tuple(link_to(document) for document in documents))]

    def mark(self, *, quote: int | None, hit: int | None) -> None:  # noqa: ARG002 - wordings are no hits
        """Remember the current wording."""
        self._quote = quote


def _wrapped(words: Sequence[Word], width: int) -> Iterator[Row]:
    """The words in lines of at most `width` columns, those that differ in their own style."""
    made, used = RowMaker(("   ┃ ", "quote")), 0
    for word in words:
        style: StyleName = "differs" if word.differs else "quote"
        step = word.width + (1 if used else 0)
        if used and used + step > width:
            yield made.row()
            made, used, step = RowMaker(("   ┃ ", "quote")), 0, word.width
        made.add((f" {word.text}" if used else word.text, style))
        used += step
    yield made.row()

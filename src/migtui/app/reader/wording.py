"""The wordings that are compared with each other: the quotes of a group, or passages that say nearly the same."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from migtui.display import one_line
from migtui.history import Location

if TYPE_CHECKING:
    from collections.abc import Iterable

    from migtui.records import DocumentHead, Parallel, Passage, QuoteHead
    from migtui.session import Session


class Wording(NamedTuple):
    """Words of a document, as code points of its source; `quote` is given where they are a quote."""

    document: DocumentHead
    start: int
    end: int
    text: str
    quote: QuoteHead | None = None

    @property
    def location(self) -> Location:
        """Where the words stand."""
        if self.quote is not None:
            return Location(address=self.quote.id)
        return Location(address=self.document.id, start=self.start, end=self.end)


def quoted(session: Session, group: str) -> list[Wording]:
    """The quotes of a group, the earliest first."""
    library = session.library
    quotes = (library.quote(quote) for quote in library.group(group).quotes)
    return by_date(Wording(library.document(q.document), q.start, q.end, q.text, q) for q in quotes)


def told(session: Session, parallel: str) -> list[Wording]:
    """The passages of a pair with every other passage that is tied to one of them, the earliest first."""
    library = session.library
    first = library.parallel(parallel)
    found: dict[str, Passage] = {}
    waiting = deque([first.a, first.b])
    while waiting:
        passage = waiting.popleft()
        if passage.document not in found:
            found[passage.document] = passage
            waiting.extend(_beside(passage, library.parallels(passage.document)))
    return by_date(_passage(session, passage) for passage in found.values())


def at_passage(session: Session, document: str, start: int, end: int) -> Parallel | None:
    """The pair one of whose passages has code points of `start` to `end` of a document; None where there is none."""
    rows = session.library.parallels(document)
    return next((row for row in rows if any(_touches(p, document, start, end) for p in (row.a, row.b))), None)


def by_date(wordings: Iterable[Wording]) -> list[Wording]:
    """Wordings by the date of their documents, those without a date behind."""
    return sorted(wordings, key=lambda wording: (wording.document.date is None, wording.document.date or ""))


def _beside(passage: Passage, rows: Iterable[Parallel]) -> Iterable[Passage]:
    for row in rows:
        for one, other in ((row.a, row.b), (row.b, row.a)):
            if _touches(one, passage.document, passage.start, passage.end):
                yield other


def _touches(passage: Passage, document: str, start: int, end: int) -> bool:
    return passage.document == document and passage.start < end and start < passage.end


def _passage(session: Session, passage: Passage) -> Wording:
    document = session.library.document(passage.document)
    text = session.texts.get(document.source).text[passage.start : passage.end]
    return Wording(document, passage.start, passage.end, one_line(text))

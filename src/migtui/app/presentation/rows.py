"""Rows of the lists: one line of cells for a document, an entity, a quote or a group, for a given width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.app.presentation.cells import column, cut
from migtui.records import Parallel

if TYPE_CHECKING:
    from migtui.app.presentation.cells import Cell, Line
    from migtui.library import Library
    from migtui.records import DocumentHead, Entity, Group, QuoteHead

NOT_STATED: Final = "not stated"
UNDATED: Final = "undated"
NO_TITLE: Final = "(no title)"
UNKNOWN: Final = "unknown"
DATE: Final = 10
#: The mark of a document that was read, between its date and its outlet.
READ: Final = "✓"
_ACRONYM: Final = 6
_COUNT: Final = 4
_VARIANTS: Final = 4
#: Columns from which a list has room for wide outlets and speakers.
_WIDE: Final = 60


def document_row(document: DocumentHead, width: int, *, read: bool = False) -> Line:
    """Date, outlet and title; one without a title shows its first words, one that was read or is flagged a mark."""
    outlet = 18 if width >= _WIDE else 12
    title = width - DATE - outlet - 2
    return [
        (column((document.date or UNDATED)[:DATE], DATE), "count" if document.date else "dim"),
        (READ if read else " ", "key" if read else "text"),
        (column(document.publisher or NOT_STATED, outlet), "particular" if document.publisher else "dim"),
        ("!" if document.flags else " ", "warning" if document.flags else "text"),
        (cut(title_of(document), title), "text" if document.title else "dim"),
    ]


def title_of(document: DocumentHead) -> str:
    """A document's title, or its first words with a word on that."""
    return document.title or f"{NO_TITLE} {document.opening}"


def day_and_outlet(document: DocumentHead) -> Line:
    """When and where a document came out, before its title."""
    return [
        (f" {(document.date or UNDATED)[:DATE]} ", "dim"),
        (f"{document.publisher or NOT_STATED} ", "particular" if document.publisher else "dim"),
    ]


def entity_row(entity: Entity, width: int) -> Line:
    """Acronym, name, mentions and documents; people and places, which have no acronym, begin with the name."""
    acronym = _ACRONYM + 1 if entity.kind not in {"person", "place"} else 0
    name = max(width - acronym - 2 * _COUNT, 0)
    short = column(entity.acronym or "", _ACRONYM) + " " if acronym else ""
    return [
        (short, entity.kind), (column(entity.name, name), "text"),
        (column(str(entity.mentions), _COUNT, right=True), "count"),
        (column(str(entity.documents), _COUNT, right=True), "dim"),
    ]


def quote_row(quote: QuoteHead, width: int, library: Library) -> Line:
    """Speaker, the words, and in how many documents they stand: `×3`, with `≠` when the wordings differ."""
    group = library.group(quote.group) if quote.group else None
    return _said(quote, width, library, group)


def shared_row(row: Group | Parallel, width: int, library: Library) -> Line:
    """An utterance by its first quote and how many there are; a passage by outlet and titles, with its score."""
    if not isinstance(row, Parallel):
        return _said(library.quote(row.quotes[0]), width, library, row)
    one, other = (library.document(passage.document) for passage in (row.a, row.b))
    outlet = 18 if width >= _WIDE else 14
    words = max(width - outlet - 2 - _VARIANTS, 0)
    titles = f"{title_of(one)} ~ {title_of(other)}"
    return [
        (column(one.publisher or NOT_STATED, outlet), "particular" if one.publisher else "dim"), (" ", "text"),
        (column(titles, words), "text"), (" ", "text"),
        (column(f"~{row.score:.2f}".replace("0.", "."), _VARIANTS), "differs" if row.score < 1 else "count"),
    ]


def doubtful_row(quote: QuoteHead, width: int, library: Library) -> Line:
    """Speaker, the words, and how sure the rules are: `who?` where they name no speaker."""
    facts = library.quote_facts(quote.id)
    sure = min(facts.confidence, 1.0 if facts.speaker_confidence is None else facts.speaker_confidence)
    return _spoken(quote, width, library, ("who?" if quote.speaker is None else f"{sure:.2f}", "warning"))


def variants(group: Group | None) -> str:
    """`×3` for three quotes of the same words, `×2≠` for two whose words differ, nothing for a quote alone."""
    if group is None:
        return ""
    return f"×{len(group.quotes)}{'≠' if group.differs else ''}"


def _said(quote: QuoteHead, width: int, library: Library, group: Group | None) -> Line:
    return _spoken(quote, width, library, (variants(group), "differs" if group and group.differs else "count"))


def _spoken(quote: QuoteHead, width: int, library: Library, last: Cell) -> Line:
    speaker = 18 if width >= _WIDE else 14
    words = max(width - speaker - 2 - _VARIANTS, 0)
    name = library.entity(quote.speaker).name if quote.speaker else UNKNOWN
    shown = cut(f"“{quote.text}”", words)
    return [
        (column(name, speaker), "person" if quote.speaker else "dim"), (" ", "text"),
        (column(shown, words), "quote"), (" ", "text"),
        (column(last[0], _VARIANTS), last[1]),
    ]

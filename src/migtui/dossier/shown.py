"""What a view shows, row by row, as items: what stands at each place, and what the view says of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from migtui.dossier.items import Item, Words, item_at, passage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from migtui.library import Library
    from migtui.texts import Texts

#: The kind of an item that is only said by the view, of a document or of anything else.
STATEMENT: Final = "statement"


class Shown(NamedTuple):
    """A row of a view.

    It is an item by its `address`, the words of a document from `start` to `end`, or with `kind` STATEMENT what is said
    of the item. `words` are those the store keeps ("": as the source has them), `section` is the heading that the row
    stands under and `about` what the view says of it; `rule` and `confidence` are given where the view shows them.
    """

    address: str
    start: int | None = None
    end: int | None = None
    kind: str = ""
    words: str = ""
    section: str = ""
    about: str = ""
    rule: str | None = None
    confidence: float | None = None


def shown_items(library: Library, texts: Texts, rows: Iterable[Shown]) -> list[Item]:
    """The rows of a view as items; raises `KeyError` where the store has nothing at an address."""
    return [_item(library, texts, row) for row in rows]


def _item(library: Library, texts: Texts, row: Shown) -> Item:
    if row.kind == STATEMENT:
        item = _stated(library, texts, row)
    elif row.start is not None and row.end is not None:
        item = _passage(library, texts, row, row.start, row.end)
    else:
        item = item_at(library, texts, row.address)
    return replace(
        item, section=row.section or None, about=row.about or item.about, rule=row.rule or item.rule,
        confidence=item.confidence if row.confidence is None else row.confidence,
    )


def _passage(library: Library, texts: Texts, row: Shown, start: int, end: int) -> Item:
    head = library.document(row.address)
    words = row.words or texts.get(head.source).text[start:end]
    said = next((q for q in library.quotes_in(head.id) if q.start <= start and end <= q.end), None)
    return passage(library, texts, head, Words(row.kind or "passage", row.address, start, end, words), said)


def _stated(library: Library, texts: Texts, row: Shown) -> Item:
    """Something said of an item, with the document it is said of where the item is one or stands in one."""
    kind = row.address.partition(":")[0]
    if kind not in {"doc", "quote"}:
        return Item(address=row.address, kind=STATEMENT, words="")
    head = library.document(library.quote(row.address).document if kind == "quote" else row.address)
    source = texts.get(head.source)
    return Item(
        address=row.address, kind=STATEMENT, words="", document=head.id, outlet=head.publisher,
        title=head.title or head.opening or None, date=head.date, source=head.source, sha256=texts.sha256(head.source),
        state=source.state.value, line=source.line_of(head.start) if kind == "doc" else None,
    )

"""What a reader takes away of a store: words with all that proves them.

Each item names who said the words and in which role, the outlet, the date, the file with its line, and the words
around them. The strings are those of the store; `forms` takes them through the gates.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from migtui.records import ADDRESS_KIND, BODY_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from migtui.library import Library
    from migtui.records import DocumentHead, QuoteHead
    from migtui.texts import Texts

_ENTITIES: Final = frozenset(ADDRESS_KIND.values())
#: Code points of the words around that are kept on each side, at most.
_AROUND: Final = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something taken away: words of a source, a name, or what a view says of either in `about`.

    `before` and `after` are the words around in the same paragraph. `sha256` is the digest of the source that the store
    was built from, `state` how the file compares with it today, `section` the heading of the view that it stood under.
    What is not stated is None.
    """

    address: str
    kind: str
    words: str
    about: str | None = None
    speaker: str | None = None
    speaker_address: str | None = None
    role: str | None = None
    document: str | None = None
    outlet: str | None = None
    title: str | None = None
    date: str | None = None
    source: str | None = None
    line: int | None = None
    column: int | None = None
    start: int | None = None
    end: int | None = None
    before: str = ""
    after: str = ""
    rule: str | None = None
    confidence: float | None = None
    sha256: str | None = None
    state: str | None = None
    section: str | None = None


def item_at(library: Library, texts: Texts, address: str) -> Item:
    """The one item at an address (a group by its first wording); raises `KeyError` where the store has none."""
    kind = address.partition(":")[0]
    if kind == "group":
        return _quote(library, texts, library.quote(library.group(address).quotes[0]))
    if kind == "quote":
        return _quote(library, texts, library.quote(address))
    if kind == "doc":
        return _document(library, texts, library.document(address))
    return _entity(library, address)


def range_of(library: Library, texts: Texts, document: str, start: int, end: int) -> Item:
    """A stretch of a document that a reader chose, with who is quoted where it lies within a quote."""
    head = library.document(document)
    words = texts.get(head.source).text[start:end]
    said = next((q for q in library.quotes_in(document) if q.start <= start and end <= q.end), None)
    return passage(library, texts, head, Words("passage", document, start, end, words), said)


def items_of(library: Library, texts: Texts, address: str) -> list[Item]:
    """All that a page at an address shows, most telling first; raises `KeyError` where the store has nothing there.

    A document comes with its quotes, an entity with what it said and every mention, a group with all its wordings, a
    story with its documents, a parallel with both passages.
    """
    kind = address.partition(":")[0]
    if kind == "group":
        return [item_at(library, texts, quote) for quote in library.group(address).quotes]
    if kind == "doc":
        return [item_at(library, texts, address), *(_quote(library, texts, q) for q in library.quotes_in(address))]
    if kind == "story":
        story = _one(library.stories(), address)
        return [item_at(library, texts, document) for document in story.documents]
    if kind == "parallel":
        parallel = _one(library.parallels(), address)
        return [range_of(library, texts, p.document, p.start, p.end) for p in (parallel.a, parallel.b)]
    if kind in _ENTITIES:
        said = [_quote(library, texts, quote) for quote in library.quotes_by(address)]
        return [_entity(library, address), *said, *_mentions(library, texts, address)]
    return [item_at(library, texts, address)]


def _one(rows: Iterable[Any], address: str) -> Any:  # noqa: ANN401 - stories and parallels have no common type
    found = next((row for row in rows if row.id == address), None)
    if found is None:
        raise KeyError(address)
    return found


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of a document as it is taken away."""

    kind: str
    address: str
    start: int
    end: int
    words: str
    rule: str | None = None
    confidence: float | None = None


def _quote(library: Library, texts: Texts, quote: QuoteHead) -> Item:
    facts = library.quote_facts(quote.id)
    words = Words("quote", quote.id, quote.start, quote.end, quote.text, facts.rule, facts.confidence)
    return passage(library, texts, library.document(quote.document), words, quote)


def _mentions(library: Library, texts: Texts, address: str) -> Iterator[Item]:
    for at in library.mentions(address):
        m = at.mention
        words = Words("mention", address, m.start, m.end, m.surface, m.rule, m.confidence)
        yield passage(library, texts, library.document(at.facts.document), words, None)


def _document(library: Library, texts: Texts, head: DocumentHead) -> Item:
    words = Words("document", head.id, head.start, head.end, _body(library, texts, head))
    return passage(library, texts, head, words, None)


def _body(library: Library, texts: Texts, head: DocumentHead) -> str:
    """What a reader came for, paragraph by paragraph, without the furniture of the page."""
    text = texts.get(head.source).text
    segments = (s for s in library.facts(head.id).segments if s.kind in BODY_KINDS)
    return "\n\n".join(text[s.start : s.end] for s in segments)


def passage(library: Library, texts: Texts, head: DocumentHead, words: Words, said: QuoteHead | None) -> Item:
    """A stretch of a document with its provenance, and with the speaker where it is said."""
    source = texts.get(head.source)
    before, after = _around(library, texts, head, words) if words.kind != "document" else ("", "")
    speaker = library.entity(said.speaker) if said is not None and said.speaker else None
    return Item(
        address=words.address, kind=words.kind, words=words.words,
        speaker=speaker.name if speaker else None, speaker_address=speaker.id if speaker else None,
        role=role_of(library, said) if said is not None else None,
        document=head.id, outlet=head.publisher, title=head.title or head.opening or None, date=head.date,
        source=head.source, line=source.line_of(words.start), column=source.column_of(words.start), start=words.start,
        end=words.end, before=before, after=after, rule=words.rule, confidence=words.confidence,
        sha256=texts.sha256(head.source), state=source.state.value,
    )


def role_of(library: Library, quote: QuoteHead) -> str | None:
    """The speaker's role as the quote's document words it, else as another one does; None where none is stated."""
    if quote.speaker is None:
        return None
    roles = sorted(library.roles(quote.speaker), key=lambda at: at.facts.document != quote.document)
    return next((at.role.surface for at in roles if at.person == quote.speaker), None)


def _around(library: Library, texts: Texts, head: DocumentHead, words: Words) -> tuple[str, str]:
    """The words before and after in the same paragraphs; none where the file no longer holds the words."""
    text = texts.get(head.source).text
    if text[words.start : words.end] != words.words:
        return "", ""
    left, right = head.start, head.end
    for segment in library.facts(head.id).segments:
        if segment.start <= words.start < segment.end:
            left = segment.start
        if segment.start < words.end <= segment.end:
            right = segment.end
    before = text[max(left, words.start - _AROUND) : words.start]
    after = text[words.end : min(right, words.end + _AROUND)]
    if words.start - _AROUND > left:
        before = "…" + before.partition(" ")[2]
    if words.end + _AROUND < right:
        after = after.rpartition(" ")[0] + "…"
    return before.lstrip(), after.rstrip()


def _entity(library: Library, address: str) -> Item:
    entity = library.entity(address)
    counts = f"{entity.mentions} mention{_s(entity.mentions)} in {entity.documents} document{_s(entity.documents)}"
    also = [name for name in dict.fromkeys((entity.acronym, *entity.aliases)) if name and name != entity.name]
    about = "; ".join([entity.subtype or entity.kind, counts, *([f"also {', '.join(also)}"] if also else [])])
    return Item(address=entity.id, kind=entity.kind, words=entity.name, about=about)


def _s(count: int) -> str:
    return "" if count == 1 else "s"

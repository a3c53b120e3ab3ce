"""Turns a ranked entry into a hit: its words as the source has them, where it stands, and what of it matched."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from migtui.records import Span
from migtui.search.normalize import tokens
from migtui.search.protocol import Hit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.library import Library
    from migtui.search.catalogue import Catalogue
    from migtui.search.fuzzy import Term
    from migtui.search.vocabulary import Vocabulary
    from migtui.texts import Texts

_MARKED: Final = 0.6


class Hits:
    """Makes hits of item numbers."""

    def __init__(self, library: Library, texts: Texts, catalogue: Catalogue, vocabulary: Vocabulary) -> None:
        self._library = library
        self._texts = texts
        self._catalogue = catalogue
        self._vocabulary = vocabulary

    def make(self, item: int, score: float, terms: Sequence[Term]) -> Hit:
        """The hit for an item, its matched words marked."""
        family, row = self._catalogue.family(item)
        makers = (self._entity, self._outside, self._document, self._quote, self._passage)
        return makers[family](row, round(100 * score, 2), terms)

    def marked(self, item: int, spans: Sequence[tuple[int, int]]) -> Hit:
        """The hit for an item of which the stretches are known; it lands on the first."""
        hit = self.make(item, 1.0, ())
        start = hit.start
        if start is not None and spans and hit.text is not None:
            start += spans[0][0]
        return replace(hit, start=start, spans=tuple(Span(start=a, end=b) for a, b in spans))

    def _entity(self, row: int, score: float, terms: Sequence[Term]) -> Hit:
        entity = self._catalogue.entities[row]
        aliases = tuple(dict.fromkeys(a for a in (entity.acronym, *entity.aliases) if a and a != entity.name))
        return Hit(id=entity.id, kind=entity.kind, name=entity.name, score=score, aliases=aliases,
                   spans=self.spans(entity.name, terms))

    def _outside(self, row: int, score: float, terms: Sequence[Term]) -> Hit:
        """A byline, contact or outlet: its address is the document's, it lands on the name."""
        name = self._catalogue.outside[row]
        head = self._catalogue.documents[name.document]
        return Hit(id=head.id, kind=name.kind, name=name.name, score=score, document=head.id, source=head.source,
                   start=name.start, end=name.end, spans=self.spans(name.name, terms))

    def _document(self, row: int, score: float, terms: Sequence[Term]) -> Hit:
        head = self._catalogue.documents[row]
        name = head.title or head.opening
        title = self._library.facts(head.id).particular("title")
        at = title or head
        return Hit(id=head.id, kind="document", name=name, score=score, document=head.id, source=head.source,
                   start=at.start, end=at.end, spans=self.spans(name, terms))

    def _quote(self, row: int, score: float, terms: Sequence[Term]) -> Hit:
        quote = self._catalogue.quotes[row]
        document = self._library.document(quote.document)
        speaker = self._library.entity(quote.speaker).name if quote.speaker else None
        return Hit(id=quote.id, kind="quote", name="", text=quote.text, score=score, document=quote.document,
                   source=document.source, start=quote.start, end=quote.end, speaker=speaker,
                   spans=self.spans(quote.text, terms))

    def _passage(self, row: int, score: float, terms: Sequence[Term]) -> Hit:
        rows = self._catalogue.passages
        document = self._catalogue.documents[rows.documents[row]]
        start, end = rows.starts[row], rows.ends[row]
        text = self._texts.get(document.source).text[start:end]
        spans = self.spans(text, terms)
        first = start + spans[0].start if spans else start
        return Hit(id=f"{document.id}#{start}", kind="passage", name="", text=text, score=score, document=document.id,
                   source=document.source, start=first, end=end, spans=spans)

    def spans(self, text: str, terms: Sequence[Term]) -> tuple[Span, ...]:
        """The stretches of `text` that the typed words match, in code points."""
        found = []
        for token in tokens(text):
            number = self._vocabulary.number(token.word)
            length = max((self._matched(token.word, number, term) for term in terms), default=0)
            if length:
                end = token.start + length if length < len(token.word) == token.end - token.start else token.end
                found.append(Span(start=token.start, end=end))
        return tuple(found)

    @staticmethod
    def _matched(word: str, number: int | None, term: Term) -> int:
        """How many characters of a word a typed one covers: its own length for a prefix, else all or none."""
        near = 0.0 if number is None else term.readings.get(number, 0.0)
        if word == term.word:
            return len(word)
        if word.startswith(term.word) and (near or term.initial):
            return len(term.word)
        return len(word) if near >= _MARKED else 0

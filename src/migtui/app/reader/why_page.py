"""Why a quote is taken for one, and why this is its speaker: the words that decided, the rules, the confidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.app.reader.page import Row, Stop
from migtui.app.reader.sections import Section, SectionedPage, fixed, flow
from migtui.app.reader.wrap import wrap
from migtui.display import one_line
from migtui.history import Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.app.presentation.cells import Cell
    from migtui.records import Mention, Span
    from migtui.session import Session

_FORMS: Final = {
    "direct": "a sentence of its own between quotation marks", "mixed": "a fragment within a reported sentence",
}


class WhyPage(SectionedPage):
    """The evidence for one quote."""

    def __init__(self, session: Session, quote: str) -> None:
        library = session.library
        self._head = library.quote(quote)
        super().__init__(Location(address=quote), "Why: this quote and its speaker")
        self._library = library
        self._facts = library.facts(self._head.document)
        self._quote = library.quote_facts(quote)
        self._source = session.texts.get(library.document(self._head.document).source)

    def sections(self, width: int) -> Iterator[Section]:
        """The words, why they are a quote, and why somebody said them."""
        quote = self._quote
        words = one_line(quote.surface)
        lines = wrap(words, 0, len(words), max(width - 6, 1))
        yield fixed("the words", [
            Row(((" ┃ ", "quote"), (words[line.start : line.shown], "quote"))) for line in lines
        ])
        yield fixed("why a quote", [
            *flow("form", [([(f"{quote.form}: {_FORMS[quote.form]}", "text")], None)], width),
            *_rule(quote.rule, quote.confidence, width),
            *self._continued(width),
        ])
        yield fixed("why this speaker", list(self._speaker(width)))

    def _continued(self, width: int) -> Iterator[Row]:
        if self._quote.continues is None:
            return
        before = self._facts.quotes[self._quote.continues]
        there = Location(address=self._head.continues) if self._head.continues else None
        yield from flow("goes on from", [([(f"“{one_line(before.surface)}”", "quote")], there)], width)

    def _speaker(self, width: int) -> Iterator[Row]:
        quote = self._quote
        yield from self._evidence("cue", quote.cue, width)
        yield from self._evidence("subject", quote.subject, width)
        if quote.speaker is None:
            yield from flow("speaker", [([("the text gives no evidence", "dim")], None)], width)
            return
        mention = self._facts.mentions[quote.speaker]
        yield from self._evidence("named", mention, width)
        if mention.entity:
            entity = self._library.entity(mention.entity)
            yield from flow("speaker", [([(entity.name, entity.kind)], Location(address=entity.id))], width)
        yield from _rule(quote.speaker_rule or "not stated", quote.speaker_confidence, width)

    def _evidence(self, name: str, span: Span | Mention | None, width: int) -> Iterator[Row]:
        """Words of the source with their line, as a link to them."""
        if span is None:
            yield from flow(name, [([("none", "dim")], None)], width)
            return
        words = one_line(self._source.text[span.start : span.end])
        line: Cell = (f"  line {self._source.line_of(span.start)}", "dim")
        there = Location(address=self._head.document, start=span.start, end=span.end)
        yield from flow(name, [([(f"“{words}”", "text"), line], there)], width)

    @property
    def quotes(self) -> Sequence[Stop]:
        """The quote it is about; Enter leads back to its words."""
        return [Stop(0, Location(address=self._head.id), self._head.id)]

    def row_of_own(self, stop: Stop) -> int:  # noqa: ARG002 - there is one stop
        """The words stand at the top."""
        return 0

    def mark(self, *, quote: int | None, hit: int | None) -> None:
        """There is one quote, and it is always the current one."""


def _rule(rule: str, confidence: float | None, width: int) -> Iterator[Row]:
    cells: list[Cell] = [(rule, "text")]
    if confidence is not None:
        cells.append((f"  confidence {confidence:.2f}", "count"))
    yield from flow("rule", [(cells, None)], width)

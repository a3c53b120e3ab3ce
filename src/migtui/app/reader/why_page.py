"""Why something is what the tool takes it for: the words that decided, drawn in the source, rules and confidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.app.presentation.rules import meaning
from migtui.app.reader.drawing import Evidence, drawn
from migtui.app.reader.page import Stop
from migtui.app.reader.sections import Section, SectionedPage, fixed, flow
from migtui.display import one_line
from migtui.history import Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.app.presentation.cells import Cell, Line
    from migtui.app.reader.page import Row
    from migtui.records import Mention, ParticularField, Quote, Relation, Role
    from migtui.session import Session

_FORMS: Final = {
    "direct": "a sentence of its own between quotation marks", "mixed": "a fragment within a reported sentence",
}
_NAMED: Final = {"name": "by a name", "acronym": "by an acronym", "short": "by a short form"}
_FIELDS: Final[tuple[ParticularField, ...]] = ("title", "publisher", "byline", "place", "date")


class WhyPage(SectionedPage):
    """The evidence for what stands in a span of a document, or for the document's particulars alone."""

    def __init__(self, session: Session, location: Location) -> None:
        library = session.library
        self._library = library
        self._quote: Quote | None = None
        self._decided = False
        document, span = location.address, None
        if location.address.startswith("quote:"):
            head = library.quote(location.address)
            self._quote, self._decided, document = library.quote_facts(head.id), head.decided, head.document
            span = (head.start, head.end)
        elif location.start is not None and location.end is not None:
            span = (location.start, location.end)
        self._facts = library.facts(document)
        self._source = session.texts.get(self._facts.source)
        self._span = span
        super().__init__(location, _title(location, self._quote is not None))

    def sections(self, width: int) -> Iterator[Section]:
        """The words in the source, what they are and why; where the document's particulars were read."""
        spans: dict[tuple[int, int], Evidence] = {}
        for one in self._evidence():
            spans.setdefault((one.start, one.end), one)
        evidence = list(spans.values())
        rows = list(drawn(self._facts, self._source, evidence, width))
        if rows:
            yield fixed("in the source", rows)
        if self._quote is not None:
            yield fixed("why a quote", list(self._why_quote(self._quote, width)))
            yield fixed("why this speaker", list(self._why_speaker(self._quote, width)))
        for mention in self._mentions():
            yield fixed(f"why “{one_line(mention.surface)}” is this {mention.kind}",
                        list(self._why_mention(mention, width)))
        for role in self._roles():
            yield fixed("why this role", list(self._why_role(role, width)))
        for relation in self._relations():
            yield fixed("why this relation", list(self._why_relation(relation, width)))
        yield fixed("its document", [row for name in _FIELDS for row in self._why_particular(name, width)])

    # -- what there is evidence for

    def _mentions(self) -> list[Mention]:
        """The mentions in the span; those in a quote speak for themselves."""
        if self._quote is not None or self._span is None:
            return []
        start, end = self._span
        return [one for one in self._facts.mentions if one.start < end and start < one.end]

    def _roles(self) -> list[Role]:
        return [role for role in self._facts.roles if self._overlaps(role.start, role.end)]

    def _relations(self) -> list[Relation]:
        return [relation for relation in self._facts.relations if self._overlaps(relation.start, relation.end)]

    def _overlaps(self, start: int, end: int) -> bool:
        return self._quote is None and self._span is not None and start < self._span[1] and self._span[0] < end

    def _evidence(self) -> Iterator[Evidence]:
        """Every span that counts, with what it is; what a span is first is what it is called."""
        quote, mentions = self._quote, self._facts.mentions
        if quote is not None:
            yield Evidence(quote.start, quote.end, "quote-now")
            if quote.cue is not None:
                yield Evidence(quote.cue.start, quote.cue.end, "cue", "cue")
            if quote.subject is not None:
                yield Evidence(quote.subject.start, quote.subject.end, "speaker", "speaker")
            if quote.speaker is not None:
                yield from self._chain_evidence(mentions[quote.speaker])
        for role in self._roles():
            yield Evidence(role.start, role.end, "match", "role")
            yield from self._chain_evidence(mentions[role.person])
        for relation in self._relations():
            yield Evidence(relation.start, relation.end, "match", "")
            for at, name in ((relation.subject, "who"), (relation.object, "whom")):
                yield Evidence(mentions[at].start, mentions[at].end, mentions[at].kind, name)
        for mention in self._mentions():
            yield from self._chain_evidence(mention)

    def _chain_evidence(self, mention: Mention) -> Iterator[Evidence]:
        for one in self._chain(mention):
            yield Evidence(one.start, one.end, one.kind, "name")

    def _chain(self, mention: Mention) -> list[Mention]:
        """A mention and the fuller names it stands for, step by step."""
        chain = [mention]
        while chain[-1].short_for is not None:
            fuller = self._facts.mentions[chain[-1].short_for]
            if fuller in chain:
                break
            chain.append(fuller)
        return chain

    # -- why

    def _why_quote(self, quote: Quote, width: int) -> Iterator[Row]:
        yield from flow("form", [([(f"{quote.form}: {_FORMS[quote.form]}", "text")], None)], width)
        yield from _rule(quote.rule, quote.confidence, width)
        if quote.continues is not None:
            before = self._facts.quotes[quote.continues]
            there = Location(address=self._facts.document, start=before.start, end=before.end)
            yield from flow("goes on from", [([(f"“{one_line(before.surface)}”", "quote")], there)], width)

    def _why_speaker(self, quote: Quote, width: int) -> Iterator[Row]:
        if self._decided:
            yield from flow("settled", [([("a person decided who the speaker is", "strong")], None)], width)
        for name, span in (("cue", quote.cue), ("speaker words", quote.subject)):
            if span is None:
                yield from flow(name, [([("none", "dim")], None)], width)
            else:
                yield from self._at(name, span.start, span.end, width)
        if quote.speaker is None:
            yield from flow("speaker", [([("not stated: the text gives no evidence", "dim")], None)], width)
            return
        mention = self._facts.mentions[quote.speaker]
        subject = quote.subject
        if subject is not None and not subject.start <= mention.start < subject.end:
            words = one_line(self._source.text[subject.start : subject.end])
            yield from flow("stands for", [([(f"“{words}” → “{one_line(mention.surface)}”", "text")], None)], width)
        yield from self._named(mention, width)
        yield from _rule(quote.speaker_rule or "not stated", quote.speaker_confidence, width)

    def _why_mention(self, mention: Mention, width: int) -> Iterator[Row]:
        yield from self._named(mention, width)
        yield from flow("named", [([(_NAMED[mention.form], "text")], None)], width)
        chain = self._chain(mention)
        for definition in self._facts.definitions:
            if self._facts.mentions[definition.mention] in chain:
                yield from self._at("explained", definition.start, definition.end, width)
        yield from _rule(mention.rule, mention.confidence, width)

    def _named(self, mention: Mention, width: int) -> Iterator[Row]:
        """The name, the fuller names it stands for, and the entity at the end of the chain."""
        for number, one in enumerate(self._chain(mention)):
            yield from self._at("name" if number == 0 else "short for", one.start, one.end, width)
        if mention.entity is None:
            yield from flow("entity", [([("none: no other evidence confirms it", "dim")], None)], width)
            return
        entity = self._library.entity(mention.entity)
        aliases = ", ".join(name for name in entity.aliases if name != entity.name)
        cells: list[Cell] = [(entity.name, entity.kind)]
        yield from flow(entity.kind, [(cells, Location(address=entity.id))], width)
        if aliases:
            yield from flow("also named", [([(name, "text")], None) for name in aliases.split(", ")], width)

    def _why_role(self, role: Role, width: int) -> Iterator[Row]:
        person = self._facts.mentions[role.person]
        yield from flow("title", [([(role.title, "strong")], None)], width)
        yield from self._at("person", person.start, person.end, width, self._target(person))
        if role.organization is None:
            yield from flow("at", [([("no organization is stated", "dim")], None)], width)
        else:
            body = self._facts.mentions[role.organization]
            yield from self._at("at", body.start, body.end, width, self._target(body))
        yield from self._at("stated in", role.start, role.end, width)
        yield from _rule(role.rule, role.confidence, width)

    def _why_relation(self, relation: Relation, width: int) -> Iterator[Row]:
        subject, other = self._facts.mentions[relation.subject], self._facts.mentions[relation.object]
        verb = relation.predicate.replace("_", " ")
        yield from self._at("who", subject.start, subject.end, width, self._target(subject))
        yield from flow("does", [([(verb, "strong"), (f" · {relation.modality}", "dim")], None)], width)
        yield from self._at("whom", other.start, other.end, width, self._target(other))
        yield from self._at("stated in", relation.start, relation.end, width)
        yield from _rule(relation.rule, relation.confidence, width)

    def _why_particular(self, name: ParticularField, width: int) -> Iterator[Row]:
        found = self._facts.particular(name)
        if found is None:
            yield from flow(name, [([("not stated in this document", "dim")], None)], width)
            return
        value: list[Cell] = [(one_line(found.value), "particular")]
        if found.precision is not None:
            value.append((f" to the {found.precision}", "dim"))
        yield from flow(name, [(value, None)], width)
        yield from self._at("  read from", found.start, found.end, width)
        yield from _rule(found.rule, found.confidence, width, "  rule")

    def _target(self, mention: Mention) -> Location | None:
        return Location(address=mention.entity) if mention.entity else None

    def _at(self, name: str, start: int, end: int, width: int, target: Location | None = None) -> Iterator[Row]:
        """Words of the source with their line, as a link to them."""
        words = one_line(self._source.text[start:end])
        there = target or Location(address=self._facts.document, start=start, end=end)
        cells: Line = [(f"“{words}”", "text"), (f"  line {self._source.line_of(start)}", "dim")]
        yield from flow(name, [(cells, there)], width)

    # -- places to go to

    @property
    def quotes(self) -> Sequence[Stop]:
        """The quote it is about, if it is about one; Enter leads back to its words."""
        return [Stop(0, self.location, self.location.address)] if self._quote is not None else []

    def row_of_own(self, stop: Stop) -> int:  # noqa: ARG002 - there is one stop
        """The words stand at the top."""
        return 0

    def mark(self, *, quote: int | None, hit: int | None) -> None:
        """There is at most one quote, and it is always the current one."""


def _title(location: Location, quote: bool) -> str:
    if quote:
        return "Why: this quote and its speaker"
    return "Why: these words" if location.start is not None else "Why: what is said of this document"


def _rule(rule: str, confidence: float | None, width: int, name: str = "rule") -> Iterator[Row]:
    cells: list[Cell] = [(rule, "strong")]
    if confidence is not None:
        cells.append((f"  confidence {confidence:.2f}", "count"))
    yield from flow(name, [(cells, None)], width)
    words = meaning(rule)
    if words:
        yield from flow("", [([(words, "dim")], None)], width)

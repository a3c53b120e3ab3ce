"""Why something is what the tool takes it for: the words that decided, drawn in the source, rules and confidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from migtui.app.reader.drawing import Evidence, drawn
from migtui.app.reader.page import Stop
from migtui.app.reader.reasons import Reason, decided, stated
from migtui.app.reader.sections import Section, SectionedPage, fixed
from migtui.display import one_line
from migtui.history import Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.app.presentation.cells import Cell, Line
    from migtui.dossier.shown import Shown
    from migtui.records import Mention, ParticularField, Quote, Relation, Role
    from migtui.session import Session

_FORMS: Final = {
    "direct": "a sentence of its own between quotation marks", "mixed": "a fragment within a reported sentence",
}
_NAMED: Final = {"name": "by a name", "acronym": "by an acronym", "short": "by a short form"}
_FIELDS: Final[tuple[ParticularField, ...]] = ("title", "publisher", "byline", "place", "date")


class WhyPage(SectionedPage):
    """The evidence for what stands in a span of a document, or for the document's particulars alone."""

    idle: ClassVar[frozenset[str]] = frozenset({"range", "why"})

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
        for heading, reasons in self._reasons():
            yield fixed(heading, [row for one in reasons for row in one.rows(width)])

    def _reasons(self) -> Iterator[tuple[str, Iterator[Reason]]]:
        if self._quote is not None:
            yield "why a quote", self._why_quote(self._quote)
            yield "why this speaker", self._why_speaker(self._quote)
        for mention in self._mentions():
            yield f"why “{one_line(mention.surface)}” is this {mention.kind}", self._why_mention(mention)
        for role in self._roles():
            yield "why this role", self._why_role(role)
        for relation in self._relations():
            yield "why this relation", self._why_relation(relation)
        yield "its document", (reason for name in _FIELDS for reason in self._why_particular(name))

    def shown(self) -> Iterator[Shown]:
        """What it is about, then every reason under its heading."""
        from migtui.dossier.shown import STATEMENT, Shown

        document = self._facts.document
        if self._quote is not None:
            yield Shown(self.location.address)
        elif self._span is not None:
            yield Shown(document, *self._span)
        else:
            yield Shown(document, kind=STATEMENT, about="document")
        for heading, reasons in self._reasons():
            yield from (reason.shown(document, heading) for reason in reasons)

    @property
    def shown_name(self) -> str:
        """What is explained."""
        return f"why {self.location.address}"

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

    def _why_quote(self, quote: Quote) -> Iterator[Reason]:
        yield stated("form", (f"{quote.form}: {_FORMS[quote.form]}", "text"))
        yield decided(quote.rule, quote.confidence)
        if quote.continues is not None:
            before = self._facts.quotes[quote.continues]
            there = Location(address=self._facts.document, start=before.start, end=before.end)
            yield stated("goes on from", (f"“{one_line(before.surface)}”", "quote"), to=there)

    def _why_speaker(self, quote: Quote) -> Iterator[Reason]:
        if self._decided:
            yield stated("settled", ("a person decided who the speaker is", "strong"))
        for name, span in (("cue", quote.cue), ("speaker words", quote.subject)):
            if span is None:
                yield stated(name, ("none", "dim"))
            else:
                yield self._at(name, span.start, span.end)
        if quote.speaker is None:
            yield stated("speaker", ("not stated: the text gives no evidence", "dim"))
            return
        mention = self._facts.mentions[quote.speaker]
        subject = quote.subject
        if subject is not None and not subject.start <= mention.start < subject.end:
            words = one_line(self._source.text[subject.start : subject.end])
            yield stated("stands for", (f"“{words}” → “{one_line(mention.surface)}”", "text"))
        yield from self._named(mention)
        yield decided(quote.speaker_rule or "not stated", quote.speaker_confidence)

    def _why_mention(self, mention: Mention) -> Iterator[Reason]:
        yield from self._named(mention)
        yield stated("named", (_NAMED[mention.form], "text"))
        chain = self._chain(mention)
        for definition in self._facts.definitions:
            if self._facts.mentions[definition.mention] in chain:
                yield self._at("explained", definition.start, definition.end)
        yield decided(mention.rule, mention.confidence)

    def _named(self, mention: Mention) -> Iterator[Reason]:
        """The name, the fuller names it stands for, and the entity at the end of the chain."""
        for number, one in enumerate(self._chain(mention)):
            yield self._at("name" if number == 0 else "short for", one.start, one.end)
        if mention.entity is None:
            yield stated("entity", ("none: no other evidence confirms it", "dim"))
            return
        entity = self._library.entity(mention.entity)
        aliases = ", ".join(name for name in entity.aliases if name != entity.name)
        yield stated(entity.kind, (entity.name, entity.kind), to=Location(address=entity.id))
        if aliases:
            yield Reason("also named", [([(name, "text")], None) for name in aliases.split(", ")])

    def _why_role(self, role: Role) -> Iterator[Reason]:
        person = self._facts.mentions[role.person]
        yield stated("title", (role.title, "strong"))
        yield self._at("person", person.start, person.end, self._target(person))
        if role.organization is None:
            yield stated("at", ("no organization is stated", "dim"))
        else:
            body = self._facts.mentions[role.organization]
            yield self._at("at", body.start, body.end, self._target(body))
        yield self._at("stated in", role.start, role.end)
        yield decided(role.rule, role.confidence)

    def _why_relation(self, relation: Relation) -> Iterator[Reason]:
        subject, other = self._facts.mentions[relation.subject], self._facts.mentions[relation.object]
        verb = relation.predicate.replace("_", " ")
        yield self._at("who", subject.start, subject.end, self._target(subject))
        yield stated("does", (verb, "strong"), (f" · {relation.modality}", "dim"))
        yield self._at("whom", other.start, other.end, self._target(other))
        yield self._at("stated in", relation.start, relation.end)
        yield decided(relation.rule, relation.confidence)

    def _why_particular(self, name: ParticularField) -> Iterator[Reason]:
        found = self._facts.particular(name)
        if found is None:
            yield stated(name, ("not stated in this document", "dim"))
            return
        value: list[Cell] = [(one_line(found.value), "particular")]
        if found.precision is not None:
            value.append((f" to the {found.precision}", "dim"))
        yield stated(name, *value)
        yield self._at("  read from", found.start, found.end)
        yield decided(found.rule, found.confidence, "  rule")

    def _target(self, mention: Mention) -> Location | None:
        return Location(address=mention.entity) if mention.entity else None

    def _at(self, name: str, start: int, end: int, target: Location | None = None) -> Reason:
        """Words of the source with their line, as a link to them."""
        words = one_line(self._source.text[start:end])
        there = target or Location(address=self._facts.document, start=start, end=end)
        cells: Line = [(f"“{words}”", "text"), (f"  line {self._source.line_of(start)}", "dim")]
        return Reason(name, [(cells, there)], span=(start, end))

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

"""The facts migtui reads out of texts, as plain records.

Every offset is a code point of the source's text, counted from 0; spans are half-open, so that
`text[start:end] == surface` holds for every record with a `surface`. Records are values: frozen, compared by content.

Two families stand here. *Facts* are what one document says on its own; they refer to the document's mentions by their
position in `Facts.mentions`, so that they can be reused whatever other documents join the corpus. *Heads* (documents,
entities, quotes, groups, parallels, stories) are what linking made of all facts together; they refer to each other by
id.
"""

from typing import Any, Final, Literal, TypeVar, get_args

from msgspec import Struct, structs

_Record = TypeVar("_Record", bound="Record")

EntityKind = Literal["organization", "person", "programme", "instrument", "place"]
SegmentKind = Literal[
    "title", "deck", "heading", "dateline", "byline", "label", "paragraph", "about",
    "caption", "navigation", "unrelated", "contact", "duplicate",
]
ParticularField = Literal["title", "publisher", "byline", "place", "date"]
DatePrecision = Literal["minute", "day", "month", "year"]
MentionForm = Literal["name", "acronym", "short"]
QuoteForm = Literal["direct", "mixed"]
Predicate = Literal[
    "funds", "supports", "implements", "partner_of", "part_of", "chairs", "coordinates", "developed", "deployed_in",
    "signed_with",
]
Modality = Literal["stated", "planned"]

ENTITY_KINDS: Final[tuple[EntityKind, ...]] = get_args(EntityKind)
PREDICATES: Final[tuple[Predicate, ...]] = get_args(Predicate)
#: What a reader came for; only these segments yield mentions, roles, relations and quotes.
BODY_KINDS: Final[frozenset[SegmentKind]] = frozenset({"title", "deck", "heading", "paragraph", "about"})
#: Entity kind to the short kind of an address (`org:iom`).
ADDRESS_KIND: Final[dict[EntityKind, str]] = {
    "organization": "org", "person": "person", "programme": "programme", "instrument": "instrument", "place": "place",
}


class Record(Struct, frozen=True, kw_only=True):
    """A value with named fields, compared by content.

    A msgspec struct rather than a dataclass: Python needs 35 ms to make classes for the thirty or so records here, a
    ninth of what a small Textual program needs to its first frame, and msgspec 3. (No annotation of this module is left
    as a string: msgspec would compile each of them when a store is read.)
    """


def replace(record: _Record, **changes: Any) -> _Record:  # noqa: ANN401 - the values of the record's own fields
    """The record with other values in the fields named."""
    return structs.replace(record, **changes)


def values(record: Record) -> dict[str, Any]:
    """The fields of a record with their values, in the order of their definition."""
    return structs.asdict(record)


class Span(Record, frozen=True, kw_only=True):
    """A stretch of a source's text, in code points, half-open."""

    start: int
    end: int


# -- facts: what one document says


class Segment(Record, frozen=True, kw_only=True):
    """A span of a document with the part it plays; the segments of a document never overlap and stand in order."""

    start: int
    end: int
    kind: SegmentKind


class Particular(Record, frozen=True, kw_only=True):
    """A document's title, publisher, byline, place or date, with the words it was read from.

    `value` is what is shown (for a date ISO 8601, `2023-10-18`, `2023-10`, `2023` or with a time `2023-10-18T23:49`;
    otherwise the words cleaned of line breaks); `precision` is given for dates alone.
    """

    field: ParticularField
    value: str
    start: int
    end: int
    surface: str
    rule: str
    confidence: float
    precision: DatePrecision | None = None


class Contact(Record, frozen=True, kw_only=True):
    """A press contact, read from a contact block; never an entity mention."""

    start: int
    end: int
    name: str | None = None
    role: str | None = None
    organization: str | None = None
    email: str | None = None
    phone: str | None = None


class Years(Record, frozen=True, kw_only=True):
    """The years of a programme as stated beside its name (`2021 – 2024`); `last` is None when open or one year."""

    start: int
    end: int
    surface: str
    first: int
    last: int | None = None


class Mention(Record, frozen=True, kw_only=True):
    """A span in which an entity is named; mentions of one document never overlap.

    `short_for` is the position, among the document's mentions, of the fuller name this one stands for (an acronym's
    expansion, the full name of a surname), or None. `parent` is the name of the body it belongs to as the words state
    it (`Ministry of Foreign Affairs, Government of Denmark` has the parent `Government of Denmark`). `subtype` is the
    finer kind a head word gives (`ministry`, `fund`, `country`). `generic` marks capitalised classes (`Police`).
    `entity` is set by linking; None before it, and after it for a candidate that the corpus did not confirm.
    """

    start: int
    end: int
    surface: str
    kind: EntityKind
    form: MentionForm
    rule: str
    confidence: float
    short_for: int | None = None
    parent: str | None = None
    subtype: str | None = None
    generic: bool = False
    years: Years | None = None
    entity: str | None = None


class Definition(Record, frozen=True, kw_only=True):
    """An acronym that the document explains: `mention` is the position of the mention of the full name."""

    acronym: str
    mention: int
    start: int
    end: int


class Role(Record, frozen=True, kw_only=True):
    """A person's title at an organization, as stated; `person` and `organization` are mention positions."""

    person: int
    title: str
    organization: int | None
    start: int
    end: int
    surface: str
    rule: str
    confidence: float


class Relation(Record, frozen=True, kw_only=True):
    """Subject, predicate and object stated by the words of the span; both ends are mention positions."""

    subject: int
    predicate: Predicate
    object: int
    modality: Modality
    start: int
    end: int
    surface: str
    rule: str
    confidence: float


class Quote(Record, frozen=True, kw_only=True):
    """Words between quotation marks that are speech; the span leaves the marks out and keeps the stop or comma.

    `continues` is the position, among the document's quotes, of the part that this one goes on from. `cue` is the
    speech verb, `subject` the words that speak grammatically (a name, `she`, `the minister`), `speaker` the position
    of the mention that names the speaker, or None where the text gives no evidence.
    """

    start: int
    end: int
    surface: str
    form: QuoteForm
    rule: str
    confidence: float
    continues: int | None = None
    cue: Span | None = None
    subject: Span | None = None
    speaker: int | None = None
    speaker_rule: str | None = None
    speaker_confidence: float | None = None


class Indirect(Record, frozen=True, kw_only=True):
    """Reported speech with a named source: the span is what is reported, without the cue."""

    start: int
    end: int
    surface: str
    rule: str
    confidence: float
    cue: Span | None = None
    subject: Span | None = None
    speaker: int | None = None
    speaker_rule: str | None = None
    speaker_confidence: float | None = None


class Facts(Record, frozen=True, kw_only=True):
    """All that one document of a source says; the unit that a build reuses while nothing it depends on changed."""

    document: str
    source: str
    start: int
    end: int
    kind: str | None = None
    flags: tuple[str, ...] = ()
    segments: tuple[Segment, ...] = ()
    particulars: tuple[Particular, ...] = ()
    contacts: tuple[Contact, ...] = ()
    mentions: tuple[Mention, ...] = ()
    definitions: tuple[Definition, ...] = ()
    roles: tuple[Role, ...] = ()
    relations: tuple[Relation, ...] = ()
    quotes: tuple[Quote, ...] = ()
    indirect: tuple[Indirect, ...] = ()
    #: Sentences worth comparing with other documents, a row each: start, end, checksums of word pairs (parallels.py).
    shingles: tuple[tuple[int, ...], ...] = ()

    def particular(self, name: ParticularField) -> Particular | None:
        """The particular of that name, or None where the document does not state it."""
        return next((p for p in self.particulars if p.field == name), None)


# -- heads: what linking made of all facts


class SourceRecord(Record, frozen=True, kw_only=True):
    """A cited text: its path under `sources/`, its size in code points and where it came from.

    `sha256` is of the bytes under `sources/`; `origin` names the file that was given where it was not that text itself
    (another encoding, HTML, PDF, Word, mail), with its own `origin_sha256` and the `extractor` that read it.
    """

    name: str
    sha256: str
    code_points: int
    encoding: str = "utf-8"
    origin: str | None = None
    origin_sha256: str | None = None
    extractor: str | None = None


class DocumentHead(Record, frozen=True, kw_only=True):
    """One article or release: where it stands, its particulars and the sizes a list shows."""

    id: str
    source: str
    start: int
    end: int
    title: str | None = None
    kind: str | None = None
    publisher: str | None = None
    byline: str | None = None
    place: str | None = None
    date: str | None = None
    date_precision: DatePrecision | None = None
    flags: tuple[str, ...] = ()
    opening: str = ""
    mentions: int = 0
    quotes: int = 0


class Entity(Record, frozen=True, kw_only=True):
    """An organization, person, programme, instrument or place of the corpus, with the counts a list shows."""

    id: str
    kind: EntityKind
    name: str
    subtype: str | None = None
    acronym: str | None = None
    aliases: tuple[str, ...] = ()
    parent: str | None = None
    year_from: int | None = None
    year_to: int | None = None
    generic: bool = False
    mentions: int = 0
    documents: int = 0


class QuoteHead(Record, frozen=True, kw_only=True):
    """A quote as lists and search see it; `index` is its position in the facts of its document."""

    id: str
    document: str
    index: int
    start: int
    end: int
    text: str
    form: QuoteForm
    speaker: str | None = None
    group: str | None = None
    continues: str | None = None
    decided: bool = False


class Group(Record, frozen=True, kw_only=True):
    """Quotes of one utterance in several documents, in corpus order; `differs` when their words are not the same."""

    id: str
    quotes: tuple[str, ...]
    differs: bool = False


class Passage(Record, frozen=True, kw_only=True):
    """A stretch of one document."""

    document: str
    start: int
    end: int


class Parallel(Record, frozen=True, kw_only=True):
    """Two passages of different documents that say nearly the same; `score` lies between 0 and 1."""

    id: str
    a: Passage
    b: Passage
    score: float


class Story(Record, frozen=True, kw_only=True):
    """Documents of the corpus that tell the same event, in corpus order."""

    id: str
    documents: tuple[str, ...]


class Meta(Record, frozen=True, kw_only=True):
    """What a store was made with; two stores with equal meta and equal sources are equal byte for byte."""

    format: int
    engine: str
    engine_version: str
    model: str | None
    lexicon: str
    sources_sha256: str


class Corpus(Record, frozen=True, kw_only=True):
    """Everything a store holds: the result of linking and the input of a `Library`."""

    meta: Meta
    sources: tuple[SourceRecord, ...] = ()
    facts: tuple[Facts, ...] = ()
    documents: tuple[DocumentHead, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotes: tuple[QuoteHead, ...] = ()
    groups: tuple[Group, ...] = ()
    parallels: tuple[Parallel, ...] = ()
    stories: tuple[Story, ...] = ()


class Decision(Record, frozen=True, kw_only=True):
    """What a person settled about one item of a store; replayed when the store is read.

    `action` is one of the verbs of `decisions.apply`, `address` the item it is about, `source` and `surface` the
    words it was made on (they find the item again when its id moved), `value` the verb's argument.
    """

    action: str
    address: str
    value: str | None = None
    source: str | None = None
    surface: str | None = None
    note: str | None = None
    made: str | None = None
    undone: bool = False

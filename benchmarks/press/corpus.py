"""Documents of several kinds out of one world, and the gold of all of them."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from benchmarks.press.sentences import FACTS, FEED, FURNITURE, SPEECH, cut, reword
from benchmarks.press.statements import CLAIMS, STATEMENTS
from benchmarks.press.world import World
from benchmarks.press.writer import Writer

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from benchmarks.press.statements import Statement
    from benchmarks.press.world import Body, Pact, Person, Place, Scheme

_MARKS = ("“”", '""', "“”", "‘’")
#: Press release, wire news, short news with a feed, scraped page, two releases in one text, ministry's statement,
#: a daily's report, project list, a feature, the transcript of a briefing.
KINDS = ("release", "wire", "brief", "page", "double", "statement", "daily", "projects", "feature", "transcript")
ROWS = ("mentions", "quotes", "noise", "documents", "roles", "relations", "indirect")
_PART = re.compile(r"\{(?P<part>\w+)\}")
_CUES = ("said", "told reporters", "added", "stressed", "explained", "warned", "noted")


@dataclass(frozen=True)
class Press:
    """One generated source: its name, its text and its gold."""

    name: str
    text: str
    gold: dict[str, Any]


@dataclass
class Gold:
    """The gold of a whole run: rows by source, and the utterances that several sources quote."""

    sources: dict[str, dict[str, Any]] = field(default_factory=dict)

    def groups(self) -> list[list[tuple[str, int]]]:
        """(source, position of the quote) of the quotes that render one utterance in two sources or more."""
        found: dict[int, list[tuple[str, int]]] = defaultdict(list)
        for name, row in self.sources.items():
            for index, quote in enumerate(row["quotes"]):
                if quote["utterance"] is not None:
                    found[quote["utterance"]].append((name, index))
        return [rows for rows in found.values() if len({name for name, _ in rows}) > 1]


def press(documents: int, seed: int = 1) -> Iterator[Press]:
    """`documents` sources; memory does not grow with their number."""
    world = World(seed)
    for number in range(documents):
        kind = KINDS[number % len(KINDS)]
        writer = Writer()
        _Reporter(world, writer, number).write(kind)
        gold = {"kind": kind, **{name: getattr(writer, name) for name in ROWS}}
        yield Press(f"{number:06d}-{kind}.txt", writer.text, gold)


class _Reporter:
    """Writes one source: an event, told in the manner of its kind; neighbours in number tell the same event."""

    def __init__(self, world: World, writer: Writer, number: int) -> None:
        self._world, self._writer, self._number = world, writer, number
        self._event = number // 3
        self._rng: random.Random = world.draw("document", number)
        event = world.draw("event", self._event)
        self._speaker: Person = world.person(event.randrange(600))
        self._second: Person = world.person(event.randrange(600))
        while self._second.surname == self._speaker.surname:
            self._second = world.person(event.randrange(600))
        self._host: Body = self._speaker.body
        self._city, self._country = world.city(event.randrange(40)), world.country(event.randrange(6))
        self._scheme = world.scheme(event.randrange(80))
        self._donor, self._pact = world.donor(event.randrange(60)), world.pact(event.randrange(90))
        self._partner = self._second.body
        while self._partner.name == self._host.name:
            self._partner = world.body(event.randrange(400))
        self._date = dt.date(2019, 1, 1) + dt.timedelta(days=event.randrange(2000))
        self._said = event.sample(SPEECH, 3)
        self._marks = self._rng.choice(_MARKS)

    def write(self, kind: str) -> None:
        """Write the source."""
        getattr(self, f"_{kind}")()

    # -- kinds of document

    def _release(self) -> None:
        put = self._writer.put
        put("PRESS RELEASE\n\n")
        self._title(self._host, " launches ", self._scheme)
        put(f"{self._city.name}, {self._date.day} {self._date:%B %Y}: ")
        self._lead()
        self._quote_then_speaker(0)
        self._fact()
        self._speaker_then_quote(1)
        put("\n")
        put("For media enquiries:\n")
        put(f"Press office, {self._host.name}\nEmail: press@example.org\nTel: +00 123 4567\n")

    def _wire(self) -> None:
        put = self._writer.put
        self._title(self._country, " weighs its options as costs rise")
        put(f"{self._city.name.upper()}, {self._date:%b} {self._date.day}, {self._date.year} - ")
        self._lead()
        self._split_quote(0)
        self._fact()
        self._pronoun_quote(1)
        self._fact()

    def _brief(self) -> None:
        self._title("Work begins in ", self._country, " after long wait", dated=False)
        self._lead()
        self._speaker_then_quote(0, short=True)
        self._writer.put("\n")
        for line in self._rng.sample(FEED, 4):
            self._writer.furniture(f"{line}\n- {self._rng.randrange(2, 20)} hours ago\n")

    def _page(self) -> None:
        self._writer.furniture(f"Home News How {self._scheme.name} changes lives\n")
        self._writer.put("\n")
        self._title("How ", self._scheme, " changes lives", dated=False)
        self._lead()
        self._quote_then_speaker(0)
        self._scare_quote()
        self._unnamed_quote()
        self._writer.furniture(self._rng.choice(FURNITURE) + "\n")

    def _double(self) -> None:
        self._release()
        second = _Reporter(self._world, Writer(at=self._writer.at), self._number + 7_000_000)
        self._writer.put("\n")
        second._writer.at = self._writer.at
        second._release()
        for name in ("parts", *ROWS):
            getattr(self._writer, name).extend(getattr(second._writer, name))
        self._writer.at = second._writer.at

    def _statement(self) -> None:
        put = self._writer.put
        self._title(self._host, " welcomes ", self._pact)
        put(f"{self._city.name}, {self._date:%B} {self._date.day}, {self._date.year}: ")
        for statement in self._rng.sample(STATEMENTS, 5):
            self._state(statement)
        self._speaker_then_quote(0)
        self._reported()
        self._fact()

    def _daily(self) -> None:
        writer = self._writer
        self._title("Work begins on a new road in ", self._country, dated=False)
        writer.put("By ")
        reporter = self._world.person(9_000 + self._number % 40)
        writer.put(f"{reporter.name}\n")
        writer.documents[-1] |= {"byline": reporter.name, "place": self._city.name}
        writer.put(f"{self._city.name.upper()}: ")
        self._lead()
        self._reported()
        self._split_quote(0)
        self._state(self._rng.choice(STATEMENTS))
        self._fact()

    def _projects(self) -> None:
        writer = self._writer
        writer.body(self._host, sentence_start=True)
        writer.put(" has worked along the coast for twenty years, with many others, on roads, wells and schools.\n\n")
        writer.put("Current projects:\n\n")
        for offset in range(3):
            scheme = self._world.scheme(200 + (self._number * 3 + offset) % 600)
            donor, partner = self._world.donor(self._number + offset), self._world.body(500 + self._number + offset)
            writer.scheme(scheme)
            writer.put(f" ({scheme.first} – {scheme.last})\n\nWith financial support from ")
            writer.body(donor)
            writer.put(", ")
            writer.body(self._host)
            writer.put(" is training forty teams a year, and will go on with this work as long as it is asked for. ")
            writer.put("Project partners include ")
            writer.body(partner)
            writer.put(".\n\n")
            writer.relate(donor.name, "funds", scheme.name)
            writer.relate(self._host.name, "implements", scheme.name)
            writer.relate(partner.name, "partner_of", scheme.name)

    def _feature(self) -> None:
        writer, speaker = self._writer, self._speaker
        self._title("The long way back to ", self._city, dated=False)
        self._state(self._rng.choice(STATEMENTS))
        writer.person(speaker)
        writer.title(speaker)
        writer.put(", came early that day and stayed until dark.\n\n")
        writer.quote(self._words(0) + ".", self._marks, speaker.name, self._utterance(0))
        writer.put("\n\n")
        self._fact()
        writer.quote(self._words(1) + ",", self._marks, speaker.name, self._utterance(1))
        writer.put(f" the {speaker.role} said.\n\n")
        self._state(self._rng.choice(STATEMENTS))
        self._body_says()
        self._called()
        self._sourced()

    def _transcript(self) -> None:
        writer, speaker = self._writer, self._speaker
        self._title("Remarks at the press briefing in ", self._city)
        writer.put(f"{self._city.name}, {self._date:%B} {self._date.day}, {self._date.year}: ")
        self._lead()
        for which in (0, 1):
            writer.mention("person", speaker.name, speaker.name if which == 0 else speaker.surname)
            writer.put(": ")
            writer.quote(self._words(which) + ".", "“”", speaker.name, self._utterance(which))
            writer.put("\n\n")
        for statement in self._rng.sample(STATEMENTS, 2):
            self._state(statement)

    # -- paragraphs

    def _body_says(self) -> None:
        """An organization as the one who speaks."""
        writer = self._writer
        writer.body(self._partner, sentence_start=True)
        writer.put(" said in a statement: ")
        writer.quote(self._said[2] + ".", self._marks, self._partner.name, self._utterance(2))
        writer.put("\n\n")

    def _called(self) -> None:
        """A fragment inside a reported sentence."""
        writer = self._writer
        writer.person(self._speaker)
        writer.put(" called the plan ")
        writer.quote("a gift to the coast that nobody had asked for", self._marks, self._speaker.name, None)
        writer.put(".\n\n")

    def _sourced(self) -> None:
        """Words that a source is given for."""
        self._writer.quote(self._words(1) + ",", self._marks, self._second.name, None)
        self._writer.put(" according to ")
        self._introduce(self._second)
        self._writer.put(".\n\n")

    def _state(self, statement: Statement) -> None:
        """A sentence that states relations, with its parts cast."""
        writer, parts, place = self._writer, self._cast(), 0
        for match in _PART.finditer(statement.words):
            writer.put(statement.words[place : match.start()])
            part = match["part"]
            self._name(part.casefold(), parts[part.casefold()], sentence_start=part[0].isupper())
            place = match.end()
        writer.put(statement.words[place:] + "\n\n")
        for subject, predicate, target in statement.relations:
            writer.relate(parts[subject].name, predicate, parts[target].name)

    def _cast(self) -> dict[str, Body | Pact | Person | Place | Scheme]:
        return {"host": self._host, "partner": self._partner, "donor": self._donor, "scheme": self._scheme,
                "pact": self._pact, "city": self._city, "country": self._country, "speaker": self._speaker,
                "witness": self._world.person(700 + self._event % 300), "donor_bare": self._donor,
                **self._world.extras(self._event)}

    def _name(self, part: str, thing: Body | Pact | Person | Place | Scheme, *, sentence_start: bool) -> None:
        if part in ("firm", "letters", "donor_bare"):
            self._writer.mention(thing.kind, thing.name, thing.name)
        elif thing.kind == "organization":
            self._writer.body(cast("Body", thing), sentence_start=sentence_start)
        elif part == "speaker":
            self._introduce(cast("Person", thing))
        elif thing.kind == "person":
            self._writer.person(cast("Person", thing))
        else:
            self._writer.mention(thing.kind, thing.name, thing.name)

    def _reported(self) -> None:
        """What someone is reported to have said, without quotation marks."""
        self._introduce(self._speaker)
        comma = "," if not self._writer.text.endswith(self._speaker.surname) else ""
        self._writer.put(f"{comma} {self._rng.choice(('said', 'told reporters', 'warned', 'stressed'))} that ")
        self._writer.report(self._rng.choice(CLAIMS), self._speaker.name)
        self._writer.put(".\n\n")

    def _title(self, *parts: str | Body | Pact | Place | Scheme, dated: bool = True) -> None:
        start = self._writer.at
        for part in parts:
            if isinstance(part, str):
                self._writer.put(part)
            else:
                self._writer.mention(type(part).kind, part.name, part.name)
        words = "".join(part if isinstance(part, str) else part.name for part in parts)
        date = self._date.isoformat() if dated else None
        place = self._city.name if dated else None
        self._writer.documents.append({"start": start, "title": words, "date": date, "place": place})
        self._writer.put("\n\n")

    def _lead(self) -> None:
        writer = self._writer
        writer.body(self._host, sentence_start=True)
        writer.put(" has launched the ")
        writer.scheme(self._scheme)
        writer.put(" in ")
        writer.place(self._country)
        writer.put(", with support from ")
        writer.body(self._partner)
        writer.put(".\n\n")
        writer.relate(self._partner.name, "supports", self._scheme.name)

    def _fact(self) -> None:
        self._writer.put(self._rng.choice(FACTS) + "\n\n")

    def _introduce(self, person: Person) -> None:
        writer = self._writer
        if writer.knows(person):
            writer.person(person)
            return
        writer.person(person, honorific=self._rng.random() < 0.4)
        writer.title(person)

    def _words(self, which: int, *, short: bool = False) -> str:
        words = self._said[which]
        draw = self._rng.random()
        return cut(words) if short else reword(words) if draw < 0.2 else words

    def _quote_then_speaker(self, which: int) -> None:
        self._writer.quote(self._words(which) + ",", self._marks, self._speaker.name, self._utterance(which))
        self._writer.put(f" {self._rng.choice(('said', 'stressed', 'noted'))} ")
        self._introduce(self._speaker)
        self._writer.put(".\n\n")

    def _speaker_then_quote(self, which: int, *, short: bool = False) -> None:
        speaker = self._second
        self._introduce(speaker)
        comma = "," if not self._writer.text.endswith(speaker.surname) else ""
        self._writer.put(f"{comma} {self._rng.choice(_CUES)}: ")
        self._writer.quote(self._words(which, short=short) + ".", self._marks, speaker.name, self._utterance(which))
        self._writer.put("\n\n")

    def _split_quote(self, which: int) -> None:
        writer, speaker = self._writer, self._speaker
        writer.quote(self._words(which) + ",", self._marks, speaker.name, self._utterance(which))
        writer.put(f" {self._rng.choice(('said', 'explained'))} ")
        self._introduce(speaker)
        writer.put(". ")
        writer.quote(self._said[2] + ".", self._marks, speaker.name, self._utterance(2))
        writer.put("\n\n")

    def _pronoun_quote(self, which: int) -> None:
        writer, speaker = self._writer, self._speaker
        writer.person(speaker)
        writer.put(" also visited ")
        writer.place(self._city)
        writer.put(" this week. ")
        writer.quote(self._words(which) + ",", self._marks, speaker.name, self._utterance(which))
        writer.put(f" {speaker.pronoun} {self._rng.choice(_CUES)}.\n\n")

    def _scare_quote(self) -> None:
        self._writer.put(f"Officials spoke of a {self._marks[0]}turning point{self._marks[1]} for the region.\n\n")

    def _unnamed_quote(self) -> None:
        self._writer.quote("We waited for this for years and now it is here,", self._marks, None, None)
        self._writer.put(" said one resident, who did not want to be named.\n\n")

    def _utterance(self, which: int) -> int:
        return self._event * 10 + which

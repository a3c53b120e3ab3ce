"""Sentences in which every name is one character, so that patterns see who stands where and not how long names are.

A name with what belongs to it (the acronym explained behind it, its years, quotation marks around it) becomes one
character of a private range of Unicode that tells its kind. `The project` and the like become the programme they mean.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from migtui.build.project_lists import YEARS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.build.project_lists import Project
    from migtui.build.reading import Reading
    from migtui.records import EntityKind, Mention, Span

_BLOCK: Final = 0x400
_FIRST: Final[dict[EntityKind, int]] = {
    "organization": 0xE000, "person": 0xE400, "programme": 0xE800, "instrument": 0xEC00, "place": 0xF000,
}
_LETTERS: Final = "OPGIL"
_LOWEST: Final = min(_FIRST.values())
_RANGE: Final = {
    letter: f"{chr(first)}-{chr(first + _BLOCK - 1)}" for letter, first in zip(_LETTERS, _FIRST.values(), strict=True)
}
_PRIVATE: Final = re.compile("[\ue000-\uf8ff]")
_SPACE: Final = re.compile(r"\s")
_BRACKET: Final = re.compile(r"[ \u00a0]?\($")
#: The common words that can mean a programme; `program` stands in `programme`.
_NOUNS: Final = ("project", "program", "initiative", "scheme", "fund", "facility", "system", "campaign", "platform")
_MEANT: Final = re.compile(
    r"(?:\b(?:the|this|that|its) |(?<=deployment of ))(?P<noun>project|programme|program|initiative|scheme|fund|"
    r"facility|system|campaign|platform)\b(?! (?:officer|manager|director|coordinator|staff|team|partners|for [A-Z]))",
    re.IGNORECASE,
)
#: Which finer kinds of programme a common word can mean; any but the funds where it is not listed.
_MEANS: Final = {
    "fund": frozenset({"fund"}), "facility": frozenset({"facility"}), "system": frozenset({"system"}),
    "platform": frozenset({"platform", "system", "portal"}), "campaign": frozenset({"campaign", "initiative", None}),
}
_CLOSED: Final = frozenset({"fund", "facility", "system", "portal", "platform"})


#: Where a stretch begins in a masked sentence and in the source, and where it ends there if it is a name.
Spot = tuple[int, int, int | None]


def names(letters: str) -> str:
    """A pattern for one name of the kinds given by letters: Organization, Person, proGramme, Instrument, pLace."""
    return f"[{''.join(_RANGE[letter] for letter in letters)}]"


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence with its names masked.

    `spots` holds, in order, where each stretch begins in `text` and in the source, and for a name where that ends
    there; all other words stand letter for letter.
    """

    text: str
    spots: tuple[Spot, ...]
    units: dict[int, int] = field(default_factory=dict)

    @property
    def kinds(self) -> frozenset[str]:
        """The letters of the kinds of names in the sentence, as `names` has them."""
        return frozenset(_LETTERS[(ord(self.text[index]) - _LOWEST) // _BLOCK] for index in self.units)

    @property
    def start(self) -> int:
        """Where the sentence starts in the source."""
        return self.spots[0][1]

    def mention(self, index: int) -> int:
        """The position of the mention that the character at `index` stands for."""
        return self.units[index]

    def mentions(self, start: int, end: int) -> list[int]:
        """The positions of the mentions masked between two characters, in order."""
        return [self.units[i] for i in range(start, end) if i in self.units]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The span of the source that the characters from `start` to `end` stand for."""
        first, at, _ = self._spot(start)
        last, until, closing = self._spot(end - 1)
        return at + start - first, until + end - last if closing is None else closing

    def _spot(self, index: int) -> Spot:
        """The stretch that the character at `index` belongs to."""
        return self.spots[bisect_right(self.spots, index, key=_first) - 1]


def _first(spot: Spot) -> int:
    return spot[0]


@dataclass(slots=True)
class _Sentence:
    """A sentence while its names are being masked."""

    text: str
    parts: list[str] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    units: dict[int, int] = field(default_factory=dict)
    size: int = 0

    def name(self, letter: str, unit: int, start: int, end: int) -> None:
        """Add one character for the mention `unit`, which stands between two offsets."""
        self.units[self.size] = unit
        self.parts.append(letter)
        self.spots.append((self.size, start, end))
        self.size += 1

    def words(self, start: int, end: int) -> None:
        """Add the words between two offsets as they are."""
        if start >= end:
            return
        # What can be printed holds neither private characters nor white space other than blanks.
        words = self.text[start:end]
        self.parts.append(words if words.isprintable() else _SPACE.sub(" ", _PRIVATE.sub("?", words)))
        self.spots.append((self.size, start, None))
        self.size += end - start

    def strip_opening(self) -> None:
        """Drop the quotation mark directly before a name."""
        if self.parts and self.parts[-1].endswith(("“", "‘", '"')):
            self.parts[-1] = self.parts[-1][:-1]
            self.size -= 1
            if not self.parts[-1]:
                self.parts.pop()
                self.spots.pop()

    def masked(self) -> Masked:
        """The sentence, finished."""
        return Masked("".join(self.parts), tuple(self.spots), self.units)


def masked(reading: Reading, mentions: Sequence[Mention], projects: Sequence[Project]) -> Iterator[tuple[Span, Masked]]:
    """The sentences of the body that name two things, or one and stand under the heading of a project, masked."""
    starts = [m.start for m in mentions]
    for sentence in reading.sentences:
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        headed = any(p.end <= sentence.start < p.until for p in projects)
        if last - first > 1 or (first < last and (headed or _MEANT.search(reading.words(sentence)))):
            yield sentence, _mask(reading, sentence, mentions, (first, last), projects)


def _mask(
    reading: Reading, sentence: Span, mentions: Sequence[Mention], within: tuple[int, int], projects: Sequence[Project]
) -> Masked:
    building = _Sentence(reading.text)
    place, index, last = sentence.start, within[0], within[1]
    while index < last:
        mention = mentions[index]
        _plain(reading, building, (place, mention.start), mentions, index, projects)
        end, after = _unit_end(reading.text, mentions, index, last, sentence.end)
        building.strip_opening()
        building.name(chr(_FIRST[mention.kind] + (index - within[0]) % _BLOCK), index, mention.start, end)
        place, index = end, after
    _plain(reading, building, (place, sentence.end), mentions, last, projects)
    return building.masked()


def _unit_end(text: str, mentions: Sequence[Mention], index: int, last: int, limit: int) -> tuple[int, int]:
    """Where the name ends with what belongs to it, and the position of the next mention."""
    end, after = mentions[index].end, index + 1
    if after < last and _BRACKET.fullmatch(text[end : mentions[after].start]) and mentions[after].form == "acronym":
        closing = mentions[after].end
        if text[closing : closing + 1] == ")":
            end, after = closing + 1, after + 1
    years = YEARS.match(text, end, limit) if mentions[index].kind == "programme" else None
    if years is not None and not years["acronym"]:
        end = years.end()
    if text[end : end + 1] in ("”", "’", '"') and mentions[index].kind in ("programme", "instrument"):
        marked = mentions[index].start and text[mentions[index].start - 1] in "“‘\""
        end += 1 if marked else 0
    return end, after


def _plain(
    reading: Reading, building: _Sentence, span: tuple[int, int], mentions: Sequence[Mention], before: int,
    projects: Sequence[Project],
) -> None:
    """Add the words between two names; words that mean a programme named before become that programme."""
    place, end = span
    between = reading.text[place:end].casefold()
    for match in _MEANT.finditer(reading.text, place, end) if any(n in between for n in _NOUNS) else ():
        meant = _meant(reading, match, mentions, before, projects)
        if meant is None:
            continue
        building.words(place, match.start())
        building.name(chr(_FIRST["programme"] + _BLOCK - 1), meant, match.start(), match.end())
        place = match.end()
    building.words(place, end)


def _meant(
    reading: Reading, match: re.Match[str], mentions: Sequence[Mention], before: int, projects: Sequence[Project]
) -> int | None:
    """The programme that `the project` and the like mean: the last one named in the paragraph, else its heading's."""
    noun = match["noun"].casefold()
    segment = next(s for s in reading.body if s.start <= match.start() < s.end)
    for index in range(before - 1, -1, -1):
        mention = mentions[index]
        if mention.start < segment.start:
            break
        if mention.kind == "programme" and _fits(noun, _subtype(mentions, index)):
            return index
    heading = next((p for p in projects if p.end <= match.start() < p.until), None)
    if heading is None:
        return None
    return next((i for i, m in enumerate(mentions) if m.start >= heading.start and m.end <= heading.end + 1
                 and m.kind == "programme"), None)


def _subtype(mentions: Sequence[Mention], index: int) -> str | None:
    mention = mentions[index]
    if mention.subtype is None and mention.short_for is not None:
        return mentions[mention.short_for].subtype
    return mention.subtype


def _fits(noun: str, subtype: str | None) -> bool:
    if noun in _MEANS:
        return subtype in _MEANS[noun]
    return subtype not in _CLOSED

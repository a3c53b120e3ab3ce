"""Sentences in which every name is one character, so that patterns see who stands where and not how long names are.

A name with what belongs to it (the acronym explained behind it, its years, quotation marks around it) becomes one
character of a private range of Unicode that tells its kind. `The project` and the like become the programme they mean.
"""

from __future__ import annotations

import re
from bisect import bisect_left
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


def names(letters: str) -> str:
    """A pattern for one name of the kinds given by letters: Organization, Person, proGramme, Instrument, pLace."""
    return f"[{''.join(_RANGE[letter] for letter in letters)}]"


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence with its names masked; `at` gives for each character the span of the source it stands for."""

    text: str
    at: tuple[tuple[int, int], ...]
    units: dict[int, int] = field(default_factory=dict)

    @property
    def kinds(self) -> frozenset[str]:
        """The letters of the kinds of names in the sentence, as `names` has them."""
        return frozenset(_LETTERS[(ord(self.text[index]) - _LOWEST) // _BLOCK] for index in self.units)

    def mention(self, index: int) -> int:
        """The position of the mention that the character at `index` stands for."""
        return self.units[index]

    def mentions(self, start: int, end: int) -> list[int]:
        """The positions of the mentions masked between two characters, in order."""
        return [self.units[i] for i in range(start, end) if i in self.units]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The span of the source that the characters from `start` to `end` stand for."""
        return self.at[start][0], self.at[end - 1][1]


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
    parts: list[str] = []
    at: list[tuple[int, int]] = []
    units: dict[int, int] = {}
    place, index, last = sentence.start, within[0], within[1]
    while index < last:
        mention = mentions[index]
        _plain(reading, parts, at, units, (place, mention.start), mentions, index, projects)
        end, after = _unit_end(reading.text, mentions, index, last, sentence.end)
        _strip_opening(parts, at)
        units[len(at)] = index
        parts.append(chr(_FIRST[mention.kind] + (index - within[0]) % _BLOCK))
        at.append((mention.start, end))
        place, index = end, after
    _plain(reading, parts, at, units, (place, sentence.end), mentions, last, projects)
    return Masked("".join(parts), tuple(at), units)


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


def _strip_opening(parts: list[str], at: list[tuple[int, int]]) -> None:
    """Drop the quotation mark directly before a name."""
    if parts and parts[-1] in ("“", "‘", '"'):
        parts.pop()
        at.pop()


def _plain(
    reading: Reading, parts: list[str], at: list[tuple[int, int]], units: dict[int, int], span: tuple[int, int],
    mentions: Sequence[Mention], before: int, projects: Sequence[Project],
) -> None:
    """Add the words between two names; words that mean a programme named before become that programme."""
    place, end = span
    between = reading.text[place:end].casefold()
    for match in _MEANT.finditer(reading.text, place, end) if any(n in between for n in _NOUNS) else ():
        meant = _meant(reading, match, mentions, before, projects)
        if meant is None:
            continue
        _letters(reading.text, parts, at, place, match.start())
        units[len(at)] = meant
        parts.append(chr(_FIRST["programme"] + _BLOCK - 1))
        at.append((match.start(), match.end()))
        place = match.end()
    _letters(reading.text, parts, at, place, end)


def _letters(text: str, parts: list[str], at: list[tuple[int, int]], start: int, end: int) -> None:
    words = text[start:end]
    # What can be printed holds neither private characters nor white space other than blanks.
    parts.extend(words if words.isprintable() else _SPACE.sub(" ", _PRIVATE.sub("?", words)))
    at.extend(zip(range(start, end), range(start + 1, end + 1), strict=True))


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

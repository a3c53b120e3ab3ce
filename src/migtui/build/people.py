"""People named in a document.

A stretch of capitalised words is a person for one of these reasons, each a rule with its own name: an address before
it (`Dr. Nora Karim`), a post before it or behind it (`Health Minister Ayesha Karim`, `Ayesha Karim, a nurse`), a given
name or a surname that the lists hold, initials or particles inside it (`John F. Barlow`, `Ursula van der Berg`), an
age or a relative clause behind it, a verb of speech or of human doing beside it. Shorter forms of these names are found
next (`surnames`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import vocabulary, words
from migtui.build.name_sorts import (
    ACRONYM,
    ADDRESS,
    BODY,
    DEMONYM,
    FAMILY,
    GIVEN,
    HEAD,
    LONGEST_EASTERN_FAMILY,
    MODIFIER,
    OPENER,
    ORDINARY,
    PLACE,
    RENOWNED,
    TITLE,
    is_two_part_given,
    sort,
)
from migtui.build.people_told import (
    by_context,
    is_behind_article,
    is_doubtful,
    least_offset,
    lone_word,
    words_of,
)
from migtui.build.person_names import stretches
from migtui.build.reading import Proposal
from migtui.build.surnames import short_forms
from migtui.build.transcripts import transcript_speakers

if TYPE_CHECKING:
    from migtui.build.person_names import Stretch
    from migtui.build.reading import Reading

#: Words before a title that make it no title of the name behind it.
_NO_TITLE: Final = ("a", "an", "no", "as", "any")
_LAST_WORDS: Final = re.compile(
    r"(?:^|[^\w’'-])(?:(?P<before>[a-z][\w-]*)[ \u00a0])?(?P<last>[a-z][\w’'-]*),?[ \u00a0\n]+[\"“]?$"
)
_OF_POLICE: Final = re.compile(
    r"(?:General|Commissioner|Superintendent|Chief|Director|Head|Inspector)s? of (?:the )?Police $", re.IGNORECASE
)
_NICKNAME: Final = re.compile(r" [“\"‘'(][A-Z][^”\"’')\n.,]{1,20}[”\"’')] ")
_LONGEST_NICKNAME: Final = 26
_STORM: Final = re.compile(r"\b(?:Hurricane|Storm|Cyclone|Typhoon|HMS|USS|MV|Operation|Project) (?P<name>[A-Z]\w+)")
#: Surnames that are also kinds of places, and what leads to one.
_GROUNDS: Final = frozenset({
    "Park", "Hill", "Lane", "Street", "Green", "Heath", "Castle", "Bridge", "Field", "Fields", "Wells", "Beach",
    "Forest", "Rivers", "Church", "Hall", "Gardens", "Woods", "Grove", "Moor", "Marsh", "Bay", "Dale",
    "Banks", "Mill", "Lake",
})
_TO_GROUNDS: Final = re.compile(r"\b(?:at|in|near|to|into|through|outside|around|from|on|of) (?:the )?$")
_AND: Final = re.compile(r",? and |, ")
#: An age right before a name, which can be no place then (`four-year-old Aden`).
_AGED: Final = re.compile(r"(?:\d{1,3}|[a-z]+)-(?:year|month|week)-old,? $")
#: Lower-case words behind a name that make it the name of a place.
_OF_PLACE: Final = re.compile(
    r" (?:area|district|districts|neighbou?rhood|village|suburb|locality|estate|border|river|valley|constituency|"
    r"constituencies|county|province|state|states|region|regions|road|street|junction|stadium|station|mosque|temple)\b"
)
#: How words for those who do something end.
_DOERS: Final = ("er", "or", "ist", "man", "woman", "ant", "maker")
_MEMBERS: Final = frozenset({2, 3})


def people(reading: Reading) -> tuple[Proposal, ...]:
    """People named in the body, in full and by shorter forms."""
    full: list[tuple[Stretch, Proposal]] = []
    left: list[Stretch] = []
    parted = [_without_agent(s) for run in reading.runs for s in stretches(reading.text, run)]
    found = _with_nicknames(reading, parted)
    things = {words_of(reading, s) for s in found if is_behind_article(reading, s)}
    things |= {words_of(reading, s) for s in found if _names_grounds(reading, s)}
    things |= {m.group("name") for m in _STORM.finditer(reading.text, reading.draft.start, reading.draft.end)}
    for stretch in found:
        proposal = _proposal(reading, stretch, things) or _listed(reading, stretch, full)
        if proposal is None:
            left.append(stretch)
        else:
            full.append((stretch, proposal))
    return (*short_forms(reading, full, left), *transcript_speakers(reading, [p for _, p in full]))


def _without_agent(stretch: Stretch) -> Stretch:
    """The stretch without the word for a doer that opens a sentence before a full name (`Goalscorer Ana Bell`)."""
    tokens = stretch.tokens
    if not stretch.opens or len(tokens) <= max(_MEMBERS) - 1 or not sort(tokens[1].text) & GIVEN:
        return stretch
    first = tokens[0].text
    doer = first.endswith(_DOERS) and not sort(first) & (GIVEN | FAMILY)
    return replace(stretch, tokens=tokens[1:], opens=False) if doer or first.startswith("Co-") else stretch


def _with_nicknames(reading: Reading, found: list[Stretch]) -> list[Stretch]:
    """The stretches, two put together where a nickname in marks parts them (`Paul “Buddy” Barlow`)."""
    joined: list[Stretch] = []
    at = 0
    while at < len(found):
        first = found[at]
        for to in (at + 1, at + 2):
            if to < len(found) and _is_nicknamed(reading, first, found[to]):
                last = found[to]
                tokens = (*first.tokens, *last.tokens)
                first, at = replace(first, tokens=tokens, behind=last.behind, alone=last.alone), to
                break
        joined.append(first)
        at += 1
    return joined


def _is_nicknamed(reading: Reading, first: Stretch, last: Stretch) -> bool:
    if not first.parts or not last.parts or last.start - first.end > _LONGEST_NICKNAME:
        return False
    marked = reading.text[first.end : first.end + 2].endswith(("“", '"'))
    known = sort(first.parts[0]) & GIVEN or (marked and not is_doubtful(first.parts[0]))
    if not known or is_doubtful(last.parts[0]):
        return False
    return _NICKNAME.fullmatch(reading.text, first.end, last.start) is not None


def _listed(reading: Reading, stretch: Stretch, full: list[tuple[Stretch, Proposal]]) -> Proposal | None:
    """A name that goes on a list: of kin (`their sons, Alan and Hugh`), or of people named in full."""
    if full and _is_member(reading, stretch, full[-1]):
        before = full[-1][1]
        return replace(before, start=stretch.start, end=stretch.end, rule="listed", confidence=0.7)
    if not full or full[-1][1].rule != "kin-before" or not stretch.alone or len(stretch.tokens) > 1:
        return None
    before = full[-1][1]
    if not _AND.fullmatch(reading.text, before.end, stretch.start) or not sort(stretch.parts[0]) & (GIVEN | FAMILY):
        return None
    return replace(before, start=stretch.start, end=stretch.end)


def _is_member(reading: Reading, stretch: Stretch, last: tuple[Stretch, Proposal]) -> bool:
    """Whether the words stand in a list right behind a full name and hold nothing that speaks against a person."""
    text, before = reading.text, last[0]
    between = text[before.end : stretch.start]
    if not stretch.alone or stretch.title or stretch.before or reading.in_headline(stretch.start):
        return False
    if len(before.parts) < min(_MEMBERS) or len(stretch.tokens) not in _MEMBERS or _AND.fullmatch(between) is None:
        return False
    if any(sort(part) & ~(GIVEN | FAMILY) for part in stretch.parts) or len(stretch.parts) < min(_MEMBERS):
        return False
    behind = text[stretch.end : stretch.end + 6]
    return "and" in between or behind.startswith((" and ", ", and")) or re.match(r", [A-Z]", behind) is not None


def _names_grounds(reading: Reading, stretch: Stretch) -> bool:
    """Whether a surname that is a park or hill as well stands behind words that lead to a place (`at Ana Park`)."""
    if not stretch.parts or stretch.parts[-1] not in _GROUNDS or len(stretch.parts) == 1:
        return False
    return _TO_GROUNDS.search(reading.text, max(reading.draft.start, stretch.start - 12), stretch.start) is not None


def _proposal(reading: Reading, stretch: Stretch, things: set[str]) -> Proposal | None:
    evidence = _evidence(reading, stretch, things)
    if evidence is None:
        return None
    rule, confidence = evidence
    return Proposal(start=stretch.start, end=stretch.end, kind="person", form="name", rule=rule, confidence=confidence)


def _evidence(reading: Reading, stretch: Stretch, things: set[str]) -> tuple[str, float] | None:
    """The first reason why the words name a person, with its rule and confidence; None without one."""
    parts = stretch.parts
    if not parts or max(len(part) for part in parts) < 2 or len(parts) > 6:
        return None
    headline = reading.in_headline(stretch.start)
    if stretch.title is None and parts[-1] in _GROUNDS and words_of(reading, stretch) in things:
        return None
    several = len(parts) > 1 or (headline and sort(parts[0]) & RENOWNED)
    if stretch.title is None and _OF_PLACE.match(reading.text, stretch.end, min(reading.draft.end, stretch.end + 24)):
        return None
    if not stretch.alone and not (several and stretch.behind & (PLACE | ACRONYM | OPENER | DEMONYM)):
        return None
    by_title = _by_title(reading, stretch, parts)
    if by_title is not None:
        return by_title
    if len(parts) == 1 and len(stretch.tokens) == 1:
        if headline:
            return ("renowned", 0.8) if sort(parts[0]) & RENOWNED else None
        return lone_word(reading, stretch, parts[0], things)
    by_shape = _by_shape(stretch, parts, headline=headline)
    if by_shape is not None or headline or words_of(reading, stretch) in things:
        return by_shape
    return by_context(reading, stretch)


def _by_title(reading: Reading, stretch: Stretch, parts: tuple[str, ...]) -> tuple[str, float] | None:
    title = stretch.title
    single = len(parts) == 1
    if title is not None:
        word = title.text
        if title.kind == "title" or (sort(word) & ADDRESS and not sort(word) & TITLE):
            return "honorific", 0.97
        if not single:
            return "role-before", 0.93
        if word in vocabulary("strong_titles") and not is_doubtful(parts[0]):
            return "role-before", 0.88
        return None
    if stretch.carried and not single and stretch.before and not stretch.before & HEAD:
        return "role-before", 0.88
    if not single and stretch.before & HEAD and _OF_POLICE.search(
        reading.text, max(reading.draft.start, stretch.start - 40), stretch.start
    ):
        return "role-before", 0.88
    return None if stretch.before else _by_words_before(reading, stretch, parts)


def _by_words_before(reading: Reading, stretch: Stretch, parts: tuple[str, ...]) -> tuple[str, float] | None:
    """A post, kinship or an age in small letters right before the words."""
    single = len(parts) == 1
    least = least_offset(reading, stretch.start, 40)
    if _AGED.search(reading.text, least, stretch.start) and (not single or not is_doubtful(parts[0])):
        return "kin-before", 0.8
    match = _LAST_WORDS.search(reading.text, least, stretch.start)
    if match is None:
        return None
    last = match.group("last")
    shared = vocabulary("shared_titles") if single else vocabulary("body_titles")
    if last in words("roles") and last not in shared and match.group("before") not in _NO_TITLE:
        if not single:
            return "role-before", 0.93
        comma = reading.text[match.end("last")] == ","
        if not comma and not is_doubtful(parts[0]):
            return "role-before", 0.8
    if last in vocabulary("kin_words") and not single:
        return "kin-before", 0.9
    if last in vocabulary("kin_words") and not is_doubtful(parts[0]) and last not in ("named", "called"):
        return "kin-before", 0.8
    return None


def _by_shape(stretch: Stretch, parts: tuple[str, ...], *, headline: bool) -> tuple[str, float] | None:
    """Reasons inside the words themselves."""
    first, last = sort(parts[0]), sort(parts[-1])
    closed = stretch.behind & (TITLE | MODIFIER) and not first & GIVEN
    if closed or (stretch.before & (HEAD | BODY) and not first & GIVEN):
        return None
    if len(parts) > 1 and first & GIVEN and last & FAMILY:
        return "given-name", 0.95
    if headline and not first & GIVEN:
        return None
    if any(
        t.kind == "initial" or (len(t.text) < 7 and t.text.endswith(".") and t.kind != "title") for t in stretch.tokens
    ):
        return "initials", 0.9
    if len(parts) > 1 and first & GIVEN:
        shy = first & (OPENER | PLACE | ORDINARY | HEAD | DEMONYM | TITLE)
        return None if shy and (stretch.opens or stretch.carried or headline) else ("given-name", 0.9)
    if last & ORDINARY and not first & GIVEN:
        return None
    if len(parts) > 1 and not stretch.opens and (last & FAMILY or sort(parts[1]) & GIVEN):
        return "family-name", 0.82
    if len(parts) > 1 and last & FAMILY and last & ~(GIVEN | FAMILY) == 0:
        return "family-name", 0.75
    if len(parts) == 2 and is_two_part_given(parts[1]) and not first and len(parts[0]) <= LONGEST_EASTERN_FAMILY:
        return "family-name", 0.8
    if any(t.kind == "particle" for t in stretch.tokens) and len(parts) > 1:
        return "particle", 0.8
    return None



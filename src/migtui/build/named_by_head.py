"""Bodies whose own words tell that they are bodies: `Federal Investigation Agency`, `Ministry of Finance`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from migtui.build import organization_cues as cues
from migtui.build.lexicon import words
from migtui.build.name_words import bodies, is_head, kind_of_head, place_names, role_words
from migtui.build.reading import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from migtui.build.phrases import Phrase
    from migtui.build.reading import Reading

_LOWER_HEAD: Final = re.compile(
    r"(?<!\w)(?P<name>[A-Z]\w+(?: [A-Z]\w+){0,2}) (?:school|college|university|institute|faculty) of "
    r"(?:[A-Z]\w+(?: (?:and )?[A-Z]\w+)*)"
)
_LOWER_HEADS: Final = frozenset({"school", "college", "university", "institute", "faculty"})
_PARENT: Final = re.compile(
    r",[ \u00a0](?:the )?"
    r"(?P<parent>(?:Government|Republic|State|Kingdom|Province) of (?:the )?[A-Z][\w-]+(?: [A-Z]\w+)*)"
)
#: The town behind the name of one of its colleges.
_SEAT: Final = re.compile(r",[ \u00a0](?:Oxford|Cambridge)\b(?! University)")
#: An aim behind a head word (`Committee to Protect Journalists`).
_AIM: Final = re.compile(r"[ \u00a0]to[ \u00a0][A-Z][a-z]+(?:[ \u00a0](?:of[ \u00a0]|the[ \u00a0])?[A-Z][a-z]+){1,3}")
_WITH_AIM: Final = frozenset({"Committee", "Alliance", "Coalition", "Commission", "Network", "Association", "Council"})
#: Bodies that carry the names of several towns or matters, and what such a list looks like.
_JOINT: Final = frozenset({"Trust", "Institute", "Hospitals", "Partnership"})
_TOWNS: Final = re.compile(
    r"(?:\b(?:the|The|at|of|by|from|for|with|in|and)) "
    r"(?P<towns>(?:[A-Z][\w'’-]+, ){0,3}(?:(?P<last>[A-Z][\w'’-]+,? (?:and|&) )|(?:[A-Z][\w'’-]+, )))$"
)
_FIRM: Final = re.compile(
    r"[A-Z][\w'’-]+[ \u00a0](?:&|and)[ \u00a0](?:Co|Company|Partners|Associates|Sons|Bros)\b"
)
_PARTNERS: Final = re.compile(r"(?<![\w.])(?:[A-Z][\w'’-]+,[ \u00a0]){1,4}$")
_MORE: Final = re.compile(
    r"(?:,[ \u00a0][A-Z]\w+(?:[ \u00a0][A-Z]\w+){0,2}){1,4},?"
    r"[ \u00a0](?:and|&)[ \u00a0][A-Z]\w+(?:[ \u00a0][A-Z]\w+){0,2}"
)
_LISTED: Final = frozenset(
    {"Ministry", "Department", "Committee", "Bureau", "Office", "Directorate", "Faculty", "Institute"}
)
_GOVERNED: Final = frozenset({"Ministry", "Department", "Directorate", "Office", "Division", "Agency", "Bureau"})


#: Head words that name a building more often than who is in it, and words that tell that somebody is.
_BUILDINGS: Final = frozenset({"House", "Station"})
_HOUSED: Final = (
    "White", "Opera", "Publishing", "Auction", "Random", "Clearing", "Radio", "TV", "Television", "Research", "Full",
    "Experiment", "Broadcasting", "Settlement", "Fashion", "Lower", "Upper", "US", "State",
)
_LONG_HOUSE: Final = 60
_AT_BUILDING: Final = re.compile(
    r"\b(?:at|in|to|from|near|of|outside|inside|on|around|an?) (?:the )?(?:former )?$", re.IGNORECASE
)
#: Head words that also say what a post is for.
_MATTERS: Final = frozenset({
    "Communications", "Systems", "Technologies", "Technology", "Logistics", "Engineering", "Operations", "Industries",
    "Diagnostics", "Biotechnology", "Securities", "Insurance", "Consulting", "Publishing", "Electronics",
    "Telecommunications", "Utilities", "Partnerships", "Therapeutics", "Missions", "Services",
})


def named_by_head(reading: Reading) -> Iterator[Proposal]:
    """The bodies of the body text that a head word gives away."""
    for phrase in reading.phrases:
        if phrase.kind != "organization" or _is_title(reading, phrase) or _is_building(reading, phrase):
            continue
        aim = _AIM.match(reading.text, phrase.end, phrase.end + 60) if phrase.head in _WITH_AIM else None
        if aim and reading.text.endswith(phrase.head, 0, phrase.end):
            yield Proposal(start=phrase.start, end=aim.end(), kind="organization", form="name", rule="head-word",
                           confidence=0.9, subtype=phrase.head.casefold())
        if not phrase.complete:
            continue
        end, parent = _parent_behind(reading, phrase, _list_end(reading, phrase))
        yield Proposal(start=_first_partner(reading, phrase), end=end, kind="organization", form="name",
                       rule="head-word", confidence=0.9, parent=parent, subtype=phrase.head.casefold(),
                       generic=_is_generic(phrase))
    yield from _lower_heads(reading)


def _is_generic(phrase: Phrase) -> bool:
    """Whether the head word stands in the plural: then the words name a class of bodies."""
    singular = phrase.head[:-3] + "y" if phrase.head.endswith("ies") else phrase.head.removesuffix("s")
    return singular != phrase.head and kind_of_head(singular) is not None


def _is_title(reading: Reading, phrase: Phrase) -> bool:
    """Whether the words are no name but the start of a longer title (`Supreme Court Justice` is cut before this)."""
    if reading.text[phrase.start : phrase.end].split()[0] in ("Member", "Members"):
        return True
    lead = reading.text[max(reading.draft.start, phrase.start - 24) : phrase.start]
    return phrase.head in _MATTERS and cues.post_for().search(lead) is not None


def _is_building(reading: Reading, phrase: Phrase) -> bool:
    """Whether a house or station is where something is, and nothing says that it does something."""
    if phrase.head not in _BUILDINGS or phrase.end - phrase.start > _LONG_HOUSE:
        return False
    surface = reading.text[phrase.start : phrase.end]
    if not surface.endswith(phrase.head) or surface in bodies() or any(w in surface for w in _HOUSED):
        return False
    lead = reading.text[max(reading.draft.start, phrase.start - cues.REACH) : phrase.start]
    placed = _AT_BUILDING.search(lead) is not None
    return phrase.head == "Station" or (placed and not cues.behind().match(reading.text, phrase.end))


def _first_partner(reading: Reading, phrase: Phrase) -> int:
    """Where the name of a firm starts that lists its partners (`Meyer, Stone & Partners`)."""
    if phrase.head in _JOINT and phrase.end - phrase.start < _LONG_HOUSE:
        return _first_town(reading, phrase)
    if not _FIRM.match(reading.text, phrase.start, phrase.end):
        return phrase.start
    before = _PARTNERS.search(reading.text[max(reading.draft.start, phrase.start - 60) : phrase.start])
    return phrase.start - len(before[0]) if before else phrase.start


def _first_town(reading: Reading, phrase: Phrase) -> int:
    """Where the name of a trust starts that lists its towns or matters (`Vale, Ellery and Quarn Hospitals Trust`)."""
    least = max(reading.draft.start, phrase.start - 80)
    listed = _TOWNS.search(reading.text[least : phrase.start])
    if listed is None:
        return phrase.start
    start = least + listed.start("towns")
    inner = " and " in reading.text[phrase.start : phrase.end] or " & " in reading.text[phrase.start : phrase.end]
    parts = re.findall(r"[A-Z][\w'’-]+", listed["towns"])
    other = any(is_head(w) or w in bodies() or w in role_words() or w in words("demonyms") for w in parts)
    return phrase.start if other or (listed["last"] is None and not inner) else start


def _list_end(reading: Reading, phrase: Phrase) -> int:
    """The end of the name with a list of matters behind it (`Department for Culture, Media and Sport`)."""
    name = reading.text[phrase.start : phrase.end]
    college = _SEAT.match(reading.text, phrase.end) if phrase.head == "College" else None
    if college:
        return college.end()
    if phrase.head not in _LISTED or not re.search(r" (?:of|for|on) ", name) or " and " in name:
        return phrase.end
    match = _MORE.match(reading.text, phrase.end, phrase.end + 120)
    if match is None:
        return phrase.end
    listed = re.findall(r"[A-Z]\w+", match[0])
    names = place_names() | bodies().keys() | role_words()
    other = any(kind_of_head(word) == "organization" or word in names for word in listed)
    return phrase.end if other else match.end()


def _parent_behind(reading: Reading, phrase: Phrase, end: int) -> tuple[int, str | None]:
    """The end of the name and the parent stated behind a comma (`Ministry of Finance, Government of X`)."""
    if phrase.head not in _GOVERNED:
        return end, None
    match = _PARENT.match(reading.text, end, end + 80)
    return (match.end(), match.group("parent")) if match else (end, None)


def _lower_heads(reading: Reading) -> Iterator[Proposal]:
    for segment in reading.body:
        if _LOWER_HEADS.isdisjoint(reading.vocabulary(segment)):
            continue
        for match in _LOWER_HEAD.finditer(reading.text, segment.start, segment.end):
            yield Proposal(start=match.start(), end=match.end(), kind="organization", form="name", rule="head-word",
                           confidence=0.85, subtype="school")

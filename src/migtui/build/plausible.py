"""Whether words that a language model takes for a name could be one: by what they are, and by what stands around them.

A model of the small kind is right in six of ten bodies on news. What speaks for it: capitals on every word, a head word
of bodies, an acronym, the same label again, words around the name that lead to somebody who acts. What speaks against
it: roles, topics, peoples and places, a word that the document also writes small, words that lead to a place.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from migtui.build import organization_cues as cues
from migtui.build.capitals import is_acronym
from migtui.build.lexicon import vocabulary, words
from migtui.build.name_sorts import FAMILY, GIVEN, NOT_PERSON, sort
from migtui.build.name_words import LEGAL_FORMS, is_attribute, is_head, kind_of_head, openers, place_names, role_words
from migtui.build.named import is_topic, is_whole
from migtui.build.named_acronyms import spells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.build.reading import Reading
    from migtui.records import EntityKind, Span

#: Last words of names for a part of a country, or of a league; streets; addresses of people.
_AREAS: Final = frozenset({
    "Area", "State", "County", "Province", "District", "Region", "Division", "Street", "Road", "Avenue", "North",
    "South", "East", "West", "Mr", "Mrs", "Ms", "Dr", "Ln", "Lane", "Drive", "Close", "Gate", "Rim", "Creek", "Hill",
    "Hills", "Valley", "Bay", "Beach", "Island", "Islands", "River", "Lake", "Lakes", "Mountain", "Mountains", "Park",
    "Square", "Bridge", "Base", "Station", "Stadium", "Complex", "Airport", "Pagoda", "Cup", "Trophy", "Award",
    "Awards", "Prize",
    "Hon", "Rev", "Amendment", "Constitution", "Clause", "Treaty", "Convention", "Declaration", "Strategy", "Index",
    "Gulf", "Summit", "Antilles", "Motel", "Hotel", "Down", "Downs", "Survey", "Proposition", "Administrator", "Home",
    "Day", "Week", "Month", "Year", "War", "Festival", "Games", "Season", "Series", "Show", "Tour", "Albums", "Chart",
})
_ADDRESSES: Final = frozenset(
    {"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Hon", "Hon.", "Sir", "Lady", "Lord"}
)
#: Last words of names for parts of a service, too common for the rules alone.
_UNITS: Final = frozenset({"Unit", "Services", "Squad", "Brigade", "Patrol", "Branch", "Section", "Programme"})
_PARTICLES: Final = frozenset(("de", "del", "della", "di", "da", "do", "dos", "du", "der", "den", "van", "von", "la",
                               "le", "al", "el", "bin", "ibn", "bint", "ben", "ul", "ur"))
_JOINS: Final = frozenset(("of", "for", "and", "&", "on", "the", "in", "de", "la", "du", "des", "und", "für", "et"))
#: A comma inside a name of a body stands before its legal form; elsewhere it parts two names.
_PARTED: Final = re.compile(r", (?!(?:Inc|Ltd|LLC|LLP|Limited|PLC|plc|Corp|Co|S\.A|GmbH|L\.P|N\.V)\b)")
#: What leads to a body or a person more often than to a place or thing.
_DEALT_WITH: Final = re.compile(
    r"\b(?:by|with|out of|joined|joining|founded|told|owns|owned|bought|sued|acquired|like|between|including) $"
)
#: What makes the word behind it no name of a body alone: an article, a number, an adjective.
_DETERMINED: Final = re.compile(
    r"\b(?:the|an?|one|two|each|every|this|on|of|known as|called|full|[a-z]+(?:al|ic|ous|ive|able|ful|less)) $",
    re.IGNORECASE,
)
#: What leads to a place.
_PLACED: Final = re.compile(
    r"\b(?:in|near|outside|across|around|throughout|within|inside|into|towards?|of|from|to|off|through|downtown|"
    r"northern|southern|eastern|western|central) (?:the )?$"
)
#: Kinds of places and things behind a name.
_OF_PLACE: Final = re.compile(
    r",? (?:area|district|village|suburb|town|city|county|state|states|province|region|river|island|road|street|estate|"
    r"mayor|airport|border|neighbou?rhood|community|blaze|fire|festival|disease|virus|syndromes?|index|pagoda)\b"
)
#: How words for topics and for nationalities end.
_TOPICS: Final = ("tion", "sion", "ment", "ing", "ness", "ity", "ics", "ology", "ism", "ship", "ance", "ence", "ary",
                  "ies")
_NATIONALITIES: Final = ("an", "ese", "ish", "ic")
_MOST_WORDS: Final = {"person": 5, "organization": 9}
_SHORTEST: Final = 3
#: A longer word in capitals at the start of a sentence is one that the page prints large.
_LONGEST_ACRONYM: Final = 5
#: Further places before one, in a list.
_LISTED_PLACES: Final = r"(?:[A-Z][\w’-]+(?: [A-Z][\w’-]+)?, )*(?:and )?"
#: A letter with a number; a symbol at an exchange; an exchange before it; what an acronym in brackets stands for.
_NUMBERED: Final = re.compile(r"[A-Z]{1,3}-?[A-Z]?\d+")
_LISTED: Final = re.compile(r"\((?:[A-Za-z]{3,8}[ \u00a0]?){1,2}: ?$")
_LISTING: Final = re.compile(r"(?: [A-Z]\w+)?: ?[A-Z]{2,6}\b")
_SPELLED: Final = re.compile(r"((?:[\w’'-]+ ){1,8})\(([A-Z][A-Za-z-]{1,6}?)s?\)")
#: Scores and numbers of things; a post behind a name, and who in small letters stands before one.
_COUNTED: Final = re.compile(r"\d+[-–]\d+|\d{2,}")
_POST_BEHIND: Final = re.compile(r" (?:Commissioner|Minister|Secretary|Administrator|Officer|Spokes\w+) [A-Z]")
_RIVALS: Final = frozenset({"incumbent", "rival", "opponent", "challenger", "newcomer", "veteran", "compatriot"})
#: Where somebody comes from.
_FROM: Final = re.compile(r" from [A-Z]|,? \d\d?,")
_LAST: Final = re.compile(r"\b([a-z]+) $")
_MARKS: Final = "()[]{}|/@#:;\"“”"


def may_be_name(reading: Reading, span: Span, kind: EntityKind, labels: Sequence[str]) -> bool:
    """Whether the words of the span, to which the model gives these labels in all, can name a person or a body."""
    surface = reading.words(span)
    parts = surface.split()
    if not parts or not is_whole(reading.text, span.start, span.end) or "\n" in surface.strip():
        return False
    styled = kind == "organization" and len(parts) == 1 and any(c.isupper() for c in surface)  # `eBay`
    if len(parts) > _MOST_WORDS[kind] or not (surface[0].isupper() or styled):
        return False
    if any(c in surface for c in _MARKS):
        return False
    if surface in place_names() or surface in words("demonyms") or _is_role(parts) or parts[-1] in _AREAS:
        return False
    if any(part in words("not_acronyms") for part in parts) or any(is_attribute(part) for part in parts):
        return False
    if surface.isupper() and surface.capitalize() in openers():
        return False
    if kind == "person":
        return _may_be_person(reading, span, parts)
    return _may_be_body(reading, span, parts, labels.count("ORG"))


def _is_role(parts: Sequence[str]) -> bool:
    """Whether the words are a title with or without what it is held at (`Chairperson RBA`, `Deputy Director`)."""
    ends = (parts[0], parts[-1])
    return any(p in role_words() or p in openers() or _is_post(p) for p in ends)


def _is_post(word: str) -> bool:
    """Whether a word, or the last half of it, is a title in the singular or plural (`Accountant-General`)."""
    plain = word.rsplit("-", 1)[-1].casefold()
    singular = f"{plain[:-3]}y" if plain.endswith("ies") else plain.removesuffix("s")
    return ("-" in word and plain in words("roles")) or (plain != singular and singular in words("roles"))


def _may_be_person(reading: Reading, span: Span, parts: Sequence[str]) -> bool:
    names = [part for part in parts if part not in _PARTICLES]
    if not names or not all(part[0].isupper() for part in names):
        return False
    if any(is_acronym(part.strip(".")) and len(part.strip(".")) > 2 for part in names):
        return False
    if any(is_head(part) or part in words("demonyms") or part in words("calendar") for part in names):
        return False
    if all(part in place_names() or part.casefold() in vocabulary("ordinary_words") for part in names):
        return False
    lead, tail = _around(reading, span)
    told = sort(names[0]) & GIVEN or sort(names[-1]) & FAMILY
    if not told and (_PLACED.search(lead) or re.search(r"\b(?:on|at) (?:the )?$", lead) or _OF_PLACE.match(tail)):
        return False
    if sort(names[0]) & NOT_PERSON or (says_no_name(names[0]) and not sort(names[0]) & (GIVEN | FAMILY)):
        return False
    return parts[0] not in ("St", "St.", "Mount", "Mt", "Lake", "Fort", "Port", "San", "Santa")


def _may_be_body(reading: Reading, span: Span, parts: Sequence[str], times: int) -> bool:
    if parts[0] in _ADDRESSES or len(parts[0]) == 1 or parts[0].casefold() in words("not_before_people"):
        return False
    if reading.words(span) in words("not_bodies") or any(_COUNTED.fullmatch(part) for part in parts):
        return False
    if len(parts) > 1 and any(not part[0].isupper() and part not in _JOINS and not part[0].isdigit() for part in parts):
        return False
    listed = _PARTED.split(reading.words(span))
    if len(listed) > 1 and (not is_head(parts[-1]) or any(is_head(piece.split()[-1]) for piece in listed[:-1])):
        return False
    if parts[-1] in _JOINS or kind_of_head(parts[-1]) in ("programme", "instrument"):
        return False
    # A name has a word that is more than a place, a nationality or a topic.
    said = any(not says_no_name(part) for part in parts if part not in _JOINS) or is_team(parts) or is_unit(parts)
    if not said or is_topic(reading.text, span.start, 0):
        return False
    lead, tail = _around(reading, span)
    if cues.is_seat(reading.text, span.end):
        return False
    if _led_by_post(lead) or (parts[0].isupper() and parts[0].casefold() in vocabulary("ordinary_words")):
        return False
    if cues.post_for().search(lead) or (parts[-1] == "House" and re.search(r"\b(?:at|an?|in|from|near) $", lead)):
        return False
    if len(parts) > 1:
        return _may_be_long(parts, lead, tail)
    return _may_be_word(reading, span, times, lead, tail)


def _led_by_post(lead: str) -> bool:
    """Whether a post in small letters stands right before the name, which then is who holds it (`ministers X`)."""
    found = _LAST.search(lead)
    if found is None:
        return False
    word = found[1]
    return word in words("roles") or word in _RIVALS or (word.endswith("s") and word[:-1] in words("roles"))


def _may_be_long(parts: Sequence[str], lead: str, tail: str) -> bool:
    """Whether several words can name a body: a head word or the words around tell, or nothing speaks of a place."""
    if any(kind_of_head(part) == "organization" for part in parts):
        return True
    if "and" in parts or parts[0] in words("demonyms") or _POST_BEHIND.match(tail):
        return False
    if sort(parts[0]) & GIVEN or (sort(parts[-1]) & FAMILY and not cues.behind().match(tail)):
        return False
    return not _OF_PLACE.match(tail) and not re.search(r"\b(?:in|near|outside) (?:the )?$", lead)


def _may_be_word(reading: Reading, span: Span, times: int, lead: str, tail: str) -> bool:
    word = reading.words(span)
    if word in LEGAL_FORMS or is_head(word) or word.casefold() in vocabulary("ordinary_words"):
        return False
    if is_acronym(word):
        if len(word) > _LONGEST_ACRONYM and any(s.start == span.start for s in reading.sentences):
            return False
        return not _is_other_acronym(reading, word, lead, tail)
    if len(word) < _SHORTEST or sort(word) & (GIVEN | FAMILY) or _OF_PLACE.match(tail):
        return False
    if not word[0].isupper():
        return times > 1 or not _PLACED.search(lead)
    if word.endswith(_NATIONALITIES) or word.casefold() in _small_words(reading) or _FROM.match(tail):
        return False
    if re.search(rf"\b(?:in|near|outside|across|around) {_LISTED_PLACES}{re.escape(word)}\b(?![’'])", _text(reading)):
        return False
    if any(s.start == span.start for s in reading.sentences):
        return False
    if not _is_styled(word) and (_DETERMINED.search(lead) or any(h in words("demonyms") for h in word.split("-"))):
        return False
    told = cues.deals(lead) or cues.stands_before(lead) or bool(cues.behind().match(tail))
    return told or bool(_DEALT_WITH.search(lead)) or (times > 1 and not _PLACED.search(lead))


def _is_styled(word: str) -> bool:
    """Whether a word has a capital inside, as firms write themselves (`QuarnTech`)."""
    return any(c.isupper() for c in word[1:]) and "-" not in word


def _is_other_acronym(reading: Reading, word: str, lead: str, tail: str) -> bool:
    """Whether an acronym is a unit, a symbol at an exchange or a thing (`a PQR`, `process quality review (PQR)`)."""
    if word in words("not_acronyms") or word in words("state_abbreviations") or _NUMBERED.fullmatch(word):
        return True
    if _LISTED.search(lead) or _LISTING.match(tail):
        return True
    if re.search(rf"\ban? {re.escape(word)}(?:[.,;:]| (?:which|that|and|or|is|was|to|for|in)\b)", _text(reading)):
        return True
    return any(e.group(2) == word and spells(e.group(1), word) for e in _SPELLED.finditer(_text(reading)))


def _text(reading: Reading) -> str:
    return reading.text[reading.draft.start : reading.draft.end]


def _around(reading: Reading, span: Span) -> tuple[str, str]:
    """What stands before and behind the span, as far as evidence reaches."""
    least = max(reading.draft.start, span.start - cues.REACH)
    return reading.text[least : span.start], reading.text[span.end : min(reading.draft.end, span.end + cues.REACH)]


_SMALL: Final = re.compile(r"(?<![\w'’-])[a-z]{3,}")


@lru_cache(maxsize=2)
def _small_of(text: str) -> frozenset[str]:
    return frozenset(_SMALL.findall(text))


def _small_words(reading: Reading) -> frozenset[str]:
    """The words that the document writes small somewhere."""
    return _small_of(_text(reading))


def is_team(parts: Sequence[str]) -> bool:
    """Whether the words are a place with a plural behind it, as teams are called."""
    place, last = " ".join(parts[:-1]), parts[-1]
    return place in place_names() and last.endswith("s") and not is_head(last)


def is_unit(parts: Sequence[str]) -> bool:
    """Whether three words or more end with the head word of a body (`Harbour Support Unit`)."""
    return len(parts) > 2 and (kind_of_head(parts[-1]) == "organization" or parts[-1] in _UNITS)


def says_no_name(word: str) -> bool:
    """Whether a word is a place, a people, a day, an ordinary word or a topic, and so names nobody alone."""
    plain = word.strip(",.").casefold()
    return (
        word in place_names() or word in words("demonyms") or word in words("calendar")
        or plain in vocabulary("ordinary_words") or plain.removesuffix("s") in vocabulary("ordinary_words")
        or plain.endswith(_TOPICS)
    )

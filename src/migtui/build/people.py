"""People named in a document.

A stretch of capitalised words is a person for one of these reasons, each a rule with its own name: an address before
it (`Dr. Nora Karim`), a post before it or behind it (`Health Minister Ayesha Karim`, `Ayesha Karim, a nurse`), a given
name or a surname that the lists hold, initials or particles inside it (`John F. Barlow`, `Ursula van der Berg`), an
age or a relative clause behind it, a verb of speech or of human doing beside it. Shorter forms of these names are found
next (`surnames`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import vocabulary, words
from migtui.build.person_names import (
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
    opens_with_adjective,
    sort,
    stretches,
)
from migtui.build.reading import Proposal
from migtui.build.surnames import short_forms, transcript_speakers

if TYPE_CHECKING:
    from migtui.build.person_names import Stretch
    from migtui.build.reading import Reading

#: Words before a title that make it no title of the name behind it.
_NO_TITLE: Final = ("a", "an", "no", "as", "any")
#: How far before and behind a name its evidence is looked for, in code points.
_REACH: Final = 90
_LAST_WORDS: Final = re.compile(
    r"(?:^|[^\w’'-])(?:(?P<before>[a-z][\w-]*)[ \u00a0])?(?P<last>[a-z][\w’'-]*),?[ \u00a0\n]+[\"“]?$"
)
_AGE: Final = re.compile(
    r",? \(?(?:aged )?\d{1,2}\b(?![-/,.]?\d)(?:[,.;)]| (?:of|from|and|who)\b)|, an? \d{1,2}-year-old\b"
)
#: The minute in which somebody scored, or the count of a pitcher.
_MINUTE: Final = re.compile(r" \(\d{1,2}(?:['′’]|\+\d|-\d{1,2}\))")
_NICKNAME: Final = re.compile(r" [“\"‘'(][A-Z][^”\"’')\n.,]{1,20}[”\"’')] ")
_LONGEST_NICKNAME: Final = 26
#: Words before a name that lead to a place or a firm, not to somebody who does something.
_AT: Final = re.compile(r"\b(?:at|in|near|on|into|within|inside) $")
_OF_BODY: Final = re.compile(r", of (?:the )?[A-Z]")
_STORM: Final = re.compile(r"\b(?:Hurricane|Storm|Cyclone|Typhoon|HMS|USS|MV|Operation|Project) (?P<name>[A-Z]\w+)")
_PRIZE: Final = re.compile(
    r"[- ](?:winn(?:er|ing)|nomin(?:ee|at)|award|prize|trophy|medal|ceremony|branded?|owner|users?|app)"
)
_PURE_GIVEN: Final = 4
_AND: Final = re.compile(r",? and |, ")
#: An age right before a name, which can be no place then (`four-year-old Aden`).
_AGED: Final = re.compile(r"(?:\d{1,3}|[a-z]+)-(?:year|month|week)-old,? $")
#: Lower-case words behind a name that make it the name of a place.
_OF_PLACE: Final = re.compile(
    r" (?:area|district|districts|neighbou?rhood|village|suburb|locality|estate|border|river|valley|constituency|"
    r"constituencies|county|province|state|states|region|regions|road|street|junction|stadium|station|mosque|temple)\b"
)
#: Places in a list before the name (`in Harnow, Bellin and `).
_IN_PLACES: Final = re.compile(
    r"\b(?:in|at|near|across|from|to|through|between|of) (?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?, )*"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?:,? and |, )$"
)
#: A name that opens a line and leads to words in marks.
_SAYS: Final = re.compile(r":[ \u00a0]?[\"“‘'«]")
_MEMBERS: Final = frozenset({2, 3})
#: A post with what it is held at, up to the comma before the name (`the representative in Fiji, Ana Bell, said`).
_POST_BEFORE: Final = re.compile(
    r"(?P<post>[\w-]+)(?:,? (?:of|in|for|at|to|with) [^.;:!?\n,\"“”()]{2,60})?, (?:(?:Mr|Mrs|Ms|Dr)\.? )?$"
)
_CLOSED: Final = re.compile(r",|['’]s\b| (?:said|says|told)\b")
_CHOSEN: Final = re.compile(
    r"\b(?:appoint(?:s|ed|ing)?|named?|names|elect(?:s|ed|ing)?|hir(?:es?|ed|ing)|sack(?:s|ed)|arrest(?:s|ed)|"
    r"charg(?:es|ed)|interview(?:s|ed)|"
    r"succeed(?:s|ed)|replac(?:es|ed)|marr(?:y|ies|ied)|nominat(?:es?|ed)|accus(?:es?|ed)|thank(?:s|ed)|"
    r"murder(?:s|ed)|detain(?:s|ed|ing)|jail(?:s|ed)|convict(?:s|ed)|acquit(?:s|ted)|abduct(?:s|ed)|kidnap(?:s|ped)|"
    r"sentenc(?:es|ed)|stabb(?:ed|ing)|rescu(?:es|ed)|(?:murder|killing|death|arrest|trial|shooting|kidnapping) of|"
    r"(?:named|identified) as) $"
)
_HIS: Final = re.compile(r", (?:his|her|their|a|an|the) ")
_RELATIVE: Final = re.compile(r",? (?:who|whose|whom)\b")
_PARTY: Final = re.compile(
    r" ?\((?:[RDI]|Lab|Con|LD|SNP|Dem|Rep)[-–. ,)]|,? \([A-Z][a-z]+\)[,.]? ?(?:said|asked|told)\b|, (?:[RDI])-[A-Z]"
)
_LETTERS: Final = re.compile(
    r", (?:MP|MEP|MNA|MPA|MSP|CEO|CFO|COO|QC|KC|SC|PhD|Ph\.D|MD|M\.D|MBE|OBE|CBE|Esq|SJ|RN|PTI|PML)\b"
)
_APPOSITION: Final = re.compile(
    r",[ \u00a0\n](?P<words>[^.;:!?\n\"“”()]{2,80}?)(?=[,.;:!?\n\"“”()]|$| (?:of|for|at|with|in|from|who|that|"
    r"on|to|and|said|told)\b)"
)
_HE: Final = re.compile(
    r"[\"”’]?,? (?:who |also |then |later |now |once |still |already |himself |herself |has |have |had |was |"
    r"were |is |would |will |could |did )*(?P<verb>[a-z]+)\b"
)
_BEING: Final = re.compile(r" (?:is|was) (?:an?|the) (?P<words>[\w-]+(?: [\w-]+){0,2})")
_POSSESSED: Final = re.compile(r"['’]s? (?P<noun>[a-z]+)\b")


def people(reading: Reading) -> tuple[Proposal, ...]:
    """People named in the body, in full and by shorter forms."""
    full: list[tuple[Stretch, Proposal]] = []
    left: list[Stretch] = []
    found = _with_nicknames(reading, [s for run in reading.runs for s in stretches(reading.text, run)])
    things = {_words(reading, s) for s in found if _behind_article(reading, s)}
    things |= {m.group("name") for m in _STORM.finditer(reading.text, reading.draft.start, reading.draft.end)}
    for stretch in found:
        proposal = _proposal(reading, stretch, things) or _listed(reading, stretch, full)
        if proposal is None:
            left.append(stretch)
        else:
            full.append((stretch, proposal))
    return (*short_forms(reading, full, left), *transcript_speakers(reading, [p for _, p in full]))


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
    known = sort(first.parts[0]) & GIVEN or (marked and not _doubtful(first.parts[0]))
    if not known or _doubtful(last.parts[0]):
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


def _words(reading: Reading, stretch: Stretch) -> str:
    return reading.text[stretch.start : stretch.end]


def _behind_article(reading: Reading, stretch: Stretch) -> bool:
    """Whether `the` stands right before the words: then they name a body or a thing, unless a list knows better."""
    return reading.text[max(0, stretch.start - 4) : stretch.start].casefold() == "the "


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
        return _single(reading, stretch, parts[0], things)
    by_shape = _by_shape(stretch, parts, headline=headline)
    if by_shape is not None or headline or _words(reading, stretch) in things:
        return by_shape
    return _by_context(reading, stretch)


def _by_title(reading: Reading, stretch: Stretch, parts: tuple[str, ...]) -> tuple[str, float] | None:
    title = stretch.title
    single = len(parts) == 1
    if title is not None:
        word = title.text
        if title.kind == "title" or (sort(word) & ADDRESS and not sort(word) & TITLE):
            return "honorific", 0.97
        if not single:
            return "role-before", 0.93
        if word in vocabulary("strong_titles") and not _doubtful(parts[0]):
            return "role-before", 0.88
        return None
    if stretch.carried and not single and stretch.before and not stretch.before & HEAD:
        return "role-before", 0.88
    return None if stretch.before else _by_words_before(reading, stretch, parts)


def _by_words_before(reading: Reading, stretch: Stretch, parts: tuple[str, ...]) -> tuple[str, float] | None:
    """A post, kinship or an age in small letters right before the words."""
    single = len(parts) == 1
    least = _least(reading, stretch.start, 40)
    if _AGED.search(reading.text, least, stretch.start) and (not single or not _doubtful(parts[0])):
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
        if not comma and not _doubtful(parts[0]):
            return "role-before", 0.8
    if last in vocabulary("kin_words") and not single:
        return "kin-before", 0.9
    if last in vocabulary("kin_words") and not _doubtful(parts[0]) and last not in ("named", "called"):
        return "kin-before", 0.8
    return None


def _least(reading: Reading, offset: int, reach: int) -> int:
    """How far back evidence may stand: no more than `reach` code points, in the same segment."""
    at = bisect_right(reading.body_starts, offset) - 1
    return max(reading.body_starts[at] if at >= 0 else reading.draft.start, offset - reach)


def _doubtful(word: str) -> bool:
    return bool(sort(word) & (BODY | HEAD | ORDINARY | PLACE | OPENER | DEMONYM)) and not sort(word) & FAMILY


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


def _by_context(reading: Reading, stretch: Stretch) -> tuple[str, float] | None:
    """Reasons in the words around two or more words that no list knows."""
    text = reading.text
    end = min(reading.draft.end, stretch.end + _REACH)
    if (
        _AGE.match(text, stretch.end, end)
        or _PARTY.match(text, stretch.end, end)
        or _LETTERS.match(text, stretch.end, end)
    ):
        return "apposition", 0.9
    if _MINUTE.match(text, stretch.end):
        return "apposition", 0.9
    if _holds_post(text, stretch.end, end):
        return "role-behind", 0.9
    if len(stretch.parts) > 4 or opens_with_adjective(stretch):
        return None
    if _AT.search(text, max(reading.draft.start, stretch.start - 8), stretch.start):
        return None
    plain = len(stretch.parts) == len(stretch.tokens) == 2 and not any(
        sort(p) & ~(GIVEN | FAMILY) for p in stretch.parts
    )
    if plain and _OF_BODY.match(text, stretch.end, end):
        return "apposition", 0.75
    if _speaks(reading, stretch):
        return "speech-verb", 0.78
    least = _least(reading, stretch.start, _REACH)
    if least == stretch.start - len(text[least : stretch.start].strip()) and plain and _SAYS.match(text, stretch.end):
        return "speech-verb", 0.78
    if _CHOSEN.search(text, least, stretch.start):
        return "human-verb", 0.72
    post = _POST_BEFORE.search(text, least, stretch.start)
    if post is not None and _CLOSED.match(text, stretch.end, end) and post.group("post").casefold() in words("roles"):
        return "role-before", 0.82
    if _RELATIVE.match(text, stretch.end, end) or _does(text, stretch.end, end):
        return "human-verb", 0.72
    return None


def _single(reading: Reading, stretch: Stretch, word: str, things: set[str]) -> tuple[str, float] | None:
    """Reasons for a lone word that is not short for a name of the document."""
    text, found = reading.text, sort(word)
    end = min(reading.draft.end, stretch.end + _REACH)
    if stretch.before & (HEAD | BODY | ACRONYM | ORDINARY) or stretch.tokens[0].kind == "initial":
        return None
    if found & RENOWNED:
        return "renowned", 0.85
    if _doubtful(word) or found & (TITLE | ADDRESS | MODIFIER):
        return None
    if found & (GIVEN | FAMILY):
        if _speaks(reading, stretch) or _AGE.match(text, stretch.end, end) or _RELATIVE.match(text, stretch.end, end):
            return "lone-name", 0.8
        if _holds_post(text, stretch.end, end) or _does(text, stretch.end, end):
            return "lone-name", 0.75
        return ("lone-name", 0.65) if word not in things and _is_bare_given(reading, stretch, word) else None
    if _AGE.match(text, stretch.end, end):
        return "apposition", 0.75
    if not found and not stretch.opens and _HIS.match(text, stretch.end, end) and _holds_post(text, stretch.end, end):
        return "apposition", 0.7
    return None


def _is_bare_given(reading: Reading, stretch: Stretch, word: str) -> bool:
    """Whether the word is a given name and nothing else, and stands where it can name somebody unknown."""
    if sort(word) != GIVEN or len(word) < _PURE_GIVEN or stretch.behind or _behind_article(reading, stretch):
        return False
    if _PRIZE.match(reading.text, stretch.end, min(reading.draft.end, stretch.end + 24)):
        return False
    least = _least(reading, stretch.start, _REACH)
    return not (_AT.search(reading.text, least, stretch.start) or _IN_PLACES.search(reading.text, least, stretch.start))


def _holds_post(text: str, at: int, end: int) -> bool:
    """Whether an apposition with a post, a trade or kinship stands behind the name."""
    match = _APPOSITION.match(text, at, end)
    if match is None:
        return False
    found = match.group("words").split()
    if not found or (
        len(found) > 1 and found[0][0].isupper() and found[-1][0].isupper() and sort(found[-1]) & (GIVEN | FAMILY)
    ):
        return False
    last = found[-1].casefold().strip("’'s")
    if last in words("roles") and last not in vocabulary("shared_titles"):
        return True
    lead = found[0].casefold()
    if lead in ("a", "an", "the", "his", "her", "their") or lead.endswith(("'s", "’s")):
        return any(
            w.casefold() in words("roles") or w in vocabulary("kin_words")
            for w in found[1:]
            if w.casefold() not in vocabulary("shared_titles")
        )
    first = found[0].casefold()
    return (first in words("roles") and first not in vocabulary("shared_titles")) or (
        last in vocabulary("shared_titles") and found[-1][0].isupper()
    )


def _speaks(reading: Reading, stretch: Stretch) -> bool:
    """Whether a verb of speech stands right before or behind the name."""
    text = reading.text
    match = _HE.match(text, stretch.end, min(reading.draft.end, stretch.end + 50))
    if match is not None and match.group("verb") in words("speech_verbs"):
        return True
    before = _LAST_WORDS.search(text, _least(reading, stretch.start, 40), stretch.start)
    if before is None or text[before.end("last")] == ",":
        return False
    last = before.group("last")
    return (last in words("speech_verbs") and last not in vocabulary("verbs_of_things")) or (
        last == "to" and before.group("before") == "according"
    )


def _does(text: str, at: int, end: int) -> bool:
    """Whether the name does, or has, what people do or have."""
    match = _HE.match(text, at, end)
    if match is not None and match.group("verb") in words("human_verbs"):
        return True
    being = _BEING.match(text, at, end)
    if being is not None and any(w in words("roles") for w in being.group("words").casefold().split()):
        return True
    has = _POSSESSED.match(text, at, end)
    return has is not None and has.group("noun") in vocabulary("human_possessions")

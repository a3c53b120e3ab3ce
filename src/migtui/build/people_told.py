"""Whom the words around a name tell to be a person: an age, a post, a relative clause, speech, deeds, possessions."""

from __future__ import annotations

import re
from bisect import bisect_right
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
    MODIFIER,
    OPENER,
    ORDINARY,
    PLACE,
    RENOWNED,
    TITLE,
    sort,
)
from migtui.build.person_names import opens_with_adjective

if TYPE_CHECKING:
    from migtui.build.person_names import Stretch
    from migtui.build.reading import Reading

#: How far before and behind a name its evidence is looked for, in code points.
_REACH: Final = 90
_LAST_WORDS: Final = re.compile(
    r"(?:^|[^\w’'-])(?:(?P<before>[a-z][\w-]*)[ \u00a0])?(?P<last>[a-z][\w’'-]*),?[ \u00a0\n]+[\"“]?$"
)
_AGE: Final = re.compile(
    r",? \(?(?:aged )?\d{1,2}\b(?![-/,.]?\d)(?:[,.;)]| (?:of|from|and|who)\b)|, an? \d{1,2}-year-old\b"
)
#: Those whom a list of examples names (`players such as`).
_SUCH_AS: Final = re.compile(
    r"\b(?:[a-z-]+ ){0,2}(?:players|stars|leaders|actors|actresses|singers|politicians|legends|artists|writers|authors|"
    r"ministers|members|officials|activists|musicians|colleagues|cricketers|footballers|athletes|candidates|senators|"
    r"guests|speakers|names)(?: present| here)?,? (?:like|such as|including|were|are|include|included) $"
)
#: What somebody did on the field.
_FEAT: Final = re.compile(
    r" (?:3-pointer|three-pointer|jumper|layup|dunk|free throw|header|penalty|free-kick|volley|single|homer|home run|"
    r"grounder|touchdown|interception|hat-trick|century|half-century|try)\b"
)
#: An apposition that tells of somebody who does something (`, a retired diver who`).
_SOMEBODY: Final = re.compile(r", (?:an?|the) (?:[a-z][\w-]* ){1,5}who\b")
#: The minute in which somebody scored, or the count of a pitcher.
_MINUTE: Final = re.compile(r" \(\d{1,2}(?:['′’]|\+\d|-\d{1,2}\))")
#: Words before a name that lead to a place or a firm, not to somebody who does something.
_AT: Final = re.compile(r"\b(?:at|in|near|on|into|within|inside) $")
_OF_BODY: Final = re.compile(r", of (?:the )?[A-Z]")
_PRIZE: Final = re.compile(
    r"[- ](?:winn(?:er|ing)|nomin(?:ee|at)|award|prize|trophy|medal|ceremony|branded?|owner|users?|app)"
)
_PURE_GIVEN: Final = 4
#: Places in a list before the name (`in Harnow, Bellin and `).
_IN_PLACES: Final = re.compile(
    r"\b(?:in|at|near|across|from|to|through|between|of) (?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?, )*"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?:,? and |, )$"
)
#: A name that opens a line and leads to words in marks.
_SAYS: Final = re.compile(r":[ \u00a0]?[\"“‘'«]")
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


def by_context(reading: Reading, stretch: Stretch) -> tuple[str, float] | None:
    """Reasons in the words around two or more words that no list knows."""
    text = reading.text
    end = min(reading.draft.end, stretch.end + _REACH)
    if any(told.match(text, stretch.end, end) for told in (_AGE, _PARTY, _LETTERS, _MINUTE, _SOMEBODY, _FEAT)):
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
    return _by_lead(reading, stretch, end, plain=plain)


def _by_lead(reading: Reading, stretch: Stretch, end: int, *, plain: bool) -> tuple[str, float] | None:
    """Reasons in what leads to the words, and in what they do; `plain` words are two that no list knows."""
    text, least = reading.text, least_offset(reading, stretch.start, _REACH)
    if least == stretch.start - len(text[least : stretch.start].strip()) and plain and _SAYS.match(text, stretch.end):
        return "speech-verb", 0.78
    if _CHOSEN.search(text, least, stretch.start):
        return "human-verb", 0.72
    if plain and _SUCH_AS.search(text, least, stretch.start):
        return "listed", 0.72
    post = _POST_BEFORE.search(text, least, stretch.start)
    if post is not None and _CLOSED.match(text, stretch.end, end) and post.group("post").casefold() in words("roles"):
        return "role-before", 0.82
    if _RELATIVE.match(text, stretch.end, end) or _does(text, stretch.end, end):
        return "human-verb", 0.72
    return None


def lone_word(reading: Reading, stretch: Stretch, word: str, things: set[str]) -> tuple[str, float] | None:
    """Reasons for a lone word that is not short for a name of the document."""
    text, found = reading.text, sort(word)
    end = min(reading.draft.end, stretch.end + _REACH)
    if stretch.before & (HEAD | BODY | ACRONYM | ORDINARY) or stretch.tokens[0].kind == "initial":
        return None
    if found & RENOWNED:
        return "renowned", 0.85
    if is_doubtful(word) or found & (TITLE | ADDRESS | MODIFIER):
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
    if sort(word) != GIVEN or len(word) < _PURE_GIVEN or stretch.behind or is_behind_article(reading, stretch):
        return False
    if _PRIZE.match(reading.text, stretch.end, min(reading.draft.end, stretch.end + 24)):
        return False
    least = least_offset(reading, stretch.start, _REACH)
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
    before = _LAST_WORDS.search(text, least_offset(reading, stretch.start, 40), stretch.start)
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
def least_offset(reading: Reading, offset: int, reach: int) -> int:
    """How far back evidence may stand: no more than `reach` code points, in the same segment."""
    at = bisect_right(reading.body_starts, offset) - 1
    return max(reading.body_starts[at] if at >= 0 else reading.draft.start, offset - reach)


def is_doubtful(word: str) -> bool:
    """Whether a word means something else as well, and no list holds it as a surname."""
    return bool(sort(word) & (BODY | HEAD | ORDINARY | PLACE | OPENER | DEMONYM)) and not sort(word) & FAMILY


def is_behind_article(reading: Reading, stretch: Stretch) -> bool:
    """Whether `the` stands right before the words: then they name a body or a thing, unless a list knows better."""
    return reading.text[max(0, stretch.start - 4) : stretch.start].casefold() == "the "


def words_of(reading: Reading, stretch: Stretch) -> str:
    """The words of a stretch, as they stand in the source."""
    return reading.text[stretch.start : stretch.end]

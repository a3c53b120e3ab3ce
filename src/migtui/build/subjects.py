"""The words that speak in the region of a cue, and the mention that they name.

First the words: the noun phrase that is the subject of the verb of speech. Then the mention: a name inside it, a name
set beside it (`the minister, Ana Brenn,`), or, for a pronoun and for `the minister`, what the text said before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import vocabulary, words
from migtui.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from migtui.build.cast import Cast
    from migtui.build.speech import Cue

_PRONOUNS: Final = frozenset({"he", "she", "they", "i", "we", "it", "you", "who"})
_DEFINITE: Final = frozenset({"the", "this", "that", "his", "her", "their", "its", "our", "both"})
#: Where a noun phrase behind its verb ends.
_NP_END: Final = re.compile(
    r"[,;:()\[\]—–“”\"\n]|\s(?:who|whose|which|that|when|while|as|after|before|during|in|on|at|to|from|by|with|without|"
    r"about|following|because|since|speaking|adding|referring|describing|explaining|through|via|outside|inside|near|last|"
    r"this|earlier|yesterday|today|tomorrow|late|early|recently|under|upon|amid|ahead|behind|standing|sitting|holding|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
_APPOSED: Final = re.compile(r"[’']?s?\s*(?:\([^)]{1,60}\))?\s*,\s+(?:[\w.’'-]+\s+){0,4}?$")
_OWNED_BY: Final = re.compile(
    r"(?:\b(?:for|of|to|with|from|about|by|at|in|against|on|like|under|behind|after|between)\s+|[’']s?\s+)"
    r"(?:the\s+)?(?:[^\W\d_a-z][\w.’'-]*\s+){0,3}$"
)
_OPENING: Final = re.compile(r"[^\w\"“‘]*")
#: A word whose stop is its own: an initial or a shortened word.
_SHORTENED: Final = re.compile(r"\b(?:[^\W\d_]|Jr|Sr|Inc|Ltd|Co|Corp)\.$")
_FIRST: Final = re.compile(r"[\w’'-]+")
_LAST: Final = re.compile(r"[\w’'-]+$")
_HEAD: Final = re.compile(
    r"\s(?:of|for|in|at|from|with|on|to|who|which|that|’s|'s)\s.*$|\s+\([^)]*\)?.*$", re.DOTALL
)
#: Words after which a participle is part of a longer verb form or of a noun phrase.
_BEFORE_PARTICIPLE: Final = frozenset({
    "is", "are", "was", "were", "be", "been", "by", "as", "of", "for", "in", "without", "the", "a", "his", "her",
    "their", "who", "which", "that", "he", "she", "they", "and", "kept", "keeps",
})
#: An absolute phrase, whose participle has its own subject (`with Ana Brenn telling reporters`).
_WITH: Final = re.compile(r"\s*(?:with|and)\s")
#: A relative clause that the verb closes (`Ana Brenn, who in an interview called it`).
_WHO: Final = re.compile(r"\s*who\s")
_SHOWN: Final = re.compile(
    r"\b(?:(?:footage|video|clip|recording|tape|audio|memory|sound)s? of|shows|showed|showing|shown|heard|"
    r"quot(?:es|ed|ing)|cit(?:es|ed|ing)|remember(?:s|ed)|recall(?:s|ed))\s+(?:(?:[^\W\d_a-z][\w.’'-]*|the|a|[a-z]+)\s+){0,3}$"
)
_COMMAS: Final = re.compile(r",(?![^(]*\))(?!\d)|\s[–—-](?:\s|$)|[;:]\s")
#: A noun that tells age or children, whatever follows it.
_OF_SO_MANY: Final = re.compile(r"[Tt]he (?:[a-z]+ )?(?P<noun>[a-z]+-of-[a-z0-9]+|\d{1,3}-year-old)\b")
#: `Brenn's former strategist`: somebody who can have been named by that title before.
_POSSESSOR: Final = re.compile(r"[^\W\d_a-z][\w.-]*(?: [\w.-]+){0,4}[’']s? ")
#: What a body or person gives out in writing, up to the name.
_WRITTEN: Final = re.compile(
    r"(?:[Aa]|[Tt]he|[Ii]ts)?\s*(?:[\w-]+\s+)?(?:statement|release|communiqu[eé]|notice|tweet|post|letter)\s+"
    r"(?:(?:issued|released|posted|signed|sent)\s+)?(?:from|by)\s+(?:the\s+)?(?:[\w.’'-]+\s+){0,4}?$"
)
_BRACKET: Final = re.compile(r"\s*\([^()]{1,60}\)\s*$")
_CONJUNCTION: Final = re.compile(
    r"(?:and|but|while|although|as|because|when|so|though|however|where|yet)\s+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The words that speak: a `name`, a `pronoun`, a `nominal` (`the minister`) or `unnamed` people."""

    span: Span
    sort: str
    mention: int | None = None
    rule: str | None = None
    noun: str | None = None


def subject(cast: Cast, cue: Cue) -> Subject | None:
    """The subject of a cue; None where its region holds none."""
    start, end = cue.region.start, cue.region.end
    if cue.order in ("verb-subject", "source"):
        return _behind(cast, start, end, "named-source" if cue.order == "source" else "named-after-cue")
    if cue.order == "owner":
        return _owner(cast, start, end)
    if cue.order == "signature":
        return _behind(cast, start, end, "named-signature")
    if cue.order == "colon":
        return _before(cast, start, end, "named-by-colon")
    return _before(cast, start, end, "named-before-cue")


def _owner(cast: Cast, start: int, end: int) -> Subject | None:
    """The one whose remark, claim or promise it is."""
    last = _LAST.search(cast.text[start:end].rstrip("’' "))
    if last is not None and last[0] in ("his", "her", "their"):
        span = Span(start=start + last.start(), end=start + last.end())
        return Subject(span=span, sort="pronoun", noun={"his": "he", "her": "she"}.get(last[0], "they"))
    for at in cast.backwards(end, start):
        if cast.mentions[at].kind in ("person", "organization") and end - cast.mentions[at].end <= 3:
            return Subject(span=_span(cast, at), sort="name", mention=at, rule="named-owner")
        break
    return None


def _behind(cast: Cast, start: int, end: int, rule: str) -> Subject | None:
    """The noun phrase at the beginning of a region."""
    text = cast.text
    start += len(text[start:end]) - len(text[start:end].lstrip())
    stop = _NP_END.search(text, start, end)
    edge = stop.start() if stop is not None else end
    for at in cast.between(start, end):
        if cast.mentions[at].start <= edge < cast.mentions[at].end:
            edge = cast.mentions[at].end  # a name that holds one of the words that end phrases
    return _phrase(cast, start, edge, end, rule)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    opening = _OPENING.match(text, start, end)
    start = opening.end() if opening is not None else start
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ").’'"):
        end -= 1
    if end > start and text[end - 1] == "." and _SHORTENED.search(text, start, end) is None:
        end -= 1
    return start, max(end, start)


def _phrase(cast: Cast, start: int, end: int, reach: int, rule: str) -> Subject | None:
    """What the noun phrase in a stretch names; `reach` is how far a name set beside it may stand."""
    text = cast.text
    start, end = _trim(text, start, end)
    if start >= end:
        return None
    span = Span(start=start, end=end)
    first = _FIRST.match(text, start, end)
    opener = first[0].casefold() if first is not None else ""
    if first is not None and opener in _PRONOUNS and first.end() == end:
        return Subject(span=span, sort="pronoun", noun=opener)
    for at in cast.between(start, end, kind="person"):
        if not cast.is_owner(at) and not _owned(cast, start, at):
            title = text[start : cast.mentions[at].start].split()
            return Subject(span=span, sort="name", mention=at, rule="named-with-role" if len(title) > 2 else rule)
    beside = _apposed(cast, end, reach)
    if beside is not None:
        return Subject(span=span, sort="name", mention=beside, rule="named-with-role")
    written = _writer(cast, start, end, reach)
    if written is not None:
        return Subject(span=span, sort="name", mention=written, rule="body-says")
    body = _body(cast, start, end)
    if body is not None:
        return Subject(span=span, sort="name", mention=body, rule="body-says")
    if opener in vocabulary("indefinite_openers") or (opener and opener[0].isdigit()):
        return Subject(span=span, sort="unnamed")
    noun = _head_noun(text, start, end)
    owned = noun in words("roles") and _POSSESSOR.match(text, start, end) is not None
    if opener in _DEFINITE or owned or (noun in words("roles") and (" " in text[start:end] or text[start].islower())):
        return Subject(span=span, sort="nominal", noun=noun)
    return Subject(span=span, sort="unnamed")


def _owned(cast: Cast, start: int, at: int) -> bool:
    """Whether a preposition makes the person part of another phrase (`a spokesman for Ana Brenn`)."""
    before = cast.text[start : cast.mentions[at].start]
    match = _OWNED_BY.search(before)
    if match is None:
        return False
    if any(cast.mentions[k].kind != "person" for k in cast.between(start, cast.mentions[at].start)):
        return bool(re.search(r"\b(?:for|with|to|by|about|against)\s+\S*\s*$", before))
    head, title = before[: match.start()].strip(), match[0].split()
    holds = bool(head) and head.split()[-1].casefold() in words("roles")
    if holds and title[0] == "of" and any(w[0].isupper() and w not in words("honorifics") for w in title[1:]):
        return False  # a title that holds "of": "the Secretary of State Ana Brenn"
    first = head.split()[0].casefold() if head else ""
    listed = first in _DEFINITE or first in ("a", "an", "one", "another")
    return bool(head) and (not head[0].isupper() or listed or not is_title(head))


def _apposed(cast: Cast, end: int, reach: int) -> int | None:
    """The person named right behind a noun phrase, between commas."""
    for at in cast.between(end, min(reach, end + 90), kind="person"):
        between = cast.text[end : cast.mentions[at].start]
        if _APPOSED.fullmatch(between) and not cast.is_owner(at) and between.count(",") == 1:
            title = between.split(",", 1)[1].split()
            if all(word[0].isupper() or word.casefold() in words("roles") or word in ("the", "a") for word in title):
                return at
        return None
    return None


def _writer(cast: Cast, start: int, end: int, reach: int) -> int | None:
    """Who gave out the statement that speaks (`a statement from the Housing Board`)."""
    for at in cast.between(start, max(reach, end)):
        mention = cast.mentions[at]
        if mention.kind in ("person", "organization"):
            written = _WRITTEN.fullmatch(cast.text, start, mention.start)
            return at if written is not None and not cast.is_owner(at) else None
    return None


def _body(cast: Cast, start: int, end: int) -> int | None:
    """The organization that is the whole noun phrase, its article and acronym apart."""
    for at in cast.between(start, end, kind="organization"):
        mention = cast.mentions[at]
        before = cast.text[start : mention.start].strip().casefold()
        behind = _BRACKET.sub("", cast.text[mention.end : end]).strip()
        if before in ("", "the", "a", "an") and behind in ("", ")") and not cast.is_owner(at):
            return at
        return None
    return None


def _head_noun(text: str, start: int, end: int) -> str | None:
    told = _OF_SO_MANY.match(text, start, end)
    if told is not None:
        return told["noun"].casefold()
    phrase = _HEAD.sub("", text[start:end]).strip()
    last = _LAST.search(phrase)
    return last[0].casefold() if last is not None else None


def _before(cast: Cast, start: int, end: int, rule: str) -> Subject | None:
    """The subject that stands before its verb, or before a colon, in a region."""
    text = cast.text
    participle = _participle(text, start, end)
    shown = _shown(cast, start, end) if participle else None
    if shown is not None:
        return Subject(span=_span(cast, shown), sort="name", mention=shown, rule=rule)
    end, relative = _without_adjuncts(text, start, end)
    chunks = list(_chunks(text, start, end))
    if not chunks:
        return None
    low, high = chunks[-1]
    if _WHO.match(text, low, high):
        relative, end = True, low
    if not relative and (not participle or _WITH.match(text, low, high)) and text[low:high].strip():
        found = _adjacent(cast, chunks, rule)
        if found is not None:
            return found
    if participle:
        told = _told(cast, chunks, rule)
        if told is not None:
            return told
    if relative:
        for at in cast.backwards(end, start):
            if cast.mentions[at].kind == "person" and not cast.is_owner(at):
                return Subject(span=_span(cast, at), sort="name", mention=at, rule=rule)
    return _main(cast, chunks, rule)


def _participle(text: str, start: int, end: int) -> bool:
    """Whether the verb behind a region is a bare participle, whose subject is that of its whole sentence."""
    verb = _FIRST.search(text, end)
    last = _LAST.search(text[start:end].rstrip())
    return verb is not None and verb[0].endswith("ing") and (last is None or last[0] not in _BEFORE_PARTICIPLE)


def _without_adjuncts(text: str, start: int, end: int) -> tuple[int, bool]:
    """The end of a region without the adverbs and auxiliaries before its verb, and whether a relative pronoun goes."""
    adjuncts = words("speech_adjuncts")
    relative = False
    while True:
        end = start + len(text[start:end].rstrip())
        last = _LAST.search(text[start:end])
        if last is None:
            return end, relative
        word = last[0]
        if word in ("who", "which"):
            relative = True
        elif word in ("and", "but") and _said_and(text[start:end]):
            end = start + last.start()
            end = start + len(text[start:end].rstrip().rsplit(None, 1)[0])
            continue
        elif word not in adjuncts and not (word.endswith("ly") and word.islower() and len(word) > 4):
            return end, relative
        end = start + last.start()


def _shown(cast: Cast, start: int, end: int) -> int | None:
    """Who is shown or heard as saying the words (`a video of Ana Brenn saying`)."""
    at = next(cast.backwards(end, start), None)
    if at is None or cast.mentions[at].kind != "person" or end - cast.mentions[at].end > 1:
        return None
    return at if _SHOWN.search(cast.text, start, cast.mentions[at].start) is not None else None


def _told(cast: Cast, chunks: list[tuple[int, int]], rule: str) -> Subject | None:
    """The subject of the verb of speech right before a participle (`he said, adding`)."""
    for low, high in reversed(chunks):
        last = _LAST.search(cast.text[low:high].rstrip())
        if last is None:
            continue
        if last[0] not in words("speech_verbs") | words("plain_speech_verbs"):
            return None
        return _adjacent(cast, [(low, low + len(cast.text[low : low + last.start()].rstrip()))], rule)
    return None


def _said_and(region: str) -> bool:
    """Whether a region ends with a verb of speech and `and`, which lead to a second verb (`she said and added`)."""
    before = region.split()[-3:-1]
    return len(before) == 2 and before[1] in words("speech_verbs") | words("plain_speech_verbs")


def _chunks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between the commas, dashes and semicolons of a region; the last is empty after a closing comma."""
    low = start
    for match in _COMMAS.finditer(text, start, end):
        yield low, match.start()
        low = match.end()
    yield low, end


def _opens_phrase(cast: Cast, low: int, high: int) -> bool:
    """Whether a stretch is no subject: it begins with a preposition, a conjunction, an adverb or a participle."""
    text = cast.text
    first = _FIRST.search(text, low, high)
    if first is None:
        return True
    if any(cast.mentions[at].start == first.start() for at in cast.between(first.start(), high)):
        return False
    word = first[0].casefold()
    return word in words("clause_openers") or (word.endswith(("ing", "ed")) and text[first.start()].isupper() and (
        high <= first.end() + 1 or not text[first.end() + 1].isupper())) or word.endswith("ly")


def _adjacent(cast: Cast, chunks: list[tuple[int, int]], rule: str) -> Subject | None:
    """The subject in the last stretch, right before the verb."""
    text = cast.text
    low, high = chunks[-1]
    bare = high - len(text[low:high]) + len(_BRACKET.sub("", text[low:high]))
    joined = _CONJUNCTION.match(text[low:high].lstrip())
    for at in cast.backwards(bare, low):
        if cast.mentions[at].end < bare - 1 or cast.mentions[at].kind != "person":
            break
        if not _owned(cast, low, at):
            title = text[low : cast.mentions[at].start].split()
            if len(chunks) == 1 or len(title) <= 8:
                return Subject(span=_span(cast, at), sort="name", mention=at, rule=rule)
    head = _NP_START.search(text[low:bare])
    np = low + (head.start() if head is not None else 0)
    last = _FIRST.search(text, np, bare)
    if last is not None and last[0].casefold() in _PRONOUNS:
        return _phrase(cast, np, bare, bare, rule)
    if len(chunks) > 1 and joined is None:
        lead = _main(cast, chunks[:-1], rule, opened=False)
        if lead is not None and lead.sort == "name":
            return lead
    if _opens_phrase(cast, low, high) or joined is not None:
        inner = list(_PHRASE_START.finditer(text[low:bare]))
        if inner:
            return _phrase(cast, low + inner[-1].start(), bare, bare, rule)
        for at in cast.backwards(bare, low):
            if cast.mentions[at].end >= bare - 1:
                return _phrase(cast, cast.mentions[at].start, bare, bare, rule)
        return None
    return _phrase(cast, low, bare, high, rule)


_NP_START: Final = re.compile(r"\b(?:he|she|they|I|we|it|He|She|They|We|It)$")
#: "As Ana Brenn put it": what follows is the subject.
_AS: Final = re.compile(r"\s*[Aa]s\s+(?=[^\W\d_a-z])")
_PHRASE_START: Final = re.compile(
    r"(?<!\bof\s)(?<!\bfor\s)(?<!\bin\s)(?<!\bat\s)(?<!\bfrom\s)(?<!\bwith\s)(?<!\bon\s)(?<!\bby\s)(?<!\bto\s)"
    r"\b(?:the|a|an|one|his|her|their|its|another|some|many|several)\s"
)


def _main(cast: Cast, chunks: list[tuple[int, int]], rule: str, *, opened: bool = True) -> Subject | None:
    """The subject of the main clause: the first stretch that can be one, else a name that ends an `opened` one."""
    text = cast.text
    reach = chunks[-1][1]
    weaker: Subject | None = None
    for chunk, high in chunks:
        as_put = _AS.match(text, chunk, high)
        low = as_put.end() if as_put is not None and _names(cast, as_put.end(), high) else chunk
        if not text[low:high].strip() or _opens_phrase(cast, low, high):
            continue
        found = _leading(cast, low, high, reach, rule)
        if found is not None and found.sort == "name":
            return found
        weaker = weaker or found
    if weaker is not None or not opened:
        return weaker
    # An opening phrase without a comma before its subject ("On Monday Ana Brenn, the minister, said").
    low, high = chunks[0]
    for at in cast.backwards(high, low):
        if cast.mentions[at].kind == "person" and cast.mentions[at].end >= high - 1:
            return Subject(span=_span(cast, at), sort="name", mention=at, rule=rule)
        break
    return None


def _names(cast: Cast, low: int, high: int) -> bool:
    """Whether a stretch ends with a name and says no more (`as the mayor Ana Brenn`, not `as Brenn left`)."""
    return any(cast.mentions[at].end >= high - 1 for at in cast.between(low, high))


def _leading(cast: Cast, low: int, high: int, reach: int, rule: str) -> Subject | None:
    """The noun phrase that a stretch begins with."""
    text = cast.text
    low, high = _trim(text, low, high)
    first = _FIRST.match(text, low, high)
    if first is not None and first[0].casefold() in _PRONOUNS:
        return Subject(span=Span(start=first.start(), end=first.end()), sort="pronoun", noun=first[0].casefold())
    for at in cast.between(low, high):
        mention = cast.mentions[at]
        title = text[low : mention.start]
        if mention.kind == "person" and not cast.is_owner(at) and not _owned(cast, low, at) and is_title(title):
            return Subject(span=Span(start=low, end=mention.end), sort="name", mention=at, rule=rule)
        if mention.kind == "organization" and _leads_as_body(cast, low, at, high):
            return Subject(span=Span(start=low, end=mention.end), sort="name", mention=at, rule="body-says")
    return _phrase(cast, low, high, reach, rule)


def _leads_as_body(cast: Cast, low: int, at: int, high: int) -> bool:
    """Whether an organization opens a stretch as its subject, and not as part of the title of a person."""
    mention = cast.mentions[at]
    if cast.text[low : mention.start].strip().casefold() not in ("", "the") or cast.is_owner(at):
        return False
    if cast.text[mention.end : high].strip() and cast.text[mention.end] != " ":
        return False
    if _apposed(cast, high, high + 90) is not None and _head_noun(cast.text, low, high) in words("roles"):
        return False  # "EIM general secretary, Ana Brenn,"
    person = next(cast.between(mention.end, high, kind="person"), None)
    return person is None or not is_title(cast.text[mention.end : cast.mentions[person].start])


def is_title(stretch: str) -> bool:
    """Whether the words before a name are no more than its title: short, and without a finite verb."""
    listed = stretch.split()
    return len(listed) <= 9 and not any(word in _FINITE for word in listed)


_FINITE: Final = frozenset({
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "said", "says", "met", "told", "and", "but",
    "when", "while", "which", "who",
})


def _span(cast: Cast, at: int) -> Span:
    return Span(start=cast.mentions[at].start, end=cast.mentions[at].end)

"""The subject that stands before its verb of speech, or before a colon."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import vocabulary, words
from migtui.build.named_phrases import (
    BRACKET,
    FIRST,
    LAST,
    PRONOUNS,
    Subject,
    apposed,
    head_noun,
    is_owned,
    is_title,
    named_phrase,
    span_of,
    trim,
)
from migtui.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from migtui.build.cast import Cast

#: Words after which a participle is part of a longer verb form or of a noun phrase.
_BEFORE_PARTICIPLE: Final = frozenset({
    "is", "are", "was", "were", "be", "been", "by", "as", "of", "for", "in", "without", "the", "a", "his", "her",
    "their", "who", "which", "that", "he", "she", "they", "and", "kept", "keeps",
})
#: An absolute phrase, whose participle has its own subject (`with Ana Brenn telling reporters`).
_WITH: Final = re.compile(r"\s*(?:with|and)\s")
#: A relative clause that the verb closes (`Ana Brenn, who in an interview called it`).
_WHO: Final = re.compile(r"\s*who\s(?!(?:he|she|they|it|we|I)\b)")
_SHOWN: Final = re.compile(
    r"\b(?:(?:footage|video|clip|recording|tape|audio|memory|sound)s? of|shows|showed|showing|shown|heard|"
    r"quot(?:es|ed|ing)|cit(?:es|ed|ing)|remember(?:s|ed)|recall(?:s|ed))\s+(?:(?:[^\W\d_a-z][\w.’'-]*|the|a|[a-z]+)\s+){0,3}$"
)
_COMMAS: Final = re.compile(r",(?![^(]*\))(?!\d)|\s[–—-](?:\s|$)|[;:]\s")
_CONJUNCTION: Final = re.compile(
    r"(?:and|but|while|although|as|because|when|so|though|however|where|yet)\s+", re.IGNORECASE
)
_NP_START: Final = re.compile(r"\b(?:he|she|they|I|we|it|He|She|They|We|It)$")
#: "As Ana Brenn put it": what follows is the subject.
_AS: Final = re.compile(r"\s*[Aa]s\s+(?=[^\W\d_a-z])")
#: "But Ana Brenn, the mayor, said": the same.
_BUT: Final = re.compile(r"\W*(?:But|And|So|Yet|Still|Then|Meanwhile)\s+(?=[^\W\d_a-z])")
_ENDS_JOINED: Final = re.compile(r"\s(?:and|but|or|then)\s*$")
_DETERMINER: Final = re.compile(r"\b(?:the|an?|his|her|their|its|some|many|several)\s")
_PHRASE_START: Final = re.compile(
    r"(?<!\bof\s)(?<!\bfor\s)(?<!\bin\s)(?<!\bat\s)(?<!\bfrom\s)(?<!\bwith\s)(?<!\bon\s)(?<!\bby\s)(?<!\bto\s)"
    r"\b(?:the|a|an|one|his|her|their|its|another|some|many|several)\s"
)


def subject_before(cast: Cast, start: int, end: int, rule: str) -> Subject | None:
    """The subject that stands before its verb, or before a colon, in a region."""
    text = cast.text
    participle = _participle(text, start, end)
    shown = _shown(cast, start, end) if participle else None
    if shown is not None:
        return Subject(span=span_of(cast, shown), sort="name", mention=shown, rule=rule)
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
                led = list(_DETERMINER.finditer(text, cast.mentions[at].end, end))
                if led and "," not in text[led[-1].start() : end]:  # "Brenn left the groups who say": of them
                    return named_phrase(cast, led[-1].start(), end, end, rule)
                return Subject(span=span_of(cast, at), sort="name", mention=at, rule=rule)
    return _main(cast, chunks, rule)


def main_subject(cast: Cast, start: int, end: int, rule: str) -> Subject | None:
    """The subject of the main clause in a region."""
    chunks = list(_chunks(cast.text, start, end))
    return _main(cast, chunks, rule) if chunks else None


def _participle(text: str, start: int, end: int) -> bool:
    """Whether the verb behind a region is a bare participle, whose subject is that of its whole sentence."""
    verb = FIRST.search(text, end)
    last = LAST.search(text[start:end].rstrip())
    return verb is not None and verb[0].endswith("ing") and (last is None or last[0] not in _BEFORE_PARTICIPLE)


def _without_adjuncts(text: str, start: int, end: int) -> tuple[int, bool]:
    """The end of a region without the adverbs and auxiliaries before its verb, and whether a relative pronoun goes."""
    adjuncts = words("speech_adjuncts")
    relative = False
    while True:
        end = start + len(text[start:end].rstrip())
        last = LAST.search(text[start:end])
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
        last = LAST.search(cast.text[low:high].rstrip())
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
    first = FIRST.search(text, low, high)
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
    bare = high - len(text[low:high]) + len(BRACKET.sub("", text[low:high]))
    joined = _CONJUNCTION.match(text[low:high].lstrip())
    for at in cast.backwards(bare, low):
        if cast.mentions[at].end < bare - 1 or cast.mentions[at].kind != "person":
            break
        if not is_owned(cast, low, at):
            title = text[low : cast.mentions[at].start].split()
            if len(chunks) == 1 or len(title) <= 8:
                return Subject(span=span_of(cast, at), sort="name", mention=at, rule=rule)
    head = _NP_START.search(text[low:bare])
    np = low + (head.start() if head is not None else 0)
    last = FIRST.search(text, np, bare)
    if last is not None and last[0].casefold() in PRONOUNS:
        return named_phrase(cast, np, bare, bare, rule)
    if _ENDS_JOINED.search(text, low, bare) is not None:
        return _main(cast, chunks, rule)  # "he left, called Brenn a fool and said": all of them are his
    if len(chunks) > 1 and joined is None:
        lead = _main(cast, chunks[:-1], rule, opened=False)
        if lead is not None and lead.sort == "name":
            return lead
    closing = _closing_phrase(cast, low, bare)
    if closing is not None:
        return named_phrase(cast, closing, bare, bare, rule)
    if _opens_phrase(cast, low, high) or joined is not None:
        return _last_phrase(cast, low, bare, rule)
    return named_phrase(cast, low, bare, high, rule)


def _last_phrase(cast: Cast, low: int, high: int, rule: str) -> Subject | None:
    """The noun phrase at the end of a stretch that something else opens."""
    inner = list(_PHRASE_START.finditer(cast.text[low:high]))
    if inner:
        return named_phrase(cast, low + inner[-1].start(), high, high, rule)
    for at in cast.backwards(high, low):
        if cast.mentions[at].end >= high - 1:
            return named_phrase(cast, cast.mentions[at].start, high, high, rule)
    return None


def _closing_phrase(cast: Cast, low: int, high: int) -> int | None:
    """Where the noun phrase of people begins that ends a stretch behind a name (`Brenn left before its president`)."""
    person = next((at for at in cast.backwards(high, low) if cast.mentions[at].kind == "person"), None)
    if person is None or cast.mentions[person].end >= high - 1:
        return None
    inner = list(_PHRASE_START.finditer(cast.text, cast.mentions[person].end, high))
    noun = head_noun(cast.text, inner[-1].start(), high) if inner else None
    if noun is None or cast.text[cast.mentions[person].end : inner[-1].start()].strip() in ("", ","):
        return None
    people = noun in words("roles") or noun in vocabulary("descriptions") or noun.removesuffix("s") in words("roles")
    return inner[-1].start() if people else None


def _main(cast: Cast, chunks: list[tuple[int, int]], rule: str, *, opened: bool = True) -> Subject | None:
    """The subject of the main clause: the first stretch that can be one, else a name that ends an `opened` one."""
    text = cast.text
    reach = chunks[-1][1]
    weaker: Subject | None = None
    for chunk, high in chunks:
        as_put = _AS.match(text, chunk, high) or _BUT.match(text, chunk, high)
        low = as_put.end() if as_put is not None and _names(cast, as_put.end(), high) else chunk
        if not text[low:high].strip() or _opens_phrase(cast, low, high):
            continue
        found = _leading(cast, low, high, reach, rule)
        if found is not None and (found.sort == "name" or (found.sort == "pronoun" and found.noun != "who")):
            return found
        weaker = weaker or found
    if weaker is not None or not opened:
        return weaker
    # An opening phrase without a comma before its subject ("On Monday Ana Brenn, the minister, said").
    low, high = chunks[0]
    for at in cast.backwards(high, low):
        if cast.mentions[at].kind == "person" and cast.mentions[at].end >= high - 1:
            return Subject(span=span_of(cast, at), sort="name", mention=at, rule=rule)
        break
    return None


def _names(cast: Cast, low: int, high: int) -> bool:
    """Whether a stretch ends with a name and says no more (`as the mayor Ana Brenn`, not `as Brenn left`)."""
    return any(cast.mentions[at].end >= high - 1 for at in cast.between(low, high))


def _leading(cast: Cast, low: int, high: int, reach: int, rule: str) -> Subject | None:
    """The noun phrase that a stretch begins with."""
    text = cast.text
    low, high = trim(text, low, high)
    first = FIRST.match(text, low, high)
    if first is not None and first[0].casefold() in PRONOUNS:
        return Subject(span=Span(start=first.start(), end=first.end()), sort="pronoun", noun=first[0].casefold())
    for at in cast.between(low, high):
        mention = cast.mentions[at]
        title = text[low : mention.start]
        if mention.kind == "person" and not cast.is_owner(at) and not is_owned(cast, low, at) and is_title(title):
            return Subject(span=Span(start=low, end=mention.end), sort="name", mention=at, rule=rule)
        if mention.kind == "organization" and _leads_as_body(cast, low, at, high):
            return Subject(span=Span(start=low, end=mention.end), sort="name", mention=at, rule="body-says")
    return named_phrase(cast, low, high, reach, rule)


def _leads_as_body(cast: Cast, low: int, at: int, high: int) -> bool:
    """Whether an organization opens a stretch as its subject, and not as part of the title of a person."""
    mention = cast.mentions[at]
    if cast.text[low : mention.start].strip().casefold() not in ("", "the") or cast.is_owner(at):
        return False
    if cast.text[mention.end : high].strip() and cast.text[mention.end] != " ":
        return False
    if apposed(cast, high, high + 90) is not None and head_noun(cast.text, low, high) in words("roles"):
        return False  # "EIM general secretary, Ana Brenn,"
    person = next(cast.between(mention.end, high, kind="person"), None)
    return person is None or not is_title(cast.text[mention.end : cast.mentions[person].start])

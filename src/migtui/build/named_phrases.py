"""What the noun phrase that speaks names: a name inside it, one set beside it, a pronoun, a title or nobody.

A name set beside is the one in `the minister, Ana Brenn,`; what a pronoun or `the minister` goes back to is looked for
elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import vocabulary, words
from migtui.records import Span

if TYPE_CHECKING:
    from migtui.build.cast import Cast

PRONOUNS: Final = frozenset({"he", "she", "they", "i", "we", "it", "you", "who"})
_DEFINITE: Final = frozenset({"the", "this", "that", "his", "her", "their", "its", "our", "both"})
_APPOSED: Final = re.compile(r"[’']?s?\s*(?:\([^)]{1,60}\))?\s*,\s+(?:[\w.’'-]+\s+){0,4}?$")
_OWNED_BY: Final = re.compile(
    r"(?:\b(?:for|of|to|with|from|about|by|at|in|against|on|like|under|behind|after|between)\s+|[’']s?\s+)"
    r"(?:the\s+)?(?:[^\W\d_a-z][\w.’'-]*\s+){0,3}$"
)
#: What may stand between a pronoun and its verb (`He instead told`).
_ADVERBS: Final = re.compile(r"(?: (?:[a-z]+ly|instead|rather|even|once|twice|never|always|often|now|just|all|both))*")
_OPENING: Final = re.compile(r"[^\w\"“‘]*")
#: A word whose stop is its own: an initial or a shortened word.
_SHORTENED: Final = re.compile(r"\b(?:[^\W\d_]|Jr|Sr|Inc|Ltd|Co|Corp)\.$")
FIRST: Final = re.compile(r"[\w’'-]+")
LAST: Final = re.compile(r"[\w’'-]+$")
_HEAD: Final = re.compile(
    r"\s(?:of|for|in|at|from|with|on|to|who|which|that|’s|'s)\s.*$|\s+\([^)]*\)?.*$", re.DOTALL
)
#: Words that a verb in the past or the present follows or is.
_AUXILIARIES: Final = frozenset({
    "also", "then", "later", "has", "had", "have", "is", "was", "were", "will", "would", "did", "does", "found", "went",
    "took", "gave", "made", "held", "came", "left", "sent",
})
#: How many words of a clause are looked at for the noun that is its subject.
_LEADING: Final = 6
_SHORT_VERB: Final = 4
#: A noun that tells age or children, whatever follows it.
_OF_SO_MANY: Final = re.compile(r"[Tt]he (?:[a-z]+ )?(?P<noun>[a-z]+-of-[a-z0-9]+|\d{1,3}-year-old)\b")
#: `Brenn's former strategist`: somebody who can have been named by that title before.
_POSSESSOR: Final = re.compile(r"[^\W\d_a-z][\w.-]*(?: [\w.-]+){0,4}[’']s? ")
#: What a body or person gives out in writing, up to the name.
_WRITTEN: Final = re.compile(
    r"(?:[Aa]n?|[Tt]he|[Ii]ts)?\s*(?:[\w-]+\s+){0,2}(?:statement|release|communiqu[eé]|notice|tweet|post|letter|message|"
    r"email|e-mail|text|memo|note|report|document|filing|affidavit|complaint|article|column|essay|op-ed|book)\s+"
    r"(?:(?:issued|released|posted|signed|sent|filed|written|penned|published|prepared|put)(?:\s+out)?\s+)?"
    r"(?:from|by)\s+(?:the\s+)?(?:[\w.’'-]+\s+){0,4}?$"
)
BRACKET: Final = re.compile(r"\s*\([^()]{1,60}\)\s*$")
_FINITE: Final = frozenset({
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "said", "says", "met", "told", "and", "but",
    "when", "while", "which", "who",
})


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The words that speak: a `name`, a `pronoun`, a `nominal` (`the minister`) or `unnamed` people."""

    span: Span
    sort: str
    mention: int | None = None
    rule: str | None = None
    noun: str | None = None


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets of a stretch without the marks and stops at its ends."""
    opening = _OPENING.match(text, start, end)
    start = opening.end() if opening is not None else start
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ").’'"):
        end -= 1
    if end > start and text[end - 1] == "." and _SHORTENED.search(text, start, end) is None:
        end -= 1
    return start, max(end, start)


def named_phrase(cast: Cast, start: int, end: int, reach: int, rule: str) -> Subject | None:
    """What the noun phrase in a stretch names; `reach` is how far a name set beside it may stand."""
    text = cast.text
    start, end = trim(text, start, end)
    if start >= end:
        return None
    span = Span(start=start, end=end)
    first = FIRST.match(text, start, end)
    opener = first[0].casefold() if first is not None else ""
    if first is not None and opener in PRONOUNS and _ADVERBS.fullmatch(text, first.end(), end):
        return Subject(span=Span(start=start, end=first.end()), sort="pronoun", noun=opener)
    for at in cast.between(start, end, kind="person"):
        if not cast.is_owner(at) and not is_owned(cast, start, at):
            title = text[start : cast.mentions[at].start].split()
            return Subject(span=span, sort="name", mention=at, rule="named-with-role" if len(title) > 2 else rule)
    beside = apposed(cast, end, reach)
    if beside is not None:
        return Subject(span=span, sort="name", mention=beside, rule="named-with-role")
    written = _writer(cast, start, end, reach)
    if written is None:
        written = _owner_of_writing(cast, start, end)
    if written is not None:
        return Subject(span=span, sort="name", mention=written, rule="body-says")
    body = _body(cast, start, end)
    if body is not None:
        return Subject(span=span, sort="name", mention=body, rule="body-says")
    if opener in vocabulary("indefinite_openers") or (opener and opener[0].isdigit()):
        return Subject(span=span, sort="unnamed")
    noun = head_noun(text, start, end)
    owned = noun in words("roles") and _POSSESSOR.match(text, start, end) is not None
    if opener in _DEFINITE or owned or (noun in words("roles") and (" " in text[start:end] or text[start].islower())):
        return Subject(span=span, sort="nominal", noun=noun)
    return Subject(span=span, sort="unnamed")


def is_owned(cast: Cast, start: int, at: int) -> bool:
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


def apposed(cast: Cast, end: int, reach: int) -> int | None:
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


def _owner_of_writing(cast: Cast, start: int, end: int) -> int | None:
    """Whose letter or statement speaks (`Brenn's second email to the board notes`)."""
    at = next(cast.between(start, end), None)
    if at is None or not cast.is_owner(at) or cast.mentions[at].kind not in ("person", "organization"):
        return None
    behind = cast.text[cast.mentions[at].end : end].split()[1:6]
    noun = next((place for place, word in enumerate(behind) if word in vocabulary("writings")), None)
    if noun is None or cast.text[start : cast.mentions[at].start].strip().casefold() not in ("", "the"):
        return None
    return at if behind[noun + 1 : noun + 2] in ([], ["to"], ["about"], ["on"], ["for"], ["of"]) else None


def _body(cast: Cast, start: int, end: int) -> int | None:
    """The organization that is the whole noun phrase, its article and acronym apart."""
    for at in cast.between(start, end, kind="organization"):
        mention = cast.mentions[at]
        before = cast.text[start : mention.start].strip().casefold()
        behind = BRACKET.sub("", cast.text[mention.end : end]).strip()
        if before in ("", "the", "a", "an") and behind in ("", ")") and not cast.is_owner(at):
            return at
        return None
    return None


def head_noun(text: str, start: int, end: int) -> str | None:
    """The noun that a phrase is about, in lower case (`minister` in `the minister for health`)."""
    told = _OF_SO_MANY.match(text, start, end)
    if told is not None:
        return told["noun"].casefold()
    phrase = _HEAD.sub("", text[start:end]).strip()
    clause = _subject_of(phrase.split()[: _LEADING + 1])
    if clause is not None:
        return clause
    last = LAST.search(phrase)
    return last[0].casefold() if last is not None else None


def _subject_of(clause: list[str]) -> str | None:
    """The noun of people or a body that a verb follows, where a phrase is a whole clause (`the court found a way`)."""
    for noun, verb in pairwise(clause[1:]):
        known = noun.casefold()
        if known not in words("roles") and known not in vocabulary("body_nouns") | vocabulary("descriptions"):
            continue
        past = verb.endswith("ed") and verb.islower() and len(verb) > _SHORT_VERB
        if past or verb in _AUXILIARIES or verb in words("speech_verbs") | words("plain_speech_verbs"):
            return known
    return None


def is_title(stretch: str) -> bool:
    """Whether the words before a name are no more than its title: short, and without a finite verb."""
    listed = stretch.split()
    return len(listed) <= 9 and not any(word in _FINITE for word in listed)


def span_of(cast: Cast, at: int) -> Span:
    """The span of a mention."""
    return Span(start=cast.mentions[at].start, end=cast.mentions[at].end)

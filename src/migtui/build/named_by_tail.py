"""Bodies told by last words that are no head words alone: `Vale School District`, `Brenwick Health`, `Port United`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import entries, vocabulary, words
from migtui.build.name_words import is_attribute, is_head, openers, place_names, role_words
from migtui.build.reading import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.build.capitals import Token
    from migtui.build.reading import Reading

#: What stands before a post and not in the name of a firm.
_BEFORE_POSTS: Final = frozenset({
    "Senior", "Chief", "Deputy", "Vice", "Assistant", "Executive", "Associate", "Acting", "Former", "Managing",
    "Interim",
})
#: School districts, as their states shorten them.
_DISTRICTS: Final = frozenset({"ISD", "CISD"})
#: The last word of clubs, and what follows it where it is the first word of something else.
_UNITED: Final = "United"
_LONGEST: Final = 4
#: What a service deals with, before `and` in its name (`Fire and Emergency Services`).
_MATTERS: Final = frozenset(
    {"Fire", "Police", "Ambulance", "Rescue", "Health", "Emergency", "Medical", "Human", "Legal"}
)
#: The names of the world body, which own the names of its parts (`UN Children's Fund`).
_WORLD: Final = frozenset({"UN", "U.N.", "United Nations"})


#: How adjectives end that say what a science or trade is about (`Metabolic Sciences`).
_ADJECTIVES: Final = ("ic", "al", "ar", "ary", "ive", "ous", "ing", "ble")


#: What may close the name of a firm behind the names of its partners; how words for topics end.
_CLOSING: Final = frozenset(
    {"Health", "Healthcare", "Holdings", "Group", "Company", "Co", "Partners", "Associates", "Media"}
)
_TOPICS: Final = ("tion", "sion", "ment", "ness", "ity", "ics", "ology", "ship", "ance", "ence", "ing")


@cache
def _pair_ends() -> frozenset[str]:
    return frozenset(entry.split()[-1] for entry in entries("tail_pairs"))


@cache
def _last_words() -> frozenset[str]:
    return _pair_ends() | words("tail_words") | {_UNITED, "Programme", "Program", "Fund", "Programs"}


def named_by_tail(reading: Reading) -> Iterator[Proposal]:
    """The bodies that their last words tell, where what stands before is a name."""
    wanted = _last_words()
    for run in reading.runs:
        tokens = run.tokens
        yield from _partners(tokens)
        if len(tokens) < 2 or not any(t.text in wanted for t in tokens):
            continue
        for at in range(1, len(tokens)):
            if tokens[at].text not in wanted:
                continue
            first = _first(tokens, at)
            if first is None:
                continue
            end = _end(tokens, at)
            yield Proposal(start=tokens[first].start, end=tokens[end - 1].end, kind="organization", form="name",
                           rule="last-words", confidence=0.93)


def _partners(tokens: Sequence[Token]) -> Iterator[Proposal]:
    """Firms and bodies that an ampersand joins (`Brindle, Vale & Quarn` from `Vale` on, `Vale & Quarn Health`)."""
    for at in range(1, len(tokens) - 1):
        if tokens[at].text != "&":
            continue
        first, end = at, at + 1
        while first and at - first < _LONGEST and _is_partner(tokens[first - 1]):
            first -= 1
        while end < len(tokens) and end - at <= _LONGEST - 1 and (
            _is_partner(tokens[end]) or (end > at + 1 and tokens[end].text in _CLOSING)
        ):
            end += 1
        if first < at and end > at + 1:
            yield Proposal(start=tokens[first].start, end=tokens[end - 1].end, kind="organization", form="name",
                           rule="last-words", confidence=0.85)


def _is_partner(token: Token) -> bool:
    """Whether a word can be one of the names in the name of a firm."""
    text = token.text
    return (
        token.kind in ("word", "initial")
        and (text.casefold() not in vocabulary("ordinary_words") or text in vocabulary("surnames"))
        and text not in role_words() and text not in openers() and text not in words("demonyms")
        and text not in place_names() and not is_head(text) and text.casefold() not in words("role_modifiers")
        and text not in words("capital_adjectives") and not text.endswith(_TOPICS)
    )


def _first(tokens: Sequence[Token], at: int) -> int | None:
    """Where the name that ends with the word at `at` begins; None where these are no last words of a body."""
    word = tokens[at].text
    world = _world(tokens, at)
    if world is not None:
        return world
    if f"{tokens[at - 1].text} {word}" in words("tail_pairs"):
        first = _left(tokens, at - 1, joined=True)
        return first if first < at - 1 else None
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if word == _UNITED:
        first = _left(tokens, at, joined=False)
        fits = behind is None or behind.kind == "join" or _is_nickname(behind.text)
        return first if fits and first < at and at - first <= 2 and _names_club(tokens, first, at) else None
    if word in _DISTRICTS:
        first = _left(tokens, at, joined=False)
        return first if first < at else None
    if word in words("tail_words") and (behind is None or behind.kind == "join" or behind.text in role_words()):
        first = _left(tokens, at, joined=False)
        return first if first < at and _is_invented(tokens[first:at]) else None
    return None


def _world(tokens: Sequence[Token], at: int) -> int | None:
    """Where the name of the world body begins that owns the words up to `at`."""
    for first in range(max(0, at - 5), at):
        if tokens[first].text in _WORLD or (first + 1 < at and " ".join(
                t.text for t in tokens[first : first + 2]) in _WORLD):
            return first if at > first + 1 else None
    return None


def _left(tokens: Sequence[Token], at: int, *, joined: bool) -> int:
    """The first of the words before `at` that belong to its name."""
    first = at
    while first > 0 and at - first < _LONGEST:
        token = tokens[first - 1]
        if joined and token.text in ("and", "&") and first > 1 and tokens[first - 2].text in _MATTERS:
            first -= 2
            continue
        if token.kind not in ("word", "acronym") or token.text in openers() or is_attribute(token.text):
            break
        modifies = token.text in _BEFORE_POSTS
        if token.text in role_words() or modifies:
            break
        first -= 1
    return first


def _is_invented(tokens: Sequence[Token]) -> bool:
    """Whether the words before a common last word are a name of their own that no list explains."""
    told = [
        t for t in tokens
        if t.text.casefold() not in vocabulary("ordinary_words") and t.text not in words("demonyms")
        and t.text not in place_names() and t.text not in words("capital_adjectives") and not is_head(t.text)
        and t.text not in words("weak_names") and t.text.casefold() not in words("role_modifiers")
        and t.text not in words("not_acronyms") and not t.text.endswith(_ADJECTIVES)
    ]
    if not told or told[0] is not tokens[0]:
        return False
    return not any(t.text in vocabulary("given_names") for t in tokens)


def _names_club(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether the words before `United` can be where a club is at home."""
    return all(t.text.casefold() not in words("roles") and t.text not in words("demonyms") for t in tokens[first:at])


def _is_nickname(word: str) -> bool:
    return word.endswith("s") and not is_head(word) and word not in ("States", "Nations", "Arab", "Airlines")


def _end(tokens: Sequence[Token], at: int) -> int:
    """The end of the name: behind `United` the nickname of the team belongs to it."""
    behind = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return at + 2 if tokens[at].text == _UNITED and behind and _is_nickname(behind) else at + 1

"""Bodies known by name (`Human Rights Watch`, `Boeing`) and their branches in a place (`Oxfam Kenya`)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from migtui.build import organization_cues as cues
from migtui.build.lexicon import vocabulary, words
from migtui.build.name_words import (
    bodies,
    country_names,
    first_words,
    is_head,
    may_be_body,
    openers,
    place_names,
    role_words,
)
from migtui.build.reading import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from migtui.build.capitals import Run, Token
    from migtui.build.reading import Reading

_LONGEST: Final = 7
_DOES: Final = re.compile(
    r"[ \u00a0](?:said|says|has|had|will|would|is|was|told|announced|claims|claimed|accused|backed|promised|pledged|"
    r"wants|plans|declined|denied|refused|won|lost)\b"
)
_SISTERS: Final = frozenset(
    {"Congress", "Senate", "Senators", "Senator", "Representatives", "Republicans", "Democrats"}
)
_CHAMBERED: Final = frozenset(
    {"Speaker", "Republicans", "Democrats", "Majority", "Minority", "Republican", "Democratic", "GOP"}
)
_IN_PLACE: Final = re.compile(
    r"(?:United Nations|(?<!\w)UN(?!\w))(?:[ \u00a0]\(UN\))?[ \u00a0]in[ \u00a0](?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+)*)"
)


def named_known(reading: Reading) -> Iterator[Proposal]:
    """The known bodies of the body text, the longest name first at each place, and their branches."""
    for run in reading.runs:
        if any(plain(token) in first_words() for token in run.tokens):
            yield from _known_in(reading, run)
    yield from _in_place(reading)
    yield from _the_house(reading)
    yield from _cities(reading)


def _known_in(reading: Reading, run: Run) -> Iterator[Proposal]:
    tokens, at = run.tokens, 0
    while at < len(tokens):
        size = _known_at(reading, run, at)
        if not size:
            at += 1
            continue
        end = at + size
        if _has_partners(tokens, end):
            end += 2
        yield Proposal(start=tokens[at].start, end=tokens[end - 1].end, kind="organization",
                       form="acronym" if tokens[at].kind == "acronym" and size == 1 else "name", rule="known-body",
                       confidence=0.95, subtype=None)
        behind = branch_end(tokens, end)
        if behind:
            name = reading.text[tokens[at].start : tokens[end - 1].end]
            yield Proposal(start=tokens[at].start, end=tokens[behind - 1].end, kind="organization", form="name",
                           rule="branch", confidence=0.9, parent=name)
        at = end


def _has_partners(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether `& X` or `and Company` goes on with the name that ends before token `end`."""
    if end + 1 >= len(tokens):
        return False
    join, behind = tokens[end].text, tokens[end + 1]
    return (join == "&" and behind.kind == "word") or (join == "and" and behind.text in ("Co", "Company", "Sons"))


def _known_at(reading: Reading, run: Run, at: int) -> int:
    """How many tokens from `at` on are the name of a known body; 0 when none."""
    tokens = run.tokens
    if plain(tokens[at]) not in first_words():
        return 0
    for size in range(min(_LONGEST, len(tokens) - at), 0, -1):
        name = " ".join(plain(token) for token in tokens[at : at + size])
        if not may_be_body(name):
            continue
        if size > 1:
            return size
        if name in words("ambiguous_bodies") and not _speaks_of_body(reading, run, at):
            return 0
        return 0 if tokens[at].kind == "word" and _is_part(tokens, at) else 1
    return 0


def _speaks_of_body(reading: Reading, run: Run, at: int) -> bool:
    """Whether the words around a name that is also a common word say that it is a body."""
    tokens, token, text = run.tokens, run.tokens[at], reading.text
    if at + 1 < len(tokens) and (tokens[at + 1].text in role_words() or tokens[at + 1].kind == "word"):
        return False
    opens = at == 0 and run.opens
    if not opens and not _names_other(token.text):
        return True
    if _beside_body(tokens, at):
        return True
    if not _names_other(token.text) and _DOES.match(text, token.end, token.end + 16):
        return True
    before = text[max(reading.draft.start, token.start - cues.REACH) : token.start]
    return cues.stands_before(before) or bool(cues.behind().match(text, token.end, token.end + cues.REACH))


def _names_other(word: str) -> bool:
    """Whether a word that stands with a capital inside a sentence can be a person or a place."""
    return word in vocabulary("given_names") or word in vocabulary("surnames") or word in place_names()


def _beside_body(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether `and` joins the word to a known body."""
    before = at > 1 and tokens[at - 1].text == "and" and tokens[at - 2].text in bodies()
    return before or (at + 2 < len(tokens) and tokens[at + 1].text == "and" and tokens[at + 2].text in bodies())


def _is_part(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a one-word body stands inside a longer run that names something else (`Apple Martin`)."""
    before = at > 0 and tokens[at - 1].kind in ("word", "initial", "title") and not _leads(tokens[at - 1].text)
    behind = at + 1 < len(tokens) and tokens[at + 1].kind in ("word", "initial")
    if behind and (is_head(tokens[at + 1].text) or tokens[at + 1].text in place_names()):
        behind = False
    return before or (behind and not any(t.text in role_words() for t in tokens[at + 1 : at + 4]))


def _leads(word: str) -> bool:
    """Whether a capitalised word before a name is no part of it."""
    return word in openers() or word in role_words() or word in words("demonyms") or word in place_names()


def _the_house(reading: Reading) -> Iterator[Proposal]:
    """`the House`, `House Speaker`: the chamber, where the document also speaks of its sister or of the whole."""
    if not any(token.text in _SISTERS for run in reading.runs for token in run.tokens):
        return
    text = reading.text
    for run in reading.runs:
        for index, token in enumerate(run.tokens):
            if token.text != "House" or (index and run.tokens[index - 1].kind != "join"):
                continue
            behind = run.tokens[index + 1].text if index + 1 < len(run.tokens) else ""
            led = text[max(0, token.start - 4) : token.start].casefold() == "the " and not behind
            if led or behind in _CHAMBERED or behind in role_words():
                yield Proposal(start=token.start, end=token.end, kind="organization", form="name", rule="known-body",
                               confidence=0.85, subtype="house")


def _cities(reading: Reading) -> Iterator[Proposal]:
    """`City of X` where the city does what bodies do."""
    text = reading.text
    for run in reading.runs:
        tokens = run.tokens
        for index, token in enumerate(tokens[:-2]):
            if token.text != "City" or tokens[index + 1].text != "of":
                continue
            last = tokens[(branch_end(tokens, index + 2) or index + 3) - 1].end
            if cues.city_acts(text[max(reading.draft.start, token.start - cues.REACH) : token.start], text, last):
                yield Proposal(start=token.start, end=last, kind="organization", form="name", rule="acts-as-body",
                               confidence=0.8)


def plain(token: Token) -> str:
    """The word of a token, an acronym without the stops in it (`U.N.`)."""
    return token.text.replace(".", "") if token.kind == "acronym" else token.text


def branch_end(tokens: tuple[Token, ...], at: int) -> int:
    """The end of a place name that begins at token `at` and closes the run; 0 when there is none."""
    for end in range(min(at + 3, len(tokens)), at, -1):
        if " ".join(t.text for t in tokens[at:end]) in place_names():
            return end
    return 0


def _in_place(reading: Reading) -> Iterator[Proposal]:
    """`United Nations (UN) in Kenya`: the presence of the world body in a country."""
    for segment in reading.body:
        if reading.vocabulary(segment).isdisjoint(("UN", "United")):
            continue
        for match in _IN_PLACE.finditer(reading.text, segment.start, segment.end):
            if match.group("place").split()[0] in country_names():
                yield Proposal(start=match.start(), end=match.end(), kind="organization", form="name", rule="branch",
                               confidence=0.9, parent="United Nations")

"""Acronyms that name bodies: explained by the document, known, made of a name's first letters, or acting as bodies do.

An acronym that none of these tells is proposed with little confidence: linking keeps it where another document explains
it or where it acts as a body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from migtui.build import organization_cues as cues
from migtui.build.lexicon import vocabulary, words
from migtui.build.name_words import acronym_names, bodies, is_head, place_names
from migtui.build.named_explained import names_body
from migtui.build.named_known import branch_end, plain
from migtui.build.reading import Proposal
from migtui.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from migtui.build.capitals import Run, Token
    from migtui.build.definitions import Expansion
    from migtui.build.reading import Reading

#: What stands before the symbol of a company at an exchange (`NYSE: ABC`).
_LISTED: Final = re.compile(r"\([A-Za-z]{3,8}: ?$")
_LONGEST: Final = 12
#: Longer ones that are ordinary words are words that a page prints large.
_LONGER: Final = 5
_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
#: What an acronym in brackets stands for, where that is written in small letters: a thing, not a body.
_THING: Final = re.compile(r"(?P<words>(?:[\w’'-]+ ){1,8})\((?P<acronym>[A-Z][A-Za-z-]{1,6}?)s?\)")
#: One of several, which no body is (`filed a PQR.`).
_COUNTED: Final = re.compile(r"\ban? (?P<acronym>[A-Z]{2,6})(?=[.,;:]|[ ](?:which|that|and|or|is|was|to|for|in)\b)")
#: Small words that the letters of an acronym may leave out.
_SMALL: Final = frozenset({"of", "for", "on", "and", "the", "in", "to", "at", "&"})
_JOINED: Final = re.compile(r",? and (?:the )?")
_JOINED_BEFORE: Final = re.compile(r",? and (?:the )?$")


@dataclass(frozen=True, slots=True)
class _Known:
    """What a document tells of its acronyms, and where the names it was found to give stand."""

    explained: dict[str, Expansion]
    initials: dict[str, Proposal]
    things: frozenset[str]
    starts: frozenset[int]
    ends: frozenset[int]


def acronyms(reading: Reading, explained: Iterable[Expansion], found: Sequence[Proposal]) -> Iterator[Proposal]:
    """Every acronym of the body that may name a body, with what is known of it; `found` are the bodies found."""
    meaning = {e.acronym: e for e in explained}
    known: _Known | None = None
    for run in reading.runs:
        if _shouts(run):
            continue
        for index, token in enumerate(run.tokens):
            told = token.text in meaning or (token.kind == "acronym" and not _is_plain_capitals(plain(token)))
            if told and not _LISTED.search(reading.text, max(reading.draft.start, token.start - 16), token.start):
                known = known or _known(reading, meaning, found)
                yield from _acronym(reading, run, index, known)


def _known(reading: Reading, explained: dict[str, Expansion], found: Sequence[Proposal]) -> _Known:
    return _Known(
        explained, _initials(reading, found), _things(reading), frozenset(p.start for p in found),
        frozenset(p.end for p in found),
    )


def _initials(reading: Reading, found: Iterable[Proposal]) -> dict[str, Proposal]:
    """The first letters of the names of several words, with the first body each stands for; doubtful ones left out."""
    meant: dict[str, dict[str, Proposal]] = {}
    for proposal in found:
        surface = reading.text[proposal.start : proposal.end]
        parts = [w for w in _WORD.findall(surface) if w not in _SMALL]
        if proposal.form == "name" and len(parts) > 1 and not proposal.generic and all(w[0].isupper() for w in parts):
            meant.setdefault("".join(w[0] for w in parts), {}).setdefault(" ".join(surface.split()), proposal)
    return {letters: next(iter(names.values())) for letters, names in meant.items() if len(names) == 1}


def _things(reading: Reading) -> frozenset[str]:
    """Acronyms in brackets behind the words in small letters that they stand for (`growth factor (GF)`)."""
    found = set()
    for segment in reading.body:
        bracket = reading.text.find("(", segment.start, segment.end) >= 0
        for match in _THING.finditer(reading.text, segment.start, segment.end) if bracket else ():
            if spells(match["words"], match["acronym"]):
                found.add(match["acronym"])
        found.update(match["acronym"] for match in _COUNTED.finditer(reading.text, segment.start, segment.end))
    return frozenset(found)


def spells(name: str, acronym: str) -> bool:
    """Whether words that end in small letters spell out the acronym behind them: a thing, not a body."""
    parts = name.split()
    return parts[-1][0].islower() and _holds("".join(w[0] for w in parts).casefold(), acronym.casefold())


def _holds(letters: str, acronym: str) -> bool:
    """Whether the letters hold at least two of an acronym in its order, the first among them."""
    at, hits = letters.rfind(acronym[0]), 0
    for letter in acronym:
        place = letters.find(letter, at) if at >= 0 else -1
        if place >= 0:
            at, hits = place + 1, hits + 1
    return hits > 1 and acronym[0] in letters


def _shouts(run: Run) -> bool:
    """Whether the run is a line in capitals throughout."""
    return len(run.tokens) > 3 and all(t.kind in ("acronym", "join") for t in run.tokens)


def _is_plain_capitals(text: str) -> bool:
    if text in words("not_acronyms") or text in place_names() or len(text) > _LONGEST or text.isdigit():
        return True
    return len(text) > _LONGER and text.casefold() in vocabulary("ordinary_words")


def _acronym(reading: Reading, run: Run, index: int, known: _Known) -> Iterator[Proposal]:
    token = run.tokens[index]
    expansion = known.explained.get(token.text) or known.explained.get(plain(token))
    form = Proposal(start=token.start, end=token.end, kind="organization", form="acronym", rule="acronym-candidate",
                    confidence=0.4)
    whole = known.initials.get(plain(token))
    if expansion is not None:
        named = expansion.full.end in known.ends
        if not named and not names_body(reading, expansion, reading.words(expansion.full)):
            return
        form = replace(form, rule="acronym-explained", confidence=0.95, short_for=expansion.full)
    elif plain(token) in known.things:
        return
    elif whole is not None:
        form = replace(form, rule="first-letters", confidence=0.8, short_for=Span(start=whole.start, end=whole.end))
    elif plain(token) in acronym_names() or plain(token) in bodies():
        form = replace(form, rule="known-body", confidence=0.95)
    elif _acts(reading, run, index, known):
        form = replace(form, rule="acts-as-body", confidence=0.6)
    yield form
    end = branch_end(run.tokens, index + 1)
    if end and form.rule != "acronym-candidate":
        yield replace(form, end=run.tokens[end - 1].end, form="name", rule="branch", parent=token.text, short_for=None)


def _acts(reading: Reading, run: Run, index: int, known: _Known) -> bool:
    """Whether the words around an acronym say that it does what bodies do, or is one beside a body."""
    token, text, least = run.tokens[index], reading.text, reading.draft.start
    lead = text[max(least, token.start - cues.REACH) : token.start]
    article = lead.endswith(("the ", "The "))
    if cues.acts_behind().match(text, token.end, token.end + 30) and (article or len(token.text) > 2):
        return True
    if _is_part_of_name(run.tokens, index):
        return False
    joined = _JOINED_BEFORE.search(lead)
    if joined is not None and token.start - len(joined[0]) in known.ends:
        return True
    behind = _JOINED.match(text, token.end)
    if behind is not None and behind.end() in known.starts:
        return True
    return len(token.text) > 2 and (cues.holds_post(text, token.end) or cues.deals(lead) or cues.acts(text, token.end))


def _is_part_of_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word that is no head word of a body stands beside the acronym (`RX Vale`, `XYZ Cup`)."""
    before = index > 0 and tokens[index - 1].kind == "word"
    return before and not is_head(tokens[index - 1].text)

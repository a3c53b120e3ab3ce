"""Quotes of one utterance in several documents, verbatim, shortened or reworded."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz

from migtui.build.wording import covered, folded, peers, shingles
from migtui.records import Group, QuoteHead

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.records import Facts

#: The share of the shorter wording's words that stand in runs both have: hardly changed, and reworded.
_VERBATIM: Final = 0.88
_REWORDED: Final = 0.42
#: The same for two speakers, over the words of both wordings; and the least size then, in words.
_SAME_WORDS: Final = 0.97
_LONG: Final = 10
#: Reworded quotes share a run of words among so many first ones.
_BEGINNING: Final = 4
#: Two names this alike, in per cent, may be spellings of one.
_SAME_NAME: Final = 80
#: Shorter wordings than this, in words, are one utterance only where they are the same and of one speaker.
_SHORT: Final = 5


def quote_heads(facts: tuple[Facts, ...]) -> tuple[QuoteHead, ...]:
    """The heads of all quotes, not yet grouped."""
    return tuple(head for document in facts for head in _heads(document))


def _heads(facts: Facts) -> Iterator[QuoteHead]:
    stem = facts.source.removesuffix(".txt")
    ids = [f"quote:{stem}@{quote.start}" for quote in facts.quotes]
    for index, quote in enumerate(facts.quotes):
        yield QuoteHead(
            id=ids[index], document=facts.document, index=index, start=quote.start, end=quote.end, text=quote.surface,
            form=quote.form, speaker=None if quote.speaker is None else facts.mentions[quote.speaker].entity,
            continues=None if quote.continues is None else ids[quote.continues],
        )


@dataclass(frozen=True, slots=True)
class _Wording:
    """The same words in one or more documents: positions of quotes, one a document."""

    words: tuple[str, ...]
    quotes: tuple[int, ...]


def clusters(quotes: tuple[QuoteHead, ...]) -> tuple[Group, ...]:
    """Groups of quotes that render one utterance, each quote of a group in another document."""
    wordings = _wordings(quotes)
    rows = [shingles(wording.words) for wording in wordings]
    sets = [frozenset(row) for row in rows]
    edges: list[tuple[float, int, int]] = []
    for a, b, _ in peers(rows):
        score = _likeness(quotes, wordings, rows, sets, a, b)
        if score > 0:
            edges.append((score, a, b))
    edges.sort(key=lambda edge: (-edge[0], edge[1], edge[2]))
    merged = _Components(quotes, wordings)
    for _, a, b in edges:
        merged.join(a, b)
    return tuple(group for _, group in sorted(merged.groups(), key=lambda row: row[0]))


def _wordings(quotes: Sequence[QuoteHead]) -> list[_Wording]:
    """The different wordings with their quotes; the same few words of two people are two wordings."""
    found: dict[tuple[tuple[str, ...], str | None], dict[str, int]] = defaultdict(dict)
    for index, quote in enumerate(quotes):
        words = folded(quote.text)
        speaker = (quote.speaker or f"nobody in {quote.document}") if len(words) < _SHORT else None
        found[words, speaker].setdefault(quote.document, index)
    return [_Wording(words, tuple(rows.values())) for (words, _), rows in found.items() if words]


def _likeness(
    quotes: Sequence[QuoteHead], wordings: Sequence[_Wording], rows: Sequence[tuple[int, ...]],
    sets: Sequence[frozenset[int]], a: int, b: int,
) -> float:
    """How surely two wordings are one utterance; 0 where they are not."""
    short, long = (a, b) if len(wordings[a].words) <= len(wordings[b].words) else (b, a)
    size = len(wordings[short].words)
    if size < _SHORT:
        return 0.0
    share = covered(rows[short], sets[long], size)
    first, second = quotes[wordings[a].quotes[0]], quotes[wordings[b].quotes[0]]
    if _one_person(first.speaker, second.speaker):
        alike = _reworded(wordings[short].words, wordings[long].words, rows[short], sets[long], share)
        if share < _VERBATIM and not alike:
            return 0.0
    else:
        least = _VERBATIM if first.speaker is None or second.speaker is None else _SAME_WORDS
        if size < _LONG or min(share, covered(rows[long], sets[short], len(wordings[long].words))) < least:
            return 0.0
    # A part that goes on stands for the end of an utterance: it pairs with another such part before the whole.
    aligned = (first.continues is None) == (second.continues is None)
    begins = wordings[a].words[:3] == wordings[b].words[:3]
    return share + aligned + begins


def _reworded(
    short: tuple[str, ...], long: tuple[str, ...], row: tuple[int, ...], other: frozenset[int], share: float
) -> bool:
    """Whether one wording renders the other with some words changed: both begin alike and give the same figures."""
    if share < _REWORDED or share * len(short) < _SHORT:
        return False
    figures, others = {w for w in short if w[0].isdigit()}, {w for w in long if w[0].isdigit()}
    if figures - others and others - figures:
        return False
    return any(shingle in other for shingle in row[:_BEGINNING]) or short[0] == long[0]


def _one_person(a: str | None, b: str | None) -> bool:
    """Whether two speakers are known and one person, or named so alike that they may be."""
    return a is not None and b is not None and (a == b or fuzz.ratio(_name(a), _name(b)) >= _SAME_NAME)


def _name(entity: str) -> str:
    return entity.partition(":")[2]


class _Components:
    """Wordings put together, as long as no document gives a group two quotes."""

    def __init__(self, quotes: Sequence[QuoteHead], wordings: Sequence[_Wording]) -> None:
        self._quotes = quotes
        self._wordings = wordings
        self._parent = list(range(len(wordings)))
        self._documents = [{quotes[q].document for q in wording.quotes} for wording in wordings]

    def _root(self, at: int) -> int:
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def join(self, a: int, b: int) -> None:
        """Put two wordings into one group, unless a document would stand in it twice."""
        a, b = self._root(a), self._root(b)
        if a == b or not self._documents[a].isdisjoint(self._documents[b]):
            return
        if len(self._documents[a]) < len(self._documents[b]):
            a, b = b, a
        self._parent[b] = a
        self._documents[a] |= self._documents[b]
        self._documents[b] = set()

    def groups(self) -> Iterator[tuple[int, Group]]:
        """The groups of two or more documents, each with the position of its first quote."""
        members: dict[int, list[int]] = defaultdict(list)
        for index in range(len(self._wordings)):
            members[self._root(index)].append(index)
        for listed in members.values():
            places = sorted(q for index in listed for q in self._wordings[index].quotes)
            if len(places) > 1:
                ids = tuple(self._quotes[q].id for q in places)
                yield places[0], Group(id=f"group:{ids[0].removeprefix('quote:')}", quotes=ids, differs=len(listed) > 1)

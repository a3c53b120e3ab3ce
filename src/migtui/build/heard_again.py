"""The names of people heard, found again: their surnames, and the full names of which only the surname speaks."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import words
from migtui.build.name_sorts import (
    ACRONYM,
    ADDRESS,
    BODY,
    DEMONYM,
    FAMILY,
    GIVEN,
    HEAD,
    MODIFIER,
    NOT_PERSON,
    NUMERAL,
    OPENER,
    PLACE,
    TITLE,
    sort,
)
from migtui.build.reading import Proposal
from migtui.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from migtui.build.capitals import Token
    from migtui.build.reading import Reading

RULE: Final = "heard"
#: No part of a name that is only heard, whatever else the word can be.
NEVER: Final = TITLE | MODIFIER | ADDRESS | HEAD | BODY | NUMERAL | NOT_PERSON
#: No part of it either, unless the word is a given name or a surname as well.
SELDOM: Final = ACRONYM | DEMONYM | PLACE
#: No proposal is longer, in code points.
FURTHEST: Final = 120
#: A full name has so many words at least.
LEAST: Final = 2


def suggestion(start: int, end: int, fuller: Span | None) -> Proposal:
    """The suggestion that a stretch names somebody, short for a `fuller` name where there is one."""
    return Proposal(start=start, end=end, kind="person", form="name" if fuller is None else "short", rule=RULE,
                    confidence=0.7, short_for=fuller)


def _is_part(proposal: Proposal, start: int, end: int) -> bool:
    """Whether a proposal is no more than the beginning of a name: a given name, or capitals that are initials."""
    inside = proposal.start == start and proposal.end < end
    return inside and (proposal.rule == "acronym-candidate" or proposal.kind == "person")


class Known:
    """What the other steps propose, by place, and the people among it by their last words."""

    def __init__(self, proposals: Iterable[Proposal]) -> None:
        self.proposals = sorted(proposals, key=lambda p: p.start)
        self._starts = [p.start for p in self.proposals]
        self.people = [p for p in self.proposals if p.kind == "person" and p.short_for is None]

    def at(self, start: int, end: int) -> bool:
        """Whether another step proposes anything that overlaps a stretch, initials and a given name inside it apart."""
        near = self.proposals[bisect_left(self._starts, start - FURTHEST) : bisect_left(self._starts, end)]
        return any(p.end > start and not _is_part(p, start, end) for p in near)

    def between(self, start: int, end: int) -> Sequence[Proposal]:
        """What begins in a stretch."""
        return self.proposals[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def only_titles(tokens: Sequence[Token]) -> bool:
    """Whether words before a name are no more than titles."""
    return all(sort(token.text) & NEVER or token.kind in ("title", "acronym") for token in tokens)
def surnames(reading: Reading, full: Sequence[Proposal], known: Known) -> Iterator[Proposal]:
    """The surnames of the people heard, wherever they stand alone or behind a title."""
    by_last = {reading.text[p.start : p.end].split()[-1]: Span(start=p.start, end=p.end) for p in full}
    if not by_last:
        return
    for run in reading.runs:
        last = run.tokens[-1]
        fuller = by_last.get(last.text)
        if fuller is None or fuller.end == last.end or known.at(last.start, last.end):
            continue
        if only_titles(run.tokens[:-1]):
            yield suggestion(last.start, last.end, fuller)


def known_again(beside: Sequence[tuple[Token, ...]], known: Known, text: str) -> Iterator[Proposal]:
    """Names beside a verb of speech that are the last word of a full name, whatever else the word can mean."""
    by_last: dict[str, list[Proposal]] = {}
    for person in known.people:
        by_last.setdefault(text[person.start : person.end].split()[-1], []).append(person)
    for tokens in beside:
        token = tokens[-1]
        full = by_last.get(token.text)
        if full is None or known.at(token.start, token.end) or not only_titles(tokens[:-1]):
            continue
        fuller = next((p for p in reversed(full) if p.start < token.start), full[0])
        yield suggestion(token.start, token.end, Span(start=fuller.start, end=fuller.end))


def titled_elsewhere(reading: Reading, beside: Sequence[tuple[Token, ...]], known: Known) -> Iterator[Proposal]:
    """Lone words beside a verb of speech that stand behind a title elsewhere (`Minister Gen Oduya`, `Oduya said`)."""
    lone = {tokens[0].text for tokens in beside
            if len(tokens) == 1 and not sort(tokens[0].text) & ~(GIVEN | FAMILY)
            and tokens[0].kind == "word" and not known.at(tokens[0].start, tokens[0].end)}
    if not lone:
        return
    ends = [run.tokens for run in reading.runs if run.tokens[-1].text in lone]
    titled = {tokens[-1].text for tokens in ends
              if len(tokens) > 1 and sort(tokens[-2].text) & (TITLE | ADDRESS) and not known.at(*_span(tokens[-1]))}
    for tokens in ends:
        last = tokens[-1]
        if last.text in titled and only_titles(tokens[:-1]) and not known.at(last.start, last.end):
            yield suggestion(last.start, last.end, None)


def paired(reading: Reading, beside: Sequence[tuple[Token, ...]], known: Known) -> Iterator[Proposal]:
    """Ordinary words beside a verb of speech that elsewhere follow a given name or an unknown word (`Dill Roof`)."""
    lone = {token.text for token in (tokens[0] for tokens in beside if len(tokens) == 1)
            if token.kind == "word" and not sort(token.text) & (NEVER | SELDOM | OPENER) and len(token.text) > LEAST
            and token.text not in words("calendar") and not known.at(token.start, token.end)}
    if not lone:
        return
    full: dict[str, Span] = {}
    for run in reading.runs:
        name = run.tokens[-LEAST:]
        if len(name) < LEAST or name[-1].text not in lone or sort(name[0].text) & ~(GIVEN | FAMILY) or not (
            name[0].kind == "word" and only_titles(run.tokens[:-LEAST]) and not known.at(name[0].start, name[-1].end)
        ):
            continue
        yield suggestion(name[0].start, name[-1].end, None)
        full.setdefault(name[-1].text, Span(start=name[0].start, end=name[-1].end))
    for run in reading.runs:
        token = run.tokens[-1]
        if token.text in full and only_titles(run.tokens[:-1]) and not known.at(token.start, token.end):
            yield suggestion(token.start, token.end, full[token.text])


def _span(token: Token) -> tuple[int, int]:
    return token.start, token.end

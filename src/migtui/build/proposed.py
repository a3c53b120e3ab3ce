"""Names that a language model proposes, as far as the rules let them stand.

A model finds names on texts unlike press releases, where rules have no evidence; it also takes headlines, roles,
topics, nationalities, places and broken lists for bodies and people. So a proposal counts only where no rule has found
anything, outside headlines, when its words could be a name of that kind, and when the model says the same of the same
words throughout the document. The forms follow the names: the same words said again, and the surname of a person named
in full.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Protocol

from migtui.build.capitals import is_acronym
from migtui.build.lexicon import words
from migtui.build.name_sorts import GIVEN, TITLE, sort
from migtui.build.name_words import is_head, role_words
from migtui.build.named import again
from migtui.build.plausible import is_team, is_unit, may_be_name, says_no_name
from migtui.build.reading import Proposal
from migtui.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from migtui.build.definitions import Expansion
    from migtui.build.models import Named
    from migtui.build.reading import Reading
    from migtui.records import EntityKind, MentionForm

_KINDS: Final[dict[str, EntityKind]] = {"PERSON": "person", "ORG": "organization"}
#: The precision of the small English pipeline on news before any gate (21 articles): the gates can only raise it.
_CONFIDENCE: Final[dict[EntityKind, float]] = {"person": 0.85, "organization": 0.58}
#: The longest stretch that a model reads at once, in code points; sentences are kept whole.
_LONGEST: Final = 2000
#: The rule of acronyms that nothing tells to be bodies: what the model says of them counts.
_UNSURE: Final = "acronym-candidate"
_EDGES: Final = " \t\r\n\u00a0,.;:!?\"'“”‘’«»()[]–—-*•"
_ARTICLES: Final = ("the ", "The ", "a ", "an ", "A ", "An ")
_OWNED: Final = ("'s ", "’s ")
_POSSESSIVES: Final = ("'s", "’s")
#: What a role at a body, or a part of it, leaves before and behind its name (`Partner of X`, `X Board of Directors`).
_ROLE_LED: Final = re.compile(r"(?:[A-Z][\w-]+ ){0,3}?(?P<role>[A-Z][\w-]+) (?:of|at|for) (?:the )?(?=[A-Z])")
_LEGAL_OF: Final = re.compile(r"(?<=\w )((?:Inc|Co|Corp|Ltd|Company|Limited)\b\.?) (?:of|in) ")
_BOARD: Final = re.compile(r" Board(?: of Directors)?$")
_NEXT_SENTENCE: Final = re.compile(r"(?<=\b(?:Inc|Ltd|Cor)[.p])\.? [A-Z][a-z]*$|(?<=\bInc)\. [A-Z][a-z]*$")


class Proposer(Protocol):
    """Proposes names in texts, as `models.Model` does."""

    def named(self, texts: Sequence[str]) -> Iterator[tuple[Named, ...]]:
        """The names in each text, by code points of that text."""


def proposed(
    reading: Reading, proposer: Proposer, found: Sequence[Proposal], explained: Iterable[Expansion]
) -> tuple[Proposal, ...]:
    """What a model adds to the proposals that rules have found; `explained` are the acronyms the document explains."""
    known = tuple(explained)
    sure = ((p.start, p.end) for p in found if p.rule != _UNSURE)
    taken = _Taken([*sure, *((e.full.start, e.short.end) for e in known)])
    meant = {expansion.acronym for expansion in known}
    named = [(_cut(reading.text, _trimmed(reading.text, start, end), label), label)
             for start, end, label in _named(reading, proposer)]
    said: dict[str, list[str]] = {}
    for span, label in named:
        said.setdefault(reading.words(span), []).append(label)
    new: list[Proposal] = []
    persons = {word for p in found if p.kind == "person"
               for word in (reading.text[p.start : p.end], *reading.text[p.start : p.end].split())}
    for span, label in sorted(named, key=lambda row: row[1] != "PERSON"):
        kind, surface = _KINDS.get(label), reading.words(span)
        if kind is None or surface in meant or not _agreed(surface, said[surface], label):
            continue
        if label == "ORG" and surface in persons:
            continue
        if taken.overlaps(span.start, span.end) and not (label == "ORG" and _widens(reading, span, found, known)):
            continue
        if may_be_name(reading, span, kind, said[surface]):
            new.append(Proposal(start=span.start, end=span.end, kind=kind, form=_form(surface), rule="model",
                                confidence=_CONFIDENCE[kind]))
            if kind == "person" and " " in surface:
                persons.update((surface, *surface.split()))
    people = [p for p in (*found, *new) if p.kind == "person" and " " in reading.text[p.start : p.end]]
    kept = [p for p in new if p.kind != "person" or " " in reading.text[p.start : p.end]]
    extra = (*again(reading, kept, "model-again", 0.58), *_words_again(reading, kept), *_surnames(reading, people),
             *_firsts(reading, kept, said))
    return (*kept, *(p for p in extra if not taken.overlaps(p.start, p.end)))


def _agreed(surface: str, labels: Sequence[str], label: str) -> bool:
    """Whether the model says the same of the same words mostly; the building or the product of a body is the body."""
    others = [other for other in labels if other != label]
    if label == "ORG":
        others = [o for o in others if o not in ("PRODUCT", "WORK_OF_ART") and (o != "FAC" or not is_head(
            surface.split()[-1]))]
        return 3 * len(others) < len(labels)
    return not others


def _widens(reading: Reading, span: Span, found: Iterable[Proposal], explained: Iterable[Expansion]) -> bool:
    """Whether the model names a body around what rules found: a longer name of it, or a head word behind a place."""
    within = [p for p in found if p.start < span.end and span.start < p.end and p.rule != _UNSURE]
    if any(e.full.start < span.end and span.start < e.short.end for e in explained):
        return False
    if any(p.start < span.start or span.end < p.end or p.end - p.start == span.end - span.start for p in within):
        return False
    if any(p.kind not in ("organization", "place") and " " in reading.text[p.start : p.end] for p in within):
        return False
    surface = reading.words(span)
    if any(mark in surface for mark in _OWNED) and not is_head(surface.split()[-1]):
        return False
    bodies = [p for p in within if p.kind == "organization"]
    whole = any(p.start == span.start or p.end == span.end for p in bodies)
    parts = surface.split()
    if len(parts) < 2 or bodies:
        return len(parts) > 1 and whole
    return is_head(parts[-1]) or is_unit(parts) or is_team(parts) or _holds_more(parts)


def _holds_more(parts: Sequence[str]) -> bool:
    """Whether words around a place name a body of that place: more words than it, none of them a person's."""
    more = [part for part in parts if not says_no_name(part)]
    return bool(more) and not any(sort(part) & (GIVEN | TITLE) for part in parts)


def _words_again(reading: Reading, kept: Iterable[Proposal]) -> Iterator[Proposal]:
    """The other places where a body of one word that the model named stands alone."""
    names = {reading.text[p.start : p.end]: p for p in kept if p.kind == "organization"}
    for run in reading.runs:
        for index, token in enumerate(run.tokens):
            body = names.get(token.text)
            beside = run.tokens[max(0, index - 1) : index] + run.tokens[index + 1 : index + 2]
            if body is None or any(t.kind == "word" and t.text not in role_words() for t in beside):
                continue
            yield replace(body, start=token.start, end=token.end, rule="model-again")


def _firsts(
    reading: Reading, kept: Iterable[Proposal], said: Mapping[str, Sequence[str]]
) -> Iterator[Proposal]:
    """The first word of a longer name of a body, alone, where the model takes it for a body at least once."""
    full: dict[str, Proposal] = {}
    for body in sorted(kept, key=lambda p: p.start):
        words_of = reading.text[body.start : body.end].split()
        if body.kind == "organization" and len(words_of) > 1 and "ORG" in said.get(words_of[0], ()):
            full.setdefault(words_of[0], body)
    for run in reading.runs:
        token = run.tokens[0]
        longer = full.get(token.text) if len(run.tokens) == 1 else None
        if longer is None or says_no_name(token.text) or is_head(token.text) or reading.in_headline(token.start):
            continue
        yield Proposal(start=token.start, end=token.end, kind="organization", form="short", rule="model-again",
                       confidence=0.58, short_for=Span(start=longer.start, end=longer.end))


def _named(reading: Reading, proposer: Proposer) -> Iterator[tuple[int, int, str]]:
    """What the model names in the body, by code points of the source."""
    pieces = list(_pieces(reading))
    for piece, named in zip(pieces, proposer.named([reading.words(piece) for piece in pieces]), strict=True):
        for name in named:
            yield piece.start + name.start, piece.start + name.end, name.label


def _pieces(reading: Reading) -> Iterator[Span]:
    """The running text of the body in stretches of whole sentences that a model can read at once."""
    for segment in reading.body:
        if segment.kind in ("title", "heading", "deck") or reading.in_headline(segment.start):
            continue
        start = end = segment.start
        for sentence in reading.split(segment):
            if sentence.end - start > _LONGEST and end > start:
                yield Span(start=start, end=end)
                start = sentence.start
            end = sentence.end
        if 0 < end - start <= 5 * _LONGEST:
            yield Span(start=start, end=end)


def _trimmed(text: str, start: int, end: int) -> Span:
    """The span without marks at its ends, an article before and a possessive behind, up to an open bracket."""
    bracket = text.find("(", start, end)
    if bracket > start and ")" not in text[bracket:end]:
        end = bracket
    before = -1
    while before != end - start:
        before = end - start
        while start < end and text[start] in _EDGES:
            start += 1
        while end > start and text[end - 1] in _EDGES:
            end -= 1
        if text[start:end].endswith(_POSSESSIVES):
            end -= 2
        article = next((a for a in _ARTICLES if text.startswith(a, start, end)), "")
        start += len(article)
    return Span(start=start, end=end)


def _cut(text: str, span: Span, label: str) -> Span:
    """The span of a body without the post held at it, its board and the owner before it."""
    if label != "ORG":
        return span
    start, end = span.start, span.end
    sentence = _NEXT_SENTENCE.search(text[start:end])
    end = start + sentence.start() if sentence else end
    legal = _LEGAL_OF.search(text[start:end])
    end = start + legal.end(1) if legal else end
    board = _BOARD.search(text[start:end])
    end = start + board.start() if board and board.start() else end
    joined = text[start:end].rpartition(" and the ")
    if joined[1] and is_head(joined[2].split()[-1]):
        start = end - len(joined[2])
    led = _ROLE_LED.match(text, start, end)
    if led is not None and led["role"].rsplit("-", 1)[-1] in role_words():
        start = led.end()
    for mark in _OWNED:
        owner, found, owned = text[start:end].partition(mark)
        if found and owner.split()[-1] not in words("possessors"):
            start, end = (end - len(owned), end) if is_head(owned.split()[-1]) else (start, start + len(owner))
            break
    return Span(start=start, end=end)


def _form(surface: str) -> MentionForm:
    return "acronym" if is_acronym(surface) else "name"


def _surnames(reading: Reading, people: Iterable[Proposal]) -> Iterator[Proposal]:
    """The last names of people named in full, where they stand alone behind the full name."""
    full: dict[str, Proposal] = {}
    for person in sorted(people, key=lambda p: p.start):
        full.setdefault(reading.text[person.start : person.end].split()[-1], person)
    for run in reading.runs:
        token = run.tokens[0]
        named = full.get(token.text) if len(run.tokens) == 1 else None
        if named is not None and token.start > named.end and not reading.in_headline(token.start):
            yield Proposal(start=token.start, end=token.end, kind="person", form="short", rule="model-surname",
                           confidence=0.8, short_for=Span(start=named.start, end=named.end))


class _Taken:
    """The stretches that rules have proposed something for."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        merged: list[list[int]] = []
        for start, end in sorted(spans):
            if merged and start < merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], end)
            else:
                merged.append([start, end])
        self._starts = [start for start, _ in merged]
        self._ends = [end for _, end in merged]

    def overlaps(self, start: int, end: int) -> bool:
        """Whether any of them shares a code point with the span."""
        at = bisect_left(self._starts, end)
        return at > 0 and self._ends[at - 1] > start

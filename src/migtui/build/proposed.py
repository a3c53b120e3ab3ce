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
from typing import TYPE_CHECKING, Final, Protocol

from migtui.build.capitals import is_acronym
from migtui.build.lexicon import vocabulary, words
from migtui.build.named import again, is_topic, is_whole
from migtui.build.phrases import is_head, kind_of_head, openers, place_names, role_words
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
_EDGES: Final = " \t\r\n\u00a0,.;:!?\"'“”‘’«»()[]–—-*•"
_ARTICLES: Final = ("the ", "The ", "a ", "an ", "A ", "An ")
_OWNED: Final = ("'s ", "’s ")
_POSSESSIVES: Final = ("'s", "’s")
_PARTICLES: Final = frozenset(("de", "del", "della", "di", "da", "do", "dos", "du", "der", "den", "van", "von", "la",
                               "le", "al", "el", "bin", "ibn", "bint", "ben", "ul", "ur"))
_JOINS: Final = frozenset(("of", "for", "and", "&", "on", "the", "in", "de", "la", "du", "des", "und", "für", "et"))
#: Last words of names for a part of a country, or of a league.
_AREAS: Final = frozenset({
    "Area", "State", "County", "Province", "District", "Region", "Division", "Street", "Road", "Avenue", "North",
    "South", "East", "West", "Mr", "Mrs", "Ms", "Dr",
})
#: Last words of names for parts of a service, too common for the rules alone.
_UNITS: Final = frozenset({"Unit", "Services", "Squad", "Brigade", "Patrol"})
#: A comma inside a name of a body stands before its legal form; elsewhere it parts two names.
_PARTED: Final = re.compile(r", (?!(?:Inc|Ltd|LLC|LLP|Limited|PLC|plc|Corp|Co|S\.A|GmbH|L\.P|N\.V)\b)")
#: What leads to a body or a person more often than to a place or thing.
_DEALT_WITH: Final = re.compile(r"\b(?:by|at|out of|joined|joining) $")
#: How words for topics and for nationalities end.
_TOPICS: Final = ("tion", "sion", "ment", "ing", "ness", "ity", "ics", "ology", "ism", "ship", "ance", "ence", "ary")
_NATIONALITIES: Final = ("an", "ese", "ish", "ic", "i")
_MOST_WORDS: Final = {"person": 5, "organization": 9}


class Proposer(Protocol):
    """Proposes names in texts, as `models.Model` does."""

    def named(self, texts: Sequence[str]) -> Iterator[tuple[Named, ...]]:
        """The names in each text, by code points of that text."""


def proposed(
    reading: Reading, proposer: Proposer, found: Sequence[Proposal], explained: Iterable[Expansion]
) -> tuple[Proposal, ...]:
    """What a model adds to the proposals that rules have found; `explained` are the acronyms the document explains."""
    known = tuple(explained)
    taken = _Taken([*((p.start, p.end) for p in found), *((e.full.start, e.short.end) for e in known)])
    meant = {expansion.acronym for expansion in known}
    named = [(_trimmed(reading.text, start, end), label) for start, end, label in _named(reading, proposer)]
    said: dict[str, list[str]] = {}
    for span, label in named:
        said.setdefault(reading.words(span), []).append(label)
    new: list[Proposal] = []
    persons = {reading.text[p.start : p.end] for p in found if p.kind == "person"}
    for span, label in named:
        kind, surface = _KINDS.get(label), reading.words(span)
        if kind is None or surface in meant or not _agreed(surface, said[surface], label):
            continue
        if label == "ORG" and surface in persons:
            continue
        if taken.overlaps(span.start, span.end) and not (label == "ORG" and _widens(reading, span, found, known)):
            continue
        if _may_stand(reading, span, kind, times=len(said[surface])):
            new.append(Proposal(start=span.start, end=span.end, kind=kind, form=_form(surface), rule="model",
                                confidence=_CONFIDENCE[kind]))
    people = [p for p in (*found, *new) if p.kind == "person" and " " in reading.text[p.start : p.end]]
    kept = [p for p in new if p.kind != "person" or " " in reading.text[p.start : p.end]]
    extra = (*again(reading, kept, "model-again", 0.58), *_surnames(reading, people), *_firsts(reading, kept, said))
    return (*kept, *(p for p in extra if not taken.overlaps(p.start, p.end)))


def _agreed(surface: str, labels: Iterable[str], label: str) -> bool:
    """Whether the model says the same of the same words throughout; the building of a body is the body."""
    others = set(labels) - {label}
    return not others or (others == {"FAC"} and label == "ORG" and is_head(surface.split()[-1]))


def _widens(reading: Reading, span: Span, found: Iterable[Proposal], explained: Iterable[Expansion]) -> bool:
    """Whether the model names a body around what rules found: a longer name of it, or a head word behind a place."""
    within = [p for p in found if p.start < span.end and span.start < p.end]
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
    return len(parts) > 1 and (whole if bodies else is_head(parts[-1]) or _is_unit(parts) or _is_team(parts))


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
        if longer is None or _says_no_name(token.text) or is_head(token.text) or reading.in_headline(token.start):
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


def _may_stand(reading: Reading, span: Span, kind: EntityKind, times: int) -> bool:
    """Whether the words of the span, which the model names so many times, could be the name of a person or body."""
    surface = reading.words(span)
    parts = surface.split()
    if not parts or not is_whole(reading.text, span.start, span.end) or "\n" in surface:
        return False
    styled = kind == "organization" and len(parts) == 1 and any(c.isupper() for c in surface)  # `eBay`
    if len(parts) > _MOST_WORDS[kind] or not (surface[0].isupper() or styled):
        return False
    if any(c in surface for c in "()[]{}|/@#:;\"“”"):
        return False
    if surface in place_names() or surface in words("demonyms") or _is_role(parts) or parts[-1] in _AREAS:
        return False
    return _may_be_person(parts) if kind == "person" else _may_be_body(reading, span, parts, times)


def _is_role(parts: Sequence[str]) -> bool:
    """Whether the words are a title with or without what it is held at (`Chairperson RBA`, `Deputy Director`)."""
    return parts[0] in role_words() or parts[-1] in role_words() or parts[0] in openers() or parts[-1] in openers()


def _may_be_person(parts: Sequence[str]) -> bool:
    names = [part for part in parts if part not in _PARTICLES]
    if not names or not all(part[0].isupper() for part in names):
        return False
    if any(is_acronym(part.strip(".")) and len(part.strip(".")) > 2 for part in names):
        return False
    if any(is_head(part) or part in words("demonyms") or part in words("calendar") for part in names):
        return False
    return not all(part in place_names() or part.casefold() in vocabulary("ordinary_words") for part in names)


def _may_be_body(reading: Reading, span: Span, parts: Sequence[str], times: int) -> bool:
    if len(parts) > 1 and any(not part[0].isupper() and part not in _JOINS and not part[0].isdigit() for part in parts):
        return False
    listed = _PARTED.split(reading.words(span))
    if len(listed) > 1 and (not is_head(parts[-1]) or any(is_head(piece.split()[-1]) for piece in listed[:-1])):
        return False
    if parts[-1] in _JOINS or kind_of_head(parts[-1]) in ("programme", "instrument"):
        return False
    # A name has a word that is more than a place, a nationality or a topic.
    said = any(not _says_no_name(part) for part in parts if part not in _JOINS) or _is_team(parts) or _is_unit(parts)
    if not said or is_topic(reading.text, span.start, 0):
        return False
    if len(parts) > 1:
        return True
    word = parts[0]
    if is_acronym(word):
        return word not in words("not_acronyms")
    if any(s.start == span.start for s in reading.sentences):
        return False
    led = times > 1 or _DEALT_WITH.search(reading.text, max(reading.draft.start, span.start - 12), span.start)
    return bool(led) and len(word) > 2 and word not in vocabulary("given_names") \
        and not word.endswith(_NATIONALITIES)


def _is_team(parts: Sequence[str]) -> bool:
    """Whether the words are a place with a plural behind it, as teams are called."""
    place, last = " ".join(parts[:-1]), parts[-1]
    return place in place_names() and last.endswith("s") and not is_head(last)


def _is_unit(parts: Sequence[str]) -> bool:
    """Whether three words or more end with the head word of a body (`Harbour Support Unit`)."""
    return len(parts) > 2 and (kind_of_head(parts[-1]) == "organization" or parts[-1] in _UNITS)


def _says_no_name(word: str) -> bool:
    plain = word.strip(",.").casefold()
    return (
        word in place_names() or word in words("demonyms") or word in words("calendar")
        or plain in vocabulary("ordinary_words") or plain.endswith(_TOPICS)
    )


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

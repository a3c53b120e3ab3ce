"""Documents of the corpus that tell the same event.

Two documents tell one event when they share wording (an utterance, a passage) and who it is about, and their dates do
not speak against it. Words alone are not enough: bodies repeat their own sentences from event to event.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, Final

from migtui.records import Story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from migtui.records import Facts, Group, Parallel

#: Documents dated further apart than this, in days, tell two events.
_DAYS: Final = 10
#: An entity in more documents than this, and than one in twenty, says nothing about one event.
_FREQUENT: Final = 12
_SHARE: Final = 20
#: How many such rarer entities two documents have in common, and what share of those of the shorter one: beside several
#: utterances or passages in common, and beside one.
_ENTITIES: Final = 4
_SHARE_OF_SEVERAL: Final = 0.5
_SHARE_OF_ONE: Final = 0.75
#: Utterances that more documents hold than this do not pair all of them.
_HOLDERS: Final = 40


def stories(facts: tuple[Facts, ...], groups: tuple[Group, ...], parallels: tuple[Parallel, ...]) -> tuple[Story, ...]:
    """Sets of two or more documents that tell one event, in the order of their first documents."""
    place = {one.document: at for at, one in enumerate(facts)}
    evidence = _shared_words(facts, groups, parallels, place)
    entities = _telling_entities(facts)
    parent = list(range(len(facts)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for (a, b), count in sorted(evidence.items()):
        common = len(entities[a] & entities[b])
        share = common / min(len(entities[a]), len(entities[b])) if common else 0.0
        enough = share >= (_SHARE_OF_SEVERAL if count > 1 else _SHARE_OF_ONE)
        if common >= _ENTITIES and enough and _days_apart(facts[a], facts[b]) <= _DAYS:
            first, second = sorted((root(a), root(b)))
            parent[second] = first
    members: dict[int, list[str]] = defaultdict(list)
    for at, one in enumerate(facts):
        members[root(at)].append(one.document)
    return tuple(
        Story(id=f"story:{documents[0].removeprefix('doc:')}", documents=tuple(documents))
        for _, documents in sorted(members.items())
        if len(documents) > 1
    )


def _shared_words(
    facts: tuple[Facts, ...], groups: tuple[Group, ...], parallels: tuple[Parallel, ...], place: dict[str, int]
) -> Counter[tuple[int, int]]:
    """How many utterances and passages every two documents share."""
    holder = dict(_quotes(facts))
    found: Counter[tuple[int, int]] = Counter()
    for group in groups:
        documents = sorted({holder[quote] for quote in group.quotes})[:_HOLDERS]
        found.update(combinations(documents, 2))
    for parallel in parallels:
        a, b = sorted((place[parallel.a.document], place[parallel.b.document]))
        found[a, b] += 1
    return found


def _quotes(facts: tuple[Facts, ...]) -> Iterator[tuple[str, int]]:
    for at, one in enumerate(facts):
        stem = one.source.removesuffix(".txt")
        for quote in one.quotes:
            yield f"quote:{stem}@{quote.start}", at


def _telling_entities(facts: tuple[Facts, ...]) -> list[set[str]]:
    """The entities of each document that few documents name."""
    named = [{m.entity for m in one.mentions if m.entity is not None} for one in facts]
    documents = Counter(entity for one in named for entity in one)
    most = max(_FREQUENT, len(facts) // _SHARE)
    return [{entity for entity in one if documents[entity] <= most} for one in named]


def _days_apart(a: Facts, b: Facts) -> float:
    """The days between the dates of two documents; 0 where one has none to the day."""
    first, second = _day(a), _day(b)
    return abs((first - second).days) if first is not None and second is not None else 0


def _day(facts: Facts) -> date | None:
    stated = facts.particular("date")
    if stated is None or stated.precision not in ("day", "minute"):
        return None
    try:
        return date.fromisoformat(stated.value[:10])
    except ValueError:
        return None

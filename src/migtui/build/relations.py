"""Relations between entities, only where a document states them."""

from __future__ import annotations

import re
from itertools import combinations, product
from typing import TYPE_CHECKING, Final

from migtui.build.confidence import confidence
from migtui.build.masked import masked
from migtui.build.name_words import openers
from migtui.build.project_lists import listed
from migtui.build.relation_patterns import patterns_for
from migtui.records import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from migtui.build.masked import Masked
    from migtui.build.project_lists import Project
    from migtui.build.reading import Reading
    from migtui.build.relation_patterns import Pattern
    from migtui.records import Mention, Modality, Predicate, Role

#: Words that take back, doubt or ask what a sentence would else state.
_UNSTATED: Final = re.compile(
    r"\b(?:not|never|no longer|cannot|could|might|may|if|whether|without|denie[sd]|refuse[sd]?|declined|instead of|"
    r"rather than|neither|nor|unless|stopped|ceased|no)\b|n[’']t\b"
)
_DOUBT: Final = re.compile(r"\b(?:if|whether|unless|not|never|should|had)\b", re.IGNORECASE)
_PLANNED: Final = re.compile(
    r"\b(?:will|would|shall|plans?|aims?|intends?|hopes?|(?:is|are) to|set to|pledge[sd]?|promised|expected|proposed|"
    r"seeks?|going to|agreed to|wants?|to be)\b"
)
#: A name behind one of these is no subject (`the head of the agency signed …`).
_PREPOSITION: Final = re.compile(
    r"\b(?:of|from|at|in|by|with|for|to|between|than|about|into|near|within|behind|after|before|against) "
    r"(?:the |its |our )?$"
)
#: A capitalised word directly before a name: the name is the end of a longer one (`Farwell Trust Kenya signed …`).
_CAPITAL: Final = re.compile(r"(?<![\w’'-])(?P<word>[A-Z][\w’'-]*) $")
_CHAIR: Final = re.compile(r"(?<![\w-])(?:co-)?chair(?:man|woman|person)?(?![\w-])", re.IGNORECASE)
_NO_CHAIR: Final = re.compile(r"\b(?:vice|deputy|former|ex|past|acting|then|honorary)\b|-elect\b", re.IGNORECASE)
_ACTIVE: Final = frozenset({
    "funds", "supports", "implements", "works-with", "work-together", "developed", "coordinates", "chairs", "sign",
    "in-partnership-with", "provides-support", "contributes-to-efforts", "is-part-of", "has-cooperation-with",
    "is-partner-of", "to-support", "coordinator-of",
})
_UNITS: Final = frozenset({
    "wing", "unit", "cell", "division", "branch", "department", "directorate", "section", "centre", "center", "office",
    "secretariat", "faculty", "school", "institute",
})
_MINISTRIES: Final = frozenset({"ministry", "department", "directorate", "division", "office", "cabinet"})


def relations(reading: Reading, mentions: tuple[Mention, ...], roles: tuple[Role, ...]) -> tuple[Relation, ...]:
    """The relations the body states, with their evidence, in order of their place; each once a place."""
    projects = listed(reading)
    found = [row for _, sentence in masked(reading, mentions, projects)
             for row in _stated(reading, sentence, mentions, projects)]
    found += _chairs(reading, mentions, roles)
    first: dict[tuple[int, Predicate, int], Relation] = {}
    for row in sorted(found, key=lambda r: (r.start, r.end, r.subject, r.object, r.predicate)):
        first.setdefault((row.subject, row.predicate, row.object), row)
    return tuple(first.values())


def _stated(
    reading: Reading, sentence: Masked, mentions: Sequence[Mention], projects: Sequence[Project]
) -> Iterator[Relation]:
    for pattern in patterns_for(sentence.text, sentence.kinds):
        heading = _heading(sentence, mentions, projects) if pattern.by_heading else None
        if pattern.by_heading and heading is None:
            continue
        for match in pattern.pattern.finditer(sentence.text):
            if _holds(pattern, sentence, match):
                yield from _rows(reading, sentence, mentions, pattern, match, heading)


def _heading(sentence: Masked, mentions: Sequence[Mention], projects: Sequence[Project]) -> int | None:
    """The mention of the project whose heading stands over the sentence."""
    at = sentence.start
    project = next((p for p in projects if p.end <= at < p.until), None)
    if project is None:
        return None
    within = range(project.start, project.end)
    return next((i for i, m in enumerate(mentions) if m.kind == "programme" and m.start in within), None)


def _holds(pattern: Pattern, sentence: Masked, match: re.Match[str]) -> bool:
    """Whether the words state the relation: nothing takes it back, and the subject is no part of another phrase."""
    lead = sentence.text[max(0, match.start() - 14) : match.start()]
    if _UNSTATED.search(match[0]) or _DOUBT.search(lead):
        return False
    groups = match.groupdict()
    name = "both" if groups.get("both") else "s"
    if pattern.rule not in _ACTIVE or groups.get(name) is None:
        return True
    before = sentence.text[: match.start(name)]
    capital = _CAPITAL.search(before)
    return not _PREPOSITION.search(before) and (capital is None or capital["word"] in openers())


def _rows(
    reading: Reading, sentence: Masked, mentions: Sequence[Mention], pattern: Pattern, match: re.Match[str],
    heading: int | None,
) -> Iterator[Relation]:
    start, end = sentence.source(match.start(), match.end())
    surface = reading.text[start:end].rstrip(" ,;(")
    modality: Modality = "planned" if _PLANNED.search(match[0]) else "stated"
    for subject, target in _pairs(sentence, match, heading):
        if subject != target and _fits(pattern, mentions, subject, target):
            yield Relation(subject=subject, predicate=pattern.predicate, object=target, modality=modality, start=start,
                           end=start + len(surface), surface=surface, rule=pattern.rule,
                           confidence=confidence(pattern.rule))


def _pairs(sentence: Masked, match: re.Match[str], heading: int | None) -> Iterable[tuple[int, int]]:
    groups = match.groupdict()
    if groups.get("both"):
        return combinations(sentence.mentions(*match.span("both")), 2)
    subjects = sentence.mentions(*match.span("s")) if groups.get("s") else [heading]
    objects = sentence.mentions(*match.span("o")) if groups.get("o") else [heading]
    return ((s, o) for s, o in product(subjects, objects) if s is not None and o is not None)


def _fits(pattern: Pattern, mentions: Sequence[Mention], subject: int, target: int) -> bool:
    """Whether the two ends can stand in the relation that the words seem to state."""
    if _full(mentions, subject) == _full(mentions, target):
        return False
    if pattern.rule == "unit-at":
        return mentions[subject].surface.split()[-1] in _UNITS
    if pattern.rule == "government-including":
        government = mentions[target].surface.startswith(("Government", "Republic", "State", "Kingdom"))
        return government and mentions[subject].surface.split()[0].casefold() in _MINISTRIES
    return True


def _full(mentions: Sequence[Mention], index: int) -> str:
    short_for = mentions[index].short_for
    return mentions[index if short_for is None else short_for].surface


def _chairs(reading: Reading, mentions: Sequence[Mention], roles: Iterable[Role]) -> Iterator[Relation]:
    """Who chairs a body, from the roles a document gives."""
    for role in roles:
        if role.organization is None or not _CHAIR.search(role.title) or _NO_CHAIR.search(role.title):
            continue
        person, body = mentions[role.person], mentions[role.organization]
        start, end = min(person.start, role.start, body.start), max(person.end, role.end, body.end)
        if any(s.start <= start and end <= s.end for s in reading.body) and end - start < 200:
            yield Relation(subject=role.person, predicate="chairs", object=role.organization, modality="stated",
                           start=start, end=end, surface=reading.text[start:end], rule="role-of-chair",
                           confidence=confidence("role-of-chair"))

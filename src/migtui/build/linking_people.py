"""Which mentions of people name the same person.

The mentions of one document that stand for one full name are one *bearer*. Bearers of the same name are one person
unless what the documents say of them parts them clearly: other initials, callings of other spheres (a judge, a
striker), other bodies in documents that share nothing. Bearers of names that differ (`Mohamed Yunis`, `Muhammad
Yunis`; `Nora Lal Karim`, `Nora Karim`) are one person only where something agrees: the body, the title, the company
they are named in. A surname without a full name joins one where a post or the renown of the name tells which.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from migtui.build.identity import fold
from migtui.build.lexicon import entries, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from migtui.records import Facts, Mention

#: A mention: the number of its document and its position among the document's mentions.
At = tuple[int, int]

_AFTER: Final = frozenset(
    {"jr", "sr", "ii", "iii", "iv", "v", "vi", "vii", "viii", "xi", "xii", "xiii", "xiv", "xv", "xvi"}
)
#: How many names of a document tell in whose company a person is named.
_COMPANY: Final = 40
#: How many names two documents must share to say that two spellings are one person.
_LEAST_SHARED: Final = 2
_SOUNDS: Final = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        (r"(\w)\1+", r"\1"), (r"ph", "f"), (r"ou|oo|w", "u"), (r"ee|ei|ey|ai|ay|y|ie", "i"), (r"q|ck|c(?!h)", "k"),
        (r"dh", "d"), (r"gh", "g"), (r"h$", ""), (r"e$", ""),
    )
)  # fmt: skip


@dataclass(slots=True)
class _Bearer:
    """A person as one document, or several put together, name it."""

    parts: tuple[str, ...]
    initials: tuple[str, ...]
    after: str
    members: list[At]
    bodies: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    company: set[str] = field(default_factory=set)

    def take(self, other: _Bearer) -> None:
        """Put another bearer of the same person to this one; the fuller name is kept."""
        if (len(other.parts), len(other.initials)) > (len(self.parts), len(self.initials)):
            self.parts, self.initials = other.parts, other.initials
        self.members += other.members
        self.bodies |= other.bodies
        self.titles |= other.titles
        if len(self.company) < _COMPANY * 8:
            self.company |= other.company


def same_people(facts: Sequence[Facts]) -> list[list[At]]:
    """The mentions of people in all documents, put together where they name one person.

    The result depends on the set of documents, whose order is that of their ids.
    """
    named: dict[tuple[str, ...], list[_Bearer]] = defaultdict(list)
    lone: dict[str, list[_Bearer]] = defaultdict(list)
    for number, document in enumerate(facts):
        for bearer in _bearers(number, document):
            if len(bearer.parts) + len(bearer.initials) > 1:
                _join(named[_block(bearer)], bearer)
            else:
                lone[" ".join(bearer.parts)].append(bearer)
    by_surname: dict[str, list[_Bearer]] = defaultdict(list)
    for people in named.values():
        for person in people:
            for word in {person.parts[-1], person.parts[0]}:
                by_surname[word].append(person)
    left = [person for name, people in lone.items() for person in _lone(people, by_surname.get(name, ()))]
    return [person.members for people in named.values() for person in people] + [person.members for person in left]


def _bearers(number: int, document: Facts) -> Iterator[_Bearer]:
    """The people of one document."""
    mentions = document.mentions
    found: dict[str, _Bearer] = {}
    of: dict[int, _Bearer] = {}
    company = _company(mentions)
    for position, mention in enumerate(mentions):
        if mention.kind != "person":
            continue
        root = _root(mentions, position)
        surface = " ".join(mentions[root].surface.split())
        bearer = found.get(surface.casefold())
        if bearer is None:
            parts, initials, after = _name(surface)
            if not parts and not initials:
                continue
            bearer = found[surface.casefold()] = _Bearer(
                parts, initials, after, [], company=company - {surface.casefold()}
            )
        bearer.members.append((number, position))
        of[position] = bearer
    for role in document.roles:
        bearer = of.get(role.person)
        if bearer is not None:
            bearer.titles.add(_post(role.title))
            if role.organization is not None:
                bearer.bodies.add(" ".join(fold(mentions[_root(mentions, role.organization)].surface)))
    yield from found.values()


def _company(mentions: Sequence[Mention]) -> set[str]:
    """The names beside which a document names its people."""
    found: set[str] = set()
    for mention in mentions:
        if mention.kind in ("organization", "person") and mention.short_for is None and mention.form == "name":
            found.add(" ".join(mention.surface.split()).casefold())
            if len(found) >= _COMPANY:
                break
    return found


def _root(mentions: Sequence[Mention], position: int) -> int:
    """The position of the full name that a mention stands for, itself where it is one."""
    seen = {position}
    while True:
        fuller = mentions[position].short_for
        if fuller is None or fuller in seen:
            return position
        seen.add(fuller)
        position = fuller


@lru_cache(maxsize=1 << 16)
def _name(surface: str) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """The words of a name, its initials and what stands after the surname, all folded."""
    parts: list[str] = []
    initials: list[str] = []
    after = ""
    for word in surface.split():
        folded = "".join(fold(word))
        if folded in _AFTER and parts:
            after = folded
        elif len(word.replace(".", "")) == 1 or (word.endswith(".") and len(word) < 6 and word.count(".") > 1):
            initials += [letter.casefold() for letter in word if letter.isalpha()]
        elif folded:
            parts.append(folded)
    return tuple(parts), tuple(initials), after


def _post(title: str) -> str:
    """The last word of the post, which says what a title is."""
    head = re.split(r"\b(?:of|for|at|to|in)\b", title, maxsplit=1)[0].split()
    return head[-1].casefold() if head else title.casefold()


# -- full names


def _block(bearer: _Bearer) -> tuple[str, ...]:
    """What bearers must share to be compared: how their first and last words sound, in either order."""
    first = _sound(bearer.parts[0]) if len(bearer.parts) > 1 else bearer.initials[0]
    return tuple(sorted((first, _sound(bearer.parts[-1] if bearer.parts else bearer.initials[-1]))))


@lru_cache(maxsize=1 << 16)
def _sound(word: str) -> str:
    """A word as its spellings sound alike."""
    word = _variants().get(word, word)
    for pattern, into in _SOUNDS:
        word = pattern.sub(into, word)
    return word


@cache
def _variants() -> dict[str, str]:
    """Each spelling of a name to the first one of its line, folded."""
    found: dict[str, str] = {}
    for line in entries("name_variants"):
        spellings = ["".join(fold(word)) for word in line.split()]
        for word in spellings:
            found.setdefault(word, spellings[0])
    return found


def _join(people: list[_Bearer], bearer: _Bearer) -> None:
    """Put the bearer to the one of `people` it is, the likeliest first, or to none."""
    likely = [(weight, -at) for at, person in enumerate(people) if (weight := _weight(person, bearer)) > 0]
    if likely:
        people[-max(likely)[1]].take(bearer)
    else:
        people.append(bearer)


def _weight(person: _Bearer, bearer: _Bearer) -> int:
    """How much says that two bearers of like names are one person; 0 when too little does, or something parts them."""
    if person.after != bearer.after or _clash_of_initials(person, bearer):
        return 0
    agreeing = 4 * _share_body(person, bearer) + 2 * bool(person.titles & bearer.titles)
    shared = len(person.company & bearer.company)
    if person.parts == bearer.parts:
        return 0 if not agreeing and not shared and _parted(person, bearer) else 1 + agreeing + min(shared, 3)
    if not _same_but_spelling(person.parts, bearer.parts) or _parted(person, bearer):
        return 0
    return agreeing + min(shared, 3) if agreeing or shared >= _LEAST_SHARED else 0


def _clash_of_initials(person: _Bearer, bearer: _Bearer) -> bool:
    """Whether both give middle initials, or one a middle name, that differ."""
    mine = [*person.initials, *(part[0] for part in person.parts[1:-1])]
    other = [*bearer.initials, *(part[0] for part in bearer.parts[1:-1])]
    return bool(mine and other) and not (set(mine) <= set(other) or set(other) <= set(mine))


def _same_but_spelling(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names hold the same words in other spellings or another order, or one leaves out middle words."""
    shorter, longer = sorted(({_sound(w) for w in one}, {_sound(w) for w in other}), key=len)
    return shorter <= longer and len(shorter) > 1


def _share_body(person: _Bearer, bearer: _Bearer) -> bool:
    if person.bodies & bearer.bodies:
        return True
    mine, other = ([set(body.split()) for body in p.bodies] for p in (person, bearer))
    return any(a <= b or b <= a for a in mine for b in other)


def _parted(person: _Bearer, bearer: _Bearer) -> bool:
    """Whether what the documents say of two bearers speaks clearly against one person."""
    mine, other = _spheres(person.titles), _spheres(bearer.titles)
    if mine and other and not mine & other:
        return True
    return bool(person.bodies and bearer.bodies) and not _share_body(person, bearer)


def _spheres(titles: Iterable[str]) -> set[int]:
    return {_sphere_of()[title] for title in titles if title in _sphere_of()}


@cache
def _sphere_of() -> dict[str, int]:
    """Each calling to the number of its line: callings of different lines are seldom one person's."""
    return {word: number for number, line in enumerate(entries("spheres")) for word in line.split()}


# -- lone names


def _lone(people: list[_Bearer], full: Sequence[_Bearer]) -> Iterator[_Bearer]:
    """The bearers of a lone name that join no full name, those put together that a post or renown makes one."""
    renowned = people[0].parts[0] in _renowned()
    left: list[_Bearer] = []
    for bearer in people:
        target = _full_name_of(bearer, full, renowned=renowned)
        if target is not None:
            target.take(bearer)
            continue
        same = next((p for p in left if renowned or (_share_body(p, bearer) and p.titles & bearer.titles)), None)
        if same is None:
            left.append(bearer)
        else:
            same.take(bearer)
    yield from left


def _full_name_of(bearer: _Bearer, full: Sequence[_Bearer], *, renowned: bool) -> _Bearer | None:
    """The one full name that a lone name stands for: by its post and body, else by renown; None when in doubt."""
    held = [p for p in full if _share_body(p, bearer) or (bearer.titles & p.titles and p.company & bearer.company)]
    if len(held) == 1:
        return held[0]
    if not renowned or not full:
        return None
    most = max(full, key=lambda p: len(p.members))
    return most if len(most.members) * 5 >= 4 * sum(len(p.members) for p in full) else None


@cache
def _renowned() -> frozenset[str]:
    return frozenset("".join(fold(word)) for word in vocabulary("renowned_surnames"))

"""What acronyms stand for: in the document that explains them, and in documents that use them without explaining."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from migtui.build.identity import Identity, acronym_key, identity, identity_of
from migtui.build.name_words import acronym_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.records import Facts


#: The acronym inside the name of a branch.
_INNER: Final = re.compile(r"\(([^()\s]+)\)")


@dataclass(slots=True)
class Meanings:
    """What acronyms mean: `stated` in each document, `known` over the corpus with the documents that state it.

    `named` holds who is named in full in each document, `spread` in how many documents each is.
    """

    stated: list[dict[str, Identity]] = field(default_factory=list)
    known: dict[str, dict[Identity, list[int]]] = field(default_factory=dict)
    named: list[frozenset[Identity]] = field(default_factory=list)
    spread: Counter[Identity] = field(default_factory=Counter)
    _found: dict[tuple[str, int], Identity | None] = field(default_factory=dict)

    def of(self, acronym: str, document: int) -> Identity | None:
        """What the acronym means in the document; None when nothing tells or several meanings are as likely."""
        if (acronym, document) not in self._found:
            self._found[acronym, document] = self.stated[document].get(acronym) or self._elsewhere(acronym, document)
        return self._found[acronym, document]

    def _elsewhere(self, acronym: str, document: int) -> Identity | None:
        """What the acronym means in a document that does not explain it."""
        candidates = dict(self.known.get(acronym, {}))
        world = _world(acronym)
        if world is not None:
            candidates.setdefault(world, [])
        if len(candidates) == 1:
            return next(iter(candidates))
        here = [c for c in candidates if c in self.named[document]]
        if len(here) == 1:
            return here[0]
        return self._likeliest(candidates, document, world)

    def _likeliest(
        self, candidates: dict[Identity, list[int]], document: int, world: Identity | None
    ) -> Identity | None:
        """The candidate whose documents share most with this one, else the world's body, else the most stated."""
        if not candidates:
            return None
        shared = {c: self._shared(document, found) for c, found in candidates.items()}
        best, second = sorted(shared.values(), reverse=True)[:2]
        if best > second:
            return next(c for c, weight in shared.items() if weight == best)
        if world is not None:
            return world
        counts = {c: len(found) for c, found in candidates.items()}
        most, next_most = sorted(counts.values(), reverse=True)[:2]
        return next(c for c, n in counts.items() if n == most) if most >= 3 * next_most else None

    def _shared(self, document: int, others: Sequence[int]) -> float:
        """How much a document shares with the closest of others: rare names weigh more than names found everywhere."""
        here = self.named[document]
        return max((round(sum(1 / self.spread[i] for i in here & self.named[o]), 9) for o in others[:50]), default=0.0)


def meanings(facts: Sequence[Facts]) -> Meanings:
    """The meanings that the documents state, each in its own words."""
    found = Meanings()
    known: dict[str, dict[Identity, list[int]]] = defaultdict(dict)
    for number, document in enumerate(facts):
        stated: dict[str, Identity] = {}
        for definition in document.definitions:
            stated.setdefault(acronym_key(definition.acronym), identity(document.mentions[definition.mention]))
        for mention in document.mentions:
            inner = _INNER.search(mention.surface) if mention.rule == "branch" and mention.parent else None
            if inner is not None:  # `Full Name (ACR) Kenya` tells what ACR alone means
                stated.setdefault(acronym_key(inner[1]), identity_of("organization", mention.parent or ""))
            if mention.form == "acronym" and mention.short_for is not None:
                fuller = document.mentions[mention.short_for]
                if fuller.form == "name":
                    stated.setdefault(acronym_key(mention.surface), identity(fuller))
        found.stated.append(stated)
        found.named.append(frozenset(identity(m) for m in document.mentions if m.form == "name"))
        for acronym, meant in stated.items():
            known[acronym].setdefault(meant, []).append(number)
    found.known = dict(known)
    found.spread = Counter(i for names in found.named for i in names)
    return found


@lru_cache(maxsize=1 << 12)
def _world(acronym: str) -> Identity | None:
    name = acronym_names().get(acronym)
    return identity_of("organization", name) if name else None

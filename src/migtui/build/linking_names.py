"""Which mentions of bodies, programmes, instruments and places name the same one.

Within a document short forms follow the fuller name they stand for, acronyms the name they are explained by, and a name
without its government the one that was given with it before. Over the corpus names are the same when their identity is
(`identity.py`); an acronym no document around it explains is looked up in the others (`linking_acronyms.py`).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from migtui.build.identity import Identity, acronym_key, identity, identity_of
from migtui.build.linking_acronyms import Meanings, meanings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.records import Facts, Mention

#: A mention: the number of its document and its position among the document's mentions.
At = tuple[int, int]
_UNSURE: Final = "acronym-candidate"


def same_names(facts: Sequence[Facts]) -> dict[Identity, list[At]]:
    """The mentions of all documents but those of people, put together where they name the same entity.

    Acronyms that nothing confirms are left out.
    """
    known = meanings(facts)
    found: dict[Identity, list[At]] = defaultdict(list)
    alone: dict[str, list[At]] = defaultdict(list)
    confirmed: set[str] = set()
    for number, document in enumerate(facts):
        for position, meant in _resolved(document, number, known):
            mention = document.mentions[position]
            if isinstance(meant, str):
                alone[meant].append((number, position))
                if mention.rule != _UNSURE:
                    confirmed.add(meant)
            else:
                found[meant].append((number, position))
    for acronym in confirmed:
        number, position = alone[acronym][0]
        kind = facts[number].mentions[position].kind
        found[Identity(kind, acronym.casefold())].extend(alone[acronym])
    return dict(found)


def _resolved(document: Facts, number: int, known: Meanings) -> list[tuple[int, Identity | str]]:
    """Each mention's position with whom it names, or with the acronym itself where nobody says what it means."""
    found: list[tuple[int, Identity | str]] = []
    owned: dict[Identity, set[Identity]] = defaultdict(set)
    for position, mention in enumerate(document.mentions):
        if mention.kind == "person":
            continue
        fuller = _fuller(document, mention, position)
        if fuller.form == "acronym":
            acronym = acronym_key(fuller.surface)
            found.append((position, known.of(acronym, number) or acronym))
            continue
        meant = _spelled_out(identity(fuller), fuller, number, known)
        if meant.owner:
            owned[meant.bare].add(meant)
        elif len(owned.get(meant, ())) == 1:
            meant = next(iter(owned[meant]))
        found.append((position, meant))
    return found


def _fuller(document: Facts, mention: Mention, position: int) -> Mention:
    """The mention that this one is short for in the end; itself when it is short for none."""
    seen = {position}
    while mention.short_for is not None and mention.short_for not in seen:
        seen.add(mention.short_for)
        mention = document.mentions[mention.short_for]
    return mention


def _spelled_out(meant: Identity, mention: Mention, number: int, known: Meanings) -> Identity:
    """The identity with an acronym at the start of the name spelled out (`IOM Kenya`), where its meaning is known."""
    first, _, rest = mention.surface.partition(" ")
    if not rest or mention.kind != "organization" or not first.isupper() or len(first) < 2:
        return meant
    body = known.of(acronym_key(first), number)
    if body is None or body.kind != "organization":
        return meant
    return identity_of("organization", f"{body.words} {rest}", mention.parent if meant.owner else None)

"""Which mentions of the whole corpus name the same entity, and what each entity is called."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from migtui.build.identity import acronym_key, fold, identity_of, plain_name
from migtui.build.linking_names import same_names
from migtui.build.linking_people import same_people
from migtui.build.name_words import is_head
from migtui.build.slugs import slug
from migtui.records import ADDRESS_KIND, Entity, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from migtui.build.linking_people import At
    from migtui.records import EntityKind, Facts, Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """Facts whose mentions carry entity ids, and the entities."""

    facts: tuple[Facts, ...]
    entities: tuple[Entity, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """Mentions of one entity, in the order of documents and places, and the name chosen for it."""

    kind: EntityKind
    at: tuple[At, ...]
    mentions: tuple[Mention, ...]
    name: str
    parent: str | None
    first: str


def link(facts: tuple[Facts, ...]) -> Linked:
    """Resolve every mention to an entity; a function of the set of facts, not of their order."""
    order = sorted(range(len(facts)), key=lambda i: facts[i].document)
    ordered = [facts[i] for i in order]
    groups = [(kinded.kind, at) for kinded, at in sorted(same_names(ordered).items())]
    groups += [("person", at) for at in same_people(ordered)]
    named = [_named(ordered, kind, at) for kind, at in groups]
    ids = _ids(named)
    acronyms = _acronyms(ordered, named)
    parents = _parents(named, ids)
    shown = _shown_names(named)
    entities = sorted(
        (_entity(row, ids[i], shown[i], acronyms.get(i), parents.get(i)) for i, row in enumerate(named)),
        key=lambda e: e.id,
    )
    links = {at: ids[i] for i, row in enumerate(named) for at in row.at}
    linked = {number: _with_links(number, document, links) for number, document in enumerate(ordered)}
    back = {place: number for number, place in enumerate(order)}
    return Linked(facts=tuple(linked[back[i]] for i in range(len(facts))), entities=tuple(entities))


def _with_links(number: int, facts: Facts, links: Mapping[At, str]) -> Facts:
    mentions = tuple(replace(m, entity=links.get((number, i))) for i, m in enumerate(facts.mentions))
    return replace(facts, mentions=mentions)


def _named(facts: Sequence[Facts], kind: EntityKind, at: Iterable[At]) -> _Named:
    places = tuple(sorted(at))
    mentions = tuple(facts[number].mentions[position] for number, position in places)
    number, position = places[0]
    source = facts[number].source.removesuffix(".txt")
    parent = _employer(facts, places) if kind == "person" else next((m.parent for m in mentions if m.parent), None)
    return _Named(kind=kind, at=places, mentions=mentions, name=_name(mentions), parent=parent,
                  first=f"{source}@{facts[number].mentions[position].start}")


def _employer(facts: Sequence[Facts], places: Iterable[At]) -> str | None:
    """The organization of the first role that a document gives to the person."""
    for number, position in places:
        for role in facts[number].roles:
            if role.person == position and role.organization is not None:
                return plain_name(facts[number].mentions[role.organization].surface)
    return None


def _name(mentions: Sequence[Mention]) -> str:
    """The fullest name: of the mentions with most words the spelling used most, small letters before capitals."""
    for form in ("name", "acronym", "short"):
        surfaces = Counter(plain_name(m.surface) for m in mentions if m.form == form)
        if surfaces:
            return min(surfaces, key=lambda s: (-len(fold(s)), s.isupper(), -surfaces[s], s))
    raise ValueError("an entity without mentions")


def _shown_names(named: Sequence[_Named]) -> list[str]:
    """The name of each entity in lists; of bodies that share one, those whose texts tell their parent say it too."""
    names = [_shown(row) for row in named]
    sharing = Counter((row.kind, name) for row, name in zip(named, names, strict=True))
    return [
        f"{name}, {row.parent}" if row.kind == "organization" and row.parent and sharing[row.kind, name] > 1 else name
        for row, name in zip(named, names, strict=True)
    ]


def _shown(row: _Named) -> str:
    """The name that lists show: the fullest one, or for a body the one of several words that its texts mostly use."""
    surfaces = Counter(plain_name(m.surface) for m in row.mentions if m.form == "name" and " " in m.surface.strip())
    if row.kind != "organization" or not surfaces:
        return row.name
    used = min(surfaces, key=lambda s: (-surfaces[s], -len(s), s))
    return used if surfaces[used] >= max(3, 2 * surfaces[row.name]) else row.name


def _ids(named: Sequence[_Named]) -> dict[int, str]:
    """An id for each entity: the slug of its name; where several share it, with parent or employer or first mention.

    The only one of them that has neither parent nor employer keeps the plain slug, so that its address lasts when a
    namesake of another parent joins the corpus.
    """
    sharing: dict[tuple[EntityKind, str], list[int]] = defaultdict(list)
    for i, row in enumerate(named):
        sharing[row.kind, slug(row.name)].append(i)
    found: dict[int, str] = {}
    for (kind, plain), rows in sharing.items():
        own = {i: f"{plain}.{slug(parent)}" if len(rows) > 1 and (parent := named[i].parent) else plain for i in rows}
        taken = Counter(own.values())
        for i in rows:
            local = own[i] if taken[own[i]] == 1 and own[i] else f"{plain}.{named[i].first}".removeprefix(".")
            found[i] = f"{ADDRESS_KIND[kind]}:{local}"
    return found


def _acronyms(facts: Sequence[Facts], named: Sequence[_Named]) -> dict[int, str]:
    """The acronym of each entity: the one that definitions and mentions give most often."""
    place = {at: i for i, row in enumerate(named) for at in row.at}
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    for number, document in enumerate(facts):
        for definition in document.definitions:
            i = place.get((number, definition.mention))
            if i is not None:
                counts[i][acronym_key(definition.acronym)] += 1
    for i, row in enumerate(named):
        for mention in row.mentions:
            if mention.form == "acronym":
                counts[i][acronym_key(mention.surface)] += 1
    return {i: min(found, key=lambda a: (-found[a], a)) for i, found in counts.items()}


def _parents(named: Sequence[_Named], ids: Mapping[int, str]) -> dict[int, str]:
    """The id of the body each body belongs to, where the corpus names that body too."""
    known = {
        identity_of("organization", plain_name(m.surface)): i
        for i, row in enumerate(named) if row.kind == "organization"
        for m in row.mentions if m.form != "short" and not m.parent
    }
    found = {}
    for i, row in enumerate(named):
        if row.kind == "organization" and row.parent:
            parent = known.get(identity_of("organization", row.parent))
            if parent is not None and parent != i:
                found[i] = ids[parent]
    return found


def _entity(row: _Named, entity_id: str, name: str, acronym: str | None, parent: str | None) -> Entity:
    surfaces = Counter(
        " ".join(m.surface.split()) for m in row.mentions
        if m.form != "short" or row.kind == "person" or not is_head(m.surface)
    )
    aliases = sorted((s for s in surfaces if s not in (name, acronym)), key=lambda s: (-surfaces[s], s))
    years = [m.years for m in row.mentions if m.years is not None]
    return Entity(
        id=entity_id,
        kind=row.kind,
        name=name,
        subtype=_most(m.subtype for m in row.mentions),
        acronym=acronym,
        aliases=tuple(aliases),
        parent=parent,
        year_from=min((y.first for y in years), default=None),
        year_to=max((y.last for y in years if y.last is not None), default=None),
        generic=all(m.generic for m in row.mentions),
        mentions=len(row.mentions),
        documents=len({number for number, _ in row.at}),
    )


def _most(values: Iterable[str | None]) -> str | None:
    counts = Counter(v for v in values if v is not None)
    return min(counts, key=lambda v: (-counts[v], v)) if counts else None

"""What the page of an entity shows, row by row, for those who take it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migtui.app.reader.entity_ties import backers, programmes, relations, roles, years_of
from migtui.dossier.shown import STATEMENT, Shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from migtui.app.reader.entity_ties import Tie
    from migtui.library import Library, MentionAt
    from migtui.records import Entity, QuoteHead


def entity_shown(
    library: Library, entity: Entity, names: Iterable[tuple[str, int]], about: Iterable[QuoteHead]
) -> Iterator[Shown]:
    """All but the mentions: what it is, its `names` with how often, its ties to others, quotes by and `about` it."""
    yield Shown(entity.id)
    for name, count in names:
        yield Shown(entity.id, kind=STATEMENT, section="names", about=f"“{name}” ×{count:,}")
    yield from _facts(library, entity)
    yield from _ties("roles", roles(library, entity.id))
    yield from _ties("relations", relations(library, entity.id))
    yield from _programmes(library, entity)
    yield from (Shown(quote.id, section="quotes") for quote in library.quotes_by(entity.id))
    for at in library.indirect_by(entity.id):
        said = at.indirect
        yield Shown(at.facts.document, said.start, said.end, words=said.surface, section="reported speech",
                    rule=said.rule, confidence=said.confidence)
    yield from (Shown(quote.id, section="quotes that name it") for quote in about)
    for other, count in library.company(entity.id):
        yield Shown(other.id, section="named in the same documents",
                    about=f"{other.kind}, in {count:,} of {entity.documents:,} documents")


def mentions_shown(mentions: Sequence[MentionAt], plan: Iterable[int | str], order: str) -> Iterator[Shown]:
    """The mentions in the order of the page."""
    for item in plan:
        if isinstance(item, str):
            continue
        at = mentions[item]
        named = at.mention
        yield Shown(at.facts.document, named.start, named.end, kind="mention", words=named.surface,
                    section=f"every mention, by {order}", rule=named.rule, confidence=named.confidence)


def _facts(library: Library, entity: Entity) -> Iterator[Shown]:
    if entity.parent:
        yield Shown(entity.parent, section="part of")
    yield from (Shown(part.id, section="its parts") for part in library.parts(entity.id))
    if entity.kind == "programme":
        donors, partners = backers(library, entity.id)
        yield from (Shown(one.id, section="donors") for one in donors)
        yield from (Shown(one.id, section="run by, with") for one in partners)


def _ties(section: str, ties: Iterable[Tie]) -> Iterator[Shown]:
    for tie in ties:
        there = tie.evidence
        other = tie.other.name if tie.other is not None else ""
        what = f"{tie.words}: {other}" if tie.forth and other else tie.words if tie.forth else f"{other} {tie.words} it"
        about = f"{what} ({', '.join(tie.days) or 'undated'}{f', ×{tie.times}' if tie.times > 1 else ''})"
        yield Shown(there.address, there.start, there.end, words=tie.surface, section=section, about=about,
                    rule=tie.rule, confidence=tie.confidence)


def _programmes(library: Library, entity: Entity) -> Iterator[Shown]:
    for programme in programmes(library, entity.id):
        donors, partners = backers(library, programme.id)
        parts = [
            years_of(programme), *(f"{name} {', '.join(one.name for one in bodies)}"
                                   for name, bodies in (("from", donors), ("with", partners)) if bodies),
        ]
        yield Shown(programme.id, section="programmes", about="; ".join(part for part in parts if part) or "programme")

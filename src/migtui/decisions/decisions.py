"""What people settled, applied to a corpus: records in, records out.

The verbs: `speaker` gives a quote another speaker (`value` is an entity's address, empty for none), `rename` gives an
entity another name to be shown (`value`), `merge` lets an entity be another one (`value` is that one's address), `hide`
takes an entity out of lists and texts. Ids never change; an item whose id moved is found by the words the decision was
made on (`anchors`), and a decision that finds no item is left standing in the log and told by `unapplied`.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from migtui.decisions.anchors import Anchors
from migtui.records import replace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from migtui.records import Corpus, Decision, Entity, Facts, QuoteHead

VERBS: Final = ("speaker", "rename", "merge", "hide")


def in_force(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions that were not undone and not replaced by a later one on the same item, in order."""
    last: dict[tuple[str, str], Decision] = {}
    for decision in decisions:
        key = (decision.action, decision.address)
        last.pop(key, None)
        if not decision.undone:
            last[key] = decision
    return tuple(last.values())


def unapplied(corpus: Corpus, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions in force that find no item in `corpus`, or use a verb this version does not know."""
    anchors = Anchors(corpus)
    return tuple(d for d in in_force(decisions) if _found(d, anchors) is None)


def apply(corpus: Corpus, decisions: Sequence[Decision]) -> Corpus:
    """The corpus as it reads once every decision in force has been applied; the same object when there is none."""
    anchors = Anchors(corpus)
    chosen = [found for d in in_force(decisions) if (found := _found(d, anchors)) is not None]
    if not chosen:
        return corpus
    moved = _moves(chosen)
    speakers = {d.address: d.value or None for d in chosen if d.action == "speaker"}
    names = {d.address: d.value for d in chosen if d.action == "rename" and d.value}
    facts = tuple(_facts(f, moved) for f in corpus.facts)
    return replace(
        corpus,
        facts=facts,
        entities=_entities(corpus.entities, names, moved, facts),
        quotes=tuple(_quote(q, speakers, moved) for q in corpus.quotes),
    )


def _found(decision: Decision, anchors: Anchors) -> Decision | None:
    """The decision with the address that its item has in this corpus; None when it cannot be applied to it."""
    if decision.action not in VERBS:
        return None
    address = anchors.find(decision.address, decision.surface, decision.source)
    if address is None or (address.startswith("quote:")) != (decision.action == "speaker"):
        return None
    names_entity = decision.action == "merge" or (decision.action == "speaker" and decision.value)
    if names_entity and not anchors.is_entity(decision.value):
        return None
    return decision if address == decision.address else replace(decision, address=address)


def _moves(decisions: Sequence[Decision]) -> dict[str, str | None]:
    """Entity id to the id it is taken for, None when hidden; chains of merges are followed, circles stand still."""
    step: dict[str, str | None] = {
        d.address: d.value if d.action == "merge" else None for d in decisions if d.action in ("merge", "hide")
    }
    moved: dict[str, str | None] = {}
    for start in step:
        at: str | None = start
        seen: set[str] = set()
        while at is not None and at in step and at not in seen:
            seen.add(at)
            at = step[at]
        moved[start] = start if at in seen else at
    return moved


def _facts(facts: Facts, moved: Mapping[str, str | None]) -> Facts:
    if not any(m.entity in moved for m in facts.mentions):
        return facts
    return replace(
        facts,
        mentions=tuple(
            replace(m, entity=moved[m.entity]) if m.entity is not None and m.entity in moved else m
            for m in facts.mentions
        ),
    )


def _entities(
    entities: Sequence[Entity], names: Mapping[str, str | None], moved: Mapping[str, str | None], facts: Sequence[Facts]
) -> tuple[Entity, ...]:
    mentions: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    for fact in facts:
        found = [m.entity for m in fact.mentions if m.entity is not None]
        mentions.update(found)
        documents.update(set(found))
    joined: dict[str, list[str]] = {}
    for entity in entities:
        target = moved.get(entity.id, entity.id)
        if target is not None and target != entity.id:
            joined.setdefault(target, []).extend((entity.name, *entity.aliases))
    kept = []
    for entity in entities:
        if moved.get(entity.id, entity.id) != entity.id:
            continue
        aliases = dict.fromkeys((*entity.aliases, *joined.get(entity.id, ())))
        name = names.get(entity.id) or entity.name
        if name != entity.name:
            aliases = dict.fromkeys((*aliases, entity.name))
        parent = moved.get(entity.parent, entity.parent) if entity.parent else None
        kept.append(replace(entity, name=name, aliases=tuple(a for a in aliases if a != name), parent=parent,
                            mentions=mentions[entity.id], documents=documents[entity.id]))
    return tuple(kept)


def _quote(
    quote: QuoteHead, speakers: Mapping[str, str | None], moved: Mapping[str, str | None]
) -> QuoteHead:
    if quote.id in speakers:
        quote = replace(quote, speaker=speakers[quote.id], decided=True)
    if quote.speaker is not None and quote.speaker in moved:
        quote = replace(quote, speaker=moved[quote.speaker])
    return quote

"""From sources to a corpus: facts of each document, then linking over all of them."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from migtui.build.assemble import read_source
from migtui.build.clusters import clusters, quote_heads
from migtui.build.lexicon import fingerprint
from migtui.build.linking import link
from migtui.build.parallels import parallels
from migtui.build.stories import stories
from migtui.records import Corpus, DocumentHead, Facts, Meta, SourceRecord

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FORMAT: Final = 1
ENGINE_VERSION: Final = "1"


def build(sources: Sequence[SourceRecord], texts: Mapping[str, str]) -> Corpus:
    """The corpus of the given sources; `texts` holds the text of each by name."""
    ordered = tuple(sorted(sources, key=lambda s: s.name))
    facts = tuple(fact for source in ordered for fact in read_source(source.name, texts[source.name]))
    return assemble_corpus(ordered, facts, _openings(facts, texts))


def assemble_corpus(sources: tuple[SourceRecord, ...], facts: tuple[Facts, ...], openings: Mapping[str, str]) -> Corpus:
    """Link all facts and make the heads that lists show."""
    linked = link(facts)
    quotes = quote_heads(linked.facts)
    groups = clusters(quotes)
    group_of = {quote: group.id for group in groups for quote in group.quotes}
    passages = parallels(linked.facts)
    digest = hashlib.sha256("".join(f"{s.name}\0{s.sha256}\n" for s in sources).encode()).hexdigest()
    return Corpus(
        meta=Meta(format=FORMAT, engine="rules", engine_version=ENGINE_VERSION, model=None, lexicon=fingerprint(),
                  sources_sha256=digest),
        sources=sources,
        facts=linked.facts,
        documents=tuple(_head(f, openings.get(f.document, "")) for f in linked.facts),
        entities=linked.entities,
        quotes=tuple(replace(q, group=group_of.get(q.id)) for q in quotes),
        groups=groups,
        parallels=passages,
        stories=stories(linked.facts, groups, passages),
    )


def _openings(facts: tuple[Facts, ...], texts: Mapping[str, str]) -> dict[str, str]:
    found = {}
    for fact in facts:
        first = next((s for s in fact.segments if s.kind in ("paragraph", "about", "heading")), None)
        if first is not None:
            found[fact.document] = " ".join(texts[fact.source][first.start : first.end].split())[:80]
    return found


def _head(facts: Facts, opening: str) -> DocumentHead:
    values = {p.field: p.value for p in facts.particulars}
    date = facts.particular("date")
    return DocumentHead(
        id=facts.document, source=facts.source, start=facts.start, end=facts.end, kind=facts.kind, flags=facts.flags,
        title=values.get("title"), publisher=values.get("publisher"), byline=values.get("byline"),
        place=values.get("place"), date=values.get("date"), date_precision=date.precision if date else None,
        opening=opening, mentions=len(facts.mentions), quotes=len(facts.quotes),
    )

"""From sources to a corpus: facts of each document, then linking over all of them.

The facts of a source depend on its text, the engine and the lexicon alone; they are read in parallel and reused from an
earlier corpus while these are the same. Linking runs over all facts every time, so that an incremental build gives the
same bytes as a clean one.
"""

from __future__ import annotations

import hashlib
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import starmap
from multiprocessing import get_context
from typing import TYPE_CHECKING, Final

from migtui.build.assemble import read_source
from migtui.build.clusters import clusters, quote_heads
from migtui.build.lexicon import fingerprint
from migtui.build.linking import link
from migtui.build.parallels import parallels
from migtui.build.stories import stories
from migtui.codec import FORMAT
from migtui.records import Corpus, DocumentHead, Facts, Meta, SourceRecord

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

#: Counts up whenever the rules change what is read out of the same text with the same word lists.
ENGINE_VERSION: Final = "1"
ENGINE: Final = "rules"
_CHUNK: Final = 8


@dataclass(frozen=True, slots=True)
class _Read:
    """The facts of one source and the first words of each of its documents."""

    facts: tuple[Facts, ...]
    openings: tuple[str, ...]


def build(
    sources: Sequence[SourceRecord],
    texts: Mapping[str, str],
    *,
    previous: Corpus | None = None,
    jobs: int = 1,
    progress: Callable[[int, int], None] | None = None,
) -> Corpus:
    """The corpus of the given sources; `texts` holds the text of each by name.

    Facts of `previous` are reused where nothing they depend on changed. `jobs` processes read the others; `progress`
    is called with the number of sources done and of all.
    """
    ordered = tuple(sorted(sources, key=lambda source: source.name))
    known = _reusable(previous) if previous is not None else {}
    waiting = [s for s in ordered if (s.name, s.sha256) not in known]
    read = dict(zip((s.name for s in waiting), _read_all(waiting, texts, jobs, progress), strict=True))
    chosen = [read[s.name] if s.name in read else known[s.name, s.sha256] for s in ordered]
    openings = [opening for row in chosen for opening in row.openings]
    return _linked(ordered, tuple(fact for row in chosen for fact in row.facts), openings)


def _reusable(previous: Corpus) -> dict[tuple[str, str], _Read]:
    """The facts of an earlier corpus by source name and sha256, without their links; none of another engine's."""
    meta = previous.meta
    if (meta.format, meta.engine, meta.engine_version, meta.model, meta.lexicon) != (
        FORMAT, ENGINE, ENGINE_VERSION, None, fingerprint(),
    ):
        return {}
    by_source: dict[str, list[tuple[Facts, str]]] = {source.name: [] for source in previous.sources}
    for facts, head in zip(previous.facts, previous.documents, strict=True):
        by_source[facts.source].append((_unlinked(facts), head.opening))
    return {
        (source.name, source.sha256): _Read(
            tuple(facts for facts, _ in by_source[source.name]), tuple(opening for _, opening in by_source[source.name])
        )
        for source in previous.sources
    }


def _unlinked(facts: Facts) -> Facts:
    return replace(facts, mentions=tuple(replace(m, entity=None) for m in facts.mentions))


def _read_all(
    sources: Sequence[SourceRecord], texts: Mapping[str, str], jobs: int, progress: Callable[[int, int], None] | None
) -> Iterator[_Read]:
    tasks = ((source.name, texts[source.name]) for source in sources)
    if jobs > 1 and len(sources) > _CHUNK:
        with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
            yield from _told(pool.map(_read_task, tasks, chunksize=_CHUNK), len(sources), progress)
    else:
        yield from _told(starmap(_read, tasks), len(sources), progress)


def _told(rows: Iterable[_Read], total: int, progress: Callable[[int, int], None] | None) -> Iterator[_Read]:
    for done, row in enumerate(rows, 1):
        if progress is not None:
            progress(done, total)
        yield row


def _read_task(task: tuple[str, str]) -> _Read:
    return _read(*task)


def _read(name: str, text: str) -> _Read:
    facts = read_source(name, text)
    return _Read(facts, tuple(_opening(fact, text) for fact in facts))


def _opening(facts: Facts, text: str) -> str:
    """The first words of the document's text, for lists where it has no title."""
    first = next((s for s in facts.segments if s.kind in ("paragraph", "about", "heading")), None)
    return " ".join(text[first.start : first.end][:160].split())[:80] if first is not None else ""


def _linked(sources: tuple[SourceRecord, ...], facts: tuple[Facts, ...], openings: Sequence[str]) -> Corpus:
    """Link all facts and make the heads that lists show."""
    linked = link(facts)
    quotes = quote_heads(linked.facts)
    groups = clusters(quotes)
    group_of = {quote: group.id for group in groups for quote in group.quotes}
    passages = parallels(linked.facts)
    digest = hashlib.sha256("".join(f"{s.name}\0{s.sha256}\n" for s in sources).encode()).hexdigest()
    return Corpus(
        meta=Meta(format=FORMAT, engine=ENGINE, engine_version=ENGINE_VERSION, model=None, lexicon=fingerprint(),
                  sources_sha256=digest),
        sources=sources,
        facts=linked.facts,
        documents=tuple(starmap(_head, zip(linked.facts, openings, strict=True))),
        entities=linked.entities,
        quotes=tuple(replace(q, group=group_of.get(q.id)) for q in quotes),
        groups=groups,
        parallels=passages,
        stories=stories(linked.facts, groups, passages),
    )


def _head(facts: Facts, opening: str) -> DocumentHead:
    values = {p.field: p.value for p in facts.particulars}
    date = facts.particular("date")
    return DocumentHead(
        id=facts.document, source=facts.source, start=facts.start, end=facts.end, kind=facts.kind, flags=facts.flags,
        title=values.get("title"), publisher=values.get("publisher"), byline=values.get("byline"),
        place=values.get("place"), date=values.get("date"), date_precision=date.precision if date else None,
        opening=opening, mentions=sum(m.entity is not None for m in facts.mentions), quotes=len(facts.quotes),
    )

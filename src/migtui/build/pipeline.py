"""From sources to a corpus: facts of each document, then linking over all of them.

The facts of a source depend on its text, the engine and the lexicon alone; they are read in parallel and reused from an
earlier corpus while these are the same. Linking runs over all facts every time, so that an incremental build gives the
same bytes as a clean one.
"""

from __future__ import annotations

import hashlib
import signal
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice, starmap
from multiprocessing import get_context
from typing import TYPE_CHECKING, Final

from migtui.build.assemble import read_source
from migtui.build.clusters import clusters, quote_heads
from migtui.build.lexicon import fingerprint
from migtui.build.linking import link
from migtui.build.parallels import parallels
from migtui.build.stories import stories
from migtui.codec import FORMAT
from migtui.records import Corpus, DocumentHead, Facts, Meta, SourceRecord, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from concurrent.futures import Future

    from migtui.build.models import Model

#: Counts up whenever the rules change what is read out of the same text with the same word lists.
ENGINE_VERSION: Final = "3"
#: Rules and word lists alone; the same with a language model that proposes names.
RULES: Final = "rules"
NLP: Final = "nlp"
#: Texts that are sent to a process together, and how many such chunks each process has waiting.
_CHUNK: Final = 8
_AHEAD: Final = 3


@dataclass(frozen=True, slots=True)
class _Read:
    """The facts of one source and the first words of each of its documents."""

    facts: tuple[Facts, ...]
    openings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """A source that the rules themselves stumbled over: its name and what Python said."""

    source: str
    message: str


def build(
    sources: Sequence[SourceRecord],
    texts: Mapping[str, str],
    *,
    previous: Corpus | None = None,
    model: Model | None = None,
    jobs: int = 1,
    progress: Callable[[int, int], None] | None = None,
    faults: list[Fault] | None = None,
) -> Corpus:
    """The corpus of the given sources; `texts` holds the text of each by name.

    Facts of `previous` are reused where nothing they depend on changed. `model` proposes names to the rules. `jobs`
    processes read the others; `progress` is called with the number of sources done and of all to be read. A source that
    the rules stumble over is left out and put into `faults`; without that list the exception is raised.
    """
    ordered = tuple(sorted(sources, key=lambda source: source.name))
    known = _reusable(previous, model) if previous is not None else {}
    waiting = [s for s in ordered if (s.name, s.sha256) not in known]
    read: dict[str, _Read] = {}
    reader = partial(_read if faults is None else _read_safely, model)
    for source, row in zip(waiting, _read_all(waiting, texts, reader, jobs, progress), strict=True):
        if isinstance(row, _Read):
            read[source.name] = row
        elif faults is not None:
            faults.append(row)
    ordered = tuple(s for s in ordered if s.name in read or (s.name, s.sha256) in known)
    chosen = [read[s.name] if s.name in read else known[s.name, s.sha256] for s in ordered]
    openings = [opening for row in chosen for opening in row.openings]
    return _linked(ordered, tuple(fact for row in chosen for fact in row.facts), openings, model)


def _reusable(previous: Corpus, model: Model | None) -> dict[tuple[str, str], _Read]:
    """The facts of an earlier corpus by source name and sha256, without their links; none of another engine's."""
    meta = previous.meta
    if (meta.format, meta.engine, meta.engine_version, meta.model, meta.lexicon) != (
        FORMAT, _engine(model), ENGINE_VERSION, None if model is None else str(model), fingerprint(),
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
    sources: Sequence[SourceRecord], texts: Mapping[str, str], read: Callable[[str, str], _Read | Fault], jobs: int,
    progress: Callable[[int, int], None] | None,
) -> Iterator[_Read | Fault]:
    tasks = ((source.name, texts[source.name]) for source in sources)
    many = jobs > 1 and len(sources) > _CHUNK
    for done, row in enumerate(_in_processes(read, tasks, jobs) if many else starmap(read, tasks), 1):
        if progress is not None:
            progress(done, len(sources))
        yield row


def _in_processes(
    read: Callable[[str, str], _Read | Fault], tasks: Iterator[tuple[str, str]], jobs: int
) -> Iterator[_Read | Fault]:
    """Read in `jobs` processes, in order; only a few chunks a process are in memory at any time."""
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        waiting: deque[Future[list[_Read | Fault]]] = deque()
        try:
            while chunk := tuple(islice(tasks, _CHUNK)):
                with _interrupts_held():
                    waiting.append(pool.submit(_read_chunk, read, chunk))
                if len(waiting) > _AHEAD * jobs:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            # On an interruption what nobody waits for any more is not begun.
            pool.shutdown(wait=False, cancel_futures=True)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold Ctrl-C back for a moment; a process that is started meanwhile never sees it and is ended in order."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _read_chunk(
    read: Callable[[str, str], _Read | Fault], tasks: tuple[tuple[str, str], ...]
) -> list[_Read | Fault]:
    return [read(*task) for task in tasks]


def _read_safely(model: Model | None, name: str, text: str) -> _Read | Fault:
    try:
        return _read(model, name, text)
    except Exception as error:  # noqa: BLE001 - the edge of a worker: one odd text must not cost a night's build
        return Fault(name, f"{type(error).__name__}: {error}")


def _read(model: Model | None, name: str, text: str) -> _Read:
    facts = read_source(name, text, model)
    return _Read(facts, tuple(_opening(fact, text) for fact in facts))


def _opening(facts: Facts, text: str) -> str:
    """The first words of the document's text, for lists where it has no title."""
    first = next((s for s in facts.segments if s.kind in ("paragraph", "about", "heading")), None)
    return " ".join(text[first.start : first.end][:160].split())[:80] if first is not None else ""


def _linked(
    sources: tuple[SourceRecord, ...], facts: tuple[Facts, ...], openings: Sequence[str], model: Model | None
) -> Corpus:
    """Link all facts and make the heads that lists show."""
    linked = link(facts)
    quotes = quote_heads(linked.facts)
    groups = clusters(quotes)
    group_of = {quote: group.id for group in groups for quote in group.quotes}
    passages = parallels(linked.facts)
    digest = hashlib.sha256("".join(f"{s.name}\0{s.sha256}{_origin(s)}\n" for s in sources).encode()).hexdigest()
    return Corpus(
        meta=Meta(format=FORMAT, engine=_engine(model), engine_version=ENGINE_VERSION,
                  model=None if model is None else str(model), lexicon=fingerprint(), sources_sha256=digest),
        sources=sources,
        facts=linked.facts,
        documents=tuple(starmap(_head, zip(linked.facts, openings, strict=True))),
        entities=linked.entities,
        quotes=tuple(replace(q, group=group_of.get(q.id)) for q in quotes),
        groups=groups,
        parallels=passages,
        stories=stories(linked.facts, groups, passages),
    )


def _engine(model: Model | None) -> str:
    return RULES if model is None else NLP


def _origin(source: SourceRecord) -> str:
    return f"\0{source.origin}\0{source.origin_sha256}\0{source.extractor}" if source.origin else ""


def _head(facts: Facts, opening: str) -> DocumentHead:
    values = {p.field: p.value for p in facts.particulars}
    date = facts.particular("date")
    return DocumentHead(
        id=facts.document, source=facts.source, start=facts.start, end=facts.end, kind=facts.kind, flags=facts.flags,
        title=values.get("title"), publisher=values.get("publisher"), byline=values.get("byline"),
        place=values.get("place"), date=values.get("date"), date_precision=date.precision if date else None,
        opening=opening, mentions=sum(m.entity is not None for m in facts.mentions), quotes=len(facts.quotes),
    )

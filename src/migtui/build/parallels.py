"""Passages of different documents that say nearly the same.

The unit is a sentence. What a build keeps of it is where it stands and checksums of its pairs of neighbouring content
words (`passages`); two sentences that share most of these are parallel, whatever small words were changed between.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final
from zlib import crc32

from migtui.build.lexicon import vocabulary
from migtui.build.wording import folded, peers
from migtui.records import Facts, Parallel, Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.build.reading import Reading
    from migtui.records import Quote

_KINDS: Final = frozenset({"paragraph", "about", "deck"})
#: Sentences with fewer pairs of content words say too little to be compared.
_LEAST: Final = 5
#: The least number of pairs in common, and the least share: of both sentences, or of the shorter alone.
_SHARED: Final = 4
_BOTH: Final = 0.5
_SHORTER: Final = 0.75
#: A sentence is paired with no more others than this.
_MOST: Final = 6


def passages(reading: Reading, quotes: Sequence[Quote]) -> tuple[tuple[int, ...], ...]:
    """A row for every sentence worth comparing: where it starts and ends, and checksums of its content words' pairs.

    Sentences that quotation marks hold for the greater part are left out: their words are compared as quotes.
    """
    starts = [quote.start for quote in quotes]
    rows = []
    for segment in reading.body:
        if segment.kind not in _KINDS:
            continue
        for sentence in reading.split(segment):
            at = max(bisect_right(starts, sentence.start) - 1, 0)
            quoted = 0
            for quote in quotes[at:]:
                if quote.start >= sentence.end:
                    break
                quoted += max(min(quote.end, sentence.end) - max(quote.start, sentence.start), 0)
            if 2 * quoted < sentence.end - sentence.start:
                pairs = _pairs(reading.words(sentence))
                if len(pairs) >= _LEAST:
                    rows.append((sentence.start, sentence.end, *pairs))
    return tuple(rows)


def _pairs(sentence: str) -> tuple[int, ...]:
    small = vocabulary("small_words")
    content = [word for word in folded(sentence) if word not in small]
    return tuple(dict.fromkeys(crc32(f"{a} {b}".encode()) for a, b in pairwise(content)))


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of the corpus: its document's position, its own position in it and where it stands."""

    document: int
    number: int
    start: int
    end: int
    pairs: tuple[int, ...]


def parallels(facts: tuple[Facts, ...]) -> tuple[Parallel, ...]:
    """Pairs of near-same passages, each pair once, in the order of the documents; neighbours are put together."""
    sentences = [
        _Sentence(document, number, row[0], row[1], row[2:])
        for document, one in enumerate(facts)
        for number, row in enumerate(one.shingles)
    ]
    found: dict[tuple[int, int], list[tuple[int, int, float]]] = defaultdict(list)
    taken: dict[int, int] = defaultdict(int)
    for a, b, shared in peers([s.pairs for s in sentences], _SHARED):
        first, second = sentences[a], sentences[b]
        score = _score(first, second, shared)
        if first.document != second.document and score > 0 and taken[b] < _MOST:
            taken[b] += 1
            found[first.document, second.document].append((a, b, score))
    rows = [row for pair in sorted(found) for row in _joined(facts, sentences, sorted(found[pair]))]
    return tuple(rows)


def _score(a: _Sentence, b: _Sentence, shared: int) -> float:
    """How near two sentences are, from 0 to 1; 0 where they are not parallel."""
    both = 2 * shared / (len(a.pairs) + len(b.pairs))
    shorter = shared / min(len(a.pairs), len(b.pairs))
    return min(max(both, shorter * 0.9), 1.0) if both >= _BOTH or shorter >= _SHORTER else 0.0


def _joined(
    facts: Sequence[Facts], sentences: Sequence[_Sentence], pairs: Sequence[tuple[int, int, float]]
) -> Iterator[Parallel]:
    """The parallels of two documents, with sentences that follow each other in both put together."""
    best: dict[int, tuple[int, float]] = {}
    used: set[int] = set()
    for a, b, score in sorted(pairs, key=lambda row: (-row[2], row[0], row[1])):
        if a not in best and b not in used:
            best[a] = (b, score)
            used.add(b)
    run: list[tuple[int, int, float]] = []
    for a in sorted(best):
        b, score = best[a]
        if run and (run[-1][0] + 1, run[-1][1] + 1) != (a, b):
            yield _parallel(facts, sentences, run)
            run = []
        run.append((a, b, score))
    if run:
        yield _parallel(facts, sentences, run)


def _parallel(
    facts: Sequence[Facts], sentences: Sequence[_Sentence], run: Sequence[tuple[int, int, float]]
) -> Parallel:
    (first_a, first_b, _), (last_a, last_b, _) = run[0], run[-1]
    a, b = (
        Passage(document=facts[sentences[first].document].document, start=sentences[first].start,
                end=sentences[last].end)
        for first, last in ((first_a, last_a), (first_b, last_b))
    )
    name = "~".join(f"{p.document.removeprefix('doc:').rpartition('@')[0]}@{p.start}" for p in (a, b))
    return Parallel(id=f"parallel:{name}", a=a, b=b, score=round(sum(row[2] for row in run) / len(run), 2))

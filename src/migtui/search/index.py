"""The index over a store's names, titles, quotes and passages: words to entries and entries to words.

Both ways are flat arrays of numbers, so that an index of 100,000 records fits in some tens of megabytes, is written to
a cache in one go and read back without making an object for each record.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Final

from migtui import environment
from migtui.search.catalogue import Catalogue
from migtui.search.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from migtui.library import Library
    from migtui.search.catalogue import Entry
    from migtui.search.protocol import Searcher
    from migtui.texts import Texts

_NUMBERS: Final = "I"


@dataclass(frozen=True, slots=True)
class Index:
    """Entries numbered from 0 in static rank order.

    `forward[forward_at[e]:forward_at[e + 1]]` are the word numbers of entry e; `postings[postings_at[w]:
    postings_at[w + 1]]` the entries that hold word w, ascending; `items[e]` the item it leads to; `computed` the
    entries that are initials nobody stated.
    """

    vocabulary: Vocabulary
    items: array[int]
    computed: frozenset[int]
    forward: array[int]
    forward_at: array[int]
    postings: array[int]
    postings_at: array[int]

    def __len__(self) -> int:
        return len(self.items)

    def words_of(self, entry: int) -> array[int]:
        """The word numbers of an entry, in order."""
        return self.forward[self.forward_at[entry]: self.forward_at[entry + 1]]

    def entries_with(self, word: int) -> array[int]:
        """The entries that hold a word, in static rank order."""
        return self.postings[self.postings_at[word]: self.postings_at[word + 1]]

    def frequency(self, word: int) -> int:
        """In how many entries a word stands."""
        return self.postings_at[word + 1] - self.postings_at[word]

    def text_of(self, entry: int) -> str:
        """The folded words of an entry, parted by spaces."""
        names = self.vocabulary.words
        return " ".join([names[word] for word in self.words_of(entry)])


def build_index(entries: Iterable[Entry]) -> Index:
    """The index over `entries`, which come in static rank order."""
    numbers: dict[str, int] = {}
    items, forward, lengths = array(_NUMBERS), array(_NUMBERS), array(_NUMBERS, [0])
    computed = set()
    for entry in entries:
        if entry.computed:
            computed.add(len(items))
        items.append(entry.item)
        forward.extend([numbers.setdefault(word, len(numbers)) for word in entry.words])
        lengths.append(len(entry.words))
    words = sorted(numbers)
    renumbered = array(_NUMBERS, bytes(4 * len(words)))
    for new, word in enumerate(words):
        renumbered[numbers[word]] = new
    forward = array(_NUMBERS, map(renumbered.__getitem__, forward))
    forward_at = array(_NUMBERS, accumulate(lengths))
    postings, postings_at = _invert(forward, forward_at, len(words))
    return Index(Vocabulary(words), items, frozenset(computed), forward, forward_at, postings, postings_at)


def _invert(forward: array[int], forward_at: array[int], words: int) -> tuple[array[int], array[int]]:
    """Postings of each word, an entry once a word."""
    rows: list[array[int]] = [array(_NUMBERS) for _ in range(words)]
    for entry in range(len(forward_at) - 1):
        for word in set(forward[forward_at[entry]: forward_at[entry + 1]]):
            rows[word].append(entry)
    return array(_NUMBERS, chain.from_iterable(rows)), array(_NUMBERS, accumulate(map(len, rows), initial=0))


def build_searcher(
    library: Library, texts: Texts, *, cache: Path | None = None, secure: bool | None = None
) -> Searcher:
    """The search over a library; the index comes from `cache` (a folder) when a fitting one lies there.

    Without `cache` the user's cache folder is used, and none for small stores, whose index is made faster than read.
    When `secure` (None: as the environment says) nothing is written and no process is started.
    """
    from migtui.search.cache import load_or_build
    from migtui.search.searcher import FuzzySearcher

    careful = environment.secure() if secure is None else secure
    catalogue = Catalogue(library)
    index = load_or_build(catalogue, texts, library.meta, cache=cache, write=not careful)
    return FuzzySearcher(library, texts, catalogue, index, processes=not careful)

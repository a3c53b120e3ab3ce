"""Fuzzy search beside what a reader would use instead, on the same lines in one interleaved run.

    python -m benchmarks.search [--sizes 1000,10000] [--queries 12] [--seed 5] [--cells]

Needs two packages that are no dependency of migtui and bring lists other people made: `codespell` (misspellings seen
in the wild, and the words they stand for) and `nicknames` (given names and their variants). Peers: `fzf --filter` (its
time less that of a pattern nothing matches, which is its reading), thefuzz's `process.extract`, rapidfuzz's
partial_ratio, and SQLite's FTS5 with trigrams whose best 100 are rescored by rapidfuzz. Slow peers answer a sample.

Printed: recall@1 and @5 of whole queries, milliseconds of a keystroke (a query typed letter by letter; peers without a
state get the whole query), memory and seconds of the index, and the seconds to read it back from the cache.
"""

from __future__ import annotations

import argparse
import csv
import gc
import importlib.util
import random
import shutil
import sqlite3
import subprocess
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from rapidfuzz import fuzz, process

from migtui.library import MemoryLibrary
from migtui.records import Corpus, DocumentHead, Entity, Facts, Meta, QuoteHead
from migtui.search.index import build_searcher
from migtui.search.normalize import fold, words
from migtui.texts import Texts

HEADS = ("Commission", "Agency", "Institute", "Council", "Authority", "Foundation", "Office", "Directorate", "Centre")
SCOPES = ("National", "International", "Federal", "Regional", "Joint", "Central", "Independent", "United")
LINKING = ("the", "of", "and", "to", "in", "that", "we", "for", "is", "will", "with", "our")
SYLLABLES = ("an", "ba", "che", "dor", "el", "far", "gi", "hol", "is", "jo", "ka", "lu", "mar", "ne", "ov", "pa", "qui",
             "ro", "shi", "ta", "ur", "va", "we", "ya", "zi", "den", "ski", "man", "son", "ez")
PER_DOCUMENT = 25
SAMPLE = 25  # queries a slow peer answers


def data_file(package: str, *path: str) -> Path:
    """A file that an installed package ships."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"This benchmark needs the package {package}.")
    return Path(spec.origin).parent.joinpath(*path)


def misspellings() -> dict[str, list[str]]:
    """English words with the ways people were seen to misspell them (codespell)."""
    found: dict[str, list[str]] = {}
    for row in data_file("codespell_lib", "data", "dictionary.txt").read_text(encoding="utf-8").splitlines():
        wrong, _, right = row.partition("->")
        if right.isalpha() and wrong.isalpha() and len(right) > 4:
            found.setdefault(right.lower(), []).append(wrong)
    return found


def variants() -> dict[str, list[str]]:
    """Given names with variants that sound or look alike (nicknames), pet names of another sound left out."""
    found: dict[str, list[str]] = {}
    with data_file("nicknames", "names.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name, other = row["name1"], row["name2"]
            if len(name) > 3 and len(other) > 3 and name[0] == other[0] and fuzz.ratio(name, other) >= 75:
                found.setdefault(name, []).append(other)
    return found


@dataclass
class Store:
    """Invented records: a line each for the peers, a library for migtui."""

    people: list[str] = field(default_factory=list)
    bodies: list[tuple[str, str]] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    quotes: list[str] = field(default_factory=list)

    @property
    def lines(self) -> list[str]:
        """Every record as a line; a body's acronym stands behind its name."""
        return [*self.people, *(f"{n} ({a})" for n, a in self.bodies), *self.titles, *self.quotes]

    def library(self) -> MemoryLibrary:
        """The same records as a corpus."""
        heads = [DocumentHead(id=f"doc:d{i}@0", source=f"d{i}.txt", start=0, end=1, title=t)
                 for i, t in enumerate(self.titles)]
        people = [Entity(id=f"person:{i}", kind="person", name=n, mentions=1) for i, n in enumerate(self.people)]
        bodies = [Entity(id=f"org:{i}", kind="organization", name=n, acronym=a, mentions=1)
                  for i, (n, a) in enumerate(self.bodies)]
        quotes = [QuoteHead(id=f"quote:d@{i}", document=heads[i % len(heads)].id, index=0, start=0, end=1, text=q,
                            form="direct") for i, q in enumerate(self.quotes)]
        return MemoryLibrary(Corpus(
            meta=Meta(format=1, engine="bench", engine_version="1", model=None, lexicon="0", sources_sha256=""),
            facts=tuple(Facts(document=h.id, source=h.source, start=0, end=1) for h in heads),
            documents=tuple(heads), entities=(*people, *bodies), quotes=tuple(quotes),
        ))


def make_store(size: int, pick: random.Random) -> Store:
    """People 30 %, bodies 12 %, titles 5 %, quotes 53 %; frequent words are frequent."""
    english, given = sorted(misspellings()), sorted(variants())
    pick.shuffle(english)
    weights = [1 / (rank + 20) for rank in range(len(english))]
    store = Store()
    for _ in range(size * 30 // 100):
        surname = "".join(pick.choices(SYLLABLES, k=pick.randint(2, 4))).title()
        store.people.append(f"{pick.choice(given).title()} {surname}")
    for _ in range(size * 12 // 100):
        topic = " ".join(pick.choices(english, k=2)).title()
        name = f"{pick.choice(SCOPES)} {pick.choice(HEADS)} for {topic}"
        store.bodies.append((name, "".join(w[0] for w in name.split() if w != "for")))
    for _ in range(max(1, size * 5 // 100)):
        store.titles.append(" ".join(pick.choices(english, weights, k=9)).capitalize())
    for _ in range(size * 53 // 100):
        drawn = pick.choices(english, weights, k=pick.randint(12, 30))
        spoken = [w for word in drawn for w in ((pick.choice(LINKING), word) if pick.random() < 0.6 else (word,))]
        store.quotes.append(" ".join(spoken).capitalize() + ".")
    return store


@dataclass(frozen=True)
class Question:
    """What is typed, the words a right line holds (folded), and how the query was bent."""

    typed: str
    wanted: str
    bend: str

    def right(self, line: str) -> bool:
        """Whether a line is what was meant."""
        return self.wanted in " ".join(words(line))


def slip(word: str, pick: random.Random) -> str:
    """One slip of the finger: a letter lost, doubled, swapped or hit beside."""
    if len(word) < 4:
        return word
    at = pick.randrange(1, len(word) - 1)
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2:]
    return pick.choice((word[:at] + word[at + 1:], word[:at] + word[at] + word[at:], swapped,
                        word[:at] + pick.choice("aeinrst") + word[at + 1:]))


def make_questions(store: Store, each: int, pick: random.Random) -> list[Question]:
    """`each` questions for every bend."""
    wrong, other = misspellings(), variants()
    found: list[Question] = []

    def add(bend: str, typed: str, wanted: str) -> None:
        found.append(Question(typed, " ".join(words(wanted)), bend))

    for _ in range(each):
        person, (body, acronym), quote = pick.choice(store.people), pick.choice(store.bodies), pick.choice(store.quotes)
        first, last = person.lower().split()
        start = pick.randrange(max(1, len(quote.split()) - 6))
        phrase = quote.strip(".").lower().split()[start: start + 6]
        heavy = [w for w in phrase if w in wrong]
        add("exact", person.lower(), person)
        add("name variant", f"{pick.choice(other[first])} {last}", person)
        add("slip in a name", f"{first} {slip(last, pick)}", person)
        add("slips in both names", f"{slip(first, pick)} {slip(last, pick)}", person)
        add("half typed, a slip", f"{slip(first, pick)} {last[: max(3, len(last) - 2)]}", person)
        add("turned round", f"{last} {first}", person)
        add("half typed", f"{first} {last[: max(3, len(last) - 2)]}", person)
        add("run together", first + last, person)
        add("misspelt body", " ".join(pick.choice(wrong.get(w, [w])) for w in body.lower().split()), body)
        add("part of a body", " ".join(body.lower().split()[-2:]), " ".join(body.split()[-2:]))
        add("middle of a quote", " ".join(phrase), " ".join(phrase))
        if heavy:
            bent = heavy[pick.randrange(len(heavy))]
            add("misspelt quote", " ".join(pick.choice(wrong[w]) if w == bent else w for w in phrase), " ".join(phrase))
        add("acronym", acronym.lower(), acronym)
    return found


# -- contenders: a query in, lines out, best first

Ranker = Callable[[str], list[str]]


def rank_fts5(lines: list[str]) -> Ranker:
    """SQLite's trigram index for 100 candidates, rescored by rapidfuzz: the hard baseline."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE line USING fts5(words, tokenize='trigram')")
    base.executemany("INSERT INTO line VALUES (?)", ((fold(line),) for line in lines))

    def rank(typed: str) -> list[str]:
        folded = fold(typed)
        grams = {folded[i: i + 3] for i in range(len(folded) - 2) if '"' not in folded[i: i + 3]}
        if not grams:
            return []
        asked = " OR ".join(f'"{gram}"' for gram in sorted(grams))
        chosen = "SELECT rowid, words FROM line WHERE line MATCH ? ORDER BY rank LIMIT 100"
        rows = base.execute(chosen, (asked,)).fetchall()
        scored = sorted(rows, key=lambda row: -(0.6 * fuzz.partial_ratio(folded, row[1])
                                                + 0.4 * fuzz.token_set_ratio(folded, row[1])
                                                + 0.1 * fuzz.ratio(folded, row[1])))
        return [lines[row[0] - 1] for row in scored[:5]]

    return rank


def rank_partial(lines: list[str]) -> Ranker:
    """Partial_ratio of rapidfuzz over every line, folded once."""
    folded = [fold(line) for line in lines]
    return lambda typed: [lines[at] for _, _, at in
                          process.extract(fold(typed), folded, scorer=fuzz.partial_ratio, limit=5)]


def rank_thefuzz(lines: list[str]) -> Ranker:
    """The default of thefuzz, as its documentation shows it."""
    from thefuzz import process as fuzzy

    return lambda typed: [row[0] for row in fuzzy.extract(typed, lines, limit=5)]


def rank_fzf(lines: list[str]) -> Ranker:
    """One process a query; its output is cut after five lines."""
    program, text = shutil.which("fzf"), "\n".join(lines)
    if program is None:
        raise SystemExit("fzf is not installed.")

    def rank(typed: str) -> list[str]:
        done = subprocess.run([program, "--filter", typed], input=text, capture_output=True, text=True, check=False)
        return done.stdout.split("\n", 5)[:5]

    return rank


@dataclass
class Tally:
    """Ranks and milliseconds of one contender."""

    ranks: dict[str, list[int]] = field(default_factory=dict)
    times: list[float] = field(default_factory=list)

    def note(self, question: Question, found: list[str]) -> None:
        """Take in an answer."""
        rank = next((at for at, line in enumerate(found, 1) if question.right(line)), 0)
        self.ranks.setdefault(question.bend, []).append(rank)

    def recall(self, most: int, *, without: str = "acronym") -> float:
        """Share of questions with a right line among the first `most`; acronyms are told apart."""
        ranks = [r for bend, row in self.ranks.items() if bend != without for r in row]
        return sum(0 < r <= most for r in ranks) / max(1, len(ranks))

    def time(self, share: float) -> float:
        """The milliseconds that `share` of the answers did not exceed."""
        ordered = sorted(self.times)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def timed(rank: Ranker, typed: str) -> tuple[list[str], float]:
    """An answer and its milliseconds."""
    began = time.perf_counter()
    found = rank(typed)
    return found, (time.perf_counter() - began) * 1000


def run(size: int, each: int, seed: int, *, cells: bool) -> None:
    """Measure one size and print it."""
    pick = random.Random(seed)
    store = make_store(size, pick)
    lines, library, texts = store.lines, store.library(), Texts(Path(), ())
    with tempfile.TemporaryDirectory() as folder:
        build, read, searcher = _opened(library, texts, Path(folder))

    def ours(typed: str) -> list[str]:
        hits = searcher.search(typed, limit=5).hits
        return [hit.text or " ".join((hit.name, *hit.aliases)) for hit in hits]

    peers = {"migtui": ours, "fts5 + rapidfuzz": rank_fts5(lines), "rapidfuzz partial_ratio": rank_partial(lines),
             "thefuzz extract": rank_thefuzz(lines), "fzf --filter": rank_fzf(lines)}
    tallies = {name: Tally() for name in peers}
    reading = min(timed(peers["fzf --filter"], "\x01\x02\x03")[1] for _ in range(3))
    questions = make_questions(store, each, pick)
    sample = set(pick.sample(range(len(questions)), min(SAMPLE, len(questions)))) if size > 2000 else None
    ours("warm up")
    for at, question in enumerate(questions):
        for name, rank in peers.items():
            if sample is not None and at not in sample and name in ("thefuzz extract", "rapidfuzz partial_ratio"):
                continue
            if size > 50_000 and name == "fzf --filter" and sample is not None and at not in sample:
                continue
            if name in ("migtui", "fts5 + rapidfuzz"):
                tallies[name].times += [timed(rank, question.typed[:n])[1] for n in range(1, len(question.typed))]
            found, took = timed(rank, question.typed)
            tallies[name].times.append(max(0.0, took - reading) if name == "fzf --filter" else took)
            tallies[name].note(question, found)
    print(f"\n{size:,} records, {len(questions)} questions; index built in {build:.2f} s, read back in {read:.2f} s")
    print(f"{'':24s} {'asked':>6s} {'recall@1':>9s} {'recall@5':>9s} {'acronym':>8s} {'p50 ms':>9s} {'p95 ms':>9s}")
    for name, tally in tallies.items():
        short = tally.ranks.get("acronym", [])
        print(f"{name:24s} {sum(map(len, tally.ranks.values())):6d} {tally.recall(1):9.3f} {tally.recall(5):9.3f} "
              f"{sum(r == 1 for r in short) / max(1, len(short)):8.3f} {tally.time(0.5):9.2f} {tally.time(0.95):9.2f}")
    if cells:
        for bend in tallies["migtui"].ranks:
            row = [t.ranks.get(bend, []) for t in tallies.values()]
            print(f"    {bend:20s}" + "".join(f"{sum(r == 1 for r in cell) / max(1, len(cell)):8.2f}" for cell in row))


def _opened(library: MemoryLibrary, texts: Texts, folder: Path) -> tuple[float, float, object]:
    """Seconds to build the index and to read it back, and the searcher."""
    seconds = []
    searcher = None
    for _ in range(2):
        began = time.perf_counter()
        searcher = build_searcher(library, texts, cache=folder, secure=False)
        seconds.append(time.perf_counter() - began)
    return seconds[0], seconds[1], searcher


def memory(size: int, seed: int) -> None:
    """Print the megabytes an index takes, beside the records it is over."""
    library = make_store(size, random.Random(seed)).library()
    gc.collect()
    tracemalloc.start()
    searcher = build_searcher(library, Texts(Path(), ()), secure=True)
    searcher.search("warm up the tables")
    gc.collect()
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    print(f"{size:,} records: the index holds {held / 1e6:.0f} MB")


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--sizes", default="1000,10000", help="numbers of records, parted by commas")
    parser.add_argument("--queries", type=int, default=12, help="questions for each way of bending")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--cells", action="store_true", help="recall@1 for each way of bending as well")
    parser.add_argument("--memory", action="store_true", help="measure the memory of the index only")
    args = parser.parse_args()
    for size in map(int, args.sizes.split(",")):
        if args.memory:
            memory(size, args.seed)
        else:
            run(size, args.queries, args.seed, cells=args.cells)


if __name__ == "__main__":
    main()

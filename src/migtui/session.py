"""The only place that wires: sources, store, decisions, state and search become one `Session`.

The explorer, the command line, the line mode and the Python API are faces of it.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from migtui import __version__
from migtui.digest import sha256
from migtui.errors import SourceError, StoreDamagedError, StoreMissingError, StoreVersionError, UsageError
from migtui.records import Record
from migtui.state import State, state_folder
from migtui.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from migtui.build.models import Model
    from migtui.decisions.anchors import Anchors
    from migtui.library import Library
    from migtui.library.glimpse import Glimpse, GlimpsedLibrary
    from migtui.library.glimpse_file import GlimpseFile
    from migtui.records import Corpus, Decision
    from migtui.search.protocol import Searcher
    from migtui.sources.folder import LeftOut
    from migtui.store.protocol import Store

SOURCES: Final = "sources"
DECISIONS: Final = "decisions.jsonl"
_FILE: Final = "migtui.json"
#: In a store of the cache: the name of the text or folder that it was built from.
_BUILT_FROM: Final = "built-from.txt"
#: Bytes of a store file that takes longer to read than its first frame to paint.
_LARGE: Final = 2_000_000


def bundled_store() -> Path:
    """The store that ships with the program: `migtui/bundled/` in a wheel, `store/` in a checkout."""
    package = Path(__file__).parent
    in_wheel = package / "bundled"
    return in_wheel if in_wheel.is_dir() else package.parent.parent / "store"


class Session:
    """An open store: what it holds, its texts, its searcher, its reader's state and what people settled.

    `decisions` counts the decisions applied; `unapplied` are those in force that found no item. `anchors` finds items
    of bookmarks and marks whose id moved; `decided` tells whether decisions are applied at all. `glimpsed` is the
    library where only a glimpse of a large store was read: then `decisions` and `unapplied` tell nothing.
    """

    def __init__(
        self, folder: Path, library: Library, texts: Texts, *, decisions: int = 0,
        unapplied: tuple[Decision, ...] = (), state: State | None = None, anchors: Anchors | None = None,
        decided: bool = True, glimpsed: GlimpsedLibrary | None = None,
    ) -> None:
        self.folder = folder
        self.library = library
        self.texts = texts
        self.decisions = decisions
        self.unapplied = unapplied
        self.state = State() if state is None else state
        self.anchors = anchors
        self.decided = decided
        #: Where the first frame is kept for the next start; None for a small store, and where nothing is to be kept.
        self.glimpses: GlimpseFile | None = None
        self._glimpsed = glimpsed

    def complete(self) -> None:
        """Read what a glimpse of a large store left out; nothing where all has been read. Raises `StoreError`."""
        if self._glimpsed is not None:
            self._glimpsed.read_whole()

    @property
    def is_complete(self) -> bool:
        """Whether all of the store has been read."""
        return self._glimpsed is None or self._glimpsed.is_whole

    @property
    def is_glimpsed(self) -> bool:
        """Whether it was opened with a glimpse of the store."""
        return self._glimpsed is not None

    @cached_property
    def name(self) -> str:
        """What people know the store by: the folder's name, or that of the texts it was built from in the cache."""
        if self.folder == bundled_store():
            return "bundled corpus"
        with suppress(OSError, ValueError):
            return (self.folder / _BUILT_FROM).read_text(encoding="utf-8").strip() or self.folder.name
        return self.folder.resolve().name

    @property
    def notices(self) -> tuple[str, ...]:
        """One sentence for each thing amiss that a reader should hear of at the start."""
        return self.state.notices

    @cached_property
    def searcher(self) -> Searcher:
        """The fuzzy search over this store, made when first asked for."""
        from migtui.search.index import build_searcher

        self.complete()
        return build_searcher(self.library, self.texts)


def open_session(
    path: Path | str | None = None, *, decisions: bool = True, keep_state: bool = False, state: Path | None = None,
    glimpse: bool = False,
) -> Session:
    """Open the store in the folder `path` (the bundled one when None).

    `decisions` says whether what people settled is applied. With `keep_state` the reader's place, marks and bookmarks
    are read from and written to the folder `state` (the usual place when None); otherwise they are kept in memory.
    With `glimpse` a large store is opened with what its first frame showed before, and read when more is asked.
    Raises `StoreError`.
    """
    folder = Path(path) if path is not None else bundled_store()
    if not folder.is_dir():
        raise StoreMissingError(f"There is no store at {folder}.", "Build one: migtui build TEXTS --store DIR")
    session = _opened(folder, decisions=decisions, glimpse=glimpse)
    if keep_state:
        session.state = State(state_folder(folder, state))
    return session


def _opened(folder: Path, *, decisions: bool, glimpse: bool) -> Session:
    if not glimpse or not _is_large(folder / _FILE):
        return _read_whole(folder, decisions=decisions)
    from migtui.library.glimpse_file import GlimpseFile

    # Made before the store is read, as its mark says which store that was.
    file = GlimpseFile(folder, (folder / _FILE, folder / DECISIONS), f"{__version__} {decisions}")
    found = file.read()
    session = _read_whole(folder, decisions=decisions) if found is None else _glimpsed(folder, found, decisions)
    session.glimpses = file
    return session


def _read_whole(folder: Path, *, decisions: bool) -> Session:
    from migtui.decisions.anchors import Anchors
    from migtui.decisions.log import read_log
    from migtui.library.memory import MemoryLibrary
    from migtui.store.tinydb_store import TinyDBStore

    corpus = TinyDBStore(folder).load()
    settled = read_log(folder / DECISIONS) if decisions else ()
    applied = 0
    left: tuple[Decision, ...] = ()
    if settled:
        from migtui.decisions.decisions import apply, in_force, unapplied

        left = unapplied(corpus, settled)
        applied = len(in_force(settled)) - len(left)
        corpus = apply(corpus, settled)
    return Session(
        folder, MemoryLibrary(corpus), Texts(folder / SOURCES, corpus.sources), decisions=applied, unapplied=left,
        anchors=Anchors(corpus), decided=decisions,
    )


def _glimpsed(folder: Path, glimpse: Glimpse, decisions: bool) -> Session:
    from migtui.library.glimpse import GlimpsedAnchors, GlimpsedLibrary

    whole = cache(lambda: _read_whole(folder, decisions=decisions))
    library = GlimpsedLibrary(glimpse, lambda: whole().library)
    anchors = GlimpsedAnchors(glimpse, lambda: whole().anchors)
    texts = Texts(folder / SOURCES, glimpse.sources, lambda: whole().library.sources())
    return Session(
        folder, cast("Library", library), texts, anchors=cast("Anchors", anchors), decided=decisions, glimpsed=library
    )


def _is_large(path: Path) -> bool:
    """Whether a store file is so large that a first frame should not wait for it."""
    with suppress(OSError):
        return path.stat().st_size >= _LARGE
    return False


def reopened(session: Session) -> Session:
    """The same store as it stands on disk now, with the same reader's state; raises `StoreError`."""
    found = open_session(session.folder, decisions=session.decided, glimpse=session.glimpses is not None)
    found.complete()
    found.state = session.state
    return found


class Built(Record, frozen=True):
    """The outcome of a build: the corpus, what was left out, and whether the store on disk was already equal to it.

    `given` are the names of the sources that were given to the build and could be read.
    """

    corpus: Corpus
    left_out: tuple[LeftOut, ...]
    unchanged: bool
    given: frozenset[str] = frozenset()


def build_store(
    folder: Path,
    given: Sequence[Path] = (),
    *,
    engine: str | None = None,
    jobs: int = 1,
    write: bool = True,
    only: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> Built:
    """Take the given files in and make the store in `folder` equal to its `sources/`.

    `engine` is `rules` or `nlp`; None keeps the one the store was made with. `jobs` processes read the texts, and
    `progress` is called with the number of texts read and of all to read. With `only` the store will hold the given
    texts and no others. With `write` False nothing is written; `Built.unchanged` then tells whether the store is what
    its sources give. A build that is interrupted leaves store and sources as they were.
    Raises `UsageError`, `SourceError` or `StoreError`.
    """
    from contextlib import nullcontext

    from migtui import codec
    from migtui.build.pipeline import RULES, Fault, build
    from migtui.sources.folder import LeftOut, collect
    from migtui.sources.incoming import Incoming
    from migtui.sources.origins import read_origins
    from migtui.store.tinydb_store import TinyDBStore

    store = TinyDBStore(folder)
    # The lock is held from before the sources are read until the commit, so that what a second build takes in is built.
    with store.writer() if write else nullcontext(), Incoming(folder / SOURCES) as incoming:
        previous = _previous(store)
        model = _model(engine or (previous.meta.engine if previous is not None else RULES))
        incoming.take(given)
        origins = {**read_origins(folder), **incoming.origins}
        found = collect(folder / SOURCES, origins, incoming.waiting, incoming.names if only else None)
        # A proof that the store is what its sources give takes nothing from the store.
        reused, faults = previous if write else None, list[Fault]()
        corpus = build(found.records, found.texts, previous=reused, model=model, jobs=jobs, progress=progress,
                       faults=faults)
        unchanged = previous is not None and store.path.read_bytes() == codec.encode_corpus(corpus)
        if write:
            incoming.install(origins, found.records, only=only)
        if write and not unchanged:
            store.commit(corpus)
    stumbled = [LeftOut(f.source, f"migtui stumbled over it, which is its own fault ({f.message}).") for f in faults]
    return Built(corpus, (*incoming.left_out, *found.left_out, *stumbled), unchanged, frozenset(incoming.names))


def _model(engine: str) -> Model | None:
    """The language model of an engine; raises `UsageError` for one that is not known or not installed."""
    from migtui.build.models import best_model
    from migtui.build.pipeline import NLP, RULES

    if engine == RULES:
        return None
    if engine != NLP:
        raise UsageError(f"There is no engine “{engine}”.", "What this version needs to build is “rules” or “nlp”.")
    return best_model()


def _previous(store: Store) -> Corpus | None:
    """What the store holds; None when there is none yet, or one of an older format, which a build may replace."""
    try:
        return store.load()
    except StoreMissingError:
        return None
    except StoreVersionError as error:
        if error.newer:
            raise
        return None


def build_cached(path: Path, *, progress: Callable[[int, int], None] | None = None) -> Path:
    """Build the text `path`, or the folder of texts, into the cache; the folder of the store made there.

    An unchanged text or folder is opened at once. Raises `SourceError` when there is no text in it.
    """
    import platformdirs

    from migtui.atomic import private_files

    digest = sha256(os.fsencode(path.resolve()))[:16]
    folder = platformdirs.user_cache_path("migtui") / "built" / digest
    name = os.fsencode(path.resolve().name).decode("utf-8", "replace")
    with private_files():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _BUILT_FROM).write_text(f"{name}\n", encoding="utf-8")
        try:
            built = build_store(folder, (path,), only=True, progress=progress)
        except StoreDamagedError:
            # The cache is derived, so what is broken in it is made anew.
            (folder / _FILE).unlink(missing_ok=True)
            built = build_store(folder, (path,), only=True, progress=progress)
    if not built.corpus.sources:
        reasons = "; ".join(f"{row.name}: {row.reason}" for row in built.left_out[:3])
        raise SourceError(f"There is no text to read at {path}.", reasons)
    return folder

"""The only place that wires: sources, store, decisions, state and search become one `Session`.

The explorer, the command line, the line mode and the Python API are faces of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from migtui.errors import StoreMissingError
from migtui.library import MemoryLibrary
from migtui.texts import Texts

if TYPE_CHECKING:
    from migtui.library import Library
    from migtui.search.protocol import Searcher


def bundled_store() -> Path:
    """The store that ships with the program: `migtui/bundled/` in a wheel, `store/` in a checkout."""
    package = Path(__file__).parent
    in_wheel = package / "bundled"
    return in_wheel if in_wheel.is_dir() else package.parent.parent / "store"


@dataclass(frozen=True)
class Session:
    """An open store: what it holds, its texts, its searcher, and how many decisions were applied to it."""

    folder: Path
    library: Library
    texts: Texts
    decisions: int = 0

    @cached_property
    def searcher(self) -> Searcher:
        """The fuzzy search over this store, made when first asked for."""
        from migtui.search.index import build_searcher

        return build_searcher(self.library, self.texts)


def open_session(path: Path | str | None = None, *, decisions: bool = True) -> Session:
    """Open the store in the folder `path` (the bundled one when None).

    `decisions` says whether what people settled is applied. Raises `StoreError`.
    """
    from migtui.decisions.decisions import apply
    from migtui.decisions.log import read_log
    from migtui.store.tinydb_store import TinyDBStore

    folder = Path(path) if path is not None else bundled_store()
    if not folder.is_dir():
        raise StoreMissingError(f"There is no store at {folder}.", "Build one: migtui build TEXTS --store DIR")
    corpus = TinyDBStore(folder).load()
    settled = read_log(folder / "decisions.jsonl") if decisions else ()
    corpus = apply(corpus, settled)
    return Session(folder, MemoryLibrary(corpus), Texts(folder / "sources", corpus.sources), len(settled))

"""The index of a large store, kept outside it: derived, never needed, made anew whenever it does not fit.

A file holds a line of JSON (version, fingerprint, sizes) and behind it the words, their phonetic keys and the arrays as
they are in memory. Whatever is wrong with it, it is built again; a fault in writing it is no fault of the search.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
import tempfile
from array import array
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

from migtui.atomic import make_private
from migtui.search.index import Index, build_index
from migtui.search.vocabulary import Vocabulary

if TYPE_CHECKING:
    from migtui.records import Meta
    from migtui.search.catalogue import Catalogue
    from migtui.texts import Texts

#: To be raised with every change to folding, tokens, phonetic keys or entries.
VERSION: Final = 1
#: Items of a store whose index is made sooner than it is read.
_SMALL: Final = 3000
_KEPT_FILES: Final = 8
_ARRAYS: Final = ("items", "forward", "forward_at", "postings", "postings_at")


def load_or_build(
    catalogue: Catalogue, texts: Texts, meta: Meta, *, cache: Path | None = None, write: bool = True
) -> Index:
    """The index over a catalogue: from the cache when it fits, else built, and kept when `write`."""
    if cache is None and catalogue.size < _SMALL:
        return _build(catalogue, texts)
    import platformdirs

    folder = cache or platformdirs.user_cache_path("migtui") / "search"
    mark = fingerprint(catalogue, meta)
    path = folder / f"{mark[:32]}.index"
    index = read_index(path, mark)
    if index is None:
        index = _build(catalogue, texts)
        if write:
            with contextlib.suppress(OSError):  # a full or closed disk costs the next start some seconds, no more
                write_index(path, mark, index)
    return index


def _build(catalogue: Catalogue, texts: Texts) -> Index:
    return build_index(chain(catalogue.names(), catalogue.speech(), catalogue.paragraphs(texts)))


def fingerprint(catalogue: Catalogue, meta: Meta) -> str:
    """What an index depends on, as a hash: its version, the store's making, and everything decisions can change."""
    digest = hashlib.sha256(f"{VERSION} {sys.byteorder} {meta!r}".encode())
    for entity in catalogue.entities:
        names = (entity.id, entity.name, entity.acronym or "", *entity.aliases, "\n")
        digest.update("\0".join(names).encode("utf-8", "replace"))
    for document in catalogue.documents:
        digest.update(f"{document.id}\0{document.title}\n".encode("utf-8", "replace"))
    for name in catalogue.outside:
        digest.update(f"{name.name}\0{name.document}\n".encode("utf-8", "replace"))
    for quote in catalogue.quotes:
        digest.update(f"{quote.id}\0{quote.end}\n".encode("utf-8", "replace"))
    rows = catalogue.passages
    for column in (rows.documents, rows.starts, rows.ends):
        digest.update(column)
    return digest.hexdigest()


def write_index(path: Path, mark: str, index: Index) -> None:
    """Put an index at `path` in one step, readable by its owner alone; the oldest files beside it go."""
    make_private(path.parent)
    words = "\n".join(index.vocabulary.words).encode("utf-8", "surrogatepass")
    keys = "\n".join(index.vocabulary.keys).encode("ascii")
    body = [words, keys, array("I", sorted(index.computed)).tobytes()]
    body += [getattr(index, name).tobytes() for name in _ARRAYS]
    digest = hashlib.sha256(b"".join(body)).hexdigest()
    head = json.dumps({"version": VERSION, "mark": mark, "sizes": [len(part) for part in body], "sha256": digest})
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".tmp")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(head.encode() + b"\n" + b"".join(body))
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
    kept = sorted(path.parent.glob("*.index"), key=lambda p: p.stat().st_mtime, reverse=True)
    for old in kept[_KEPT_FILES:]:
        old.unlink(missing_ok=True)


def read_index(path: Path, mark: str) -> Index | None:
    """The index at `path`; None when there is none, or one that is damaged or of another store or version."""
    try:
        raw = path.read_bytes()
        head, _, body = raw.partition(b"\n")
        said = json.loads(head)
        fits = said["version"] == VERSION and said["mark"] == mark
        if not fits or hashlib.sha256(body).hexdigest() != said["sha256"]:
            return None
        return _decode(body, said["sizes"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _decode(body: bytes, sizes: list[int]) -> Index:
    parts = []
    at = 0
    for size in sizes:
        parts.append(body[at: at + size])
        at += size
    words, keys, computed, *arrays = parts
    vocabulary = Vocabulary(words.decode("utf-8", "surrogatepass").split("\n"), keys.decode("ascii").split("\n"))
    columns = {name: array("I", raw) for name, raw in zip(_ARRAYS, arrays, strict=True)}
    return Index(vocabulary, computed=frozenset(array("I", computed)), **columns)

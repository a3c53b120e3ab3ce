"""The cache is a help and never a need: private, checked, and left out where nothing may be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from migtui.library import MemoryLibrary
from migtui.records import replace
from migtui.search.cache import fingerprint, read_index
from migtui.search.catalogue import Catalogue
from migtui.search.index import build_searcher
from migtui.search.protocol import Searcher
from migtui.texts import Texts
from tests.unit.samples import corpus


def opened(folder: Path, cache: Path, *, secure: bool = False) -> Searcher:
    rows = corpus()
    return build_searcher(MemoryLibrary(rows), Texts(folder, rows.sources), cache=cache, secure=secure)


def ids(searcher: Searcher) -> list[tuple[str, float]]:
    return [(hit.id, hit.score) for hit in searcher.search("nta tunnel northport").hits]


def test_an_index_read_back_answers_the_same(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "search"
    built = ids(opened(folder, cache))
    (file,) = cache.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    assert cache.stat().st_mode & 0o777 == 0o700
    mark = fingerprint(Catalogue(MemoryLibrary(corpus())), corpus().meta)
    assert read_index(file, mark) is not None
    assert ids(opened(folder, cache)) == built


@pytest.mark.parametrize("damage", ["empty", "cut", "flipped", "foreign", "not json"])
def test_a_damaged_index_is_made_anew(folder: Path, tmp_path: Path, damage: str) -> None:
    built = ids(opened(folder, tmp_path))
    (file,) = tmp_path.iterdir()
    raw = file.read_bytes()
    middle = len(raw) - 40
    file.write_bytes({"empty": b"", "cut": raw[:-8], "flipped": raw[:middle] + b"\xff" + raw[middle + 1:],
                      "foreign": b"\x00\x01", "not json": b"[1]\n" + raw}[damage])
    assert ids(opened(folder, tmp_path)) == built
    assert file.read_bytes() == raw


def test_another_store_has_another_mark() -> None:
    rows = corpus()
    renamed = replace(rows, entities=(replace(rows.entities[0], name="Harbour Council"), *rows.entities[1:]))
    marks = {fingerprint(Catalogue(MemoryLibrary(c)), c.meta) for c in (rows, renamed)}
    assert len(marks) == 2


def test_nothing_is_written_when_secure(folder: Path, tmp_path: Path) -> None:
    assert ids(opened(folder, tmp_path / "none", secure=True))
    assert not (tmp_path / "none").exists()


def test_a_folder_that_cannot_be_written_costs_nothing(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert ids(opened(folder, tmp_path / "file" / "search"))

"""Files that are no store: one clear sentence each, and nothing of them is ever overwritten."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from tinydb import TinyDB

from migtui import codec
from migtui.errors import MigtuiError, StoreDamagedError, StoreError, StoreMissingError, StoreVersionError
from migtui.session import build_store
from migtui.store.tinydb_storage import AtomicStorage
from migtui.store.tinydb_store import TinyDBStore
from tests.unit.samples import corpus

SOUND = codec.encode_corpus(corpus())
NEWER = json.dumps({"meta": {"1": {"format": codec.FORMAT + 1}}}).encode()

DAMAGED = {
    "empty": (b"", StoreDamagedError, "is empty."),
    "truncated": (SOUND[: len(SOUND) // 2], StoreDamagedError, "is damaged or cut short."),
    "too long": (SOUND + b"}", StoreDamagedError, "is damaged or cut short."),
    "binary": (b"\x00\xff" * 40, StoreDamagedError, "is damaged or cut short."),
    "another TinyDB file": (b'{"_default": {"1": {"name": "x"}}}', StoreDamagedError, "is not a store of migtui."),
    "other JSON": (b"[1, 2, 3]", StoreDamagedError, "is not a store of migtui."),
    "rows of another shape": (SOUND.replace(b'"mentions":[{', b'"mentions":[[{', 1), StoreDamagedError, "is damaged"),
    "newer": (NEWER, StoreVersionError, f"was written by a newer version of migtui (format {codec.FORMAT + 1})."),
}


@pytest.fixture(params=DAMAGED)
def damaged(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, bytes, type[MigtuiError], str]:
    """A folder with a file that is no store, its bytes, and what is to be said of it."""
    raw, kind, sentence = DAMAGED[request.param]
    (tmp_path / "migtui.json").write_bytes(raw)
    return tmp_path, raw, kind, sentence


def test_reading_says_what_is_wrong(damaged: tuple[Path, bytes, type[MigtuiError], str]) -> None:
    folder, raw, kind, sentence = damaged
    with pytest.raises(kind) as caught:
        TinyDBStore(folder).load()
    assert sentence in caught.value.message
    assert str(folder) in caught.value.message
    assert caught.value.hint
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 3
    assert (folder / "migtui.json").read_bytes() == raw


def test_writing_leaves_it_as_it_is(damaged: tuple[Path, bytes, type[MigtuiError], str]) -> None:
    folder, raw, kind, _ = damaged
    with pytest.raises(kind) as caught:
        TinyDBStore(folder).commit(corpus())
    assert caught.value.hint
    assert (folder / "migtui.json").read_bytes() == raw
    assert sorted(p.name for p in folder.iterdir()) == [".migtui.lock", "migtui.json"]


def test_a_build_refuses_before_it_takes_sources_in(
    damaged: tuple[Path, bytes, type[MigtuiError], str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder, raw, kind, _ = damaged
    given = tmp_path_factory.mktemp("given") / "a.txt"
    given.write_text("A text.\n", encoding="utf-8")
    with pytest.raises(kind):
        build_store(folder, [given])
    assert (folder / "migtui.json").read_bytes() == raw
    assert not (folder / "sources").exists()


def test_an_older_format_is_told_and_a_build_replaces_it(tmp_path: Path) -> None:
    old = json.dumps({"meta": {"1": {"format": codec.FORMAT - 1}}}).encode()
    (tmp_path / "migtui.json").write_bytes(old)
    with pytest.raises(StoreVersionError, match="older version") as caught:
        TinyDBStore(tmp_path).load()
    assert not caught.value.newer
    assert "migtui build --store" in caught.value.hint
    TinyDBStore(tmp_path).commit(corpus())
    assert TinyDBStore(tmp_path).load() == corpus()


def test_a_missing_store_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StoreMissingError, match=r"There is no store at .* Build one: migtui build TEXTS --store"):
        TinyDBStore(tmp_path / "none").load()


def test_something_that_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "migtui.json").mkdir()
    with pytest.raises(StoreError, match=r"cannot be read: Is a directory\.$"):
        TinyDBStore(tmp_path).load()
    with pytest.raises(StoreError, match="cannot be written: Is a directory"):
        TinyDBStore(tmp_path).commit(corpus())


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_a_file_without_permission_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "migtui.json").write_bytes(SOUND)
    (tmp_path / "migtui.json").chmod(0)
    with pytest.raises(StoreError, match=r"cannot be read: Permission denied\.$"):
        TinyDBStore(tmp_path).load()


def test_the_file_is_a_genuine_tinydb_file(tmp_path: Path) -> None:
    TinyDBStore(tmp_path).commit(corpus())
    with TinyDB(tmp_path / "migtui.json") as plain:
        assert {"meta", "sources", "documents", "facts", "entities", "quotes", "groups"} <= plain.tables()
        assert [row["name"] for row in plain.table("entities")] == [e.name for e in corpus().entities]
    with TinyDB(tmp_path / "migtui.json", storage=AtomicStorage) as ours:
        assert ours.table("quotes").get(doc_id=1)["id"] == corpus().quotes[0].id


def test_an_empty_file_is_damage_where_tinydb_sees_an_empty_database(tmp_path: Path) -> None:
    path = tmp_path / "migtui.json"
    path.write_bytes(b"")
    with TinyDB(path) as plain:
        assert plain.tables() == set()
    with pytest.raises(codec.CodecError):
        AtomicStorage(path).read()

"""Faults while writing lose nothing. Each test has a control: what TinyDB's own storage does under the same fault.

The faults are made at fixed points in a process of their own, so that every run meets them.
"""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tinydb import JSONStorage, TinyDB
from tinydb.middlewares import CachingMiddleware

from migtui.errors import StoreBusyError, StoreError
from migtui.records import Corpus, Entity, replace
from migtui.store.tinydb_store import TinyDBStore
from tests.unit.samples import corpus

ROOT = Path(__file__).parents[3]
BEFORE = corpus()

_PRELUDE = """
import os, resource, signal, sys
from pathlib import Path
from migtui.records import replace
from tinydb import TinyDB, JSONStorage
from migtui.store.tinydb_store import TinyDBStore
from tests.unit.samples import corpus
folder = Path(sys.argv[1])
def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)
"""


def run(program: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a program that meets a fault; it gets the folder as its argument."""
    return subprocess.run([sys.executable, "-c", _PRELUDE + program, str(folder)], capture_output=True, text=True,
                          cwd=ROOT, check=False, timeout=60)


def plain(folder: Path) -> Path:
    """A file as TinyDB's own storage writes it."""
    path = folder / "plain.json"
    with TinyDB(path) as database:
        database.insert_multiple({"name": "x" * 50} for _ in range(100))
    return path


def readable(path: Path) -> bool:
    try:
        with TinyDB(path) as database:
            return len(database) >= 0
    except ValueError:
        return False


def test_a_kill_between_write_and_replace_leaves_the_old_store(tmp_path: Path) -> None:
    TinyDBStore(tmp_path).commit(BEFORE)
    done = run("Path.replace = die\nTinyDBStore(folder).commit(replace(corpus(), entities=()))\n", tmp_path)
    assert done.returncode == -signal.SIGKILL
    assert TinyDBStore(tmp_path).load() == BEFORE
    assert list(tmp_path.glob(".migtui.json.*.tmp")), "the fault came after the temporary file was written"


def test_what_a_killed_writer_left_is_removed_by_the_next(tmp_path: Path) -> None:
    TinyDBStore(tmp_path).commit(BEFORE)
    (tmp_path / ".migtui.json.1.tmp").write_bytes(b"half")
    TinyDBStore(tmp_path).commit(BEFORE)
    assert sorted(p.name for p in tmp_path.iterdir()) == [".migtui.lock", "migtui.json"]


def test_control_a_kill_before_truncate_leaves_plain_tinydb_unreadable(tmp_path: Path) -> None:
    path = plain(tmp_path)
    program = """
class Dying:
    def __init__(self, handle): self.handle = handle
    def truncate(self): self.handle.flush(); die()
    def __getattr__(self, name): return getattr(self.handle, name)
database = TinyDB(folder / "plain.json")
database.storage._handle = Dying(database.storage._handle)
database.remove(doc_ids=range(1, 90))
"""
    assert run(program, tmp_path).returncode == -signal.SIGKILL
    assert not readable(path)


_FULL = """
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
"""


def test_a_full_disk_leaves_the_old_store_and_no_rest(tmp_path: Path) -> None:
    TinyDBStore(tmp_path).commit(BEFORE)
    program = _FULL + """
from migtui.errors import StoreError
try:
    TinyDBStore(folder).commit(replace(corpus(), entities=()))
except StoreError as error:
    sys.exit(str(error))
"""
    done = run(program, tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "cannot be written: File too large. What it held before still stands." in done.stderr
    assert TinyDBStore(tmp_path).load() == BEFORE
    assert sorted(p.name for p in tmp_path.iterdir()) == [".migtui.lock", "migtui.json"]


def test_control_a_full_disk_leaves_plain_tinydb_unreadable(tmp_path: Path) -> None:
    path = plain(tmp_path)
    program = _FULL + """
TinyDB(folder / "plain.json").update({"name": "y" * 5000}, doc_ids=range(1, 60))
"""
    assert run(program, tmp_path).returncode == 1
    assert not readable(path)


def test_an_exception_in_the_middle_of_the_rows_leaves_the_old_store(tmp_path: Path) -> None:
    store = TinyDBStore(tmp_path)
    store.commit(BEFORE)
    half: Corpus = replace(BEFORE, entities=(BEFORE.entities[0], object()))
    with pytest.raises(TypeError):
        store.commit(half)
    assert store.load() == BEFORE
    assert not list(tmp_path.glob(".*.tmp"))


def test_control_an_exception_between_two_inserts_leaves_plain_tinydb_half_written(tmp_path: Path) -> None:
    path = tmp_path / "plain.json"
    database = TinyDB(path)
    database.insert({"name": "one"})
    with pytest.raises(TypeError):
        database.insert({"name": object()})
    database.close()
    assert path.read_text(encoding="utf-8") == '{"_default": {"1": {"name": "one"}}}'


def test_control_a_cache_flushes_half_a_build_at_a_thousand_writes(tmp_path: Path) -> None:
    path = tmp_path / "plain.json"
    database = TinyDB(path, storage=CachingMiddleware(JSONStorage))  # type: ignore[no-untyped-call] # TinyDB's own
    for number in range(1001):
        database.insert({"number": number})
    with TinyDB(path) as found:
        assert 0 < len(found) < 1001
    database.close()


_WRITER = """
name, rounds = sys.argv[1].split("|")[1], 12
folder = Path(sys.argv[1].split("|")[0])
from migtui.records import Entity
for number in range(rounds):
    store = TinyDBStore(folder, patience=60)
    with store.writer():
        rows = store.load()
        new = Entity(id=f"org:{name}-{number}", kind="organization", name=name)
        store.commit(replace(rows, entities=(*rows.entities, new)))
"""


def test_two_writers_lose_nothing_of_each_other(tmp_path: Path) -> None:
    TinyDBStore(tmp_path).commit(replace(BEFORE, entities=()))
    command = [sys.executable, "-c", _PRELUDE + _WRITER]
    writers = [subprocess.Popen([*command, f"{tmp_path}|{name}"], cwd=ROOT) for name in ("a", "b")]
    assert [writer.wait(timeout=120) for writer in writers] == [0, 0]
    found = {entity.id for entity in TinyDBStore(tmp_path).load().entities}
    assert found == {f"org:{name}-{number}" for name in "ab" for number in range(12)}


def test_control_two_writers_of_plain_tinydb_lose_rows(tmp_path: Path) -> None:
    path = tmp_path / "plain.json"
    mine, theirs = TinyDB(path), TinyDB(path)

    class Meanwhile(JSONStorage):
        """Lets the other writer write between this one's reading and writing."""

        def write(self, data: dict[str, dict[str, object]]) -> None:
            theirs.insert({"name": "theirs"})
            super().write(data)

    mine.close()
    with TinyDB(path, storage=Meanwhile) as database:
        database.insert({"name": "mine"})
    theirs.close()
    with TinyDB(path) as found:
        assert [row["name"] for row in found] == ["mine"]


def test_a_second_writer_waits_and_then_says_who_is_in_the_way(tmp_path: Path) -> None:
    with TinyDBStore(tmp_path).writer(), pytest.raises(StoreBusyError, match="Another process is writing"):
        TinyDBStore(tmp_path, patience=0.05).commit(BEFORE)


def test_a_reader_beside_a_writer_is_never_kept_out(tmp_path: Path) -> None:
    store = TinyDBStore(tmp_path)
    store.commit(BEFORE)
    with store.writer():
        assert TinyDBStore(tmp_path).load() == BEFORE


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreError, match="cannot be written: Not a directory"):
        TinyDBStore(tmp_path / "file" / "store").commit(BEFORE)


def test_the_same_corpus_gives_the_same_bytes_in_any_process(tmp_path: Path) -> None:
    for seed in ("0", "1"):
        folder = tmp_path / seed
        program = _PRELUDE + "TinyDBStore(folder).commit(corpus())\n"
        subprocess.run([sys.executable, "-c", program, str(folder)], env={"PYTHONHASHSEED": seed}, cwd=ROOT, check=True)
    assert (tmp_path / "0" / "migtui.json").read_bytes() == (tmp_path / "1" / "migtui.json").read_bytes()


def test_rows_added_in_a_store_of_many_stay_in_order(tmp_path: Path) -> None:
    many = tuple(Entity(id=f"org:{n}", kind="organization", name=str(n)) for n in range(12))
    TinyDBStore(tmp_path).commit(replace(BEFORE, entities=many))
    assert [e.name for e in TinyDBStore(tmp_path).load().entities] == [str(n) for n in range(12)]

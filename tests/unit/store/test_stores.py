"""What every store does, whatever keeps it: one suite over all of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from migtui.errors import StoreMissingError
from migtui.records import Corpus, Entity, replace
from migtui.store.memory_store import MemoryStore
from migtui.store.protocol import Store
from migtui.store.tinydb_store import TinyDBStore
from tests.unit.samples import corpus
from tests.unit.strategies import corpora

_MADE = iter(range(1_000_000))
_FRESH: dict[str, Callable[[Path], Store]] = {
    "tinydb": lambda folder: TinyDBStore(folder / f"store-{next(_MADE)}"),
    "memory": lambda _folder: MemoryStore(),
}


@pytest.fixture(params=_FRESH)
def fresh(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Store]:
    """Makes an empty store."""
    make = _FRESH[request.param]
    return lambda: make(tmp_path)


def test_nothing_is_there_before_the_first_commit(fresh: Callable[[], Store]) -> None:
    with pytest.raises(StoreMissingError):
        fresh().load()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=15,
          deadline=None)
@given(rows=corpora())
def test_what_was_committed_comes_back(fresh: Callable[[], Store], rows: Corpus) -> None:
    store = fresh()
    store.commit(rows)
    assert store.load() == rows


def test_a_commit_replaces_everything(fresh: Callable[[], Store]) -> None:
    store = fresh()
    store.commit(corpus())
    empty = Corpus(meta=corpus().meta)
    store.commit(empty)
    assert store.load() == empty


def test_a_thousand_and_one_rows_are_all_there(fresh: Callable[[], Store]) -> None:
    entities = tuple(Entity(id=f"org:{n}", kind="organization", name=f"Body {n}") for n in range(1001))
    store = fresh()
    store.commit(replace(corpus(), entities=entities))
    assert store.load().entities == entities


def test_the_writer_lock_can_be_held_over_reading_and_writing(fresh: Callable[[], Store]) -> None:
    store = fresh()
    with store.writer():
        store.commit(corpus())
        with store.writer():
            store.commit(replace(store.load(), entities=()))
    assert store.load().entities == ()

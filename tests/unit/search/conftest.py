"""A searcher over the sample corpus, whose sources lie in a temporary folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from migtui.library import MemoryLibrary
from migtui.search.index import build_searcher
from migtui.search.protocol import Searcher
from migtui.texts import Texts
from tests.unit.samples import corpus, write_sources


@pytest.fixture(scope="session")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    """The search over the sample corpus, allowed to start processes."""
    folder = tmp_path_factory.mktemp("sources")
    write_sources(folder)
    rows = corpus()
    return build_searcher(MemoryLibrary(rows), Texts(folder, rows.sources), secure=False)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sources of the sample corpus."""
    path = tmp_path_factory.mktemp("more")
    write_sources(path)
    return path

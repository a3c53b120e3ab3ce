"""Rows and previews of hits: the match is in sight and marked, however long the words and however small the room."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtui.app.presentation.cells import width_of
from migtui.app.presentation.hits import hit_row, preview, snippet
from migtui.library import MemoryLibrary
from migtui.records import Span
from migtui.search.index import build_searcher
from migtui.search.protocol import Hit
from migtui.texts import Texts
from tests.unit.samples import corpus, write_sources

_WORDS = "The bridge was opened on a cold day. "


def passage(before: int, after: int) -> Hit:
    """A passage whose match stands behind so many sentences."""
    text = _WORDS * before + "Here stands the tunnel. " + _WORDS * after
    at = text.index("tunnel")
    document = corpus().documents[0]
    return Hit(id=f"{document.id}#0", kind="passage", name="", text=text, score=90, document=document.id,
               source=document.source, start=at, end=len(text), spans=(Span(start=at, end=at + 6),))


@given(st.integers(0, 60), st.integers(0, 60), st.integers(24, 200))
def test_a_row_shows_its_match(before: int, after: int, width: int) -> None:
    hit = passage(before, after)
    cells = hit_row(hit, width, MemoryLibrary(corpus()))
    assert ("tunnel", "match") in list(cells) or width < 30
    assert width_of(cells) <= width


@pytest.mark.parametrize("before", [0, 3, 40, 20_000])
@pytest.mark.parametrize(("width", "height"), [(100, 8), (40, 4), (30, 2)])
def test_a_preview_shows_its_match_wherever_it_stands(
    before: int, width: int, height: int, tmp_path: Path
) -> None:
    write_sources(tmp_path)
    rows = corpus()
    lines = preview(passage(before, 10), width, height, MemoryLibrary(rows), Texts(tmp_path, rows.sources))
    assert len(lines) <= height
    assert any(("tunnel", "match") in list(line) for line in lines)


def test_a_long_text_is_not_walked_to_its_end() -> None:
    hit = passage(3, 30_000)
    assert hit.text is not None
    assert sum(len(text) for text, _ in snippet(hit.text, hit.spans, 50)) <= 201


def test_every_kind_of_hit_has_a_row_and_a_preview(tmp_path: Path) -> None:
    write_sources(tmp_path)
    rows = corpus()
    library, texts = MemoryLibrary(rows), Texts(tmp_path, rows.sources)
    searcher = build_searcher(library, texts, secure=True)
    kinds = set()
    for query in ("oyelaran", "nta", "tunnel", "northport", "harbour board", "river"):
        for hit in searcher.search(query).hits:
            kinds.add(hit.kind)
            row = "".join(text for text, _ in hit_row(hit, 100, library))
            assert row[0].isupper()
            assert preview(hit, 100, 8, library, texts)
    assert {"person", "organization", "document", "quote", "passage"} <= kinds

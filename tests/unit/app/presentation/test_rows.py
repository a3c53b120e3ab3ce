"""Rows show what a list promises, in exactly the columns they are given."""

import pytest

from migtui.app.presentation.cells import fit, width_of
from migtui.app.presentation.rows import document_row, entity_row, quote_row, shared_row
from migtui.library import MemoryLibrary
from migtui.records import Corpus, DocumentHead, Entity, Group, Meta, QuoteHead

_WORDS = "We will build the bridge together with everyone who lives beside it and crosses it each day."
_QUOTES = tuple(
    QuoteHead(id=f"quote:{stem}@9", document=f"doc:{stem}@0", index=0, start=9, end=9 + len(_WORDS), text=_WORDS,
              form="direct", speaker="person:ann-roe", group="group:a@9")
    for stem in "ab"
)
_ALONE = QuoteHead(id="quote:c@3", document="doc:c@0", index=0, start=3, end=6, text="No.", form="direct")
_GROUP = Group(id="group:a@9", quotes=("quote:a@9", "quote:b@9"), differs=True)
_PERSON = Entity(id="person:ann-roe", kind="person", name="Ann Roe", mentions=2, documents=1)
_LIBRARY = MemoryLibrary(
    Corpus(
        meta=Meta(format=1, engine="rules", engine_version="1", model=None, lexicon="1", sources_sha256="0"),
        entities=(_PERSON,), quotes=(*_QUOTES, _ALONE), groups=(_GROUP,),
    )
)
_TITLED = DocumentHead(id="doc:a@0", source="a.txt", start=0, end=9, title="橋 Bridge opens" * 9, publisher="Courier",
                       date="2024-03-02T07:10")
_BARE = DocumentHead(id="doc:b@0", source="b.txt", start=0, end=9, opening="The bridge opened on Friday")
_BODY = Entity(id="org:roads-board", kind="organization", name="Roads Board of the Northern Valleys", acronym="RBNV",
               mentions=33, documents=6)


def text(cells: object) -> str:
    assert isinstance(cells, list)
    return "".join(part for part, _ in cells)


@pytest.mark.parametrize("width", [24, 42, 80, 120])
def test_no_row_is_wider_than_its_list(width: int) -> None:
    rows = [document_row(_TITLED, width), document_row(_BARE, width), entity_row(_BODY, width),
            entity_row(_PERSON, width), quote_row(_QUOTES[0], width, _LIBRARY), shared_row(_GROUP, width, _LIBRARY)]
    for row in rows:
        assert width_of(row) <= max(width, 24)
        assert width_of(fit(row, width)) == width


def test_a_document_shows_date_outlet_and_title_and_says_what_is_not_stated() -> None:
    assert text(document_row(_TITLED, 42)).startswith("2024-03-02 Courier      橋 Bridge")
    assert text(document_row(_BARE, 60)).rstrip() == "undated    not stated         (no title) The bridge opened…"


def test_an_entity_shows_acronym_name_and_counts() -> None:
    assert text(entity_row(_BODY, 42)).split()[:2] == ["RBNV", "Roads"]
    assert text(entity_row(_BODY, 42)).endswith("  33   6")
    assert text(entity_row(_PERSON, 42)).startswith("Ann Roe ")


def test_a_quote_shows_its_speaker_its_words_and_its_wordings() -> None:
    shown = text(quote_row(_QUOTES[0], 42, _LIBRARY))
    assert shown.startswith("Ann Roe        “We will build the ")
    assert shown.endswith("… ×2≠ ")
    assert text(quote_row(_ALONE, 42, _LIBRARY)).rstrip() == "unknown        “No.”"
    assert text(shared_row(_GROUP, 42, _LIBRARY)) == shown

"""Each form of a copy leads back to the words, and can be pasted anywhere without harm."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest

from migtui.app.copying import Form, copied
from migtui.display import block
from migtui.library import MemoryLibrary
from migtui.session import Session
from migtui.texts import Texts
from tests.unit.samples import corpus, write_sources


@pytest.fixture
def session(tmp_path: Path) -> Session:
    write_sources(tmp_path)
    rows = corpus()
    return Session(tmp_path, MemoryLibrary(rows), Texts(tmp_path, rows.sources))


def test_a_quote_is_cited_with_speaker_outlet_title_date_and_line(session: Session) -> None:
    quote = next(q for q in session.library.quotes() if q.speaker and q.document.startswith("doc:harbour"))
    cited = copied(session, quote.id, "citation")
    assert cited.startswith("“We will not pay twice for the same tunnel,” Mara Oyelaran, chair of the NTA, in ")
    assert "Harbour Board opens tender" in cited
    assert "2024-03-04" in cited
    assert "harbour.txt, line 5" in cited
    assert f"{quote.id}. Around it: “[…]” said Mara Oyelaran, chair of the NTA." in cited
    assert copied(session, quote.id, "text") == quote.text
    assert copied(session, quote.id, "markdown").startswith("> We will not pay twice")


def test_json_gives_the_place_of_the_words(session: Session) -> None:
    quote = session.library.quotes()[0]
    facts = json.loads(copied(session, quote.id, "json"))
    text = session.texts.get(facts["source"]).text
    assert text[facts["start"] : facts["end"]] == facts["words"]


def test_every_item_has_every_form_and_none_can_act(session: Session) -> None:
    library = session.library
    addresses = [library.documents()[0].id, library.quotes()[0].id, library.groups()[0].id,
                 library.entities("person")[0].id, library.entities("organization")[0].id]
    for address in addresses:
        for form in get_args(Form):
            words = copied(session, address, form)
            assert words
            assert block(words) == words


def test_what_is_not_there_is_told(session: Session) -> None:
    with pytest.raises(KeyError):
        copied(session, "person:nobody", "text")

"""The laws of a store hold for whatever texts are built.

The examples are the same in every run, so that a change that breaks a law fails at once and no other does.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from migtui import checks, codec
from migtui.build.pipeline import build
from migtui.library import MemoryLibrary
from migtui.records import Corpus, SourceRecord
from migtui.texts import Texts
from tests.unit.build.press_texts import press_texts
from tests.unit.press_pieces import press_like

_LAWFUL = settings(derandomize=True, deadline=None, database=None, max_examples=25,
                   suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large,
                                          HealthCheck.function_scoped_fixture])
_FEW = settings(_LAWFUL, max_examples=10)
PRESS = {f"{press.name}.txt": press.text for press in press_texts()}
#: A small corpus whose texts share names, so that what is added or taken away changes how the rest is linked.
SHARED = {
    "one.txt": "Ferry fares fall\n\nThe Ferry Board (FB) met. “We listened,” said Ines Karlow, chair of the FB.\n",
    "two.txt": "Fares\n\n“We listened,” Karlow said. FB met the Ministry of Transport, Government of Norland.\n",
    "three.txt": "The Fun Bank (FB) opened.\n\nThe Ministry of Transport welcomed it, Ines Maria Karlow said.\n",
    "four.txt": "FB says no\n\nThe FB said no. The WHO did not comment; Karlow added: “We listened to all.”\n",
}


def built(texts: Mapping[str, str], previous: Corpus | None = None) -> Corpus:
    """The corpus of texts."""
    sources = [SourceRecord(name=name, sha256=hashlib.sha256(text.encode()).hexdigest(), code_points=len(text))
               for name, text in texts.items()]
    return build(sources, texts, previous=previous)


def findings(texts: Mapping[str, str], folder: Path) -> list[checks.Finding]:
    """What breaks a law in the corpus of texts."""
    corpus = built(texts)
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode())
    return list(checks.check(MemoryLibrary(corpus), Texts(folder, corpus.sources)))


@_LAWFUL
@given(st.lists(press_like(), min_size=1, max_size=3))
def test_every_law_holds_for_any_texts(tmp_path: Path, texts: list[str]) -> None:
    assert findings({f"{number}.txt": text for number, text in enumerate(texts)}, tmp_path) == []


def test_every_law_holds_for_press_texts(tmp_path: Path) -> None:
    assert findings(PRESS, tmp_path) == []


@_LAWFUL
@given(press_like())
def test_documents_and_gaps_tile_their_source_and_segments_their_document(text: str) -> None:
    for facts in built({"a.txt": text}).facts:
        places = [(s.start, s.end) for s in facts.segments]
        assert places == sorted(places)
        assert all(facts.start <= start < end <= facts.end for start, end in places)


@_LAWFUL
@given(press_like())
def test_a_corpus_survives_its_store(text: str) -> None:
    corpus = built({"a.txt": text})
    assert codec.decode_corpus(codec.encode_corpus(corpus)) == corpus


@_FEW
@given(st.permutations(sorted(SHARED)), press_like())
def test_the_order_of_sources_makes_no_difference(order: list[str], text: str) -> None:
    texts = {**SHARED, "any.txt": text}
    assert codec.encode_corpus(built({name: texts[name] for name in [*order, "any.txt"]})) == codec.encode_corpus(
        built(dict(sorted(texts.items())))
    )


_CHANGE = st.tuples(st.sampled_from(sorted(SHARED)), st.one_of(st.none(), st.sampled_from(list(SHARED.values())),
                                                               press_like()))


@_FEW
@given(st.lists(st.lists(_CHANGE, min_size=1, max_size=3), min_size=1, max_size=4))
def test_an_incremental_build_gives_the_bytes_of_a_clean_one(rounds: list[list[tuple[str, str | None]]]) -> None:
    texts = dict(SHARED)
    corpus = built(texts)
    for changes in rounds:
        for name, text in changes:
            if text is None:
                texts.pop(name, None)
            else:
                texts[name] = text
        kept = codec.decode_corpus(codec.encode_corpus(corpus))
        corpus = built(texts, previous=kept)
        assert codec.encode_corpus(corpus) == codec.encode_corpus(built(texts))


@pytest.mark.parametrize("name", sorted(PRESS)[::6])
def test_taking_a_press_text_away_leaves_what_a_clean_build_gives(name: str) -> None:
    rest = {other: text for other, text in PRESS.items() if other != name}
    previous = built({name: PRESS[name], **SHARED})
    assert codec.encode_corpus(built({**SHARED}, previous=previous)) == codec.encode_corpus(built(SHARED))
    assert codec.encode_corpus(built({**SHARED, **dict(list(rest.items())[:2])}, previous=previous)) == (
        codec.encode_corpus(built({**SHARED, **dict(list(rest.items())[:2])}))
    )

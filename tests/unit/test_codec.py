"""Records survive their bytes, and bytes that are no store are told apart."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from migtui import codec
from migtui.records import Corpus, Decision, Entity
from tests.unit.samples import corpus
from tests.unit.strategies import corpora, record

_SLOW = settings(max_examples=40, deadline=None,
                 suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@_SLOW
@given(corpora())
def test_a_corpus_comes_back_equal_and_to_the_same_bytes(rows: Corpus) -> None:
    raw = codec.encode_corpus(rows)
    again = codec.decode_corpus(raw)
    assert again == rows
    assert codec.encode_corpus(again) == raw


@given(record(Decision))
def test_a_decision_is_one_line_and_comes_back(decision: Decision) -> None:
    line = codec.encode_decision(decision)
    assert b"\n" not in line
    assert codec.decode_decision(line) == decision


@given(st.binary(max_size=60))
def test_bytes_that_are_no_store_are_refused(raw: bytes) -> None:
    with pytest.raises(codec.CodecError):
        codec.decode_corpus(raw)


@given(st.integers(0, 10_000))
def test_a_store_cut_anywhere_is_refused(at: int) -> None:
    raw = codec.encode_corpus(corpus())
    with pytest.raises(codec.CodecError):
        codec.decode_corpus(raw[: at % len(raw)])


@pytest.mark.parametrize("number", [0, codec.FORMAT - 1, codec.FORMAT + 1, 999])
def test_another_format_is_told_even_when_its_rows_have_another_shape(number: int) -> None:
    raw = json.dumps({"meta": {"1": {"format": number, "new": []}}, "facts": "elsewhere"}).encode()
    with pytest.raises(codec.FormatError) as caught:
        codec.decode_corpus(raw)
    assert caught.value.found == number


def test_what_was_not_stated_stays_null_in_the_file() -> None:
    rows = json.loads(codec.encode_corpus(corpus()))
    assert rows["documents"]["1"]["date"] is None


def test_any_record_can_be_written_and_read() -> None:
    entity = corpus().entities[0]
    assert codec.decode(codec.encode(entity), Entity) == entity
    with pytest.raises(codec.CodecError):
        codec.decode(b'{"id": 1}', Entity)

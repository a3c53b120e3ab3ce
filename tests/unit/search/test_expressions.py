"""Regular expressions find, explain themselves and cannot hang."""

from __future__ import annotations

import time

import pytest

from migtui.search.expressions import matches
from migtui.search.protocol import Searcher
from tests.unit.samples import TEXTS


def test_every_match_is_a_span() -> None:
    assert matches(r"\bt\w+", ["Two tins", "none", "a ton"]) == ([(0, [(0, 3), (4, 8)]), (2, [(2, 5)])], "")


@pytest.mark.parametrize("pattern", ["(", "[", "*", "(?P<a>", "a{99999999999}"])
def test_a_broken_pattern_is_explained(pattern: str) -> None:
    found, note = matches(pattern, ["text"])
    assert not found
    assert note


def test_a_catastrophic_pattern_is_stopped() -> None:
    began = time.monotonic()
    found, note = matches(r"(a+)+$", ["a" * 60 + "b"], limit=0.5)
    assert not found
    assert "stopped" in note
    assert time.monotonic() - began < 10  # without its limit this pattern takes years


def test_no_process_is_started_where_none_may_be() -> None:
    found, note = matches("a", ["a"], processes=False)
    assert not found
    assert "process" in note


def test_a_pattern_in_a_query_lands_on_the_match(searcher: Searcher) -> None:
    hits = searcher.search(r"re:twice for the s\w+").hits
    assert [hit.source for hit in hits] == ["harbour.txt"]
    assert TEXTS["harbour.txt"][hits[0].start:].startswith("twice for the same")

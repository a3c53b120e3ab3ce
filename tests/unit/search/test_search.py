"""The right thing comes first, however it was typed, and what matched is marked."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from migtui.search.protocol import Searcher
from tests.unit.samples import TEXTS


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("mara oyelaran", "person:mara-oyelaran"),
        ("oyelaran mara", "person:mara-oyelaran"),
        ("maar oyelarn", "person:mara-oyelaran"),
        ("Marra Oyilaran", "person:mara-oyelaran"),
        ("maraoyelaran", "person:mara-oyelaran"),
        ("m. oyelaran", "person:mara-oyelaran"),
        ("oyel", "person:mara-oyelaran"),
        ("Ms Oyelaran", "person:mara-oyelaran"),
        ("nta", "org:northport-transit-authority"),
        ("N.T.A.", "org:northport-transit-authority"),
        ("north port transit", "org:northport-transit-authority"),
        ("transit auth", "org:northport-transit-authority"),
        ("harbor bord", "org:harbour-board"),
        ("minister on tunel costs", "doc:2024/herald@0"),
        ("same tunnel", "quote:harbour@120"),
        ("pay twise for", "quote:2024/herald@27"),
        ("river rose", "doc:river@0"),
    ],
)
def test_first_hit(searcher: Searcher, typed: str, expected: str) -> None:
    hits = searcher.search(typed).hits
    assert hits
    assert hits[0].id.partition("@")[0] == expected.partition("@")[0]


def test_what_matched_is_marked_in_the_words_of_the_source(searcher: Searcher) -> None:
    hit = next(h for h in searcher.search("twise tunnel").hits if h.kind == "quote")
    assert hit.text is not None
    assert [hit.text[s.start: s.end] for s in hit.spans] == ["twice", "tunnel"]
    prefix = searcher.search("oyel").hits[0]
    assert [prefix.name[s.start: s.end] for s in prefix.spans] == ["Oyel"]


def test_hits_land_on_their_words(searcher: Searcher) -> None:
    for hit in searcher.search("tunnel").hits:
        if hit.text is not None and hit.kind == "quote":
            assert hit.source is not None
            assert TEXTS[hit.source][hit.start: hit.end] == hit.text
        if hit.kind == "passage":
            assert hit.source is not None
            assert hit.start is not None
            assert TEXTS[hit.source][hit.start:].startswith("tunnel")


def test_a_contact_is_found_though_it_is_no_entity(searcher: Searcher) -> None:
    hit = searcher.search("harbour desk").hits[0]
    assert (hit.name, hit.kind, hit.id) == ("Harbour desk", "person", "doc:harbour@0")


def test_scores_fall_and_ties_keep_one_order(searcher: Searcher) -> None:
    first, again = searcher.search("tunnel northport"), searcher.search("tunnel northport")
    scores = [hit.score for hit in first.hits]
    assert scores == sorted(scores, reverse=True)
    assert [h.id for h in first.hits] == [h.id for h in again.hits]
    assert first.total >= len(first.hits) > 1


def test_kinds_narrow_and_limits_cut(searcher: Searcher) -> None:
    assert {h.kind for h in searcher.search("northport", kinds=["place"]).hits} == {"place"}
    assert len(searcher.search("tunnel", limit=1).hits) == 1


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ('"same tunnel"', {"quote:harbour@118", "doc:harbour@0#117"}),
        ("tunnel -same -costs", {"quote:2024/herald@27", "doc:2024/herald@0#26"}),
        ("@northport", set()),
        ("#harbour", {"org:harbour-board"}),
        ("by:oyelaran same", {"quote:harbour@118"}),
        ("by:oyelaran in:herald", {"quote:2024/herald@27"}),
        ("undated: tunnel", None),
        ("before:2024 river", {"doc:river@0", "doc:river@0#1"}),
        ("after:2024-01 tender", None),
        ("has:nospeaker", set()),
    ],
)
def test_the_query_language(searcher: Searcher, typed: str, ids: set[str] | None) -> None:
    found = {hit.id for hit in searcher.search(typed).hits}
    if ids is None:
        assert found
        wanted = "herald" if typed.startswith("undated") else "harbour"
        assert all(wanted in hit.source for hit in searcher.search(typed).hits if hit.source)
    else:
        assert {i.partition("#")[0].partition("@")[0] for i in found} == {
            i.partition("#")[0].partition("@")[0] for i in ids}


def test_about_keeps_what_mentions_the_entity(searcher: Searcher) -> None:
    hits = searcher.search("about:nta").hits
    assert {hit.source for hit in hits if hit.source} == {"harbour.txt"}
    assert "org:northport-transit-authority" in {hit.id for hit in hits}


def test_variants_are_quotes_of_one_utterance(searcher: Searcher) -> None:
    assert len(searcher.search("has:variants").hits) == 2


def test_an_unknown_field_is_explained_and_read_as_words(searcher: Searcher) -> None:
    results = searcher.search("mood:oyelaran")
    assert "mood:" in results.note
    assert results.hits[0].id == "person:mara-oyelaran"


def test_facets_count_all_matches(searcher: Searcher) -> None:
    facets = searcher.search("tunnel", limit=1).facets
    assert dict(facets["kind"])["quote"] == 2
    assert dict(facets["speaker"]) == {"Mara Oyelaran": 2}
    assert dict(facets["year"])["undated"] >= 1


def test_nothing_fits_says_what_may_have_been_meant(searcher: Searcher) -> None:
    far = searcher.search("oyexxxan")
    assert (far.hits, far.note) == ((), "Did you mean “oyelaran”?")
    assert not searcher.search("zzzzzz").note


@pytest.mark.parametrize("typed", ["", " ", "…", '"', "-", "@", "%", ":", "by:", "\x00\x1b", "🙂", "漢字", "re:"])
def test_what_is_no_query_finds_nothing_and_breaks_nothing(searcher: Searcher, typed: str) -> None:
    assert searcher.search(typed).hits == ()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=200) | st.text(alphabet='tunelmar "-:@#%*\'.', max_size=80))
def test_any_string_is_a_query(searcher: Searcher, typed: str) -> None:
    results = searcher.search(typed.replace("re:", "re "), limit=5)
    assert len(results.hits) <= 5
    for hit in results.hits:
        shown = hit.name if hit.text is None else hit.text
        assert all(0 <= s.start < s.end <= len(shown) for s in hit.spans)


@pytest.mark.parametrize("typed", ["t" * 10_000, "tunnel " * 2_000, '"' * 10_000, "a:" * 5_000, "(" * 10_000])
def test_long_input_is_answered_in_time(searcher: Searcher, typed: str) -> None:
    began = time.monotonic()
    searcher.search(typed)
    assert time.monotonic() - began < 10  # a generous bound: what is not bounded at all takes minutes

"""What people settled is applied when a store is read, survives moved ids, and is never dropped silently."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtui.decisions.decisions import VERBS, apply, in_force, unapplied
from migtui.decisions.log import append, read_log
from migtui.errors import StoreError
from migtui.records import Corpus, Decision, replace
from tests.unit.samples import corpus

NTA, BOARD, MARA = "org:northport-transit-authority", "org:harbour-board", "person:mara-oyelaran"


def quote_id(rows: Corpus) -> str:
    return next(q.id for q in rows.quotes if q.document == "doc:harbour@0")


def test_no_decision_gives_the_very_same_corpus() -> None:
    rows = corpus()
    assert apply(rows, ()) is rows


def test_a_quote_gets_another_speaker_or_none() -> None:
    rows = corpus()
    quote = quote_id(rows)
    for value in (NTA, ""):
        found = apply(rows, [Decision(action="speaker", address=quote, value=value)])
        changed = next(q for q in found.quotes if q.id == quote)
        assert (changed.speaker, changed.decided) == (value or None, True)


def test_a_name_changes_what_is_shown_and_not_the_id() -> None:
    found = apply(corpus(), [Decision(action="rename", address=NTA, value="Transit Board")])
    entity = next(e for e in found.entities if e.id == NTA)
    assert entity.name == "Transit Board"
    assert "Northport Transit Authority" in entity.aliases


def test_merged_entities_are_one_with_all_names_and_counts() -> None:
    found = apply(corpus(), [Decision(action="merge", address=NTA, value=BOARD)])
    board = next(e for e in found.entities if e.id == BOARD)
    assert NTA not in {e.id for e in found.entities}
    assert {"Northport Transit Authority", "NTA"} <= set(board.aliases)
    assert (board.mentions, board.documents) == (3, 1)
    assert {m.entity for f in found.facts for m in f.mentions if m.kind == "organization"} == {BOARD}


def test_a_hidden_entity_is_nowhere() -> None:
    found = apply(corpus(), [Decision(action="hide", address=MARA)])
    assert MARA not in {e.id for e in found.entities}
    assert all(m.entity != MARA for f in found.facts for m in f.mentions)
    assert all(q.speaker != MARA for q in found.quotes)


def test_the_last_word_counts_and_undone_is_undone() -> None:
    first = Decision(action="rename", address=NTA, value="One")
    second = Decision(action="rename", address=NTA, value="Two")
    assert in_force([first, second]) == (second,)
    assert in_force([first, replace(first, undone=True)]) == ()


def test_a_decision_follows_its_item_when_the_id_moved() -> None:
    gone = Decision(action="rename", address="org:nta", value="Transit Board", source="harbour.txt", surface="NTA")
    found = apply(corpus(), [gone])
    assert unapplied(corpus(), [gone]) == ()
    assert next(e for e in found.entities if e.id == NTA).name == "Transit Board"


@pytest.mark.parametrize(
    "decision",
    [
        Decision(action="rename", address="org:gone", value="X"),
        Decision(action="merge", address=NTA, value="org:gone"),
        Decision(action="merge", address=NTA),
        Decision(action="paint", address=NTA),
        Decision(action="rename", address="quote:harbour@118", value="X"),
        Decision(action="speaker", address=NTA, value=MARA),
    ],
)
def test_what_cannot_be_applied_is_told_and_changes_nothing(decision: Decision) -> None:
    rows = corpus()
    assert unapplied(rows, [decision]) == (decision,)
    assert apply(rows, [decision]) is rows


_IDS = [e.id for e in corpus().entities] + [q.id for q in corpus().quotes] + ["org:gone"]


@given(st.lists(st.builds(
    Decision, action=st.sampled_from((*VERBS, "paint")), address=st.sampled_from(_IDS),
    value=st.one_of(st.none(), st.sampled_from(_IDS)), undone=st.booleans(),
), max_size=12))
def test_whatever_was_settled_every_link_leads_to_something(decisions: list[Decision]) -> None:
    rows = corpus()
    found = apply(rows, decisions)
    entities = {e.id for e in found.entities}
    assert all(m.entity is None or m.entity in entities for f in found.facts for m in f.mentions)
    assert all(e.parent is None or e.parent in entities for e in found.entities)
    assert all(q.speaker is None or q.speaker in entities for q in found.quotes)
    assert [q.id for q in found.quotes] == [q.id for q in rows.quotes]
    assert len(unapplied(rows, decisions)) <= len(in_force(decisions))


def test_the_log_gives_back_what_was_added(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    made = [Decision(action="rename", address=NTA, value="“Ä”\n"), Decision(action="hide", address=MARA, note="why")]
    assert read_log(path) == ()
    for decision in made:
        append(path, decision)
    assert read_log(path) == tuple(made)


def test_a_line_cut_short_by_a_crash_is_passed_over_and_makes_room(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    append(path, Decision(action="hide", address=MARA))
    path.write_bytes(path.read_bytes() + b'{"action":"hi')
    assert len(read_log(path)) == 1
    append(path, Decision(action="hide", address=NTA))
    assert [d.address for d in read_log(path)] == [MARA, NTA]


def test_a_whole_line_without_its_line_feed_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_bytes(b'{"action":"hide","address":"org:a"}')
    append(path, Decision(action="hide", address=NTA))
    assert [d.address for d in read_log(path)] == ["org:a", NTA]


def test_a_line_that_is_no_decision_is_named(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_bytes(b'{"action":"hide","address":"org:a"}\n[]\n')
    with pytest.raises(StoreError, match=r"Line 2 of .* is no decision"):
        read_log(path)


def test_the_log_is_not_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "target").write_bytes(b"")
    (tmp_path / "decisions.jsonl").symlink_to(tmp_path / "target")
    with pytest.raises(StoreError, match="cannot be written"):
        append(tmp_path / "decisions.jsonl", Decision(action="hide", address=MARA))
    assert (tmp_path / "target").read_bytes() == b""

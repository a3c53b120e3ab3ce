"""`migtui search`: rows, formats, batches and exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Ask


def test_the_best_hit_comes_first(ask: Ask) -> None:
    answer = ask("search", "oyelarn")
    assert answer.code == 0
    assert "person:mara-oyelaran" in answer.out.splitlines()[0]


def test_grep_lines_lead_to_the_words(ask: Ask) -> None:
    first = ask("search", "--kind", "quote", "--format", "grep", "same tunnel").out.splitlines()[0]
    assert first.startswith("harbour.txt:5:2:We will not pay")


def test_json_holds_the_contract(ask: Ask) -> None:
    (row,) = json.loads(ask("search", "same tunnel", "--kind", "quote", "--limit", "1", "--format", "json").out)
    assert row["speaker"] == "Mara Oyelaran"
    assert (row["source"], row["line"]) == ("harbour.txt", 5)
    assert [row["text"][a:b] for a, b in row["spans"]] == ["same", "tunnel"]


def test_ids_are_addresses(ask: Ask) -> None:
    found = ask("search", "tunnel northport", "--format", "ids").out.split()
    assert len(found) == len(set(found)) > 2
    for address in found:
        assert ask("show", address).code == 0


def test_a_batch_keeps_the_order_and_answers_every_line(ask: Ask, tmp_path: Path) -> None:
    asked = tmp_path / "queries"
    asked.write_bytes(b"nta\n\nzzzz\n\xff\nmara\n")
    answer = ask("search", "--batch", str(asked), "--limit", "2")
    rows = [json.loads(line) for line in answer.out.splitlines()]
    assert [row["query"] for row in rows] == ["nta", "", "zzzz", "�", "mara"]
    assert rows[0]["hits"][0]["id"] == "org:northport-transit-authority"
    assert set(rows[0]["hits"][0]) == {"id", "kind", "name", "aliases", "text", "score", "document", "source", "line",
                                       "column", "speaker", "spans"}
    assert answer.code == 1


@pytest.mark.parametrize("arguments", [("",), (), ("   ",), ("nta", "--batch", "-")])
def test_nothing_to_search_for_is_told(ask: Ask, arguments: tuple[str, ...]) -> None:
    answer = ask("search", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("migtui: ")


def test_nothing_found_is_exit_one(ask: Ask) -> None:
    answer = ask("search", "zzzzzz")
    assert (answer.code, answer.out) == (1, "")
    assert "zzzzzz" in answer.err


def test_a_batch_that_cannot_be_read_is_told(ask: Ask, tmp_path: Path) -> None:
    assert ask("search", "--batch", str(tmp_path / "none")).code == 4
